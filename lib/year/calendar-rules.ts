import { DATE_WORDS, type DateKind } from "./date-words";
import type { ProblemItem } from "@/lib/problems/problem";
import { addDays } from "@/lib/provinces/dates";
import { isWorkingDay, workingDayFrom, type WorkingCalendar } from "@/lib/provinces/working-days";

/** A later day is later than the day that was set, for something that still waits, in a year that still runs. */
export function obstaclesToGrant(it: { dueOn: string | null; waits: boolean; stage: string }, until: string): ProblemItem[] {
  if (it.stage === "closed") return [{ code: "bloc_year.closed" }];
  if (it.dueOn === null) return [{ code: "late.no_due", field: "what" }];
  if (!it.waits) return [{ code: "late.done", field: "unitId" }];
  return until > it.dueOn ? [] : [{ code: "late.not_later", field: "until", facts: { due: it.dueOn.split("-").toReversed().join("/") } }];
}

/** The day after which a deadline bites, where it falls on a day nobody works: shown beside it, nobody is caught by a Sunday. */
export function workedInstead(it: { kind: DateKind; day: string }, calendar: WorkingCalendar): string | null {
  return DATE_WORDS[it.kind].deadline && !isWorkingDay(it.day, calendar) ? workingDayFrom(it.day, calendar) : null;
}

/** A span of days somebody enters at once, Saturdays and Sundays as they are. */
export function daysOfSpan(from: string, to: string | null): string[] {
  const days: string[] = [];
  for (let day = from; day <= (to ?? from); day = addDays(day, 1)) days.push(day);
  return days;
}

export const MOST_DAYS = 31;
export function obstaclesToSpan(from: string, to: string | null): ProblemItem[] {
  if (to !== null && to < from) return [{ code: "date.before_start", field: "to" }];
  return to !== null && to > addDays(from, MOST_DAYS - 1)
    ? [{ code: "province_day.too_many", field: "to", facts: { most: MOST_DAYS } }]
    : [];
}

/** A meeting that acts on two years is one meeting. */
export const onceEach = <It extends { kind: DateKind; id: string }>(dates: readonly It[]): It[] => [
  ...new Map(dates.map((date) => [`${date.kind}-${date.id}`, date])).values(),
];

type Span = { startsOn: string; endsOn: string; today: string; dates: readonly { day: string }[] };
/** The month asked for, else today's, never outside the year and its dates. */
export function monthShown({ startsOn, endsOn, today, dates }: Span, asked: string | null): { shown: string; first: string; last: string } {
  const all = [startsOn, endsOn, ...dates.map(({ day }) => day)].map((day) => day.slice(0, 7)).toSorted();
  const [first, last] = [all[0]!, all.at(-1)!],
    wanted = asked ?? today.slice(0, 7);
  return { shown: wanted < first ? first : wanted > last ? last : wanted, first, last };
}

export const monthBeside = (month: string, step: 1 | -1): string =>
  (step === 1 ? addDays(`${month}-28`, 7) : addDays(`${month}-01`, -1)).slice(0, 7);
