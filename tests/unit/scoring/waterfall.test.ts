import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, sum } from "@/lib/criteria/points";
import { itemsOf } from "@/lib/criteria/table";
import { coursesOf, courseTotals } from "@/lib/scoring/explain";
import type { Entered } from "@/lib/scoring/explain-queries";
import { lossesOf, waterfallOf } from "@/lib/scoring/waterfall";
import { LAYER_WORDS, type Layer } from "@/lib/scoring/words";
import { item, section, TABLE } from "./tables";

const entered = (itemKey: string, layer: Layer, points: string | null, more: Partial<Entered> = {}): Entered => ({
  itemKey,
  layer,
  round: 1,
  points,
  na: false,
  inputs: {},
  note: null,
  reason: null,
  unit: null,
  person: null,
  part: false,
  at: `2026-12-0${["self", "cross", "domain", "bloc", "board"].indexOf(layer) + 1}T00:00:00Z`,
  ...more,
});
const drawn = (entries: Entered[], end: string | null = "Chính thức", version = TABLE) => {
  const courses = coursesOf(version, entries),
    { self, now } = courseTotals(version, entries, null);
  return { courses, self, now, steps: waterfallOf(version, courses, { self, now, end }, LAYER_WORDS) };
};
const label = ({ label: name, kind, delta }: { label: string; kind: string; delta: { toFixed: (n: number) => string } }) =>
  `${kind === "total" ? "=" : ""}${name} ${delta.toFixed(2)}`;

test("the course begins at the most there is, goes through the self-score and ends at what stands", () => {
  const { steps } = drawn([
    entered("a", "self", "48.00"),
    entered("b", "self", "10.00"),
    entered("c", "self", "40.00"),
    entered("b1", "self", "2.00"),
    entered("c", "cross", "39.00"),
    entered("a", "bloc", "47.50"),
    entered("c", "bloc", "40.00"),
  ]);
  expect(steps.map(label)).toEqual([
    "=Tối đa 100.00",
    "Mục I -2.00",
    "Thưởng 2.00",
    "=Tự chấm 100.00",
    "TC c -1.00",
    "TC a -0.50",
    "TC c 1.00",
    "=Chính thức 99.50",
  ]);
});

test("what others score stands as not counted until they have scored it", () => {
  const version = { ...TABLE, sections: [section("I", 100, [item("a", 70), item("d", 30, { scoredBy: "domain" })])] };
  const { steps } = drawn([entered("a", "self", "70.00"), entered("d", "domain", "25.00")], "Chính thức", version);
  expect(steps.map(label)).toEqual(["=Tối đa 100.00", "Chưa tính -30.00", "=Tự chấm 70.00", "TC d 25.00", "=Chính thức 95.00"]);
});

test("before anybody else has scored, the course ends at the self-score", () => {
  expect(
    drawn([entered("a", "self", "50.00"), entered("b", "self", "10.00"), entered("c", "self", "30.00")], null).steps.map(label),
  ).toEqual(["=Tối đa 100.00", "Mục II -10.00", "=Tự chấm 90.00"]);
});

const cents = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((it) => (it / 100).toFixed(2));
const record = fc
  .tuple(
    ...itemsOf(TABLE)
      .filter(({ method }) => method !== "GATE")
      .map(({ key, max, method }) =>
        fc
          .record({
            self: fc.option(method === "PENALTY" ? cents(2).map((it) => exact(it).negated().toFixed(2)) : cents(Number(max))),
            na: fc.boolean(),
            later: fc.uniqueArray(
              fc.tuple(
                fc.constantFrom<Layer>("cross", "domain", "bloc", "board"),
                method === "PENALTY" ? fc.constant("0.00") : cents(Number(max)),
              ),
              { selector: ([layer]) => layer },
            ),
          })
          .map(({ self, na, later }) => [
            ...(self === null ? [] : [key === "b" && na ? entered(key, "self", null, { na: true }) : entered(key, "self", self)]),
            ...later.map(([layer, points]) => entered(key, layer, points)),
          ]),
      ),
  )
  .map((all) => all.flat().toSorted((a, b) => (a.at < b.at ? -1 : 1)));

test("whatever was scored, every step begins where the last one ended", () => {
  fc.assert(
    fc.property(record, (entries) => {
      const { steps, self, now } = drawn(entries);
      for (const [n, { kind, delta, after }] of steps.entries())
        if (n > 0) expect((kind === "total" ? after : after.minus(delta)).toFixed(2)).toBe(steps[n - 1]!.after.toFixed(2));
      expect(steps.find((it) => it.label === "Tự chấm")!.after.eq(self)).toBe(true);
      expect(steps.at(-1)!.after.eq(now)).toBe(true);
    }),
  );
});

test("whatever was scored, what an item lost is what was left at its steps", () => {
  fc.assert(
    fc.property(record, (entries) => {
      for (const course of drawn(entries).courses) {
        if (course.section.kind !== "MAIN" || !course.final || course.final.na || course.self?.na) continue;
        expect(sum(lossesOf(course).map(({ points }) => points)).toFixed(2), course.item.key).toBe(course.lost.toFixed(2));
      }
    }),
  );
});

test("nothing for an item that the unit had left open is a loss with whoever gave it", () => {
  const [course] = drawn([entered("a", "cross", "0.00")]).courses;
  expect(lossesOf(course!).map(({ layer, points }) => [layer, points.toFixed(2)])).toEqual([["cross", course!.lost.toFixed(2)]]);
});

test("many changes are drawn in few columns and lose nothing", () => {
  const items = Array.from({ length: 30 }, (_, n) => item(`m${n}`, 2)),
    version = { ...TABLE, scale: 60, sections: [section("I", 60, items)], tieRules: [] };
  const entries = items
    .flatMap(({ key }, n) => [entered(key, "self", "2.00"), entered(key, n % 2 ? "cross" : "bloc", (1 - n / 100).toFixed(2))])
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const { steps, now } = drawn(entries, "Chính thức", version);
  expect(steps.length).toBeLessThan(14);
  expect(steps.filter((it) => it.label.endsWith("TC khác"))).toHaveLength(2);
  expect(steps.at(-2)!.after.eq(now)).toBe(true);
});
