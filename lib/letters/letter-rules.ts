import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import type { LetterState } from "@/lib/tenancy/generated/enums";

type Sending = { state: LetterState; recipients: number; answerBy: string | null; today: string };

/** Before it leaves: to somebody, with a day of answer that can still be kept. */
export function obstaclesToSend({ state, recipients, answerBy, today }: Sending): ProblemItem[] {
  if (state !== "draft") return [{ code: "letter.sent_already" }];
  const found: ProblemItem[] = [];
  if (recipients === 0) found.push({ code: "letter.no_recipient" });
  if (answerBy !== null && answerBy < today)
    found.push({ code: "letter.answer_passed", field: "answerBy", facts: { day: dateWords(answerBy) } });
  return found;
}

export const obstaclesToRecall = ({ state }: { state: LetterState }): ProblemItem[] =>
  state === "sent" ? [] : [{ code: state === "draft" ? "letter.not_sent" : "letter.recalled_already" }];

export type Seen = { unit: string; seenAt: string | null };
export const unseenOf = (recipients: readonly Seen[]): string[] =>
  recipients.filter(({ seenAt }) => seenAt === null).map(({ unit }) => unit);

/** Ready to be pasted: who has not opened it, what it is, until when an answer is asked. */
export const reminderOf = (from: string, it: { name: string; answerBy: string | null }, unseen: readonly string[]): string =>
  `Kính gửi các đơn vị: ${unseen.join("; ")}.\n${from} đã gửi ${it.name}${it.answerBy ? `, đề nghị trả lời trước hết ngày ${dateWords(it.answerBy)}` : ""}; đơn vị chưa mở xem. Vào mục Việc cần làm, chọn Xem. Trân trọng.`;
