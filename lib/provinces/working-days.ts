import { addDays } from "./dates";

/** OFF: nobody works; WORK: a Saturday or Sunday worked in exchange; QUIET: people work and are not reminded. */
export type DayKind = "OFF" | "WORK" | "QUIET";
export type NamedDay = {
  day: string;
  kind: DayKind;
  name: string;
  tet?: boolean;
  /** How far it was checked, where that is known. */ verification?: "ORIGINAL" | "PRESS" | "UNVERIFIED";
};
/** Days that are not what their weekday says. */
export type WorkingCalendar = ReadonlyMap<string, NamedDay>;

/** Public holidays of every year, for years nobody has entered yet (Labour Code, article 112). */
const FIXED: Record<string, string> = {
  "01-01": "Tết Dương lịch",
  "04-30": "Ngày Chiến thắng",
  "05-01": "Ngày Quốc tế lao động",
  "09-02": "Quốc khánh",
};
const PLAIN: WorkingCalendar = new Map();
/** Longer than any window of work: a calendar without a working day is a mistake, not a reason to search for ever. */
const FAR = 3_660;

/** The country's days with the province's own before them; a quiet day takes nobody's holiday away. */
export function calendarOf(national: readonly NamedDay[], own: readonly NamedDay[] = []): WorkingCalendar {
  const days = new Map(national.map((it) => [it.day, it]));
  for (const it of own) if (it.kind !== "QUIET" || days.get(it.day)?.kind !== "OFF") days.set(it.day, it);
  return days;
}

/** The same from one list, where the province's own days say so. */
export const calendarFrom = (days: readonly (NamedDay & { own: object | null })[]): WorkingCalendar =>
  calendarOf(
    days.filter(({ own }) => !own),
    days.filter(({ own }) => own),
  );

export const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

export function isWorkingDay(day: string, calendar: WorkingCalendar = PLAIN): boolean {
  const named = calendar.get(day);
  if (named?.kind === "WORK") return true;
  return named?.kind !== "OFF" && !isWeekend(day) && !(day.slice(5) in FIXED);
}

/** Why nobody works, or why somebody does on a Saturday; null for an ordinary day. */
export const dayName = (day: string, calendar: WorkingCalendar = PLAIN): string | null =>
  calendar.get(day)?.name ?? FIXED[day.slice(5)] ?? null;

function walk(from: string, step: 1 | -1, calendar: WorkingCalendar): string {
  let day = from;
  for (let tries = 0; tries < FAR; tries++) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) return day;
  }
  throw new RangeError(`no working day within ${FAR} days of ${from}`);
}

/** The last day of a window of so many working days, the first of them tomorrow. */
export function addWorkingDays(from: string, days: number, calendar: WorkingCalendar = PLAIN): string {
  let day = from;
  for (let left = days; left > 0; left--) day = walk(day, 1, calendar);
  return day;
}

/** The day itself where it is worked, else the next that is. */
export const workingDayFrom = (day: string, calendar: WorkingCalendar = PLAIN): string =>
  isWorkingDay(day, calendar) ? day : walk(day, 1, calendar);

/** Working days after `from` up to and with `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar = PLAIN): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) count += 1;
  return count;
}

export type QuietPeriod = { from: string; to: string; name: string };

/**
 * Nobody is reminded from the first free day around Tết to the last: the days of Tết with the free days that touch them,
 * and every day the board has set apart.
 */
export function quietPeriods(calendar: WorkingCalendar): QuietPeriod[] {
  const quiet = [...calendar.values()]
    .filter(({ kind, tet }) => kind === "QUIET" || (tet && kind === "OFF"))
    .toSorted((a, b) => a.day.localeCompare(b.day));
  const found: QuietPeriod[] = [];
  for (const { day, name, kind, tet } of quiet) {
    const last = found.at(-1);
    const from = kind === "OFF" ? outward(day, -1, calendar) : day,
      to = kind === "OFF" ? outward(day, 1, calendar) : day;
    if (last && workingDaysBetween(last.to, addDays(from, -1), calendar) === 0)
      Object.assign(last, { to: [last.to, to].toSorted()[1]!, ...(tet ? { name } : {}) });
    else found.push({ from, to, name });
  }
  return found;
}

function outward(day: string, step: 1 | -1, calendar: WorkingCalendar): string {
  let at = day;
  while (!isWorkingDay(addDays(at, step), calendar)) at = addDays(at, step);
  return at;
}

/** The quiet period of that day: reminders wait until it is over. */
export const quietOn = (day: string, calendar: WorkingCalendar): QuietPeriod | null =>
  quietPeriods(calendar).find(({ from, to }) => day >= from && day <= to) ?? null;
