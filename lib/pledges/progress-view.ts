import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { Figure, Standing, UnitStanding } from "./progress";
import type { Measure } from "./words";
import { quarterWords } from "./quarters";

/** "34", "97,5", "đạt". */
export const figureWords = (value: number | string | null | undefined, measure: Measure): string =>
  value === null || value === undefined ? "–" : measure === "YES_NO" ? (Number(value) > 0 ? "đạt" : "chưa đạt") : formatNumber(value);
/** What a figure looks like in its field. */
export const figureTyped = (value: string | null | undefined, measure: Measure): string =>
  value === null || value === undefined ? "" : measure === "YES_NO" ? (Number(value) > 0 ? "yes" : "no") : formatNumber(value);
/** "34 hộ". */
export const sumWords = (
  value: number | string | null | undefined,
  { measure, unitOfMeasure }: { measure: Measure; unitOfMeasure: string },
): string =>
  measure === "YES_NO" || value === null || value === undefined ? figureWords(value, measure) : `${formatNumber(value)} ${unitOfMeasure}`;

/** A forecast is no finer than one digit after the comma. */
export const forecastWords = (value: number, it: { measure: Measure; unitOfMeasure: string }): string =>
  sumWords(Math.round(value * 10) / 10, it);

export type Risk = { unit: string; slug: string; standing: Standing };
/** Targets at risk, the furthest behind first. */
export const risksOf = (units: readonly UnitStanding[]): Risk[] =>
  units
    .flatMap(({ unit, targets }) =>
      targets.filter(({ light }) => light === "at_risk").map((standing) => ({ unit: unit.name, slug: unit.slug, standing })),
    )
    .toSorted((a, b) => (a.standing.share ?? 1) - (b.standing.share ?? 1));

/** Columns of the matrix: one promise made by many is one column; promises that only one unit made stand in the order of each unit. */
export function columnsOf(
  units: readonly UnitStanding[],
  most = 8,
): { key: string; head: string; of: (unit: UnitStanding) => Standing | undefined }[] {
  const names = [...new Set(units.flatMap(({ targets }) => targets.map(({ target }) => target.indicator)))];
  if (
    names.length <= most &&
    units.every(({ targets }) => new Set(targets.map(({ target }) => target.indicator)).size === targets.length)
  ) {
    return names.map((name) => ({ key: name, head: name, of: ({ targets }) => targets.find(({ target }) => target.indicator === name) }));
  }
  const longest = Math.max(0, ...units.map(({ targets }) => targets.length));
  return Array.from({ length: longest }, (_, at) => ({ key: String(at), head: `Chỉ tiêu ${at + 1}`, of: ({ targets }) => targets[at] }));
}

export type MissingLine = { unit: string; quarters: number[] };
/** Units that have not reported a quarter that is over. */
export const missingOf = (units: readonly UnitStanding[]): MissingLine[] =>
  units.filter(({ missing }) => missing.length > 0).map(({ unit, missing }) => ({ unit: unit.name, quarters: missing }));

/** Ready to be pasted: whom, for what. */
export function missingReminder(missing: readonly MissingLine[], bloc: string, year: string): string | null {
  if (missing.length === 0) return null;
  const lines = missing.map(({ unit, quarters }) => `- ${unit}: ${quarters.map((quarter) => quarterWords(quarter)).join(", ")}.`);
  return `${bloc} đề nghị lãnh đạo các đơn vị gửi số liệu chỉ tiêu giao ước năm ${year}:\n${lines.join("\n")}\nVào mục Việc cần làm để thực hiện. Trân trọng.`;
}

/** "hạn 10/10/2026" or "hết ngày nhận 10/10/2026". */
export const dayWords = (due: string, today: string): string => `${due < today ? "hết ngày nhận" : "hạn"} ${dateWords(due)}`;
export const roundsOf = (figures: readonly Figure[]): Figure[] => figures.toSorted((a, b) => b.quarter - a.quarter || b.round - a.round);
