import fc from "fast-check";
import { expect, test } from "vitest";
import { departments } from "@/lib/criteria/frames/departments";
import { exact, formatPoints, sum } from "@/lib/criteria/points";
import { itemsOf, type Version } from "@/lib/criteria/table";
import { type Line, totalOf } from "@/lib/scoring/totals";
import { BONUS, item, lines, section, TABLE } from "./tables";

const shown = (version: Version, all: Parameters<typeof totalOf>[1]) => {
  const it = totalOf(version, all);
  return [it.main, it.rescaling, it.bonus, it.penalty, it.total].map(formatPoints);
};

test("full marks are the scale", () => expect(shown(TABLE, lines())).toEqual(["100,00", "0,00", "0,00", "0,00", "100,00"]));
test("sections add their lines, and the total adds sections, bonus and penalty", () => {
  expect(shown(TABLE, lines({ a: 44.17, b: 8.58, c: 33.33, b1: 1.5, p1: -0.25 }))).toEqual(["86,08", "0,00", "1,50", "−0,25", "87,33"]);
  expect(totalOf(TABLE, lines({ a: 44.17, b: 8.58, c: 33.33 })).sections.map((it) => formatPoints(it.points))).toEqual([
    "52,75",
    "33,33",
    "0,00",
    "0,00",
    "0,00",
  ]);
});

test("82 of 90 that apply is 91,11 on the scale of 100, and the bonus of 2 comes after: 93,11", () => {
  const all = lines({ a: 45, c: 37, b1: 1, b2: 1 }, { b: { notApplicable: true, approved: true } });
  expect(shown(TABLE, all)).toEqual(["82,00", "9,11", "2,00", "0,00", "93,11"]);
  expect(totalOf(TABLE, all).provisional).toBe(false);
});

test.each<[string, Line, string, boolean]>([
  ["FULL gives the maximum", { notApplicable: true, approved: true }, "90,00", false],
  ["ZERO gives nothing", { notApplicable: true, approved: true }, "80,00", false],
  ["SECTION_AVERAGE gives the share of the section's rest", { notApplicable: true, approved: true }, "88,00", false],
  ["BLOC_AVERAGE gives the mean of the others, rounded", { notApplicable: true, approved: true, peers: [9, 9, 8] }, "88,67", false],
  ["BLOC_AVERAGE without others waits", { notApplicable: true, approved: true, peers: [] }, "80,00", true],
  ["FULL that nobody approved gives nothing yet", { notApplicable: true, approved: false }, "80,00", true],
])("not applicable: %s", (said, line, total, provisional) => {
  const policy = said.split(" ")[0] as "FULL" | "ZERO" | "SECTION_AVERAGE" | "BLOC_AVERAGE";
  const table = {
    ...TABLE,
    sections: [section("I", 60, [item("a", 50), item("b", 10, { naPolicy: policy })]), ...TABLE.sections.slice(1)],
  };
  const it = totalOf(table, lines({ a: 40 }, { b: line }));
  expect([formatPoints(it.total), it.provisional]).toEqual([total, provisional]);
});

test("an item whose table knows no such case stays open although somebody approved it", () => {
  expect(totalOf(TABLE, lines({}, { a: { notApplicable: true, approved: true } })).waits).toEqual([
    { itemKey: "a", wait: "not_applicable" },
  ]);
});

test("a sheet on which nothing applies divides by nothing", () => {
  const table = { ...TABLE, sections: [section("I", 100, [item("b", 100, { naPolicy: "EXCLUDE_RESCALE" })]), BONUS] };
  expect(shown(table, { b: { notApplicable: true, approved: true }, b1: { points: 1 } })).toEqual(["0,00", "0,00", "1,00", "0,00", "1,00"]);
});

test("the bonus stops at its ceiling; without one 97 + 10 is 107", () => {
  const all = lines({ c: 37, b1: 5, b2: 5 });
  expect(shown(TABLE, all)).toEqual(["97,00", "0,00", "5,00", "0,00", "102,00"]);
  expect(formatPoints(totalOf(TABLE, all).bonusAsked)).toBe("10,00");
  expect(shown({ ...TABLE, bonusCap: null }, all)).toEqual(["97,00", "0,00", "10,00", "0,00", "107,00"]);
});

test("what waits makes the total provisional and says how far it may still go", () => {
  const it = totalOf(TABLE, lines({ a: 40 }, { b: undefined, c: { deferred: true } }));
  expect(it.waits).toEqual([
    { itemKey: "b", wait: "unscored" },
    { itemKey: "c", wait: "deferred" },
  ]);
  expect([it.provisional, formatPoints(it.total), formatPoints(it.atMost)]).toEqual([true, "40,00", "90,00"]);
  expect(it.sections.map((one) => formatPoints(one.waiting)).slice(0, 2)).toEqual(["10,00", "40,00"]);
});

test("a bonus nobody asks for is not missing; a penalty and a gate nobody answered are", () => {
  expect(totalOf(TABLE, lines({}, { b1: undefined })).provisional).toBe(false);
  expect(totalOf(TABLE, lines({}, { p1: undefined, g1: undefined })).waits.map((it) => it.itemKey)).toEqual(["p1", "g1"]);
});

test("a gate takes the rank, or only the nomination", () => {
  const rank = totalOf(TABLE, lines({}, { g1: { points: 0, gate: "NO_RANK" } })),
    nomination = totalOf(TABLE, lines({}, { g2: { points: 0, gate: "NO_NOMINATION" } }));
  expect([rank.ranked, rank.mayBeNominated]).toEqual([false, false]);
  expect([nomination.ranked, nomination.mayBeNominated]).toEqual([true, false]);
  expect([totalOf(TABLE, lines()).ranked, totalOf(TABLE, lines()).mayBeNominated]).toEqual([true, true]);
  expect(nomination.gates).toEqual([{ itemKey: "g2", effect: "NO_NOMINATION" }]);
});

const frame = departments(2026);
const aSheet = fc.record(
  Object.fromEntries(
    itemsOf(frame).map((it) => [
      it.key,
      fc.option(
        fc.oneof(
          {
            weight: 4,
            arbitrary: fc
              .integer({ min: 0, max: Math.round(Number(it.max) * 1000) })
              .map((n): Line => ({ points: it.method === "PENALTY" ? -0.25 : n / 1000 })),
          },
          { weight: 1, arbitrary: fc.constant<Line>({ notApplicable: true, approved: true }) },
          { weight: 1, arbitrary: fc.constant<Line>({ deferred: true }) },
        ),
        { nil: undefined },
      ),
    ]),
  ),
);

test("of any sheet the printed figures add up to the printed total", () => {
  const read = (text: string) => exact(text.replace("−", "-").replaceAll(".", "").replace(",", "."));
  fc.assert(
    fc.property(aSheet, (all) => {
      const it = totalOf(frame, all);
      const main = it.sections.filter((_, i) => frame.sections[i]!.kind === "MAIN").map((one) => formatPoints(one.points));
      expect(formatPoints(sum(main.map(read)))).toBe(formatPoints(it.main));
      expect(formatPoints(sum([...main, formatPoints(it.rescaling), formatPoints(it.bonus), formatPoints(it.penalty)].map(read)))).toBe(
        formatPoints(it.total),
      );
      expect(it.total.decimalPlaces()).toBeLessThanOrEqual(2);
    }),
  );
});

test("no sheet goes above the scale and the ceiling of the bonus, nor above what it may still reach", () => {
  fc.assert(
    fc.property(aSheet, (all) => {
      const it = totalOf(frame, all);
      expect(it.total.lte(105)).toBe(true);
      expect(it.total.lte(it.atMost)).toBe(true);
      expect(it.provisional || it.total.eq(it.atMost)).toBe(true);
    }),
  );
});
