import { dateWords } from "@/lib/provinces/dates";
import { isPlanned, type Obstacle } from "../rules";
import type { MeetingStatus } from "../words";
import { TASK_POST_WORDS, type TaskPost, type TaskSource } from "./words";

/** `late`: its day has passed; `ended`: reported done, or no longer asked. */
export type TaskStep = "open" | "late" | "done" | "dropped";
export type TaskFact = { dueOn: string; doneAt: string | null; droppedAt: string | null };

export const stepOf = ({ dueOn, doneAt, droppedAt }: TaskFact, today: string): TaskStep =>
  doneAt ? "done" : droppedAt ? "dropped" : dueOn < today ? "late" : "open";
export const isWaiting = (it: TaskFact): boolean => it.doneAt === null && it.droppedAt === null;

/** Who is asked, as the minutes have it. */
export const askedOf = ({ unitName, post }: { unitName: string | null; post: TaskPost | null }): string =>
  unitName ?? (post ? TASK_POST_WORDS[post] : "");

/** What may be asked at this step of a meeting: before it only to prepare it, from its opening until its minutes stand what follows from it. */
export function sourcesAt({ status, fixed }: { status: MeetingStatus; fixed: boolean }): TaskSource[] {
  if (isPlanned(status)) return ["PREPARATION"];
  return fixed || status === "signed" ? [] : ["RESOLUTION", "DIRECTIVE", "CONCLUSION"];
}

type Asked = { source: TaskSource; dueOn: string };
type Place = { status: MeetingStatus; fixed: boolean; mode: "live" | "archive"; day: string; today: string };

/** A task that the meeting can no longer ask, or a day that fits neither the meeting nor today. */
export function obstaclesToTask({ source, dueOn }: Asked, it: Place): Obstacle[] {
  if (it.mode === "archive") return [{ code: "meeting_task.on_paper" }];
  if (!sourcesAt(it).includes(source))
    return [
      {
        code: isPlanned(it.status)
          ? "meeting_task.not_begun"
          : source === "PREPARATION"
            ? "meeting_task.begun"
            : "meeting_task.minutes_fixed",
      },
    ];
  if (source === "PREPARATION") {
    if (dueOn > it.day)
      return [{ code: "meeting_task.after_meeting", field: "dueOn", facts: { due: dateWords(dueOn), day: dateWords(it.day) } }];
    return dueOn < it.today ? [{ code: "meeting_task.day_passed", field: "dueOn", facts: { due: dateWords(dueOn) } }] : [];
  }
  return dueOn < it.day
    ? [{ code: "meeting_task.before_meeting", field: "dueOn", facts: { due: dateWords(dueOn), day: dateWords(it.day) } }]
    : [];
}

/** Latest first what is late, then by day; what has ended stands below. */
export const byUrgency =
  (today: string) =>
  (a: TaskFact, b: TaskFact): number =>
    Number(isWaiting(b)) - Number(isWaiting(a)) ||
    Number(stepOf(b, today) === "late") - Number(stepOf(a, today) === "late") ||
    a.dueOn.localeCompare(b.dueOn);

type Said = TaskFact & { what: string; unitName: string | null; post: TaskPost | null };
/** Ready to be pasted: who, what, until when; nothing where nobody is waited for. */
export function taskReminder(tasks: readonly Said[], bloc: string): string | null {
  const waiting = tasks.filter(isWaiting);
  if (waiting.length === 0) return null;
  return `${bloc} đề nghị thực hiện các việc hội nghị giao:\n${waiting.map((it) => `- ${askedOf(it)}: ${it.what}, hạn ${dateWords(it.dueOn)}.`).join("\n")}\nXong việc thì vào mục Việc cần làm, chọn Báo đã xong. Trân trọng.`;
}
