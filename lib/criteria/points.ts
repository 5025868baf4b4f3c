import { type Exact, type Given, given } from "./exact";

export type Points = Exact;
/** How points come from elsewhere: text of the database ("9.25"), a short JSON number, a decimal of any maker. */
export type Amount = Given;

/** A stored amount, exactly. Text that is no finite number is a fault of ours, never something a person typed. */
export const exact: (amount: Amount) => Points = given;

export const ZERO: Points = exact(0);
export const HUNDRED: Points = exact(100);

/** A leaf: two places, half up (away from zero), once, when it is computed. */
export const leaf = (value: Points): Points => value.toDecimalPlaces(2);
/** Sections and totals add rounded leaves, so that a printed table adds up. */
export function sum(amounts: Iterable<Amount>): Points {
  let total = ZERO;
  for (const one of amounts) total = total.plus(one);
  return total;
}
export const least = (...values: [Points, ...Points[]]): Points => values.reduce((found, one) => (one.lt(found) ? one : found));
export const most = (...values: [Points, ...Points[]]): Points => values.reduce((found, one) => (one.gt(found) ? one : found));

const TYPED = /^([+\-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/** "9,25", "1.000", "−0,50" as people type them; null when it is no number. "9.25" is refused, not guessed. */
export function readPoints(text: string): Points | null {
  if (text.length > 60) return null;
  const [, sign, whole, fraction] = TYPED.exec(text.replace(/\s/g, "")) ?? [];
  if (!whole) return null;
  return exact(`${sign === "-" || sign === "−" ? "-" : ""}${whole.replaceAll(".", "")}${fraction ? `.${fraction}` : ""}`);
}

function written(text: string): string {
  const bare = text.replace("-", ""),
    [whole, fraction] = bare.split(".");
  const grouped = whole!.length > 3 ? whole!.replace(/\B(?=(\d{3})+$)/g, ".") : whole!;
  return `${bare !== text && !/^[0.]*$/.test(bare) ? "−" : ""}${grouped}${fraction ? `,${fraction}` : ""}`;
}

/** Points as they are printed: 9,25 · 1.000,00 · −0,50. */
export const formatPoints = (amount: Amount): string => written(exact(amount).toFixed(2));
/** A typed figure as it was meant, with no more digits than it has: 61 · 1.234,5. */
export const formatAmount = (amount: Amount): string => written(exact(amount).toFixed());
