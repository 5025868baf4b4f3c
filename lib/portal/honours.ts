import "server-only";
import { cache } from "react";
import { readPortal, type PublicProvince } from "@/lib/tenancy/portal";
import type { DecisionState, SubjectKind } from "@/lib/tenancy/generated/enums";
import { RECIPIENTS } from "@/lib/titles/words";
import { isUuid } from "./addresses";
import { NOW_OF } from "./former-names";

export type HonourLine = {
  id: string;
  registerNo: number | null;
  paperNo: string | null;
  kind: SubjectKind;
  subjectName: string;
  now: string | null;
  post: string | null;
  unitName: string | null;
  titleName: string;
  blocName: string | null;
  year: string;
  annulled: boolean;
  recovered: boolean;
  decisionId: string;
  number: string;
  signedOn: string;
  annulledBy: string | null;
};
export type HonoursPage = {
  lines: HonourLine[];
  total: number;
  all: number;
  years: string[];
  titles: string[];
  blocs: string[];
  kinds: SubjectKind[];
  invented: boolean;
};
export type HonoursAsked = { words: string; year: string; title: string; kind: SubjectKind | ""; bloc: string; page: number };
export const HONOURS_A_PAGE = 30;
const ITEMS_SHOWN = 200;

/** What was asked narrows the register: every word is found somewhere in a line, without diacritics. */
const HIT = `select h.*, d.number, d.signed_on, d.note from published_honour h join published_decision d on d.province_id = h.province_id and d.id = h.decision_id
  where ($1 = '' or h.words || ' ' || folded(d.number) like all (select '%' || replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' from regexp_split_to_table(folded($1), ' ') w))
    and ($2 = '' or h.year = $2) and ($3 = '' or h.title_name = $3) and ($4 = '' or h.kind::text = $4) and ($5 = '' or h.bloc_name = $5)`;
const LINE = `jsonb_build_object('id', h.id, 'registerNo', h.register_no, 'paperNo', h.paper_no, 'kind', h.kind, 'subjectName', h.subject_name, 'now', case when h.kind = 'COLLECTIVE' then ${NOW_OF("h.subject_name", "h.signed_on")} end,
  'post', h.subject_post, 'unitName', h.subject_unit, 'titleName', h.title_name, 'blocName', h.bloc_name, 'year', h.year, 'annulled', h.annulled, 'recovered', h.recovered, 'decisionId', h.decision_id, 'number', h.number, 'signedOn', h.signed_on,
  'annulledBy', case when h.annulled then substring(h.note from 'Hủy bỏ theo Quyết định số [^:]+') end)`;
const ORDER = "h.signed_on desc, h.register_no desc nulls last, h.number, length(h.paper_no), h.paper_no, h.subject_name collate vi, h.id";
const valuesOf = ({ words, year, title, kind, bloc }: HonoursAsked) => [words, year, title, kind, bloc];

/** The register as the public reads it, newest decision first. */
export async function honoursOf(slug: string, asked: HonoursAsked): Promise<{ province: PublicProvince; it: HonoursPage } | null> {
  const some = (name: string, order = name) =>
    `coalesce((select jsonb_agg(x.${name} order by ${order}) from (select distinct ${name} from published_honour where ${name} is not null) x), '[]')`;
  const answer = await readPortal<{ it: HonoursPage }>(slug, {
    name: "portal_honours",
    text: `with hit as materialized (${HIT}), page as (select * from hit h order by ${ORDER} limit ${HONOURS_A_PAGE} offset $6)
      select jsonb_build_object('total', (select count(*) from hit), 'all', (select count(*) from published_honour), 'invented', exists (select from published_honour where invented is not null),
        'years', ${some("year", "x.year desc")}, 'titles', ${some("title_name", "x.title_name collate vi")}, 'blocs', ${some("bloc_name", "x.bloc_name collate vi")}, 'kinds', ${some("kind", "x.kind")},
        'lines', coalesce((select jsonb_agg(${LINE} order by ${ORDER}) from page h), '[]')) as it`,
    values: [...valuesOf(asked), (asked.page - 1) * HONOURS_A_PAGE],
  });
  return answer && { province: answer.province, it: answer.rows[0]!.it };
}

/** All lines of what was asked, for a file: the same rows and figures as the pages show. */
export async function everyHonourOf(slug: string, asked: HonoursAsked): Promise<HonourLine[] | null> {
  const answer = await readPortal<{ it: HonourLine }>(slug, {
    name: "portal_honours_all",
    text: `with hit as (${HIT}) select ${LINE} as it from hit h order by ${ORDER}`,
    values: valuesOf(asked),
  });
  return answer && answer.rows.map(({ it }) => it);
}

/** What a paper names: "SV-12", or 12 as the register itself prints it, is a number of the register, anything else the number of a decision. Answers the address of the decision's page. */
export async function decisionOfPaper(slug: string, typed: string): Promise<string | null> {
  const no = /^\s*(?:(?:sv|số sổ|so so)[\s-]*)?(\d{1,9})\s*$/i.exec(typed)?.[1] ?? null;
  const answer = await readPortal<{ id: string }>(slug, {
    name: "portal_decision_of_paper",
    text: "select d.id from published_decision d where case when $1::int is null then folded(d.number) = folded($2) else exists (select from published_honour h where h.province_id = d.province_id and h.decision_id = d.id and h.register_no = $1) end order by d.signed_on desc limit 1",
    values: [no, typed],
  });
  return answer?.rows[0] ? `/${slug}/khen-thuong/${answer.rows[0].id}${no ? `#so-${Number(no)}` : ""}` : null;
}

export type PublicDecision = {
  id: string;
  number: string;
  signedOn: string;
  signerName: string;
  signerTitle: string;
  title: string;
  state: DecisionState;
  note: string | null;
  invented: string | null;
  publishedAt: string;
  /** The first of the list; of a long one the rest is found in the register. */
  items: {
    subjectName: string;
    now: string | null;
    kind?: SubjectKind;
    post?: string | null;
    unitName?: string | null;
    groupName?: string | null;
    titleName: string;
    registerNo: number | null;
    paperNo?: string | null;
    annulled: boolean;
    recovered?: boolean;
  }[];
  total: number;
};

/** One published decision. `it` is null when this province has published none of that id. */
export const publicDecision = cache(
  async (slug: string, id: string): Promise<{ province: PublicProvince; it: PublicDecision | null } | null> => {
    const answer = await readPortal<PublicDecision>(slug, {
      name: "portal_decision",
      text: `select id, number, signed_on::text as "signedOn", signer_name as "signerName", signer_title as "signerTitle", title, state, note, invented, to_jsonb(published_at) #>> '{}' as "publishedAt",
        coalesce((select jsonb_agg(x.one || jsonb_build_object('now', case when coalesce(x.one ->> 'kind', 'COLLECTIVE') = 'COLLECTIVE' then ${NOW_OF("x.one ->> 'subjectName'", "signed_on")} end) order by x.place) from jsonb_array_elements(items) with ordinality as x (one, place) where x.place <= ${ITEMS_SHOWN}), '[]') as items, jsonb_array_length(items) as total
      from published_decision where id = $1`,
      values: [isUuid(id) ? id : null],
    });
    return answer && { province: answer.province, it: answer.rows[0] ?? null };
  },
);

/** Reads the address of the register; what is not understood is left out. */
export function honoursAsked({ q, nam, hinhthuc, doituong, khoi, trang }: Record<string, string | string[] | undefined>): HonoursAsked {
  const text = (value: string | string[] | undefined) => (typeof value === "string" ? value.trim().slice(0, 150) : "");
  return {
    words: text(q),
    year: text(nam),
    title: text(hinhthuc),
    kind: RECIPIENTS.find((kind) => kind === text(doituong)) ?? "",
    bloc: text(khoi),
    page: Math.floor(Math.min(10_000, Math.max(1, Number(text(trang)) || 1))),
  };
}

export function honoursAddress(tinh: string, { words, year, title, kind, bloc, page }: HonoursAsked, file = ""): string {
  const given = { q: words, nam: year, hinhthuc: title, doituong: kind, khoi: bloc, trang: page > 1 && !file ? String(page) : "" };
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value));
  return `/${tinh}/khen-thuong${file}${query.size > 0 ? `?${query}` : ""}`;
}
