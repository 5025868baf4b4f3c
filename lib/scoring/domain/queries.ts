import "server-only";
import type { Facts } from "@/lib/access/facts";
import { type StoredVersion, tableOf, VERSION_JSON } from "@/lib/criteria/stored";
import type { Version } from "@/lib/criteria/table";
import type { AssignmentState } from "@/lib/tenancy/generated/enums";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import { REASONS } from "../reason-queries";
import type { Reason } from "../reasons";
import type { GridRow, Typed } from "./rules";

export type Upload = { fileName: string; typed: Typed; source: string | null; sourceDate: string | null; by: string | null; at: string };
export type Assignment = Facts & {
  id: string;
  unitId: string | null;
  unit: string | null;
  name: string;
  year: string;
  keys: string[];
  dueOn: string;
  today: string;
  state: AssignmentState;
  version: number;
  handedInAt: string | null;
  handedInBy: string | null;
  withdrawnAt: string | null;
  withdrawReason: string | null;
  blocs: string[];
  blocYearIds: string[];
  rows: GridRow[];
  versions: StoredVersion[];
  reasons: Reason[];
  upload: Upload | null;
};

const LINES = `coalesce((select json_object_agg(l.item_key, json_build_object('inputs', l.inputs, 'points', l.points::text, 'na', l.not_applicable, 'note', coalesce(l.note, ''), 'reason', coalesce(q.words, ''), 'reasonId', l.reason_id, 'source', l.source, 'sourceDate', l.source_date,
    'version', l.version, 'by', p.full_name, 'at', l.updated_at)) from scoring_line l left join person p on p.province_id = l.province_id and p.id = l.updated_by_id left join lowering_reason q on q.province_id = l.province_id and q.id = l.reason_id
  where l.province_id = a.province_id and l.assignment_id = a.id and l.sheet_id = t.id), '{}')`;
/** Sheets of the years of an assignment `a`: whoever hands in nothing and is not ranked gets no figures either. */
const SHEETS = `scoring_assignment_year k join score_sheet t on t.province_id = k.province_id and t.bloc_year_id = k.bloc_year_id and t.state not in ('not_submitted', 'not_ranked')
  join criteria_version v on v.province_id = t.province_id and v.id = t.criteria_version_id and v.frame_id = a.frame_id`;

const GRID = `json_build_object('id', a.id, 'unitId', a.unit_id, 'unit', u.short_name, 'name', a.name, 'year', a.year, 'keys', a.item_keys, 'dueOn', a.due_on, 'today', app_today(), 'state', a.state, 'version', a.version,
    'withdrawnAt', a.withdrawn_at, 'withdrawReason', a.withdraw_reason, 'reasons', ${REASONS}, 'handedInAt', a.handed_in_at, 'handedInBy', p.full_name,
    'blocYearIds', coalesce((select json_agg(k.bloc_year_id) from scoring_assignment_year k where k.province_id = a.province_id and k.assignment_id = a.id), '[]'),
    'blocs', coalesce((select json_agg(b.short_name order by b.short_name collate vi) from scoring_assignment_year k join bloc_year y on y.province_id = k.province_id and y.id = k.bloc_year_id
      join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where k.province_id = a.province_id and k.assignment_id = a.id), '[]'),
    'rows', coalesce((select json_agg(json_build_object('sheetId', t.id, 'unitId', t.unit_id, 'unit', w.short_name, 'code', w.code, 'bloc', b.short_name, 'versionId', v.id, 'own', coalesce(t.unit_id = a.unit_id, false),
        'late', y.stage in ('deciding', 'proposed', 'closed'), 'lines', ${LINES}) order by b.short_name collate vi, w.short_name collate vi)
      from ${SHEETS} join unit w on w.province_id = t.province_id and w.id = t.unit_id join bloc_year y on y.province_id = t.province_id and y.id = t.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
      where k.province_id = a.province_id and k.assignment_id = a.id), '[]'),
    'versions', coalesce((select json_agg(${VERSION_JSON} order by coalesce(v.adopted_at, v.created_at)) from criteria_version v where v.province_id = a.province_id and v.id in (
      select v.id from ${SHEETS} where k.province_id = a.province_id and k.assignment_id = a.id)), '[]'),
    'upload', (select json_build_object('fileName', x.file_name, 'typed', x.typed, 'source', x.source, 'sourceDate', x.source_date, 'by', q.full_name, 'at', x.uploaded_at)
      from scoring_upload x left join person q on q.province_id = x.province_id and q.id = x.uploaded_by_id where x.province_id = a.province_id and x.assignment_id = a.id))`;
const FROM = `from scoring_assignment a left join unit u on u.province_id = a.province_id and u.id = a.unit_id left join person p on p.province_id = a.province_id and p.id = a.handed_in_by_id where a.province_id = app_province()`;

/** The whole grid of one assignment in one statement, however many units it has. */
export const gridPage = (id: string): Statement => ({
  name: "domain_grid",
  text: `select ${GRID} as it ${FROM} and a.id = $1`,
  values: [id],
});

/** The same inside a transaction that writes. */
export async function gridById(sql: Sql, id: string): Promise<Assignment | null> {
  const { rows } = await sql.query<{ it: Assignment }>(gridPage(id));
  return rows[0]?.it ?? null;
}

/** The tables of a grid, as the pure rules know them. */
export const gridOfRows = (
  it: Pick<Assignment, "rows" | "versions" | "keys" | "reasons">,
): { rows: GridRow[]; versions: Map<string, Version>; keys: string[]; reasons: Reason[] } => ({
  rows: it.rows,
  reasons: it.reasons,
  keys: it.keys,
  versions: new Map(it.versions.map((version) => [version.id, tableOf(version)])),
});

/** Facts of the rights to the list: the board's everywhere, a head's over the year asked. */
export type AssignmentRow = {
  id: string;
  name: string;
  unitId: string | null;
  unit: string | null;
  year: string;
  dueOn: string;
  state: AssignmentState;
  blocs: string[];
  units: number;
  items: number;
  filled: number | null;
  mine: boolean;
};
export type FrameToAssign = {
  frameId: string;
  name: string;
  year: string;
  items: { key: string; number: string; name: string; scoredBy: "domain" | "board" }[];
  years: { id: string; name: string }[];
};
export type AssignmentList = Facts & { today: string; rows: AssignmentRow[] };

const LIST = `select json_build_object('today', app_today(), 'rows', coalesce((select json_agg(x.it order by x.state, x.due_on, x.name collate vi) from (
    select a.state, a.due_on, a.name, json_build_object('id', a.id, 'name', a.name, 'unitId', a.unit_id, 'unit', u.short_name, 'year', a.year, 'dueOn', a.due_on, 'state', a.state, 'items', cardinality(a.item_keys), 'mine', a.unit_id = any (app_units()),
      'blocs', (select coalesce(json_agg(b.short_name order by b.short_name collate vi), '[]') from scoring_assignment_year k join bloc_year y on y.province_id = k.province_id and y.id = k.bloc_year_id
        join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where k.province_id = a.province_id and k.assignment_id = a.id),
      'units', (select count(*) from ${SHEETS} where k.province_id = a.province_id and k.assignment_id = a.id),
      'filled', case when a.unit_id = any (app_units()) or a.state = 'handed_in' or a.unit_id is null and app_reach() && array['board_officer', 'board_leader'] then (select count(*) from scoring_line l where l.province_id = a.province_id and l.assignment_id = a.id) end) as it
    from scoring_assignment a left join unit u on u.province_id = a.province_id and u.id = a.unit_id
    where a.province_id = app_province() and (a.unit_id = any (app_units()) or app_reach() && array['board_officer', 'board_leader', 'inspector']
      or exists (select from scoring_assignment_year k where k.province_id = a.province_id and k.assignment_id = a.id and array['bloc_head@' || k.bloc_year_id, 'bloc_deputy@' || k.bloc_year_id, 'bloc_secretary@' || k.bloc_year_id] && app_reach()))) x), '[]')) as it`;

export const assignmentList: Statement = { name: "domain_list", text: LIST };

/** Adopted tables with items that others score, and the years that use them, as far as the reader may give them out. */
const FRAMES = `select coalesce(json_agg(json_build_object('frameId', f.frame_id, 'name', f.title, 'year', f.year, 'items', f.items, 'years', f.years) order by f.year desc, f.title collate vi), '[]') as it from (
  select v.frame_id, (array_agg(v.title order by v.adopted_at desc))[1] as title, y.year,
    (array_agg((select json_agg(json_build_object('key', i.item_key, 'number', coalesce(nullif(i.number, ''), i.item_key), 'name', i.name, 'scoredBy', i.scored_by) order by s.position, i.position) from criteria_item i
      join criteria_section s on s.province_id = i.province_id and s.id = i.section_id where i.province_id = v.province_id and i.criteria_version_id = v.id and i.scored_by in ('domain', 'board')) order by v.adopted_at desc))[1] as items,
    json_agg(json_build_object('id', y.id, 'name', b.name) order by b.name collate vi) as years
  from criteria_version v join criteria_use c on c.province_id = v.province_id and c.criteria_version_id = v.id join bloc_year y on y.province_id = c.province_id and y.id = c.bloc_year_id and y.mode = 'live'
    and y.stage in ('running', 'scoring', 'checking') join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where v.province_id = app_province() and v.state = 'adopted' and exists (select from criteria_item i where i.province_id = v.province_id and i.criteria_version_id = v.id and i.scored_by in ('domain', 'board'))
    and (app_reach() && array['board_officer'] or 'bloc_head@' || y.id = any (app_reach()))
  group by v.frame_id, y.year) f where f.items is not null`;

export async function framesToAssign(sql: Sql): Promise<FrameToAssign[]> {
  const { rows } = await sql.query<{ it: FrameToAssign[] }>({ name: "domain_frames", text: FRAMES });
  return rows[0]!.it;
}

/** Units that may be given items: those where somebody could take them up. */
export async function unitsToScore(sql: Sql): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql.query<{ id: string; name: string }>({
    name: "domain_units",
    text: `select u.id, u.name from unit u where u.province_id = app_province() and exists (select from post p where p.province_id = u.province_id and p.unit_id = u.id and p.code in ('unit_leader', 'unit_officer', 'domain_scorer')
      and (p.until is null or p.until >= app_today())) order by u.name collate vi`,
  });
  return rows;
}
