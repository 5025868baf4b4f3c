import { dateWords, dueWords } from "@/lib/provinces/dates";
import { countWords, grouped } from "../tasks";
import type { Task } from "../desk";
import type { Rhythm } from "./rules";

export const RHYTHM_WORDS: Record<Rhythm, { name: string; says: string }> = {
  DAILY: {
    name: "Khi có việc mới, sắp đến hạn hoặc quá hạn",
    says: "Nhiều nhất mỗi ngày làm việc một thư. Việc quá hạn được nhắc lại sau 7 ngày.",
  },
  WEEKLY: { name: "Mỗi tuần một thư, vào ngày làm việc đầu tuần", says: "Thư liệt kê mọi việc đang chờ." },
  NEVER: { name: "Không gửi thư", says: "Việc vẫn hiện ở mục Việc cần làm." },
};
/** Who has said nothing. */
export const DEFAULT_RHYTHM: Rhythm = "DAILY";

/** "3 việc cần làm, 1 việc quá hạn"; no name and no figure of anybody's scores stands in the subject. */
export function subjectOf(tasks: readonly Task[], today: string): string {
  const late = tasks.filter(({ due }) => due !== null && due < today).length;
  return `${tasks.length} việc cần làm${late > 0 ? `, ${late} việc quá hạn` : ""} ngày ${dateWords(today)}`;
}

const MOST = 25;

/** The letter itself, plain text: what, until when, as whom; where to do it. */
export function letterOf(
  tasks: readonly Task[],
  { name, desk, settings, today }: { name: string; /** Address of the desk. */ desk: string; settings: string; today: string },
): string {
  const groups = grouped([...tasks], today);
  const part = (title: string, some: readonly Task[]) =>
    some.length > 0 ? [`${title}:`, ...some.map((task) => lineOf(task, today)), ""] : [];
  const shown = new Set(tasks.slice(0, MOST)),
    kept = (some: readonly Task[]) => some.filter((task) => shown.has(task));
  return [
    `Kính gửi Anh/Chị ${name},`,
    "",
    countWords(groups),
    "",
    ...part("Quá hạn", kept(groups.late)),
    ...part("Trong tuần", kept(groups.week)),
    ...part("Sau đó", kept(groups.later)),
    ...part("Chưa đặt hạn", kept(groups.open)),
    ...(tasks.length > MOST ? [`Còn ${tasks.length - MOST} việc khác ở mục Việc cần làm.`, ""] : []),
    `Mở mục Việc cần làm: ${desk}`,
    `Đổi cách nhắc hoặc tắt thư: ${settings}`,
    "",
    "Thư do hệ thống tự gửi, không cần trả lời.",
  ].join("\n");
}

const lineOf = ({ title, due, post }: Task, today: string) =>
  `- ${title}${due ? `, hạn ${dateWords(due)} (${dueWords(due, today)})` : ""}. ${post}.`;

/** Ready to be pasted into a chat: no name, no link that opens somebody's session. */
export const chatOf = (tasks: readonly Task[], today: string, desk: string): string =>
  [
    `Việc cần làm đến ngày ${dateWords(today)}:`,
    ...tasks.slice(0, MOST).map(({ title, due }) => `- ${title}${due ? `, hạn ${dateWords(due)}` : ""}`),
    `Chi tiết: ${desk}`,
  ].join("\n");
