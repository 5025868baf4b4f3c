import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { lockYear, writeStandings } from "../settle-ranking";
import { type Assignment, gridOfRows } from "./queries";
import { obstaclesToHandIn, progressOf } from "./rules";
import type { HandInInput } from "./schema";

/** One copy of everything that is complete, for the years that are not decided yet; what is late waits for the next result of its year. */
const COPY = `with copied as (
    insert into score_entry (sheet_id, item_id, unit_id, layer, round, inputs, points, note, reason, reason_id, not_applicable, by_person_id, by_unit_id)
    select t.id, i.id, t.unit_id, case when a.unit_id is null then 'board' else 'domain' end::score_layer,
      (select coalesce(max(e.round), 0) + 1 from score_entry e where e.province_id = t.province_id and e.sheet_id = t.id and e.item_id = i.id and e.layer = case when a.unit_id is null then 'board' else 'domain' end::score_layer),
      l.inputs, l.points, nullif(concat_ws(' ', l.note, case when l.source is not null then 'Nguồn: ' || l.source || ', ngày ' || to_char(l.source_date, 'DD/MM/YYYY') || '.' end), ''),
      case when l.not_applicable then coalesce(l.note, 'Không phát sinh nhiệm vụ, theo nơi chấm.') end, case when l.points < i.max_points then l.reason_id end, l.not_applicable, $2, a.unit_id
    from scoring_assignment a join scoring_line l on l.province_id = a.province_id and l.assignment_id = a.id join score_sheet t on t.province_id = l.province_id and t.id = l.sheet_id and t.state not in ('not_submitted', 'not_ranked')
      join bloc_year y on y.province_id = t.province_id and y.id = t.bloc_year_id and y.stage not in ('deciding', 'proposed', 'closed')
      join criteria_item i on i.province_id = t.province_id and i.criteria_version_id = t.criteria_version_id and i.item_key = l.item_key
    where a.province_id = app_province() and a.id = $1 and (l.points is not null or l.not_applicable or l.inputs <> '{}') and l.item_key || ' ' || l.sheet_id <> all ($3)
    returning sheet_id, item_id, round, points, not_applicable, inputs, note)
  select count(*)::int as items, count(distinct sheet_id)::int as units, encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', sheet_id, item_id, points, not_applicable, inputs, note), E'\\n' order by sheet_id, item_id), ''), 'UTF8')), 'hex') as digest from copied`;

/** The department is done: its figures become a layer of the record, and totals that stood without them are counted anew. */
export async function handInAssignment(ctx: Ctx, it: Assignment, { version, partial }: HandInInput): Promise<Done> {
  const grid = gridOfRows(it),
    progress = progressOf(grid),
    obstacles = obstaclesToHandIn(it, progress, partial);
  if (obstacles.length > 0) throw new Problem(obstacles);
  // Years first, always in the same order: nobody decides one of them, or settles its sheets, while the figures go in.
  for (const id of it.blocYearIds.toSorted()) await lockYear(ctx.sql, id);
  const moved = await ctx.tx.scoringAssignment.updateMany({
    where: { id: it.id, version, state: "open" },
    data: { state: "handed_in", handedInAt: ctx.now, handedInById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  const { rows } = await ctx.sql.query<{ items: number; units: number; digest: string }>({
    name: "hand_in_assignment",
    text: COPY,
    values: [it.id, ctx.actor.personId, unfinished(it)],
  });
  const { rows: settled } = await ctx.sql.query<{ id: string }>({
    name: "years_with_totals",
    text: "select y.id from bloc_year y where y.province_id = app_province() and y.id = any ($1::uuid[]) and y.stage in ('scoring', 'checking') and exists (select from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id and t.state = 'settled') order by y.id",
    values: [it.blocYearIds],
  });
  for (const { id } of settled) await writeStandings(ctx, id);
  await ctx.tx.scoringUpload.deleteMany({ where: { assignmentId: it.id } });
  const late = it.rows.filter((row) => row.late && Object.keys(row.lines).length > 0).length;
  await audit(ctx, "domain.handed_in", it.id, {
    ...rows[0],
    unit: it.unitId,
    left: progress.of - progress.filled,
    late,
    years: it.blocYearIds,
  });
  return {
    done: `Đã nộp điểm của ${rows[0]!.units} đơn vị. Không sửa được nữa.${late > 0 ? ` ${late} đơn vị thuộc năm đã bình xét: tỉnh đưa vào bản kết quả tiếp theo.` : ""}`,
  };
}

/** Lines begun and not complete are not handed in: they count as missing. */
function unfinished(it: Assignment): string[] {
  const { rows, versions, keys } = gridOfRows(it);
  return rows.flatMap((row) =>
    keys
      .filter((key) => {
        const version = versions.get(row.versionId)!;
        return row.lines[key] && progressOf({ rows: [row], versions: new Map([[row.versionId, version]]), keys: [key] }).filled === 0;
      })
      .map((key) => `${key} ${row.sheetId}`),
  );
}
