import type { Standing } from "./progress";
import { QUARTERS, quarterTitle } from "./quarters";

/** What a drawing shows: what is left to do of a sum, or the level of a rate; `at` counts quarters that have passed. */
export type Course = {
  kind: "remaining" | "level";
  unit: string;
  points: { at: number; label: string; plan: number | null; actual: number | null }[];
  forecast: { at: number; value: number } | null;
  goal: number;
};

const left = (target: number, value: number): number => Math.max(0, Math.round((target - value) * 10_000) / 10_000);
const START = "Đầu năm";

/** One promise through the year: a sum burns down to nothing, a rate or a ceiling is drawn as it is. */
export function courseOf({ target, plan, points, forecast }: Standing): Course {
  const burns = plan.course === "AMOUNT" && !plan.atMost && target.measure === "NUMBER",
    shown = (value: number) => (burns ? left(plan.target, value) : value);
  const start = burns ? plan.target : plan.course === "AMOUNT" ? 0 : target.baseline === null ? null : Number(target.baseline);
  return {
    kind: burns ? "remaining" : "level",
    unit: target.unitOfMeasure,
    goal: shown(plan.target),
    points: [
      { at: 0, label: START, plan: start, actual: start },
      ...QUARTERS.map((quarter) => {
        const step = plan.steps[quarter - 1] ?? null,
          actual = points.find((one) => one.quarter === quarter);
        return {
          at: quarter,
          label: quarterTitle(quarter),
          plan: step === null ? null : shown(step),
          actual: actual ? shown(actual.value) : null,
        };
      }),
    ],
    forecast: forecast && forecast.by !== "final" ? { at: plan.due, value: shown(forecast.value) } : null,
  };
}

const percent = (share: number): number => Math.round(Math.min(1, share) * 1000) / 10;
const mean = (values: readonly number[]): number => Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10) / 10;

/**
 * A unit's whole year in one line: how much of its sums is still to be done, each counting the same. What was not reported for a quarter
 * stands where it stood; null where no sum is promised.
 */
export function burnDownOf(standings: readonly Standing[]): Course | null {
  const sums = standings.filter(
    ({ plan, target }) => plan.course === "AMOUNT" && !plan.atMost && target.measure === "NUMBER" && plan.target > 0,
  );
  if (sums.length === 0) return null;
  const last = Math.max(0, ...sums.flatMap(({ points }) => points.map(({ quarter }) => quarter)));
  const leftOf = (values: readonly number[]) => mean(values.map((value, at) => 100 - percent(value / sums[at]!.plan.target)));
  return {
    kind: "remaining",
    unit: "%",
    goal: 0,
    points: [
      { at: 0, label: START, plan: 100, actual: 100 },
      ...QUARTERS.map((quarter) => ({
        at: quarter,
        label: quarterTitle(quarter),
        plan: leftOf(sums.map(({ plan }) => plan.steps[quarter - 1] ?? 0)),
        actual: quarter > last ? null : leftOf(sums.map(({ points }) => points.findLast((one) => one.quarter <= quarter)?.value ?? 0)),
      })),
    ],
    forecast:
      last < 4 && sums.every(({ forecast }) => forecast) ? { at: 4, value: leftOf(sums.map(({ forecast }) => forecast!.value)) } : null,
  };
}
