import { dateWords } from "@/lib/provinces/dates";
import type { BlocYear, Member } from "./bloc-year";

export type WaitFor = "sign" | "send" | "reply" | "check";
/** One unit for which, or on which, the bloc waits. */
export type Waiting = { unitId: string; slug: string; name: string; what: WaitFor; due: string | null; late: boolean };

type Year = Pick<BlocYear, "stage" | "mode" | "members" | "pledge" | "today">;

/** Who keeps the bloc waiting, the latest first; last those whom the bloc itself keeps waiting. */
export function waitingOf(it: Year): Waiting[] {
  if (it.mode === "archive" || it.stage === "closed") return [];
  return it.members
    .flatMap((member) => [...unsigned(it, member), ...sheetOf(member)])
    .toSorted((a, b) => Number(b.late) - Number(a.late) || (a.due ?? "9999").localeCompare(b.due ?? "9999"));
}

const line = ({ unitId, slug, name }: Member, what: WaitFor, due: string | null, late: boolean): Waiting => ({
  unitId,
  slug,
  name,
  what,
  due,
  late,
});

function unsigned({ pledge, today }: Year, member: Member): Waiting[] {
  if (!pledge || pledge.state === "draft" || !member.party || member.signedAt) return [];
  return [line(member, "sign", member.signBy, member.signBy !== null && member.signBy < today)];
}

function sheetOf(member: Member): Waiting[] {
  const { sheet } = member;
  if (!sheet) return [];
  if (["not_started", "drafting", "awaiting_leader", "returned"].includes(sheet.state))
    return [line(member, "send", sheet.dueOn, sheet.late)];
  if (sheet.state === "awaiting_reply" && sheet.replyUntil) return [line(member, "reply", sheet.replyUntil, false)];
  return ["sent", "under_review", "awaiting_reply"].includes(sheet.state) ? [line(member, "check", null, false)] : [];
}

export const WAIT_WORDS = {
  sign: { name: "Ký giao ước", ask: "ký Giao ước thi đua" },
  send: { name: "Gửi bảng tự chấm", ask: "gửi bảng tự chấm điểm" },
  reply: { name: "Đang trong hạn giải trình", ask: "xem kết quả thẩm định và trả lời" },
  check: { name: "Thẩm định, chốt điểm", ask: null },
} satisfies Record<WaitFor, { name: string; ask: string | null }>;

/** Apart: who keeps the bloc waiting, and whom the bloc itself keeps waiting. */
export const waitingApart = (rows: readonly Waiting[]): { units: Waiting[]; bloc: Waiting[] } => ({
  units: rows.filter(({ what }) => what !== "check"),
  bloc: rows.filter(({ what }) => what === "check"),
});

/** Ready to be pasted: whom, for what, until when. */
export function reminderTo(rows: readonly Waiting[], bloc: string, year: string): string | null {
  const asked = rows.flatMap(({ name, what, due }) =>
    WAIT_WORDS[what].ask ? [`- ${name}: ${WAIT_WORDS[what].ask} năm ${year}${due ? `, hạn ${dateWords(due)}` : ""}.`] : [],
  );
  return asked.length === 0
    ? null
    : `${bloc} đề nghị lãnh đạo các đơn vị:\n${asked.join("\n")}\nVào mục Việc cần làm để thực hiện. Trân trọng.`;
}
