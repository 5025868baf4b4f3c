import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { obstaclesToRecall, obstaclesToSend } from "./letter-rules";
import type { LetterSeen } from "./queries";
import type { LetterInput, RecallInput } from "./schema";

/** From now on it stays as it is, and waits on the desk of every unit that has not opened it. */
export async function sendLetter(ctx: Ctx, it: LetterSeen, { version }: z.infer<typeof LetterInput>): Promise<Done> {
  const stops = obstaclesToSend({ ...it, recipients: it.recipients.length });
  if (stops.length > 0) throw new Problem(stops.map(({ code, facts }) => ({ code, ...(facts ? { facts } : {}) })));
  const sent = await ctx.tx.letter.updateMany({
    where: { id: it.id, version, state: "draft" },
    data: { state: "sent", sentAt: ctx.now, sentById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (sent.count === 0) throw new Problem("record.moved");
  await audit(ctx, "letter.sent", it.id, { recipients: it.recipients.length, files: it.files.length });
  return { done: `Đã gửi đến ${it.recipients.length} đơn vị.` };
}

/** What was sent in error stays readable, marked, with the reason. */
export async function recallLetter(ctx: Ctx, it: LetterSeen, { version, reason }: z.infer<typeof RecallInput>): Promise<Done> {
  const stops = obstaclesToRecall(it);
  if (stops.length > 0) throw new Problem(stops);
  const recalled = await ctx.tx.letter.updateMany({
    where: { id: it.id, version, state: "sent" },
    data: { state: "recalled", recalledAt: ctx.now, recalledById: ctx.actor.personId, recallReason: reason, version: { increment: 1 } },
  });
  if (recalled.count === 0) throw new Problem("record.moved");
  await audit(ctx, "letter.recalled", it.id, { seen: it.recipients.filter(({ seenAt }) => seenAt !== null).length });
  return { done: "Đã thu hồi. Các đơn vị thấy văn bản kèm lý do thu hồi." };
}
