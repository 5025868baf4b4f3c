import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import type { MeetingFound } from "./queries";
import { obstaclesToCount, obstaclesToVote, passes, quorumOf, type Hands, type PassRule } from "./rules";
import type { ResolutionInput, ResolutionRemoveInput } from "./schema";

export type Recorded = { id: string; passed: boolean; again: boolean };

/**
 * Writes one show of hands with the rule of the bloc-year it acts on, and its result.
 * `meeting` comes from meetingHeld(): the row is locked, so nobody closes the meeting or changes who is there meanwhile.
 * The same id with the same content is the same resolution (a double click): nothing is written a second time, `again` is true.
 */
export async function recordResolution(ctx: Ctx, meeting: MeetingFound, input: ResolutionInput): Promise<Recorded> {
  const before = await ctx.tx.resolution.findFirst({ where: { id: input.resolutionId } });
  if (before) {
    const same =
      before.meetingId === meeting.id &&
      before.text === input.text &&
      before.subject === input.subject &&
      before.blocYearId === input.blocYearId &&
      before.inFavour === input.inFavour &&
      before.opposed === input.opposed &&
      before.abstained === input.abstained;
    if (!same) throw new Problem("resolution.already");
    return { id: before.id, passed: before.passed, again: true };
  }
  const quorum = { numerator: meeting.quorumNumerator, denominator: meeting.quorumDenominator };
  const stops = obstaclesToVote({ status: meeting.status, states: meeting.states, quorum });
  if (stops.length > 0) throw new Problem(stops);
  const year = meeting.years.find(({ id }) => id === input.blocYearId);
  if (!year) throw new Problem({ code: "resolution.year_not_on_agenda", field: "blocYearId" });
  if (year.mode === "live" && year.stage === "closed") throw new Problem({ code: "meeting.year_elsewhere", field: "blocYearId" });
  const { present, members } = quorumOf(meeting.states, quorum);
  const hands: Hands = { voters: members, present, inFavour: input.inFavour, opposed: input.opposed, abstained: input.abstained };
  const wrong: ProblemItem[] = [...obstaclesToCount(hands), ...(await wrongReferences(ctx, meeting, input))];
  if (wrong.length > 0) throw new Problem(wrong);
  const rule: PassRule = { numerator: year.passNumerator, denominator: year.passDenominator, of: year.voteDenominator };
  const passed = passes(hands, rule);
  await ctx.tx.resolution.create({
    data: {
      id: input.resolutionId,
      meetingId: meeting.id,
      blocYearId: year.id,
      agendaItemId: input.agendaItemId,
      pledgeId: input.subject === "PLEDGE" ? input.pledgeId : null,
      subject: input.subject,
      text: input.text,
      voters: members,
      presentUnits: present,
      inFavour: input.inFavour,
      opposed: input.opposed,
      abstained: input.abstained,
      denominator: rule.of,
      passNumerator: rule.numerator,
      passDenominator: rule.denominator,
      passed,
      recordedById: ctx.actor.personId,
      decidedAt: meeting.mode === "archive" ? new Date(meeting.startsAt) : ctx.now,
    },
  });
  await audit(ctx, "resolution.recorded", meeting.id, {
    resolution: input.resolutionId,
    subject: input.subject,
    blocYear: year.id,
    inFavour: input.inFavour,
    opposed: input.opposed,
    abstained: input.abstained,
    present,
    members,
    passed,
  });
  return { id: input.resolutionId, passed, again: false };
}

/** An agenda item of another meeting or year, a pledge that is not there to be adopted. */
async function wrongReferences(ctx: Ctx, meeting: MeetingFound, input: ResolutionInput): Promise<ProblemItem[]> {
  const found: ProblemItem[] = [];
  if (
    input.agendaItemId &&
    !(await ctx.tx.agendaItem.findFirst({ where: { id: input.agendaItemId, meetingId: meeting.id, blocYearId: input.blocYearId } }))
  ) {
    found.push({ code: "resolution.agenda_elsewhere", field: "agendaItemId" });
  }
  if (input.subject !== "PLEDGE") return found;
  if (!input.pledgeId) return [...found, { code: "resolution.pledge_missing", field: "pledgeId" }];
  const pledge = await ctx.tx.pledge.findFirst({ where: { id: input.pledgeId } });
  if (!pledge || pledge.blocYearId !== input.blocYearId) found.push({ code: "resolution.pledge_elsewhere", field: "pledgeId" });
  else if (pledge.state !== "draft") found.push({ code: "resolution.pledge_not_draft", field: "pledgeId" });
  return found;
}

export const recordedWords = ({ passed }: Recorded): string =>
  passed ? "Đã ghi biểu quyết: được thông qua." : "Đã ghi biểu quyết: không được thông qua.";

export async function addResolution(ctx: Ctx, it: MeetingFound, input: ResolutionInput): Promise<Done> {
  return { done: recordedWords(await recordResolution(ctx, it, input)) };
}

/** A slip of the pen, while the meeting still runs; the audit keeps what it said. */
export async function removeResolution(ctx: Ctx, it: MeetingFound, { resolutionId }: z.infer<typeof ResolutionRemoveInput>): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  const resolution = await ctx.tx.resolution.findFirst({ where: { id: resolutionId, meetingId: it.id }, include: { pledge: true } });
  if (!resolution) throw new Problem("record.not_found");
  if (resolution.passed && resolution.pledge && resolution.pledge.state !== "draft") throw new Problem("resolution.holds_pledge");
  if ((await ctx.tx.meetingTask.count({ where: { resolutionId } })) > 0) throw new Problem("resolution.holds_tasks");
  await ctx.tx.resolution.deleteMany({ where: { id: resolutionId, meetingId: it.id } });
  const { subject, inFavour, opposed, abstained, passed } = resolution;
  await audit(ctx, "resolution.removed", it.id, { resolution: resolutionId, subject, inFavour, opposed, abstained, passed });
  return { done: "Đã xóa biểu quyết ghi nhầm. Nhật ký còn giữ các số đã ghi." };
}
