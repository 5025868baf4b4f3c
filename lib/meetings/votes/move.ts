import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { quorumOf } from "../rules";
import { isPending, linePasses, obstaclesToAnnounce, obstaclesToOpenVote, VOTE_STEPS, voteRuleOf, type Tally } from "../vote-rules";
import type { VoteFound } from "./queries";
import type { VoidInput, VoteInput } from "./schema";

type Versioned = z.infer<typeof VoteInput>;
export const quorumRatio = (it: Pick<VoteFound, "quorumNumerator" | "quorumDenominator">) => ({
  numerator: it.quorumNumerator,
  denominator: it.quorumDenominator,
});

/** Opens the vote with those who are there now: whoever comes or goes later changes neither voters nor result. */
export async function openVote(ctx: Ctx, it: VoteFound, { version }: Versioned): Promise<Done> {
  const obstacles = obstaclesToOpenVote({ ...it.vote, status: it.status, states: it.states, quorum: quorumRatio(it) });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const { members, present } = quorumOf(it.states, quorumRatio(it));
  const moved = await ctx.tx.vote.updateMany({
    where: { id: it.vote.id, version, state: { in: [...VOTE_STEPS.open.from] } },
    data: { state: VOTE_STEPS.open.to, voters: members, presentUnits: present, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("vote.changed_meanwhile");
  await audit(ctx, "vote.opened", it.id, { vote: it.vote.id, members, present });
  return { done: `Đã mở bỏ phiếu với ${present} đơn vị có mặt. Kiểm phiếu xong thì ghi số phiếu.` };
}

export const tallyOf = ({ manner, voters, presentUnits, issued, returned, valid, invalid, blank }: VoteFound["vote"]): Tally => ({
  manner,
  voters,
  present: presentUnits ?? 0,
  issued,
  returned,
  valid,
  invalid,
  blank,
});

/** The result follows from numbers and rule alone; from here on it is fixed. */
export async function announceVote(ctx: Ctx, it: VoteFound, { version }: Versioned): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  const { vote } = it,
    obstacles = obstaclesToAnnounce(vote);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const tally = tallyOf(vote),
    rule = voteRuleOf(vote),
    passed: string[] = [];
  for (const line of vote.candidates) {
    const passes = linePasses(tally, { ...line, inFavour: line.inFavour ?? 0, opposed: line.opposed ?? 0 }, rule);
    if (passes) passed.push(line.id);
    await ctx.tx.voteCandidate.updateMany({ where: { id: line.id, voteId: vote.id }, data: { passed: passes, version: { increment: 1 } } });
  }
  const moved = await ctx.tx.vote.updateMany({
    where: { id: vote.id, version, state: { in: [...VOTE_STEPS.announce.from] } },
    data: {
      state: VOTE_STEPS.announce.to,
      announcedAt: it.mode === "archive" ? new Date(it.startsAt) : ctx.now,
      version: { increment: 1 },
    },
  });
  if (moved.count === 0) throw new Problem("vote.changed_meanwhile");
  await audit(ctx, "vote.announced", it.id, { vote: vote.id, passed: passed.length, of: vote.candidates.length });
  return { done: `Đã công bố: ${passed.length}/${vote.candidates.length} nội dung trong phiếu được thông qua.` };
}

/** A vote that must not count. What rests on it is taken back first, so that nothing hangs in the air. */
export async function voidVote(ctx: Ctx, it: VoteFound, { version, reason }: z.infer<typeof VoidInput>): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  if (it.vote.state === "voided") throw new Problem("vote.fixed");
  if (await ctx.tx.nomination.count({ where: { voteId: it.vote.id, voidedAt: null } })) throw new Problem("vote.holds_nominations");
  const moved = await ctx.tx.vote.updateMany({
    where: { id: it.vote.id, version, state: { not: "voided" } },
    data: { state: "voided", voidReason: reason, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("vote.changed_meanwhile");
  await audit(ctx, "vote.voided", it.id, { vote: it.vote.id, before: it.vote.state, reason });
  return {
    done: isPending(it.vote.state)
      ? "Đã hủy cuộc bỏ phiếu. Lập cuộc bỏ phiếu khác nếu cần."
      : "Kết quả không còn giá trị. Lập cuộc bỏ phiếu khác nếu cần.",
  };
}
