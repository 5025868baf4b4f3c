import { describe, expect, test } from "vitest";
import { DOWN, expanded, linesOfText, readTable } from "@/lib/criteria/pasted";

const table = (...rows: string[]) => linesOfText(["TT\tNội dung\tĐiểm tối đa\tCách chấm", ...rows].join("\n"));
const SOUND = table(
  "I\tNhiệm vụ được giao\t60",
  "1\tChỉ tiêu tỉnh giao\t40\tTính theo tỷ lệ hoàn thành",
  "\tKèm báo cáo của cơ quan",
  "2\tKỷ luật\t20 điểm\tMỗi người vi phạm trừ 2 điểm",
  "II\tThi đua\t40",
  "3\tMô hình\t40\t",
  "III\tĐiểm thưởng\t5",
  "\tCờ của bộ\t5",
  "\tTổng cộng\t100",
);

describe("a table pasted out of Word or Excel", () => {
  test("sections, items, points, guessed ways, words under an item, the line of the total", () => {
    const { sections, faults, notes, lines } = readTable(SOUND);
    expect([faults, notes]).toEqual([[], []]);
    expect(
      sections.map(({ name, kind, max, items }) => [name, kind, max, items.map((item) => [item.number, item.name, item.max, item.method])]),
    ).toEqual([
      [
        "Nhiệm vụ được giao",
        "MAIN",
        "60",
        [
          ["1", "Chỉ tiêu tỉnh giao", "40", "RATIO"],
          ["2", "Kỷ luật", "20", "DEDUCT"],
        ],
      ],
      ["Thi đua", "MAIN", "40", [["3", "Mô hình", "40", "MANUAL"]]],
      ["Điểm thưởng", "BONUS", "5", [["", "Cờ của bộ", "5", "BONUS"]]],
    ]);
    expect(sections[0]!.items[0]!.guidance).toContain("Kèm báo cáo");
    expect(sections[0]!.items[1]!.params).toEqual({ each: 2 });
    expect(lines.find(({ name }) => name === "Mô hình")!.notes.join()).toContain("Chưa rõ cách chấm: đọc là chấm trực tiếp.");
    expect(lines.at(-1)!.kind).toBe("left_out");
  });

  test("sections that do not sum are named, and so is a total that differs", () => {
    expect(readTable(table("I\tNhiệm vụ\t60", "1\tMột\t58", "\tTổng điểm\t100")).notes).toEqual([
      "Mục I. Nhiệm vụ: các tiêu chí cộng được 58, mục ghi 60.",
      "Các mục cộng được 60, dòng tổng ghi 100.",
    ]);
  });

  test("a cell merged downwards is named by line and column and nothing is ready; one merged across is read by its first cell", () => {
    const grid = expanded([
      ["TT", "Nội dung", "Điểm tối đa"].map((text) => ({ text, rows: 1, columns: 1 })),
      [
        { text: "I", rows: 1, columns: 1 },
        { text: "Nhiệm vụ", rows: 1, columns: 2 },
      ],
      [
        { text: "1", rows: 1, columns: 1 },
        { text: "Một", rows: 1, columns: 1 },
        { text: "10", rows: 2, columns: 1 },
      ],
      [
        { text: "2", rows: 1, columns: 1 },
        { text: "Hai", rows: 1, columns: 1 },
      ],
    ]);
    expect(grid[3]).toEqual(["2", "Hai", DOWN]);
    const { lines, faults } = readTable(grid);
    expect(lines[0]).toMatchObject({ kind: "section", notes: ["Có ô gộp ngang: chỉ đọc chữ ở ô đầu."] });
    expect(lines[2]).toMatchObject({
      at: 4,
      kind: "fault",
      faults: expect.arrayContaining(["Có ô gộp dọc ở cột 3. Bỏ gộp ô, ghi đủ từng dòng rồi dán lại."]) as unknown,
    });
    expect(faults).toEqual(["1 dòng chưa đọc được. Sửa các dòng có dấu rồi đọc lại."]);
  });

  test("points that are no number, an item without points or without words, no heads, nothing at all", () => {
    const wrong = (...rows: string[]) => readTable(table("I\tNhiệm vụ\t60", ...rows)).lines.at(-1)!.faults;
    expect(wrong("1\tMột\tmười")).toEqual(["Điểm “mười” chưa đúng dạng số. Ghi ví dụ 9,25."]);
    expect(wrong("1\tMột\t")).toEqual(["Chưa có điểm. Ghi số lớn hơn 0."]);
    expect(wrong("1\t\t10")).toEqual(["Dòng không có nội dung tiêu chí."]);
    expect(readTable(linesOfText("1\tMột\t10")).faults[0]).toContain("Không thấy dòng đầu bảng");
    expect(readTable(linesOfText("")).faults).toEqual(["Chưa có bảng nào. Dán bảng hoặc chọn tệp Excel."]);
  });
});
