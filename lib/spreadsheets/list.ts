import "server-only";
import ExcelJS from "exceljs";

export type ListColumn = { head: string; width: number; /** Figures: right-aligned, thousands parted. */ figure?: boolean };
export const figureColumns = (...heads: string[]): ListColumn[] => heads.map((head) => ({ head, width: 16, figure: true }));
export type ListSheet = {
  name: string;
  /** Above the heads, one line each. */ title: string[];
  columns: ListColumn[];
  rows: (string | number | null)[][];
  /** Below the rows. */ sum?: (string | number | null)[];
};

/** Paper number 9 of Excel. */
const A4 = { paperSize: 9 };
const HEAD = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8ECF7" } } as const;

/** A list to read, print and reckon with: figures are figures, text never becomes a formula, the heads stay in sight and come again on every printed page. */
export async function writeList(sheets: readonly ListSheet[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  for (const { name, title, columns, rows, sum } of sheets) {
    const top = title.length + 1;
    const page = book.addWorksheet(name, {
      views: [{ state: "frozen", ySplit: top }],
      pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `${top}:${top}` },
    });
    Object.assign(page.pageSetup, A4);
    columns.forEach(({ width, figure }, at) => {
      const column = page.getColumn(at + 1);
      column.width = width;
      if (figure) column.numFmt = "#,##0.##";
    });
    for (const [at, line] of title.entries()) {
      page.addRow([line]);
      page.getRow(at + 1).font = { bold: at === 0, size: at === 0 ? 13 : 11 };
    }
    const head = page.addRow(columns.map((column) => column.head));
    head.eachCell((cell) => {
      cell.font = { bold: true };
      cell.fill = HEAD;
      cell.alignment = { wrapText: true, vertical: "middle" };
    });
    page.addRows(rows);
    if (sum) page.addRow(sum).font = { bold: true };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const EXCEL_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/** A download with a name in Vietnamese. */
export const listAnswer = (bytes: Buffer, name: string): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": EXCEL_TYPE,
      "content-disposition": `attachment; filename="danh-sach.xlsx"; filename*=UTF-8''${encodeURIComponent(name.replaceAll("/", "-"))}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
