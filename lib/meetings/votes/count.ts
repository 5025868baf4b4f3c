import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Clash, Problem, type ClashingField } from "@/lib/problems/problem";
import { clashesOf } from "../plan";
import { byHands, obstaclesToTally, voteRuleOf, VOTE_STEPS, type Tally } from "../vote-rules";
import { tallyOf } from "./move";
import type { VoteFound } from "./queries";
import type { Count } from "./schema";

const BOX = {
  issued: "Phiếu phát ra",
  returned: "Phiếu thu về",
  valid: "Phiếu hợp lệ",
  invalid: "Phiếu không hợp lệ",
  blank: "Phiếu trắng",
} as const;
type BoxField = keyof typeof BOX;

/** Writes the numbers of the paper. Corrected numbers ask both counters again; numbers written twice at once are written once. */
export async function recordCount(ctx: Ctx, it: VoteFound, input: Count): Promise<Done> {
  const { vote } = it;
  if (it.status !== "open") throw new Problem("meeting.not_open");
  if (vote.state === "announced" || vote.state === "voided") throw new Problem("vote.fixed");
  if (vote.state === "planned") throw new Problem("vote.not_open");
  if (vote.candidates.some(({ id }) => !input.lines[id]) || Object.keys(input.lines).length !== vote.candidates.length)
    throw new Problem("vote.changed_meanwhile");
  const box: Pick<Tally, BoxField> = byHands(vote) ? { issued: null, returned: null, valid: null, invalid: null, blank: null } : input;
  if (!byHands(vote) && input.issued === null) throw new Problem({ code: "vote.none_issued", field: "issued" });
  if (input.version !== vote.version) await refuseMoved(ctx, it, input);
  const tally: Tally = {
    ...tallyOf(vote),
    issued: box.issued,
    returned: box.returned,
    valid: box.valid,
    invalid: box.invalid,
    blank: box.blank,
  };
  const wrong = obstaclesToTally(
    tally,
    vote.candidates.map((one) => ({ id: one.id, own: one.own, ...input.lines[one.id]! })),
    voteRuleOf(vote),
  );
  if (wrong.length > 0) throw new Problem(wrong);
  for (const { id } of vote.candidates) {
    await ctx.tx.voteCandidate.updateMany({ where: { id, voteId: vote.id }, data: { ...input.lines[id]!, version: { increment: 1 } } });
  }
  await ctx.tx.voteTeller.updateMany({
    where: { voteId: vote.id },
    data: { confirmedAt: null, onPaper: false, version: { increment: 1 } },
  });
  const moved = await ctx.tx.vote.updateMany({
    where: { id: vote.id, version: vote.version, state: { in: [...VOTE_STEPS.count.from] } },
    data: {
      state: VOTE_STEPS.count.to,
      issued: tally.issued,
      returned: tally.returned,
      valid: tally.valid,
      invalid: tally.invalid,
      blank: tally.blank,
      recordedById: ctx.actor.personId,
      closedAt: it.mode === "archive" ? new Date(it.startsAt) : ctx.now,
      version: { increment: 1 },
    },
  });
  if (moved.count === 0) throw new Problem("vote.changed_meanwhile");
  await audit(ctx, "vote.counted", it.id, { vote: vote.id, ...box, lines: input.lines, corrected: vote.state === "closed" });
  return { done: "Đã ghi số phiếu. Hai người kiểm phiếu xác nhận thì công bố được." };
}

/** Somebody wrote numbers meanwhile: each that differs is shown twice. The same numbers are one count. */
async function refuseMoved(ctx: Ctx, { id, vote }: VoteFound, input: Count): Promise<void> {
  const pairs: [string, string, string | null, string | null][] = [
    ...(byHands(vote)
      ? []
      : (Object.keys(BOX) as BoxField[]).map((field): [string, string, string, string] => [
          field,
          BOX[field],
          String(input[field] ?? ""),
          String(vote[field] ?? ""),
        ])),
    ...vote.candidates.flatMap((line): [string, string, string, string][] => [
      [`yes_${line.id}`, `${line.unitName}: đồng ý`, String(input.lines[line.id]!.inFavour), String(line.inFavour ?? "")],
      [`no_${line.id}`, `${line.unitName}: không đồng ý`, String(input.lines[line.id]!.opposed), String(line.opposed ?? "")],
    ]),
  ];
  const clashing: ClashingField[] = await clashesOf(ctx, id, pairs);
  if (clashing.length > 0) throw new Clash(clashing, vote.version);
  throw new Problem("vote.counted_already");
}
