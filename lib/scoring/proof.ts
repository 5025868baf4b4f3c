import "server-only";
import { ARTICLE_OF, type ArticleOffer, type EvidenceArticle, offersTo } from "@/lib/evidence/articles";
import type { ProvenAt } from "@/lib/evidence/keep";
import type { DocumentFacts, EmulationYear } from "@/lib/evidence/questions";
import { OFFERED, type Offered } from "@/lib/movements/offered";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { questionFacts, YEAR_SPAN } from "./question-facts";
import { SHEET_FACTS, shownTo, type SheetFound, type SheetPage } from "./sheet-queries";
import { isOpen, obstaclesToDraft } from "./sheet-rules";

/** The place of a document: a sheet that may still change, and one item of its table. */
export async function provenAt(sql: Sql, id: string, item: string): Promise<ProvenAt | null> {
  const { rows } = await sql.query<{ it: SheetFound & { returned: boolean } }>({
    name: "proven_at",
    text: `select json_build_object(${SHEET_FACTS}, 'returned', exists (select from item_return r where r.province_id = s.province_id and r.sheet_id = s.id and r.item_id = $2 and r.state = 'open' and r.due_on >= app_today())) as it from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id
      join criteria_item i on i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id and i.id = $2
      where s.province_id = app_province() and s.id = $1 for no key update of s`,
    values: [id, item],
  });
  const it = rows[0]?.it;
  return it ? { ...it, itemId: item, open: it.returned || (isOpen(it) && obstaclesToDraft(it).length === 0) } : null;
}

export type ProofUse = {
  use: string;
  evidence: string;
  title: string;
  number: string | null;
  issuedOn: string | null;
  issuer: string | null;
  file: string | null;
  mediaType: string | null;
  bytes: number | null;
  secret: boolean;
  checkersOnly: boolean;
  sealed: boolean;
  article: EvidenceArticle | null;
  addedAt: string;
  addedBy: string | null;
} & DocumentFacts;
export type ProofPage = SheetFound &
  EmulationYear &
  Pick<SheetPage, "unit" | "bloc" | "year" | "own"> & {
    /** The line was given back: its proof may change although the sheet is with the bloc. */
    returned: boolean;
    item: { id: string; key: string; name: string; guidance: string | null };
    uses: ProofUse[];
    others: { id: string; title: string; number: string | null; issuedOn: string | null; issuer: string | null; uses: number }[];
    usedBytes: number;
    offered: Offered | null;
    articles: ArticleOffer[];
  };

/** Everything about the proof of one item of one sheet. */
export const proofPage = (khoi: string, nam: string, donvi: string, muc: string): Statement => ({
  name: "proof_page",
  text: `select json_build_object(${SHEET_FACTS}, ${YEAR_SPAN}, 'checkerUnitIds', coalesce((select json_agg(c.checker_unit_id) from cross_check c where c.province_id = s.province_id and c.sheet_id = s.id and c.state in ('open', 'handed_in')), '[]'), 'own', s.unit_id = any (app_units()),
      'returned', exists (select from item_return r where r.province_id = s.province_id and r.sheet_id = s.id and r.item_id = i.id and r.state = 'open' and r.due_on >= app_today()), 'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
      'unit', json_build_object('slug', u.slug, 'name', u.name, 'shortName', u.short_name), 'item', json_build_object('id', i.id, 'key', i.item_key, 'name', i.name, 'guidance', i.guidance),
      'uses', coalesce((select json_agg(json_build_object('use', x.id, 'evidence', e.id, 'title', e.title, 'number', e.document_number, 'issuedOn', e.issued_on, 'issuer', e.issuer, 'file', e.file_use_id,
          'mediaType', f.media_type, 'bytes', f.bytes, 'secret', e.secret, 'checkersOnly', e.checkers_only, 'sealed', f.sealed_at is not null, 'article', ${ARTICLE_OF("e")}, 'addedAt', x.added_at, 'addedBy', p.full_name, ${questionFacts("e", "s")}) order by x.added_at, x.id)
        from evidence_use x join evidence e on e.province_id = x.province_id and e.id = x.evidence_id left join person p on p.province_id = x.province_id and p.id = x.added_by_id
        left join file_use fu on fu.province_id = e.province_id and fu.id = e.file_use_id left join stored_file f on f.province_id = fu.province_id and f.id = fu.file_id
        where x.province_id = s.province_id and x.sheet_id = s.id and x.item_id = i.id and e.withdrawn_at is null
          and ${shownTo("e")}), '[]'),
      'others', coalesce((select json_agg(json_build_object('id', e.id, 'title', e.title, 'number', e.document_number, 'issuedOn', e.issued_on, 'issuer', e.issuer,
          'uses', (select count(*) from evidence_use o where o.province_id = e.province_id and o.evidence_id = e.id)) order by e.added_at desc) from evidence e where e.province_id = s.province_id and e.unit_id = s.unit_id
        and e.withdrawn_at is null and not exists (select from evidence_use x where x.province_id = e.province_id and x.evidence_id = e.id and x.sheet_id = s.id and x.item_id = i.id)), '[]'),
      'offered', ${OFFERED("i.item_key")}, 'articles', ${offersTo("u")}, 'usedBytes', (select coalesce(sum(f.bytes), 0) from stored_file f where f.province_id = s.province_id and f.sealed_at is null and exists (select from file_use k
        where k.province_id = f.province_id and k.file_id = f.id and k.kind = 'evidence' and k.unit_id = s.unit_id and k.removed_at is null))) as it
    from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
    join unit u on u.province_id = s.province_id and u.id = s.unit_id join criteria_item i on i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id and i.item_key = $4
    where s.province_id = app_province() and b.slug = $1 and y.year = $2 and u.slug = $3`,
  values: [khoi, nam, donvi, muc],
});
