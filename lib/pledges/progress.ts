import { dueOfQuarter, type Quarter, type QuarterNumber, quartersOf } from "./quarters";
import {
  type Forecast,
  forecastOf,
  type Light,
  lightOf,
  type Plan,
  planOf,
  type PlanSet,
  type Point,
  type Promised,
  type Rule,
  shareOf,
} from "./progress-rules";

/** One round of one quarter as it was reported. */
export type Figure = {
  quarter: QuarterNumber;
  round: number;
  value: string;
  words: string | null;
  reason: string | null;
  onBehalf: boolean;
  late: boolean;
  by: string | null;
  at: string;
};
export type CourseTarget = Promised & { id: string; unitId: string; indicator: string; plan: PlanSet | null; figures: Figure[] };

export type Standing = {
  target: CourseTarget;
  plan: Plan;
  /** The newest round of every quarter that was reported. */
  standing: Figure[];
  points: Point[];
  last: Figure | null;
  /** Of the plan of the last quarter reported, and of the promise. */
  share: number | null;
  reached: number | null;
  forecast: Forecast | null;
  foretold: number | null;
  light: Light;
};

/** How one promise stands. */
export function standingOf(target: CourseTarget, quarters: readonly Quarter[], rule: Rule): Standing {
  const plan = planOf(target, target.plan, quarters),
    newest = new Map<number, Figure>();
  for (const figure of target.figures) if ((newest.get(figure.quarter)?.round ?? 0) < figure.round) newest.set(figure.quarter, figure);
  const standing = [...newest.values()].toSorted((a, b) => a.quarter - b.quarter),
    last = standing.at(-1) ?? null;
  const points = standing.map(({ quarter, value }) => ({ quarter, value: Number(value) })),
    forecast = forecastOf(plan, points, target);
  const share = last && shareOf(Number(last.value), plan.steps[last.quarter - 1] ?? null, plan.atMost),
    reached = last && shareOf(Number(last.value), plan.target, plan.atMost);
  const foretold = forecast && shareOf(forecast.value, plan.target, plan.atMost);
  return { target, plan, standing, points, last, share, reached, forecast, foretold, light: lightOf(share, foretold, rule) };
}

type Course = {
  startsOn: string;
  endsOn: string;
  today: string;
  rule: Rule;
  units: readonly CourseUnit[];
  targets: readonly CourseTarget[];
};
export type CourseUnit = { unitId: string; slug: string; name: string; leftOn: string | null };
export type UnitStanding<U extends CourseUnit = CourseUnit> = {
  unit: U;
  targets: Standing[];
  /** Quarters that have ended without every figure. */ missing: QuarterNumber[];
  light: Light;
};

const RANK = { none: 0, on_track: 1, slow: 2, at_risk: 3 } satisfies Record<Light, number>;
export const worst = (lights: readonly Light[]): Light => lights.toSorted((a, b) => RANK[b] - RANK[a])[0] ?? "none";

/** Every unit with its promises; the light of a unit is that of its worst target. */
export function standingsOf<U extends CourseUnit>(it: Omit<Course, "units"> & { units: readonly U[] }): UnitStanding<U>[] {
  const quarters = quartersOf(it.startsOn, it.endsOn);
  return it.units.map((unit) => {
    const targets = it.targets.filter(({ unitId }) => unitId === unit.unitId).map((target) => standingOf(target, quarters, it.rule));
    const asked = quarters.filter(({ until }) => until < it.today && (unit.leftOn === null || unit.leftOn >= until));
    const missing =
      targets.length === 0
        ? []
        : asked
            .filter(({ number }) =>
              targets.some(({ plan, standing }) => number <= plan.due && !standing.some(({ quarter }) => quarter === number)),
            )
            .map(({ number }) => number);
    return { unit, targets, missing, light: worst(targets.map(({ light }) => light)) };
  });
}

/** The quarter that is asked for now: the newest one that has begun, the one before while its days still run. */
export function quarterAsked({ startsOn, endsOn, today, rule }: Pick<Course, "startsOn" | "endsOn" | "today" | "rule">): Quarter | null {
  const open = quartersOf(startsOn, endsOn).filter(({ from }) => from <= today);
  return open.find((quarter) => quarter.until < today && dueOfQuarter(quarter, rule.dueDays) >= today) ?? open.at(-1) ?? null;
}

/** What a report takes over of one target: sums as text, shares of one. */
export type ReportedTarget = {
  targetId: string;
  indicator: string;
  unitOfMeasure: string;
  measure: Promised["measure"];
  quarter: QuarterNumber | null;
  planned: string | null;
  target: string | null;
  reported: string | null;
  share: number | null;
  reached: number | null;
  light: Light;
  words: string | null;
};
/** One unit's targets with what was reported last, up to the quarter given. */
export function reportedTargets(it: Course, unitId: string, until: QuarterNumber = 4): ReportedTarget[] {
  const quarters = quartersOf(it.startsOn, it.endsOn);
  return it.targets
    .filter((target) => target.unitId === unitId)
    .map((target) => {
      const { plan, last, share, reached, light } = standingOf(
          { ...target, figures: target.figures.filter(({ quarter }) => quarter <= until) },
          quarters,
          it.rule,
        ),
        planned = last && plan.steps[last.quarter - 1];
      return {
        targetId: target.id,
        indicator: target.indicator,
        unitOfMeasure: target.unitOfMeasure,
        measure: target.measure,
        quarter: last?.quarter ?? null,
        planned: planned === null || planned === undefined ? null : String(planned),
        target: target.target,
        reported: last?.value ?? null,
        share,
        reached,
        light,
        words: last?.words ?? null,
      };
    });
}
