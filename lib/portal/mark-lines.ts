import { BULLET, HEADING, NUMBER } from "./marks";

export const MARKS = { heading: "Đề mục", bullets: "Gạch đầu dòng", numbers: "Đánh số" } as const;
export type Mark = keyof typeof MARKS;
/** What stands in place of the lines from `from` to `to`; positions count as a text box counts them. */
export type Marked = { from: number; to: number; lines: string };

const IS: Record<Mark, RegExp> = { heading: HEADING, bullets: BULLET, numbers: NUMBER };
const before: Record<Mark, (nth: number) => string> = { heading: () => "## ", bullets: () => "- ", numbers: (nth) => `${nth}. ` };
const plain = (line: string) => {
  for (const shape of Object.values(IS)) {
    const words = shape.exec(line)?.at(-1);
    if (words !== undefined) return words;
  }
  return line.trim();
};

/** Gives the chosen lines a mark, or takes it off where all of them have it. Empty lines between them stay empty; with nothing written yet the mark waits for its words. */
export function markLines(text: string, start: number, end: number, mark: Mark): Marked {
  const from = text.lastIndexOf("\n", start - 1) + 1,
    next = text.indexOf("\n", Math.max(end - (end > start ? 1 : 0), from)),
    to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n"),
    written = lines.filter((line) => line.trim() !== "");
  if (written.length === 0) return { from, to, lines: before[mark](1) };
  const off = written.every((line) => IS[mark].test(line));
  let nth = 0;
  const changed = lines.map((line) => (line.trim() === "" ? "" : off ? plain(line) : before[mark](++nth) + plain(line)));
  return { from, to, lines: changed.join("\n") };
}
