import { expect, test } from "vitest";
import { targetsByUnit } from "@/lib/desk/dashboards/bloc-reads";
import type { DeskYear } from "@/lib/desk/desk";
import { registrationTasks } from "@/lib/desk/registration-tasks";
import { targetTasks } from "@/lib/desk/target-tasks";
import type { CourseTarget, Figure } from "@/lib/pledges/progress";
import { PROVINCE_RULE } from "@/lib/pledges/progress-rules";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";

const YEAR = "y";
const secretary = {
  posts: [{ id: "s", code: "bloc_secretary", unitId: "head", unitName: "Văn phòng", blocYearId: YEAR, blocName: "Khối K", year: "2026" }],
  years: [],
} as unknown as Actor & { posts: HeldPost[] };
const officer = {
  posts: [{ id: "o", code: "unit_officer", unitId: "b", unitName: "Thống kê tỉnh" }],
  years: [],
} as unknown as Actor;
const year = (more: Partial<DeskYear>) =>
  ({
    id: YEAR,
    blocYearId: YEAR,
    year: "2026",
    stage: "scoring",
    today: "2026-11-29",
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    bloc: { slug: "k", name: "Khối thi đua K", shortName: "Khối K", kind: "BLOC" },
    ...more,
  }) as DeskYear;

const row = (unitId: string, name: string) => ({ unitId, slug: unitId, name, dueOn: null, reported: [1, 2] });
const rows = [row("a", "Sở Ngoại vụ"), row("b", "Thống kê tỉnh")];
const late = [{ unitId: "b", quarter: 3 as const, until: "2026-12-06" }];

test("the secretary reads of a unit with a later day what the unit reads itself", () => {
  const targets = { dueDays: 10, late, rows };
  expect(targetTasks(secretary, year({ targets }), "/k")).toMatchObject([
    {
      title: "2 đơn vị chưa gửi số liệu chỉ tiêu quý III",
      due: "2026-10-10",
      detail: "Sở Ngoại vụ; Thống kê tỉnh, gia hạn đến 06/12/2026. Hết ngày nhận 10/10/2026.",
    },
  ]);
  const alone = year({ targets: { ...targets, rows: rows.slice(1) } });
  expect(targetTasks(secretary, alone, "/k")).toMatchObject([{ due: "2026-12-06", detail: "Thống kê tỉnh, gia hạn đến 06/12/2026." }]);
  expect(targetTasks(officer, alone, "/k")).toMatchObject([{ due: "2026-12-06", unitId: "b" }]);
});

test("so it is with registrations", () => {
  const missing = [
    { unitId: "a", slug: "a", name: "Sở Ngoại vụ", lateUntil: null },
    { unitId: "b", slug: "b", name: "Thống kê tỉnh", lateUntil: "2026-12-06" },
  ];
  const tasks = (some: typeof missing) =>
    registrationTasks(secretary, year({ registrations: { dueOn: "2026-02-28", missing: some } }), "/k");
  expect(tasks(missing)).toMatchObject([{ due: "2026-02-28", detail: "Sở Ngoại vụ; Thống kê tỉnh, gia hạn đến 06/12/2026." }]);
  expect(tasks(missing.slice(1))).toMatchObject([{ due: "2026-12-06" }]);
});

const figure = (quarter: 1 | 2 | 3, value: number): Figure => ({
  quarter,
  round: 1,
  value: String(value),
  words: null,
  reason: null,
  onBehalf: false,
  late: false,
  by: null,
  at: "2026-07-01",
});
const target = (unitId: string, id: string, figures: Figure[]): CourseTarget => ({
  id,
  unitId,
  indicator: id,
  measure: "NUMBER",
  unitOfMeasure: "hộ",
  baseline: null,
  target: "100",
  dueOn: null,
  plan: null,
  figures,
});

test("a unit whose quarter is past its last day is overdue however its lights stand; slow is neither on the way nor at risk", () => {
  const course = {
    rule: PROVINCE_RULE,
    units: ["a", "b", "c", "d"].map((unitId) => ({ unitId, slug: unitId, name: unitId, fullName: unitId, own: false, leftOn: null })),
    targets: [
      target("a", "1", [figure(1, 25), figure(2, 50)]),
      target("b", "2", [figure(1, 25), figure(2, 50)]),
      target("c", "3", [figure(1, 25), figure(2, 50), figure(3, 65)]),
      target("c", "4", [figure(1, 5), figure(2, 10), figure(3, 15)]),
    ],
  };
  const found = targetsByUnit({ startsOn: "2026-01-01", endsOn: "2026-12-31", today: "2026-11-29", course }, { lateQuarters: late });
  expect(Object.fromEntries(found)).toEqual({
    a: { all: 1, atRisk: 0, slow: 0, silent: 0, overdue: [3] },
    b: { all: 1, atRisk: 0, slow: 0, silent: 0, overdue: [] },
    c: { all: 2, atRisk: 1, slow: 1, silent: 0, overdue: [] },
  });
});
