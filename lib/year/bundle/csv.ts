import type { Cell, Column, Table } from "./piece";

/** What a cell is as data: the words of a link, everything else as it is. */
const plain = (cell: Cell | undefined): string | number | boolean | null =>
  cell === undefined ? null : typeof cell === "object" && cell !== null ? cell.text : cell;

/** Excel reads a cell that begins so as a formula: it gets an apostrophe, as Excel itself writes text. */
const FORMULA = /^[=+\-@\t\r]/;
function csvCell(cell: Cell | undefined): string {
  const value = plain(cell);
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With the mark by which Excel knows UTF-8. */
export const csvOf = ({ columns, rows }: Table): string =>
  `\uFEFF${[columns.map(({ title }) => csvCell(title)), ...rows.map((row) => columns.map(({ key }) => csvCell(row[key])))].map((cells) => cells.join(",")).join("\r\n")}\r\n`;

export const jsonOf = ({ name, title, columns, rows }: Table): string =>
  `${JSON.stringify({ name, title, columns: columns.map(schemaOf), rows: rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, plain(row[key])]))) }, null, 1)}\n`;

const TYPE_WORDS = {
  number: "số",
  points: "điểm",
  date: "ngày (năm-tháng-ngày)",
  moment: "thời điểm (ISO 8601, giờ UTC kèm lệch giờ)",
  yes: "có / không (true, false)",
  text: "chữ",
} as const;
const schemaOf = ({ key, title, as }: Column) => ({ key, title, type: TYPE_WORDS[as ?? "text"] });

/** The note beside the data: what each table and column means, for whoever reads them without the application. */
export function schemaNote(tables: readonly Table[]): string {
  const lines = tables.flatMap(({ name, title, columns, rows }) => [
    "",
    `${name}.csv, ${name}.json: ${title} (${rows.length} dòng)`,
    ...columns.map((column) => `  ${column.key}: ${column.title}, ${schemaOf(column).type}`),
  ]);
  return [
    "LƯỢC ĐỒ DỮ LIỆU",
    "Mỗi bảng có hai tệp cùng nội dung: CSV (UTF-8, dấu phẩy ngăn cột, mở được bằng Excel) và JSON.",
    "Số thập phân viết dấu chấm; ô trống là không có số liệu. Ô chữ bắt đầu bằng dấu = + - @ được thêm dấu ' để Excel không tính như công thức.",
    ...lines,
    "",
  ].join("\r\n");
}
