import { Decimal } from "decimal.js";
import type { IndicatorTotal } from "@/lib/tenancy/generated/enums";

export type Indicator = { id: string; name: string; unitOfMeasure: string; target: string | null; total: IndicatorTotal };
/** Figures by indicator, as the database wrote them. */
export type Figures = Record<string, string | undefined>;
export type TotalLine = {
  indicator: Indicator;
  value: string | null;
  units: number;
  /** Share of the target in percent, where there is one. */ reached: string | null;
};

/** What the units reported together: added up, or the mean of those that reported. Exact, rounded to four places. */
export function totalsOf(indicators: readonly Indicator[], reports: readonly Figures[]): TotalLine[] {
  return indicators.map((indicator) => {
    const values = reports.flatMap((figures) => figures[indicator.id] ?? []).map((value) => new Decimal(value));
    if (values.length === 0) return { indicator, value: null, units: 0, reached: null };
    const sum = Decimal.sum(...values),
      total = indicator.total === "SUM" ? sum : sum.div(values.length).toDecimalPlaces(4, Decimal.ROUND_HALF_UP);
    return { indicator, value: total.toString(), units: values.length, reached: reachedOf(total, indicator.target) };
  });
}

function reachedOf(total: Decimal, target: string | null): string | null {
  if (target === null || new Decimal(target).isZero()) return null;
  return total.div(target).times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toString();
}

/** One text of a unit, and all of them as the first draft of the review. */
export type UnitWords = { name: string; text: string | null };
export const gathered = (words: readonly UnitWords[]): string =>
  words.flatMap(({ name, text }) => (text?.trim() ? [`${name}: ${text.trim()}`] : [])).join("\n\n");
