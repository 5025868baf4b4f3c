import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { canonicalAddendum, digestOf } from "./canonical";
import { holdPledge } from "./freeze";
import type { PledgeFound } from "./pledge";
import { publishCopy } from "./published";
import type { AddendumInput } from "./schema";

/** A unit that joined the bloc after the freeze gets an addendum of its own; the pledge waits for that signature alone. */
export async function addAddendum(ctx: Ctx, { pledge: { id } }: PledgeFound, { unitId, text }: AddendumInput): Promise<Done> {
  const it = await holdPledge(ctx, id);
  const { pledge } = it;
  if (!pledge.textHash) throw new Problem("pledge.not_signing");
  if (pledge.parties.some((party) => party.unitId === unitId)) throw new Problem({ code: "pledge.already_party", field: "unitId" });
  const member = it.members.find((one) => one.unitId === unitId);
  if (!member) throw new Problem({ code: "pledge.not_member", field: "unitId" });
  const number = pledge.parties.filter(({ addendum }) => addendum).length + 1;
  const textHash = digestOf(canonicalAddendum(number, member.name, pledge.textHash, text));
  const addendum = await ctx.tx.pledgeAddendum.create({
    data: { pledgeId: id, unitId, number, text, textHash, createdById: ctx.actor.personId },
  });
  await ctx.tx.pledgeParty.create({
    data: { pledgeId: id, unitId, unitName: member.name, position: pledge.parties.length + 1, addendumId: addendum.id },
  });
  await ctx.tx.pledge.updateMany({ where: { id, state: "signed" }, data: { state: "signing", version: { increment: 1 } } });
  await publishCopy(ctx, id);
  await audit(ctx, "pledge.addendum_added", id, { addendum: addendum.id, unit: unitId, textHash });
  return { done: `Đã lập phụ lục số ${number}. ${member.name} ký phụ lục tại trang giao ước.` };
}
