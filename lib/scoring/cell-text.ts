import type { Cell } from "@/lib/criteria/method";
import { exact, formatAmount } from "@/lib/criteria/points";
import { dateWords } from "@/lib/provinces/dates";

/** What a cell holds while it is being typed; a stored figure becomes text, and back again through the method. */
export type CellValue = string | string[] | boolean | number | null | undefined;
export type Inputs = Record<string, CellValue>;

/** What stands in the cell when the sheet opens. */
export function openedValue(cell: Cell, value: CellValue): CellValue {
  if (cell.kind === "number") return typeof value === "number" ? formatAmount(exact(value)) : String(value ?? "");
  if (cell.kind === "date") return dateWords(typeof value === "string" ? value : "");
  if (cell.kind === "ticks")
    return Array.isArray(value)
      ? value
      : typeof value === "string" && value
        ? [value]
        : value === undefined || value === null
          ? undefined
          : [];
  if (cell.kind === "yes_no")
    return value === true || value === "true" || value === "yes"
      ? "yes"
      : value === false || value === "false" || value === "no"
        ? "no"
        : "";
  if (cell.kind === "tick") return value === true || value === "on" || value === "true";
  return typeof value === "string" ? value : "";
}

/** The same as people read it: names of options, Có and Không, dates as dd/mm/yyyy. */
export function cellWords(cell: Cell, value: CellValue): string {
  const it = openedValue(cell, value);
  if (cell.kind === "choice") return cell.options.find(({ key }) => key === it)?.name ?? "";
  if (cell.kind === "ticks")
    return Array.isArray(it)
      ? cell.options
          .filter(({ key }) => it.includes(key))
          .map(({ name }) => name)
          .join("; ") || "Không đầu việc nào"
      : "";
  if (cell.kind === "yes_no") return it === "yes" ? cell.yes : it === "no" ? cell.no : "";
  if (cell.kind === "tick") return it === true ? "Có" : "";
  return typeof it === "string" ? it : "";
}

const plain = (text: string) => text.normalize("NFC").trim().toLowerCase();

/** What a pasted text means in this cell; text that names no option stays as it is and is refused in words. */
export function pastedValue(cell: Cell, text: string): CellValue {
  const it = plain(text);
  if (cell.kind === "choice") return cell.options.find(({ key, name }) => plain(name) === it || key === it)?.key ?? "";
  if (cell.kind === "yes_no")
    return it === plain(cell.yes) || it === "có" || it === "x" ? "yes" : it === plain(cell.no) || it === "không" ? "no" : "";
  if (cell.kind === "tick") return it === "x" || it === "có";
  if (cell.kind === "ticks") {
    const named = text.split(/[;\n]/).map(plain);
    return it === "" ? undefined : cell.options.filter(({ name }) => named.includes(plain(name))).map(({ key }) => key);
  }
  return text.trim();
}

/** A region copied from a spreadsheet: rows by line, cells by tab; the line break at its end is no row. */
export const gridOf = (text: string): string[][] =>
  text
    .replace(/\r/g, "")
    .replace(/\n$/, "")
    .split("\n")
    .map((row) => row.split("\t"));

/** Whether anything was typed at all: an untouched line is no answer. "Không" is one. */
export const isUntouched = (inputs: Inputs): boolean => Object.values(inputs).every((it) => it === undefined || it === null || it === "");
