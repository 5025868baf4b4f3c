import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { addDays, dateColumn, dateWords } from "@/lib/provinces/dates";
import type { MovementFound, ReviewFound } from "./found";
import type { ReviewAddInput, ReviewDayInput, ReviewWordsInput } from "./schema";
import { refuseClosedYear } from "./write";

function refuseDayOutside({ startsOn, endsOn }: MovementFound, reportBy: string): void {
  const last = addDays(endsOn, 92);
  if (reportBy < startsOn || reportBy > last)
    throw new Problem({ code: "movement.report_outside", field: "reportBy", facts: { from: dateWords(startsOn), until: dateWords(last) } });
}

export async function addReview(ctx: Ctx, it: MovementFound, { kind, title, reportBy }: z.infer<typeof ReviewAddInput>): Promise<Done> {
  refuseClosedYear(it);
  if (it.state !== "launched") throw new Problem("movement.not_launched");
  refuseDayOutside(it, reportBy);
  const { id } = await ctx.tx.movementReview.create({ data: { movementId: it.id, kind, title, reportBy: dateColumn(reportBy) } });
  await audit(ctx, "movement.review_added", it.id, { review: id, kind, reportBy });
  return { done: `Đã mở đợt “${title}”, các đơn vị báo cáo trước hết ngày ${dateWords(reportBy)}.` };
}

/** Another day for all, with its reason in the log. */
export async function moveReviewDay(
  ctx: Ctx,
  it: ReviewFound,
  { reportBy, reason, version }: z.infer<typeof ReviewDayInput>,
): Promise<Done> {
  refuseClosedYear(it);
  if (it.closed) throw new Problem("movement.review_closed");
  refuseDayOutside(it, reportBy);
  const { count } = await ctx.tx.movementReview.updateMany({
    where: { id: it.reviewId, version, closedAt: null },
    data: { reportBy: dateColumn(reportBy), version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "movement.review_day_moved", it.id, { review: it.reviewId, from: it.reportBy, to: reportBy, reason });
  return { done: `Hạn báo cáo mới: ${dateWords(reportBy)}.` };
}

/** Results, limits and lessons of all together; ended, the words stay. */
export async function writeReview(
  ctx: Ctx,
  it: ReviewFound,
  { verb, results, limits, lessons, version }: z.infer<typeof ReviewWordsInput>,
): Promise<Done> {
  refuseClosedYear(it);
  if (it.closed) throw new Problem("movement.review_closed");
  if (verb === "close" && !results) throw new Problem({ code: "movement.review_empty", field: "results" });
  const ended = verb === "close" ? { closedAt: ctx.now, closedById: ctx.actor.personId } : {};
  const { count } = await ctx.tx.movementReview.updateMany({
    where: { id: it.reviewId, version, closedAt: null },
    data: { results, limits, lessons, ...ended, version: { increment: 1 } },
  });
  if (count === 0) {
    const now = (await ctx.tx.movementReview.findFirst({ where: { id: it.reviewId } }))!;
    throw await clashOf(ctx.sql, it.id, now.version, [
      { field: "results", label: "Kết quả chung", yours: results ?? "", theirs: now.results ?? "" },
      { field: "limits", label: "Hạn chế, nguyên nhân", yours: limits ?? "", theirs: now.limits ?? "" },
      { field: "lessons", label: "Bài học, kiến nghị", yours: lessons ?? "", theirs: now.lessons ?? "" },
    ]);
  }
  await audit(ctx, verb === "close" ? "movement.review_closed" : "movement.review_written", it.id, { review: it.reviewId });
  return { done: verb === "close" ? `Đã kết thúc đợt “${it.review}”.` : "Đã lưu nội dung tổng hợp." };
}
