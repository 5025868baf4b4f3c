import { expect, test } from "vitest";
import { wordsOf } from "@/lib/problems/catalogue";
import { obstaclesToEnter, reasonAsked } from "@/lib/scoring/layers";
import { item } from "./tables";

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
