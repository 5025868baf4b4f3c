import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { dateWords } from "@/lib/provinces/dates";
import { figureColumns, type ListSheet } from "@/lib/spreadsheets/list";
import { boardCells } from "./board-cells";
import type { BoardSeen } from "./board-queries";
import type { ProgressCell } from "./cell";
import { honourTrend, LEVEL_WORDS } from "./honour-trend";
import type { QuotaFacts } from "./quota-facts";
import { quotaUse } from "./quota-use";
import { spreadRows } from "./spread";

/** The figures of the province's page as sheets, from the same rules. */
export function boardSheets(it: BoardSeen, province: string): ListSheet[] {
  const day = `${province}, ngày ${dateWords(it.today)}`,
    cells = it.years.map((year) => boardCells(year, it.today, ""));
  return [
    progressSheet(
      "Tiến độ các cụm, khối",
      day,
      "Cụm, khối",
      it.years.map(({ name, year, members }, at) => ({ names: [`${name}, năm ${year}`, members], cells: cells[at]! })),
      true,
    ),
    {
      name: "Điểm",
      title: ["Điểm và mức tự chấm của các khối, cụm", day],
      columns: [
        { head: "Cụm, khối", width: 44 },
        ...["Đơn vị", "Thấp nhất", "Giữa", "Cao nhất", "Giữa của điểm tự chấm", "Tự chấm cao hơn"].map((head) => ({
          head,
          width: 14,
          figure: true,
        })),
      ],
      rows: spreadRows(it.years, "").map((row) => [row.name, row.units, row.low, row.middle, row.high, row.self, row.inflation]),
    },
    quotaSheet(it, day),
    {
      name: "Hồ sơ",
      title: ["Hồ sơ đang xét, theo bước và tuổi", day],
      columns: [{ head: "Bước xử lý", width: 34 }, ...figureColumns("Số hồ sơ", "Lâu nhất (ngày)", "Quá hạn")],
      rows: it.proposals.map(({ state, count, oldest, late }) => [PROPOSAL_STATE_WORDS[state].name, count, oldest, late]),
    },
    {
      name: "Năm năm",
      title: ["Số lượt khen thưởng theo năm ký quyết định và theo cấp", day],
      columns: [{ head: "Năm", width: 10 }, ...figureColumns(...LEVEL_WORDS), { head: "Cộng", width: 10, figure: true }],
      rows: honourTrend(it).map(({ year, parts }) => [year, ...parts, parts.reduce((total, part) => total + part, 0)]),
    },
  ];
}

/** A progress table as it stands on the page: the words of every cell. */
export function progressSheet(
  title: string,
  day: string,
  first: string,
  lines: { names: (string | number)[]; cells: ProgressCell[]; end?: string }[],
  counted = false,
  last?: string,
): ListSheet {
  return {
    name: "Tiến độ",
    title: [title, day],
    columns: [
      { head: first, width: 44 },
      ...(counted ? [{ head: "Đơn vị", width: 8, figure: true }] : []),
      ...(lines[0]?.cells ?? []).map(({ head }) => ({ head, width: 18 })),
      ...(last ? [{ head: last, width: 60 }] : []),
    ],
    rows: lines.map(({ names, cells, end }) => [...names, ...cells.map(({ words }) => words), ...(last ? [end ?? ""] : [])]),
  };
}

/** Quotas in force with how many places are gone. */
export const quotaSheet = (it: QuotaFacts, day: string): ListSheet => ({
  name: "Chỉ tiêu",
  title: ["Sử dụng chỉ tiêu khen thưởng", day],
  columns: [
    { head: "Danh hiệu, hình thức", width: 40 },
    { head: "Quy định", width: 50 },
    { head: "Đã dùng", width: 10, figure: true },
    { head: "Chỉ tiêu", width: 10, figure: true },
    { head: "Đề nghị", width: 10, figure: true },
    { head: "Đối chiếu", width: 34 },
  ],
  rows: quotaUse(it).map(({ title, rule, words, taken, places, proposed, verified }) => [
    title,
    `${rule}: ${words}`,
    taken,
    places,
    proposed,
    verified ? "Đã đối chiếu văn bản gốc" : "Chưa xác minh, cần đối chiếu văn bản gốc",
  ]),
});
