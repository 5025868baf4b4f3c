import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { OpinionFound } from "./queries";
import type { PublishOpinionInput, RefuseOpinionInput } from "./schema";

/** Makes the copy that the public reads, with the answer beside it. Published again with another answer, the copy is replaced. */
export async function publishOpinion(ctx: Ctx, it: OpinionFound, { id, version, answer }: PublishOpinionInput): Promise<Done> {
  await decided(ctx, id, version, { state: "published", answer, refusedReason: null });
  await ctx.sql.query({
    name: "published_opinion_keep",
    text: `${COPY} where o.province_id = app_province() and o.id = $1 ${REPLACE}`,
    values: [id],
  });
  await audit(ctx, "reader_opinion.published", id, { answered: answer !== null, again: it.state === "published" });
  return { done: answer ? "Đã công bố ý kiến cùng trả lời." : "Đã công bố ý kiến." };
}

/** Keeps it from the public, or takes it away again; the reason is for the office. */
export async function refuseOpinion(ctx: Ctx, it: OpinionFound, { id, version, reason }: RefuseOpinionInput): Promise<Done> {
  await decided(ctx, id, version, { state: "refused", refusedReason: reason });
  await ctx.tx.publishedOpinion.deleteMany({ where: { id } });
  await audit(ctx, "reader_opinion.refused", id, { wasPublished: it.state === "published" });
  return { done: it.state === "published" ? "Đã gỡ ý kiến khỏi cổng." : "Đã ghi không công bố ý kiến này." };
}

const COPY = `insert into published_opinion (id, article_id, name, words, answer, received_on)
  select o.id, o.article_id, o.name, o.words, o.answer, (o.received_at at time zone 'Asia/Ho_Chi_Minh')::date from reader_opinion o`;
const REPLACE = "on conflict (province_id, id) do update set answer = excluded.answer";

async function decided(
  ctx: Ctx,
  id: string,
  version: number,
  data: { state: "published" | "refused"; answer?: string | null; refusedReason: string | null },
): Promise<void> {
  const { count } = await ctx.tx.readerOpinion.updateMany({
    where: { id, version },
    data: { ...data, contact: null, decidedAt: ctx.now, decidedById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
}
