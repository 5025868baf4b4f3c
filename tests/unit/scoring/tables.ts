import type { Item, Section, Version } from "@/lib/criteria/table";
import type { Lines } from "@/lib/scoring/totals";

/** Small tables for tests: items scored by hand, so that a line's points are what the test says. */
export const item = (key: string, max: number, more: Partial<Item> = {}): Item => ({
  key,
  number: key,
  name: `Tiêu chí ${key}`,
  method: "MANUAL",
  params: { step: 0.01 },
  max,
  naPolicy: null,
  scoredBy: "self",
  asksEvidence: false,
  asksNote: false,
  ...more,
});
export const section = (key: string, max: number, items: Item[], kind: Section["kind"] = "MAIN"): Section => ({
  key,
  number: key,
  name: `Mục ${key}`,
  kind,
  max,
  items,
});

export const BONUS = section(
  "thuong",
  5,
  [item("b1", 3, { method: "BONUS", params: { each: 1 } }), item("b2", 3, { method: "BONUS", params: { each: 1 } })],
  "BONUS",
);
export const PENALTY = section("tru", 0, [item("p1", 0, { method: "PENALTY", params: { each: 0.25 } })], "PENALTY");
export const GATES = section(
  "loai",
  0,
  [
    item("g1", 0, { method: "GATE", params: { effect: "NO_RANK" } }),
    item("g2", 0, { method: "GATE", params: { effect: "NO_NOMINATION" } }),
  ],
  "GATE",
);

/** Two sections of 60 and 40 points, bonus capped at 5, one penalty, two gates. */
export const TABLE: Version = {
  scale: 100,
  bonusCap: 5,
  sections: [
    section("I", 60, [item("a", 50), item("b", 10, { naPolicy: "EXCLUDE_RESCALE" })]),
    section("II", 40, [item("c", 40)]),
    BONUS,
    PENALTY,
    GATES,
  ],
  classes: [
    { key: "xuat-sac", name: "Xuất sắc", from: 95 },
    { key: "tot", name: "Tốt", from: 85 },
    { key: "kha", name: "Khá", from: 70 },
  ],
  tieRules: [{ by: "section", key: "I" }, { by: "fewer_penalties" }, { by: "bonus" }, { by: "item", key: "c" }],
};

/** A sheet with every line answered: full marks but for what is said, no bonus, no penalty, no gate. */
export const lines = (points: Record<string, number> = {}, more: Lines = {}): Lines => ({
  ...Object.fromEntries(
    Object.entries({ a: 50, b: 10, c: 40, b1: 0, b2: 0, p1: 0, g1: 0, g2: 0, ...points }).map(([key, it]) => [key, { points: it }]),
  ),
  ...more,
});
