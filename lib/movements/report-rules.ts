import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import type { ReportState } from "@/lib/tenancy/generated/enums";

/** How far one unit's report to one review has come; no row yet means that nothing was written. */
export type Reported = { state: ReportState; extendedUntil: string | null };
export type Standing = { step: "not_joined" | "waiting" | "returned" | "handed_in" | "accepted"; due: string | null; late: boolean };
type Asked = { joined: boolean; joinBy: string | null; reportBy: string; report: Reported | null; today: string };

/** The day for this unit: the common one, or a later one that somebody decided for it. */
export const dueOf = (reportBy: string, report: Pick<Reported, "extendedUntil"> | null): string =>
  report?.extendedUntil && report.extendedUntil > reportBy ? report.extendedUntil : reportBy;

/** Where a unit stands, whose turn it is, and whether the day has passed. */
export function standingOf({ joined, joinBy, reportBy, report, today }: Asked): Standing {
  if (!joined) {
    const due = joinBy ?? reportBy;
    return { step: "not_joined", due, late: due < today };
  }
  if (report?.state === "handed_in" || report?.state === "accepted") return { step: report.state, due: null, late: false };
  const due = dueOf(reportBy, report);
  return { step: report?.state === "returned" ? "returned" : "waiting", due, late: due < today };
}

export const STANDING_WORDS = {
  not_joined: "Chưa đăng ký tham gia",
  waiting: "Chưa gửi",
  returned: "Trả lại để bổ sung",
  handed_in: "Đã gửi",
  accepted: "Đã nhận",
} satisfies Record<Standing["step"], string>;

/** "1 đơn vị quá hạn đăng ký tham gia 30/09/2026, 2 đơn vị quá hạn báo cáo 05/11/2026": what is late, since the first of its days; null where nothing is. */
export function lateWords(late: readonly Pick<Standing, "step" | "due">[]): string | null {
  const said = (what: string, some: typeof late) => {
    const [first] = some.flatMap(({ due }) => due ?? []).toSorted();
    return some.length > 0 ? [`${some.length} đơn vị quá hạn ${what}${first ? ` ${dateWords(first)}` : ""}`] : [];
  };
  const words = [
    ...said(
      "đăng ký tham gia",
      late.filter(({ step }) => step === "not_joined"),
    ),
    ...said(
      "báo cáo",
      late.filter(({ step }) => step !== "not_joined"),
    ),
  ];
  return words.length > 0 ? words.join(", ") : null;
}

type Sent = { archive: boolean; closedYear: boolean; joined: boolean; state: ReportState | null; due: string; today: string };

/** What keeps a unit from writing at all. */
export function obstaclesToDraft({ closedYear, joined, state, archive }: Omit<Sent, "due" | "today">): ProblemItem[] {
  if (closedYear) return [{ code: "movement.year_closed" }];
  if (!joined) return [{ code: "movement.not_joined" }];
  return !archive && (state === "handed_in" || state === "accepted") ? [{ code: "movement.report_sent" }] : [];
}

/** And from handing in: after the day only by a decision that every member can read. A paper year has no day. */
export function obstaclesToHandIn(it: Sent): ProblemItem[] {
  const found = obstaclesToDraft(it);
  if (found.length === 0 && !it.archive && it.due < it.today)
    found.push({ code: "movement.report_late", facts: { due: dateWords(it.due) } });
  return found;
}

export function obstaclesToAccept(state: ReportState | null): ProblemItem[] {
  return state === "handed_in" ? [] : [{ code: "movement.report_not_sent" }];
}

/** A report that was accepted may still be found wanting. */
export function obstaclesToReturn(state: ReportState | null, until: string, today: string): ProblemItem[] {
  if (state !== "handed_in" && state !== "accepted") return [{ code: "movement.report_not_sent" }];
  return until < today ? [{ code: "movement.day_passed", field: "until" }] : [];
}

export function obstaclesToExtend(state: ReportState | null, until: string, due: string, today: string): ProblemItem[] {
  if (state === "handed_in" || state === "accepted") return [{ code: "movement.report_sent_already" }];
  if (until < today) return [{ code: "movement.day_passed", field: "until" }];
  return until > due ? [] : [{ code: "movement.day_not_later", field: "until", facts: { due: dateWords(due) } }];
}

export type Late = { name: string; due: string | null; step: Standing["step"] };

/** Ready to be pasted: whom, for what, since when. */
export function reminderOf(movement: string, review: string, late: readonly Late[], bloc: string): string | null {
  if (late.length === 0) return null;
  const lines = late.map(
    ({ name, due, step }) =>
      `- ${name}: ${step === "not_joined" ? "đăng ký tham gia" : step === "returned" ? "bổ sung báo cáo" : "gửi báo cáo"}${due ? `, hạn ${dateWords(due)}` : ""}.`,
  );
  return `${bloc} đề nghị lãnh đạo các đơn vị thực hiện phong trào “${movement}” (${review}):\n${lines.join("\n")}\nVào mục Việc cần làm để thực hiện. Trân trọng.`;
}
