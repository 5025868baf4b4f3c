import type { Measure } from "./words";
import { type Quarter, quarterOf, type QuarterNumber, QUARTERS } from "./quarters";

/** What a unit promised, as the pledge has it; sums are text. */
export type Promised = { measure: Measure; unitOfMeasure: string; baseline: string | null; target: string | null; dueOn: string | null };
/** How the unit planned it where that departs from what follows from the promise. */
export type PlanSet = { course: Course; atMost: boolean; values: readonly (string | number)[]; version: number };
/** A sum that grows through the year, or a rate that is measured anew each time. */
export type Course = "AMOUNT" | "RATE";
export type Rule = { onTrack: number; slow: number; dueDays: number };
export type Light = "on_track" | "slow" | "at_risk" | "none";
export type Point = { quarter: QuarterNumber; value: number };
/** What is asked quarter by quarter; null where nothing is asked yet. */
export type Plan = { course: Course; atMost: boolean; target: number; due: QuarterNumber; steps: (number | null)[] };

export const PROVINCE_RULE: Rule = { onTrack: 95, slow: 80, dueDays: 10 };

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
export const isShare = (unitOfMeasure: string): boolean => /%|‰|phần trăm|tỷ lệ|tỉ lệ/i.test(unitOfMeasure.normalize("NFC"));
/** A share that nobody can exceed: what was promised lies within the hundred. */
export const isBounded = ({ unitOfMeasure, target }: Pick<Promised, "unitOfMeasure" | "target">): boolean =>
  /%|phần trăm/i.test(unitOfMeasure.normalize("NFC")) && Number(target ?? 0) <= 100;

/** What follows from the promise: a share is a rate, all else a sum; a promise of nothing, or of a smaller share than last year, is a ceiling. */
export function defaultCourse({ measure, unitOfMeasure, baseline, target }: Promised): Pick<Plan, "course" | "atMost"> {
  const course = measure === "YES_NO" || isShare(unitOfMeasure) ? "RATE" : "AMOUNT",
    promised = Number(target ?? 0);
  return {
    course,
    atMost: measure === "NUMBER" && (promised === 0 || (course === "RATE" && baseline !== null && promised < Number(baseline))),
  };
}

/** Quarter by quarter: a sum in even parts until its day, a rate evenly from last year's to the promised one, a ceiling the same all year. */
export function defaultSteps(it: Promised, due: QuarterNumber, { course, atMost }: Pick<Plan, "course" | "atMost">): (number | null)[] {
  const target = Number(it.target ?? 0),
    whole = Number.isInteger(target);
  if (it.measure === "YES_NO") return QUARTERS.map((quarter) => (quarter < due ? null : target));
  if (course === "AMOUNT") {
    if (atMost) return QUARTERS.map(() => target);
    return QUARTERS.map((quarter) =>
      quarter >= due ? target : whole ? Math.floor((target * quarter) / due) : round((target * quarter) / due),
    );
  }
  const from = it.baseline === null ? target : Number(it.baseline);
  return QUARTERS.map((quarter) => (quarter >= due ? target : round(from + ((target - from) * quarter) / due)));
}

/** The plan that counts; from its day on what is asked is what was promised. */
export function planOf(it: Promised, set: PlanSet | null, quarters: readonly Quarter[]): Plan {
  const due = it.dueOn === null ? 4 : quarterOf(it.dueOn, quarters),
    target = Number(it.target ?? 0);
  const chosen = set ? { course: set.course, atMost: set.atMost } : defaultCourse(it);
  const steps = set
    ? QUARTERS.map((quarter) => (quarter >= due ? target : Number(set.values[quarter - 1] ?? target)))
    : defaultSteps(it, due, chosen);
  return { ...chosen, target, due, steps };
}

/** How much of what was asked is there; of a ceiling how far one stayed under it. */
export function shareOf(value: number, asked: number | null, atMost: boolean): number | null {
  if (asked === null) return null;
  if (atMost) return value <= asked ? 1 : asked / value;
  return asked === 0 ? 1 : value / asked;
}

export type Forecast = { value: number; by: "final" | "pace" | "trend" };
/**
 * What the year comes to if it goes on like this. A sum: the pace of the quarters so far, kept up until its day. A rate: its mean change from one
 * quarter to the next, carried on. From one quarter alone nothing is foretold; on its last day the figure itself stands.
 */
export function forecastOf(
  { course, due, target }: Plan,
  points: readonly Point[],
  it: Pick<Promised, "measure" | "unitOfMeasure">,
): Forecast | null {
  const first = points[0],
    last = points.at(-1);
  if (!first || !last) return null;
  if (last.quarter >= due) return { value: last.value, by: "final" };
  if (points.length < 2 || it.measure === "YES_NO") return null;
  if (course === "AMOUNT") return { value: round((last.value / last.quarter) * due), by: "pace" };
  const slope = (last.value - first.value) / (last.quarter - first.quarter),
    value = Math.max(0, last.value + slope * (due - last.quarter));
  return {
    value: round(isBounded({ unitOfMeasure: it.unitOfMeasure, target: String(target) }) ? Math.min(100, value) : value),
    by: "trend",
  };
}

const ORDER = ["on_track", "slow", "at_risk"] as const;
const judged = (share: number | null, { onTrack, slow }: Rule): number =>
  share === null ? -1 : round(share * 100) >= onTrack ? 0 : round(share * 100) >= slow ? 1 : 2;
/**
 * Whoever has what the plan asks is on the way, however the plan is spread over the year. Short of it the worse of two counts: how much of the plan
 * is reached, and how much of the promise the forecast reaches.
 */
export const lightOf = (reached: number | null, foretold: number | null, rule: Rule): Light =>
  reached !== null && reached >= 1 ? "on_track" : (ORDER[Math.max(judged(reached, rule), judged(foretold, rule))] ?? "none");
