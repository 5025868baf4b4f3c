import { type Amount, exact, leaf, least, type Points, sum, ZERO } from "@/lib/criteria/points";
import { type Item, itemsOf, type Section, type Version } from "@/lib/criteria/table";
import type { GateEffect } from "@/lib/criteria/words";
import type { Wait } from "./words";

/** What stands for one item of one unit; an item that is not in the record is unscored. `peers`: the others' points. */
export type Line =
  | { points: Amount; gate?: GateEffect }
  | { notApplicable: true; approved: boolean; peers?: Amount[] }
  | { deferred: true };
export type Lines = Record<string, Line | undefined>;

export type SectionTotal = {
  key: string;
  /** Without the items that do not apply. */
  applicable: Points;
  points: Points;
  /** Points brought to the whole section where something falls away: what a tie-break compares. */
  full: Points;
  /** The most that still may come. */
  waiting: Points;
};
export type Total = {
  sections: SectionTotal[];
  /** Points and maxima of the items that apply; the same as the table where nothing falls away. */
  main: Points;
  applicable: Points;
  /** What bringing it to the whole scale adds: printed as a line of its own, so that the column adds up. */
  rescaling: Points;
  bonusAsked: Points;
  bonus: Points;
  penalty: Points;
  total: Points;
  /** The total if all that waits came out at its maximum. */
  atMost: Points;
  waits: { itemKey: string; wait: Wait }[];
  provisional: boolean;
  gates: { itemKey: string; effect: GateEffect }[];
  ranked: boolean;
  mayBeNominated: boolean;
};

type Part = { item: Item; max: Points; applies: boolean; points: Points; wait: Wait | null };

/** One item before its section is known; an item that averages with its section comes back as null. */
function partOf(item: Item, line: Line | undefined): Part | null {
  const max = exact(item.max),
    part = { item, max, applies: true, points: ZERO, wait: null };
  if (!line) return { ...part, wait: "unscored" };
  if ("deferred" in line) return { ...part, wait: "deferred" };
  if ("points" in line) return { ...part, points: leaf(exact(line.points)) };
  if (!line.approved || item.naPolicy === null) return { ...part, wait: "not_applicable" };
  if (item.naPolicy === "FULL") return { ...part, points: max };
  if (item.naPolicy === "ZERO") return part;
  if (item.naPolicy === "EXCLUDE_RESCALE") return { ...part, max: ZERO, applies: false };
  if (item.naPolicy === "SECTION_AVERAGE") return null;
  // The mean of the others; with no other unit yet it waits for them.
  if (!line.peers?.length) return { ...part, wait: "deferred" };
  return { ...part, points: leaf(sum(line.peers).div(line.peers.length)) };
}

function partsOf(section: Section, lines: Lines): Part[] {
  const known = section.items.map((item) => partOf(item, lines[item.key]));
  const rest = known.filter((it) => it !== null);
  const maxima = sum(rest.map((it) => it.max)),
    points = sum(rest.map((it) => it.points));
  return section.items.map((item, i): Part => {
    const max = exact(item.max);
    // Where nothing else of the section applies there is no share to take over: the item falls away.
    return (
      known[i] ??
      (maxima.isZero()
        ? { item, max: ZERO, applies: false, points: ZERO, wait: null }
        : { item, max, applies: true, points: leaf(max.times(points).div(maxima)), wait: null })
    );
  });
}

/** Bonus and penalties stand outside the rescaling: they are added after it. */
const isMain = (section: Section) => section.kind === "MAIN";
const isBonus = (section: Section) => section.kind === "BONUS";
/** Nothing asked for is no bonus; everything else that is empty has still to be answered. */
const isOpen = (section: Section, part: Part) => part.wait !== null && !(isBonus(section) && part.wait === "unscored");

const brought = (points: Points, applicable: Points, scale: Points): Points =>
  applicable.isZero() || applicable.eq(scale) ? points : leaf(points.times(scale).div(applicable));

function sumsOf(version: Version, whole: { section: Section; parts: Part[] }[]) {
  const pick = (of: (section: Section) => boolean) => whole.filter(({ section }) => of(section)).flatMap(({ parts }) => parts);
  const pointsOf = (parts: Part[]) => sum(parts.map((it) => it.points));
  const main = pointsOf(pick(isMain)),
    applicable = sum(pick(isMain).map((it) => it.max));
  const bonusAsked = pointsOf(pick(isBonus)),
    penalty = pointsOf(pick((section) => section.kind === "PENALTY"));
  const bonus = version.bonusCap === null ? bonusAsked : least(bonusAsked, exact(version.bonusCap));
  const rescaled = brought(main, applicable, exact(version.scale));
  return { main, applicable, rescaling: rescaled.minus(main), bonusAsked, bonus, penalty, total: rescaled.plus(bonus).plus(penalty) };
}

export function totalOf(version: Version, lines: Lines): Total {
  const wholeOf = (all: Lines) => version.sections.map((section) => ({ section, parts: partsOf(section, all) }));
  const whole = wholeOf(lines),
    sums = sumsOf(version, whole);
  const waits = whole.flatMap(({ section, parts }) =>
    parts.filter((part) => isOpen(section, part)).map((part) => ({ item: part.item, wait: part.wait! })),
  );
  const filled = Object.fromEntries(waits.map(({ item }): [string, Line] => [item.key, { points: item.max }]));
  const gates = itemsOf(version).flatMap((item) => gateOf(item, lines[item.key]));
  return {
    ...sums,
    sections: whole.map(({ section, parts }) => {
      const applicable = sum(parts.map((it) => it.max)),
        points = sum(parts.map((it) => it.points));
      return {
        key: section.key,
        applicable,
        points,
        full: isMain(section) ? brought(points, applicable, exact(section.max)) : points,
        waiting: sum(parts.filter((it) => isOpen(section, it)).map((it) => it.max)),
      };
    }),
    atMost: sumsOf(version, wholeOf({ ...lines, ...filled })).total,
    waits: waits.map(({ item, wait }) => ({ itemKey: item.key, wait })),
    provisional: waits.length > 0,
    gates,
    ranked: !gates.some((it) => it.effect === "NO_RANK"),
    // A unit without a rank has nothing to be nominated by.
    mayBeNominated: gates.length === 0,
  };
}

const gateOf = (item: Item, line: Line | undefined) =>
  line && "points" in line && line.gate ? [{ itemKey: item.key, effect: line.gate }] : [];
