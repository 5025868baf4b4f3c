import { type Amount, exact, formatAmount, formatPoints } from "@/lib/criteria/points";
import type { Item } from "@/lib/criteria/table";
import type { ProblemItem } from "@/lib/problems/problem";
import { type Layer, LAYERS } from "./words";

export type Entry = { layer: Layer; points: Amount; handedIn: boolean };

/** The score of an item: the highest layer that was handed in. Of two in one layer the later in the list stands. */
export function finalEntry<E extends Entry>(entries: readonly E[]): E | null {
  const height = (it: E) => LAYERS.indexOf(it.layer);
  return entries.filter((it) => it.handedIn).reduce<E | null>((top, it) => (top === null || height(it) >= height(top) ? it : top), null);
}

type Scored = Pick<Item, "number" | "max" | "method">;

/** What stops this figure at a checker's desk: it leaves the bounds of the item, or lowers without a reason. */
export function obstaclesToEnter(item: Scored, before: Amount | null, after: Amount, reason: string): ProblemItem[] {
  const points = exact(after), about = { number: item.number, max: formatAmount(item.max) };
  const found: ProblemItem[] = [];
  if (item.method === "PENALTY" && points.gt(0)) found.push({ code: "score.penalty_positive", field: "points", facts: about });
  if (item.method !== "PENALTY" && points.gt(exact(item.max))) found.push({ code: "score.over_max", field: "points", facts: { ...about, points: formatPoints(points) } });
  if (item.method !== "PENALTY" && points.lt(0)) found.push({ code: "score.below_zero", field: "points", facts: about });
  if (before !== null && points.lt(exact(before)) && reason.trim() === "") {
    found.push({ code: "score.lowering_needs_reason", field: "reason", facts: { number: item.number, before: formatPoints(before), after: formatPoints(points) } });
  }
  return found;
}
