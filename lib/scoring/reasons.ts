import type { ProblemItem } from "@/lib/problems/problem";

/** One reason of the province's list, as it stands today. `ownWords`: it says nothing without the checker's own words. */
export type Reason = { id: string; words: string; ownWords: boolean };
/** What a checker gives beside other points. */
export type Given = { reasonId: string | null; reason: string };

/** Own words are read by the unit: fewer letters than these say nothing. */
const CLEAR = 5,
  ALONE = 10;

/**
 * What is wrong with the reason given.
 * @param must points go down, or what the unit claimed is refused: then one of the list has to be chosen, if there is a list
 */
export function obstaclesToReason(list: readonly Reason[], { reasonId, reason }: Given, must: ProblemItem | null): ProblemItem[] {
  const own = reason.trim(),
    chosen = list.find(({ id }) => id === reasonId);
  if (reasonId !== null && !chosen) return [{ code: "reason.ended", field: "reasonId" }];
  if (must && !chosen && (list.length > 0 || own === "")) return [must];
  if (chosen?.ownWords && own.length < ALONE) return [{ code: "reason.own_words", field: "reason", facts: { words: chosen.words } }];
  return own !== "" && own.length < CLEAR ? [{ code: "reason.unclear", field: "reason" }] : [];
}

/** "Minh chứng không phù hợp: Quyết định số 12 thuộc năm trước": as the database puts it together. */
export const reasonWords = (list: readonly Reason[], { reasonId, reason }: { reasonId: string | null; reason: string | null }): string =>
  [list.find(({ id }) => id === reasonId)?.words, reason?.trim()].filter(Boolean).join(": ");
