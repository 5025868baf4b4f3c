import { dateWords } from "@/lib/provinces/dates";
import { capital } from "@/lib/provinces/words";
import type { ListSheet } from "@/lib/spreadsheets/list";
import { progressRows } from "./bloc-progress";
import type { BlocPage } from "./bloc-queries";
import { targetsByUnit } from "./bloc-reads";
import { blocStanding, movedWords } from "./bloc-standing";
import { progressSheet } from "./board-workbook";

/** The figures of a bloc's page as sheets, from the same rules; none where the reader gets no figures. */
export function blocSheets(year: BlocPage): ListSheet[] {
  if (!year.dashboard) return [];
  const day = `${year.bloc.name}, năm ${year.year}, ngày ${dateWords(year.today)}`,
    { rows, sections } = blocStanding(year.dashboard),
    number = (points: { toNumber: () => number } | null) => (points ? points.toNumber() : null);
  return [
    progressSheet(
      "Tiến độ từng đơn vị",
      day,
      "Đơn vị",
      progressRows(year, year.dashboard, targetsByUnit(year, year.dashboard), "").map(({ name, cells, forecast }) => ({
        names: [name],
        cells,
        end: forecast.join("; "),
      })),
      false,
      "Có thể chậm, vì sao",
    ),
    {
      name: "Điểm theo mục",
      title: ["Điểm theo đơn vị và mục", day],
      columns: [
        { head: "Hạng", width: 8, figure: true },
        { head: "Đơn vị", width: 44 },
        ...sections.map(({ number: at, name }) => ({ head: `${at}. ${name}`, width: 18, figure: true })),
        ...["Thưởng", "Trừ", "Tổng"].map((head) => ({ head, width: 10, figure: true })),
        { head: "Tình trạng", width: 14 },
        { head: "So với năm trước", width: 18 },
      ],
      rows: rows.map((row) => [
        row.rank,
        row.name,
        ...row.sections.map(({ points }) => number(points)),
        number(row.bonus),
        number(row.penalty),
        number(row.total),
        row.total === null
          ? "Chưa có điểm"
          : row.claimed
            ? capital(`${row.claimed.mark}; ${row.claimed.after}`)
            : row.provisional
              ? "Tạm tính"
              : "Đã chốt",
        movedWords(row).words,
      ]),
    },
  ];
}
