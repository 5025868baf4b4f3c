import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { type Copied, copyForYear, copyToAmend, emptyText } from "./copy";
import { type PlanFound, type StartFound, versionById } from "./found";
import { obstaclesToWrite } from "./plan-rules";
import type { DraftInput, StartInput } from "./schema";
import { PLAN_KINDS } from "./words";

export const pathOfPlan = (tinh: string, place: { slug: string; year: string }, kind: keyof typeof PLAN_KINDS): string =>
  `/${tinh}/khoi/${place.slug}/${place.year}/van-ban/${PLAN_KINDS[kind].folder}`;

type Begun = { text: Copied | ReturnType<typeof emptyText>; copiedFromId: string | null; unitsBy: string | null };

/** Where the words of a new draft come from. */
async function beginning({ sql }: Ctx, it: StartFound, { kind, from }: z.infer<typeof StartInput>): Promise<Begun> {
  if (from === "current") {
    if (!it.inForce) throw new Problem("plan.nothing_to_copy");
    return { text: copyToAmend(it.inForce), copiedFromId: it.inForce.id, unitsBy: it.inForce.unitsBy };
  }
  if (it.inForce) throw new Problem("plan.adopted_before");
  if (from === "blank")
    return {
      text: emptyText(`${PLAN_KINDS[kind].name} năm ${it.place.year}`, PLAN_KINDS[kind].sections),
      copiedFromId: null,
      unitsBy: null,
    };
  const last = it.last && (await versionById(sql, it.last.id));
  if (!last) throw new Problem("plan.nothing_to_copy");
  return {
    text: copyForYear(last, { from: Number(it.last!.year.slice(0, 4)), to: Number(it.place.year.slice(0, 4)) }),
    copiedFromId: last.id,
    unitsBy: null,
  };
}

/** A draft that the keepers of the bloc write together; the database keeps it the only one. */
export async function startPlan(ctx: Ctx, it: StartFound, input: z.infer<typeof StartInput>): Promise<Done> {
  const stops = obstaclesToWrite(it);
  if (stops.length > 0) throw new Problem(stops);
  const {
    text: { title, preamble, closing, sections },
    copiedFromId,
    unitsBy,
  } = await beginning(ctx, it, input);
  if (it.highest > 0 && !input.reason) throw new Problem({ code: "plan.reason_missing", field: "reason" });
  const plan = await ctx.tx.planVersion.create({
    data: {
      blocYearId: it.blocYearId,
      kind: input.kind,
      number: it.highest + 1,
      title,
      preamble,
      closing,
      unitsBy: unitsBy ? dateColumn(unitsBy) : null,
      reason: it.highest > 0 ? input.reason : null,
      copiedFromId,
      createdById: ctx.actor.personId,
    },
  });
  for (const [n, section] of sections.entries()) {
    const { id } = await ctx.tx.planSection.create({
      data: { planId: plan.id, position: n + 1, heading: section.heading, ...("key" in section ? { sectionKey: section.key } : {}) },
    });
    await ctx.tx.planPoint.createMany({
      data: section.points.map(({ key, body, target, who, until, lookAt }, at) => ({
        planId: plan.id,
        sectionId: id,
        pointKey: key,
        position: at + 1,
        body,
        target,
        who,
        until: until ? dateColumn(until) : null,
        lookAt,
      })),
    });
  }
  await audit(ctx, "plan.begun", plan.id, { kind: input.kind, number: it.highest + 1, from: input.from });
  return { next: `${pathOfPlan(ctx.actor.provinceSlug, it.place, input.kind)}/soan` };
}

/** A draft that nobody needs goes; what was adopted stays. */
export async function discardPlan(ctx: Ctx, it: PlanFound, { version }: z.infer<typeof DraftInput>): Promise<Done> {
  if (it.state !== "draft") throw new Problem("plan.text_fixed");
  if (it.plan.version !== version) throw new Problem("record.moved");
  await ctx.tx.planPoint.deleteMany({ where: { planId: it.plan.id } });
  await ctx.tx.planSection.deleteMany({ where: { planId: it.plan.id } });
  await ctx.tx.planVersion.deleteMany({ where: { id: it.plan.id } });
  await audit(ctx, "plan.discarded", it.plan.id, { kind: it.kind, number: it.plan.number });
  return { next: pathOfPlan(ctx.actor.provinceSlug, it.place, it.kind) };
}
