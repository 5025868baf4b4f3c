import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { obstaclesToCheck, obstaclesToReply } from "./check-rules";
import type { SheetToCheck } from "./check-queries";
import type { AnswerInput, ReplyInput, SheetInput } from "./check-schema";

/** The unit explains one item while its window is open. */
export async function replyToCheck(ctx: Ctx, it: SheetToCheck, { key, text }: ReplyInput): Promise<Done> {
  const obstacles = obstaclesToReply(it),
    itemId = it.itemIds[key];
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!itemId) throw new Problem("record.not_found");
  await stillWaiting(ctx, it, {});
  const { id } = await ctx.tx.scoreReply.create({
    data: { sheetId: it.id, itemId, text, writtenById: ctx.actor.personId, writtenAt: ctx.now },
  });
  await audit(ctx, "sheet.replied", it.id, { unit: it.unitId, reply: id, item: key });
  return { done: "Đã gửi ý kiến giải trình tới khối." };
}

/** The unit has said all it has to say, or agrees: the window closes before its day. */
export async function endReply(ctx: Ctx, it: SheetToCheck, { version }: SheetInput): Promise<Done> {
  const obstacles = obstaclesToReply(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await stillWaiting(ctx, it, { state: "under_review", replyUntil: null }, version);
  await audit(ctx, "sheet.reply_ended", it.id, { unit: it.unitId, replies: it.replies.length });
  return { done: it.replies.length > 0 ? "Đã kết thúc phần giải trình của đơn vị." : "Đã ghi đơn vị đồng ý với kết quả thẩm định." };
}

async function stillWaiting(
  { tx }: Ctx,
  it: SheetToCheck,
  change: { state?: "under_review"; replyUntil?: null },
  version?: number,
): Promise<void> {
  const { count } = await tx.scoreSheet.updateMany({
    where: { id: it.id, state: "awaiting_reply", ...(version === undefined ? {} : { version }) },
    data: { ...change, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
}

/** The checker answers an explanation; points change only by judging the item again. */
export async function answerReply(ctx: Ctx, it: SheetToCheck, { replyId, version, answer }: AnswerInput): Promise<Done> {
  const obstacles = obstaclesToCheck(it),
    reply = it.replies.find(({ id }) => id === replyId);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!reply) throw new Problem("record.not_found");
  const answered = await ctx.tx.scoreReply.updateMany({
    where: { id: replyId, version, answer: null },
    data: { answer, answeredById: ctx.actor.personId, answeredAt: ctx.now, version: { increment: 1 } },
  });
  if (answered.count === 0) throw new Problem("reply.answered");
  const { count } = await ctx.tx.scoreSheet.updateMany({
    where: { id: it.id, state: { not: "settled" } },
    data: { version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("check.settled");
  await audit(ctx, "sheet.reply_answered", it.id, { unit: it.unitId, reply: replyId });
  return { done: "Đã trả lời ý kiến giải trình." };
}
