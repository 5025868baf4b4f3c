import fc from "fast-check";
import { expect, test } from "vitest";
import { formatNumber, formatPercent, numberField, optionalNumberField, parseNumber, wholeField } from "@/lib/provinces/numbers";

test("every number written the Vietnamese way is read back as itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (hundredths) => {
      const value = hundredths / 100;
      expect(parseNumber(formatNumber(value, 2))).toBe(value === 0 ? 0 : value);
    }),
  );
});

test("no text makes the reader fail or answer something that is no number", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = parseNumber(text);
      expect(read === null || Number.isFinite(read)).toBe(true);
    }),
  );
});

test.each([
  ["1.234,5", 1234.5],
  ["1234,5", 1234.5],
  ["1.000", 1000],
  ["12 000", 12000],
  ["−0,50", -0.5],
  ["-3", -3],
  ["+1,00", 1],
])("reads %s", (text, value) => expect(parseNumber(text)).toBe(value));

test.each(["9.25", "1.00", "1,234.5", "1e3", "", "mười", "12,", ",5", "1.0000", "0x10", "Infinity", ".5", "*5"])("refuses %j", (text) =>
  expect(parseNumber(text)).toBeNull(),
);

test.each([
  [1000, undefined, "1.000"],
  [9.25, undefined, "9,25"],
  [9.5, 2, "9,50"],
  [-0.5, 2, "−0,50"],
  [-0.001, 2, "0,00"],
  ["1234567.8", undefined, "1.234.567,8"],
  [null, 2, ""],
])("writes %s", (value, places, text) => expect(formatNumber(value, places)).toBe(text));

test("a percentage keeps its sign on the line", () => expect(formatPercent(62.3)).toBe("62,30\u00a0%"));

test.each([
  [numberField({ max: 100 }), "138", "Số này vượt mức cao nhất 100. Nhập lại."],
  [numberField({ min: 0 }), "−1", "Nhập số từ 0 trở lên."],
  [numberField(), "1,234", "Nhập nhiều nhất 2 chữ số sau dấu phẩy."],
  [wholeField(), "1,5", "Nhập số nguyên."],
  [wholeField(), "a", "Chưa đúng dạng số. Nhập số nguyên, ví dụ 12."],
  [numberField(), "24.5", "Phần lẻ viết sau dấu phẩy, không dùng dấu chấm: nhập 24,5."],
  [numberField(), "24.5.1", "Chưa đúng dạng số. Nhập ví dụ 9,25 hoặc 1.000."],
  [numberField({ empty: "Nhập chỉ tiêu." }), " ", "Nhập chỉ tiêu."],
  [optionalNumberField(), "abc", "Chưa đúng dạng số. Nhập ví dụ 9,25 hoặc 1.000."],
])("says what is wrong", (field, text, sentence) => {
  expect(field.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([sentence]);
});

test("a number that may stay empty does", () => expect(optionalNumberField().parse("")).toBeNull());
