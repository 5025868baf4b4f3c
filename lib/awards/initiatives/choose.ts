import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { Proposal } from "../queries";
import { obstaclesToChoose } from "./rules";
import type { ChooseInitiativesInput } from "./schema";

/** Which initiatives stand behind this proposal. That each stands behind one only is the database's word, for two who choose at once too. */
export async function chooseInitiatives(ctx: Ctx, it: Proposal, { version, initiatives: ticked }: ChooseInitiativesInput): Promise<Done> {
  const chosen = [...new Set(ticked)],
    obstacles = obstaclesToChoose(it, chosen);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const held = await ctx.tx.awardProposal.updateMany({
    where: { id: it.id, version, state: { in: ["drafting", "returned"] } },
    data: { version: { increment: 1 } },
  });
  if (held.count === 0) throw new Problem("proposal.moved");
  const before = it.initiatives.map(({ id }) => id),
    gone = before.filter((id) => !chosen.includes(id)),
    fresh = chosen.filter((id) => !before.includes(id));
  if (gone.length > 0)
    await ctx.tx.initiativeUse.deleteMany({ where: { proposalId: it.id, initiativeId: { in: gone }, releasedAt: null } });
  if (fresh.length > 0)
    await ctx.tx.initiativeUse.createMany({
      data: fresh.map((initiativeId) => ({ initiativeId, proposalId: it.id, unitId: it.unitId, chosenById: ctx.actor.personId })),
    });
  await audit(ctx, "proposal.initiatives_chosen", it.id, { added: fresh.length, removed: gone.length });
  return { done: chosen.length === 0 ? "Hồ sơ không dùng sáng kiến nào." : `Hồ sơ dùng ${chosen.length} sáng kiến.` };
}
