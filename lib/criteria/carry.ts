import { yearsLater } from "@/lib/provinces/dates";
import { METHODS } from "./methods";
import { itemsOf, type Item, type Version } from "./table";

function shiftItem(item: Item, years: number): Item {
  if (item.method !== "DEADLINE") return item;
  const params = METHODS.DEADLINE.params.safeParse(item.params);
  return params.success
    ? { ...item, params: { ...(params.data as { due: string }), due: yearsLater((params.data as { due: string }).due, years) } }
    : item;
}

/** Last year's table for this year: the same words, deadlines moved on. */
export const carried = (version: Version, years: number): Version =>
  years === 0
    ? version
    : {
        ...version,
        sections: version.sections.map((section) => ({ ...section, items: section.items.map((item) => shiftItem(item, years)) })),
      };

const NUMERALS: [string, number][] = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
];
/** 1 → I, 14 → XIV: how sections are numbered. */
export function roman(n: number): string {
  const [sign, value] = NUMERALS.find(([, least]) => n >= least) ?? ["", 0];
  return value === 0 ? "" : sign + roman(n - value);
}

/** The number a new item is offered: one more than the last whole number of its kind. */
export function nextNumber(version: Version, letter: string): string {
  const used = itemsOf(version)
    .flatMap(({ number }) => (number.startsWith(letter) ? [Number.parseInt(number.slice(letter.length), 10)] : []))
    .filter(Number.isFinite);
  return `${letter}${Math.max(0, ...used) + 1}`;
}
export const LETTERS = { MAIN: "", BONUS: "T", PENALTY: "P", GATE: "L" } as const;
