import { expect, test } from "vitest";
import { calendarOf } from "@/lib/provinces/working-days";
import { daysOfSpan, monthBeside, monthShown, obstaclesToGrant, obstaclesToSpan, onceEach, workedInstead } from "@/lib/year/calendar-rules";
import { DATE_WORDS } from "@/lib/year/date-words";
import { expectedCount, expectedReminder } from "@/lib/year/expected-late";

test("a later day is later than the one set, for something that still waits, in a year that runs", () => {
  const it = { dueOn: "2026-11-30", waits: true, stage: "running" };
  expect(obstaclesToGrant(it, "2026-12-01")).toEqual([]);
  expect(obstaclesToGrant(it, "2026-11-30")).toEqual([{ code: "late.not_later", field: "until", facts: { due: "30/11/2026" } }]);
  expect(obstaclesToGrant({ ...it, waits: false }, "2026-12-01")).toMatchObject([{ code: "late.done" }]);
  expect(obstaclesToGrant({ ...it, dueOn: null }, "2026-12-01")).toMatchObject([{ code: "late.no_due" }]);
  expect(obstaclesToGrant({ ...it, stage: "closed" }, "2026-12-01")).toMatchObject([{ code: "bloc_year.closed" }]);
});

test("a deadline on a free day says on which day people work again; a meeting does not", () => {
  const calendar = calendarOf([{ day: "2026-11-30", kind: "OFF", name: "Nghỉ" }]);
  expect(workedInstead({ kind: "sign_by", day: "2026-11-28" }, calendar)).toBe("2026-12-01");
  expect(workedInstead({ kind: "sign_by", day: "2026-12-01" }, calendar)).toBeNull();
  expect(workedInstead({ kind: "meeting", day: "2026-11-28" }, calendar)).toBeNull();
});

test("a span is entered at once, forwards and not for ever", () => {
  expect(daysOfSpan("2026-12-31", "2027-01-02")).toEqual(["2026-12-31", "2027-01-01", "2027-01-02"]);
  expect(daysOfSpan("2026-12-31", null)).toEqual(["2026-12-31"]);
  expect(obstaclesToSpan("2026-02-01", "2026-03-03")).toEqual([]);
  expect(obstaclesToSpan("2026-02-01", "2026-03-04")).toMatchObject([{ code: "province_day.too_many", field: "to" }]);
  expect(obstaclesToSpan("2026-02-02", "2026-02-01")).toMatchObject([{ code: "date.before_start" }]);
});

test("the month shown lies within the year and its dates", () => {
  const it = { startsOn: "2026-01-01", endsOn: "2026-12-31", today: "2026-11-28", dates: [{ day: "2027-01-20" }] };
  expect(monthShown(it, null)).toEqual({ shown: "2026-11", first: "2026-01", last: "2027-01" });
  expect(monthShown(it, "2030-01").shown).toBe("2027-01");
  expect(monthShown({ ...it, today: "2025-05-01" }, null).shown).toBe("2026-01");
  expect([monthBeside("2026-12", 1), monthBeside("2026-01", -1), monthBeside("2028-01", 1)]).toEqual(["2027-01", "2025-12", "2028-02"]);
});

test("a meeting that acts on two years is shown once", () => {
  expect(
    onceEach([
      { kind: "meeting", id: "a", year: "2026" },
      { kind: "meeting", id: "a", year: "2027" },
      { kind: "sign_by", id: "a", year: "2026" },
    ] as const),
  ).toHaveLength(2);
});

test("the words that leave the house name nobody", () => {
  for (const { outside } of Object.values(DATE_WORDS)) expect(outside).not.toMatch(/[{}$]|điểm số/);
});

test("the reminder names whom, for what, until when", () => {
  const it = {
    what: "sheet",
    due: "2026-12-05",
    bloc: "Các sở Kinh tế",
    slug: "kinh-te",
    kind: "BLOC",
    year: "2026",
    units: ["Sở A", "Sở B"],
  } as const;
  expect(expectedReminder({ ...it, units: [...it.units] }, "Phòng TĐKT")).toContain(
    "lãnh đạo các đơn vị: Sở A; Sở B (Các sở Kinh tế).\nĐề nghị tự chấm điểm và gửi bảng tự chấm năm 2026 trước khi hết ngày 05/12/2026.",
  );
  expect([expectedCount({ units: ["a", "b"] }), expectedCount({ units: [] })]).toEqual(["2 đơn vị", "Cả khối"]);
});
