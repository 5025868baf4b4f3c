import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";

export type Route = "PROVINCE" | "MINISTRY";
export type Line = {
  id: string;
  kind: "TITLE" | "TARGET";
  route: Route;
  titleCode: string | null;
  titleName: string | null;
  subject: "COLLECTIVE" | "PERSON" | "HOUSEHOLD" | null;
  name: string;
  amount: string;
  unitOfMeasure: string | null;
  note: string | null;
};
/** One version of what a unit registers; a draft has no hour of sending. */
export type Version = {
  id: string;
  number: number;
  version: number;
  reason: string | null;
  sentAt: string | null;
  by: string | null;
  onBehalf: boolean;
  late: boolean;
  documentNumber: string | null;
  documentDate: string | null;
  lines: Line[];
};

type Asked = { archive: boolean; stage: string; dueOn: string | null; lateUntil: string | null; left: boolean; today: string };
/** What keeps a unit from writing a registration at all. */
export function obstaclesToRegister({ archive, stage, dueOn, left }: Omit<Asked, "today" | "lateUntil">): ProblemItem[] {
  if (archive) return [{ code: "registration.paper_year" }];
  if (stage === "closed") return [{ code: "registration.year_closed" }];
  if (dueOn === null) return [{ code: "registration.not_open" }];
  return left ? [{ code: "registration.unit_left" }] : [];
}

export const lastDay = ({ dueOn, lateUntil }: Pick<Asked, "dueOn" | "lateUntil">): string =>
  [dueOn ?? "", lateUntil ?? ""].toSorted().at(-1)!;
/** And from sending it: after the day only by a logged decision. */
export function obstaclesToSend(it: Asked, draft: Pick<Version, "number" | "lines"> | null, reason: string | null): ProblemItem[] {
  const found = obstaclesToRegister(it);
  if (found.length > 0) return found;
  if (!draft) return [{ code: "registration.no_draft" }];
  if (draft.lines.length === 0) found.push({ code: "registration.empty" });
  if (draft.number > 1 && !reason) found.push({ code: "registration.no_reason", field: "reason" });
  if (lastDay(it) < it.today) found.push({ code: "registration.late", facts: { due: dateWords(lastDay(it)) } });
  return found;
}

export const folded = (text: string): string => text.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("vi");
const keyOf = ({ kind, titleCode, name }: Line): string => `${kind}|${titleCode ?? ""}|${folded(name)}`;
/** The line that is already there: one title of one subject goes by one route, and is registered once. */
export const sameIn = (lines: readonly Line[], line: Pick<Line, "kind" | "titleCode" | "name">): Line | undefined =>
  lines.find((one) => keyOf(one) === keyOf(line as Line));

export type Change = { what: "added" | "dropped" | "more" | "fewer" | "route"; line: Line; before: Line | null };
/** What changed from one registration to another, title by title and target by target. */
export function changesOf(before: readonly Line[], now: readonly Line[]): Change[] {
  const old = new Map(before.map((line) => [keyOf(line), line])),
    fresh = new Map(now.map((line) => [keyOf(line), line])),
    found: Change[] = [];
  for (const [key, line] of fresh) {
    const was = old.get(key) ?? null,
      more = was ? Number(line.amount) - Number(was.amount) : 0;
    if (!was) found.push({ what: "added", line, before: null });
    else if (more !== 0) found.push({ what: more > 0 ? "more" : "fewer", line, before: was });
    else if (was.route !== line.route) found.push({ what: "route", line, before: was });
  }
  for (const [key, line] of old) if (!fresh.has(key)) found.push({ what: "dropped", line, before: line });
  return found;
}

export type Total = { code: string; name: string; subject: NonNullable<Line["subject"]>; province: number; ministry: number };
/** How many of each title, by each of the two routes: a title stands on one of them alone, so nothing is counted twice. */
export function totalsOf(lines: readonly Line[], order: readonly { code: string }[]): Total[] {
  const totals = new Map<string, Total>();
  for (const { kind, titleCode, titleName, subject, amount, route } of lines) {
    if (kind !== "TITLE" || !titleCode || !titleName || !subject) continue;
    const total = totals.get(titleCode) ?? { code: titleCode, name: titleName, subject, province: 0, ministry: 0 };
    total[route === "MINISTRY" ? "ministry" : "province"] += Number(amount);
    totals.set(titleCode, total);
  }
  const place = (code: string) => {
    const at = order.findIndex((one) => one.code === code);
    return at < 0 ? order.length : at;
  };
  return [...totals.values()].toSorted((a, b) => place(a.code) - place(b.code));
}

export const sentOf = (versions: readonly Version[]): Version | null =>
  versions.filter(({ sentAt }) => sentAt).toSorted((a, b) => b.number - a.number)[0] ?? null;
export const draftOf = (versions: readonly Version[]): Version | null => versions.find(({ sentAt }) => !sentAt) ?? null;
