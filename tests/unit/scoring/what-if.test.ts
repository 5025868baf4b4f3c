import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, sum } from "@/lib/criteria/points";
import { itemsOf } from "@/lib/criteria/table";
import { medianOf, offMedianWords, rowsOf, worthDiscussing } from "@/lib/scoring/discussion";
import type { Finals, Stored } from "@/lib/scoring/final-lines";
import { orderOf, type RankedSheet } from "@/lib/scoring/standings";
import {
  type CheckerLine,
  ordersWithoutChecker,
  ordersWithoutItem,
  shiftsBetween,
  strictnessOf,
  withoutChecker,
  withoutItem,
} from "@/lib/scoring/what-if";
import { BONUS, item, section, TABLE } from "./tables";

const stored = (points: string, layer: Stored["layer"] = "self"): Stored => ({ layer, round: 1, points, inputs: {}, na: false });
type Sheet = RankedSheet & { slug: string; cross: Finals };
const sheet = (name: string, points: Record<string, string>, cross: Record<string, string> = {}): Sheet => {
  const self = Object.fromEntries(Object.entries(points).map(([key, it]) => [key, stored(it)])),
    joint = Object.fromEntries(Object.entries(cross).map(([key, it]) => [key, stored(it, "cross")]));
  return {
    sheetId: name,
    unitId: name,
    name,
    slug: name,
    state: "settled",
    closedReason: null,
    ranked: true,
    version: TABLE,
    self,
    cross: joint,
    finals: { ...self, ...joint },
  };
};
const line = (sheetId: string, itemKey: string, checker: string, points: string, self: string): CheckerLine => ({
  sheetId,
  itemKey,
  checkerUnitId: checker,
  checker,
  points,
  na: false,
  self,
});

const cents = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((it) => (it / 4).toFixed(2));
const bloc = fc
  .array(fc.record({ a: cents(50), b: cents(10), c: cents(40), b1: cents(3), b2: cents(3) }), { minLength: 2, maxLength: 6 })
  .map((all) => all.map((it, n) => sheet(`Đơn vị ${n}`, { ...it, p1: "0.00" })));

test("leaving out an item says the same as ranking the smaller table anew, whatever is left unasked", () => {
  fc.assert(
    fc.property(bloc, fc.constantFrom(5, null), (sheets, bonusCap) => {
      const by = { ...TABLE, bonusCap },
        all = sheets.map((it) => ({ ...it, version: by })),
        order = orderOf(all, by),
        said = new Map(ordersWithoutItem(all, by, order)!.map(({ about, shifts }) => [about.key, shifts]));
      for (const { key } of itemsOf(by).filter(({ method }) => method !== "GATE")) {
        const smaller = withoutItem(by, key),
          anew = shiftsBetween(
            order,
            orderOf(
              all.map((it) => ({ ...it, version: smaller })),
              smaller,
            ),
          );
        expect(said.get(key) ?? [], key).toEqual(anew);
      }
    }),
    { numRuns: 60 },
  );
});

test("one item may decide the order, and the others not", () => {
  const sheets = [sheet("An", { a: "50.00", b: "10.00", c: "30.00" }), sheet("Bình", { a: "40.00", b: "10.00", c: "38.00" })];
  expect(ordersWithoutItem(sheets, TABLE, orderOf(sheets, TABLE))!.map(({ about, shifts }) => [about.key, shifts])).toEqual([
    [
      "a",
      [
        { unitId: "An", name: "An", from: 1, to: 2 },
        { unitId: "Bình", name: "Bình", from: 2, to: 1 },
      ],
    ],
  ]);
});

test("a smaller table keeps its other points as they are", () => {
  const smaller = withoutItem(TABLE, "b"),
    full = { ...TABLE, sections: [section("I", 60, [item("a", 50), item("b", 10)]), section("II", 40, [item("c", 40)]), BONUS] };
  expect([String(smaller.scale), String(smaller.sections[0]!.max)]).toEqual(["90", "50"]);
  expect(withoutItem(full, "b1").scale).toBe(100);
  expect(withoutItem(full, "none")).toBe(full);
});

test("without the only checker the self-score stands; of two, the other one's score", () => {
  const it = sheet("An", { a: "50.00", c: "40.00" }, { a: "45.00", c: "36.00" });
  const lines = [
    line("An", "a", "Một", "45.00", "50.00"),
    line("An", "c", "Một", "34.00", "40.00"),
    line("An", "c", "Hai", "38.00", "40.00"),
  ];
  const left = withoutChecker(it, lines, "Một");
  expect([left.a?.points, left.c?.points]).toEqual(["50.00", "38.00"]);
  expect(withoutChecker(it, lines, "Ba")).toBe(it.finals);
});

test("what the bloc scored otherwise than the checkers stays without them; what it took over does not", () => {
  const it = sheet("An", { a: "50.00", c: "40.00" }, { a: "45.00", c: "36.00" }),
    lines = [line("An", "a", "Một", "45.00", "50.00"), line("An", "c", "Một", "36.00", "40.00")];
  const settled = { ...it, finals: { a: stored("45.00", "bloc"), c: stored("39.00", "bloc") } },
    left = withoutChecker(settled, lines, "Một");
  expect([left.a?.points, left.c?.points]).toEqual(["50.00", "39.00"]);
});

test("one checker may decide the order", () => {
  const sheets = [
    sheet("An", { a: "50.00", b: "10.00", c: "40.00" }, { a: "30.00" }),
    sheet("Bình", { a: "45.00", b: "10.00", c: "40.00" }),
  ];
  const lines = [line("An", "a", "Nghiêm", "30.00", "50.00"), line("Bình", "a", "Dễ", "45.00", "45.00")];
  expect(ordersWithoutChecker(sheets, lines, TABLE, orderOf(sheets, TABLE)).map(({ about }) => about.name)).toEqual(["Nghiêm"]);
});

test("a checker's strictness is the mean of what was taken or given, the strictest first", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ sheetId: fc.constantFrom("x", "y", "z"), checker: fc.constantFrom("Một", "Hai"), points: cents(10), self: cents(10) }),
        { maxLength: 20 },
      ),
      (given) => {
        const lines = given.map((it, n) => line(it.sheetId, String(n), it.checker, it.points, it.self)),
          found = strictnessOf(lines);
        for (const it of found) {
          const own = lines.filter(({ checker }) => checker === it.name),
            total = sum(own.map(({ points, self }) => exact(points!).minus(exact(self!))));
          expect(it.perItem.times(it.items).minus(total).abs().lt(1e-20)).toBe(true);
          expect(it.perSheet.times(it.sheets).minus(total).abs().lt(1e-20)).toBe(true);
          expect(it.lowered + it.raised).toBeLessThanOrEqual(it.items);
        }
        for (const [n, it] of found.entries()) if (n > 0) expect(it.perSheet.gte(found[n - 1]!.perSheet)).toBe(true);
      },
    ),
  );
});

test("the median has as many figures on either side", () => {
  fc.assert(
    fc.property(fc.array(cents(10), { minLength: 1, maxLength: 30 }), (figures) => {
      const all = figures.map((it) => exact(it)),
        middle = medianOf(all)!;
      expect(all.filter((it) => it.lt(middle)).length).toBeLessThanOrEqual(all.length / 2);
      expect(all.filter((it) => it.gt(middle)).length).toBeLessThanOrEqual(all.length / 2);
    }),
  );
  expect(medianOf([])).toBeNull();
});

test("worth a word: a cell that checkers moved far, and a unit far from the middle of the bloc; never one alone from a median", () => {
  const same = { a: "50.00", b: "10.00", c: "40.00" };
  const sheets = [sheet("An", same, { b: "6.00" }), sheet("Bình", same), sheet("Chi", same), sheet("Dung", { ...same, c: "20.00" })];
  expect(
    worthDiscussing(rowsOf(TABLE, sheets, true)).map(({ row, cell, offMedian }) => [row.name, cell.item.key, offMedian?.toFixed(2)]),
  ).toEqual([
    ["Dung", "c", "-20.00"],
    ["An", "b", "-4.00"],
  ]);
  expect(worthDiscussing(rowsOf(TABLE, sheets.slice(3), true))).toEqual([]);
  expect(worthDiscussing(rowsOf(TABLE, [], true))).toEqual([]);
});

test("how far from the middle is said in one breath", () => {
  expect(offMedianWords(exact(1), exact(0))).toBe("cao hơn 1,00 điểm so với điểm giữa của khối (0,00)");
  expect(offMedianWords(exact("-2.5"), exact(6))).toBe("thấp hơn 2,50 điểm so với điểm giữa của khối (6,00)");
});

test("a bloc of 168 units with 40 items is compared, and every item changes an order", () => {
  const items = Array.from({ length: 40 }, (_, n) => item(`m${n}`, 2.5)),
    by = { ...TABLE, sections: [section("I", 100, items)], tieRules: [], bonusCap: null };
  const sheets = Array.from({ length: 168 }, (_, u) => ({
    ...sheet(`Xã ${u}`, Object.fromEntries(items.map(({ key }, n) => [key, (((u * 7 + n * 13) % 10) / 4).toFixed(2)]))),
    version: by,
  }));
  expect(ordersWithoutItem(sheets, by, orderOf(sheets, by))).toHaveLength(40);
});
