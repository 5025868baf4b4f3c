import { formatNumber, parseNumber } from "@/lib/provinces/numbers";

/** A part of a whole as rules name it, in whole numbers, so that nothing is ever rounded: 2/3, 4/5. */
export type Ratio = { numerator: number; denominator: number };

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
const reduced = ({ numerator, denominator }: Ratio): Ratio => {
  const by = common(numerator, denominator) || 1;
  return { numerator: numerator / by, denominator: denominator / by };
};

/** "2/3", "80 %", "66,67": as officers write them; null where it is none. Whether it can be asked for, isShare() says. */
export function readRatio(text: string): Ratio | null {
  const fraction = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text.trim());
  if (fraction) return Number(fraction[2]) === 0 ? null : reduced({ numerator: Number(fraction[1]), denominator: Number(fraction[2]) });
  const percent = parseNumber(text.trim().replace(/\s*%$/, "")),
    hundredths = percent === null ? null : Math.round(percent * 100);
  return hundredths === null || hundredths < 0 || Math.abs(hundredths - percent! * 100) > 1e-6
    ? null
    : reduced({ numerator: hundredths, denominator: 10_000 });
}

/** More than nothing and not more than all. */
export const isShare = ({ numerator, denominator }: Ratio): boolean =>
  Number.isInteger(numerator) && Number.isInteger(denominator) && numerator > 0 && numerator <= denominator && denominator <= 10_000;

const wholeOf = (base: number, { numerator, denominator }: Ratio): number =>
  (base * numerator - ((base * numerator) % denominator)) / denominator;

/** The fewest of `base` that make up the ratio; `more`: that go beyond it. 2/3 of 9 are 6, more than half of 10 are 6. */
export const leastOf = (base: number, ratio: Ratio, more = false): number =>
  wholeOf(base, ratio) + (more || (base * ratio.numerator) % ratio.denominator !== 0 ? 1 : 0);

/** Nobody of nobody is no share at all. */
export const reaches = (count: number, base: number, ratio: Ratio, more = false): boolean =>
  base > 0 && count >= leastOf(base, ratio, more);

/** "2/3", "80 %": small fractions as they are said, others in percent where that is exact. */
export const ratioWords = ({ numerator, denominator }: Ratio): string =>
  (denominator > 1 && denominator <= 4) || 10_000 % denominator !== 0
    ? `${numerator}/${denominator}`
    : `${formatNumber((numerator * 100) / denominator)}\u00a0%`;
