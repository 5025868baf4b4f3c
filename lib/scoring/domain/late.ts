import "server-only";
import type { Ctx } from "@/lib/action/action";

/** Figures handed in after their year was decided, taken into the correction that was opened for them; those that are in the record already stay out. */
export async function takeLateFigures({ sql, actor }: Pick<Ctx, "sql" | "actor">, resultId: string): Promise<number> {
  const { rowCount } = await sql.query({
    name: "take_late_figures",
    text: `insert into score_draft (sheet_id, item_id, unit_id, layer, inputs, points, reason, updated_by_id, updated_at)
      select t.id, i.id, t.unit_id, 'board', l.inputs, l.points, 'Số liệu nộp sau bình xét, phiếu ' || a.name || coalesce('. Nguồn: ' || l.source || ', ngày ' || to_char(l.source_date, 'DD/MM/YYYY'), '') || '.', $2, app_now()
      from score_result_sheet k join score_sheet t on t.province_id = k.province_id and t.id = k.sheet_id join scoring_line l on l.province_id = t.province_id and l.sheet_id = t.id and l.points is not null
        join scoring_assignment a on a.province_id = l.province_id and a.id = l.assignment_id and a.state = 'handed_in' join criteria_item i on i.province_id = t.province_id and i.criteria_version_id = t.criteria_version_id and i.item_key = l.item_key
      where k.province_id = app_province() and k.result_id = $1
        and not exists (select from score_entry e where e.province_id = t.province_id and e.sheet_id = t.id and e.item_id = i.id and e.layer in ('domain', 'board') and e.entered_at >= a.handed_in_at - interval '1 second')
      on conflict (province_id, sheet_id, item_id, layer) do nothing`,
    values: [resultId, actor.personId],
  });
  return rowCount ?? 0;
}
