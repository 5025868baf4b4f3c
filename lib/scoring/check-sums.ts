import { type Points } from "@/lib/criteria/points";
import { itemsOf, type Version } from "@/lib/criteria/table";
import type { Judgements } from "./check-rules";
import { asGranted } from "./claims";
import { type Finals, linesOf } from "./final-lines";
import { basisOf } from "./judging";
import { type Total, totalOf } from "./totals";

/** Judgements read as if they had been handed in: what the total would be if the checker told them now. */
const asFinals = (judged: Judgements): Finals =>
  Object.fromEntries(
    Object.entries(judged).flatMap(([key, it]) =>
      it && !it.deferred ? [[key, { layer: "bloc" as const, round: 1, points: it.points, inputs: it.inputs, na: it.na }]] : [],
    ),
  );

/** A total before it is brought to the whole scale, and after. */
export type Both = { raw: Points; total: Points };
export type CheckSums = {
  items: number;
  judged: number;
  self: Both;
  now: Both;
  /** Claims that nothing arose without an answer yet: both totals take them as granted. */ claimed: number;
};
const both = ({ total, rescaling }: Total): Both => ({ raw: total.minus(rescaling), total });

/** How far the check has come and what it comes to: an item not judged yet counts as the checkers or the unit left it. */
export function checkSums(version: Version, it: { self: Finals; cross: Finals; judged: Judgements; others: Finals[] }): CheckSums {
  const basis = basisOf(it),
    whole = (finals: Finals) => both(totalOf(version, linesOf(version, asGranted(finals), it.others)));
  const items = itemsOf(version);
  return {
    items: items.length,
    judged: items.filter(({ key }) => it.judged[key]).length,
    self: whole(it.self),
    now: whole({ ...basis, ...asFinals(it.judged) }),
    claimed: items.filter(({ key }) => !it.judged[key] && basis[key]?.na && basis[key].layer === "self").length,
  };
}
