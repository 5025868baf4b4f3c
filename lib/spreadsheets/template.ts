import "server-only";
import ExcelJS from "exceljs";

export type TemplateColumn = { head: string; required?: boolean; width?: number; hint?: string; choices?: readonly string[] };
export type TemplateSheet = {
  name: string;
  columns: TemplateColumn[];
  example: string[];
  /** Rows that stand in it already, below the example. */ rows?: string[][];
};

const ROWS = 3_000;
const LISTS = "Danh mục";
const HEAD = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8ECF7" } } as const;
const THIN = { style: "thin", color: { argb: "FFB9BFCC" } } as const;
/** exceljs has ranges of validations, its types do not. */
type WithRanges = ExcelJS.Worksheet & { dataValidations: { add: (range: string, rule: ExcelJS.DataValidation) => void } };

/** A workbook to fill in: heads that cannot be changed, lists to choose from, an example row, and a sheet of hints. */
export async function writeTemplate(sheets: readonly TemplateSheet[], hints: readonly string[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  hintsInto(book.addWorksheet("Hướng dẫn"), hints);
  const made = sheets.map((sheet) => ({ sheet, page: book.addWorksheet(sheet.name, { views: [{ state: "frozen", ySplit: 1 }] }) }));
  const lists = book.addWorksheet(LISTS, { state: "hidden" });
  let next = 1;
  for (const { sheet, page } of made) {
    await fill(page, sheet);
    for (const [at, { choices }] of sheet.columns.entries()) {
      if (!choices) continue;
      const column = lists.getColumn(next++);
      column.values = [...choices];
      const range = `'${LISTS}'!$${column.letter}$1:$${column.letter}$${choices.length}`;
      const letter = page.getColumn(at + 1).letter;
      (page as WithRanges).dataValidations.add(`${letter}2:${letter}${ROWS}`, {
        type: "list",
        allowBlank: true,
        formulae: [range],
        showErrorMessage: true,
        errorTitle: "Chọn trong danh sách",
        error: `Chọn một trong: ${choices.join(", ")}`.slice(0, 220),
      });
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function fill(page: ExcelJS.Worksheet, { columns, example, rows = [] }: TemplateSheet) {
  for (const [at, { width = 18 }] of columns.entries()) {
    const column = page.getColumn(at + 1);
    column.width = width;
    column.numFmt = "@"; // codes keep their zeros, dates stay as typed
    column.protection = { locked: false };
  }
  const head = page.getRow(1);
  for (const [at, { head: text, required, hint }] of columns.entries()) {
    const cell = head.getCell(at + 1);
    cell.value = required ? `${text} *` : text;
    cell.font = { bold: true };
    cell.fill = HEAD;
    cell.border = { bottom: THIN, right: THIN };
    cell.alignment = { wrapText: true, vertical: "middle" };
    cell.protection = { locked: true };
    if (hint) cell.note = hint;
  }
  head.height = 32;
  const row = page.getRow(2);
  for (const [at, text] of example.entries()) {
    const cell = row.getCell(at + 1);
    cell.value = text;
    cell.font = { italic: true, color: { argb: "FF6B7280" } };
  }
  const first = example.length > 0 ? 3 : 2;
  for (const [down, texts] of rows.entries())
    for (const [at, text] of texts.entries()) page.getRow(first + down).getCell(at + 1).value = text;
  await page.protect("", {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}

function hintsInto(page: ExcelJS.Worksheet, hints: readonly string[]) {
  page.getColumn(1).width = 110;
  for (const [at, hint] of hints.entries()) {
    const cell = page.getCell(at + 1, 1);
    cell.value = hint;
    cell.alignment = { wrapText: true, vertical: "top" };
    if (at === 0) cell.font = { bold: true, size: 14 };
  }
}
