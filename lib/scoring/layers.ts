import { type Amount, exact, formatAmount, formatPoints } from "@/lib/criteria/points";
import type { Item } from "@/lib/criteria/table";
import type { ProblemItem } from "@/lib/problems/problem";

type Scored = Pick<Item, "number" | "max" | "method">;

/** What stops this figure at a checker's desk: it leaves the bounds of the item. */
export function obstaclesToEnter(item: Scored, after: Amount): ProblemItem[] {
  const points = exact(after),
    about = { number: item.number, max: formatAmount(item.max) };
  const found: ProblemItem[] = [];
  if (item.method === "PENALTY" && points.gt(0)) found.push({ code: "score.penalty_positive", field: "points", facts: about });
  if (item.method !== "PENALTY" && points.gt(exact(item.max)))
    found.push({ code: "score.over_max", field: "points", facts: { ...about, points: formatPoints(points) } });
  if (item.method !== "PENALTY" && points.lt(0)) found.push({ code: "score.below_zero", field: "points", facts: about });
  return found;
}

/** Taking points away tells the unit why; keeping and raising need not. */
export const reasonAsked = ({ number }: Scored, before: Amount | null, after: Amount): ProblemItem | null =>
  before !== null && exact(after).lt(exact(before))
    ? {
        code: "score.lowering_needs_reason",
        field: "reasonId",
        facts: { number, before: formatPoints(before), after: formatPoints(after) },
      }
    : null;
