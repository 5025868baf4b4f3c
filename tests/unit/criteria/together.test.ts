import fc from "fast-check";
import { expect, test } from "vitest";
import { METHODS } from "@/lib/criteria/methods";
import { exact, formatPoints } from "@/lib/criteria/points";

type Figures = Record<string, Record<string, unknown>>;
const together = (method: "RELATIVE" | "RANK", params: object, all: Figures, max: number) =>
  Object.fromEntries(
    Object.entries(METHODS[method].together!(params, all, exact(max))).map(([unit, points]) => [unit, formatPoints(points)]),
  );

test("four units with targets: the one that passed its own furthest leads", () => {
  const all = {
    U1: { target: 100, actual: 120 },
    U2: { target: 50, actual: 70 },
    U3: { target: 80, actual: 80 },
    U4: { target: 80, actual: 60 },
  };
  expect(together("RELATIVE", {}, all, 10)).toEqual({ U1: "7,50", U2: "10,00", U3: "5,00", U4: "3,75" });
});

test("units without a target are compared with the best among themselves, a target of 0 is none", () => {
  expect(together("RELATIVE", {}, { A: { actual: 150 }, B: { target: "", actual: 100 }, C: { target: 0, actual: 75 } }, 10)).toEqual({
    A: "10,00",
    B: "6,67",
    C: "5,00",
  });
  expect(together("RELATIVE", {}, { A: { actual: 0 }, B: { actual: 0 }, C: { target: 10, actual: 12 } }, 10)).toEqual({
    A: "0,00",
    B: "0,00",
    C: "10,00",
  });
});

test("nobody leads who has not passed the target; equal leaders all get the maximum", () => {
  expect(together("RELATIVE", {}, { A: { target: 10, actual: 10 }, B: { target: 20, actual: 10 } }, 10)).toEqual({ A: "5,00", B: "2,50" });
  expect(
    together("RELATIVE", {}, { A: { target: 10, actual: 12 }, B: { target: 50, actual: 60 }, C: { target: 10, actual: 11 } }, 10),
  ).toEqual({ A: "10,00", B: "10,00", C: "7,50" });
});

test("a unit whose figures cannot be read is left out, the others are compared without it", () => {
  expect(
    together("RELATIVE", {}, { A: { target: 10, actual: 12 }, B: { target: 10, actual: "nhiều" }, C: { target: -5, actual: 3 } }, 10),
  ).toEqual({ A: "10,00" });
});

test("a line alone is worth nothing yet, and says so", () => {
  expect(METHODS.RELATIVE.score({}, { target: "100", actual: "120" }, exact(10))).toEqual({
    deferred: true,
    why: "Chưa tính: so với đơn vị dẫn đầu khi mọi đơn vị có số liệu.",
  });
  expect(METHODS.RELATIVE.explain({}, { target: "100", actual: "120" }, exact(10))).toBe(
    "120/100, vượt 20,00\u00a0%: so với đơn vị vượt nhiều nhất khối",
  );
  expect(METHODS.RELATIVE.score({}, { target: "100" }, exact(10))).toMatchObject({ missing: true });
});

test("by rank: even shares down to 0, or a step a place; equal figures share the better place", () => {
  const all = { A: { actual: 91 }, B: { actual: 95 }, C: { actual: 80 }, D: { actual: 91 }, E: { actual: 60 } };
  expect(together("RANK", {}, all, 8)).toEqual({ A: "6,00", B: "8,00", C: "2,00", D: "6,00", E: "0,00" });
  expect(together("RANK", { step: "0,5" }, all, 8)).toEqual({ A: "7,50", B: "8,00", C: "6,50", D: "7,50", E: "6,00" });
  expect(together("RANK", { better: "low", step: 3 }, all, 8)).toEqual({ A: "2,00", B: "0,00", C: "5,00", D: "2,00", E: "8,00" });
  expect(together("RANK", {}, { A: { actual: 3 } }, 8)).toEqual({ A: "8,00" });
});

const figures = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 }).chain((units) =>
  fc.tuple(
    ...units.map((unit) =>
      fc.record({
        unit: fc.constant(`U${unit}`),
        target: fc.option(fc.integer({ min: 0, max: 1000 })),
        actual: fc.integer({ min: 0, max: 2000 }),
      }),
    ),
  ),
);

test.each(["RELATIVE", "RANK"] as const)(
  "%s: never above the maximum, never below 0, two places, and nobody loses by doing better",
  (method) => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 500 }), (all, max, more) => {
        const of = (rows: typeof all) =>
          METHODS[method].together!({}, Object.fromEntries(rows.map(({ unit, ...it }) => [unit, it])), exact(max));
        const points = of(all),
          better = of(all.map((it, at) => (at === 0 ? { ...it, actual: it.actual + more } : it)));
        expect(Object.keys(points)).toHaveLength(all.length);
        for (const one of Object.values(points)) expect(one.gte(0) && one.lte(max) && one.decimalPlaces() <= 2).toBe(true);
        expect(better[all[0]!.unit]!.gte(points[all[0]!.unit]!)).toBe(true);
      }),
    );
  },
);
