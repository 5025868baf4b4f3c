import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { textHashOf } from "./canonical";
import { adoptingMeeting, type AdoptingMeeting } from "./meetings";
import type { PledgeFound } from "./pledge";
import { findPledge } from "./queries";
import { obstaclesToAdopt } from "./rules";
import type { AdoptInput } from "./schema";

/**
 * A meeting adopts the pledge: the resolution is recorded, the members of that day become the parties, the text stands.
 * The state is taken first, so every edit that is under way is either in the text that was shown or refused.
 */
export async function adoptByMeeting(ctx: Ctx, { pledge, blocYearId }: PledgeFound, input: AdoptInput): Promise<Done> {
  const taken = await ctx.tx.pledge.updateMany({
    where: { id: pledge.id, version: input.version, state: "draft" },
    data: { state: "adopted", adoptedAt: ctx.now, version: { increment: 1 } },
  });
  const it = await findPledge(ctx.sql, pledge.id);
  if (taken.count === 0) throw new Problem(it?.pledge.state === "draft" ? "pledge.text_moved" : "pledge.already_adopted");
  if (!it || textHashOf(it.pledge) !== input.seen) throw new Problem("pledge.text_moved");

  const meeting = await adoptingMeeting(ctx, it, input.meetingId);
  if (!meeting) throw new Problem({ code: "record.not_found", field: "meetingId" });
  const obstacles = obstaclesToAdopt({ ...it.pledge, state: "draft" }, { ...meeting, members: meeting.attendance.length, present: presentAt(meeting), ...input });
  if (obstacles.length > 0) throw new Problem(obstacles);

  await ctx.tx.pledgeParty.createMany({
    data: meeting.attendance.map(({ unitId, unitName }, at) => ({ pledgeId: pledge.id, unitId, unitName, position: at + 1 })),
  });
  const resolution = await ctx.tx.resolution.create({
    data: {
      meetingId: meeting.id, blocYearId, pledgeId: pledge.id, subject: "PLEDGE", text: `Thông qua ${it.pledge.title}`,
      voters: meeting.attendance.length, presentUnits: presentAt(meeting), inFavour: input.inFavour, opposed: input.opposed, abstained: input.abstained,
      denominator: meeting.denominator, passNumerator: meeting.passNumerator, passDenominator: meeting.passDenominator, passed: true,
      recordedById: ctx.actor.personId, decidedAt: ctx.now,
    },
  });
  await audit(ctx, "pledge.adopted", pledge.id, { meeting: meeting.id, resolution: resolution.id, textHash: input.seen, parties: meeting.attendance.length });
  return { done: `Đã ghi nhận: hội nghị thông qua giao ước. ${meeting.attendance.length} đơn vị ký tại trang giao ước.` };
}

export const presentAt = ({ attendance }: Pick<AdoptingMeeting, "attendance">): number => attendance.filter(({ state }) => state === "present" || state === "substitute").length;
