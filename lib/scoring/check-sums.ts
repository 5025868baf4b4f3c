import { type Points } from "@/lib/criteria/points";
import { itemsOf, type Version } from "@/lib/criteria/table";
import type { Judgements } from "./check-rules";
import { type Finals, linesOf } from "./final-lines";
import { basisOf } from "./judging";
import { totalOf } from "./totals";

/** Judgements read as if they had been handed in: what the total would be if the checker told them now. */
const asFinals = (judged: Judgements): Finals =>
  Object.fromEntries(
    Object.entries(judged).flatMap(([key, it]) =>
      it && !it.deferred ? [[key, { layer: "bloc" as const, round: 1, points: it.points, inputs: it.inputs, na: it.na }]] : [],
    ),
  );

/** "Không phát sinh" as if it were approved: only so are the claim of the unit and the judgement brought to the same scale. */
const asClaimed = (finals: Finals): Finals =>
  Object.fromEntries(Object.entries(finals).map(([key, it]) => [key, it?.na ? { ...it, layer: "bloc" as const } : it]));

export type CheckSums = {
  items: number;
  judged: number;
  self: Points;
  now: Points;
  sections: { key: string; self: Points; now: Points }[];
};

/** How far the check has come and what it comes to: an item not judged yet counts as the checkers or the unit left it. */
export function checkSums(version: Version, it: { self: Finals; cross: Finals; judged: Judgements; others: Finals[] }): CheckSums {
  const self = totalOf(version, linesOf(version, asClaimed(it.self), it.others)),
    now = totalOf(version, linesOf(version, asClaimed({ ...basisOf(it), ...asFinals(it.judged) }), it.others));
  const items = itemsOf(version);
  return {
    items: items.length,
    judged: items.filter(({ key }) => it.judged[key]).length,
    self: self.total,
    now: now.total,
    sections: self.sections.map((section, at) => ({ key: section.key, self: section.points, now: now.sections[at]!.points })),
  };
}
