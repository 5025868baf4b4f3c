import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { clockWords } from "@/lib/provinces/dates";
import { readFigures } from "./figures";
import type { ReportFound } from "./found";
import { dueOf, obstaclesToDraft, obstaclesToHandIn } from "./report-rules";
import type { ReportTyped } from "./schema";

/** The row of the unit's report; what is written about it begins with it. */
export async function reportRow({ sql }: Pick<Ctx, "sql">, it: ReportFound): Promise<string> {
  if (it.report) return it.report.id;
  const { rows } = await sql.query<{ id: string }>({
    name: "movement_report_begin",
    text: "insert into movement_report (review_id, unit_id) values ($1, $2) on conflict (province_id, review_id, unit_id) do update set unit_id = excluded.unit_id returning id",
    values: [it.reviewId, it.unitId],
  });
  return rows[0]!.id;
}

const sent = (it: ReportFound) => ({
  archive: it.archive,
  closedYear: it.stage === "closed" && !it.archive,
  joined: it.joined,
  state: it.report?.state ?? null,
  due: dueOf(it.reportBy, it.report),
  today: it.today,
});

/** One form, two buttons: keeps the draft as typed, or hands in. */
export const writeReport = (ctx: Ctx, it: ReportFound, input: ReportTyped): Promise<Done> =>
  input.verb === "send" ? handInReport(ctx, it, input) : saveDraft(ctx, it, input);

async function saveDraft(ctx: Ctx, it: ReportFound, input: ReportTyped): Promise<Done> {
  const obstacles = obstaclesToDraft(sent(it));
  if (obstacles.length > 0) throw new Problem(obstacles);
  await keepDraft(ctx, await reportRow(ctx, it), it, input);
  return { done: `Đã lưu bản nháp ${clockWords(ctx.now)}. Khối chưa thấy nội dung này.` };
}

/** Half a number is kept as well: a draft is what somebody typed. Two people on one draft both see both. */
async function keepDraft(
  ctx: Ctx,
  reportId: string,
  it: ReportFound,
  { results, difficulties, proposals, figures, version }: ReportTyped,
): Promise<void> {
  const typed = { results: results ?? "", difficulties: difficulties ?? "", proposals: proposals ?? "", figures };
  const { rowCount } = await ctx.sql.query({
    name: "movement_draft_keep",
    text: `insert into movement_draft (report_id, unit_id, typed, updated_by_id) select $1, $2, $3, $4 where $5 = 0 or exists (select from movement_draft d where d.report_id = $1)
      on conflict (province_id, report_id) do update set typed = excluded.typed, updated_by_id = excluded.updated_by_id, updated_at = app_now(), version = movement_draft.version + 1 where movement_draft.version = $5`,
    values: [reportId, it.unitId, JSON.stringify(typed), ctx.actor.personId, version],
  });
  if (rowCount === 0) await refuseMoved(ctx, reportId, it, typed);
}

async function refuseMoved(
  ctx: Ctx,
  reportId: string,
  it: ReportFound,
  yours: { results: string; difficulties: string; proposals: string; figures: Record<string, string> },
): Promise<never> {
  const now = await ctx.tx.movementDraft.findFirst({ where: { reportId } });
  if (!now) throw new Problem("record.moved");
  const theirs = now.typed as typeof yours;
  throw await clashOf(ctx.sql, reportId, now.version, [
    { field: "results", label: "Kết quả thực hiện", yours: yours.results, theirs: theirs.results },
    { field: "difficulties", label: "Khó khăn, hạn chế", yours: yours.difficulties, theirs: theirs.difficulties },
    { field: "proposals", label: "Đề xuất, kiến nghị", yours: yours.proposals, theirs: theirs.proposals },
    ...it.indicators.map(({ id, name }) => ({
      field: `figure_${id}`,
      label: name,
      yours: yours.figures[id] ?? "",
      theirs: theirs.figures[id] ?? "",
    })),
  ]);
}

async function handInReport(ctx: Ctx, it: ReportFound, input: ReportTyped): Promise<Done> {
  const { values, problems } = readFigures(it.indicators, input.figures),
    obstacles = [...obstaclesToHandIn(sent(it)), ...problems];
  if (!input.results) obstacles.push({ code: "movement.words_missing", field: "results" });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const reportId = await reportRow(ctx, it);
  if (!it.archive) await keepDraft(ctx, reportId, it, input);
  const { rowCount } = await ctx.sql.query({
    name: "movement_report_send",
    text: `update movement_report set state = 'handed_in', results = $2, difficulties = $3, proposals = $4, handed_in_at = app_now(), handed_in_by_id = $5, accepted_at = null, accepted_by_id = null, version = version + 1
      where province_id = app_province() and id = $1 and (state in ('drafting', 'returned') or $6)`,
    values: [reportId, input.results, input.difficulties, input.proposals, ctx.actor.personId, it.archive],
  });
  if (rowCount === 0) throw new Problem("movement.report_sent");
  await ctx.tx.movementFigure.deleteMany({ where: { reportId } });
  await ctx.tx.movementFigure.createMany({
    data: Object.entries(values).map(([indicatorId, value]) => ({ reportId, indicatorId, value })),
  });
  // What stands on paper was accepted when it was printed.
  if (it.archive)
    await ctx.tx.movementReport.updateMany({
      where: { id: reportId },
      data: { state: "accepted", acceptedAt: ctx.now, acceptedById: ctx.actor.personId },
    });
  await audit(ctx, "movement.report_handed_in", reportId, {
    unit: it.unitId,
    movement: it.movementId,
    review: it.reviewId,
    figures: Object.keys(values).length,
  });
  return { done: it.archive ? "Đã ghi kết quả theo bản giấy." : `Đã gửi báo cáo ${it.review.toLowerCase()} phong trào “${it.movement}”.` };
}
