import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { clockWords, dateWords } from "@/lib/provinces/dates";
import { hashOf } from "./content";
import { gather, type ReviewContent } from "./gather";
import { gatheringOf, type ReviewPage } from "./review-queries";
import { obstaclesToAdopt, obstaclesToWrite } from "./review-rules";
import type { AdoptReviewInput, ReviewTyped } from "./review-schema";
import { PERIOD_WORDS, SECTION_WORDS, SECTIONS } from "./words";

export const reviewFacts = (it: ReviewPage) => ({
  archive: it.archive,
  closedYear: it.stage === "closed" && !it.archive,
  adopted: Boolean(it.review?.adoptedAt),
  words: it.review?.words ?? {},
  sent: it.sent.length,
  resolutions: it.resolutions.length,
});
export const textOfReview = (content: ReviewContent): string => JSON.stringify(content);

/** The bloc's own words, kept as they are typed; two who write are told of each other. */
export async function writeReview(ctx: Ctx, it: ReviewPage, { verb, version, number, words }: ReviewTyped): Promise<Done> {
  const obstacles = obstaclesToWrite(reviewFacts(it)),
    { period } = it.period;
  if (obstacles.length > 0) throw new Problem(obstacles);
  const { rows } = await ctx.sql.query<{ id: string; version: number }>({
    name: "bloc_review_write",
    text: `insert into bloc_review (bloc_year_id, period, words, number, updated_by_id) select $1, $2::report_period, $3, $4, $5 where $6 = 0 or exists (select from bloc_review r where r.bloc_year_id = $1 and r.period = $2::report_period)
      on conflict (province_id, bloc_year_id, period) do update set words = excluded.words, number = excluded.number, updated_by_id = excluded.updated_by_id, updated_at = app_now(), version = bloc_review.version + 1 where bloc_review.version = $6 returning id, version`,
    values: [it.blocYearId, period, JSON.stringify(words), number, ctx.actor.personId, version],
  });
  if (!rows[0]) throw await moved(ctx, it, { words, number });
  // Kept while somebody types, nothing is decided: the saved text is.
  if (verb === "keep") return { done: clockWords(ctx.now), shown: [{ version: String(rows[0].version) }], quiet: true };
  await audit(ctx, "review.written", rows[0].id, { blocYear: it.blocYearId, period });
  return { done: `Đã lưu ${clockWords(ctx.now)}.` };
}

async function moved(ctx: Ctx, it: ReviewPage, yours: { words: Record<string, string>; number: string | null }) {
  const now = await ctx.tx.blocReview.findFirst({
    where: { blocYearId: it.blocYearId, period: it.period.period },
    include: { updatedBy: { select: { fullName: true } } },
  });
  if (!now) return new Problem("record.moved");
  const theirs = now.words as Record<string, string>;
  const clash = await clashOf(ctx.sql, now.id, now.version, [
    ...SECTIONS.map((section) => ({
      field: section,
      label: SECTION_WORDS[section].label,
      yours: yours.words[section] ?? "",
      theirs: theirs[section] ?? "",
    })),
    { field: "number", label: "Số, ký hiệu", yours: yours.number ?? "", theirs: now.number ?? "" },
  ]);
  if ("fields" in clash)
    clash.fields = clash.fields.map((field) => ({ ...field, by: now.updatedBy?.fullName ?? "Người khác", at: clockWords(now.updatedAt) }));
  return clash;
}

/** A meeting has passed it: what stood on the page is frozen with the versions it was made of. The year is held. */
export async function adoptReview(
  ctx: Ctx,
  it: ReviewPage,
  { version, seen, resolutionId }: z.infer<typeof AdoptReviewInput>,
): Promise<Done> {
  const obstacles = obstaclesToAdopt(reviewFacts(it)),
    { review } = it;
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!it.resolutions.some(({ id }) => id === resolutionId))
    throw new Problem({ code: "review.resolution_elsewhere", field: "resolutionId" });
  // The text that is adopted names the meeting that adopted it.
  const before = textOfReview(gather(gatheringOf(it))),
    content = textOfReview(gather(gatheringOf(it, resolutionId))),
    hash = hashOf(content);
  if (!review || review.version !== version || hashOf(before) !== seen) throw new Problem("review.moved");
  const { count } = await ctx.tx.blocReview.updateMany({
    where: { id: review.id, version, adoptedAt: null },
    data: { adoptedAt: ctx.now, adoptedById: ctx.actor.personId, resolutionId, content, hash, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("review.moved");
  await ctx.tx.blocReviewSource.createMany({ data: it.sent.map(({ versionId }) => ({ reviewId: review.id, versionId })) });
  await audit(ctx, "review.adopted", review.id, {
    blocYear: it.blocYearId,
    period: it.period.period,
    resolution: resolutionId,
    units: it.sent.length,
    hash,
  });
  const { meeting } = it.resolutions.find(({ id }) => id === resolutionId)!;
  return {
    done: `Đã ghi nhận: ${meeting.title} ngày ${dateWords(meeting.day)} thông qua ${PERIOD_WORDS[it.period.period].name.toLowerCase()} của khối.`,
  };
}
