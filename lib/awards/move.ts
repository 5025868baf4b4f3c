import "server-only";
import type { Ctx } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { MOVES, type ProposalMove } from "./rules";

type Changes = Parameters<Ctx["tx"]["awardProposal"]["updateMany"]>[0]["data"];

/** The guarded step of a proposal: of two at once one finds it where the page showed it, the other is told so. */
export async function moveProposal(
  { tx }: Pick<Ctx, "tx">,
  { id }: { id: string },
  version: number,
  move: ProposalMove,
  changes: Changes = {},
): Promise<void> {
  const moved = await tx.awardProposal.updateMany({
    where: { id, version, state: { in: [...MOVES[move].from] } },
    data: { ...changes, state: MOVES[move].to, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("proposal.moved");
}
