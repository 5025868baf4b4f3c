import { expect, test } from "vitest";
import {
  dueOf,
  isAsked,
  obstaclesToDraft,
  obstaclesToReturn,
  obstaclesToSend,
  reminderOf,
  standingOf,
  type Reported,
} from "@/lib/reports/report-rules";

const day = (until: string | null = null) => ({ day: "2026-06-20", until }),
  none = { day: null, until: null };
const report = (state: Reported["state"], resendBy: string | null = null): Reported => ({ state, resendBy });
const at = (today: string, more: Partial<Parameters<typeof obstaclesToSend>[0]> = {}) => ({
  archive: false,
  closedYear: false,
  leftOn: null,
  report: null,
  days: day(),
  today,
  ...more,
});

test.each([
  ["the common day", day(), null, "2026-06-20"],
  ["a decision gives a later one", day("2026-06-25"), null, "2026-06-25"],
  ["a report that came back has its own", day(), report("returned", "2026-07-01"), "2026-07-01"],
  ["an earlier day of a return takes nothing away", day("2026-07-05"), report("returned", "2026-07-01"), "2026-07-05"],
  ["the day of a return counts only while it is returned", day(), report("handed_in", "2026-07-01"), "2026-06-20"],
  ["no day is set", none, null, null],
  ["no day is set, but it came back", none, report("returned", "2026-07-01"), "2026-07-01"],
])("%s", (_what, days, it, due) => expect(dueOf(days, it)).toBe(due));

test.each([
  ["2026-06-20", null, { step: "waiting", due: "2026-06-20", late: false }],
  ["2026-06-21", null, { step: "waiting", due: "2026-06-20", late: true }],
  ["2026-06-21", report("drafting"), { step: "waiting", due: "2026-06-20", late: true }],
  ["2026-06-21", report("returned", "2026-06-25"), { step: "returned", due: "2026-06-25", late: false }],
  ["2026-12-31", report("handed_in"), { step: "sent", due: null, late: false }],
])("on %s with %o", (today, it, standing) => expect(standingOf(day(), it, today)).toEqual(standing));

const codes = (found: { code: string }[]) => found.map(({ code }) => code);
test.each([
  ["on the day", at("2026-06-20"), []],
  ["a day late", at("2026-06-21"), ["report.late"]],
  ["a day late, let be", at("2026-06-21", { days: day("2026-06-22") }), []],
  ["without a day", at("2026-12-01", { days: none }), []],
  ["sent already", at("2026-06-01", { report: report("handed_in") }), ["report.sent"]],
  ["the year is closed: nothing else is said", at("2026-12-01", { closedYear: true }), ["report.year_closed"]],
  ["the unit left", at("2026-06-01", { leftOn: "2026-05-31" }), ["report.unit_left"]],
  ["from old paper nothing stands in the way", at("2026-12-01", { archive: true, report: report("handed_in") }), []],
])("to send: %s", (_what, it, found) => expect(codes(obstaclesToSend(it))).toEqual(found));

test("late keeps nobody from writing", () => expect(obstaclesToDraft(at("2026-12-01"))).toEqual([]));

test.each([
  ["handed_in", "2026-06-20", []],
  ["handed_in", "2026-06-19", ["report.day_passed"]],
  ["returned", "2026-06-20", ["report.not_sent"]],
  ["drafting", "2026-06-20", ["report.not_sent"]],
] as const)("to return what is %s until %s", (state, until, found) =>
  expect(codes(obstaclesToReturn({ ...at("2026-06-20", { report: report(state) }), adopted: false }, until, "2026-06-20"))).toEqual(found),
);

test("what a meeting adopted is not sent back", () => {
  expect(
    codes(obstaclesToReturn({ ...at("2026-06-20", { report: report("handed_in") }), adopted: true }, "2026-06-25", "2026-06-20")),
  ).toEqual(["review.adopted_with"]);
});

test("who joined after the day is not asked, who left neither", () => {
  expect([
    isAsked({ since: "2026-06-20", leftOn: null }, "2026-06-20"),
    isAsked({ since: "2026-06-21", leftOn: null }, "2026-06-20"),
    isAsked({ since: "2026-06-21", leftOn: null }, null),
    isAsked({ since: "2020-01-01", leftOn: "2026-05-01" }, null),
  ]).toEqual([true, false, true, false]);
});

test("the words to paste name whom, for what, since when", () => {
  expect(reminderOf("báo cáo sơ kết sáu tháng", [], "Khối")).toBeNull();
  expect(
    reminderOf(
      "báo cáo sơ kết sáu tháng",
      [
        { name: "Sở Y tế", due: "2026-06-20", step: "waiting" },
        { name: "Sở Tư pháp", due: "2026-06-25", step: "returned" },
      ],
      "Khối Một",
    ),
  ).toBe(
    "Khối Một kính đề nghị lãnh đạo các đơn vị:\n- Sở Y tế: gửi báo cáo sơ kết sáu tháng, hạn 20/06/2026.\n- Sở Tư pháp: bổ sung báo cáo sơ kết sáu tháng, hạn 25/06/2026.\nVào mục Việc cần làm để gửi. Trân trọng.",
  );
});
