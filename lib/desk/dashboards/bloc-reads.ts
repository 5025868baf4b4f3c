import { may } from "@/lib/access/policy";
import { standingsOf } from "@/lib/pledges/progress";
import { type QuarterNumber, quartersOf } from "@/lib/pledges/quarters";
import { lastDayOf, lateUntil } from "@/lib/pledges/report-rules";
import type { Actor } from "@/lib/tenancy/actor";
import type { BlocYear } from "@/lib/year/bloc-year";
import type { BlocFacts } from "./bloc-queries";
import type { StandingRow } from "./bloc-standing";

/** How the promises of one unit stand; `overdue`: quarters whose last day for this unit has passed without every figure. */
export type UnitTargets = { all: number; atRisk: number; slow: number; silent: number; overdue: QuarterNumber[] };

/** The same of every unit; a unit without promises is not in it. */
export function targetsByUnit(
  it: Pick<BlocYear, "startsOn" | "endsOn" | "today" | "course">,
  { lateQuarters }: Pick<BlocFacts, "lateQuarters">,
): ReadonlyMap<string, UnitTargets> {
  if (!it.course) return new Map();
  const { rule } = it.course,
    quarters = quartersOf(it.startsOn, it.endsOn);
  return new Map(
    standingsOf({ ...it, ...it.course })
      .filter(({ targets }) => targets.length > 0)
      .map(({ unit: { unitId }, targets, missing }) => {
        const count = (light: (typeof targets)[number]["light"]) => targets.filter((one) => one.light === light).length;
        const over = (number: QuarterNumber) =>
          lastDayOf({
            quarter: quarters[number - 1]!,
            dueDays: rule.dueDays,
            lateUntil: lateUntil({ late: lateQuarters }, unitId, number),
          }) < it.today;
        return [
          unitId,
          { all: targets.length, atRisk: count("at_risk"), slow: count("slow"), silent: count("none"), overdue: missing.filter(over) },
        ] as const;
      }),
  );
}

/** Where the course of a unit's points is read, for whom it is open. */
export const whyHref =
  (actor: Actor, it: BlocYear, home: string) =>
  (row: StandingRow): string | null =>
    may("sheet.read", actor, { ...it, unitId: row.unitId, sheet: row.state === "settled" ? "settled" : "sent" }) && row.total
      ? `${home}/cham-diem/${row.slug}/giai-thich`
      : null;
