import { describe, expect, test } from "vitest";
import { judgePast, WRONG_NUMBER, type Known, type RawRow } from "@/lib/council/honours/import/judge";
import { type Alike, groupsOf, obstaclesToMerge, obstaclesToNote } from "@/lib/council/honours/rules";
import { fold, identityDigits } from "@/lib/people/identity";

const alike = (id: string, more: Partial<Alike> = {}): Alike => ({
  id,
  kind: "PERSON",
  name: "Nguyễn Thị Hòa",
  post: null,
  unitName: "Sở Tài chính",
  isUnit: false,
  marked: false,
  honours: 1,
  years: ["2019"],
  ...more,
});
const pair = (one: string, other: string, sameMark = false) => ({ one, other, sameMark });

describe("who may be the same", () => {
  test("names are compared without diacritics, capitals and double spaces; two ways to set a tone mark are one name", () => {
    expect(fold("  Nguyễn Thị  HOÀ ")).toBe("nguyen thi hoa");
    expect(fold("Đỗ Thùy Dương")).toBe(fold("đỗ thuỳ dương"));
  });

  test("the number of an identity paper has nine or twelve digits, however it is spaced", () => {
    expect([
      identityDigits("001 085 000 123"),
      identityDigits("123.456.789"),
      identityDigits("12345"),
      identityDigits("00108500012a"),
    ]).toEqual(["001085000123", "123456789", null, null]);
  });

  test("three alike are one question; the unit of the province stays, else who has a mark, else who has more awards", () => {
    const three = [pair("a", "b"), pair("a", "c"), pair("b", "c")];
    expect(groupsOf(three, [alike("a"), alike("b", { honours: 4 }), alike("c")])).toMatchObject([
      { kept: { id: "b" }, others: [{ id: "a" }, { id: "c" }] },
    ]);
    expect(groupsOf(three, [alike("a"), alike("b", { honours: 4 }), alike("c", { marked: true })])[0]!.kept.id).toBe("c");
    expect(groupsOf([pair("a", "b")], [alike("a", { honours: 9 }), alike("b", { isUnit: true })])[0]!.kept.id).toBe("b");
  });

  test("two found apart are never asked about in one question, though both are like a third", () => {
    const groups = groupsOf([pair("a", "b"), pair("a", "c")], [alike("a", { honours: 3 }), alike("b"), alike("c")]);
    expect(groups.map(({ kept, others }) => [kept.id, ...others.map(({ id }) => id)])).toEqual([["a", "b"]]);
  });

  test("nothing is merged into itself, and none into one is nothing", () => {
    expect(
      [obstaclesToMerge({ id: "a" }, []), obstaclesToMerge({ id: "a" }, ["a"]), obstaclesToMerge({ id: "a" }, ["b"])].map(
        (found) => found[0]?.code,
      ),
    ).toEqual(["subject.none_chosen", "subject.itself", undefined]);
  });
});

describe("what a later paper did", () => {
  const it = {
    state: "issued" as const,
    signedOn: "2021-02-02",
    lines: [
      { id: "x", annulled: false, recovered: false },
      { id: "y", annulled: true, recovered: false },
    ],
  };
  const code = (typed: Parameters<typeof obstaclesToNote>[1]) => obstaclesToNote(it, typed, "2026-06-01")[0]?.code;
  test.each([
    [{ line: "x", fate: "annulled", on: "2022-06-14" }, undefined],
    [{ line: "y", fate: "annulled", on: "2022-06-14" }, "honours.annulled_already"],
    [{ line: "y", fate: "recovered", on: "2022-06-14" }, undefined],
    [{ line: "x", fate: "recovered", on: "2022-06-14" }, "honours.recover_first_annul"],
    [{ line: null, fate: "corrected", on: "2022-06-14" }, undefined],
    [{ line: "x", fate: "corrected", on: "2022-06-14" }, "honours.correct_whole"],
    [{ line: null, fate: "annulled", on: "2020-01-01" }, "honours.before_decision"],
    [{ line: null, fate: "annulled", on: "2027-01-01" }, "record.date_ahead"],
    [{ line: "z", fate: "annulled", on: "2022-06-14" }, "record.moved"],
  ] as const)("%o → %s", (typed, answer) => expect(code(typed)).toBe(answer));
});

describe("a row of past awards", () => {
  const known: Known = {
    titles: [
      { code: "CERT_PROV", name: "Bằng khen của Chủ tịch", subject: "COLLECTIVE" },
      { code: "CERT_PERSON", name: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (cá nhân)", subject: "PERSON" },
      { code: "FIGHTER", name: "Chiến sĩ thi đua cơ sở", subject: "PERSON" },
    ],
    units: [{ id: "u1", code: "STC" }],
    decisions: [
      {
        id: "d1",
        number: "9/QĐ",
        signedOn: "2018-03-01",
        publishedAt: null,
        lines: [{ name: "Lê Hải Yến", unitName: "Văn phòng", titleName: "Chiến sĩ thi đua cơ sở" }],
      },
    ],
    subjects: [],
  };
  const cells = (more: Record<string, string> = {}) => ({
    kind: "Cá nhân",
    name: "Nguyễn Thị Hòa",
    unitName: "Sở Tài chính",
    title: "Chiến sĩ thi đua cơ sở",
    year: "2019",
    number: "12/QĐ",
    day: "15/01/2020",
    signerTitle: "Giám đốc",
    ...more,
  });
  const judged = (...rows: Record<string, string>[]) =>
    judgePast(
      rows.map((one, at): RawRow => ({ row: at + 3, cells: one })),
      known,
      "2026-06-01",
    );
  const fault = (more: Record<string, string>) =>
    judged(cells(more))
      .faults[0]?.faults.map(({ column, words }) => `${column}: ${words}`)
      .join(" | ");

  test("that is right is written with the title's code; one that stands already is passed over; a title that nobody knows is written as printed", () => {
    expect(judged(cells())).toMatchObject({
      faults: [],
      there: 0,
      unknownTitles: [],
      awards: [{ titleCode: "FIGHTER", day: "2020-01-15", unitId: null }],
    });
    expect(judged(cells({ name: "Lê Hải YẾN", unitName: "Văn phòng", number: "9/QĐ", day: "01/03/2018", year: "2017" }))).toMatchObject({
      faults: [],
      awards: [],
      there: 1,
    });
    expect(judged(cells({ title: "Bằng khen của Chủ tịch UBND tỉnh" })).awards[0]).toMatchObject({ titleCode: "CERT_PERSON" });
    expect(judged(cells({ title: "Lao động giỏi" }))).toMatchObject({
      faults: [],
      unknownTitles: ["Lao động giỏi"],
      awards: [{ titleCode: null }],
    });
    expect(judged(cells({ kind: "Tập thể", title: "Bằng khen của Chủ tịch", unitCode: "stc" })).awards[0]).toMatchObject({
      unitId: "u1",
      kind: "COLLECTIVE",
    });
  });

  test.each([
    [{ kind: "Nhóm" }, /kind: Không có “Nhóm” trong danh sách/],
    [{ name: "" }, /name: Thiếu tên được khen/],
    [{ title: "Bằng khen của Chủ tịch" }, /title: “Bằng khen của Chủ tịch” không dành cho cá nhân/],
    [{ year: "hai nghìn" }, /year: “hai nghìn” chưa đúng dạng/],
    [{ day: "31/02/2020" }, /day: /],
    [{ day: "01/01/2031" }, /day: Ngày 01\/01\/2031 chưa đến/],
    [{ day: "01/01/1900" }, /sớm quá/],
    [{ year: "2021" }, /year: Năm khen thưởng 2021 sau ngày quyết định 15\/01\/2020/],
    [{ number: "" }, /number: Thiếu số quyết định/],
    [{ unitCode: "STC" }, /unitCode: Mã đơn vị chỉ ghi cho tập thể/],
    [{ kind: "Tập thể", title: "Bằng khen của Chủ tịch", unitCode: "KHÔNG" }, /unitCode: Không có đơn vị mã KHÔNG/],
    [{ identity: WRONG_NUMBER }, /identity: Số định danh phải có 9 hoặc 12 chữ số/],
    [{ kind: "Tập thể", title: "Bằng khen của Chủ tịch", identity: "ab" }, /identity: Tập thể không có số định danh/],
    [{ name: "N".repeat(201) }, /name: Dài 201 ký tự/],
    [{ signerTitle: "" }, /signerTitle: Thiếu chức vụ người ký/],
  ] as [Record<string, string>, RegExp][])("%o is refused in words at its column", (more, words) => expect(fault(more)).toMatch(words));

  test("rows are held against each other: the same award twice, a number with two dates, a number of identity with two names", () => {
    expect(judged(cells(), cells({ name: "nguyễn thị hoà" })).faults).toMatchObject([
      { row: 4, faults: [{ column: "name", words: expect.stringContaining("Trùng với dòng 3") }] },
    ]);
    expect(judged(cells(), cells({ name: "Khác", day: "16/01/2020" })).faults).toMatchObject([
      { row: 4, faults: [{ column: "day", words: expect.stringContaining("Một quyết định chỉ có một ngày") }] },
    ]);
    expect(judged(cells({ identity: "ab" }), cells({ name: "Khác", identity: "ab" })).faults[0]!.faults.at(-1)).toMatchObject({
      column: "identity",
      words: expect.stringContaining("của người khác tên"),
    });
    expect(judged(cells({ identity: "ab" }), cells({ unitName: "Nơi khác", identity: "ab" })).faults).toMatchObject([
      { row: 4, faults: [{ column: "name" }] },
    ]);
  });
});
