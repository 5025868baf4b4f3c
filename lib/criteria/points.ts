import { Decimal } from "decimal.js";

/** Sixty digits: no quotient of two typed numbers (15 digits each) can be mistaken for a tie at the third place. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });

export type Points = Decimal;
/** How points come from elsewhere: text of the database ("9.25"), a short JSON number, a decimal of any maker. */
export type Amount = string | number | { toString(): string; toFixed(places: number): string };

/** A stored amount, exactly. Text that is no finite number is a fault of ours, never something a person typed. */
export function exact(amount: Amount): Points {
  const value = new Exact(String(amount));
  if (!value.isFinite()) throw new RangeError(`not a finite amount: ${String(amount)}`);
  return value;
}

export const ZERO: Points = exact(0);
export const HUNDRED: Points = exact(100);

/** A leaf: two places, half up (away from zero), once, when it is computed. */
export const leaf = (value: Points): Points => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
/** Sections and totals add rounded leaves, so that a printed table adds up. */
export const sum = (amounts: Iterable<Amount>): Points => [...amounts].reduce<Points>((total, one) => total.plus(exact(one)), ZERO);
export const least = (...values: [Points, ...Points[]]): Points => Exact.min(...values);
export const most = (...values: [Points, ...Points[]]): Points => Exact.max(...values);

const TYPED = /^([+\-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/;

/** "9,25", "1.000", "−0,50" as people type them; null when it is no number. "9.25" is refused, not guessed. */
export function readPoints(text: string): Points | null {
  if (text.length > 60) return null;
  const [, sign, whole, fraction] = TYPED.exec(text.replace(/\s/g, "")) ?? [];
  if (!whole) return null;
  return exact(`${sign === "-" || sign === "−" ? "-" : ""}${whole.replaceAll(".", "")}${fraction ? `.${fraction}` : ""}`);
}

function written(value: Points, text: string): string {
  const [whole, fraction] = text.replace("-", "").split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ".");
  const zero = /^[0.]*$/.test(text.replace("-", ""));
  return `${value.isNegative() && !zero ? "−" : ""}${grouped}${fraction ? `,${fraction}` : ""}`;
}

/** Points as they are printed: 9,25 · 1.000,00 · −0,50. */
export const formatPoints = (amount: Amount): string => {
  const value = exact(amount);
  return written(value, value.toFixed(2, Decimal.ROUND_HALF_UP));
};

/** A typed figure as it was meant, with no more digits than it has: 61 · 1.234,5. */
export const formatAmount = (amount: Amount): string => {
  const value = exact(amount);
  return written(value, value.toFixed());
};
