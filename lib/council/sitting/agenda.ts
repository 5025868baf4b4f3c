import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import type { SessionHeld } from "../session-queries";
import { refuse, turnSession } from "./keep";
import { obstaclesToPutOnAgenda } from "./rules";
import type { AgendaInput } from "./schema";

/** The session had it on paper although it was confirmed here only afterwards: the secretary says so, with the reason. */
export async function putOnAgenda(ctx: Ctx, it: SessionHeld, { proposalId, reason }: AgendaInput): Promise<Done> {
  refuse(obstaclesToPutOnAgenda(it, proposalId));
  await turnSession(ctx, it.id);
  // Another session's secretary may have put it there meanwhile: of the two the second is told.
  const { version } = it.forNext.find(({ id }) => id === proposalId)!;
  const put = await ctx.tx.awardProposal.updateMany({
    where: { id: proposalId, version, state: "to_council" },
    data: { agendaSessionId: it.id, version: { increment: 1 } },
  });
  if (put.count === 0) throw new Problem("proposal.moved");
  await audit(ctx, "council.agenda_added", it.id, { proposal: proposalId, reason });
  return { done: `Đã đưa hồ sơ vào chương trình phiên họp ngày ${dateWords(it.heldOn)}.` };
}
