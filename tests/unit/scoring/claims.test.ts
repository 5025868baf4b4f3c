import { expect, test } from "vitest";
import { formatPoints } from "@/lib/criteria/points";
import type { Judgements } from "@/lib/scoring/check-rules";
import { checkSums } from "@/lib/scoring/check-sums";
import { bothWords, checkWords } from "@/lib/scoring/check-words";
import { claimMarks, claimsOf, claimWords } from "@/lib/scoring/claims";
import { coursesOf, courseTotals } from "@/lib/scoring/explain";
import type { Entered } from "@/lib/scoring/explain-queries";
import type { Finals, Stored } from "@/lib/scoring/final-lines";
import { waterfallOf } from "@/lib/scoring/waterfall";
import { LAYER_WORDS, type Layer } from "@/lib/scoring/words";
import { item, section } from "./tables";

/** One hundred points, nine of them in an item that need not arise. */
const table = (naPolicy: "EXCLUDE_RESCALE" | "FULL" | "ZERO" = "EXCLUDE_RESCALE") => ({
  classes: [],
  tieRules: [],
  bonusCap: null,
  scale: 100,
  sections: [section("I", 100, [item("a", 91), item("b", 9, { naPolicy })])],
});
const entry = (points: string | null, layer: Layer = "self"): Stored => ({ layer, round: 1, points, inputs: {}, na: points === null });
const judged = (points: string | null) => ({
  points,
  inputs: {},
  na: points === null,
  deferred: false,
  reason: null,
  reasonId: null,
  version: 1,
});
const CLAIMED: Finals = { a: entry("86.00"), b: entry(null) };

test("a claim that waits has both totals beside it: as it stands and brought to the whole scale", () => {
  const claims = claimsOf(table(), CLAIMED)!;
  expect([claims.items, formatPoints(claims.now.total), formatPoints(claims.granted.total)]).toEqual([1, "86,00", "94,51"]);
  expect(claimMarks(claims)).toEqual({ mark: "tạm tính, chưa quy đổi", after: "nếu duyệt, quy đổi: 94,51" });
  expect(claimWords(claims, table())).toBe(
    "Đơn vị đề nghị không phát sinh 1 tiêu chí (9,00 điểm), chờ khối duyệt và thông báo kết quả thẩm định. Nếu duyệt cả: 86,00 điểm trên 91 áp dụng, quy đổi 94,51; tổng 94,51 điểm.",
  );
});
test("full marks for what did not arise are no conversion, and no marks are no difference", () => {
  const full = claimsOf(table("FULL"), CLAIMED)!;
  expect(claimMarks(full)).toEqual({ mark: "tạm tính, chờ duyệt", after: "nếu duyệt: 95,00" });
  expect(claimWords(full, table("FULL"))).toContain("Nếu duyệt cả: tổng 95,00 điểm.");
  expect(claimMarks(claimsOf(table("ZERO"), CLAIMED)!)).toBeNull();
});
test("what somebody else agreed to waits for nobody", () => {
  expect(claimsOf(table(), { a: entry("86.00"), b: entry(null, "bloc") })).toBeNull();
});

const sums = (judgements: Judgements, self: Finals = CLAIMED) =>
  checkWords(checkSums(table(), { self, cross: {}, judged: judgements, others: [] }));
test.each<[string, Judgements, string]>([
  [
    "nothing judged yet",
    {},
    "Đã thẩm định 0/2 tiêu chí, bằng tự chấm 86,00 điểm (94,51 sau quy đổi). Tạm tính như đã duyệt 1 đề nghị không phát sinh đang chờ.",
  ],
  [
    "one point taken away",
    { a: judged("85.00"), b: judged(null) },
    "Đã thẩm định 2/2 tiêu chí, thấp hơn tự chấm 1,00 điểm (1,10 sau quy đổi).",
  ],
  ["one point given", { a: judged("87.00"), b: judged(null) }, "Đã thẩm định 2/2 tiêu chí, cao hơn tự chấm 1,00 điểm (1,09 sau quy đổi)."],
  [
    "a claim that was refused",
    { a: judged("86.00"), b: judged("0.00") },
    "Đã thẩm định 2/2 tiêu chí, trước quy đổi bằng tự chấm, sau quy đổi thấp hơn tự chấm 8,51 điểm.",
  ],
])("the checker reads points as given and as converted: %s", (_case, judgements, words) => expect(sums(judgements)).toBe(words));
test("where everything applies one figure says it", () => {
  const self = { a: entry("86.00"), b: entry("9.00") };
  expect(sums({}, self)).toBe("Đã thẩm định 0/2 tiêu chí, bằng tự chấm 95,00 điểm.");
  expect(sums({ a: judged("85.00") }, self)).toBe("Đã thẩm định 1/2 tiêu chí, thấp hơn tự chấm 1,00 điểm.");
  const { now } = checkSums(table(), { self: CLAIMED, cross: {}, judged: {}, others: [] });
  expect(bothWords(now)).toBe("86,00 điểm (94,51 sau quy đổi)");
});

const entered = (itemKey: string, layer: Layer, points: string | null): Entered => ({
  ...entry(points, layer),
  itemKey,
  note: null,
  reason: null,
  unit: null,
  person: null,
  part: false,
  at: layer === "self" ? "2026-12-01T00:00:00Z" : "2026-12-02T00:00:00Z",
});
const course = (entries: Entered[], end: string | null) => {
  const by = table(),
    totals = courseTotals(by, entries, null);
  return {
    like: totals.like.toFixed(2),
    steps: waterfallOf(by, coursesOf(by, entries), { ...totals, end }, LAYER_WORDS).map(
      ({ label, delta }) => `${label} ${delta.toFixed(2)}`,
    ),
  };
};
test("the course says of a claim that it waits, and once it was granted compares like with like", () => {
  const own = [entered("a", "self", "86.00"), entered("b", "self", null)];
  expect(course(own, null)).toEqual({ like: "86.00", steps: ["Tối đa 100.00", "Mục I -5.00", "Chờ duyệt -9.00", "Tự chấm 86.00"] });
  expect(course([...own, entered("a", "bloc", "86.00"), entered("b", "bloc", null)], "Thẩm định")).toEqual({
    like: "94.51",
    steps: ["Tối đa 100.00", "Mục I -5.00", "Không phát sinh -9.00", "Tự chấm 86.00", "Quy đổi 8.51", "Thẩm định 94.51"],
  });
});
