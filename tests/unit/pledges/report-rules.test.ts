import fc from "fast-check";
import { expect, test } from "vitest";
import { standingOf, type CourseTarget } from "@/lib/pledges/progress";
import { PROVINCE_RULE } from "@/lib/pledges/progress-rules";
import { quartersOf } from "@/lib/pledges/quarters";
import { obstaclesToReport, readReport } from "@/lib/pledges/report-rules";
import { wordsOf } from "@/lib/problems/catalogue";

const YEAR = quartersOf("2026-01-01", "2026-12-31");
const open = {
  archive: false,
  stage: "running",
  fixed: true,
  leftOn: null,
  quarter: YEAR[2]!,
  dueDays: 10,
  lateUntil: null,
  today: "2026-10-05",
};
type Asked = Parameters<typeof obstaclesToReport>[0];
const codes = (change: Partial<Asked>) => obstaclesToReport({ ...open, ...change }).map(({ code }) => code);

test("a quarter is reported from its first day until its days are over, later by a decision alone", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ today: "2026-07-01" })).toEqual([]);
  expect(codes({ today: "2026-10-10" })).toEqual([]);
  expect(codes({ today: "2026-06-30" })).toEqual(["target.quarter_ahead"]);
  expect(codes({ today: "2026-10-11" })).toEqual(["target.quarter_closed"]);
  expect(codes({ today: "2026-10-20", lateUntil: "2026-10-20" })).toEqual([]);
  expect(codes({ today: "2026-10-21", lateUntil: "2026-10-20" })).toEqual(["target.quarter_closed"]);
});

test("a paper year, a closed one, a pledge nobody has signed, a unit that has left are told apart", () => {
  expect([
    codes({ archive: true }),
    codes({ stage: "closed" }),
    codes({ fixed: false }),
    codes({ leftOn: "2026-06-30" }),
    codes({ leftOn: "2026-07-15" }),
  ]).toEqual([["target.paper_year"], ["target.year_closed"], ["target.not_fixed"], ["target.unit_left"], []]);
});

const target = (more: Partial<CourseTarget> = {}): CourseTarget => ({
  id: "t",
  unitId: "U",
  indicator: "Hộ thoát nghèo",
  measure: "NUMBER",
  unitOfMeasure: "hộ",
  baseline: null,
  target: "40",
  dueOn: null,
  plan: null,
  figures: [],
  ...more,
});
const given = (more: Partial<CourseTarget> = {}) => standingOf(target(more), YEAR, PROVINCE_RULE);
const read = (value: string, more: Partial<CourseTarget> = {}, words = "", quarter = 3) => {
  const { values, problems } = readReport([given(more)], quarter, { t: { value, words } });
  return problems[0] ? problems[0].code : values.t;
};
const figures = [{ quarter: 1 as const, round: 1, value: "12", words: null, reason: null, onBehalf: false, late: false, by: null, at: "" }];

test("figures are read as they are written here; what cannot be is named", () => {
  expect([read("30"), read("1.200,5", { target: "2000" }), read("0")]).toEqual([30, 1200.5, 0]);
  expect([read("ba mươi"), read("30 hộ"), read("9.25"), read("-3"), read("1,23456"), read("9999999999999"), read("500")]).toEqual([
    "target.figure_no_number",
    "target.figure_no_number",
    "target.figure_no_number",
    "target.figure_negative",
    "target.figure_absurd",
    "target.figure_absurd",
    "target.figure_far",
  ]);
  expect(read("500", {}, "Đợt rà soát bổ sung theo chuẩn mới")).toBe(500);
});

test("a share stays within the hundred, unless more was promised", () => {
  expect([
    read("101", { unitOfMeasure: "%" }),
    read("100", { unitOfMeasure: "%" }),
    read("118", { unitOfMeasure: "%", target: "110" }),
  ]).toEqual(["target.over_hundred", 100, 118]);
});

test("a sum from the beginning of the year does not fall, nor pass the quarter after it; a rate may", () => {
  expect([read("11", { figures }), read("12", { figures })]).toEqual(["target.sum_falls", 12]);
  expect(read("13", { figures: [{ ...figures[0]!, quarter: 4 }] })).toBe("target.sum_over_next");
  expect(read("11", { figures, unitOfMeasure: "%" })).toBe(11);
});

test("what was reported is not emptied, words do not stand without a figure, an untouched field is left alone", () => {
  expect([read("", { figures }, "", 1), read("", {}, "Đang rà soát"), read("")]).toEqual([
    "target.figure_emptied",
    "target.figure_missing",
    undefined,
  ]);
});

test("yes and no alone answer a promise that is kept or not", () => {
  expect([
    read("yes", { measure: "YES_NO", target: "1" }),
    read("no", { measure: "YES_NO", target: "1" }),
    read("1", { measure: "YES_NO", target: "1" }),
  ]).toEqual([1, 0, "target.figure_no_number"]);
});

test("whatever is typed gives a figure within bounds or words without a gap, never both", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.boolean(), (value, share) => {
      const { values, problems } = readReport([given(share ? { unitOfMeasure: "%" } : {})], 2, { t: { value: value.trim(), words: "" } });
      expect(Object.keys(values).length + problems.length).toBeLessThanOrEqual(1);
      if (values.t !== undefined) expect(values.t >= 0 && values.t <= (share ? 100 : 400)).toBe(true);
      for (const { code, facts } of problems) expect(wordsOf(code, facts)).not.toMatch(/\{|\bundefined\b/);
    }),
  );
});
