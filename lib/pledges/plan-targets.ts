import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { formatNumber } from "@/lib/provinces/numbers";
import type { Tx } from "@/lib/tenancy/enter";
import { standingOf, type Standing } from "./progress";
import type { CoursePage } from "./progress-queries";
import { isBounded, PROVINCE_RULE } from "./progress-rules";
import type { SetPlanInput, TargetRuleInput } from "./progress-schema";
import { quartersOf } from "./quarters";

const FIELDS = ["first", "second", "third"] as const;
const LABELS = { first: "Kế hoạch quý I", second: "Kế hoạch quý II", third: "Kế hoạch quý III" } as const;

/** What keeps a plan from being set: a quarter that was reported keeps the plan by which it is judged. */
export function obstaclesToPlan(
  { target, plan, standing }: Standing,
  input: Pick<SetPlanInput, "course" | "direction" | "first" | "second" | "third">,
): ProblemItem[] {
  if (target.measure === "YES_NO") return [{ code: "target.plan_yes_no" }];
  const steps = FIELDS.map((field) => input[field]),
    found: ProblemItem[] = [];
  if (standing.length > 0 && (input.course !== plan.course || (input.direction === "most") !== plan.atMost))
    found.push({ code: "target.plan_reported", field: "course" });
  FIELDS.forEach((field, at) => {
    if (at + 1 >= plan.due) return;
    if (steps[at] !== plan.steps[at] && standing.some(({ quarter }) => quarter === at + 1))
      found.push({ code: "target.plan_reported", field });
    else if (isBounded(target) && steps[at]! > 100) found.push({ code: "target.plan_over_hundred", field });
    else if (input.course === "AMOUNT" && steps[at]! > plan.target)
      found.push({ code: "target.plan_over", field, facts: { target: formatNumber(plan.target) } });
    else if (input.course === "AMOUNT" && at > 0 && steps[at]! < steps[at - 1]!) found.push({ code: "target.plan_falls", field });
  });
  return found;
}

/** The unit's own plan by quarter; the last quarter is the promise itself. */
export async function setTargetPlan(ctx: Ctx, it: CoursePage, input: SetPlanInput): Promise<Done> {
  if (it.archive) throw new Problem("target.paper_year");
  if (it.stage === "closed") throw new Problem("target.year_closed");
  if (!it.pledge?.fixed) throw new Problem("target.not_fixed");
  const target = it.targets.find(({ id }) => id === input.targetId);
  if (!target) throw new Problem("record.not_found");
  const standing = standingOf(target, quartersOf(it.startsOn, it.endsOn), it.rule),
    obstacles = obstaclesToPlan(standing, input);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if ((target.plan?.version ?? 0) !== input.version) {
    throw await clashOf(
      ctx.sql,
      it.pledge.id,
      target.plan?.version ?? 0,
      FIELDS.map((field, at) => ({
        field,
        label: LABELS[field],
        yours: formatNumber(input[field]),
        theirs: formatNumber(standing.plan.steps[at]),
      })),
      { event: "target.planned", detail: { target: target.id } },
    );
  }
  const data = {
    course: input.course,
    atMost: input.direction === "most",
    firstQuarter: input.first,
    secondQuarter: input.second,
    thirdQuarter: input.third,
    setById: ctx.actor.personId,
    setAt: ctx.now,
  };
  if (target.plan) await ctx.tx.targetPlan.updateMany({ where: { targetId: target.id }, data: { ...data, version: { increment: 1 } } });
  else await ctx.tx.targetPlan.create({ data: { ...data, targetId: target.id, unitId: it.unitId! } });
  await audit(ctx, "target.planned", it.pledge.id, {
    unit: it.unitId,
    target: target.id,
    before: standing.plan.steps,
    after: FIELDS.map((field) => input[field]),
  });
  return { done: "Đã ghi kế hoạch theo quý." };
}

/** By what the lights of this province are set; version 0 stands for a province that has set nothing. */
export async function targetRuleOf(tx: Tx) {
  const found = await tx.targetRule.findFirst();
  return found
    ? {
        id: found.id,
        unitId: null,
        version: found.version,
        onTrack: Number(found.onTrackPercent),
        slow: Number(found.slowPercent),
        dueDays: found.dueDays,
      }
    : { id: null, unitId: null, version: 0, ...PROVINCE_RULE };
}
export type TargetRuleFound = Awaited<ReturnType<typeof targetRuleOf>>;

const RULE_LABELS = { onTrack: "Đúng tiến độ từ", slow: "Chậm từ", dueDays: "Số ngày nhận số liệu" } as const;
export async function setTargetRule(ctx: Ctx, it: TargetRuleFound, { version, onTrack, slow, dueDays }: TargetRuleInput): Promise<Done> {
  const data = { onTrackPercent: onTrack, slowPercent: slow, dueDays },
    yours = { onTrack, slow, dueDays };
  let id = it.id;
  if (version !== it.version)
    throw await clashOf(
      ctx.sql,
      it.id!,
      it.version,
      (Object.keys(RULE_LABELS) as (keyof typeof RULE_LABELS)[]).map((field) => ({
        field,
        label: RULE_LABELS[field],
        yours: formatNumber(yours[field]),
        theirs: formatNumber(it[field]),
      })),
    );
  if (id === null) id = (await ctx.tx.targetRule.create({ data })).id;
  else if ((await ctx.tx.targetRule.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })).count === 0)
    throw new Problem("record.moved");
  await audit(ctx, "target.rule_set", id, { before: { onTrack: it.onTrack, slow: it.slow, dueDays: it.dueDays }, after: yours });
  return { done: "Đã lưu cách xếp tiến độ chỉ tiêu." };
}
