import { addDays, daysBetween } from "@/lib/provinces/dates";
import { isWorkingDay, quietPeriods, type WorkingCalendar } from "@/lib/provinces/working-days";
import type { Task } from "../desk";

/** DAILY: on a day that has news; WEEKLY: once, at the beginning of the week; NEVER: the desk alone. */
export type Rhythm = "DAILY" | "WEEKLY" | "NEVER";
export const RHYTHMS = ["DAILY", "WEEKLY", "NEVER"] as const satisfies readonly Rhythm[];

/** When a task was last named in a letter, by its key. */
export type Told = ReadonlyMap<string, string>;

/** A task is urgent from so many days before its day. */
export const NEAR = 3;
/** What is late is named again after so many days. */
const AGAIN = 7;

/** Whether letters may be written at all: on working days, and not while the province keeps quiet. */
export const isReminderDay = (today: string, calendar: WorkingCalendar): boolean =>
  isWorkingDay(today, calendar) && !quietPeriods(calendar).some(({ from, to }) => from <= today && today <= to);

/** The first working day of its week, whatever weekday that is. */
export function beginsWeek(today: string, calendar: WorkingCalendar): boolean {
  const monday = addDays(today, -(((daysBetween("1970-01-05", today) % 7) + 7) % 7));
  for (let day = monday; day < today; day = addDays(day, 1)) if (isWorkingDay(day, calendar)) return false;
  return true;
}

/** Something to say of this task today: it is new, its day has come near, it has become late, or it is late and was not named for a week. */
export function isNews({ key, due }: Pick<Task, "key" | "due">, told: Told, today: string): boolean {
  const last = told.get(key);
  if (!last) return true;
  if (!due) return false;
  if (due < today) return last <= due || daysBetween(last, today) >= AGAIN;
  return due <= addDays(today, NEAR) && last < addDays(due, -NEAR);
}

/** The tasks a letter of today names, in the order of the desk; none: no letter. A letter that is written names all that waits, so that it can be read alone. */
export function toTell(
  tasks: readonly Task[],
  { rhythm, told, today, calendar }: { rhythm: Rhythm; told: Told; today: string; calendar: WorkingCalendar },
): Task[] {
  if (rhythm === "NEVER" || tasks.length === 0 || !isReminderDay(today, calendar)) return [];
  if (rhythm === "WEEKLY") return beginsWeek(today, calendar) ? [...tasks] : [];
  return tasks.some((task) => isNews(task, told, today)) ? [...tasks] : [];
}
