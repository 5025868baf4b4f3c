import type { ProblemItem } from "@/lib/problems/problem";
import type { CrossState } from "@/lib/tenancy/generated/enums";
import type { SheetStateCode } from "../check-rules";
import { drawScope, SENT, type UnitToDraw } from "./scope";

const STAGES = ["scoring", "checking"];

export type DrawFactsNow = { stage: string; archive: boolean; drawn: boolean; units: readonly UnitToDraw[] };
/** What stops a draw. Two units check each other, which the list then says; one alone has nobody. */
export function obstaclesToDraw(it: DrawFactsNow): ProblemItem[] {
  if (it.archive || !STAGES.includes(it.stage)) return [{ code: "cross.stage" }];
  if (it.drawn) return [{ code: "cross.drawn" }];
  if (it.units.length < 2) return [{ code: "cross.too_few", facts: { units: it.units.length } }];
  return drawScope(it.units).checked.length === 0 ? [{ code: "cross.all_told" }] : [];
}

export type CheckNow = {
  checkState: CrossState;
  stage: string;
  state: SheetStateCode;
  /** The checking unit's own sheet of this year; null where it has none to hand in. */
  ownState: SheetStateCode | null;
};
/** Others' scores come only after one's own: nobody is led by what a neighbour claims. */
export function obstaclesToCross(it: CheckNow): ProblemItem[] {
  if (it.checkState !== "open") return [{ code: "cross.closed" }];
  if (!STAGES.includes(it.stage)) return [{ code: "cross.stage" }];
  if (it.ownState !== null && !SENT.includes(it.ownState) && !["not_submitted", "not_ranked"].includes(it.ownState))
    return [{ code: "cross.own_first" }];
  return ["sent", "under_review"].includes(it.state) ? [] : [{ code: "cross.not_sent" }];
}
