import { describe, expect, test } from "vitest";
import { kept, MOST_ROWS, obstaclesOfEnded, obstaclesToSendLetter, obstaclesToSubject, readRows } from "@/lib/awards/letters/rules";
import { wordsOf } from "@/lib/problems/catalogue";

const codes = (found: { code: string }[]) => found.map(({ code }) => code);
const person = {
  kind: "PERSON" as const,
  name: "Lò Văn Mẫu",
  post: "Nhân viên",
  place: null,
  gender: "MALE" as const,
  recipientClass: "DIRECT_WORKER" as const,
  enterprise: false,
  identity: null,
};
const titles = [
  { code: "P", name: "Bằng khen", kind: "PERSON" as const },
  { code: "C", name: "Bằng khen", kind: "COLLECTIVE" as const },
];

describe("rows of a pasted list", () => {
  test("are read between semicolons or tabs, whatever the case and spaces, classes by their first words", () => {
    const { rows, problems } = readRows(
      "  Lò Văn An;nam; Nhân viên ;trực tiếp công tác\n\nHà Thị Bình\tNỮ\tPhó Giám đốc\tgiám đốc\t0123 4567 8901",
      [],
    );
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { line: 1, name: "Lò Văn An", gender: "MALE", recipientClass: "DIRECT_WORKER", identity: null },
      { line: 3, name: "Hà Thị Bình", gender: "FEMALE", recipientClass: "DIRECTOR", identity: "012345678901" },
    ]);
  });
  test("each wrong one is named with its line; the same person under another spelling, or with the same number, is one", () => {
    const row = (name: string, more = "") => `${name}; Nam; Nhân viên; Trực tiếp${more}`;
    const { problems } = readRows(
      [
        row("An"),
        "Bình",
        "Chi; x; Kế toán; Trực tiếp",
        "Dung; Nữ; Kế toán; khác",
        row("Em", "; 123"),
        row("AN"),
        row("Giang", "; 012345678901"),
        row("Hà", "; 012345678901"),
        row("Đã Có"),
      ].join("\n"),
      ["PERSON|da co|nhan vien"],
    );
    expect(problems.map(({ code, facts }) => [code, facts!.line])).toEqual([
      ["proposal.row_short", 2],
      ["proposal.row_gender", 3],
      ["proposal.row_class", 4],
      ["proposal.row_identity", 5],
      ["proposal.row_twice", 6],
      ["proposal.row_twice", 8],
      ["proposal.row_there", 9],
    ]);
    expect(wordsOf(problems[4]!.code, problems[4]!.facts)).toBe("Dòng 6 (AN): trùng với dòng 1.");
  });
  test("an empty list and one that is too long are refused as a whole", () => {
    expect(codes(readRows(" \n", []).problems)).toEqual(["proposal.rows_none"]);
    expect(codes(readRows("a;b;c;d\n".repeat(MOST_ROWS + 1), []).problems)).toEqual(["proposal.rows_many"]);
  });
});

describe("one subject", () => {
  test("of a household neither post nor gender is asked or kept, of a unit no name", () => {
    expect(
      obstaclesToSubject({ ...person, kind: "HOUSEHOLD", post: null, gender: undefined, recipientClass: undefined }, null, titles),
    ).toEqual([]);
    expect(kept({ ...person, kind: "HOUSEHOLD" })).toEqual({
      kind: "HOUSEHOLD",
      subjectName: "Lò Văn Mẫu",
      subjectPost: null,
      subjectUnit: null,
      gender: null,
      recipientClass: null,
      enterprise: false,
    });
    expect(kept({ ...person, kind: "COLLECTIVE", name: null, place: "Thôn", enterprise: true })).toEqual({
      kind: "COLLECTIVE",
      subjectName: null,
      subjectPost: null,
      subjectUnit: null,
      gender: null,
      recipientClass: null,
      enterprise: true,
    });
    expect(kept({ ...person, enterprise: true }).enterprise).toBe(false);
  });
  test("a title is for its own kind alone", () => {
    expect(codes(obstaclesToSubject(person, "C", titles))).toEqual(["proposal.title_of_other_kind"]);
    expect(obstaclesToSubject(person, "P", titles)).toEqual([]);
  });
});

describe("a letter", () => {
  const paper = { kind: "report", title: "", required: true, fileUseId: null, fromRecord: false, recordReady: false, returnedNote: null };
  const draft = {
    state: "drafting" as const,
    giver: "UNIT" as const,
    archive: false,
    meetingEnded: false,
    nominationVoided: false,
    summary: "x",
    papers: [{ ...paper, fileUseId: "f" }],
    subjectName: "Lò Văn Mẫu",
  };
  test("goes with what is whole; no meeting is asked of it", () => {
    expect(obstaclesToSendLetter({ sentAt: null, ended: null, proposals: [draft] })).toEqual([]);
    expect(codes(obstaclesToSendLetter({ sentAt: null, ended: null, proposals: [] }))).toEqual(["proposal.letter_empty"]);
    expect(codes(obstaclesToSendLetter({ sentAt: "2026-01-01", ended: null, proposals: [draft] }))).toEqual(["proposal.letter_sent"]);
    const [lacks] = obstaclesToSendLetter({ sentAt: null, ended: null, proposals: [draft, { ...draft, papers: [paper] }] });
    expect(wordsOf(lacks!.code, lacks!.facts)).toBe("Lò Văn Mẫu: Thiếu giấy tờ: Báo cáo thành tích.");
  });
  test("of a unit that has ended says since when, by what, and never as verified law", () => {
    const [ended] = obstaclesOfEnded({ unit: "Sở Cũ", on: "2025-03-01", document: "Nghị quyết số 12/NQ", heirs: ["Sở Mới"] }, "unitId");
    expect(ended!.field).toBe("unitId");
    expect(wordsOf(ended!.code, ended!.facts)).toBe(
      "Sở Cũ đã kết thúc hoạt động từ 01/03/2025 theo Nghị quyết số 12/NQ. Đơn vị kế thừa: Sở Mới. Đơn vị đã giải thể, hợp nhất thì không đề nghị khen thưởng (Thông tư số 15/2025/TT-BNV, chưa xác minh, cần đối chiếu văn bản gốc).",
    );
    expect(obstaclesOfEnded(null, undefined)).toEqual([]);
  });
});
