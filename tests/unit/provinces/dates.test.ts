import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dateColumn,
  dateWords,
  dayOf,
  daysBetween,
  dueWords,
  isoDate,
  longDate,
  momentOf,
  momentWords,
  parseTime,
  readDate,
} from "@/lib/provinces/dates";

test.each([
  ["28/02/2026", "2026-02-28"],
  ["1/3/2026", "2026-03-01"],
  ["5.2.26", "2026-02-05"],
  [" 05-02-2026 ", "2026-02-05"],
  ["2024-02-29", "2024-02-29"],
])("reads %s", (typed, iso) => {
  expect(readDate(typed)).toEqual({ ok: true, iso });
});

test.each([
  ["31/02/2026", "Tháng 02/2026 chỉ có 28 ngày. Nhập lại, ví dụ 28/02/2026."],
  ["29/02/2025", "Tháng 02/2025 chỉ có 28 ngày. Nhập lại, ví dụ 28/02/2025."],
  ["12/13/2026", "Không có tháng 13. Nhập tháng từ 01 đến 12."],
  ["01/01/1066", "Năm 1066 không hợp lý. Nhập năm từ 1900 đến 2100."],
  ["mai", "Ngày chưa đúng dạng. Nhập ngày/tháng/năm, ví dụ 28/02/2026."],
  ["1/2/026", "Ngày chưa đúng dạng. Nhập ngày/tháng/năm, ví dụ 28/02/2026."],
])("refuses %s with its own words", (typed, words) => {
  expect(readDate(typed)).toEqual({ ok: false, words });
});

test("shows a date and a moment as they are written here", () => {
  expect(dateWords(new Date("2026-02-05T00:00:00Z"))).toBe("05/02/2026");
  expect(dateWords("2026-02-05")).toBe("05/02/2026");
  expect(dateWords(null)).toBe("");
  expect(dayOf("2026-02-04T18:30:00Z")).toBe("2026-02-05");
  expect(momentWords("2026-02-05T03:42:00Z")).toBe("10:42 ngày 05/02/2026");
});

const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => dateColumn(isoDate(date)));

test("every day written as dd/mm/yyyy or yyyy-mm-dd is read back as itself", () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(readDate(dateWords(day))).toEqual({ ok: true, iso: isoDate(day) });
      expect(readDate(isoDate(day))).toEqual({ ok: true, iso: isoDate(day) });
    }),
  );
});

test("no text is read as a day it does not name", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 40 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 1990, max: 2040 }),
      (day, month, year) => {
        const read = readDate(`${day}/${month}/${year}`);
        if (read.ok) expect(new Date(`${read.iso}T00:00:00Z`)).toEqual(new Date(Date.UTC(year, month - 1, day)));
      },
    ),
  );
});

test("no text at all makes the reader fail", () => {
  fc.assert(fc.property(fc.string(), (text) => void readDate(text)));
});

test("days are counted and added over month ends and leap days", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -400, max: 400 }), (day, count) => {
      expect(daysBetween(day, addDays(day, count))).toBe(count);
    }),
  );
});

test.each([
  [6, "còn 6 ngày"],
  [0, "hôm nay"],
  [-4, "quá 4 ngày"],
])("a day %i days away reads %s", (away, words) => {
  expect(dueWords(addDays("2026-02-27", away), "2026-02-27")).toBe(words);
});

test("the day of the week stands before the date", () => {
  expect(longDate("2026-11-24")).toBe("Thứ Ba, 24/11/2026");
});

test("an hour of the province is a moment of the world", () => {
  expect(momentOf("2026-02-05", 0, 30)).toEqual(new Date("2026-02-04T17:30:00Z"));
});

test.each([
  ["08:00", { hour: 8, minute: 0 }],
  ["8h30", { hour: 8, minute: 30 }],
  ["14 giờ", { hour: 14, minute: 0 }],
  ["24:00", null],
  ["8", null],
])("the hour %s is read", (text, read) => {
  expect(parseTime(text)).toEqual(read);
});
