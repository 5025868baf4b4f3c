import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import type { Finals } from "./final-lines";
import { RANKED_VERSIONS, sheetsSeen, type StoredSheets } from "./settle-ranking";
import type { CheckerLine } from "./what-if";

export type BlocCourse = Omit<StoredSheets, "sheets"> & {
  id: string;
  blocYearId: string;
  archive: boolean;
  memberUnitIds: string[];
  year: string;
  bloc: { slug: string; name: string; shortName: string; kind: "BLOC" | "CLUSTER" };
  sheets: (StoredSheets["sheets"][number] & { open: boolean; cross: Finals })[];
  /** What checkers handed in: all of it for the head's side and the board, else the reader's own. */
  lines: CheckerLine[];
  allLines: boolean;
};

/** The head's side and the board read a sheet from the day it is handed in; members once it is settled. */
export const BLOC_SIDE =
  "app_reach() && array['board_officer', 'board_leader', 'bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id]";
/** Over a sheet `t` of the year `y`. */
export const OPEN_SHEET = `(t.state = 'settled' or t.state in ('sent', 'under_review', 'awaiting_reply') and ${BLOC_SIDE})`;
/** What others scored is read only after one's own: whoever still has a check open sees none but the own. */
const ALL_LINES = `(${BLOC_SIDE} and not exists (select from cross_check o join score_sheet z on z.province_id = o.province_id and z.id = o.sheet_id where o.province_id = y.province_id and z.bloc_year_id = y.id and o.state = 'open' and o.checker_unit_id = any (app_units())))`;
const LINES = `coalesce((select json_agg(json_build_object('sheetId', c.sheet_id, 'itemKey', i.item_key, 'checkerUnitId', c.checker_unit_id, 'checker', k.short_name, 'points', l.points::text, 'na', l.not_applicable,
    'self', (select e.points::text from score_entry e where e.province_id = c.province_id and e.sheet_id = c.sheet_id and e.item_id = l.item_id and e.layer = 'self' and not e.not_applicable order by e.round desc limit 1)) order by k.name collate vi, c.id, i.position)
  from cross_check c join score_sheet t on t.province_id = c.province_id and t.id = c.sheet_id join cross_draw d on d.province_id = c.province_id and d.id = c.draw_id and d.voided_at is null
  join unit k on k.province_id = c.province_id and k.id = c.checker_unit_id join cross_line l on l.province_id = c.province_id and l.check_id = c.id join criteria_item i on i.province_id = l.province_id and i.id = l.item_id
  where c.province_id = y.province_id and t.bloc_year_id = y.id and c.state = 'handed_in' and (x.lines or c.checker_unit_id = any (app_units()))), '[]')`;

/** The points of a whole bloc, unit by item, with what the checkers made of them: one statement. */
export const blocCoursePage = (khoi: string, nam: string): Statement => ({
  name: "bloc_course_page",
  text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'year', y.year,
      'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
      'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind), 'sheets', ${sheetsSeen(OPEN_SHEET)}, 'versions', ${RANKED_VERSIONS}, 'lines', ${LINES}, 'allLines', x.lines) as it
    from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id cross join lateral (select ${ALL_LINES} as lines) x where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});
