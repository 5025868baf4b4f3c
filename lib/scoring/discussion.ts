import { exact, formatPoints, type Points, ZERO } from "@/lib/criteria/points";
import type { Item, Section, Version } from "@/lib/criteria/table";
import type { RankedSheet } from "./standings";
import { othersOf } from "./standings";
import { comparedPoints, type Stored } from "./final-lines";

/** One item of one unit in the table of a bloc. `share` is of the most the item gives; null where it has no figure. */
export type Cell = {
  item: Item;
  self: Stored | undefined;
  final: Stored | undefined;
  points: Points | null;
  share: number | null;
  /** What others moved it by. */ moved: Points;
};
export type UnitRow = { sheetId: string; unitId: string; name: string; slug: string; state: RankedSheet["state"]; cells: Cell[] };
export type Talk = { row: UnitRow; cell: Cell; moved: Points; offMedian: Points | null; median: Points | null; weight: number };

/** Items with points of their own: a gate or a penalty has no share of a maximum. */
export const shownItems = (version: Version): { section: Section; item: Item }[] =>
  version.sections
    .filter(({ kind }) => kind === "MAIN" || kind === "BONUS")
    .flatMap((section) => section.items.filter(({ max }) => exact(max).gt(0)).map((item) => ({ section, item })));

type Placed = RankedSheet & { slug: string };

export function rowsOf(version: Version, sheets: readonly Placed[], complete: boolean): UnitRow[] {
  const items = shownItems(version);
  return sheets.map((sheet) => {
    const together = complete ? comparedPoints(sheet.version, sheet.finals, othersOf(sheet, sheets)) : {};
    return {
      sheetId: sheet.sheetId,
      unitId: sheet.unitId,
      name: sheet.name,
      slug: sheet.slug,
      state: sheet.state,
      cells: items.map(({ item }): Cell => {
        const final = sheet.finals[item.key],
          self = sheet.self[item.key];
        const points = together[item.key] ?? (final && !final.na && final.points !== null ? exact(final.points) : null);
        const own = self && !self.na && self.points !== null ? exact(self.points) : null;
        return {
          item,
          self,
          final,
          points,
          share: points === null ? null : points.div(exact(item.max)).toNumber(),
          moved: points !== null && own !== null ? points.minus(own) : ZERO,
        };
      }),
    };
  });
}

/** The middle of the figures; of an even number, halfway between the two in the middle. */
export function medianOf(figures: readonly Points[]): Points | null {
  const inOrder = figures.toSorted((a, b) => a.cmp(b)),
    half = Math.floor(inOrder.length / 2);
  if (inOrder.length === 0) return null;
  return inOrder.length % 2 === 1 ? inOrder[half]! : inOrder[half]!.plus(inOrder[half - 1]!).div(2);
}

/** "cao hơn 1,00 điểm so với điểm giữa của khối (0,00)" */
export const offMedianWords = (off: Points, median: Points): string =>
  `${off.lt(0) ? "thấp hơn" : "cao hơn"} ${formatPoints(off.abs())} điểm so với điểm giữa của khối (${formatPoints(median)})`;

/** A fifth of what the item gives is worth a word; a median of fewer than four units says nothing. */
const WORTH = 0.2,
  ENOUGH_UNITS = 4;

/** Cells to talk about, the widest first: others moved the self-score far, or the unit stands far from the middle of the bloc. */
export function worthDiscussing(rows: readonly UnitRow[], most = 12): Talk[] {
  const [first] = rows;
  if (!first) return [];
  return first.cells
    .flatMap(({ item }, at) => {
      const scored = rows.flatMap(({ cells }) => cells[at]!.points ?? []),
        median = scored.length >= ENOUGH_UNITS ? medianOf(scored) : null,
        max = exact(item.max);
      return rows.flatMap((row): Talk[] => {
        const cell = row.cells[at]!;
        if (cell.points === null) return [];
        const offMedian = median && cell.points.minus(median),
          share = (it: Points | null) => (it ? it.abs().div(max).toNumber() : 0),
          weight = Math.max(share(cell.moved), share(offMedian));
        return weight >= WORTH ? [{ row, cell, moved: cell.moved, offMedian, median, weight }] : [];
      });
    })
    .toSorted(
      (a, b) =>
        b.weight - a.weight ||
        a.row.name.localeCompare(b.row.name, "vi") ||
        a.cell.item.number.localeCompare(b.cell.item.number, "vi", { numeric: true }),
    )
    .slice(0, most);
}
