import { Decimal } from "decimal.js";
import { isShare } from "@/lib/pledges/progress-rules";
import type { Figure } from "./prefill";

/** One promise of the bloc's units together: amounts are added up, shares and rates are their mean, a yes is counted. */
export type SumLine = Pick<Figure, "indicator" | "unitOfMeasure" | "measure"> & {
  how: "sum" | "mean" | "count";
  target: string | null;
  actual: string | null;
  /** Units that promised, and those of them with a figure. */ of: number;
  reported: number;
};

const keyOf = ({ indicator, unitOfMeasure, measure }: Figure) =>
  [
    indicator.normalize("NFC").trim().toLocaleLowerCase("vi").replace(/\s+/g, " "),
    unitOfMeasure.normalize("NFC").trim().toLocaleLowerCase("vi"),
    measure,
  ].join("\n");
const added = (values: readonly Decimal[], mean: boolean): string | null => {
  if (values.length === 0) return null;
  const sum = Decimal.sum(...values);
  return (mean ? sum.div(values.length).toDecimalPlaces(4, Decimal.ROUND_HALF_UP) : sum).toString();
};
const numbers = (values: readonly (string | null)[]) => values.flatMap((value) => (value === null ? [] : [new Decimal(value)]));

/** Indicators of the same name and measure are one line, in the order in which they first stand. */
export function sumsOf(figures: readonly Figure[]): SumLine[] {
  return [...Map.groupBy(figures, keyOf).values()].map((group) => {
    const { indicator, unitOfMeasure, measure } = group[0]!,
      actual = numbers(group.map((one) => one.actual)),
      of = { indicator, unitOfMeasure, measure, of: group.length, reported: actual.length };
    if (measure === "YES_NO")
      return {
        ...of,
        how: "count",
        target: String(group.length),
        actual: actual.length === 0 ? null : String(actual.filter((value) => value.gt(0)).length),
      };
    const mean = isShare(unitOfMeasure);
    return { ...of, how: mean ? "mean" : "sum", target: added(numbers(group.map((one) => one.target)), mean), actual: added(actual, mean) };
  });
}
