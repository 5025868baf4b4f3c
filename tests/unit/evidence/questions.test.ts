import { describe, expect, test } from "vitest";
import { type DocumentFacts, type EmulationYear, questionsOf, questionsOfSheet } from "@/lib/evidence/questions";

const YEAR: EmulationYear = { year: "2026", startsOn: "2026-01-01", endsOn: "2026-12-31" };
const plain: DocumentFacts = { issuedOn: "2026-11-20", number: "412/BC-STC", items: 1, years: [], units: [] };
const kinds = (change: Partial<DocumentFacts>, by: "checker" | "unit" = "checker") =>
  questionsOf({ ...plain, ...change }, YEAR, by).map(({ kind }) => kind);
const words = (change: Partial<DocumentFacts>, by: "checker" | "unit" = "checker") =>
  questionsOf({ ...plain, ...change }, YEAR, by).map((one) => one.words);

describe("what a document makes a checker ask", () => {
  test("a numbered paper of the year that proves one item: nothing", () => expect(kinds({})).toEqual([]));
  test.each([
    ["the last day before the year", "2025-12-31", ["outside_year"]],
    ["its first day", "2026-01-01", []],
    ["its last day", "2026-12-31", []],
    ["the first day after it", "2027-01-01", ["outside_year"]],
  ])("dated %s", (_name, issuedOn, found) => expect(kinds({ issuedOn })).toEqual(found));
  test("a school year has its own days", () => {
    const school = { year: "2025-2026", startsOn: "2025-08-01", endsOn: "2026-07-31" };
    expect(questionsOf({ ...plain, issuedOn: "2025-09-05" }, school, "checker")).toEqual([]);
    expect(questionsOf({ ...plain, issuedOn: "2026-08-01" }, school, "checker")).toHaveLength(1);
  });
  test.each([
    [null, "1/BC", ["no_date"]],
    ["2026-05-02", null, ["no_number"]],
    [null, null, ["undated"]],
  ])("dated %s, numbered %s: one question", (issuedOn, number, found) => expect(kinds({ issuedOn, number })).toEqual(found));
  test("used for several items of the sheet, with how many", () =>
    expect(words({ items: 3 })).toEqual(["Dùng cho 3 tiêu chí của bảng này, xem có tính trùng không."]));
  test("used in other years, in their order", () =>
    expect(words({ years: ["2025", "2024"] })).toEqual(["Đã dùng ở bảng năm 2024 và 2025, xem có tính lại kết quả cũ không."]));
  test("the same file from other units, in the order of the language", () =>
    expect(words({ units: ["Thanh tra tỉnh", "Sở Tư pháp", "Đảng ủy"] })).toEqual([
      "Cùng tệp này Đảng ủy, Sở Tư pháp và Thanh tra tỉnh cũng nộp làm minh chứng.",
    ]));
});

describe("what the unit itself is told", () => {
  const everything: Partial<DocumentFacts> = { issuedOn: "2025-11-30", number: null, items: 2, years: ["2025"], units: ["Sở Tư pháp"] };
  test("what it can mend, and never what another unit handed in", () => {
    expect(kinds(everything, "unit")).toEqual(["outside_year", "no_number", "many_items", "other_years"]);
    expect(words(everything, "unit").join(" ")).not.toContain("Sở Tư pháp");
    expect(kinds(everything)).toContain("other_units");
  });
  test("in kind words: what to do, no reproach", () =>
    expect(words({ issuedOn: null }, "unit")).toEqual(["Chưa ghi ngày văn bản. Ghi ngày để người chấm dễ đối chiếu."]));
});

test("a document that stands at several items is asked about once a sheet", () => {
  const one = { ...plain, ...YEAR, evidence: "a", issuedOn: null, items: 2 };
  expect(
    questionsOfSheet([one, one, { ...plain, ...YEAR, evidence: "b" }, { ...plain, ...YEAR, evidence: "c", years: ["2025"] }], "checker"),
  ).toEqual({ documents: 2, questions: 3 });
  expect(questionsOfSheet([], "checker")).toEqual({ documents: 0, questions: 0 });
});
