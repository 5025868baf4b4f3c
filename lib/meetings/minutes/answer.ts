import "server-only";
import type { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import type { MeetingFound } from "../queries";
import { refuse } from "./prepare";
import { obstaclesToAnswer } from "./rules";
import type { MinutesAnswerInput } from "./schema";
import { STANCE_WORDS } from "./words";

/** The meeting as it stands to one unit: the right to answer comes from a post in that unit. */
export const toUnit = (it: MeetingFound | null, unitId: string): (MeetingFound & Facts) | null => it && { ...it, unitId };

/** One answer of one unit; two of its people at once both see both. A changed answer asks for a new reply. */
export async function answerMinutes(
  ctx: Ctx,
  it: MeetingFound,
  { unitId, version, stance, reason }: z.infer<typeof MinutesAnswerInput>,
): Promise<Done> {
  const roll = await ctx.tx.attendance.findMany({ where: { meetingId: it.id }, select: { unitId: true, unitName: true, state: true } });
  refuse(obstaclesToAnswer({ status: it.status, mode: it.mode, minutes: it.minutes }, roll, unitId));
  const before = await ctx.tx.minutesAnswer.findFirst({ where: { meetingId: it.id, unitId } }),
    aboutWords = it.minutes!.wordsVersion;
  if (before && before.version !== version) {
    throw await clashOf(
      ctx.sql,
      it.id,
      before.version,
      [
        {
          field: "stance",
          label: "Trả lời của đơn vị",
          yours: STANCE_WORDS[stance],
          theirs: STANCE_WORDS[before.stance],
          take: before.stance,
        },
        { field: "reason", label: "Ý kiến", yours: reason ?? "", theirs: before.reason ?? "" },
      ],
      { event: "minutes.answered", detail: { unit: unitId } },
    );
  }
  const said = { stance, reason: stance === "object" ? reason : null, aboutWords, saidById: ctx.actor.personId, saidAt: ctx.now };
  if (before)
    await ctx.tx.minutesAnswer.updateMany({
      where: { id: before.id, version },
      data: { ...said, reply: null, repliedById: null, repliedAt: null, version: { increment: 1 } },
    });
  else
    await ctx.tx.minutesAnswer.create({
      data: { ...said, meetingId: it.id, unitId, unitName: roll.find((one) => one.unitId === unitId)!.unitName },
    });
  await audit(ctx, "minutes.answered", it.id, { unit: unitId, stance });
  return {
    done:
      stance === "agree"
        ? "Đã ghi nhận: đơn vị thống nhất biên bản."
        : "Đã gửi ý kiến của đơn vị về biên bản. Thư ký trả lời trước khi biên bản được chốt.",
  };
}
