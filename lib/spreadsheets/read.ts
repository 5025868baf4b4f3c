import "server-only";
import ExcelJS from "exceljs";
import { Problem } from "@/lib/problems/problem";
import { inspectWorkbook } from "./unpack";

/** A sheet to find, by name, with the heads of its columns; the keys name them in the rows that come back. */
export type SheetPlan = { key: string; name: string; columns: { key: string; head: string }[] };
export type TextRow = { sheet: string; row: number; cells: Record<string, string> };
export type Read = { rows: TextRow[]; missing: string[]; unknown: string[]; incomplete: { sheet: string; columns: string[] }[] };

// Nothing of these is read, and a validation over a whole column would be unrolled cell by cell.
const IGNORED = [
  "dataValidations",
  "conditionalFormatting",
  "hyperlinks",
  "drawing",
  "legacyDrawing",
  "picture",
  "tableParts",
  "extLst",
  "sheetProtection",
];
const HEAD_WITHIN = 5;

/** Reads the sheets of a plan as text, row by row, after the file has been found harmless. Blank rows vanish. */
export async function readSheets(bytes: Buffer, plan: readonly SheetPlan[]): Promise<Read> {
  await inspectWorkbook(bytes);
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer, { ignoreNodes: IGNORED });
  } catch {
    throw new Problem([{ code: "file.not_workbook", field: "workbook" }]);
  }
  const read: Read = { rows: [], missing: [], unknown: [], incomplete: [] };
  const planned = new Set(plan.map(({ name }) => folded(name)));
  for (const { name, state } of book.worksheets) if (!planned.has(folded(name)) && state === "visible") read.unknown.push(name);
  for (const sheet of plan) {
    const found = book.worksheets.find(({ name }) => folded(name) === folded(sheet.name));
    if (found) rowsOf(found, sheet, read);
    else read.missing.push(sheet.name);
  }
  return read;
}

function rowsOf(sheet: ExcelJS.Worksheet, { key, name, columns }: SheetPlan, read: Read) {
  const heads = headsOf(sheet, columns);
  const absent = columns.filter((column) => !heads.at.has(column.key));
  if (absent.length > 0) return void read.incomplete.push({ sheet: name, columns: absent.map(({ head }) => head) });
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number <= heads.row) return;
    const cells = Object.fromEntries([...heads.at].map(([column, at]) => [column, textOf(row.getCell(at).value)]));
    if (Object.values(cells).some(Boolean)) read.rows.push({ sheet: key, row: number, cells });
  });
}

/** The row of heads is among the first few and holds the most of them; where none does, all are absent. */
function headsOf(sheet: ExcelJS.Worksheet, columns: SheetPlan["columns"]): { row: number; at: Map<string, number> } {
  let best = { row: 1, at: new Map<string, number>() };
  for (let number = 1; number <= HEAD_WITHIN; number++) {
    const at = new Map<string, number>();
    sheet.getRow(number).eachCell({ includeEmpty: false }, (cell, column) => {
      const known = columns.find(({ head }) => folded(head) === folded(textOf(cell.value)));
      if (known && !at.has(known.key)) at.set(known.key, column);
    });
    if (at.size > best.at.size) best = { row: number, at };
  }
  return best;
}

/** What a person sees in the cell, as text; dates as dd/mm/yyyy. */
export function textOf(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date)
    return value
      .toISOString()
      .slice(0, 10)
      .replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
  // A fraction is read as officials write it, with the 15 digits a spreadsheet itself shows.
  if (typeof value === "number" && !Number.isInteger(value)) return String(Number(value.toPrecision(15))).replace(".", ",");
  if (typeof value !== "object") return tidy(String(value));
  if ("richText" in value) return tidy(value.richText.map(({ text }) => text).join(""));
  if ("text" in value) return textOf(value.text);
  if ("result" in value) return textOf(value.result);
  if ("error" in value) return value.error;
  return "";
}

const tidy = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
/** Heads and names are found whatever marks, capitals or asterisks somebody gave them. */
const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/gi, "d")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
