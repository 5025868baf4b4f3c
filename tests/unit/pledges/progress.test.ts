import fc from "fast-check";
import { expect, test } from "vitest";
import { reportedTargets, standingOf, standingsOf, type CourseTarget, type Figure } from "@/lib/pledges/progress";
import {
  defaultCourse,
  defaultSteps,
  forecastOf,
  lightOf,
  planOf,
  type Plan,
  PROVINCE_RULE,
  type Promised,
  shareOf,
} from "@/lib/pledges/progress-rules";
import { QUARTERS, quartersOf, quarterOf, type QuarterNumber } from "@/lib/pledges/quarters";
import { addDays, daysBetween } from "@/lib/provinces/dates";

const YEAR = quartersOf("2026-01-01", "2026-12-31");
const amount = (target: number, more: Partial<Promised> = {}): Promised => ({
  measure: "NUMBER",
  unitOfMeasure: "hộ",
  baseline: null,
  target: String(target),
  dueOn: null,
  ...more,
});
const figure = (quarter: QuarterNumber, value: number, round = 1): Figure => ({
  quarter,
  round,
  value: String(value),
  words: null,
  reason: round > 1 ? "Nhầm" : null,
  onBehalf: false,
  late: false,
  by: null,
  at: "2026-04-05",
});
const target = (promised: Promised, figures: Figure[] = [], id = "t"): CourseTarget => ({
  ...promised,
  id,
  unitId: "U",
  indicator: "Chỉ tiêu",
  plan: null,
  figures,
});

const promises = fc
  .record({
    target: fc.integer({ min: 0, max: 5000 }),
    baseline: fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null }),
    share: fc.boolean(),
    due: fc.constantFrom(...QUARTERS),
  })
  .map(({ target: promised, baseline, share, due }) => ({
    due,
    it: amount(promised, {
      unitOfMeasure: share ? "%" : "hộ",
      baseline: baseline === null ? null : String(baseline),
      dueOn: YEAR[due - 1]!.until,
    }),
  }));

test("a calendar year has the quarters of the calendar, a school year four of its own", () => {
  expect(YEAR.map(({ from, until }) => [from, until])).toEqual([
    ["2026-01-01", "2026-03-31"],
    ["2026-04-01", "2026-06-30"],
    ["2026-07-01", "2026-09-30"],
    ["2026-10-01", "2026-12-31"],
  ]);
  expect(quartersOf("2026-09-01", "2027-05-31").map(({ from }) => from)).toEqual(["2026-09-01", "2026-11-01", "2027-02-01", "2027-04-01"]);
});

test("quarters follow each other without a gap, and every day of the year falls into exactly one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 240, max: 500 }), fc.nat(), (from, long, at) => {
      const startsOn = `${addDays("2026-01-01", from).slice(0, 8)}01`,
        endsOn = addDays(startsOn, long),
        quarters = quartersOf(startsOn, endsOn),
        day = addDays(startsOn, at % (daysBetween(startsOn, endsOn) + 1));
      expect([quarters[0]!.from, quarters[3]!.until]).toEqual([startsOn, endsOn]);
      for (const n of [1, 2, 3]) expect(addDays(quarters[n - 1]!.until, 1)).toBe(quarters[n]!.from);
      expect(quarters.filter((one) => one.from <= day && day <= one.until).map(({ number }) => number)).toEqual([quarterOf(day, quarters)]);
    }),
  );
});

test("a plan reaches the promise on its day and stays there; a sum never falls on its way, nor exceeds it", () => {
  fc.assert(
    fc.property(promises, ({ it, due }) => {
      const plan = planOf(it, null, YEAR),
        promised = Number(it.target);
      expect(plan.due).toBe(due);
      for (const quarter of QUARTERS.filter((one) => one >= due)) expect(plan.steps[quarter - 1]).toBe(promised);
      if (plan.course === "AMOUNT") for (const n of [1, 2, 3]) expect(plan.steps[n]!).toBeGreaterThanOrEqual(plan.steps[n - 1]!);
      const low = Math.min(promised, it.baseline === null || plan.course === "AMOUNT" ? 0 : Number(it.baseline)),
        high = Math.max(promised, plan.course === "AMOUNT" ? 0 : Number(it.baseline ?? 0));
      for (const step of plan.steps) {
        expect(step!).toBeGreaterThanOrEqual(low);
        expect(step!).toBeLessThanOrEqual(high);
      }
    }),
  );
});

test("whoever keeps exactly to the plan is on the way in every quarter", () => {
  fc.assert(
    fc.property(promises, fc.constantFrom(...QUARTERS), ({ it }, until) => {
      const plan = planOf(it, null, YEAR),
        quarters = QUARTERS.filter((one) => one <= until);
      expect(
        standingOf(
          target(
            it,
            quarters.map((quarter) => figure(quarter, plan.steps[quarter - 1]!)),
          ),
          YEAR,
          PROVINCE_RULE,
        ).light,
      ).toBe("on_track");
    }),
  );
});

test("the forecast of a steady pace is that pace to the end, and more now never foretells less", () => {
  const plan: Plan = { course: "AMOUNT", atMost: false, target: 100, due: 4, steps: [25, 50, 75, 100] };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 2, max: 3 }), fc.integer({ min: 0, max: 50 }), (pace, until, more) => {
      const points = QUARTERS.filter((one) => one <= until).map((quarter) => ({ quarter, value: pace * quarter }));
      expect(forecastOf(plan, points, amount(100))).toEqual({ value: pace * 4, by: "pace" });
      const faster = [...points.slice(0, -1), { quarter: points.at(-1)!.quarter, value: points.at(-1)!.value + more }];
      expect(forecastOf(plan, faster, amount(100))!.value).toBeGreaterThanOrEqual(pace * 4);
    }),
  );
});

test("from one quarter nothing is foretold, from the last one nothing more", () => {
  const plan = planOf(amount(100), null, YEAR);
  expect(forecastOf(plan, [], amount(100))).toBeNull();
  expect(forecastOf(plan, [{ quarter: 3, value: 80 }], amount(100))).toBeNull();
  expect(forecastOf(plan, [{ quarter: 4, value: 80 }], amount(100))).toEqual({ value: 80, by: "final" });
  expect(forecastOf(planOf(amount(100, { dueOn: "2026-06-30" }), null, YEAR), [{ quarter: 2, value: 90 }], amount(100))).toEqual({
    value: 90,
    by: "final",
  });
});

test("the trend of a rate is carried on, within nothing and the hundred where it is a share", () => {
  const rate = (promised: number) => amount(promised, { unitOfMeasure: "%" }),
    trend = (it: Promised, ...values: number[]) =>
      forecastOf(
        planOf(it, null, YEAR),
        values.map((value, at) => ({ quarter: QUARTERS[at]!, value })),
        it,
      );
  expect(trend(rate(97), 94, 95, 96)).toEqual({ value: 97, by: "trend" });
  expect(trend(rate(97), 90, 96)).toEqual({ value: 100, by: "trend" });
  expect(trend(rate(120), 90, 110)).toEqual({ value: 150, by: "trend" });
  expect(trend(rate(3), 8, 2)).toEqual({ value: 0, by: "trend" });
});

test("a promise of nothing, or of a smaller share than last year, is a ceiling; a promise that is kept or not is asked on its day", () => {
  expect(defaultCourse(amount(0))).toEqual({ course: "AMOUNT", atMost: true });
  expect(defaultCourse(amount(2, { unitOfMeasure: "%", baseline: "3" }))).toEqual({ course: "RATE", atMost: true });
  expect(defaultCourse(amount(2, { baseline: "3" }))).toEqual({ course: "AMOUNT", atMost: false });
  expect([shareOf(0, 0, true), shareOf(1, 0, true), shareOf(4, 2, true)]).toEqual([1, 0, 0.5]);
  const yes: Promised = { measure: "YES_NO", unitOfMeasure: "đạt / không", baseline: null, target: "1", dueOn: "2026-09-30" };
  expect(defaultSteps(yes, 3, defaultCourse(yes))).toEqual([null, null, 1, 1]);
  expect([
    standingOf(target(yes, [figure(2, 0)]), YEAR, PROVINCE_RULE).light,
    standingOf(target(yes, [figure(3, 0)]), YEAR, PROVINCE_RULE).light,
  ]).toEqual(["none", "at_risk"]);
});

test("short of the plan the light is the worse of plan and forecast, never better for less, by the province's measures; with the plan met it is on the way", () => {
  expect([lightOf(1, 0.5, PROVINCE_RULE), lightOf(1.2, null, PROVINCE_RULE)]).toEqual(["on_track", "on_track"]);
  expect([
    lightOf(0.95, null, PROVINCE_RULE),
    lightOf(0.9499, null, PROVINCE_RULE),
    lightOf(0.8, null, PROVINCE_RULE),
    lightOf(0.7999, null, PROVINCE_RULE),
    lightOf(null, null, PROVINCE_RULE),
  ]).toEqual(["on_track", "slow", "slow", "at_risk", "none"]);
  expect([
    lightOf(0.99, 0.7, PROVINCE_RULE),
    lightOf(0.7, 1, PROVINCE_RULE),
    lightOf(0.9, 1, { onTrack: 90, slow: 50, dueDays: 10 }),
  ]).toEqual(["at_risk", "at_risk", "on_track"]);
  const order = ["at_risk", "slow", "on_track"],
    share = fc.double({ min: 0, max: 2, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (a, b, other) => {
      const [less, more] = a <= b ? [a, b] : [b, a];
      expect(order.indexOf(lightOf(less, other, PROVINCE_RULE))).toBeLessThanOrEqual(order.indexOf(lightOf(more, other, PROVINCE_RULE)));
    }),
  );
});

test("the newest round of a quarter stands, whatever order they came in", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...QUARTERS), fc.integer({ min: 1, max: 4 })), {
        selector: ([quarter, round]) => quarter * 10 + round,
        minLength: 1,
      }),
      (rounds) => {
        const { standing } = standingOf(
          target(
            amount(100),
            rounds.map(([quarter, round]) => figure(quarter, quarter * 10 + round, round)),
          ),
          YEAR,
          PROVINCE_RULE,
        );
        for (const { quarter, round } of standing)
          expect(round).toBe(Math.max(...rounds.filter(([one]) => one === quarter).map(([, one]) => one)));
        expect(standing.map(({ quarter }) => quarter)).toEqual([...new Set(rounds.map(([quarter]) => quarter))].toSorted());
      },
    ),
  );
});

const COURSE = { startsOn: "2026-01-01", endsOn: "2026-12-31", today: "2026-11-28", rule: PROVINCE_RULE };
test("a unit lacks a quarter that has ended, until its promise was due and while it was a member", () => {
  const unit = (unitId: string, leftOn: string | null = null) => ({ unitId, slug: unitId, name: unitId, leftOn });
  const of = (unitId: string, promised: Promised, figures: Figure[]) => ({ ...target(promised, figures, unitId), unitId });
  const found = standingsOf({
    ...COURSE,
    units: [unit("A"), unit("B"), unit("C", "2026-05-10"), unit("D"), unit("E")],
    targets: [
      of("A", amount(10), [figure(1, 3), figure(3, 8)]),
      of("B", amount(10, { dueOn: "2026-03-31" }), [figure(1, 10)]),
      of("C", amount(10), []),
      of("D", amount(10), [figure(1, 1), figure(2, 2), figure(3, 3)]),
    ],
  });
  expect(found.map(({ unit: { unitId }, missing, light }) => [unitId, missing, light])).toEqual([
    ["A", [2], "on_track"],
    ["B", [], "on_track"],
    ["C", [1], "none"],
    ["D", [], "at_risk"],
    ["E", [], "none"],
  ]);
});

test("a report takes over what stood at the end of its quarter", () => {
  const it = {
    ...COURSE,
    units: [],
    targets: [
      target(amount(40), [figure(1, 10), figure(2, 15), figure(2, 18, 2), figure(3, 34)]),
      { ...target(amount(1), [], "x"), unitId: "V" },
    ],
  };
  expect(reportedTargets(it, "U", 2)).toEqual([
    {
      targetId: "t",
      indicator: "Chỉ tiêu",
      unitOfMeasure: "hộ",
      measure: "NUMBER",
      quarter: 2,
      planned: "20",
      target: "40",
      reported: "18",
      share: 0.9,
      reached: 0.45,
      light: "slow",
      words: null,
    },
  ]);
  expect(reportedTargets(it, "V")).toMatchObject([{ quarter: null, reported: null, planned: null, light: "none" }]);
});
