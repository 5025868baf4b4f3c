import { expect, test } from "vitest";
import { dateWords, dayOf, momentWords, readDate } from "@/lib/provinces/dates";

test.each([
  ["28/02/2026", "2026-02-28"], ["1/3/2026", "2026-03-01"], ["5.2.26", "2026-02-05"], [" 05-02-2026 ", "2026-02-05"], ["2024-02-29", "2024-02-29"],
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
