import { carried } from "@/lib/criteria/carry";
import { type Amount, exact, leaf, type Points, sum, ZERO } from "@/lib/criteria/points";
import { type Item, type Version } from "@/lib/criteria/table";
import type { Finals, Stored } from "../final-lines";
import type { Contender, Standing } from "../ranking";
import { classWords, rank } from "../ranking";
import { contendersOf, type RankedSheet } from "../standings";
import { carriedFigure, triedOf, type Tried } from "./figures";
import { type Chosen, leftOver, pairsOf } from "./pairs";

export type Stand = { total: Points; rank: number | null; tied: boolean; classification: string | null; apart: string | null };
/** One item of one unit: what it gave last year, what it would give. `was`, `is`: null where the item is not there, or did not arise. */
export type Moved = {
  key: string;
  number: string;
  name: string;
  was: Points | null;
  wasMax: Amount | null;
  is: Points | null;
  max: Amount | null;
  by: Points;
};
export type TrialRow = {
  unitId: string;
  name: string;
  before: Stand;
  after: Stand;
  by: Points;
  /** Items that moved the total, the widest first, and what the rest of the difference is: scale, ceiling, what did not arise. */
  items: Moved[];
  rest: Points;
};
export type Trial = {
  rows: TrialRow[];
  items: Tried[];
  /** Of last year, and nothing of the draft stands for them. */ dropped: Item[];
  /** Points of the draft that could be tried, of its whole. */ triedPoints: Points;
  whole: Points;
  reranked: number;
  reclassed: number;
};

/** What could not be tried falls away for every unit alike, and the points are brought to the whole scale. */
function tableOfTrial(draft: Version, left: ReadonlySet<string>): Version {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      items: section.items.map((item): Item =>
        section.kind === "MAIN" && left.has(item.key) ? { ...item, naPolicy: "EXCLUDE_RESCALE" } : item,
      ),
    })),
  };
}

/** An item nobody had a figure for stays, at nothing as it was. */
const fallsAway = (state: Tried["state"]): boolean => state !== "tried" && state !== "no_figure";
const FALLEN: Stored = { layer: "board", round: 1, points: null, inputs: {}, na: true };

function finalsOf(items: readonly Tried[], finals: Finals): Finals {
  return Object.fromEntries(
    items.flatMap(({ section, item, old, state }): [string, Stored][] => {
      if (fallsAway(state)) return section.kind === "MAIN" ? [[item.key, FALLEN]] : [];
      const it = finals[old!.key];
      if (it) return [[item.key, carriedFigure(item, old!, it)!.it]];
      // What nobody scored counted nothing last year either.
      return section.kind === "MAIN" ? [[item.key, { ...FALLEN, na: false, points: "0.00" }]] : [];
    }),
  );
}

const standOf = (standing: Standing, classes: Version["classes"]): Stand => ({
  total: standing.total,
  rank: standing.rank,
  tied: standing.tied,
  classification: standing.rank === null ? null : classWords(standing.classification, classes),
  apart: standing.apart,
});

const pointsOf = (it: Contender, key: string): Points | null => (it.items[key] === undefined ? null : leaf(exact(it.items[key])));

function movedOf(was: Contender, is: Contender, items: readonly Tried[], dropped: readonly Item[]): Moved[] {
  const line = (about: Item, before: Item | null, after: Item | null): Moved => {
    const old = before && pointsOf(was, before.key),
      now = after && pointsOf(is, after.key);
    return {
      key: about.key,
      number: about.number,
      name: about.name,
      was: old,
      wasMax: before?.max ?? null,
      is: now,
      max: after?.max ?? null,
      by: (now ?? ZERO).minus(old ?? ZERO),
    };
  };
  // What was paired and could not be tried is told under its own name: it is last year's points that are not in the sum.
  return [
    ...items.map(({ item, old, state }) =>
      state === "tried" || state === "no_figure" ? line(item, old, item) : line(old ?? item, old, null),
    ),
    ...dropped.map((item) => line(item, item, null)),
  ]
    .filter(({ by }) => !by.isZero())
    .toSorted((a, b) => b.by.abs().cmp(a.by.abs()));
}

type Last = { sheets: readonly RankedSheet[]; version: Version; year: number };

/**
 * A draft tried on the figures of a year that is over: what each unit would have got, by which items. Only settled sheets are tried.
 * @param year of the draft: its deadlines are moved back to the year of the figures
 */
export function trialOf(draft: Version, year: number, last: Last, chosen: Chosen = {}): Trial {
  const settled = last.sheets.filter(({ state }) => state === "settled"),
    shifted = carried(draft, last.year - year);
  const pairs = pairsOf(shifted, last.version, chosen),
    dropped = leftOver(pairs, last.version);
  const items = pairs.map((pair) =>
    triedOf(
      pair,
      settled.map(({ finals }) => (pair.old ? finals[pair.old.key] : undefined)),
    ),
  );
  const untried = new Set(items.filter(({ state }) => fallsAway(state)).map(({ item }) => item.key)),
    table = tableOfTrial(shifted, untried);
  const tried = settled.map((it): RankedSheet => ({ ...it, version: table, finals: finalsOf(items, it.finals), self: {} }));
  const was = contendersOf(settled),
    is = contendersOf(tried),
    then = rank(was, last.version),
    now = rank(is, table);
  const rows = settled.map((it, at): TrialRow => {
    const before = standOf(
        then.find(({ unitId }) => unitId === it.unitId)!,
        last.version.classes,
      ),
      after = standOf(
        now.find(({ unitId }) => unitId === it.unitId)!,
        table.classes,
      );
    const moved = movedOf(was[at]!, is[at]!, items, dropped),
      by = after.total.minus(before.total);
    return { unitId: it.unitId, name: it.name, before, after, by, items: moved, rest: by.minus(sum(moved.map((one) => one.by))) };
  });
  const main = items.filter(({ section }) => section.kind === "MAIN");
  return {
    items,
    dropped,
    triedPoints: sum(main.filter(({ state }) => state === "tried").map(({ item }) => item.max)),
    whole: sum(main.map(({ item }) => item.max)),
    rows: rows.toSorted((a, b) => (a.after.rank ?? 1e6) - (b.after.rank ?? 1e6) || a.name.localeCompare(b.name, "vi")),
    reranked: rows.filter(({ before, after }) => before.rank !== after.rank).length,
    reclassed: rows.filter(({ before, after }) => before.classification !== after.classification).length,
  };
}
