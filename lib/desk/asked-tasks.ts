import { postFor } from "@/lib/access/policy";
import type { TaskSeen } from "@/lib/meetings/tasks/expressions";
import { askedOf, stepOf, taskReminder } from "@/lib/meetings/tasks/rules";
import { postLine } from "@/lib/people/words";
import { dateWords } from "@/lib/provinces/dates";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import type { DeskYear, Task } from "./desk";
import { type Place, placeBeside } from "./place";

/** What a meeting asked the board to do, with the bloc it belongs to. */
export type BoardAsked = TaskSeen & { blocSlug: string; blocName: string };

const MOST = 110;
const titleOf = (what: string) => `Việc hội nghị giao: ${what.length > MOST ? `${what.slice(0, MOST).replace(/\s+\S*$/, "")} …` : what}`;

const asked = (task: TaskSeen, post: HeldPost, place: Place | null, href: string): Task => ({
  ...(task.unitId ? { unitId: task.unitId } : {}),
  key: `asked-${task.id}`,
  title: titleOf(task.what),
  detail: `${askedOf(task)}. ${task.meetingTitle}, ngày ${dateWords(task.meetingDay)}.`,
  place,
  due: task.dueOn,
  post: postLine(post),
  href: `${href}#viec-${task.id}`,
  verb: "Báo xong",
});

/** What meetings asked of one's unit or post, until it is reported done; whoever keeps the bloc sees who is late. */
export function askedTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  const href = `${at}/hoi-nghi/viec`,
    waiting = year.asked ?? [];
  const own = waiting.flatMap((task): Task[] => {
    const post = actor.posts.find(({ code, unitId, blocYearId }) =>
      task.unitId
        ? (code === "unit_officer" || code === "unit_leader") && unitId === task.unitId
        : code === task.post && blocYearId === year.id,
    );
    return post ? [asked(task, post, placeBeside(post, year), href)] : [];
  });
  const keeps = postFor("meeting.keep", actor, { blocYearId: year.id }),
    late = waiting.filter((task) => stepOf(task, year.today) === "late");
  const copy = taskReminder(late, year.bloc.name);
  if (!keeps || !copy) return own;
  return [
    ...own,
    {
      key: `asked-late-${year.id}`,
      title: `${late.length} việc hội nghị giao đã quá hạn`,
      detail: `${[...new Set(late.map(askedOf))].join("; ")}.`,
      place: placeBeside(keeps, year),
      due: late[0]!.dueOn,
      post: postLine(keeps),
      href,
      verb: "Xem",
      copy,
    },
  ];
}

/** The same on the desk of the board. */
export function boardAsked(actor: Actor, tasks: readonly BoardAsked[], home: string): Task[] {
  const post = actor.posts.find(({ code }) => code === "board_officer" || code === "board_leader");
  return post
    ? tasks.map((task) =>
        asked(task, post, { bloc: task.blocName, year: task.year }, `${home}/khoi/${task.blocSlug}/${task.year}/hoi-nghi/viec`),
      )
    : [];
}
