import { RowReader } from "@/lib/blocs/import/cells";
import type { Verdict } from "@/lib/blocs/import/state";
import { parseNumber } from "@/lib/provinces/numbers";
import type { Finding, Known, RawRow } from "./judged";
import type { SheetKey } from "./plan";

/** The workbook of one old year while it is judged: its rows, what the province holds, and what was found so far. */
export class Workbook {
  readonly findings: Finding[] = [];
  readonly known: Known;
  readonly #rows: readonly RawRow[];
  constructor(rows: readonly RawRow[], known: Known) {
    this.#rows = rows;
    this.known = known;
  }

  of(sheet: SheetKey): RawRow[] {
    return this.#rows.filter((row) => row.sheet === sheet);
  }

  /** Reads every row of a sheet; what is wrong with it is found with its label. */
  each<T>(sheet: SheetKey, read: (row: RowReader) => { label: string; verdict?: Verdict; it: T }): T[] {
    return this.of(sheet).map((raw) => {
      const row = new RowReader(raw as never),
        { label, verdict = "new", it } = read(row);
      this.findings.push({
        sheet,
        row: raw.row,
        label: label || "Dòng chưa có nội dung",
        verdict: row.faults.length > 0 ? "fault" : verdict,
        faults: row.faults,
        changes: [],
      });
      return it;
    });
  }

  /** A sheet that lacks what no row can be blamed for. */
  lacks(sheet: SheetKey, label: string, column: string, words: string): void {
    this.findings.push({ sheet, row: 2, label, verdict: "fault", faults: [{ column, words }], changes: [] });
  }

  get faulty(): boolean {
    return this.findings.some(({ verdict }) => verdict === "fault");
  }
}

/** A number as officials write it; a whole one is not below zero. */
export function numberIn(
  row: RowReader,
  column: string,
  { whole = false, missing }: { whole?: boolean; missing?: string } = {},
): number | null {
  const text = row.text(column, 30, missing);
  if (!text) return null;
  const value = parseNumber(text);
  if (value === null || (whole && (!Number.isInteger(value) || value < 0)))
    row.fault(column, whole ? "Nhập số nguyên, ví dụ 8." : "Chưa đúng dạng số. Nhập ví dụ 95,5.");
  return value;
}
