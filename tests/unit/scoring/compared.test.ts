import { expect, test } from "vitest";
import { formatPoints } from "@/lib/criteria/points";
import type { Version } from "@/lib/criteria/table";
import type { Finals, Stored } from "@/lib/scoring/final-lines";
import { type RankedSheet, standingsOf } from "@/lib/scoring/standings";
import { item, section } from "./tables";

const TABLE: Version = {
  scale: 20,
  bonusCap: null,
  classes: [],
  tieRules: [],
  sections: [section("I", 20, [item("tay", 10), item("so-sanh", 10, { method: "RELATIVE", params: {} })])],
};
const entry = (points: string | null, inputs: object = {}): Stored => ({ layer: "bloc", round: 1, points, inputs, na: false });
const sheet = (unit: string, finals: Finals, state: RankedSheet["state"] = "settled"): RankedSheet => ({
  sheetId: unit,
  unitId: unit,
  name: unit,
  state,
  closedReason: null,
  ranked: true,
  version: TABLE,
  finals,
  self: finals,
});
const totals = (sheets: RankedSheet[]) =>
  Object.fromEntries(standingsOf(sheets, TABLE).rows.map((it) => [it.unitId, [formatPoints(it.total), it.provisional, it.rank]]));

const A = sheet("A", { tay: entry("5"), "so-sanh": entry(null, { target: 100, actual: 120 }) });
const B = sheet("B", { tay: entry("5"), "so-sanh": entry(null, { target: 100, actual: 140 }) });

test("figures that are compared have points once every unit has its figures", () => {
  expect(totals([A, B])).toEqual({ A: ["12,50", false, 2], B: ["15,00", false, 1] });
});

test("until then they count nothing and the total is provisional", () => {
  expect(totals([A, sheet("B", {}, "under_review")])["A"]).toEqual(["5,00", true, 1]);
});

test("a unit that leaves is no leader any more: the others are compared again", () => {
  expect(totals([A, { ...B, state: "not_ranked" }])).toEqual({ A: ["15,00", false, 1] });
});

test("where such an item does not apply, the unit takes the mean of what the others have beside one another", () => {
  const table: Version = {
    ...TABLE,
    sections: [section("I", 20, [item("tay", 10), item("so-sanh", 10, { method: "RELATIVE", params: {}, naPolicy: "BLOC_AVERAGE" })])],
  };
  const none = sheet("C", { tay: entry("5"), "so-sanh": { ...entry(null), na: true } }),
    all = [A, B, none].map((it) => ({ ...it, version: table }));
  const rows = standingsOf(all, table).rows.map((it) => [it.unitId, formatPoints(it.total), it.provisional]);
  expect(rows).toEqual([
    ["A", "12,50", false],
    ["B", "15,00", false],
    ["C", "13,75", false], // (7,50 + 10) / 2 beside its own 5
  ]);
});

test("points a checker gave stand as they are, and the figure still counts for the others", () => {
  const judged = sheet("B", { tay: entry("5"), "so-sanh": entry("8.00", { target: 100, actual: 140 }) });
  expect(totals([A, judged])).toEqual({ A: ["12,50", false, 2], B: ["13,00", false, 1] });
});
