import { addDays } from "@/lib/provinces/dates";

export type QuarterNumber = 1 | 2 | 3 | 4;
/** A quarter of an emulation year: a school year is parted in four as well. */
export type Quarter = { number: QuarterNumber; from: string; until: string };
export const QUARTERS: readonly QuarterNumber[] = [1, 2, 3, 4];

const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const firstOf = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-01`;

/** Whole months, as even as they can be; a calendar year has the quarters of the calendar. */
export function quartersOf(startsOn: string, endsOn: string): Quarter[] {
  const first = monthOf(startsOn),
    months = monthOf(endsOn) - first + 1;
  const begins = QUARTERS.map((_, at) => (at === 0 ? startsOn : firstOf(first + Math.round((months * at) / 4))));
  return QUARTERS.map((number, at) => ({ number, from: begins[at]!, until: at === 3 ? endsOn : addDays(begins[at + 1]!, -1) }));
}

/** In which quarter a day falls; before the year the first, after it the last. */
export const quarterOf = (day: string, quarters: readonly Quarter[]): QuarterNumber =>
  quarters.findLast(({ from }) => from <= day)?.number ?? 1;

/** Quarters that have begun, and of them those whose figures can no longer be given without a decision. */
export const begun = (quarters: readonly Quarter[], today: string): Quarter[] => quarters.filter(({ from }) => from <= today);
export const dueOfQuarter = ({ until }: Quarter, dueDays: number): string => addDays(until, dueDays);

const NUMERALS = ["I", "II", "III", "IV"] as const;
export const quarterNumeral = (number: number): string => NUMERALS[number - 1] ?? String(number);
/** "quý III". */
export const quarterWords = (number: number): string => `quý ${quarterNumeral(number)}`;
/** "Quý III". */
export const quarterTitle = (number: number): string => `Quý ${quarterNumeral(number)}`;
