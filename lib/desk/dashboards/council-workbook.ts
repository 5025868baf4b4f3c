import { VERDICT_WORDS } from "@/lib/awards/words";
import { OUTCOME_WORDS } from "@/lib/council/words";
import { dateWords } from "@/lib/provinces/dates";
import { figureColumns, type ListSheet } from "@/lib/spreadsheets/list";
import { quotaSheet } from "./board-workbook";
import type { CouncilSeen } from "./council-queries";

/** The figures of the council's page as sheets, from the same rules. */
export function councilSheets(it: CouncilSeen, province: string): ListSheet[] {
  const { waitingBy, outcomes } = it.overview,
    day = `${province}, ngày ${dateWords(it.today)}`;
  return [
    {
      name: "Chờ Hội đồng",
      title: ["Hồ sơ chờ Hội đồng theo danh hiệu, hình thức", day],
      columns: [
        { head: "Danh hiệu, hình thức", width: 44 },
        { head: "Kết luận thẩm định", width: 24 },
        ...figureColumns("Hồ sơ", "Lâu nhất (ngày)"),
      ],
      rows: waitingBy.map(({ title, verdict, count, oldest }) => [title, verdict ? VERDICT_WORDS[verdict] : null, count, oldest]),
      sum: ["Cộng", null, it.waiting, null],
    },
    quotaSheet(it.overview, day),
    {
      name: "Kết quả",
      title: ["Kết quả của Hội đồng trong năm", day],
      columns: [{ head: "Kết quả", width: 30 }, ...figureColumns("Hồ sơ")],
      rows: outcomes.map(({ outcome, count }) => [OUTCOME_WORDS[outcome].name, count]),
    },
    {
      name: "Phiên họp",
      title: ["Các phiên họp Hội đồng", day],
      columns: [
        { head: "Phiên họp", width: 54 },
        { head: "Địa điểm", width: 40 },
        { head: "Ngày họp", width: 14 },
        ...figureColumns("Thành viên", "Có mặt", "Hồ sơ có kết quả", "Thông qua"),
        { head: "Trạng thái", width: 20 },
      ],
      rows: it.sessions.map(({ title, place, heldOn, members, present, results, agreed, closedAt }) => [
        title,
        place,
        dateWords(heldOn),
        members,
        present,
        results,
        agreed,
        closedAt ? "Đã kết thúc" : "Đang ghi kết quả",
      ]),
    },
  ];
}
