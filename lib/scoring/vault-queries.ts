import "server-only";
import type { Facts } from "@/lib/access/facts";
import { ARTICLE_OF, type ArticleOffer, offersTo } from "@/lib/evidence/articles";
import type { VaultDocument } from "@/lib/evidence/vault-view";
import type { Statement } from "@/lib/tenancy/enter";
import { YEAR_SPAN } from "./question-facts";

/** A sheet still with the unit, with the items a document can be put to. */
export type OpenSheet = {
  id: string;
  year: string;
  blocSlug: string;
  bloc: string;
  items: { id: string; key: string; name: string; section: string }[];
};
type OfUnit = Facts & { unitId: string; slug: string; name: string; shortName: string; usedBytes: number };
export type VaultPage = OfUnit & {
  documents: VaultDocument[];
  years: string[];
  /** Articles that wait for an answer, with the sheets they may go to. */ offers: ArticleOffer[];
  sheets: OpenSheet[];
};
export type DocumentPage = OfUnit & { document: VaultDocument | null; sheets: OpenSheet[] };

/** The vault of one's own unit has a fixed address too, for the navigation: whoever has none is refused, not lost. */
export const OWN_UNIT = "cua-toi";
const UNIT = `'unitId', u.id, 'slug', u.slug, 'name', u.name, 'shortName', u.short_name,
    'usedBytes', (select coalesce(sum(f.bytes), 0) from stored_file f where f.province_id = u.province_id and f.sealed_at is null and exists (select from file_use k
      where k.province_id = f.province_id and k.file_id = f.id and k.kind = 'evidence' and k.unit_id = u.id and k.removed_at is null))`;
const FROM = `from (select 1) one left join lateral (select * from unit n where n.province_id = app_province() and (n.slug = $1 or $1 = '${OWN_UNIT}' and n.id = any (app_units())) order by n.name collate vi limit 1) u on true
  where u.id is not null or $1 = '${OWN_UNIT}'`;

const USES = `coalesce((select json_agg(json_build_object('use', x.id, 'sheet', s.id, ${YEAR_SPAN}, 'blocSlug', b.slug, 'bloc', b.short_name, 'itemKey', i.item_key, 'item', i.name,
      'open', proof_is_open(x.province_id, x.sheet_id, x.item_id)) order by y.starts_on desc, i.position, x.id)
    from evidence_use x join score_sheet s on s.province_id = x.province_id and s.id = x.sheet_id join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id
    join bloc b on b.province_id = y.province_id and b.id = y.bloc_id join criteria_item i on i.province_id = x.province_id and i.id = x.item_id
    where x.province_id = e.province_id and x.evidence_id = e.id), '[]')`;
const DOCUMENT = `json_build_object('id', e.id, 'version', e.version, 'title', e.title, 'number', e.document_number, 'issuedOn', e.issued_on, 'issuer', e.issuer, 'summary', e.summary, 'secret', e.secret,
    'checkersOnly', e.checkers_only, 'file', e.file_use_id, 'mediaType', f.media_type, 'bytes', f.bytes, 'sealed', f.sealed_at is not null, 'article', ${ARTICLE_OF("e")}, 'addedAt', e.added_at, 'addedBy', p.full_name, 'uses', ${USES})`;
const FROM_DOCUMENT = `from evidence e left join person p on p.province_id = e.province_id and p.id = e.added_by_id
    left join file_use k on k.province_id = e.province_id and k.id = e.file_use_id left join stored_file f on f.province_id = k.province_id and f.id = k.file_id
    where e.province_id = u.province_id and e.unit_id = u.id and u.id = any (app_units()) and e.withdrawn_at is null`;

const SHEETS = `coalesce((select json_agg(json_build_object('id', s.id, 'year', y.year, 'blocSlug', b.slug, 'bloc', b.short_name, 'items',
          (select json_agg(json_build_object('id', i.id, 'key', i.item_key, 'name', i.name, 'section', c.numeral || '. ' || c.name) order by c.position, i.position) from criteria_item i
            join criteria_section c on c.province_id = i.province_id and c.id = i.section_id where i.province_id = s.province_id and i.criteria_version_id = s.criteria_version_id and i.scored_by = 'self' and i.method <> 'GATE')) order by y.starts_on desc)
        from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
        where s.province_id = u.province_id and s.unit_id = u.id and u.id = any (app_units()) and y.mode = 'live' and s.state in ('not_started', 'drafting', 'returned') and y.stage in ('scoring', 'checking')), '[]')`;

/** All documents of a unit that hold every word searched for, marks or none; what is filtered further is filtered by pure rules. */
export const vaultPage = (donvi: string, search: string): Statement => ({
  name: "vault_page",
  text: `select json_build_object(${UNIT},
      'years', coalesce((select json_agg(distinct y.year order by y.year desc) from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id where s.province_id = u.province_id and s.unit_id = u.id), '[]'),
      'offers', ${offersTo("u")}, 'sheets', case when exists (select from article_offer o where o.province_id = u.province_id and o.unit_id = u.id and o.state = 'open') then ${SHEETS} else '[]' end,
      'documents', coalesce((select json_agg(d.it order by d.added_at desc, d.id) from (select e.id, e.added_at, ${DOCUMENT} as it ${FROM_DOCUMENT}
        and ($2 = '' or unaccent(lower(concat_ws(' ', e.title, e.document_number, e.issuer, e.summary))) like all (select '%' || replace(replace(unaccent(lower(word)), '%', '\\%'), '_', '\\_') || '%' from regexp_split_to_table($2, '\\s+') word))) d), '[]')) as it
    ${FROM}`,
  values: [donvi, search],
});

export const documentPage = (donvi: string, document: string): Statement => ({
  name: "vault_document_page",
  text: `select json_build_object(${UNIT}, 'document', (select ${DOCUMENT} ${FROM_DOCUMENT} and e.id::text = $2),
      'sheets', ${SHEETS}) as it
    ${FROM}`,
  values: [donvi, document],
});
