import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { UnitFound } from "./found";
import type { JoinInput } from "./schema";
import { refuseClosedYear } from "./write";

/** The unit takes part: when it launched the movement at home, by which paper, what it will do. */
export async function joinMovement(
  ctx: Ctx,
  it: UnitFound,
  { joinedOn, documentNumber, documentDate, plan }: z.infer<typeof JoinInput>,
): Promise<Done> {
  refuseClosedYear(it);
  if (it.joined) throw new Problem("movement.joined_already");
  if (joinedOn < it.launchedOn || joinedOn > it.endsOn) {
    throw new Problem({
      code: "movement.joined_outside",
      field: "joinedOn",
      facts: { from: dateWords(it.launchedOn), until: dateWords(it.endsOn) },
    });
  }
  await ctx.tx.movementParticipation.create({
    data: {
      movementId: it.movementId,
      unitId: it.unitId,
      joinedOn: dateColumn(joinedOn),
      documentNumber,
      documentDate: documentDate ? dateColumn(documentDate) : null,
      plan,
      recordedById: ctx.actor.personId,
    },
  });
  await audit(ctx, "movement.joined", it.movementId, { unit: it.unitId });
  return { done: `${it.unitName} đã đăng ký tham gia phong trào “${it.movement}”.` };
}
