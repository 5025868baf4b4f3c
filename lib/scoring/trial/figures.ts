import { comparesUnits, METHODS } from "@/lib/criteria/methods";
import { exact, leaf, type Points } from "@/lib/criteria/points";
import type { Item } from "@/lib/criteria/table";
import type { Stored } from "../final-lines";
import type { Pair } from "./pairs";

/** `share`: the figure was judged, not computed, so its part of the maximum is carried over. */
export type Carried = { it: Stored; share: boolean };
export type Tried = Pair & {
  state: "tried" | "new" | "taken" | "other_method" | "unread" | "no_figure";
  /** Units it could not be read for; by share; with a policy that is no more. */ unread: number;
  shares: number;
  fallen: number;
};

/** Points that a person gave as they are: there is no figure behind them to count again. */
const GIVEN = ["MANUAL", "EXTERNAL", "DOMAIN_SCORE"];

function sharedOf(points: string, old: Item, item: Item): Points {
  const most = exact(old.max),
    now = exact(item.max),
    earned = exact(points);
  return most.isZero() || most.eq(now) ? earned : leaf(earned.times(now).div(most));
}

/** Whether the points are what the old method makes of the figure, or somebody judged otherwise. */
function isComputed(old: Item, { inputs, points }: Stored): boolean {
  const scored = METHODS[old.method].score(old.params, inputs, exact(old.max));
  return "points" in scored && points !== null && leaf(scored.points).eq(leaf(exact(points)));
}

/** Last year's figure under the method and the maximum of the draft; null where the draft cannot read it. */
export function carriedFigure(item: Item, old: Item, it: Stored): Carried | null {
  if (it.na) return { it, share: false };
  const max = exact(item.max),
    read = METHODS[item.method].read(item.params, it.inputs, max);
  if (it.points === null)
    return comparesUnits(item.method) && "inputs" in read ? { it: { ...it, inputs: read.inputs }, share: false } : null;
  if (item.method === "GATE") return { it, share: false };
  if (GIVEN.includes(item.method) || !isComputed(old, it))
    return {
      it: { ...it, points: sharedOf(it.points, old, item).toFixed(2) },
      share: !exact(item.max).eq(exact(old.max)) || !GIVEN.includes(item.method),
    };
  const scored = METHODS[item.method].score(item.params, it.inputs, max);
  if ("points" in scored) return { it: { ...it, points: leaf(scored.points).toFixed(2) }, share: false };
  return "notApplicable" in scored ? { it: { ...it, points: null, na: true, layer: "board" }, share: false } : null;
}

/** What becomes of one item of the draft with last year's figures of all units: tried for all of them alike, or not at all. */
export function triedOf(pair: Pair, figures: readonly (Stored | undefined)[]): Tried {
  const none = { unread: 0, shares: 0, fallen: 0 },
    { item, old } = pair;
  if (!old) return { ...pair, ...none, state: pair.by === "taken" ? "taken" : "new" };
  if (item.method !== old.method) return { ...pair, ...none, state: "other_method" };
  if (METHODS[item.method].paramFaults(item.params).length > 0) return { ...pair, ...none, state: "unread" };
  const there = figures.filter((it) => it !== undefined),
    carried = there.map((it) => carriedFigure(item, old, it));
  const unread = carried.filter((it) => it === null).length,
    main = pair.section.kind === "MAIN";
  return {
    ...pair,
    unread,
    shares: carried.filter((it) => it?.share).length,
    fallen: item.naPolicy === null ? there.filter(({ na }) => na).length : 0,
    state: unread > 0 ? "unread" : there.length === 0 && main ? "no_figure" : "tried",
  };
}
