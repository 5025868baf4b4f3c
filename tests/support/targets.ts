import type { Ctx } from "@/lib/action/action";
import { courseHeld, coursePage, type CoursePage, unitCoursePage } from "@/lib/pledges/progress-queries";
import { ReportTargetsInput, SetPlanInput } from "@/lib/pledges/progress-schema";
import { setTargetPlan } from "@/lib/pledges/plan-targets";
import { reportTargets } from "@/lib/pledges/report-targets";
import { quartersOf } from "@/lib/pledges/quarters";
import { addDays } from "@/lib/provinces/dates";
import { aPerson, as, insertAsOwner, type Player } from "./cast.ts";
import { ownerSql } from "./database.ts";
import { anAdopted, aStage, type Stage } from "./pledges.ts";
import { seen } from "./movements.ts";

export type Promises = Stage & { pledgeId: string; officers: Player[]; targets: string[][]; today: string; now: number };

/** A year that began so long ago that three of its quarters have passed and the fourth runs; the pledge is being signed unless it is not `fixed` yet, every unit promised a sum and a share. */
export async function promises(members = 2, fixed = true): Promise<Promises> {
  const stage = await aStage(members),
    { province, units, year } = stage;
  const today = (await ownerSql.query<{ today: string }>("select app_today()::text as today")).rows[0]!.today;
  const startsOn = `${addDays(today, -330).slice(0, 8)}01`,
    endsOn = addDays(startsOn, 364),
    now = quartersOf(startsOn, endsOn).filter(({ from }) => from <= today).length;
  await ownerSql.query("update bloc_year set starts_on = $2, ends_on = $3 where id = $1", [year.blocYearId, startsOn, endsOn]);
  await ownerSql.query("update bloc_membership set since = $2 where bloc_id = $1", [year.blocId, startsOn]);
  const { id, clauses } = await anAdopted(stage),
    targets: string[][] = [],
    officers: Player[] = [];
  for (const unit of units) {
    const more = { province_id: province.id, clause_id: clauses[1]!, unit_id: unit.id, measure: "NUMBER" };
    targets.push([
      await insertAsOwner("pledge_target", { ...more, position: 1, indicator: "Hộ thoát nghèo", unit_of_measure: "hộ", target: 40 }),
      await insertAsOwner("pledge_target", {
        ...more,
        position: 2,
        indicator: "Hồ sơ đúng hạn",
        unit_of_measure: "%",
        baseline: 94,
        target: 98,
      }),
    ]);
    officers.push(await aPerson(province, { unit, posts: ["unit_officer"] }));
  }
  if (fixed)
    await ownerSql.query(
      "update pledge set state = 'signing', frozen_at = now(), frozen_text = 'x', text_hash = $2, code = $3 where id = $1",
      [id, "a".repeat(64), id.replaceAll("-", "").slice(-10).toUpperCase()],
    );
  return { ...stage, pledgeId: id, officers, targets, today, now };
}

/** What the form of one quarter posts: figures in the order of the promises. */
export const reportForm = (it: Promises, n: number, quarter: number, figures: string[], more: Record<string, string> = {}) => ({
  blocYearId: it.year.blocYearId,
  unitId: it.units[n]!.id,
  quarter: String(quarter),
  version: "0",
  reason: "",
  ...Object.fromEntries(
    figures.flatMap((figure, at) => [
      [`value_${it.targets[n]![at]}`, figure],
      [`words_${it.targets[n]![at]}`, ""],
    ]),
  ),
  ...more,
});
export const reportAs = (
  who: Player,
  form: Record<string, string>,
  code: Parameters<typeof as>[2] = "unit_officer",
  held: (ctx: Ctx, of: { blocYearId: string; unitId: string }) => Promise<CoursePage | null> = (ctx, of) => courseHeld(ctx.sql, of),
) => {
  const input = ReportTargetsInput.parse(form);
  return as(who, async (ctx) => reportTargets(ctx, (await held(ctx, input))!, input), code);
};
export const planForm = (it: Promises, n: number, which: number, more: Record<string, string> = {}) => ({
  blocYearId: it.year.blocYearId,
  unitId: it.units[n]!.id,
  targetId: it.targets[n]![which]!,
  version: "0",
  course: which === 0 ? "AMOUNT" : "RATE",
  direction: "least",
  first: "5",
  second: "15",
  third: "30",
  ...more,
});
export const planAs = (who: Player, form: Record<string, string>) => {
  const input = SetPlanInput.parse(form);
  return as(who, async (ctx) => setTargetPlan(ctx, (await courseHeld(ctx.sql, input))!, input), "unit_officer");
};
export const course = (who: Player, { year }: Stage) => seen<CoursePage>(who, coursePage(year.blocSlug, year.year));
export const unitCourse = (who: Player, { year, units }: Stage, n: number) =>
  seen<CoursePage>(who, unitCoursePage(year.blocSlug, year.year, units[n]!.slug));
/** Quarters before the running one take figures by a logged decision alone. */
export const letLate = (it: Promises, n: number, quarter: number) =>
  insertAsOwner("late_entry", {
    province_id: it.province.id,
    bloc_year_id: it.year.blocYearId,
    unit_id: it.units[n]!.id,
    duty: "TARGETS",
    quarter,
    until: addDays(it.today, 3),
    reason: "Chờ số liệu của ngành",
  });
