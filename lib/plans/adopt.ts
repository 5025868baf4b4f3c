import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import { digestOf } from "./digest";
import type { PlanFound } from "./found";
import { obstaclesToAdopt, obstaclesToDay, obstaclesToWrite, type Span } from "./plan-rules";
import type { PlanSeen } from "./queries";
import type { AdoptByDecisionInput, AdoptByMeetingInput, DayInput } from "./schema";
import { pathOfPlan } from "./start";
import { mustBeDraft } from "./write";

/** Everything that keeps the draft from being adopted, for the page and the refusal. */
export const obstaclesToAdoptDraft = (plan: PlanSeen, inForce: PlanSeen | null, span: Span) =>
  obstaclesToAdopt(plan, { span, before: inForce, same: inForce !== null && digestOf(plan) === digestOf(inForce) });

function mustBeSeen(it: PlanFound, seen: string): void {
  mustBeDraft(it);
  if (digestOf(it.plan) !== seen) throw new Problem("plan.text_moved");
  const stops = obstaclesToAdoptDraft(it.plan, it.inForce, it.span);
  if (stops.length > 0) throw new Problem(stops);
}

/** A meeting of the bloc has passed it. */
export async function adoptByMeeting(ctx: Ctx, it: PlanFound, { seen, resolutionId }: z.infer<typeof AdoptByMeetingInput>): Promise<Done> {
  mustBeSeen(it, seen);
  const resolution = it.resolutions.find(({ id }) => id === resolutionId);
  if (!resolution) throw new Problem({ code: "plan.resolution_elsewhere", field: "resolutionId" });
  return settle(ctx, it, { resolutionId, adoptedOn: dateColumn(resolution.on) }, { resolution: resolutionId });
}

/** It was issued by a paper with a number and a day. */
export async function adoptByDecision(
  ctx: Ctx,
  it: PlanFound,
  { seen, decisionNumber, decisionDate }: z.infer<typeof AdoptByDecisionInput>,
): Promise<Done> {
  mustBeSeen(it, seen);
  if (decisionDate > dayOf(ctx.now))
    throw new Problem({ code: "plan.decision_future", field: "decisionDate", facts: { date: dateWords(decisionDate) } });
  return settle(
    ctx,
    it,
    { decisionNumber, decisionDate: dateColumn(decisionDate), adoptedOn: dateColumn(decisionDate) },
    { decision: decisionNumber },
  );
}

type Basis = { adoptedOn: Date } & ({ resolutionId: string } | { decisionNumber: string; decisionDate: Date });
async function settle(ctx: Ctx, it: PlanFound, basis: Basis, said: Record<string, string>): Promise<Done> {
  const taken = await ctx.tx.planVersion.updateMany({
    where: { id: it.plan.id, state: "draft", version: it.plan.version },
    data: { ...basis, state: "adopted", adoptedAt: ctx.now, adoptedById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (taken.count === 0) throw new Problem("plan.text_moved");
  await audit(ctx, "plan.adopted", it.plan.id, { kind: it.kind, number: it.plan.number, ...said, textHash: digestOf(it.plan) });
  return { next: pathOfPlan(ctx.actor.provinceSlug, it.place, it.kind) };
}

/** Until when units send the plans they make from it; the one thing of an adopted plan that may still move. */
export async function moveUnitsDay(ctx: Ctx, it: PlanFound, { version, unitsBy }: z.infer<typeof DayInput>): Promise<Done> {
  if (it.kind !== "PLAN") throw new Problem("plan.only_plan_has_day");
  const stops = [...obstaclesToWrite(it), ...obstaclesToDay(unitsBy, it.span)];
  if (stops.length > 0) throw new Problem(stops);
  const changed = await ctx.tx.planVersion.updateMany({
    where: { id: it.plan.id, version },
    data: { unitsBy: unitsBy ? dateColumn(unitsBy) : null, version: { increment: 1 } },
  });
  if (changed.count === 0)
    throw await clashOf(ctx.sql, it.plan.id, it.plan.version, [
      { field: "unitsBy", label: "Hạn đơn vị gửi kế hoạch", yours: dateWords(unitsBy), theirs: dateWords(it.plan.unitsBy) },
    ]);
  await audit(ctx, "plan.units_day_moved", it.plan.id, { before: it.plan.unitsBy, after: unitsBy });
  return { done: unitsBy ? `Đã đặt hạn đơn vị gửi kế hoạch: ${dateWords(unitsBy)}.` : "Đã bỏ hạn gửi kế hoạch." };
}
