import { readDate } from "../../provinces/dates";
import type { Fault, RawRow } from "./state";

/** One row being read: its cells with what is wrong in them gathered on the way. */
export class RowReader {
  row: RawRow;
  faults: Fault[] = [];
  constructor(row: RawRow) {
    this.row = row;
  }

  fault(column: string, words: string): void {
    this.faults.push({ column, words });
  }

  text(column: string, most: number, missing?: string): string | null {
    const text = this.row.cells[column]?.trim() ?? "";
    if (!text) {
      if (missing) this.fault(column, missing);
      return null;
    }
    if (text.length > most) this.fault(column, `Dài ${text.length} ký tự, quá mức ${most}. Rút gọn lại.`);
    return text;
  }

  shaped(column: string, shape: RegExp, words: string, missing?: string): string | null {
    const text = this.text(column, 200, missing);
    if (text && !shape.test(text)) this.fault(column, words);
    return text;
  }

  date(column: string, missing?: string): string | null {
    const text = this.text(column, 40, missing);
    if (!text) return null;
    const date = readDate(text);
    if (date.ok) return date.iso;
    this.fault(column, date.words);
    return null;
  }

  /** One of a list, found whatever capitals or marks somebody typed. */
  choice<T extends string>(column: string, choices: Record<T, string>, missing?: string): T | null {
    const text = this.text(column, 200, missing);
    if (!text) return null;
    const found = (Object.keys(choices) as T[]).find((key) => bare(choices[key]) === bare(text));
    if (!found) this.fault(column, `Không có “${text}” trong danh sách. Chọn một trong: ${Object.values(choices).join(", ")}.`);
    return found ?? null;
  }

  yes(column: string, otherwise: boolean): boolean {
    const answer = this.choice(column, { yes: "Có", no: "Không" });
    return answer === null ? otherwise : answer === "yes";
  }
}

const bare = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase().replace(/\s+/g, " ").trim();

/** Whether two spans of days meet; an open end meets everything after its start. */
export const meets = (a: { since: string; until: string | null }, b: { since: string; until: string | null }): boolean =>
  a.since <= (b.until ?? "9999") && b.since <= (a.until ?? "9999");
