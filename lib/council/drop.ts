import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import type { DecisionShown } from "./decision-queries";
import type { DropDecisionInput } from "./schema";

/** A draft is given up: its proposals are free for another one, its number stays in the book with the reason. */
export async function dropDecision(ctx: Ctx, it: DecisionShown, { version, reason }: DropDecisionInput): Promise<Done> {
  if (it.state !== "draft") throw new Problem("decision.not_draft");
  if (it.scanId) await ctx.tx.fileUse.updateMany({ where: { id: it.scanId, removedAt: null }, data: { removedAt: ctx.now } });
  // Held first, so that nobody issues or edits what is being given up.
  const held = await ctx.tx.decision.updateMany({ where: { id: it.id, version, state: "draft" }, data: { version: { increment: 1 } } });
  if (held.count === 0) throw new Problem("record.moved");
  await ctx.tx.decisionItem.deleteMany({ where: { decisionId: it.id } });
  await ctx.tx.decision.deleteMany({ where: { id: it.id } });
  const { id, kind, level, number, signedOn, title } = it;
  await ctx.tx.droppedDecision.create({
    data: { id, kind, level, number, signedOn: dateColumn(signedOn), title, reason, droppedById: ctx.actor.personId, droppedAt: ctx.now },
  });
  await audit(ctx, "decision.dropped", id, { number, kind, items: it.count, reason });
  return { next: `/${ctx.actor.provinceSlug}/ban/quyet-dinh/so?nam=${signedOn.slice(0, 4)}` };
}
