import { adoptByDecision } from "@/lib/plans/adopt";
import { digestOf } from "@/lib/plans/digest";
import { planHeld, unitPlanHeld, yearToStart, type PlanFound } from "@/lib/plans/found";
import { planPage, unitPlanPage, type PlanPage, type UnitPlanPage } from "@/lib/plans/queries";
import { PointAddInput, PointInput, SettleInput, StartInput } from "@/lib/plans/schema";
import { startPlan } from "@/lib/plans/start";
import { sendUnitPlan } from "@/lib/plans/send";
import { settlePoint } from "@/lib/plans/unit-plan";
import { addPoint, savePoint } from "@/lib/plans/write";
import { as, type Player } from "./cast.ts";
import { aField, seen, type Field } from "./movements.ts";

export { seen };
export const start = (who: Player, it: Field, more: Record<string, string> = {}) => {
  const input = StartInput.parse({ blocYearId: it.year.blocYearId, kind: "PLAN", from: "blank", ...more });
  return as(who, async (ctx) => startPlan(ctx, (await yearToStart(ctx.sql, input.blocYearId, input.kind))!, input), "bloc_secretary");
};
export const planSeen = (who: Player, it: Field, kind: "PLAN" | "REGULATION" = "PLAN") =>
  seen<PlanPage>(who, planPage(it.year.blocSlug, it.year.year, kind));
export const draft = async (it: Field, kind: "PLAN" | "REGULATION" = "PLAN") =>
  (await planSeen(it.secretary, it, kind)).versions.find(({ state }) => state === "draft")!;
/** A verb of the keepers on one version, through its door. */
export const onPlan = <T>(
  who: Player,
  planId: string,
  work: (ctx: Parameters<Parameters<typeof as>[1]>[0], it: PlanFound) => Promise<T>,
  code: Parameters<typeof as>[2] = "bloc_secretary",
) => as(who, async (ctx) => work(ctx, (await planHeld(ctx.sql, planId))!), code);
export const add = (who: Player, planId: string, sectionId: string, form: Record<string, string>) => {
  const input = PointAddInput.parse({ planId, sectionId, ...form });
  return onPlan(who, planId, (ctx, it) => addPoint(ctx, it, input));
};
export const save = (
  who: Player,
  planId: string,
  pointId: string,
  version: number,
  form: Record<string, string>,
  code: Parameters<typeof as>[2] = "bloc_secretary",
) => {
  const input = PointInput.parse({ planId, pointId, version, ...form });
  return onPlan(who, planId, (ctx, it) => savePoint(ctx, it, input), code);
};
export const adopt = (who: Player, planId: string, decisionNumber = "02/KH-KTĐ") =>
  onPlan(who, planId, (ctx, it) =>
    adoptByDecision(ctx, it, { planId, seen: digestOf(it.plan), decisionNumber, decisionDate: "2026-02-01" }),
  );

export const POINTS = [
  { body: "Giải quyết đúng hạn", target: "98 %", who: "Các đơn vị", until: "15/12/2026" },
  { body: "Một giải pháp mới", target: "1 giải pháp", who: "", until: "31/10/2026" },
  { body: "Giới thiệu điển hình", target: "", who: "", until: "" },
];
export type Planned = Field & { planId: string; keys: string[] };
/** A field whose bloc has adopted a plan of one section with three points. */
export async function aPlan(members = 3): Promise<Planned> {
  const it = await aField(members);
  await start(it.secretary, it);
  const plan = await draft(it),
    [first, ...others] = plan.sections;
  for (const point of POINTS) await add(it.secretary, plan.id, first!.id, point);
  for (const other of others) await add(it.secretary, plan.id, other.id, { body: "Việc chung" });
  await adopt(it.secretary, plan.id);
  return { ...it, planId: plan.id, keys: (await planSeen(it.secretary, it)).versions[0]!.sections[0]!.points.map(({ key }) => key) };
}
/** The next version of it, with the words that `change` makes. */
export async function amended(it: Planned, change: (plan: Awaited<ReturnType<typeof draft>>) => Promise<void>): Promise<string> {
  await start(it.secretary, it, { from: "current", reason: "Thêm nhiệm vụ" });
  const plan = await draft(it);
  await change(plan);
  await adopt(it.secretary, plan.id, "05/KH-KTĐ");
  return plan.id;
}
export const unitPlan = (who: Player, it: Field, n: number) =>
  seen<UnitPlanPage>(who, unitPlanPage(it.year.blocSlug, it.year.year, it.units[n]!.slug));
const of = (it: Field, n: number) => ({ blocYearId: it.year.blocYearId, unitId: it.units[n]!.id });
export const onUnit = <T>(
  it: Field,
  n: number,
  work: (ctx: Parameters<Parameters<typeof as>[1]>[0], found: NonNullable<Awaited<ReturnType<typeof unitPlanHeld>>>) => Promise<T>,
  who: Player = it.officers[n]!,
) => as(who, async (ctx) => work(ctx, (await unitPlanHeld(ctx.sql, it.year.blocYearId, it.units[n]!.id))!), "unit_officer");
export const settle = (it: Field, n: number, key: string, form: Record<string, string>, who?: Player) => {
  const input = SettleInput.parse({ ...of(it, n), key, version: "0", verb: "change", ...form });
  return onUnit(it, n, (ctx, found) => settlePoint(ctx, found, input), who);
};
export const send = (it: Field, n: number) =>
  onUnit(it, n, (ctx, found) => sendUnitPlan(ctx, found, { ...of(it, n), documentNumber: null, documentDate: null }));
