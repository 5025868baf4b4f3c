import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import type { MeetingFound } from "@/lib/meetings/queries";
import { lineBase, voteRuleOf } from "@/lib/meetings/vote-rules";
import { tallyOf } from "@/lib/meetings/votes/move";
import { outcomeOf, type Outcome } from "@/lib/meetings/votes/queries";
import type { NominateInput, NominationVoidInput } from "@/lib/meetings/votes/schema";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { BY_MERIT } from "@/lib/titles/modes";
import { aboveWords, passedOverBy, type Honoured } from "./nomination-rules";

type Line = Outcome["votes"][number]["candidates"][number] & { vote: Outcome["votes"][number] };

/** The lines of announced votes that passed and are about awards. */
export const passedLines = (votes: Outcome["votes"]): Line[] =>
  votes
    .filter(({ state, subject }) => state === "announced" && subject === "AWARD")
    .flatMap((vote) => vote.candidates.filter(({ passed }) => passed).map((line) => ({ ...line, vote })));

export const voteFigures = (line: Line) => ({
  inFavour: line.inFavour,
  base: lineBase(tallyOf(line.vote), { ...line, inFavour: line.inFavour ?? 0, opposed: line.opposed ?? 0 }, voteRuleOf(line.vote)),
});

/** Nominates units that a vote has passed, with votes as they stand; by merit also with rank and points, and passing over a better one wants a reason. */
export async function nominateUnits(ctx: Ctx, it: MeetingFound, { chosen, reasons }: z.infer<typeof NominateInput>): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  const { votes, nominations, standings } = await outcomeOf(ctx.sql, it.id);
  const passed = passedLines(votes),
    lines = chosen.map((id) => passed.find((line) => line.id === id));
  if (lines.some((line) => !line)) throw new Problem({ code: "nomination.not_passed", field: "line" });
  const named = lines as Line[],
    wrong: ProblemItem[] = [];
  for (const line of named) {
    const ofYear = standings.filter(({ blocYearId }) => blocYearId === line.vote.blocYearId);
    const honoured: Honoured[] = [
      ...nominations
        .filter((one) => one.kind === "AWARD" && one.mode === BY_MERIT && one.blocYearId === line.vote.blocYearId)
        .map(({ unitId, titlePosition }) => ({ unitId, position: titlePosition ?? Infinity })),
      ...named
        .filter((one) => one.vote.mode === BY_MERIT && one.vote.blocYearId === line.vote.blocYearId)
        .map(({ unitId, titlePosition }) => ({ unitId, position: titlePosition ?? Infinity })),
    ];
    const above =
      line.vote.mode !== BY_MERIT ? [] : passedOverBy(ofYear, { unitId: line.unitId, position: line.titlePosition ?? Infinity }, honoured);
    if (above.length > 0 && !reasons[line.id])
      wrong.push({
        code: "nomination.reason_missing",
        field: `reason_${line.id}`,
        facts: { unit: line.unitName, above: aboveWords(above) },
      });
    if (
      nominations.some(
        (one) =>
          one.kind === "AWARD" &&
          one.mode === line.vote.mode &&
          one.blocYearId === line.vote.blocYearId &&
          one.unitId === line.unitId &&
          one.titleCode === line.titleCode,
      )
    )
      wrong.push({ code: "nomination.already", field: "line" });
  }
  if (wrong.length > 0) throw new Problem(wrong);
  await ctx.tx.nomination.createMany({
    data: named.map((line) => {
      const byMerit = line.vote.mode === BY_MERIT,
        standing = byMerit
          ? standings.find(({ blocYearId, unitId }) => blocYearId === line.vote.blocYearId && unitId === line.unitId)
          : undefined;
      return {
        blocYearId: line.vote.blocYearId,
        meetingId: it.id,
        voteId: line.vote.id,
        unitId: line.unitId,
        kind: "AWARD" as const,
        mode: line.vote.mode,
        titleCode: line.titleCode,
        rank: standing?.rank ?? null,
        total: standing?.total ?? null,
        ...voteFigures(line),
        reason: byMerit ? (reasons[line.id] ?? null) : null,
        createdById: ctx.actor.personId,
      };
    }),
  });
  await audit(ctx, "nomination.made", it.id, {
    lines: named.map(({ unitId, titleCode, vote }) => ({ unit: unitId, title: titleCode, mode: vote.mode, vote: vote.id })),
    reasons: Object.values(reasons).filter(Boolean).length,
  });
  return { done: `Đã ghi suy tôn: ${named.map(({ unitName, titleName }) => `${unitName} (${titleName})`).join("; ")}.` };
}

/** A slip of the pen, while the meeting still runs and nothing rests on it. */
export async function withdrawNomination(
  ctx: Ctx,
  it: MeetingFound,
  { nominationId, reason }: z.infer<typeof NominationVoidInput>,
): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  if (await ctx.tx.awardProposal.count({ where: { nominationId, state: { not: "withdrawn" } } }))
    throw new Problem("nomination.in_proposal");
  const taken = await ctx.tx.nomination.updateMany({
    where: { id: nominationId, meetingId: it.id, kind: "AWARD", voidedAt: null },
    data: { voidedAt: ctx.now, version: { increment: 1 } },
  });
  if (taken.count === 0) throw new Problem("record.not_found");
  await audit(ctx, "nomination.withdrawn", it.id, { nomination: nominationId, reason });
  return { done: "Đã bỏ kết quả suy tôn ghi nhầm. Nhật ký còn giữ." };
}
