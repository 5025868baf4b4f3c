import type { Item } from "@/lib/criteria/table";
import type { ProblemItem } from "@/lib/problems/problem";
import type { SheetStateCode } from "../check-rules";

/** One line that was given back for supplement, with who asked for it. */
export type ItemReturn = {
  id: string;
  itemKey: string;
  name: string;
  reason: string;
  by: string | null;
  layer: "cross" | "bloc";
  mine: boolean;
  askedAt: string;
  dueOn: string;
  state: "open" | "supplemented" | "withdrawn" | "lapsed";
  closedAt: string | null;
  version: number;
};

/** Still to come: asked for, and its day not over. After that day the line counts as it stands. */
export const pending = (returns: readonly ItemReturn[], today: string): ItemReturn[] =>
  returns.filter(({ state, dueOn }) => state === "open" && dueOn >= today);
export const pendingFor = (returns: readonly ItemReturn[], today: string, key: string): ItemReturn | undefined =>
  pending(returns, today).find(({ itemKey }) => itemKey === key);

type Now = { state: SheetStateCode; stage: string; today: string; returns: readonly ItemReturn[] };

/** What stops a line from being given back: it is not with the checkers, somebody else scores it, or it is out already. */
export function obstaclesToReturnItem(it: Now, item: Pick<Item, "key" | "number" | "scoredBy">, dueOn: string): ProblemItem[] {
  if (!["sent", "under_review"].includes(it.state) || !["scoring", "checking"].includes(it.stage))
    return [{ code: "item_return.not_checked" }];
  if (item.scoredBy !== "self") return [{ code: "item_return.scored_elsewhere", field: "reason", facts: { number: item.number } }];
  if (it.returns.some(({ itemKey, state }) => itemKey === item.key && state === "open"))
    return [{ code: "item_return.out_already", facts: { number: item.number } }];
  return dueOn < it.today ? [{ code: "item_return.due_passed", field: "dueOn" }] : [];
}

/** What stops the unit from sending the line in again. */
export function obstaclesToSupplement(it: Pick<Now, "state" | "today">, asked: Pick<ItemReturn, "state" | "dueOn">): ProblemItem[] {
  if (asked.state !== "open") return [{ code: "item_return.closed" }];
  if (!["sent", "under_review"].includes(it.state)) return [{ code: "item_return.not_checked" }];
  return asked.dueOn < it.today
    ? [{ code: "item_return.over", facts: { until: asked.dueOn.slice(0, 10).split("-").toReversed().join("/") } }]
    : [];
}
