import { parseNumber } from "@/lib/provinces/numbers";
import type { PrintPage } from "./queries";
import { ACHIEVEMENT } from "./sheet";

type Asked = Record<string, string | string[] | undefined>;
export type Chosen = {
  template: PrintPage["templates"][number] | null;
  lines: PrintPage["lines"];
  line: string;
  achievement: string;
  shift: { x: number; y: number };
};

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";
/** Printers pull paper a little aside; more than two centimetres is no printer. */
const shiftOf = (text: string): number => Math.max(-20, Math.min(20, parseNumber(text) ?? 0));

/** What the address asks to print: by itself the template made for the title of the first line, and every line that still stands. */
export function chosenOf(it: PrintPage, asked: Asked): Chosen {
  const standing = it.lines.filter(({ annulled }) => !annulled),
    code = standing[0]?.titleCode;
  const template =
    it.templates.find(({ id }) => id === one(asked.mau)) ??
    it.templates.find(({ titleCode }) => titleCode !== null && titleCode === code) ??
    it.templates.find(({ titleCode }) => titleCode === null) ??
    it.templates[0] ??
    null;
  const line = standing.find(({ id }) => id === one(asked.dong))?.id ?? "";
  return {
    template,
    line,
    lines: line ? standing.filter(({ id }) => id === line) : standing,
    achievement: one(asked.thanhtich).trim() || ACHIEVEMENT,
    shift: { x: shiftOf(one(asked.sangphai)), y: shiftOf(one(asked.xuongduoi)) },
  };
}
