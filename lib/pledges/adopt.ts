import "server-only";
import { randomUUID } from "node:crypto";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { meetingHeld, type MeetingFound } from "@/lib/meetings/queries";
import { addResolution, recordedWords, recordResolution } from "@/lib/meetings/resolutions";
import type { ResolutionInput } from "@/lib/meetings/schema";
import { Problem } from "@/lib/problems/problem";
import { textHashOf } from "./canonical";
import { holdPledge } from "./freeze";
import { meetingWith, presentAt } from "./meetings";
import type { PledgeFound } from "./pledge";
import { obstaclesInText, obstaclesToAdopt } from "./rules";
import type { AdoptInput } from "./schema";

/**
 * From the page of the pledge: a meeting that is being held has voted. The meeting and then the pledge are held, so every
 * edit that is under way is either in the text that was shown or refused.
 */
export async function adoptByMeeting(ctx: Ctx, { pledge: { id } }: PledgeFound, input: AdoptInput): Promise<Done> {
  const item = await ctx.tx.agendaItem.findFirst({ where: { id: input.agendaItemId } });
  const meeting = item && (await meetingHeld(ctx.sql, item.meetingId));
  const it = await holdPledge(ctx, id);
  if (it.pledge.state !== "draft") throw new Problem("pledge.already_adopted");
  if (it.pledge.version !== input.version || textHashOf(it.pledge) !== input.seen) throw new Problem("pledge.text_moved");
  const offered = await meetingWith(ctx, it, input.agendaItemId);
  if (!meeting || !offered) throw new Problem({ code: "pledge.agenda_elsewhere", field: "agendaItemId" });
  const { inFavour, opposed, abstained } = input;
  const obstacles = obstaclesToAdopt(it.pledge, {
    ...offered,
    members: offered.attendance.length,
    present: presentAt(offered),
    inFavour,
    opposed,
    abstained,
  });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const { id: resolution, passed } = await recordResolution(ctx, meeting, {
    resolutionId: randomUUID(),
    subject: "PLEDGE",
    blocYearId: it.blocYearId,
    agendaItemId: input.agendaItemId,
    pledgeId: id,
    text: `Thông qua ${it.pledge.title}`,
    inFavour,
    opposed,
    abstained,
  });
  if (!passed) throw new Problem("record.breaks_rule");
  return settle(ctx, it, meeting.id, resolution);
}

/** From the page of the meeting: a vote on a pledge that passes adopts it in the same transaction; other votes are only recorded. */
export async function adoptByResolution(ctx: Ctx, meeting: MeetingFound, input: ResolutionInput): Promise<Done> {
  if (input.subject !== "PLEDGE" || !input.pledgeId) return addResolution(ctx, meeting, input);
  const it = await holdPledge(ctx, input.pledgeId);
  const missing = obstaclesInText(it.pledge);
  if (missing.length > 0) throw new Problem(missing);
  const recorded = await recordResolution(ctx, meeting, input);
  if (!recorded.passed || recorded.again) return { done: recordedWords(recorded) };
  return settle(ctx, it, meeting.id, recorded.id);
}

/** The text stands; the members of that day, as the meeting wrote them down, are those who sign. */
async function settle(ctx: Ctx, { pledge }: PledgeFound, meetingId: string, resolution: string): Promise<Done> {
  const taken = await ctx.tx.pledge.updateMany({
    where: { id: pledge.id, version: pledge.version, state: "draft" },
    data: { state: "adopted", adoptedAt: ctx.now, version: { increment: 1 } },
  });
  if (taken.count === 0) throw new Problem("pledge.text_moved");
  const { rowCount: parties } = await ctx.sql.query({
    name: "pledge_parties",
    text: `insert into pledge_party (pledge_id, unit_id, unit_name, position)
      select $1, a.unit_id, a.unit_name, row_number() over (order by a.unit_name collate vi, a.unit_id) from attendance a where a.meeting_id = $2`,
    values: [pledge.id, meetingId],
  });
  await audit(ctx, "pledge.adopted", pledge.id, { meeting: meetingId, resolution, textHash: textHashOf(pledge), parties });
  return { done: `Đã ghi nhận: hội nghị thông qua giao ước. ${parties} đơn vị ký tại trang giao ước.` };
}
