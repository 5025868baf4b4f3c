import { expect, test } from "vitest";
import { type Content, contentOf, hashOf, NOTHING, readLines, textOf, typedFrom, wordsOf } from "@/lib/reports/content";
import { type Line, linesOf, valueWords } from "@/lib/reports/prefill";
import type { RecordSeen } from "@/lib/reports/record";

const line = (key: string, figure: Line["figure"] = null): Line => ({
  key,
  section: "results",
  text: key,
  detail: null,
  source: "Giao ước",
  href: "/giao-uoc",
  figure,
});
const percent = { indicator: "Đúng hạn", unitOfMeasure: "%", measure: "NUMBER" as const, target: "97", actual: null };

test.each([
  ["98,4", "98.4"],
  ["1.200", "1200"],
  ["", null],
  ["  ", null],
])("a figure typed as %o is %o", (typed, actual) => {
  expect(readLines([line("t", percent)], { ...NOTHING, actual: { t: typed } })).toMatchObject({
    problems: [],
    lines: [{ figure: { actual } }],
  });
});
test.each(["9.8", "chín mươi", "1e99", "9999999999999999"])("a figure typed as %o is named at its field", (typed) => {
  expect(readLines([line("t", percent)], { ...NOTHING, actual: { t: typed } }).problems).toEqual([
    { code: "report.figure_wrong", field: "actual_t", facts: { name: "t" } },
  ]);
});
test("left empty, the record's own figure stands", () => {
  expect(readLines([line("t", { ...percent, actual: "55" })], NOTHING).lines[0]!.figure!.actual).toBe("55");
});
test("a line left out is not sent, a remark goes with its line, what belongs to no line is dropped", () => {
  expect(
    readLines([line("a"), line("b")], { ...NOTHING, dropped: ["a"], note: { b: " Thêm ", c: "Lạc" } }).lines.map(({ key, note }) => [
      key,
      note,
    ]),
  ).toEqual([["b", "Thêm"]]);
});

const content: Content = {
  form: "bao-cao/1",
  period: "MIDYEAR",
  year: "2026",
  bloc: "Khối",
  unit: { id: "u", name: 'Sở "Y" tế' },
  lines: readLines([line("t", percent)], { ...NOTHING, actual: { t: "98,4" }, note: { t: "Vượt" } }).lines,
  words: wordsOf({ ...NOTHING, words: { results: "Dòng một\nDòng hai" } }),
  files: [],
};
test("what is stored is read back word for word, and another word is another hash", () => {
  expect(contentOf(textOf(content))).toEqual(content);
  expect(hashOf(textOf(content))).not.toBe(hashOf(textOf({ ...content, words: { ...content.words, results: "Dòng một\nDòng ba" } })));
});
test("a sent report is gone on from as it was typed", () => {
  expect(typedFrom(content)).toMatchObject({
    words: { results: "Dòng một\nDòng hai" },
    actual: { t: "98,4" },
    note: { t: "Vượt" },
    dropped: [],
  });
});

const figure = (quarter: 1 | 2 | 3, value: string) => ({
  quarter,
  round: 1,
  value,
  words: null,
  reason: null,
  onBehalf: false,
  late: false,
  by: null,
  at: "2026-07-05",
});
const promise = { unitId: "u", baseline: null, dueOn: null, plan: null };
const record: RecordSeen = {
  course: {
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    today: "2026-11-28",
    rule: { onTrack: 95, slow: 80, dueDays: 10 },
    units: [{ unitId: "u", slug: "so-y-te", name: "Sở Y tế", leftOn: null }],
    targets: [
      {
        ...promise,
        id: "1",
        indicator: "Đúng hạn",
        unitOfMeasure: "%",
        measure: "NUMBER",
        target: "97",
        figures: [figure(2, "98.2"), figure(3, "96")],
      },
      { ...promise, id: "2", indicator: "Không kỷ luật", unitOfMeasure: "đạt / không", measure: "YES_NO", target: "1", figures: [] },
    ],
  },
  movements: [
    { id: "m", name: "Cải cách", form: "Theo chuyên đề", joined: true, review: null },
    { id: "n", name: "Kỹ năng số", form: "Thường xuyên", joined: false, review: null },
  ],
  score: { selfTotal: "92.5", total: "90", rank: 3, of: 10, settled: true },
  evidence: { kept: 14, used: 9 },
  models: { proposed: 2, chosen: 1 },
};
test("the record writes its lines: promised, joined, scored, kept, named; what a unit takes no part in is not there", () => {
  expect(linesOf(record, "so-y-te", "MIDYEAR").map(({ key, section, text, detail }) => [key, section, text, detail])).toEqual([
    ["t-1", "results", "Đúng hạn", "Cam kết: 97 %; đến quý II báo cáo 98,2 %, kế hoạch 97 %."],
    ["t-2", "results", "Không kỷ luật", "Cam kết: đạt."],
    ["m-m", "movements", "Phong trào “Cải cách”", "Đã đăng ký tham gia, chưa gửi báo cáo."],
    ["score", "results", "Chấm điểm thi đua", "Tự chấm 92,50 điểm; điểm chốt 90,00, xếp thứ 3/10."],
    ["evidence", "results", "Tài liệu minh chứng", "14 tài liệu trong kho minh chứng, 9 tài liệu đã dùng cho bảng tự chấm."],
    ["models", "movements", "Điển hình tiên tiến", "Giới thiệu 2, khối đã chọn 1."],
  ]);
  expect(linesOf(record, "so-y-te", "MIDYEAR").every(({ source, href }) => source !== "" && href.startsWith("/"))).toBe(true);
});
test("half a year ends with its second quarter, the year with its last", () => {
  expect([
    linesOf(record, "a", "MIDYEAR")[0]!.figure!.actual,
    linesOf(record, "a", "YEAR")[0]!.figure!.actual,
    linesOf({ ...record, course: null }, "a", "YEAR")[0]!.key,
  ]).toEqual(["98.2", "96", "m-m"]);
});
test("points that are not settled show no rank", () => {
  expect(linesOf({ ...record, score: { ...record.score!, settled: false } }, "a", "YEAR").find(({ key }) => key === "score")!.detail).toBe(
    "Tự chấm 92,50 điểm.",
  );
});
test.each([
  ["NUMBER", "98.4", "98,4 %"],
  ["NUMBER", null, "chưa có số liệu"],
  ["YES_NO", "1", "đạt"],
  ["YES_NO", "0", "chưa đạt"],
] as const)("%s %o reads %o", (measure, value, words) => {
  expect(valueWords({ measure, unitOfMeasure: "%" }, value)).toBe(words);
});
