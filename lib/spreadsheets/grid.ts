import "server-only";
import ExcelJS from "exceljs";
import { Problem } from "@/lib/problems/problem";
import { textOf } from "./read";
import { inspectWorkbook } from "./unpack";

/** Stand where a merged cell covers others: to the right of its text, and below it. */
export const ACROSS = "\u2501",
  DOWN = "\u2503";
const MOST_ROWS = 600,
  MOST_COLUMNS = 12;

/** The first sheet in sight as lines of cells, as text; what a merged cell covers is marked and not guessed. */
export async function readGrid(bytes: Buffer, field: string): Promise<string[][]> {
  await inspectWorkbook(bytes);
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer, {
      ignoreNodes: [
        "dataValidations",
        "conditionalFormatting",
        "hyperlinks",
        "drawing",
        "legacyDrawing",
        "picture",
        "tableParts",
        "extLst",
        "sheetProtection",
      ],
    });
  } catch {
    throw new Problem([{ code: "file.not_workbook", field }]);
  }
  const sheet = book.worksheets.find(({ state }) => state === "visible");
  if (!sheet) throw new Problem([{ code: "file.not_workbook", field }]);
  const rows: string[][] = [];
  for (let number = 1; number <= Math.min(sheet.rowCount, MOST_ROWS); number++) {
    const row = sheet.getRow(number);
    rows.push(
      Array.from({ length: Math.min(sheet.columnCount, MOST_COLUMNS) }, (_, at) => {
        const cell = row.getCell(at + 1);
        if (cell.isMerged && cell.master.address !== cell.address) return Number(cell.master.row) === number ? ACROSS : DOWN;
        return shown(cell.value);
      }),
    );
  }
  return rows;
}

/** Numbers as people of this country write them, with a comma. */
const shown = (value: ExcelJS.CellValue): string => {
  const plain = value !== null && typeof value === "object" && "result" in value ? value.result : value;
  return typeof plain === "number" ? String(plain).replace(".", ",") : textOf(value);
};
