import fc from "fast-check";
import { expect, test } from "vitest";
import { departments } from "@/lib/criteria/frames/departments";
import { METHODS } from "@/lib/criteria/methods";
import { exact, formatPoints, sum } from "@/lib/criteria/points";
import { type Item, itemsOf, type Version } from "@/lib/criteria/table";
import type { Finals, Stored } from "@/lib/scoring/final-lines";
import { type RankedSheet, standingsOf } from "@/lib/scoring/standings";
import { pairsOf } from "@/lib/scoring/trial/pairs";
import { trialOf } from "@/lib/scoring/trial/rules";
import { movedWords, triedWords } from "@/lib/scoring/trial/words";
import { BONUS, GATES, item, PENALTY, section } from "./tables";

const RATIO = item("ty-le", 60, { method: "RATIO", params: {}, naPolicy: "EXCLUDE_RESCALE" }),
  HAND = item("tay", 30),
  DUE = item("dang-ky", 10, { method: "DEADLINE", params: { due: "2025-02-28", late: [{ days: 10, points: 5 }] } });
const OLD: Version = {
  scale: 100,
  bonusCap: 5,
  sections: [section("I", 90, [RATIO, HAND]), section("II", 10, [DUE]), BONUS, PENALTY, GATES],
  classes: [
    { key: "xuat-sac", name: "Xuất sắc", from: 95 },
    { key: "tot", name: "Tốt", from: 80 },
  ],
  tieRules: [
    { by: "section", key: "I" },
    { by: "item", key: "tay" },
  ],
};
/** An entry as the bloc settles it: the unit's figure, and its points unless somebody judged otherwise. */
function entry(of: Item, inputs: object, points?: string): Stored {
  const scored = METHODS[of.method].score(of.params, inputs, exact(of.max));
  return { layer: "bloc", round: 1, inputs, points: points ?? ("points" in scored ? scored.points.toFixed(2) : null), na: false };
}
const NA: Stored = { layer: "bloc", round: 1, points: null, inputs: {}, na: true };
const zeros: Finals = Object.fromEntries(
  [...BONUS.items, ...PENALTY.items, ...GATES.items].map((it) => [
    it.key,
    { ...NA, na: false, points: "0.00", inputs: it.method === "GATE" ? { hit: false } : { count: 0 } },
  ]),
);
const sheet = (name: string, finals: Finals, version = OLD, state: RankedSheet["state"] = "settled"): RankedSheet => ({
  sheetId: name,
  unitId: name,
  name,
  state,
  closedReason: null,
  ranked: true,
  version,
  finals: { ...zeros, ...finals },
  self: {},
});
const AN = sheet("An", {
  "ty-le": entry(RATIO, { target: 100, actual: 80 }),
  tay: entry(HAND, { points: 30 }),
  "dang-ky": entry(DUE, { done: "2025-02-10" }),
}); // 48 + 30 + 10
const BINH = sheet("Bình", {
  "ty-le": entry(RATIO, { target: 50, actual: 50 }),
  tay: entry(HAND, { points: 12 }),
  "dang-ky": entry(DUE, { done: "2025-03-05" }),
}); // 60 + 12 + 5
const LAST = { sheets: [AN, BINH], version: OLD, year: 2025 };
const change = (key: string, more: Partial<Item> | null, version = OLD): Version => ({
  ...version,
  sections: version.sections.map((it) => ({
    ...it,
    items: it.items.flatMap((one) => (one.key !== key ? [one] : more ? [{ ...one, ...more }] : [])),
  })),
});
const rows = (...args: Parameters<typeof trialOf>) =>
  Object.fromEntries(
    trialOf(...args).rows.map((it) => [
      it.name,
      [formatPoints(it.before.total), it.before.rank, formatPoints(it.after.total), it.after.rank],
    ]),
  );
const stateOf = (key: string, ...args: Parameters<typeof trialOf>) => trialOf(...args).items.find(({ item: it }) => it.key === key)!;

test("the same table a year later gives the same totals, ranks and classes: its deadlines are moved back", () => {
  const later = change("dang-ky", { params: { due: "2026-02-28", late: [{ days: 10, points: 5 }] } });
  expect(rows(later, 2026, LAST)).toEqual({ An: ["88,00", 1, "88,00", 1], Bình: ["77,00", 2, "77,00", 2] });
  const trial = trialOf(later, 2026, LAST);
  expect([trial.reranked, trial.reclassed, trial.rows.every((it) => it.items.length === 0 && it.rest.isZero())]).toEqual([0, 0, true]);
});

test("figures run through new maxima; points that a person gave keep their part of the maximum; the order may turn", () => {
  const draft = change("tay", { max: 10 }, change("ty-le", { max: 80 }));
  expect(rows(draft, 2025, LAST)).toEqual({ An: ["88,00", 1, "84,00", 2], Bình: ["77,00", 2, "89,00", 1] });
  const trial = trialOf(draft, 2025, LAST),
    an = trial.rows.find(({ name }) => name === "An")!;
  expect(an.items.map(movedWords)).toEqual(["30,00/30 → 10,00/10 (−20,00)", "48,00/60 → 64,00/80 (+16,00)"]);
  expect([trial.reranked, an.before.classification, an.after.classification]).toEqual([2, "Tốt", "Tốt"]);
  expect(triedWords(stateOf("tay", draft, 2025, LAST))).toBe("2 đơn vị có điểm do người chấm ghi: giữ tỷ lệ đạt được so với điểm tối đa.");
});

test("a figure the checkers judged otherwise is not counted again as if they had not", () => {
  const judged = sheet("An", { ...AN.finals, "ty-le": entry(RATIO, { target: 100, actual: 80 }, "30.00") }),
    draft = change("ty-le", { max: 80 });
  const {
    rows: [first],
  } = trialOf(draft, 2025, { ...LAST, sheets: [judged] });
  expect(first!.items.map(movedWords)).toEqual(["30,00/60 → 40,00/80 (+10,00)"]);
});

test("another method, a new item, a figure that no longer reads: said, left out for all alike, and the rest brought to the scale", () => {
  const other = change("tay", { method: "BOOLEAN", params: {} });
  expect(triedWords(stateOf("tay", other, 2025, LAST))).toBe(
    "Chưa thử được: năm trước chấm theo cách khác (chấm trực tiếp, nay đạt hoặc không đạt).",
  );
  const trial = trialOf(other, 2025, LAST),
    an = trial.rows.find(({ name }) => name === "An")!;
  expect([formatPoints(trial.triedPoints), formatPoints(trial.whole), formatPoints(an.after.total), formatPoints(an.rest)]).toEqual([
    "70,00",
    "100,00",
    "82,86",
    "24,86",
  ]);
  expect(an.items.map(({ key, is }) => [key, is])).toEqual([["tay", null]]);
  const fresh = { ...OLD, sections: [...OLD.sections.slice(0, 1), section("II", 10, [item("moi", 10)]), ...OLD.sections.slice(2)] };
  expect([stateOf("moi", fresh, 2025, LAST).state, trialOf(fresh, 2025, LAST).dropped.map(({ key }) => key)]).toEqual(["new", ["dang-ky"]]);
  const parts = {
    method: "CHECKLIST" as const,
    params: {
      parts: [
        { key: "a", name: "A", points: 5 },
        { key: "b", name: "B", points: 5 },
      ],
    },
  };
  const was = change("dang-ky", parts),
    now = change("dang-ky", { method: "CHECKLIST", params: { parts: [{ key: "a", name: "A", points: 10 }] } });
  const sheets = [
    sheet(
      "An",
      {
        ...AN.finals,
        "dang-ky": entry(
          itemsOf(was).find(({ key }) => key === "dang-ky")!,
          { done: ["a", "b"] },
        ),
      },
      was,
    ),
    sheet(
      "Bình",
      {
        ...BINH.finals,
        "dang-ky": entry(
          itemsOf(was).find(({ key }) => key === "dang-ky")!,
          { done: ["a"] },
        ),
      },
      was,
    ),
  ];
  const unread = stateOf("dang-ky", now, 2025, { sheets, version: was, year: 2025 });
  expect(triedWords(unread)).toBe("Chưa thử được: số liệu của 1 đơn vị không đọc được theo cách tính mới.");
});

test("items are joined by hand, then by key, then by name; one of last year stands for one only, and of its own kind of section", () => {
  const renamed = {
    ...OLD,
    sections: [
      section("I", 90, [RATIO, item("khac", 30)]),
      section("II", 10, [item("hai", 10, { name: DUE.name, method: "DEADLINE", params: DUE.params })]),
      ...OLD.sections.slice(2),
    ],
  };
  const by = (chosen = {}) =>
    Object.fromEntries(pairsOf(renamed, OLD, chosen).map(({ item: it, old, by: how }) => [it.key, `${how} ${old?.key ?? ""}`]));
  expect(by()).toMatchObject({ "ty-le": "key ty-le", khac: "none ", hai: "name dang-ky", b1: "key b1" });
  expect(by({ khac: "tay", "ty-le": "" })).toMatchObject({ "ty-le": "none ", khac: "hand tay" });
  expect(by({ khac: "ty-le", hai: "ty-le" })).toMatchObject({ "ty-le": "none ", khac: "hand ty-le", hai: "taken " });
  expect(by({ khac: "b1" })).toMatchObject({ khac: "none ", b1: "key b1" });
});

test("what did not arise follows the new policy; where the new table has none it counts nothing, and that is said", () => {
  const an = sheet("An", { ...AN.finals, "ty-le": NA }),
    last = { ...LAST, sheets: [an, BINH] },
    strict = change("ty-le", { naPolicy: null });
  expect(rows(OLD, 2025, last).An).toEqual(["100,00", 1, "100,00", 1]);
  expect(rows(strict, 2025, last).An).toEqual(["100,00", 1, "40,00", 2]);
  expect(triedWords(stateOf("ty-le", strict, 2025, last))).toContain("1 đơn vị không phát sinh năm trước");
  expect(rows(change("ty-le", { naPolicy: "FULL" }), 2025, last).An).toEqual(["100,00", 1, "100,00", 1]);
});

test("a bonus that has a ceiling, a class, a gate and a sheet that was not handed in", () => {
  const an = sheet("An", { ...AN.finals, b1: entry(BONUS.items[0]!, { count: 3 }), b2: entry(BONUS.items[1]!, { count: 3 }) }),
    gone = sheet("Chi", {}, OLD, "not_submitted");
  expect(rows({ ...OLD, bonusCap: 2 }, 2025, { ...LAST, sheets: [an, gone] })).toEqual({ An: ["93,00", 1, "90,00", 1] });
  expect(rows({ ...OLD, bonusCap: null }, 2025, { ...LAST, sheets: [an] }).An![2]).toBe("94,00");
  const hit = sheet("An", { ...AN.finals, g1: { ...NA, na: false, points: "0.00", inputs: { hit: true } } });
  expect(trialOf(OLD, 2025, { ...LAST, sheets: [hit, BINH] }).rows.map(({ name, after }) => [name, after.rank])).toEqual([
    ["Bình", 1],
    ["An", null],
  ]);
  expect(trialOf({ ...OLD, classes: [{ key: "tot", name: "Tốt", from: 90 }] }, 2025, LAST).reclassed).toBe(1);
});

const figures = fc.record({
  actual: fc.integer({ min: 0, max: 120 }),
  points: fc.integer({ min: 0, max: 120 }).map((it) => it / 4),
  day: fc.integer({ min: 1, max: 28 }),
  late: fc.boolean(),
  b1: fc.integer({ min: 0, max: 4 }),
  p1: fc.integer({ min: 0, max: 3 }),
  na: fc.boolean(),
  judged: fc.boolean(),
});
const bloc = fc.array(figures, { minLength: 1, maxLength: 6 }).map((all) =>
  all.map((it, n) =>
    sheet(`Đơn vị ${n}`, {
      "ty-le": it.na ? NA : entry(RATIO, { target: 100, actual: it.actual }, it.judged ? "12.50" : undefined),
      tay: entry(HAND, { points: it.points }),
      "dang-ky": entry(DUE, { done: `2025-0${it.late ? 3 : 2}-${String(it.day).padStart(2, "0")}` }),
      b1: entry(BONUS.items[0]!, { count: it.b1 }),
      p1: entry(PENALTY.items[0]!, { count: it.p1 }),
    }),
  ),
);

test("whatever the figures: the same table changes nothing, and every difference is told item by item with its rest", () => {
  const most = fc.record({
    a: fc.integer({ min: 1, max: 90 }),
    b: fc.integer({ min: 1, max: 60 }),
    cap: fc.constantFrom(null, 1, 5),
    method: fc.boolean(),
  });
  fc.assert(
    fc.property(bloc, most, (sheets, { a, b, cap, method }) => {
      const last = { sheets, version: OLD, year: 2025 },
        same = trialOf(OLD, 2025, last),
        { rows: settled } = standingsOf(sheets, OLD);
      for (const { unitId, before, after, items, rest } of same.rows) {
        const row = settled.find((it) => it.unitId === unitId)!;
        expect([
          before.total.toFixed(2),
          before.rank,
          after.total.toFixed(2),
          after.rank,
          after.classification,
          items.length,
          rest.isZero(),
        ]).toEqual([row.total, row.rank, row.total, row.rank, row.classification, 0, true]);
      }
      const draft = change(
        "tay",
        method ? { method: "BOOLEAN", params: {} } : { max: b },
        change("ty-le", { max: a }, { ...OLD, bonusCap: cap }),
      );
      for (const { by, items, rest, after } of trialOf(draft, 2025, last).rows) {
        expect(
          sum(items.map((it) => it.by))
            .plus(rest)
            .eq(by),
        ).toBe(true);
        expect(after.total.lte(100 + 8)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test("the ready table of departments is tried on itself without a word about anything but hands", () => {
  const table = departments(2025),
    finals = Object.fromEntries(
      itemsOf(table)
        .filter(({ method }) => method !== "GATE")
        .map((it): [string, Stored] => [it.key, { ...NA, na: false, points: "0.00" }]),
    );
  const trial = trialOf(departments(2026), 2026, { sheets: [sheet("An", finals, table)], version: table, year: 2025 });
  expect(trial.items.filter(({ state }) => state !== "tried")).toEqual([]);
  expect(trial.rows[0]!.by.isZero()).toBe(true);
});
