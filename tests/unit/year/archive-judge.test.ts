import { expect, test } from "vitest";
import { judgeArchive } from "@/lib/year/archive/judge";
import type { Known, RawRow } from "@/lib/year/archive/judged";
import type { SheetKey } from "@/lib/year/archive/plan";
import { caseTwo } from "../../support/case-two.ts";

const NOTHING: Known = { units: [], blocs: [], territories: [], members: [] };
const rowsOf = (sheets: Partial<Record<SheetKey, Record<string, string>[]>>): RawRow[] =>
  Object.entries(sheets).flatMap(([sheet, rows]) => rows.map((cells, at) => ({ sheet: sheet as SheetKey, row: at + 3, cells })));
const faults = (sheets: Partial<Record<SheetKey, Record<string, string>[]>>, known = NOTHING) =>
  judgeArchive(rowsOf(sheets), known).findings.flatMap(({ sheet, faults: found }) =>
    found.map(({ column, words }) => `${sheet}.${column}: ${words}`),
  );
const changed = (sheet: SheetKey, at: number, cells: Record<string, string>) => {
  const all = caseTwo();
  return { ...all, [sheet]: all[sheet]!.map((row, n) => (n === at ? { ...row, ...cells } : row)) };
};

test("case 2 is taken whole, and says what its report does not tell", () => {
  const { writing } = judgeArchive(rowsOf(caseTwo()), NOTHING);
  expect(writing).toMatchObject({ year: "2017", startsOn: "2017-01-01", endsOn: "2017-12-31", school: false });
  expect([writing!.units.length, writing!.clauses.length, writing!.signatures.length, writing!.guests[0]!.fromBoard]).toEqual([
    8,
    7,
    8,
    true,
  ]);
  expect(writing!.missing).toEqual([
    "Kết quả bình xét cuối năm",
    "Kết quả biểu quyết",
    "Bảng tiêu chí chấm điểm",
    "Kết quả chấm điểm, xếp hạng",
    "Quyết định khen thưởng",
  ]);
});

test.each<[string, Parameters<typeof changed>, string]>([
  ["a unit named twice", ["units", 1, { unitCode: "CT-MTTQ" }], "units.unitCode: Mã này đã có ở một dòng trên. Mỗi đơn vị một dòng."],
  ["two heads", ["units", 1, { office: "Khối trưởng" }], "units.office: Đã có đơn vị khác là Khối trưởng."],
  [
    "a signature of somebody who is no member",
    ["signatures", 0, { unitCode: "LẠ" }],
    "signatures.unitCode: Không có đơn vị mã LẠ ở trang Đơn vị thành viên.",
  ],
  ["two days of one pledge", ["signatures", 3, { day: "12/04/2017" }], "signatures.day: Mọi đơn vị ký cùng một ngày như dòng đầu."],
  [
    "a meeting of another age",
    ["meetings", 0, { day: "11/04/2007" }],
    "meetings.day: Ngày họp ở quá xa năm thi đua này. Kiểm tra lại năm.",
  ],
  ["a year that is none", ["year", 0, { year: "2017-2019" }], "year.year: Ghi bốn chữ số, ví dụ 2017, hoặc năm học 2017-2018."],
  ["a guest at no meeting", ["guests", 0, { meeting: "HN9" }], "guests.meeting: Không có hội nghị mã HN9 ở trang Hội nghị."],
  ["no source", ["year", 0, { source: "" }], "year.source: Ghi hồ sơ lấy từ văn bản nào."],
])("%s is refused at its cell, and nothing is written", (_what, change, words) => {
  expect(faults(changed(...change))).toContain(words);
  expect(judgeArchive(rowsOf(changed(...change)), NOTHING).writing).toBeNull();
});

test("votes add up to those who were there", () => {
  const resolutions = (inFavour: string) => ({
    ...caseTwo(),
    resolutions: [{ meeting: "HN1", text: "Thông qua", inFavour, opposed: "", abstained: "" }],
  });
  expect(faults(resolutions("7"))[0]).toContain("Cộng lại 7 phiếu, nhưng có 8 đơn vị có mặt");
  expect(faults(resolutions("8"))).toEqual([]);
});

test("points are taken as printed: above the maximum is a slip, a sum that does not fit is not", () => {
  const scored = (points: string) => ({
    ...caseTwo(),
    criteria: [{ number: "1", name: "Nhiệm vụ", max: "20" }],
    scores: [{ unitCode: "CT-HND", total: "95", rank: "1", self: "", classification: "", remark: "" }],
    points: [{ unitCode: "CT-HND", number: "1", points }],
  });
  expect(faults(scored("19,5"))).toEqual([]);
  expect(faults(scored("21"))[0]).toContain("Điểm vượt mức tối đa 20");
});

test("a year that is there already, and a unit that counted elsewhere, are told before anything is written", () => {
  const bloc = { id: "b", slug: "mttq-can-tho", name: "Khối", shortName: "Khối", kind: "BLOC" as const, years: ["2017"] };
  expect(faults(caseTwo(), { ...NOTHING, blocs: [bloc] })).toContain("year.year: Khối này đã có năm 2017. Bổ sung trên trang của năm đó.");
  const known = {
    ...NOTHING,
    units: [{ id: "u", code: "CT-HND", name: "Hội Nông dân" }],
    members: [{ blocSlug: "khoi-khac", unitCode: "CT-HND", since: "2016-01-01", until: null, counts: true }],
  };
  expect(faults(caseTwo(), known)).toEqual(["units.counts: Trong năm đó đơn vị đã tính khen thưởng ở khối khoi-khac. Ghi Không."]);
});

test("an empty workbook and one without its year say what they want", () => {
  expect(faults({})).toEqual([
    "year.slug: Chưa có dòng nào ở trang Năm thi đua.",
    "units.unitCode: Một khối có ít nhất hai đơn vị thành viên.",
  ]);
});
