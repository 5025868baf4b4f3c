import { expect, test } from "vitest";
import { burnDownOf, courseOf } from "@/lib/pledges/burn-down";
import { standingOf, standingsOf, type CourseTarget, type Figure } from "@/lib/pledges/progress";
import { PROVINCE_RULE } from "@/lib/pledges/progress-rules";
import { columnsOf, missingOf, missingReminder, risksOf } from "@/lib/pledges/progress-view";
import { quartersOf, type QuarterNumber } from "@/lib/pledges/quarters";

const YEAR = quartersOf("2026-01-01", "2026-12-31");
const figures = (...values: number[]): Figure[] =>
  values.map((value, at) => ({
    quarter: (at + 1) as QuarterNumber,
    round: 1,
    value: String(value),
    words: null,
    reason: null,
    onBehalf: false,
    late: false,
    by: null,
    at: "",
  }));
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
const standing = (more: Partial<CourseTarget>) => standingOf(target(more), YEAR, PROVINCE_RULE);

test("a sum burns down to nothing, over-fulfilled it stays there; the forecast is what would be left", () => {
  expect(courseOf(standing({ figures: figures(8, 18) }))).toEqual({
    kind: "remaining",
    unit: "hộ",
    goal: 0,
    forecast: { at: 4, value: 4 },
    points: [
      { at: 0, label: "Đầu năm", plan: 40, actual: 40 },
      { at: 1, label: "Quý I", plan: 30, actual: 32 },
      { at: 2, label: "Quý II", plan: 20, actual: 22 },
      { at: 3, label: "Quý III", plan: 10, actual: null },
      { at: 4, label: "Quý IV", plan: 0, actual: null },
    ],
  });
  expect(courseOf(standing({ figures: figures(8, 18, 30, 44) }))).toMatchObject({
    forecast: null,
    points: expect.arrayContaining([{ at: 4, label: "Quý IV", plan: 0, actual: 0 }]),
  });
});

test("a rate is drawn as it is, from last year's", () => {
  expect(courseOf(standing({ unitOfMeasure: "%", baseline: "94", target: "98", figures: figures(95) })).points.slice(0, 2)).toEqual([
    { at: 0, label: "Đầu năm", plan: 94, actual: 94 },
    { at: 1, label: "Quý I", plan: 95, actual: 95 },
  ]);
});

test("a unit's sums burn down together, each counting the same; what a quarter lacks stands where it stood", () => {
  const course = burnDownOf([
    standing({ figures: figures(10, 20) }),
    standing({ id: "b", target: "200", figures: figures(100) }),
    standing({ id: "c", unitOfMeasure: "%" }),
  ])!;
  expect(course.points.map(({ plan, actual }) => [plan, actual])).toEqual([
    [100, 100],
    [75, 62.5],
    [50, 50],
    [25, null],
    [0, null],
  ]);
  expect(course.forecast).toBeNull();
  expect(burnDownOf([standing({ unitOfMeasure: "%" })])).toBeNull();
});

const course = { startsOn: "2026-01-01", endsOn: "2026-12-31", today: "2026-08-15", rule: PROVINCE_RULE };
const unit = (unitId: string) => ({ unitId, slug: unitId.toLowerCase(), name: `Sở ${unitId}`, leftOn: null });
test("risks begin with the furthest behind; whoever lacks a quarter is named with it, ready to be pasted", () => {
  const units = standingsOf({
    ...course,
    units: [unit("A"), unit("B")],
    targets: [target({ unitId: "A", figures: figures(4, 14) }), target({ id: "b", unitId: "B", figures: figures(2) })],
  });
  expect(risksOf(units).map(({ unit: name, standing: { share } }) => [name, share])).toEqual([
    ["Sở B", 0.2],
    ["Sở A", 0.7],
  ]);
  expect(missingOf(units)).toEqual([{ unit: "Sở B", quarters: [2] }]);
  expect(missingReminder(missingOf(units), "Khối thi đua", "2026")).toBe(
    "Khối thi đua đề nghị lãnh đạo các đơn vị gửi số liệu chỉ tiêu giao ước năm 2026:\n- Sở B: quý II.\nVào mục Việc cần làm để thực hiện. Trân trọng.",
  );
  expect(missingReminder([], "Khối", "2026")).toBeNull();
});

test("promises that many made are columns of that name; where each unit has its own they stand in their order", () => {
  const same = standingsOf({ ...course, units: [unit("A"), unit("B")], targets: ["A", "B"].map((unitId) => target({ unitId })) });
  expect(columnsOf(same).map(({ head }) => head)).toEqual(["Hộ thoát nghèo"]);
  const own = standingsOf({
    ...course,
    units: [unit("A"), unit("B")],
    targets: Array.from({ length: 10 }, (_, n) => target({ id: String(n), unitId: n % 2 ? "A" : "B", indicator: `Việc ${n}` })),
  });
  expect(columnsOf(own).map(({ head, of }) => [head, of(own[0]!)!.target.indicator])).toEqual([
    ["Chỉ tiêu 1", "Việc 1"],
    ["Chỉ tiêu 2", "Việc 3"],
    ["Chỉ tiêu 3", "Việc 5"],
    ["Chỉ tiêu 4", "Việc 7"],
    ["Chỉ tiêu 5", "Việc 9"],
  ]);
});
