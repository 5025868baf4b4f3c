import { expect, test } from "vitest";
import { METHODS } from "@/lib/criteria/methods";
import { exact, formatPoints } from "@/lib/criteria/points";
import type { ItemMethod } from "@/lib/criteria/words";

const scored = (method: ItemMethod, params: object, inputs: unknown, max: number) => {
  const found = METHODS[method].score(params, inputs, exact(max));
  return "points" in found ? formatPoints(found.points) : found;
};
const said = (method: ItemMethod, params: object, inputs: unknown, max: number) =>
  METHODS[method].explain(params, inputs, exact(max)).replaceAll("\u00a0", " ");
const BANDS = {
  reads: "value",
  unit: "%",
  least: 0,
  most: 100,
  below: 0,
  bands: [
    { from: 95, points: 5 },
    { from: 85, points: 4 },
    { from: 70, points: "2,5" },
  ],
};
const PARTS = {
  parts: [
    { key: "a", name: "Kế hoạch", points: 1 },
    { key: "b", name: "Phát động", points: 1 },
    { key: "c", name: "Sơ kết", points: 2 },
  ],
};
const GRADES = {
  reads: "category",
  options: [
    { key: "xuat-sac", name: "Xuất sắc", points: 6 },
    { key: "tot", name: "Tốt", points: 5 },
  ],
};
const DUE = { due: "2026-02-28", late: [{ days: 10, points: 1.5 }] };

test.each<[string, ItemMethod, object, unknown, number, string, string]>([
  ["nine of ten targets", "RATIO", {}, { target: "10", actual: "9" }, 25, "22,50", "9/10 × 25 = 22,50"],
  [
    "a floor of 70 % at 0.69",
    "RATIO",
    { floor: 70 },
    { target: "100", actual: "69" },
    25,
    "0,00",
    "69/100 = 69,00 %, dưới mức sàn 70 %: 0,00",
  ],
  ["exactly the floor", "RATIO", { floor: 70 }, { target: "100", actual: "70" }, 25, "17,50", "70/100 × 25 = 17,50"],
  [
    "a hair under the floor, shown as 70,00 %",
    "RATIO",
    { floor: 70 },
    { target: "100", actual: "69,9999" },
    25,
    "0,00",
    "69,9999/100 = 70,00 %, dưới mức sàn 70 %: 0,00",
  ],
  ["over 100 %", "RATIO", {}, { target: "61", actual: "66" }, 10, "10,00", "66/61 vượt chỉ tiêu, tính 100 % × 10 = 10,00"],
  ["38 of 61", "RATIO", {}, { target: "61", actual: "38" }, 10, "6,23", "38/61 × 10 = 6,23"],
  ["half a hundredth up", "RATIO", {}, { target: "8", actual: "1" }, 0.2, "0,03", "1/8 × 0,2 = 0,03"],
  ["overdue items", "RATIO", { minusEach: "0,5" }, { target: "12", actual: "11", minus: "2" }, 10, "8,17", "11/12 × 10 − 2 × 0,50 = 8,17"],
  [
    "more overdue than there is",
    "RATIO",
    { minusEach: 0.5 },
    { target: "12", actual: "1", minus: "11" },
    10,
    "0,00",
    "1/12 × 10 − 11 × 0,50, thấp nhất là 0 = 0,00",
  ],
  ["fewer than allowed", "RATIO_INVERSE", {}, { target: "5", actual: "3" }, 30, "30,00", "Kết quả 3 không quá 5: 30,00"],
  ["twice the allowed", "RATIO_INVERSE", {}, { target: "5", actual: "10" }, 30, "15,00", "5/10 × 30 = 15,00"],
  ["none where none is allowed", "RATIO_INVERSE", {}, { target: "0", actual: "0" }, 30, "30,00", "Kết quả 0 không quá 0: 30,00"],
  ["one where none is allowed", "RATIO_INVERSE", {}, { target: "0", actual: "1" }, 30, "0,00", "0/1 × 30 = 0,00"],
  ["a band is inclusive below", "TIER", BANDS, { value: "85,00" }, 5, "4,00", "85 %, mức từ 85 đến dưới 95 %: 4,00"],
  [
    "84,995 is below the band although it is shown as 85,00",
    "TIER",
    BANDS,
    { value: "84,995" },
    5,
    "2,50",
    "84,995 %, mức từ 70 đến dưới 85 %: 2,50",
  ],
  ["a band is exclusive above", "TIER", BANDS, { value: "94,9999" }, 5, "4,00", "94,9999 %, mức từ 85 đến dưới 95 %: 4,00"],
  ["the top band", "TIER", BANDS, { value: "95 %" }, 5, "5,00", "95 %, mức từ 95 %: 5,00"],
  ["under the last band", "TIER", BANDS, { value: "0" }, 5, "0,00", "0 %, mức dưới 70 %: 0,00"],
  [
    "a share of people",
    "TIER",
    { ...BANDS, reads: "share", bands: [{ from: 60, points: 3 }], below: 1 },
    { whole: "61", value: "38" },
    3,
    "3,00",
    "38/61 = 62,30 %, mức từ 60 %: 3,00",
  ],
  [
    "a share a hair under its band",
    "TIER",
    { reads: "share", bands: [{ from: 60, points: 3 }], below: 1 },
    { whole: "100000", value: "59999" },
    3,
    "1,00",
    "59.999/100.000 = 60,00 %, mức dưới 60 %: 1,00",
  ],
  ["a grade", "TIER", GRADES, { option: "tot" }, 6, "5,00", "Tốt: 5,00"],
  ["met", "BOOLEAN", {}, { met: "yes" }, 40, "40,00", "Đạt: 40,00"],
  ["not met", "BOOLEAN", {}, { met: false }, 40, "0,00", "Không đạt: 0,00"],
  ["two parts of three", "CHECKLIST", PARTS, { done: ["c", "a"] }, 4, "3,00", "2/3 đầu việc: 1 + 2 = 3,00"],
  ["one box ticked comes as text", "CHECKLIST", PARTS, { done: "a" }, 4, "1,00", "1/3 đầu việc: 1,00"],
  ["no box ticked", "CHECKLIST", PARTS, { done: [] }, 4, "0,00", "0/3 đầu việc: 0,00"],
  ["a box ticked twice", "CHECKLIST", PARTS, { done: ["a", "a"] }, 4, "1,00", "1/3 đầu việc: 1,00"],
  ["two models", "PER_UNIT", { each: 1 }, { count: "2" }, 4, "2,00", "2 × 1,00 = 2,00"],
  ["more than the cap", "PER_UNIT", { each: "0,2" }, { count: "21" }, 4, "4,00", "21 × 0,20, tối đa 4 = 4,00"],
  ["plus and minus", "ADD_SUB", { plus: 2, minus: 0.5, low: -1 }, { ups: "3", downs: "2" }, 10, "5,00", "3 × 2,00 − 2 × 0,50 = 5,00"],
  [
    "down to the lowest",
    "ADD_SUB",
    { plus: 2, minus: 0.5, low: -1 },
    { ups: "0", downs: "9" },
    10,
    "−1,00",
    "0 × 2,00 − 9 × 0,50, thấp nhất là −1 = −1,00",
  ],
  ["one late report", "DEDUCT", { each: 0.5 }, { count: "1" }, 2, "1,50", "2 − 1 × 0,50 = 1,50"],
  ["more than there is to deduct", "DEDUCT", { each: 1 }, { count: "7" }, 3, "0,00", "3 − 7 × 1,00, thấp nhất là 0 = 0,00"],
  ["on the last day", "DEADLINE", DUE, { done: "28/02/2026" }, 3, "3,00", "Hạn 28/02/2026, thực hiện 28/02/2026, đúng hạn: 3,00"],
  ["ten days late", "DEADLINE", DUE, { done: "10/03/2026" }, 3, "1,50", "Hạn 28/02/2026, thực hiện 10/03/2026, chậm 10 ngày: 1,50"],
  ["eleven days late", "DEADLINE", DUE, { done: "11/03/2026" }, 3, "0,00", "Hạn 28/02/2026, thực hiện 11/03/2026, chậm 11 ngày: 0,00"],
  ["never", "DEADLINE", DUE, { never: "on", done: "31/02/2026" }, 3, "0,00", "Không thực hiện: 0,00"],
  ["scored by hand", "MANUAL", { step: 0.25 }, { points: "7,75" }, 10, "7,75", "Chấm trực tiếp 7,75 trên 10"],
  ["two certificates", "BONUS", { each: 0.5 }, { count: "3" }, 1, "1,00", "Thưởng 3 × 0,50, tối đa 1 = +1,00"],
  ["one late document", "PENALTY", { each: 0.25 }, { count: "1" }, 0, "−0,25", "Trừ 1 × 0,25 = −0,25"],
  ["penalties to their cap", "PENALTY", { each: 1, cap: 3 }, { count: "9" }, 0, "−3,00", "Trừ 9 × 1,00, nhiều nhất 3 = −3,00"],
  ["no penalty is plain zero", "PENALTY", { each: 1 }, { count: "0" }, 0, "0,00", "Trừ 0 × 1,00 = 0,00"],
  ["a gate that is not hit", "GATE", { effect: "NO_RANK" }, { hit: "no" }, 0, "0,00", "Không có trường hợp này"],
])("%s", (_case, method, params, inputs, max, points, line) => {
  expect(scored(method, params, inputs, max)).toBe(points);
  expect(said(method, params, inputs, max)).toBe(line);
});

test("a gate that is hit gives no points and says what it blocks", () => {
  const found = METHODS.GATE.score({ effect: "NO_NOMINATION" }, { hit: "yes" }, exact(0));
  expect("points" in found && found.gate).toBe("NO_NOMINATION");
  expect(said("GATE", { effect: "NO_NOMINATION" }, { hit: "yes" }, 0)).toBe("Có: không xét đề nghị khen thưởng");
});

test.each<[ItemMethod, object, unknown]>([
  ["RATIO", {}, { target: "0", actual: "0" }],
  ["RATIO", {}, { target: "0,0", actual: "5" }],
  ["TIER", { reads: "share", bands: [{ from: 60, points: 3 }], below: 0 }, { whole: "0", value: "0" }],
])("%s %j with nothing to divide by does not apply", (method, params, inputs) =>
  expect(scored(method, params, inputs, 3)).toMatchObject({ notApplicable: true, why: expect.stringContaining("bằng 0") }),
);
