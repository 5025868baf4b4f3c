import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import type { DecisionState, SubjectKind } from "@/lib/tenancy/generated/enums";
import { groupsOf, type Alike, type AlikeGroup, type Pair } from "./rules";

export const SUBJECTS_A_PAGE = 30;
export type SubjectLine = {
  id: string;
  kind: SubjectKind;
  name: string;
  post: string | null;
  unitName: string | null;
  honours: number;
  latest: string | null;
  merged: number;
};
export type SubjectList = Facts & { lines: SubjectLine[]; total: number; alike: number; pastToPublish: number };

/** Words of an address as patterns that all must be found; `of` is the SQL expression of the typed text. */
const EVERY_WORD = (text: string, of: string) =>
  `${text} like all (select '%' || replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%' from regexp_split_to_table(folded(${of}), ' ') w)`;
/** Another name the unit bore, or a body that went into it, finds it too. */
const UNIT_NAMES =
  "case when s.unit_id is not null then (select folded(concat_ws(' ', u.name, u.code, (select string_agg(l.name_before, ' ') from unit_lineage l where l.province_id = u.province_id and u.id in (l.predecessor_id, l.successor_id)))) from unit u where u.province_id = s.province_id and u.id = s.unit_id) end";
/** Every line of a subject `k`, its own and of those taken into it. */
const LINES_OF = (k: string) =>
  `honours_entry h where h.province_id = ${k}.province_id and h.subject_id in (select x.id from award_subject x where x.province_id = ${k}.province_id and (x.id = ${k}.id or x.merged_into_id = ${k}.id))`;

const PAIRS = `select a.id as one, b.id as other, a.id_mark is not null and a.id_mark = b.id_mark as same_mark from award_subject a join award_subject b on b.province_id = a.province_id and b.kind = a.kind and b.id > a.id and b.merged_into_id is null
    and (b.name_folded = a.name_folded and b.place_folded = a.place_folded or b.id_mark = a.id_mark)
  where a.province_id = app_province() and a.merged_into_id is null and not (a.id_mark is not null and b.id_mark is not null and a.id_mark <> b.id_mark) and not (a.unit_id is not null and b.unit_id is not null)
    and not exists (select from subject_apart p where p.province_id = a.province_id and p.one_id = a.id and p.other_id = b.id)`;

export const subjectList = (words: string, kind: SubjectKind | "", page: number): Statement => ({
  name: "subject_list",
  text: `with hit as (select distinct coalesce(s.merged_into_id, s.id) as id from award_subject s where s.province_id = app_province() and ($2 = '' or s.kind::text = $2)
        and ($1 = '' or ${EVERY_WORD(`concat_ws(' ', s.name_folded, s.place_folded, ${UNIT_NAMES})`, "$1")})),
      named as (select s.*, coalesce(u.name, s.full_name) as name from hit join award_subject s on s.province_id = app_province() and s.id = hit.id left join unit u on u.province_id = s.province_id and u.id = s.unit_id),
      page as (select * from named n order by n.name collate vi, n.id limit ${SUBJECTS_A_PAGE} offset $3)
    select json_build_object('unitId', null, 'total', (select count(*) from hit), 'alike', (select count(*) from (${PAIRS}) p), 'pastToPublish', (select count(*) from archive_decision d where d.province_id = app_province() and d.published_at is null),
      'lines', coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'name', k.name, 'post', k.post, 'unitName', k.unit_name, 'honours', n.count, 'latest', n.latest,
        'merged', (select count(*) from award_subject x where x.province_id = k.province_id and x.merged_into_id = k.id)) order by k.name collate vi, k.id)
        from page k cross join lateral (select count(*) as count, (array_agg(h.title_name || ', năm ' || h.year order by h.decided_on desc, h.register_no desc nulls last))[1] as latest from ${LINES_OF("k")}) n), '[]')) as it`,
  values: [words, kind, (page - 1) * SUBJECTS_A_PAGE],
});

export type RecordLine = {
  id: string;
  own: boolean;
  name: string;
  post: string | null;
  unitName: string | null;
  titleName: string;
  year: string;
  number: string | null;
  decidedOn: string | null;
  decidedBy: string | null;
  registerNo: number | null;
  paperNo: string | null;
  state: DecisionState | null;
  annulled: boolean;
  annulledBy: string | null;
  recoveredOn: string | null;
  recoveredBasis: string | null;
  decisionId: string | null;
  archiveId: string | null;
};
export type SubjectRecord = Facts & {
  id: string;
  kind: SubjectKind;
  name: string;
  post: string | null;
  unitName: string | null;
  isUnit: boolean;
  endedOn: string | null;
  marked: boolean;
  lines: RecordLine[];
  merged: { id: string; name: string; post: string | null; unitName: string | null; by: string | null; at: string }[];
  predecessors: { name: string; document: string; on: string }[];
};

const LINE = `json_build_object('id', h.id, 'own', h.subject_id in (select id from same), 'name', h.subject_name, 'post', h.subject_post, 'unitName', h.subject_unit, 'titleName', h.title_name, 'year', h.year, 'number', h.decision_number, 'decidedOn', h.decided_on,
    'decidedBy', btrim(coalesce(d.signer_title || ' ' || d.signer_name, o.signer_title || ' ' || o.signer_name)), 'registerNo', h.register_no, 'paperNo', h.paper_no, 'state', coalesce(d.state, o.state), 'annulled', h.annulled_at is not null,
    'annulledBy', coalesce(h.struck_basis, 'Quyết định số ' || m.number || ' ngày ' || to_char(m.signed_on, 'DD/MM/YYYY')), 'recoveredOn', h.recovered_on, 'recoveredBasis', h.recovered_basis, 'decisionId', d.id, 'archiveId', o.id)`;

/** The whole life of one subject: asked by whichever of its entries, answered by the one that stays. A unit brings what its predecessors earned, marked as theirs. */
export const subjectRecord = (id: string): Statement => ({
  name: "subject_record",
  text: `with recursive me as (select s.* from award_subject s where s.province_id = app_province() and s.id = (select coalesce(x.merged_into_id, x.id) from award_subject x where x.province_id = app_province() and x.id = $1)),
      same as (select x.id from award_subject x join me on x.province_id = me.province_id and (x.id = me.id or x.merged_into_id = me.id)),
      line (unit_id) as (select me.unit_id from me where me.unit_id is not null
        union select l.predecessor_id from line join unit_lineage l on l.province_id = app_province() and l.successor_id = line.unit_id and l.predecessor_id <> l.successor_id)
    select json_build_object('id', me.id, 'unitId', me.unit_id, 'kind', me.kind, 'name', coalesce(u.name, me.full_name), 'post', me.post, 'unitName', me.unit_name, 'isUnit', me.unit_id is not null, 'endedOn', u.dissolved_on, 'marked', me.id_mark is not null,
      'lines', coalesce((select json_agg(z.it order by z.day desc nulls last, z.no desc nulls last, z.place) from (
        select ${LINE} as it, h.decided_on as day, h.register_no as no, h.position as place from honours_entry h left join decision_item i on i.province_id = h.province_id and i.id = h.item_id left join decision d on d.province_id = i.province_id and d.id = i.decision_id
          left join archive_decision o on o.province_id = h.province_id and o.id = h.archive_decision_id left join decision m on m.province_id = h.province_id and m.id = h.annulled_by_id
          where h.province_id = app_province() and (h.subject_id in (select s.id from same s) or h.unit_id in (select l.unit_id from line l))
        union all select json_build_object('id', a.id, 'own', a.unit_id = me.unit_id, 'name', a.subject_name, 'titleName', a.title_name, 'year', y.year, 'number', a.decision_number, 'decidedOn', a.decision_date, 'decidedBy', a.decided_by, 'annulled', false), a.decision_date, null, 0
          from archive_award a join bloc_year y on y.province_id = a.province_id and y.id = a.bloc_year_id where a.province_id = app_province() and a.unit_id in (select l.unit_id from line l)) z), '[]'),
      'merged', coalesce((select json_agg(json_build_object('id', x.id, 'name', x.full_name, 'post', x.post, 'unitName', x.unit_name, 'by', p.full_name, 'at', x.merged_at) order by x.merged_at)
        from award_subject x left join person p on p.province_id = x.province_id and p.id = x.merged_by_id where x.province_id = me.province_id and x.merged_into_id = me.id), '[]'),
      'predecessors', coalesce((select json_agg(json_build_object('name', l.name_before, 'document', l.document_number, 'on', l.effective_on) order by l.effective_on) from unit_lineage l where l.province_id = me.province_id and l.successor_id = me.unit_id), '[]')) as it
    from me left join unit u on u.province_id = me.province_id and u.id = me.unit_id`,
  values: [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null],
});

export const PAIRS_AT_ONCE = 60;
export type AlikePage = Facts & { pairs: Pair[]; subjects: Alike[]; total: number };
/** Pairs that may be one and the same, the surest first, with all that is to be compared. */
export const alikePage: Statement = {
  name: "alike_page",
  text: `with pair as materialized (${PAIRS}), near as (select * from pair order by same_mark desc, one, other limit ${PAIRS_AT_ONCE}), who as (select one as id from near union select other from near)
    select json_build_object('unitId', null, 'total', (select count(*) from pair), 'pairs', coalesce((select json_agg(json_build_object('one', n.one, 'other', n.other, 'sameMark', n.same_mark)) from near n), '[]'),
      'subjects', coalesce((select json_agg(json_build_object('id', k.id, 'kind', k.kind, 'name', k.full_name, 'post', k.post, 'unitName', k.unit_name, 'isUnit', k.unit_id is not null, 'marked', k.id_mark is not null, 'honours', n.count, 'years', n.years))
        from who join award_subject k on k.province_id = app_province() and k.id = who.id cross join lateral (select count(*) as count, coalesce(json_agg(distinct h.year order by h.year), '[]') as years from ${LINES_OF("k")}) n), '[]')) as it`,
};
export const alikeGroups = ({ pairs, subjects }: AlikePage): AlikeGroup[] => groupsOf(pairs, subjects);
