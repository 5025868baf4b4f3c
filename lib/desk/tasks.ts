import { addDays, daysBetween } from "@/lib/provinces/dates";
import type { Actor } from "@/lib/tenancy/actor";
import { boardAsked } from "./asked-tasks";
import { boardCheckTasks } from "./check-tasks";
import { commentTasks } from "./comment-tasks";
import { domainTasks } from "./domain-tasks";
import { firstDaysTasks, handoverTasks } from "./handover-tasks";
import { letterTasks } from "./letter-tasks";
import { articleTasks, offerTasks, readerTasks } from "./reader-tasks";
import { awardTasks } from "./award-tasks";
import type { Desk, Task } from "./desk";
import { yearTasks } from "./year-tasks";
import { expectedTasks, boardTasks } from "./board-tasks";

/** Everything this person has to do, by all posts. The rights are asked of the same table as the pages that open. */
export function tasksOf(actor: Actor, desk: Desk): Task[] {
  const home = `/${actor.provinceSlug}`;
  const all = [
    ...desk.years.flatMap((year) => yearTasks(actor, year, home)),
    ...boardTasks(actor, desk, home),
    ...letterTasks(actor, desk.letters ?? [], home),
    ...boardCheckTasks(actor, desk.boardSheets, desk.today, home),
    ...boardAsked(actor, desk.asked ?? [], home),
    ...awardTasks(actor, desk.awards, home, desk.today),
    ...domainTasks(actor, desk.assignments, desk.today, home),
    ...commentTasks(actor, desk.mentions, home),
    ...readerTasks(actor, desk.readers ?? 0, home),
    ...articleTasks(actor, desk.articles ?? 0, home),
    ...offerTasks(actor, desk.offers ?? [], home),
    ...expectedTasks(actor, desk, home),
  ];
  const found = [
    ...all,
    ...handoverTasks(actor, desk.handovers ?? [], desk.today, home),
    ...firstDaysTasks(actor, desk.firstDays ?? [], home),
  ];
  // Two years of one bloc overlap: what reaches both, a movement of the province, is asked once.
  return [...new Map(found.toReversed().map((task) => [task.key, task])).values()].toReversed().toSorted(byDue);
}

/** What is asked of one unit in one year: its own page shows it beside what it is about. */
export const tasksOfUnit = (actor: Actor, desk: Desk, unitId: string, year: string): Task[] =>
  tasksOf(actor, {
    ...desk,
    years: desk.years.filter((one) => one.year === year),
    mentions: desk.mentions.filter((one) => one.year === year),
  }).filter((task) => task.unitId === unitId);

/** Earliest first, those without a day last. */
const byDue = (a: Task, b: Task) => (a.due ?? "9999").localeCompare(b.due ?? "9999");

export type TaskGroups = { late: Task[]; week: Task[]; later: Task[]; open: Task[]; weekEnds: string };

/** Overdue, until Sunday of this week, after it, and those nobody has set a day for. */
export function grouped(tasks: Task[], today: string): TaskGroups {
  const weekEnds = sundayOf(today);
  const dated = tasks.filter((task): task is Task & { due: string } => task.due !== null);
  return {
    late: dated.filter(({ due }) => due < today),
    week: dated.filter(({ due }) => due >= today && due <= weekEnds),
    later: dated.filter(({ due }) => due > weekEnds),
    open: tasks.filter(({ due }) => due === null),
    weekEnds,
  };
}

/** The Sunday on which this week ends; 1970-01-04 was one. */
const sundayOf = (day: string): string => addDays(day, (7 - (((daysBetween("1970-01-04", day) % 7) + 7) % 7)) % 7);

/** "Có 7 việc: 1 việc quá hạn, 3 việc phải xong trong tuần." */
export function countWords({ late, week, later, open }: TaskGroups): string {
  const all = late.length + week.length + later.length + open.length;
  if (all === 0) return "Không có việc nào đang chờ.";
  const parts = [late.length > 0 && `${late.length} việc quá hạn`, week.length > 0 && `${week.length} việc phải xong trong tuần`].filter(
    Boolean,
  );
  return `Có ${all} việc${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
}
