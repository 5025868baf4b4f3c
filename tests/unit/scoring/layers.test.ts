import { expect, test } from "vitest";
import { wordsOf } from "@/lib/problems/catalogue";
import { type Entry, finalEntry, obstaclesToEnter, reasonAsked } from "@/lib/scoring/layers";
import { item } from "./tables";

const entry = (layer: Entry["layer"], points: number, handedIn = true): Entry => ({ layer, points, handedIn });

test.each<[string, Entry[], number | null]>([
  ["only the unit's own", [entry("self", 9)], 9],
  ["the bloc's above the unit's and the cross check", [entry("bloc", 7), entry("self", 9), entry("cross", 8)], 7],
  ["not a layer that is still being written", [entry("self", 9), entry("board", 1, false)], 9],
  ["the board's above all", [entry("self", 9), entry("board", 10), entry("bloc", 7), entry("domain", 5)], 10],
  ["of two in one layer the later", [entry("bloc", 7), entry("bloc", 8)], 8],
  ["none while nothing was handed in", [entry("self", 9, false)], null],
])("the score is %s", (_case, entries, points) => expect(finalEntry(entries)?.points ?? null).toBe(points));

const said = (...args: Parameters<typeof obstaclesToEnter>) => obstaclesToEnter(...args).map((it) => wordsOf(it.code, it.facts));

test("a lowering wants a reason; keeping, raising and a first figure do not", () => {
  const asked = (before: number | null, after: number) => {
    const it = reasonAsked(item("16", 4), before, after);
    return it && wordsOf(it.code, it.facts);
  };
  expect(asked(3, 2)).toBe("Điểm tiêu chí 16 giảm từ 3,00 xuống 2,00. Chọn lý do để đơn vị biết và giải trình.");
  expect([asked(3, 3), asked(3, 3.5), asked(null, 0)]).toEqual([null, null, null]);
});

test("a figure outside the item is refused", () => {
  expect(said(item("16", 4), 4.01)).toEqual(["Điểm 4,01 vượt điểm tối đa 4 của tiêu chí 16. Nhập lại từ 0 đến 4."]);
  expect(said(item("16", 4), -1)).toEqual(["Điểm tiêu chí 16 không được âm. Nhập từ 0 đến 4."]);
  expect(said(item("P1", 0, { method: "PENALTY" }), 0.5)).toEqual(["Điểm trừ P1 ghi số không lớn hơn 0, ví dụ −0,50."]);
  expect(said(item("P1", 0, { method: "PENALTY" }), -0.5)).toEqual([]);
});
