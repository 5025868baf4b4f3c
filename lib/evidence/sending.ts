import { keptTitle } from "./titles";
import { EVIDENCE } from "./words";

/** How far one of many files has come. `broken`: the line broke, it can go again; `refused`: it will not be taken as it is. */
export type FileState = "waits" | "sending" | "kept" | "refused" | "broken";
export type SendingFile = {
  key: string;
  name: string;
  title: string;
  bytes: number;
  state: FileState;
  /** Share sent, 0 to 1. */ sent: number;
  words?: string;
};
export type Queue = readonly SendingFile[];

type Picked = { key: string; name: string; bytes: number; pasted?: string };

const MEGABYTE = 1_048_576;
const heavyWords = (bytes: number) =>
  `Tệp nặng ${(Math.ceil((bytes / MEGABYTE) * 10) / 10).toLocaleString("vi-VN")} MB, quá mức ${EVIDENCE.megabytes} MB. Giảm cỡ tệp rồi chọn lại.`;

/** Files join the end of the queue; one that is too heavy or empty is named at once and not sent. */
export const joined = (queue: Queue, picked: readonly Picked[]): Queue => [
  ...queue,
  ...picked.map(({ key, name, bytes, pasted }): SendingFile => {
    const words = bytes === 0 ? "Tệp rỗng. Chọn lại tệp." : bytes > EVIDENCE.megabytes * MEGABYTE ? heavyWords(bytes) : undefined;
    return { key, name, title: pasted ?? keptTitle(name), bytes, sent: 0, state: words ? "refused" : "waits", ...(words ? { words } : {}) };
  }),
];

const changed = (queue: Queue, key: string, change: Partial<SendingFile>): Queue =>
  queue.map((it) => (it.key === key ? { ...it, ...change } : it));

export const begun = (queue: Queue, key: string): Queue => changed(queue, key, { state: "sending", sent: 0, words: "" });
export const progressed = (queue: Queue, key: string, sent: number): Queue => changed(queue, key, { sent });
export const broke = (queue: Queue, key: string, words: string): Queue => changed(queue, key, { state: "broken", sent: 0, words });
/** One that was refused, or that somebody no longer wants, leaves the queue. */
export const dropped = (queue: Queue, key: string): Queue => queue.filter((it) => it.key !== key);
/** Those the line broke wait again, in their old order; what has arrived is not sent twice. */
export const resumed = (queue: Queue): Queue => queue.map((it) => (it.state === "broken" ? { ...it, state: "waits", words: "" } : it));

/** What the server said of one file: fields name what is wrong with the file itself, other problems may pass. */
export type Answer = { done?: string; problems?: string[]; fields?: Record<string, string[]> };
export function answered(queue: Queue, key: string, answer: Answer): Queue {
  if (answer.done) return changed(queue, key, { state: "kept", sent: 1, words: answer.done });
  const wrong = Object.values(answer.fields ?? {}).flat()[0];
  return wrong
    ? changed(queue, key, { state: "refused", sent: 0, words: wrong })
    : broke(queue, key, answer.problems?.[0] ?? "Máy chủ chưa nhận tệp này.");
}

/** The next to go: one at a time, in order; none while one is under way, and none behind a break until somebody says go on. */
export const nextOf = (queue: Queue): SendingFile | undefined =>
  queue.some(({ state }) => state === "sending" || state === "broken") ? undefined : queue.find(({ state }) => state === "waits");
export const unsent = (queue: Queue): SendingFile[] =>
  queue.filter(({ state }) => state === "waits" || state === "sending" || state === "broken");
export const isBroken = (queue: Queue): boolean => queue.some(({ state }) => state === "broken");

/** One line for the whole queue: what has arrived, what has not. */
export function queueWords(queue: Queue): string {
  const kept = queue.filter(({ state }) => state === "kept").length,
    left = unsent(queue).length,
    refused = queue.filter(({ state }) => state === "refused").length;
  if (isBroken(queue)) return `Đã tải ${kept} tệp. Còn ${left} tệp chưa tải.`;
  if (left > 0) return `Đang tải tệp thứ ${kept + refused + 1} trong ${queue.length} tệp.`;
  return [kept > 0 && `Đã tải ${kept} tệp.`, refused > 0 && `${refused} tệp không nhận được, xem lý do ở từng tệp.`]
    .filter(Boolean)
    .join(" ");
}
