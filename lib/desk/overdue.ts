import { dueWords } from "@/lib/provinces/dates";
import { stageAt } from "@/lib/year/rules";
import type { BoardSeen, UnitDuty } from "./dashboards/board-queries";

/** Something of the province that should have been done: where, what, since when, who has it in hand. */
export type Overdue = { key: string; place: string; what: string; due: string; by: string | null; href: string };

/** What so many units have not done, and where that is seen. */
const UNDONE = {
  sign: { what: "chưa ký giao ước thi đua", place: "/giao-uoc" },
  register: { what: "chưa gửi bản đăng ký thi đua", place: "/dang-ky" },
  midyear: { what: "chưa gửi báo cáo sơ kết", place: "/bao-cao/sau-thang" },
  sheet: { what: "chưa gửi bảng tự chấm", place: "/cham-diem" },
} satisfies Record<UnitDuty, { what: string; place: string }>;

/** Everything late in the province, the longest first: the red cells of the table of blocs, the year ends and the proposals whose day has passed. */
export function overdueOf({ years, lateProposals, today }: Pick<BoardSeen, "years" | "lateProposals" | "today">, home: string): Overdue[] {
  const found: Overdue[] = lateProposals.map(({ id, unit, titleName, dueOn, officer }) => ({
    key: id,
    place: unit,
    what: `Thẩm định hồ sơ ${titleName}`,
    due: dueOn,
    by: officer,
    href: `${home}/ban/de-nghi/${id}`,
  }));
  for (const { id, slug, year, name, late, yearEndBy, facts } of years) {
    const at = `${home}/khoi/${slug}/${year}`,
      place = `${name}, năm ${year}`;
    for (const { duty, count, since } of late)
      found.push({
        key: `${id}-${duty}`,
        place,
        what: `${count} đơn vị ${UNDONE[duty].what}`,
        due: since,
        by: null,
        href: `${at}${UNDONE[duty].place}`,
      });
    if (yearEndBy && yearEndBy < today && stageAt(facts.stage) < stageAt("proposed"))
      found.push({ key: `${id}-end`, place, what: "Chưa xong tổng kết, bình xét", due: yearEndBy, by: null, href: `${at}#nam` });
  }
  return found.toSorted((a, b) => a.due.localeCompare(b.due));
}

/** Ready to be pasted: everything late, one line each. */
export const overdueReminder = (rows: readonly Overdue[], province: string, today: string): string =>
  `Cơ quan chuyên trách về thi đua, khen thưởng, ${province} đề nghị các nơi sau hoàn thành việc đã quá hạn:\n${rows.map(({ place, what, due }) => `- ${place}: ${what.charAt(0).toLocaleLowerCase("vi")}${what.slice(1)}, ${dueWords(due, today)}.`).join("\n")}\nVào mục Việc cần làm để thực hiện. Trân trọng.`;
