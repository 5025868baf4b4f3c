import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { DecisionState, SubjectKind } from "@/lib/tenancy/generated/enums";

export const ARCHIVE_A_PAGE = 50;
export type ArchiveLine = {
  id: string;
  number: string;
  signedOn: string;
  signerTitle: string;
  title: string;
  state: DecisionState;
  publishedAt: string | null;
  lines: number;
};
export type ArchiveList = Facts & { decisions: ArchiveLine[]; total: number; waiting: number; waitingLines: number };

/** Decisions of the years before, the newest first; `words` finds numbers and titles without diacritics. */
export const archiveList = (words: string, page: number): Statement => ({
  name: "archive_decision_list",
  text: `with hit as (select d.* from archive_decision d where d.province_id = app_province() and strpos(folded(d.number || ' ' || d.title || ' ' || d.signer_title), folded($1)) > 0)
    select json_build_object('unitId', null, 'total', (select count(*) from hit), 'waiting', (select count(*) from archive_decision d where d.province_id = app_province() and d.published_at is null),
      'waitingLines', (select count(*) from honours_entry h join archive_decision d on d.province_id = h.province_id and d.id = h.archive_decision_id where h.province_id = app_province() and d.published_at is null),
      'decisions', coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'signedOn', d.signed_on, 'signerTitle', d.signer_title, 'title', d.title, 'state', d.state, 'publishedAt', d.published_at,
        'lines', (select count(*) from honours_entry h where h.province_id = d.province_id and h.archive_decision_id = d.id)) order by d.signed_on desc, d.number)
        from (select * from hit order by signed_on desc, number limit ${ARCHIVE_A_PAGE} offset $2) d), '[]')) as it`,
  values: [words, (page - 1) * ARCHIVE_A_PAGE],
});

export type ArchiveEntry = {
  id: string;
  subjectId: string;
  kind: SubjectKind;
  name: string;
  post: string | null;
  unitName: string | null;
  titleName: string;
  year: string;
  paperNo: string | null;
  annulled: boolean;
  struckBasis: string | null;
  recovered: boolean;
  recoveredBasis: string | null;
};
export type ArchiveDecisionShown = Facts & {
  id: string;
  version: number;
  number: string;
  signedOn: string;
  signerName: string;
  signerTitle: string;
  title: string;
  state: DecisionState;
  basis: string | null;
  invented: string | null;
  publishedAt: string | null;
  today: string;
  lines: ArchiveEntry[];
};

export const archiveDecision = (id: string): Statement => ({
  name: "archive_decision",
  text: `select json_build_object('unitId', null, 'id', d.id, 'version', d.version, 'number', d.number, 'signedOn', d.signed_on, 'signerName', d.signer_name, 'signerTitle', d.signer_title, 'title', d.title, 'state', d.state, 'basis', d.basis,
      'invented', d.invented, 'publishedAt', d.published_at, 'today', app_today(),
      'lines', coalesce((select json_agg(json_build_object('id', h.id, 'subjectId', h.subject_id, 'kind', h.kind, 'name', h.subject_name, 'post', h.subject_post, 'unitName', h.subject_unit, 'titleName', h.title_name, 'year', h.year, 'paperNo', h.paper_no,
        'annulled', h.annulled_at is not null, 'struckBasis', h.struck_basis, 'recovered', h.recovered_on is not null, 'recoveredBasis', h.recovered_basis) order by h.position, h.id)
        from honours_entry h where h.province_id = d.province_id and h.archive_decision_id = d.id), '[]')) as it
    from archive_decision d where d.province_id = app_province() and d.id = $1`,
  values: [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null],
});

export async function archiveDecisionById(sql: Sql, id: string): Promise<ArchiveDecisionShown | null> {
  const { rows } = await sql.query<{ it: ArchiveDecisionShown }>(archiveDecision(id) as { text: string });
  return rows[0]?.it ?? null;
}
