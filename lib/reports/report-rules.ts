import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import type { ReportState } from "@/lib/tenancy/generated/enums";

/** How far one unit's report has come; no row yet means that nothing was written. */
export type Reported = { state: ReportState; resendBy: string | null };
/** The common day of the calendar, and the later one that was decided for this unit. */
export type Days = { day: string | null; until: string | null };
export type Standing = { step: "waiting" | "returned" | "sent"; due: string | null; late: boolean };

/** The last day for this unit: the common one, the one of a logged decision, the one named when its report went back. */
export function dueOf({ day, until }: Days, report: Reported | null): string | null {
  if (day === null) return report?.state === "returned" ? report.resendBy : null;
  return [day, until, report?.state === "returned" ? report.resendBy : null]
    .filter((one): one is string => one !== null)
    .toSorted()
    .at(-1)!;
}

/** Where a unit stands, and whether its day has passed. */
export function standingOf(days: Days, report: Reported | null, today: string): Standing {
  if (report?.state === "handed_in") return { step: "sent", due: null, late: false };
  const due = dueOf(days, report);
  return { step: report?.state === "returned" ? "returned" : "waiting", due, late: due !== null && due < today };
}

export const STANDING_WORDS = { waiting: "Chưa gửi", returned: "Trả lại để bổ sung", sent: "Đã gửi" } satisfies Record<
  Standing["step"],
  string
>;

type Written = { archive: boolean; closedYear: boolean; leftOn: string | null; report: Reported | null };

/** What keeps a unit from writing at all; what is typed from an old paper may be typed again. */
export function obstaclesToDraft({ archive, closedYear, leftOn, report }: Written): ProblemItem[] {
  if (archive) return [];
  if (closedYear) return [{ code: "report.year_closed" }];
  if (leftOn) return [{ code: "report.unit_left", facts: { day: dateWords(leftOn) } }];
  return report?.state === "handed_in" ? [{ code: "report.sent" }] : [];
}

/** And from sending: after the day only by a decision that every member reads. A paper year has no day. */
export function obstaclesToSend(it: Written & { days: Days; today: string }): ProblemItem[] {
  const found = obstaclesToDraft(it),
    due = dueOf(it.days, it.report);
  if (found.length === 0 && !it.archive && due !== null && due < it.today)
    found.push({ code: "report.late", facts: { due: dateWords(due) } });
  return found;
}

/** What a meeting has adopted is not asked for again. */
export function obstaclesToReturn(it: Written & { adopted: boolean }, until: string, today: string): ProblemItem[] {
  if (it.adopted) return [{ code: "review.adopted_with" }];
  if (it.closedYear) return [{ code: "report.year_closed" }];
  if (it.report?.state !== "handed_in") return [{ code: "report.not_sent" }];
  return until < today ? [{ code: "report.day_passed", field: "until" }] : [];
}

/** Who is asked: a unit that joined after the day has nothing to report for that time. */
export const isAsked = (it: { since: string; leftOn: string | null }, day: string | null): boolean =>
  it.leftOn === null && (day === null || it.since <= day);

export type Late = { name: string; due: string | null; step: Standing["step"] };

/** Ready to be pasted: whom, for what, since when. */
export function reminderOf(what: string, late: readonly Late[], bloc: string): string | null {
  if (late.length === 0) return null;
  const lines = late.map(
    ({ name, due, step }) => `- ${name}: ${step === "returned" ? "bổ sung" : "gửi"} ${what}${due ? `, hạn ${dateWords(due)}` : ""}.`,
  );
  return `${bloc} kính đề nghị lãnh đạo các đơn vị:\n${lines.join("\n")}\nVào mục Việc cần làm để gửi. Trân trọng.`;
}
