import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deal, draw, type Drawn, type Pair } from "@/lib/scoring/cross/draw";

const codes = (n: number) => Array.from({ length: n }, (_, at) => `DV${at + 1}`);
const loads = (pairs: Pair[], checkers: readonly string[]) =>
  checkers.map((checker) => pairs.filter((pair) => pair.checker === checker).length);

/** What is never given up: nobody checks itself, every unit is checked `each` times by different units, loads differ by one at most. */
function keepsTheRules({ pairs }: Drawn, units: readonly string[], checkers: readonly string[], each: number) {
  expect(pairs.filter(({ unit, checker }) => unit === checker)).toEqual([]);
  for (const unit of units) expect(new Set(pairs.filter((pair) => pair.unit === unit).map(({ checker }) => checker)).size).toBe(each);
  expect(pairs).toHaveLength(units.length * each);
  const load = loads(pairs, checkers);
  expect(Math.max(...load) - Math.min(...load)).toBeLessThanOrEqual(1);
}

function* orders(all: string[]): Generator<string[]> {
  if (all.length === 0) yield [];
  for (const one of all) for (const rest of orders(all.filter((it) => it !== one))) yield [one, ...rest];
}

describe("every draw of 2 to 7 units", () => {
  const cases = [2, 3, 4, 5, 6, 7].flatMap((n) =>
    Array.from({ length: n }, (_, m) => m + 1).flatMap((m) => ([1, 2, 3] as const).map((each) => ({ n, m, each }))),
  );

  test.each(cases)("$n units, $m of them checking, $each checks each", ({ n, m, each }) => {
    const units = codes(n),
      checkers = units.slice(0, m);
    for (const seed of ["0511", "7", "ngày 15 tháng 12", "", "270845"]) {
      const found = draw({ seed, units, checkers, each });
      if (m - 1 < each) expect(found).toBeNull();
      else keepsTheRules(found!, units, checkers, each);
    }
  });

  test.each([2, 3, 4, 5, 6, 7])("dealing %d checkers in any order whatever keeps the load even and the checkers of a unit apart", (n) => {
    const units = codes(n);
    for (const checkers of orders(units)) {
      for (let each = 1; each < n; each += 1) {
        const pairs = deal(units, checkers, each);
        const load = loads(pairs, checkers);
        if (
          Math.max(...load) - Math.min(...load) > 1 ||
          units.some((_, at) => new Set(pairs.slice(at * each, at * each + each).map((it) => it.checker)).size < each)
        )
          throw new Error(`${checkers.join()} × ${each}`);
      }
    }
  });
});

test("any seed, any bloc, any list of last year: the rules hold", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 20 }),
      fc.integer({ min: 2, max: 14 }),
      fc.constantFrom(1 as const, 2 as const, 3 as const),
      fc.nat(6),
      (seed, n, each, groups) => {
        const units = codes(n),
          lastYear = draw({ seed: "năm trước", units, each })?.pairs ?? [];
        const found = draw({
          seed,
          units,
          each,
          lastYear,
          groups: Object.fromEntries(units.map((unit, at) => [unit, `nhóm ${at % (groups + 1)}`])),
        });
        if (each >= n) expect(found).toBeNull();
        else keepsTheRules(found!, units, units, each);
      },
    ),
    { numRuns: 20 },
  );
});

test("one unit alone cannot be drawn for, two check each other and the list says so", () => {
  expect(draw({ seed: "1", units: ["A"], each: 1 })).toBeNull();
  expect(draw({ seed: "1", units: [], each: 1 })).toBeNull();
  expect(draw({ seed: "1", units: ["A", "B"], each: 1 })?.givenUp).toEqual([{ wish: "mutual", pair: { unit: "A", checker: "B" } }]);
});

test("no mutual pair, nobody of last year, nobody of the same group, where there are units enough", () => {
  const units = codes(10),
    groups = { DV1: "đoàn thể", DV2: "đoàn thể", DV3: "đoàn thể" },
    lastYear = draw({ seed: "2025", units, each: 1 })!.pairs;
  for (let seed = 0; seed < 50; seed += 1) expect(draw({ seed: String(seed), units, each: 1, lastYear, groups })?.givenUp).toEqual([]);
  // Without being asked for, each of them happens: the wishes are what keeps them away.
  const plain = Array.from({ length: 50 }, (_, seed) => draw({ seed: String(seed), units, each: 1 })!.pairs).flat();
  expect(plain.some(({ unit, checker }) => lastYear.some((pair) => pair.unit === unit && pair.checker === checker))).toBe(true);
  expect(plain.some(({ unit, checker }) => unit in groups && checker in groups)).toBe(true);
});

test("what cannot be kept is named: of four units in one group all checks are given up, the load stays even", () => {
  const units = codes(4),
    found = draw({ seed: "x", units, each: 1, groups: Object.fromEntries(units.map((unit) => [unit, "một"])) })!;
  expect(found.givenUp.map(({ wish }) => wish)).toEqual(["conflict", "conflict", "conflict", "conflict"]);
  keepsTheRules(found, units, units, 1);
});

test("the same seed draws the same, another seed another", () => {
  const units = codes(8),
    of = (seed: string) => JSON.stringify(draw({ seed, units, each: 1 }));
  expect(of("270")).toBe(of("270"));
  expect(new Set(["270", "271", "272", "273"].map(of)).size).toBe(4);
});

test("anybody can count it again from the text of the help", () => {
  const units = codes(5),
    seed = "0945",
    found = draw({ seed, units, each: 1 })!;
  const sha = (text: string) => createHash("sha256").update(text).digest("hex");
  const by = (role: string) =>
    units.toSorted((a, b) => sha(`${seed}/${found.attempt}/${role}/${a}`).localeCompare(sha(`${seed}/${found.attempt}/${role}/${b}`)));
  const checkers = by("checker");
  expect(found.pairs).toEqual(by("unit").map((unit, at) => ({ unit, checker: checkers[at] })));
});
