import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { TaskFound } from "./queries";
import { isWaiting } from "./rules";
import type { TaskDoneInput, TaskDropInput } from "./schema";

function mustWait(it: TaskFound, version: number): void {
  if (!isWaiting(it)) throw new Problem("meeting_task.ended");
  if (version !== it.version) throw new Problem("record.moved");
}

/** Done, in words, by who was asked; the secretary may write it down for a unit that does not sign in. */
export async function reportTask(ctx: Ctx, it: TaskFound, { version, words }: z.infer<typeof TaskDoneInput>): Promise<Done> {
  mustWait(it, version);
  const onBehalf = it.unitId !== null && ctx.post.unitId !== it.unitId;
  await ctx.tx.meetingTask.updateMany({
    where: { id: it.id, version },
    data: { doneAt: ctx.now, doneWords: words, doneById: ctx.actor.personId, onBehalf, version: { increment: 1 } },
  });
  await audit(ctx, "meeting.task_done", it.meetingId, { task: it.id, ...(it.unitId ? { unit: it.unitId } : {}), onBehalf });
  return { done: onBehalf ? `Đã ghi thay: ${it.unitName} làm xong việc này.` : "Đã báo xong việc hội nghị giao." };
}

/** No longer asked, with the reason; it stays readable. */
export async function dropTask(ctx: Ctx, it: TaskFound, { version, reason }: z.infer<typeof TaskDropInput>): Promise<Done> {
  mustWait(it, version);
  await ctx.tx.meetingTask.updateMany({
    where: { id: it.id, version },
    data: { droppedAt: ctx.now, droppedReason: reason, droppedById: ctx.actor.personId, version: { increment: 1 } },
  });
  await audit(ctx, "meeting.task_dropped", it.meetingId, { task: it.id, reason });
  return { done: "Đã thôi giao việc này. Việc và lý do vẫn còn trong danh sách." };
}
