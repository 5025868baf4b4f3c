import { describe, expect, test } from "vitest";
import { readDecisionNumber, withGaps } from "@/lib/council/books";
import { NewDecisionInput } from "@/lib/council/schema";

describe("the number of a decision", () => {
  test.each([
    ["312/QĐ-UBND", "312/QĐ-UBND"],
    ["5/QĐ-UBND", "05/QĐ-UBND"],
    ["005/QĐ-UBND", "05/QĐ-UBND"],
    [" Số: 12 / QĐ - UBND ", "12/QĐ-UBND"],
    ["99/QĐ-TTg", "99/QĐ-TTg"],
    ["15/2026/QĐ-UBND", "15/2026/QĐ-UBND"],
  ])("%s is %s", (typed, number) => {
    expect(readDecisionNumber(typed)).toEqual({ ok: true, number });
  });
  test.each([
    ["0/QĐ-UBND", "từ 1 đến"],
    ["000/QĐ-UBND", "từ 1 đến"],
    ["1234567/QĐ-UBND", "từ 1 đến"],
    ["12a/QĐ-UBND", "chỉ gồm chữ số"],
    ["một/QĐ-UBND", "chỉ gồm chữ số"],
    ["-3/QĐ-UBND", "chỉ gồm chữ số"],
    ["312", "cả số và ký hiệu"],
    ["312/", "cả số và ký hiệu"],
    ["312/26", "cả số và ký hiệu"],
  ])("%s is refused at its field", (typed, words) => {
    const read = readDecisionNumber(typed);
    expect(read.ok ? "" : read.words).toContain(words);
    const given = {
      id: "00000000-0000-4000-8000-000000000001",
      number: typed,
      signedOn: "20/02/2026",
      signerName: "A",
      signerTitle: "B",
      title: "C",
    };
    expect(NewDecisionInput.safeParse(given).error?.issues.map(({ path }) => path.join("."))).toEqual(["number"]);
  });
});

test("a book says what is missing between its numbers, and before the first", () => {
  expect(withGaps([])).toEqual([]);
  expect(withGaps([{ no: 1 }, { no: 2 }])).toEqual([{ no: 1 }, { no: 2 }]);
  expect(withGaps([{ no: 9 }, { no: 3 }, { no: 4 }])).toEqual([{ from: 1, to: 2 }, { no: 3 }, { no: 4 }, { from: 5, to: 8 }, { no: 9 }]);
});
