/** A column of a workbook that is filled in outside and read in one piece. */
export type PlannedColumn = {
  key: string;
  head: string;
  required?: boolean;
  width?: number;
  hint?: string;
  choices?: readonly string[];
  example: string;
};

/** The first column of every such sheet; the row that shows how it is done says so here. */
export const NOTE: PlannedColumn = {
  key: "note",
  head: "Ghi chú",
  width: 12,
  hint: "Dòng ghi “Ví dụ” ở cột này không được nhập.",
  example: "Ví dụ",
};
export const YES_NO = ["Có", "Không"] as const;

export const isExample = (cells: Record<string, string>): boolean => /^v[ií] d[uụ]/i.test(cells.note ?? "");
/** What the workbook calls a column. */
export const headIn = (columns: readonly PlannedColumn[], key: string): string => columns.find((column) => column.key === key)?.head ?? "";
