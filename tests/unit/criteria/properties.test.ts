import fc from "fast-check";
import { expect, test } from "vitest";
import { comparesUnits, METHODS } from "@/lib/criteria/methods";
import { exact, type Points, ZERO } from "@/lib/criteria/points";
import { ITEM_METHODS, type ItemMethod } from "@/lib/criteria/words";

/** Up to two places, as people type it. */
const hundredths = (from: number, to: number) => fc.integer({ min: from * 100, max: to * 100 }).map((it) => it / 100);
const figure = fc.integer({ min: 0, max: 10_000_000 }).map((it) => it / 1000);
const times = fc.integer({ min: 0, max: 1000 });
const max = hundredths(1, 1000);
const each = hundredths(1, 20);
const GRADES = ["a", "b", "c"];

type Inputs = Record<string, unknown>;
type Case = {
  params: fc.Arbitrary<object>;
  inputs: fc.Arbitrary<Inputs>;
  /** What the points never fall under; a cap above the maximum is drawn away by `fits`. */
  floor: (params: Record<string, number>, max: Points) => Points;
  /** Two lines of which the second is never worse. */
  better: fc.Arbitrary<[Inputs, Inputs]>;
};
const zero = () => ZERO;
const grow = (field: string, rest: fc.Arbitrary<Inputs>, of: fc.Arbitrary<number> = figure): fc.Arbitrary<[Inputs, Inputs]> =>
  fc.tuple(of, of, rest).map(([one, two, other]) => [
    { ...other, [field]: Math.min(one, two) },
    { ...other, [field]: Math.max(one, two) },
  ]);
const shrink = (field: string, rest: fc.Arbitrary<Inputs>, of: fc.Arbitrary<number> = figure) =>
  grow(field, rest, of).map(([low, high]): [Inputs, Inputs] => [high, low]);
const none = fc.constant<Inputs>({});
const bands = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 })
  .map((all) => all.toSorted((a, b) => b - a).map((from, i) => ({ from, points: (10 - 2 * i) / 10 })));

// Maxima are at least 1, bands give at most 1: every drawn table fits under its maximum.
// What compares units is drawn below, all units together.
const CASES: Record<Exclude<ItemMethod, "RELATIVE" | "RANK">, Case> = {
  RATIO: {
    params: fc.record({ floor: fc.option(fc.integer({ min: 0, max: 100 })), minusEach: fc.option(hundredths(0, 5)) }),
    inputs: fc.record({ target: figure.filter((it) => it > 0), actual: figure, minus: times }),
    floor: zero,
    better: grow("actual", fc.record({ target: figure.filter((it) => it > 0), minus: times })),
  },
  RATIO_INVERSE: {
    params: none,
    inputs: fc.record({ target: figure, actual: figure }),
    floor: zero,
    better: shrink("actual", fc.record({ target: figure })),
  },
  TIER: {
    params: bands.map((all) => ({ reads: "value", most: 100, bands: all, below: 0 })),
    inputs: fc.record({ value: hundredths(0, 100) }),
    floor: zero,
    better: grow("value", none, hundredths(0, 100)),
  },
  BOOLEAN: { params: none, inputs: fc.record({ met: fc.boolean() }), floor: zero, better: fc.constant([{ met: "no" }, { met: "yes" }]) },
  CHECKLIST: {
    params: fc.constant({ parts: GRADES.map((key) => ({ key, name: key, points: 0.33 })) }),
    inputs: fc.record({ done: fc.subarray(GRADES) }),
    floor: zero,
    better: fc.tuple(fc.subarray(GRADES), fc.constantFrom(...GRADES)).map(([done, more]) => [{ done }, { done: [...done, more] }]),
  },
  PER_UNIT: { params: fc.record({ each }), inputs: fc.record({ count: times }), floor: zero, better: grow("count", none, times) },
  ADD_SUB: {
    params: fc.record({ plus: each, minus: each, low: hundredths(-5, 0) }),
    inputs: fc.record({ ups: times, downs: times }),
    floor: ({ low }) => exact(low!),
    better: fc.oneof(grow("ups", fc.record({ downs: times }), times), shrink("downs", fc.record({ ups: times }), times)),
  },
  DEDUCT: {
    params: fc.record({ each, floor: hundredths(0, 1) }),
    inputs: fc.record({ count: times }),
    floor: ({ floor }) => exact(floor!),
    better: shrink("count", none, times),
  },
  DEADLINE: {
    params: fc.record({
      due: fc.constant("2026-02-28"),
      late: fc.constantFrom(
        [],
        [{ days: 10, points: 0.5 }],
        [
          { days: 5, points: 1 },
          { days: 30, points: 0.25 },
        ],
      ),
    }),
    inputs: fc.record({ done: fc.integer({ min: 1, max: 31 }).map((it) => `${it}/03/2026`) }),
    floor: zero,
    better: fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }))
        .map(([one, two]): [Inputs, Inputs] => [{ done: `${Math.max(one, two)}/03/2026` }, { done: `${Math.min(one, two)}/03/2026` }]),
      fc.constant<[Inputs, Inputs]>([{ never: true }, { done: "31/12/2026" }]),
    ),
  },
  EXTERNAL: { params: none, inputs: fc.record({ points: hundredths(0, 1) }), floor: zero, better: grow("points", none, hundredths(0, 1)) },
  DOMAIN_SCORE: {
    params: none,
    inputs: fc.record({ points: hundredths(0, 1) }),
    floor: zero,
    better: grow("points", none, hundredths(0, 1)),
  },
  MANUAL: {
    params: fc.constant({ step: 0.01 }),
    inputs: fc.record({ points: hundredths(0, 1) }),
    floor: zero,
    better: grow("points", none, hundredths(0, 1)),
  },
  BONUS: { params: fc.record({ each }), inputs: fc.record({ count: times }), floor: zero, better: grow("count", none, times) },
  PENALTY: {
    params: fc.record({ each, cap: fc.option(hundredths(0, 10)) }),
    inputs: fc.record({ count: times }),
    floor: ({ cap, each: one }) => exact(cap ?? one! * 1000).negated(),
    better: shrink("count", none, times),
  },
  GATE: {
    params: fc.constantFrom({ effect: "NO_RANK" }, { effect: "NO_NOMINATION" }),
    inputs: fc.record({ hit: fc.boolean() }),
    floor: zero,
    better: fc.constant([{ hit: true }, { hit: false }]),
  },
};

type Alone = keyof typeof CASES;
const ALONE = ITEM_METHODS.filter((method): method is Alone => !comparesUnits(method));

const pointsOf = (method: ItemMethod, params: object, inputs: Inputs, most: Points): Points => {
  const found = METHODS[method].score(params, inputs, most);
  if (!("points" in found)) throw new Error(JSON.stringify(found));
  return found.points;
};
const top = (method: ItemMethod, most: Points) => (method === "PENALTY" || method === "GATE" ? ZERO : most);

test.each(ALONE)("%s never gives more than the maximum nor less than its floor, and two places at most", (method) => {
  const { params, inputs, floor } = CASES[method];
  fc.assert(
    fc.property(params, inputs, max, (it, line, most) => {
      const points = pointsOf(method, it, line, exact(most));
      expect(points.lte(top(method, exact(most)))).toBe(true);
      expect(points.gte(floor(it as Record<string, number>, exact(most)))).toBe(true);
      expect(points.decimalPlaces()).toBeLessThanOrEqual(2);
    }),
  );
});

test.each(ALONE)("%s never punishes a better result", (method) => {
  const { params, better } = CASES[method];
  fc.assert(
    fc.property(params, better, max, (it, [worse, good], most) => {
      expect(pointsOf(method, it, good, exact(most)).gte(pointsOf(method, it, worse, exact(most)))).toBe(true);
    }),
  );
});

test.each(ALONE)("%s tells results apart: not every line scores the same", (method) => {
  if (method === "GATE")
    return expect(METHODS.GATE.score({ effect: "NO_RANK" }, { hit: true }, ZERO)).not.toEqual(
      METHODS.GATE.score({ effect: "NO_RANK" }, { hit: false }, ZERO),
    );
  const { params, inputs } = CASES[method];
  const drawn = fc
    .sample(fc.tuple(params, inputs), { numRuns: 200, seed: 7 })
    .map(([it, line]) => pointsOf(method, it, line, exact(10)).toFixed(2));
  expect(new Set(drawn).size).toBeGreaterThan(1);
});

/** A figure as a person would type it. */
const typed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(typed);
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "object" && value !== null) return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, typed(it)]));
  return value;
};

test.each(ALONE)("%s scores the same typed, stored, and read again from JSON", (method) => {
  const { params, inputs } = CASES[method];
  fc.assert(
    fc.property(params, inputs, max, (it, line, most) => {
      const fresh = METHODS[method].read(typed(it), typed(line), exact(most));
      if (!("inputs" in fresh)) throw new Error(fresh.refused);
      const stored = JSON.parse(JSON.stringify({ params: METHODS[method].params.parse(typed(it)), inputs: fresh.inputs })) as {
        params: object;
        inputs: Inputs;
      };
      expect(METHODS[method].read(stored.params, stored.inputs, exact(most))).toEqual(fresh);
      expect(pointsOf(method, stored.params, stored.inputs, exact(most)).eq(pointsOf(method, it, line, exact(most)))).toBe(true);
    }),
  );
});

test.each(ITEM_METHODS)("%s answers any line at all: points, or a refusal in words", (method) => {
  const odd = fc.oneof(fc.string(), fc.double(), fc.constantFrom(null, true, [], {}, "1e308", Number.NaN, -1, "=A1"));
  const fields = METHODS[method].cells(METHODS[method].fresh).map((cell) => cell.field);
  fc.assert(
    fc.property(fc.array(odd, { minLength: fields.length, maxLength: fields.length }), (values) => {
      const line = Object.fromEntries(fields.map((field, i) => [field, values[i]]));
      const found = METHODS[method].score(METHODS[method].fresh, line, exact(1));
      if ("points" in found) expect(found.points.lte(top(method, exact(1)))).toBe(true);
      else expect("why" in found ? found.why : found.refused).toMatch(/\p{L}.*\.$/u);
      expect(METHODS[method].explain(METHODS[method].fresh, line, exact(1))).not.toMatch(/NaN|Infinity|undefined|Invalid/);
    }),
  );
});

test("38/61 in a thousand shapes: the result times the target lies within half a hundredth of the truth", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 1_000_000 }), max, (target, actual, most) => {
      fc.pre(actual <= target);
      const points = pointsOf("RATIO", {}, { target, actual }, exact(most));
      const error = points.times(target).minus(exact(most).times(actual));
      expect(error.abs().lte(exact(target).times(0.005))).toBe(true);
      // Half up: exactly half a hundredth goes to the unit.
      expect(error.negated().lt(exact(target).times(0.005))).toBe(true);
    }),
  );
});
