import "server-only";
import { cache } from "react";
import { readPortal, type PublicProvince } from "@/lib/tenancy/portal";
import type { DecisionState } from "@/lib/tenancy/generated/enums";
import { isUuid } from "./addresses";
import { NOW_OF } from "./former-names";

export type HonourLine = { id: string; registerNo: number; subjectName: string; now: string | null; titleName: string; blocName: string | null; year: string; annulled: boolean; decisionId: string; number: string; signedOn: string; annulledBy: string | null };
export type HonoursPage = { lines: HonourLine[]; total: number; all: number; years: string[]; titles: string[]; invented: boolean };
export type HonoursAsked = { words: string; year: string; title: string; page: number };
export const HONOURS_A_PAGE = 30;

const likeable = (words: string) => words.normalize("NFC").replace(/[\\%_]/g, "\\$&");

/** The register as the public reads it, newest decision first; words find names and numbers without their diacritics. */
export async function honoursOf(slug: string, { words, year, title, page }: HonoursAsked): Promise<{ province: PublicProvince; it: HonoursPage } | null> {
  const answer = await readPortal<{ it: HonoursPage }>(slug, {
    name: "portal_honours",
    text: `with hit as (select h.*, d.number, d.signed_on, d.note from published_honour h join published_decision d on d.province_id = h.province_id and d.id = h.decision_id
        where ($1 = '' or unaccent(lower(h.subject_name || ' ' || h.title_name || ' ' || coalesce(h.bloc_name, '') || ' ' || d.number)) like '%' || unaccent(lower($1)) || '%')
          and ($2 = '' or h.year = $2) and ($3 = '' or h.title_name = $3)),
      page as (select * from hit order by signed_on desc, register_no desc limit ${HONOURS_A_PAGE} offset $4)
      select jsonb_build_object('total', (select count(*) from hit), 'all', (select count(*) from published_honour),
        'invented', exists (select from published_honour where invented is not null),
        'years', coalesce((select jsonb_agg(y.year order by y.year desc) from (select distinct year from published_honour) y), '[]'),
        'titles', coalesce((select jsonb_agg(t.title_name order by t.title_name collate vi) from (select distinct title_name from published_honour) t), '[]'),
        'lines', coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'registerNo', h.register_no, 'subjectName', h.subject_name, 'now', ${NOW_OF("h.subject_name", "h.signed_on")}, 'titleName', h.title_name, 'blocName', h.bloc_name, 'year', h.year,
          'annulled', h.annulled, 'decisionId', h.decision_id, 'number', h.number, 'signedOn', h.signed_on,
          'annulledBy', case when h.annulled then substring(h.note from 'Hủy bỏ theo Quyết định số [^:]+') end) order by h.signed_on desc, h.register_no desc) from page h), '[]')) as it`,
    values: [likeable(words), year, title, (page - 1) * HONOURS_A_PAGE],
  });
  return answer && { province: answer.province, it: answer.rows[0]!.it };
}

export type PublicDecision = {
  id: string; number: string; signedOn: string; signerName: string; signerTitle: string; title: string; state: DecisionState; note: string | null; invented: string | null; publishedAt: string;
  items: { subjectName: string; now: string | null; titleName: string; registerNo: number | null; annulled: boolean }[];
};

/** One published decision. `it` is null when this province has published none of that id. */
export const publicDecision = cache(async (slug: string, id: string): Promise<{ province: PublicProvince; it: PublicDecision | null } | null> => {
  const answer = await readPortal<PublicDecision>(slug, {
    name: "portal_decision",
    text: `select id, number, signed_on::text as "signedOn", signer_name as "signerName", signer_title as "signerTitle", title, state, note, invented, to_jsonb(published_at) #>> '{}' as "publishedAt",
        coalesce((select jsonb_agg(x.one || jsonb_build_object('now', ${NOW_OF("x.one ->> 'subjectName'", "signed_on")}) order by x.place) from jsonb_array_elements(items) with ordinality as x (one, place)), '[]') as items
      from published_decision where id = $1`,
    values: [isUuid(id) ? id : null],
  });
  return answer && { province: answer.province, it: answer.rows[0] ?? null };
});

/** Reads the address of the register; what is not understood is left out. */
export function honoursAsked({ q, nam, hinhthuc, trang }: Record<string, string | string[] | undefined>): HonoursAsked {
  const text = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim().slice(0, 150) : "");
  return { words: text(q), year: text(nam), title: text(hinhthuc), page: Math.floor(Math.min(10_000, Math.max(1, Number(text(trang)) || 1))) };
}

export function honoursAddress(tinh: string, { words, year, title, page }: HonoursAsked): string {
  const query = new URLSearchParams({ ...(words ? { q: words } : {}), ...(year ? { nam: year } : {}), ...(title ? { hinhthuc: title } : {}), ...(page > 1 ? { trang: String(page) } : {}) });
  return `/${tinh}/khen-thuong${query.size > 0 ? `?${query}` : ""}`;
}
