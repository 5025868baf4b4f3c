import { expect, test } from "vitest";
import { formOn, obstaclesToLaunch, obstaclesToWrite, type MovementForm, type Written } from "@/lib/movements/launch-rules";

const law = (code: string, name: string, validFrom: string, validTo: string | null): MovementForm => ({
  code,
  name,
  law: "Luật",
  validFrom,
  validTo,
  source: "Luật",
  verified: false,
});
const FORMS = [
  law("REGULAR", "Thường xuyên", "2004-07-01", "2023-12-31"),
  law("DRIVE", "Theo đợt (chuyên đề)", "2004-07-01", "2023-12-31"),
  law("REGULAR", "Thường xuyên", "2024-01-01", null),
  law("THEMATIC", "Theo chuyên đề", "2024-01-01", null),
];
const YEAR = { year: "2026", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const good: Written = {
  formCode: "THEMATIC",
  launchedOn: "2026-02-01",
  startsOn: "2026-02-01",
  endsOn: "2026-11-30",
  joinBy: "2026-03-01",
  reportBy: "2026-12-05",
  launches: [{ level: "BLOC" }],
};
const codes = (change: Partial<Written>, span: typeof YEAR | null = YEAR) =>
  obstaclesToWrite({ ...good, ...change }, FORMS, span).map(({ code }) => code);

test("a movement written as it should be has nothing against it", () => expect(codes({})).toEqual([]));

test("one that ends before it starts is refused at the end's field, with both days", () => {
  expect(obstaclesToWrite({ ...good, startsOn: "2026-06-01", endsOn: "2026-05-01", joinBy: null, reportBy: null }, FORMS, YEAR)).toEqual([
    { code: "movement.ends_before_start", field: "endsOn", facts: { from: "01/06/2026", until: "01/05/2026" } },
  ]);
});

test("the form is the one that the law of the day of launch knows", () => {
  expect(formOn(FORMS, "DRIVE", "2019-01-15")?.name).toBe("Theo đợt (chuyên đề)");
  expect(formOn(FORMS, "DRIVE", "2023-12-31")?.name).toBe("Theo đợt (chuyên đề)");
  expect(formOn(FORMS, "DRIVE", "2024-01-01")).toBeUndefined();
  expect(formOn(FORMS, "THEMATIC", "2023-12-31")).toBeUndefined();
  expect(codes({ formCode: "DRIVE" })).toEqual(["movement.form_not_in_force"]);
});

test("a bloc launches within its year; what came from above may run over several, but must touch it", () => {
  expect(codes({ startsOn: "2025-12-01" })).toEqual(["movement.outside_year"]);
  expect(codes({ endsOn: "2027-01-31", reportBy: null })).toEqual(["movement.outside_year"]);
  const above: Partial<Written> = {
    launches: [{ level: "NATIONAL" }, { level: "BLOC" }],
    startsOn: "2025-01-01",
    endsOn: "2030-12-31",
    reportBy: null,
  };
  expect(codes(above)).toEqual([]);
  expect(codes({ ...above, startsOn: "2027-01-01" })).toEqual(["movement.outside_year"]);
  expect(codes({ startsOn: "2020-01-01" }, null)).toEqual([]);
});

test("joining ends within the movement, the last report at most three months after it", () => {
  expect(codes({ joinBy: "2026-12-01" })).toEqual(["movement.join_outside"]);
  expect(codes({ joinBy: "2026-01-31" })).toEqual(["movement.join_outside"]);
  expect(codes({ reportBy: "2027-03-02" })).toEqual([]);
  expect(codes({ reportBy: "2027-03-03" })).toEqual(["movement.report_outside"]);
  expect(codes({ reportBy: "2026-01-31" })).toEqual(["movement.report_outside"]);
});

test("nobody launches what no level has launched, counts nothing or sets no day", () => {
  expect(codes({ launches: [] })).toEqual(["movement.no_launch"]);
  expect(obstaclesToLaunch({ state: "draft", launches: 1, indicators: 1, finalReviews: 1 })).toEqual([]);
  expect(obstaclesToLaunch({ state: "draft", launches: 0, indicators: 0, finalReviews: 0 }).map(({ code }) => code)).toEqual([
    "movement.no_launch",
    "movement.no_indicator",
    "movement.no_report_day",
  ]);
  expect(obstaclesToLaunch({ state: "launched", launches: 1, indicators: 1, finalReviews: 1 })).toEqual([
    { code: "movement.launched_already" },
  ]);
});
