import type { ProblemItem } from "@/lib/problems/problem";
import type { DecisionShown } from "../decision-queries";
import { dongWords, MOST_DONG, reckon, type Reckoned } from "./rules";

export const reckoned = ({ bonus, signedOn }: Pick<DecisionShown, "bonus" | "signedOn">): Reckoned =>
  reckon(bonus.rules, bonus.titles, signedOn);

/** A confirmed sum that is no longer what list and day give. */
export function obstaclesOfBonus(it: Pick<DecisionShown, "bonus" | "signedOn" | "state" | "kind">): ProblemItem[] {
  if (it.kind !== "AWARD" || it.state !== "draft") return [];
  const { total } = reckoned(it);
  if (!(total <= MOST_DONG)) return [{ code: "bonus.over" }];
  return it.bonus.printed && it.bonus.sum !== total
    ? [{ code: "bonus.moved_since", facts: { was: dongWords(it.bonus.sum ?? 0), sum: dongWords(total) } }]
    : [];
}
