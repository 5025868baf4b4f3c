import "server-only";
import type { Ctx } from "@/lib/action/action";
import { itemByKey, type Version } from "@/lib/criteria/table";
import type { Inputs } from "../cell-text";
import { isWhole } from "./rules";

/** Lines of handed-in assignments on the sheets of a result, as a FROM. */
const LINES = `from score_result_sheet k join score_sheet t on t.province_id = k.province_id and t.id = k.sheet_id join scoring_line l on l.province_id = t.province_id and l.sheet_id = t.id
        join scoring_assignment a on a.province_id = l.province_id and a.id = l.assignment_id and a.state = 'handed_in'`;

/**
 * Figures handed in after their year was decided, taken into the correction that was opened for them: all that a hand-in in time would have copied
 * (hand-in.ts), also what does not apply and what gets points only beside the other units. Those that are in the record already stay out.
 */
export async function takeLateFigures(
  { sql, actor }: Pick<Ctx, "sql" | "actor">,
  resultId: string,
  sheets: readonly { sheetId: string; version: Version }[],
): Promise<number> {
  const { rows: unread } = await sql.query<{ sheetId: string; key: string; inputs: Inputs }>({
    name: "late_figures_without_points",
    text: `select l.sheet_id as "sheetId", l.item_key as key, l.inputs ${LINES} where k.province_id = app_province() and k.result_id = $1 and l.points is null and not l.not_applicable and l.inputs <> '{}'`,
    values: [resultId],
  });
  const begun = unread.filter(({ sheetId, key, inputs }) => {
    const version = sheets.find((sheet) => sheet.sheetId === sheetId)?.version,
      item = version && itemByKey(version, key);
    return !item || !isWhole(item, { inputs, na: false });
  });
  const { rowCount } = await sql.query({
    name: "take_late_figures",
    text: `insert into score_draft (sheet_id, item_id, unit_id, layer, inputs, points, note, reason, reason_id, not_applicable, updated_by_id, updated_at)
      select t.id, i.id, t.unit_id, 'board', l.inputs, l.points, l.note, 'Số liệu nộp sau bình xét, phiếu ' || a.name || coalesce('. Nguồn: ' || l.source || ', ngày ' || to_char(l.source_date, 'DD/MM/YYYY'), '') || '.',
        case when l.points < i.max_points then l.reason_id end, l.not_applicable, $2, app_now()
      ${LINES} join criteria_item i on i.province_id = t.province_id and i.criteria_version_id = t.criteria_version_id and i.item_key = l.item_key
      where k.province_id = app_province() and k.result_id = $1 and (l.points is not null or l.not_applicable or l.inputs <> '{}') and l.item_key || ' ' || l.sheet_id <> all ($3)
        and not exists (select from score_entry e where e.province_id = t.province_id and e.sheet_id = t.id and e.item_id = i.id and e.layer in ('domain', 'board') and e.entered_at >= a.handed_in_at - interval '1 second')
      on conflict (province_id, sheet_id, item_id, layer) do nothing`,
    values: [resultId, actor.personId, begun.map(({ key, sheetId }) => `${key} ${sheetId}`)],
  });
  return rowCount ?? 0;
}
