import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { digestOfDerived } from "./digest";
import type { UnitPlanFound } from "./found";
import type { SendInput } from "./schema";
import { derive, differencesIn, obstaclesToSend } from "./unit-rules";
import { writing } from "./unit-plan";

/** The bloc gets the plan word for word; what the unit writes afterwards is a further sending. */
export async function sendUnitPlan(
  ctx: Ctx,
  found: UnitPlanFound,
  { documentNumber, documentDate }: z.infer<typeof SendInput>,
): Promise<Done> {
  if ((documentNumber === null) !== (documentDate === null))
    throw new Problem({ code: "unit_plan.document_half", field: documentNumber === null ? "documentNumber" : "documentDate" });
  const it = await writing(ctx, found),
    derived = derive(it.followed, it.plan.differing),
    digest = digestOfDerived(derived);
  const stops = obstaclesToSend(
    derived,
    { span: it.span, follows: it.followed.number, newest: it.newest.number, sent: it.lastPlan === it.followed.id ? it.lastWords : null },
    digest,
  );
  if (stops.length > 0) throw new Problem(stops);
  await ctx.tx.unitPlanSending.create({
    data: {
      unitPlanId: it.plan.id,
      number: it.sendings + 1,
      planId: it.followed.id,
      documentNumber,
      documentDate: documentDate ? dateColumn(documentDate) : null,
      words: { ...derived, digest },
      sentAt: ctx.now,
      sentById: ctx.actor.personId,
    },
  });
  await audit(ctx, "unit_plan.sent", it.followed.id, { unit: it.unitId, unitPlan: it.plan.id, number: it.sendings + 1, ...derived.counts });
  return { done: `Đã gửi kế hoạch của ${it.unitName}: ${differencesIn(derived)}.` };
}
