import type { KeptResult, RankingSeen } from "./ranking-queries";
import type { ResultYear } from "./result-queries";
import { overlaid, type Shift, shiftsBetween } from "./result-rules";
import { rankedYear } from "./settle-ranking";
import { standingsOf } from "./standings";

export type NamedShift = Shift & { name: string };

/** The number that was asked for, else the latest; of each what it changed of the one before. */
export function numberShown(it: RankingSeen, asked: unknown): { shown: KeptResult | null; latest: boolean; shifts: NamedShift[] } {
  const shown = it.results.find(({ number }) => String(number) === asked) ?? it.results[0] ?? null,
    before = shown && it.results.find(({ number }) => number === shown.number - 1);
  const names = new Map(it.sheets.map(({ unitId, name }) => [unitId, name]));
  return {
    shown,
    latest: shown === (it.results[0] ?? null),
    shifts:
      shown && before ? shiftsBetween(before.rows, shown.rows).map((shift) => ({ ...shift, name: names.get(shift.unitId) ?? "" })) : [],
  };
}

/** What the number under way would change, as if it were settled now. */
export function previewOf(it: ResultYear): NamedShift[] {
  const { sheets, version } = rankedYear(it);
  if (!version || !it.open) return [];
  const { corrected } = it.open,
    names = new Map(sheets.map(({ unitId, name }) => [unitId, name]));
  const next = sheets.map((sheet) => ({
    ...sheet,
    finals: overlaid(
      sheet.finals,
      corrected.filter(({ sheetId }) => sheetId === sheet.sheetId),
    ),
  }));
  const { rows } = standingsOf(next, version);
  return shiftsBetween(it.totals, rows)
    .map((shift) => ({ ...shift, name: names.get(shift.unitId) ?? "" }))
    .toSorted((a, b) => (a.after.rank ?? 1000) - (b.after.rank ?? 1000));
}
