import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { momentOf, momentWords } from "@/lib/provinces/dates";
import { refuseUnlessReady } from "../publish";
import type { ArticleFound } from "../queries";
import { obstaclesToPublish } from "../rules";
import { NO_HOUR } from "./hour";
import type { ReturnInput, ScheduleInput, VersionInput } from "./schema";

type Change = Parameters<Ctx["tx"]["article"]["updateMany"]>[0]["data"];
async function moved(ctx: Ctx, { id, version }: VersionInput, data: Change): Promise<void> {
  const { count } = await ctx.tx.article.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new Problem("record.moved");
}

/** Asks a second person to read it. Nobody is asked to read what is not whole. */
export async function sendArticle(ctx: Ctx, it: ArticleFound, input: VersionInput): Promise<Done> {
  if (it.sentAt || it.dueAt) throw new Problem("article.sent_already");
  const obstacles = obstaclesToPublish(it, null);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await moved(ctx, input, { sentAt: ctx.now, sentById: ctx.actor.personId, returnedReason: null });
  await audit(ctx, "article.sent", it.id, { version: input.version + 1 });
  return { done: "Đã gửi duyệt. Người có quyền công bố thấy bài ở mục Việc cần làm." };
}

/** Back to whoever wrote it, with what is to be mended. */
export async function returnArticle(ctx: Ctx, it: ArticleFound, { reason, ...input }: ReturnInput): Promise<Done> {
  if (!it.sentAt) throw new Problem("article.not_sent");
  await moved(ctx, input, { ...NO_HOUR, sentAt: null, sentById: null, returnedReason: reason });
  await audit(ctx, "article.returned", it.id, { version: input.version + 1 });
  return { done: "Đã trả lại người viết." };
}

/** The worker publishes at that hour what was read now; whoever changes it before lets the hour go. */
export async function scheduleArticle(ctx: Ctx, it: ArticleFound, { day, time, word, ...input }: ScheduleInput): Promise<Done> {
  refuseUnlessReady(ctx, it, word);
  const at = momentOf(day, time.hour, time.minute);
  if (at <= ctx.now) throw new Problem({ code: "article.due_past", field: "day", facts: { at: momentWords(at) } });
  await moved(ctx, input, { dueAt: at, dueById: ctx.actor.personId, dueVersion: input.version + 1 });
  await audit(ctx, "article.due_set", it.id, { version: input.version + 1, due: at.toISOString() });
  return { done: `Đã hẹn đăng lúc ${momentWords(at)}.` };
}

export async function unscheduleArticle(ctx: Ctx, it: ArticleFound, input: VersionInput): Promise<Done> {
  if (!it.dueAt) throw new Problem("article.not_due");
  await moved(ctx, input, NO_HOUR);
  await audit(ctx, "article.due_dropped", it.id, { version: input.version + 1 });
  return { done: "Đã bỏ hẹn. Bài chưa công bố." };
}
