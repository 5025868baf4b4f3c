import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "@/lib/provinces/dates";
import {
  addWorkingDays,
  calendarOf,
  dayName,
  type DayKind,
  isWeekend,
  isWorkingDay,
  type NamedDay,
  quietOn,
  quietPeriods,
  workingDayFrom,
  workingDaysBetween,
} from "@/lib/provinces/working-days";

const FIRST = "2026-01-01";
const day = fc.integer({ min: 0, max: 730 }).map((n) => addDays(FIRST, n));
/** Up to sixty days of any kind; never so many that no working day is left. */
const named = fc.uniqueArray(
  fc.record({ day, kind: fc.constantFrom<DayKind>("OFF", "WORK", "QUIET"), name: fc.constant("Ngày"), tet: fc.boolean() }),
  { maxLength: 60, selector: (it) => it.day },
);
const calendar = fc.tuple(named, named).map(([national, own]) =>
  calendarOf(
    national.filter(({ kind }) => kind !== "QUIET"),
    own,
  ),
);
const window = fc.integer({ min: 1, max: 90 });

describe("for every calendar", () => {
  test("a window ends on a working day, and exactly so many lie in it", () => {
    fc.assert(
      fc.property(day, window, calendar, (from, days, it) => {
        const end = addWorkingDays(from, days, it);
        expect(isWorkingDay(end, it)).toBe(true);
        expect(workingDaysBetween(from, end, it)).toBe(days);
        expect(daysBetween(from, end)).toBeGreaterThanOrEqual(days);
      }),
    );
  });

  test("two windows one after the other are one window", () => {
    fc.assert(
      fc.property(day, window, window, calendar, (from, one, two, it) => {
        expect(addWorkingDays(addWorkingDays(from, one, it), two, it)).toBe(addWorkingDays(from, one + two, it));
      }),
    );
  });

  test("a later beginning never ends earlier, nor does a longer window", () => {
    fc.assert(
      fc.property(day, day, window, calendar, (a, b, days, it) => {
        const [early, late] = [a, b].toSorted() as [string, string];
        expect(addWorkingDays(early, days, it) <= addWorkingDays(late, days, it)).toBe(true);
        expect(addWorkingDays(early, days, it) < addWorkingDays(early, days + 1, it)).toBe(true);
      }),
    );
  });

  test("one more holiday never ends a window earlier; one more day worked never later", () => {
    fc.assert(
      fc.property(day, window, named, day, (from, days, all, more) => {
        const rest = all.filter((it) => it.day !== more),
          plain = calendarOf(rest);
        const end = addWorkingDays(from, days, plain),
          named_ = { day: more, name: "Thêm" };
        expect(addWorkingDays(from, days, calendarOf([...rest, { ...named_, kind: "OFF" }])) >= end).toBe(true);
        expect(addWorkingDays(from, days, calendarOf([...rest, { ...named_, kind: "WORK" }])) <= end).toBe(true);
      }),
    );
  });

  test("the province's own word stands before the country's, but a quiet day takes no holiday away", () => {
    fc.assert(
      fc.property(day, fc.constantFrom<DayKind>("OFF", "WORK"), fc.constantFrom<DayKind>("OFF", "WORK", "QUIET"), (at, national, own) => {
        const it = calendarOf([{ day: at, kind: national, name: "Cả nước" }], [{ day: at, kind: own, name: "Tỉnh" }]);
        if (own === "QUIET" && national === "OFF") expect(isWorkingDay(at, it)).toBe(false);
        else expect(isWorkingDay(at, it)).toBe(own === "WORK" || (own === "QUIET" && isWorkingDay(at)));
      }),
    );
  });

  test("a quiet period begins and ends around its days, never meets the next one, and no other day is quiet", () => {
    fc.assert(
      fc.property(calendar, day, (it, at) => {
        const periods = quietPeriods(it);
        for (const [n, period] of periods.entries()) {
          expect(period.from <= period.to).toBe(true);
          const next = periods[n + 1];
          if (next) expect(workingDaysBetween(period.to, addDays(next.from, -1), it)).toBeGreaterThan(0);
        }
        expect(quietOn(at, it) !== null).toBe(periods.some(({ from, to }) => at >= from && at <= to));
        const marked = it.get(at);
        if (marked?.kind === "QUIET" || (marked?.tet && marked.kind === "OFF")) expect(quietOn(at, it)).not.toBeNull();
      }),
    );
  });
});

test("without a calendar Saturdays, Sundays and the holidays with a fixed date are free", () => {
  expect(addWorkingDays("2026-11-20", 1)).toBe("2026-11-23");
  expect(addWorkingDays("2026-11-22", 25)).toBe("2026-12-25");
  expect(addWorkingDays("2030-04-29", 1)).toBe("2030-05-02");
  expect([isWeekend("2026-11-28"), isWeekend("2026-11-27")]).toEqual([true, false]);
  expect(dayName("2030-09-02")).toBe("Quốc khánh");
});

const days = (kind: DayKind, name: string, ...all: string[]): NamedDay[] =>
  all.map((at) => ({ day: at, kind, name, tet: name.startsWith("Tết Nguyên đán") }));
/** New Year and Tết 2026 as they were announced. */
const EARLY_2026 = calendarOf([
  ...days("OFF", "Tết Dương lịch", "2026-01-01", "2026-01-02"),
  ...days("WORK", "Làm bù ngày 02/01/2026", "2026-01-10"),
  ...days("OFF", "Tết Nguyên đán Bính Ngọ", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
]);

test("a day given in exchange is free and the Saturday given for it is worked", () => {
  expect(addWorkingDays("2025-12-31", 1, EARLY_2026)).toBe("2026-01-05");
  expect(addWorkingDays("2026-01-09", 1, EARLY_2026)).toBe("2026-01-10");
  expect(workingDaysBetween("2025-12-31", "2026-01-11", EARLY_2026)).toBe(6);
  expect(workingDayFrom("2026-01-03", EARLY_2026)).toBe("2026-01-05");
});

test("at Tết nobody is reminded from the first free Saturday to the last free Sunday", () => {
  expect(quietPeriods(EARLY_2026)).toEqual([{ from: "2026-02-14", to: "2026-02-22", name: "Tết Nguyên đán Bính Ngọ" }]);
  expect(quietOn("2026-02-13", EARLY_2026)).toBeNull();
  // the board sets the week before apart: one period, not two
  const wider = calendarOf([...EARLY_2026.values()], days("QUIET", "Trước Tết", "2026-02-11", "2026-02-12", "2026-02-13"));
  expect(quietPeriods(wider)).toEqual([{ from: "2026-02-11", to: "2026-02-22", name: "Tết Nguyên đán Bính Ngọ" }]);
  expect(isWorkingDay("2026-02-12", wider)).toBe(true);
});

test("a calendar without a working day is refused, not searched for ever", () => {
  const never = calendarOf(Array.from({ length: 3_700 }, (_, n) => ({ day: addDays(FIRST, n), kind: "OFF" as const, name: "Nghỉ" })));
  expect(() => addWorkingDays(FIRST, 1, never)).toThrow(RangeError);
});
