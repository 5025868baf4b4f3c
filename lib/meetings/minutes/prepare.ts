import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Clash, Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import { clashesOf } from "../plan";
import type { MeetingFound } from "../queries";
import { obstaclesToPrepare, obstaclesToSend } from "./rules";
import type { MinutesReplyInput, MinutesSendInput, MinutesWordsInput } from "./schema";

/** The row of a meeting's minutes, made when somebody first touches them; what was discussed is where they begin. */
export async function minutesOfMeeting({ tx }: Ctx, it: MeetingFound) {
  return (
    (await tx.meetingMinutes.findFirst({ where: { meetingId: it.id } })) ??
    (await tx.meetingMinutes.create({ data: { meetingId: it.id, words: it.discussion } }))
  );
}
const factsOf = (it: MeetingFound) => ({ status: it.status, mode: it.mode, minutes: it.minutes });
export const refuse = (obstacles: ConstructorParameters<typeof Problem>[0] & unknown[]) => {
  if (obstacles.length > 0) throw new Problem(obstacles);
};

/** What was said and concluded, as the minutes will have it. Who has agreed to other words is asked again. */
export async function writeMinutes(ctx: Ctx, it: MeetingFound, { version, words }: z.infer<typeof MinutesWordsInput>): Promise<Done> {
  refuse(obstaclesToPrepare(factsOf(it)));
  const known = it.minutes?.version ?? 0,
    row = await minutesOfMeeting(ctx, it);
  if (row.words === words) return { done: "Nội dung không đổi." };
  if (version !== known)
    throw new Clash(await clashesOf(ctx, it.id, [["words", "Nội dung thảo luận, kết luận", words, row.words]]), row.version);
  await ctx.tx.meetingMinutes.updateMany({
    where: { id: row.id },
    data: { words, wordsVersion: { increment: 1 }, version: { increment: 1 } },
  });
  await audit(ctx, "minutes.written", it.id, { length: words.length });
  return { done: row.sentAt ? "Đã sửa dự thảo biên bản. Đơn vị đã thống nhất bản trước được hỏi lại." : "Đã lưu dự thảo biên bản." };
}

/** Lays the minutes before the units that were there; sent again it moves the day. */
export async function sendMinutes(ctx: Ctx, it: MeetingFound, { version, dueOn }: z.infer<typeof MinutesSendInput>): Promise<Done> {
  refuse(obstaclesToSend({ ...factsOf(it), today: dayOf(ctx.now) }, dueOn));
  if (version !== (it.minutes?.version ?? 0)) throw new Problem("record.moved");
  const row = await minutesOfMeeting(ctx, it);
  await ctx.tx.meetingMinutes.updateMany({
    where: { id: row.id },
    data: {
      dueOn: dateColumn(dueOn),
      sentAt: row.sentAt ?? ctx.now,
      sentById: row.sentById ?? ctx.actor.personId,
      version: { increment: 1 },
    },
  });
  await audit(ctx, row.sentAt ? "minutes.day_moved" : "minutes.sent", it.id, { title: it.title, dueOn });
  return {
    done: row.sentAt
      ? `Đã đổi hạn trả lời: hết ngày ${dateWords(dueOn)}.`
      : `Đã gửi dự thảo biên bản. Các đơn vị dự họp trả lời đến hết ngày ${dateWords(dueOn)}.`,
  };
}

/** What the secretary says to an objection: taken up or kept, in words. */
export async function replyToObjection(
  ctx: Ctx,
  it: MeetingFound,
  { unitId, version, reply }: z.infer<typeof MinutesReplyInput>,
): Promise<Done> {
  refuse(obstaclesToPrepare(factsOf(it)));
  const answer = await ctx.tx.minutesAnswer.findFirst({ where: { meetingId: it.id, unitId, stance: "object" } });
  if (!answer) throw new Problem("record.not_found");
  if (answer.version !== version) throw new Problem("record.moved");
  await ctx.tx.minutesAnswer.updateMany({
    where: { id: answer.id, version },
    data: { reply, repliedById: ctx.actor.personId, repliedAt: ctx.now, version: { increment: 1 } },
  });
  await audit(ctx, "minutes.replied", it.id, { unit: unitId });
  return { done: `Đã trả lời ý kiến của ${answer.unitName}.` };
}
