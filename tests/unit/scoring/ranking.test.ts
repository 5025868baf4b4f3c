import fc from "fast-check";
import { expect, test } from "vitest";
import { exact } from "@/lib/criteria/points";
import { classOf, classWords, type Contender, contenderOf, explainTie, passedOver, rank, tieRuleWords } from "@/lib/scoring/ranking";
import { lines, TABLE } from "./tables";

const unit = (name: string, points: Record<string, number>, more: { apart?: string } = {}): Contender =>
  contenderOf(TABLE, { unitId: name, name, ...more }, lines(points));
const ranks = (all: Contender[]) => rank(all, TABLE).map((it) => [it.unitId, it.rank, it.tied]);

test("the higher total stands first", () =>
  expect(ranks([unit("A", { a: 40 }), unit("B", { a: 45 })])).toEqual([
    ["B", 1, false],
    ["A", 2, false],
  ]));

test.each<[string, Record<string, number>, Record<string, number>, string]>([
  ["section I", { a: 45, c: 35 }, { a: 40, c: 40 }, "Cùng 90,00 điểm. A xếp trên B vì mục I cao hơn: 55,00 so với 50,00."],
  ["fewer penalties", { a: 45, b1: 0 }, { a: 45, b1: 1, p1: -1 }, "Cùng 95,00 điểm. A xếp trên B vì điểm trừ ít hơn: 0,00 so với −1,00."],
  [
    "nothing at all where every figure is the same",
    { a: 45, b: 10, c: 36 },
    { a: 45, b: 10, c: 36 },
    "Cùng 91,00 điểm. Bằng nhau ở cả 4 tiêu chuẩn phụ nên đồng hạng.",
  ],
])("equal totals are parted by %s", (_case, one, other, words) => {
  const [a, b] = [unit("A", one), unit("B", other)];
  const shared = words.includes("đồng hạng");
  expect(ranks([b, a])).toEqual([
    ["A", 1, shared],
    ["B", shared ? 1 : 2, shared],
  ]);
  expect(explainTie(a, b, TABLE)).toBe(words);
  expect(explainTie(b, a, TABLE)).toBe(words);
});

test("the bonus parts where section and penalties are equal, and a named item after it", () => {
  const [a, b] = [unit("A", { c: 34, b1: 2 }), unit("B", { c: 35, b1: 1 })];
  expect(explainTie(a, b, TABLE)).toBe("Cùng 96,00 điểm. A xếp trên B vì điểm thưởng cao hơn: 2,00 so với 1,00.");
  const named = { ...TABLE, tieRules: [{ by: "item", key: "c" } as const] };
  expect(rank([a, b], named).map((it) => it.unitId)).toEqual(["B", "A"]);
  expect(explainTie(a, b, named)).toBe("Cùng 96,00 điểm. B xếp trên A vì tiêu chí c cao hơn: 35,00 so với 34,00.");
});

test("units of different totals have no tie to explain", () =>
  expect(explainTie(unit("A", { a: 40 }), unit("B", { a: 41 }), TABLE)).toBeNull());
test("the order of tie-breaks is said in words", () =>
  expect(tieRuleWords(TABLE)).toEqual(["mục I cao hơn", "điểm trừ ít hơn", "điểm thưởng cao hơn", "tiêu chí c cao hơn"]));

test("a section from which an item fell away is compared at its full size", () => {
  // 45 of 50 that apply is 54 of 60, above the 53 of the other; the totals are made equal by section II.
  const a = contenderOf(TABLE, { unitId: "A", name: "A" }, lines({ a: 45, c: 40 }, { b: { notApplicable: true, approved: true } }));
  const b = unit("B", { a: 44.44, b: 10, c: 40 });
  expect(a.total.total.eq(b.total.total)).toBe(true);
  expect(explainTie(a, b, TABLE)).toBe("Cùng 94,44 điểm. B xếp trên A vì mục I cao hơn: 54,44 so với 54,00.");
});

test("equal after every tie-break share a rank, and the next one is counted on: 1, 1, 3", () => {
  expect(ranks([unit("C", { a: 40 }), unit("B", { a: 45 }), unit("A", { a: 45 })])).toEqual([
    ["A", 1, true],
    ["B", 1, true],
    ["C", 3, false],
  ]);
});

test("who takes no rank stands after the last, with the reason and without a class, however many points", () => {
  const gated = contenderOf(TABLE, { unitId: "G", name: "G" }, lines({}, { g1: { points: 0, gate: "NO_RANK" } }));
  const found = rank([unit("N", {}, { apart: "Mới thành lập" }), gated, unit("A", { a: 10 })], TABLE);
  expect(found.map((it) => [it.unitId, it.rank, it.classification, it.apart])).toEqual([
    ["A", 1, null, null],
    ["G", null, null, "Có trường hợp thuộc điều kiện không xếp hạng"],
    ["N", null, null, "Mới thành lập"],
  ]);
});

test.each([
  ["95", "Xuất sắc"],
  ["94.99", "Tốt"],
  ["85", "Tốt"],
  ["84.99", "Khá"],
  ["70", "Khá"],
  ["69.99", "Không xếp loại"],
  ["105", "Xuất sắc"],
  ["0", "Không xếp loại"],
])("%s points are %s", (points, name) => {
  expect(classWords(classOf(exact(points), TABLE.classes)?.key ?? null, TABLE.classes)).toBe(name);
  expect(classOf(exact(points), TABLE.classes.toReversed())).toEqual(classOf(exact(points), TABLE.classes));
});

test("a nomination passes over those better ranked who may be nominated", () => {
  const found = rank([unit("A", {}), unit("B", { a: 45 }), unit("C", { a: 40 }), unit("N", {}, { apart: "Không nộp" })], TABLE);
  expect(passedOver(found, "C", (id) => id !== "B").map((it) => it.unitId)).toEqual(["A"]);
  expect(passedOver(found, "A", () => true)).toEqual([]);
  expect(passedOver(found, "N", () => true).map((it) => it.unitId)).toEqual(["A", "B", "C"]);
});

/** Few different figures, so that ties of every kind are drawn. */
const someUnits = fc
  .array(
    fc.record({
      a: fc.constantFrom(40, 41),
      b: fc.constantFrom(9, 10),
      c: fc.constantFrom(30, 31),
      b1: fc.constantFrom(0, 1),
      p1: fc.constantFrom(0, -1),
      apart: fc.boolean(),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((all) =>
    all.map(({ apart, ...points }, i) => unit(`Đơn vị ${i % 4}-${i}`, points, apart && i % 3 === 0 ? { apart: "Mới thành lập" } : {})),
  );

test("the order in which units come changes nothing", () => {
  fc.assert(
    fc.property(
      someUnits.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, mixed]) => {
        expect(rank(mixed, TABLE)).toEqual(rank(all, TABLE));
      },
    ),
  );
});

test("a rank is one more than the number of units above it, and ranks follow totals", () => {
  fc.assert(
    fc.property(someUnits, (all) => {
      const ranked = rank(all, TABLE).filter((it) => it.rank !== null);
      for (const [i, it] of ranked.entries()) {
        expect(it.rank).toBe(ranked.filter((other) => other.rank! < it.rank!).length + 1);
        expect(it.tied).toBe(ranked.filter((other) => other.rank === it.rank).length > 1);
        if (i > 0) expect(ranked[i - 1]!.total.gte(it.total)).toBe(true);
      }
    }),
  );
});

test("two share a rank exactly when the words say so", () => {
  fc.assert(
    fc.property(someUnits, (all) => {
      const found = rank(all, TABLE).filter((it) => it.rank !== null);
      for (const [i, it] of found.slice(1).entries()) {
        const [one, other] = [found[i]!, it].map((standing) => all.find((unitOf) => unitOf.unitId === standing.unitId)!) as [
          Contender,
          Contender,
        ];
        expect(explainTie(one, other, TABLE)?.includes("đồng hạng") ?? false).toBe(found[i]!.rank === it.rank);
      }
    }),
  );
});
