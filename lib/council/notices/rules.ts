import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";

export type NoticeDays = { startsOn: string; endsOn: string; publishedAt: string | null; withdrawnAt: string | null };
export type NoticeState = "draft" | "coming" | "running" | "over" | "withdrawn";

/** Where a notice stands, told at reading: it begins and ends with its days, nothing has to run at midnight. */
export function noticeState({ startsOn, endsOn, publishedAt, withdrawnAt }: NoticeDays, today: string): NoticeState {
  if (withdrawnAt) return "withdrawn";
  if (!publishedAt) return "draft";
  if (today < startsOn) return "coming";
  return today > endsOn ? "over" : "running";
}

export const NOTICE_STATE_WORDS = {
  draft: "Dự thảo",
  coming: "Chưa đến ngày",
  running: "Đang công khai",
  over: "Hết thời gian",
  withdrawn: "Đã gỡ",
} satisfies Record<NoticeState, string>;

export function obstaclesToDraftNotice(
  { startsOn, endsOn, chosen }: { startsOn: string; endsOn: string; chosen: number },
  today: string,
): ProblemItem[] {
  const found: ProblemItem[] = [];
  if (startsOn < today) found.push({ code: "notice.starts_past", field: "startsOn", facts: { day: dateWords(startsOn) } });
  if (endsOn < startsOn)
    found.push({ code: "notice.dates_reversed", field: "endsOn", facts: { from: dateWords(startsOn), to: dateWords(endsOn) } });
  if (chosen === 0) found.push({ code: "notice.nothing_chosen", field: "proposals" });
  return found;
}

export function obstaclesToPublishNotice(it: NoticeDays & { lines: unknown[] }, today: string): ProblemItem[] {
  if (it.publishedAt) return [{ code: "notice.published" }];
  if (it.lines.length === 0) return [{ code: "notice.nothing_chosen" }];
  return it.endsOn < today ? [{ code: "notice.ended", facts: { to: dateWords(it.endsOn) } }] : [];
}

export const obstaclesToWithdrawNotice = (it: NoticeDays, today: string): ProblemItem[] =>
  ["coming", "running"].includes(noticeState(it, today)) ? [] : [{ code: "notice.not_running" }];

/** The dossier waits for the answers, unless the leader says why it does not. */
export const obstaclesOfObjections = (waiting: number, reason: string | null): ProblemItem[] =>
  waiting > 0 && !reason ? [{ code: "objection.unanswered", field: "reason", facts: { count: waiting } }] : [];
