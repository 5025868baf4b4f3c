import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import type { MeetingFound } from "@/lib/meetings/queries";
import { lineBase, voteRuleOf } from "@/lib/meetings/vote-rules";
import { tallyOf } from "@/lib/meetings/votes/move";
import { outcomeOf } from "@/lib/meetings/votes/queries";
import type { ElectInput, NominationVoidInput } from "@/lib/meetings/votes/schema";
import { OFFICE_WORDS } from "@/lib/meetings/words";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";

/**
 * The unit that most have chosen takes the office of the NEXT bloc-year, on the strength of the vote. The head of this
 * year keeps it until the year is closed: offices belong to a bloc-year, so nothing of the old one is touched.
 */
export async function electLeader(ctx: Ctx, it: MeetingFound, { lineId }: z.infer<typeof ElectInput>): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  const { votes, offices } = await outcomeOf(ctx.sql, it.id);
  const vote = votes.find(
    ({ state, subject, candidates }) => state === "announced" && subject === "OFFICE" && candidates.some(({ id }) => id === lineId),
  );
  const line = vote?.candidates.find(({ id }) => id === lineId);
  if (!vote || !line?.office || !line.passed) throw new Problem("nomination.not_passed");
  const rivals = vote.candidates.filter(({ id, office, passed }) => id !== lineId && office === line.office && passed);
  const more = rivals.find(({ inFavour }) => (inFavour ?? 0) > (line.inFavour ?? 0)),
    equal = rivals.filter(({ inFavour }) => inFavour === line.inFavour);
  if (more) throw new Problem({ code: "election.not_most", facts: { unit: more.unitName, more: more.inFavour ?? 0 } });
  if (equal.length > 0)
    throw new Problem({ code: "election.tied", facts: { unit: [line, ...equal].map(({ unitName }) => unitName).join(", ") } });
  const year = it.years.find(({ id }) => id === vote.blocYearId);
  if (!year || (year.mode === "live" && year.stage === "closed"))
    throw new Problem({ code: "vote.year_passed", facts: { year: vote.year } });
  if (offices.some(({ blocYearId, kind }) => blocYearId === vote.blocYearId && kind === line.office))
    throw new Problem({ code: "election.already", facts: { year: vote.year } });
  const base = lineBase(tallyOf(vote), { ...line, inFavour: line.inFavour ?? 0, opposed: line.opposed ?? 0 }, voteRuleOf(vote)),
    day = dayOf(it.startsAt);
  const office = await ctx.tx.blocOffice.create({
    data: {
      blocYearId: vote.blocYearId,
      kind: line.office,
      unitId: line.unitId,
      since: dateColumn(day),
      basis: `Suy tôn tại ${it.title}, ngày ${dateWords(day)}: đồng ý ${line.inFavour}/${base}`,
    },
  });
  await ctx.tx.nomination.create({
    data: {
      blocYearId: vote.blocYearId,
      meetingId: it.id,
      voteId: vote.id,
      unitId: line.unitId,
      kind: "OFFICE",
      office: line.office,
      inFavour: line.inFavour,
      base,
      createdById: ctx.actor.personId,
    },
  });
  await audit(ctx, "office.elected", office.id, {
    meeting: it.id,
    vote: vote.id,
    blocYear: vote.blocYearId,
    kind: line.office,
    unit: line.unitId,
  });
  return {
    done: `Đã ghi ${line.unitName} là đơn vị ${OFFICE_WORDS[line.office]} năm ${vote.year}. Lãnh đạo đơn vị cử người trên trang Việc cần làm.`,
  };
}

/** A slip of the pen, while the meeting still runs and nobody has been named to the office. */
export async function withdrawElection(
  ctx: Ctx,
  it: MeetingFound,
  { nominationId, reason }: z.infer<typeof NominationVoidInput>,
): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  const nomination = await ctx.tx.nomination.findFirst({ where: { id: nominationId, meetingId: it.id, kind: "OFFICE", voidedAt: null } });
  const office =
    nomination?.office &&
    (await ctx.tx.blocOffice.findFirst({
      where: { blocYearId: nomination.blocYearId, kind: nomination.office, unitId: nomination.unitId, until: null },
      include: { officeHolders: { where: { until: null } } },
    }));
  if (!nomination || !office) throw new Problem("record.not_found");
  if (office.officeHolders.length > 0) throw new Problem("election.holder_named");
  await ctx.tx.nomination.updateMany({
    where: { id: nominationId, voidedAt: null },
    data: { voidedAt: ctx.now, version: { increment: 1 } },
  });
  await ctx.tx.blocOffice.updateMany({ where: { id: office.id, until: null }, data: { until: office.since, version: { increment: 1 } } });
  await audit(ctx, "office.election_withdrawn", office.id, { meeting: it.id, nomination: nominationId, reason });
  return { done: "Đã bỏ kết quả ghi nhầm. Vị trí lại để trống." };
}
