import { dueWords } from "@/lib/provinces/dates";

/** One cell of a progress table. Its look never stands without its words: d done, n under way, w lacking, l late, t to come. */
export type ProgressCell = {
  head: string;
  look: "d" | "n" | "w" | "l" | "t";
  words: string;
  /** Of a cell under way: how full it is drawn, 0 to 1. */ share?: number;
  href?: string;
};

export const DONE = { look: "d", words: "Xong" } as const,
  TO_COME = { look: "t", words: "Chưa đến" } as const;
export const past = (day: string | null, today: string): boolean => day !== null && day < today;

/** So many of so many: done, under way, or late once its day is over. */
export function countCell(done: number, of: number, late = false): Pick<ProgressCell, "look" | "words" | "share"> {
  if (of > 0 && done >= of) return DONE;
  return { look: late ? "l" : "n", words: `${done}/${of}${late ? ", trễ" : ""}`, share: of === 0 ? 0 : done / of };
}

/** One thing that one unit owes by a day. */
export function owedCell(done: boolean, due: string | null, today: string, begun: boolean): Pick<ProgressCell, "look" | "words"> {
  if (done) return DONE;
  if (!begun) return TO_COME;
  if (past(due, today)) return { look: "l", words: `Quá ${dueWords(due!, today).replace("quá ", "")}` };
  return { look: "w", words: due ? `Chưa, ${dueWords(due, today)}` : "Chưa" };
}
