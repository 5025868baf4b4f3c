import type { SheetKey } from "./plan";
import { judgeBloc, judgeMember } from "./judge-blocs";
import { judgePerson, judgePost } from "./judge-people";
import { judgeUnit } from "./judge-units";
import { RowReader } from "./cells";
import { Register } from "./register";
import { isExample } from "../../provinces/import/plan";
import { SHEETS } from "./plan";
import type { Finding, Judged, Known, RawRow } from "./state";

const JUDGES: Record<SheetKey, (row: RowReader, all: Register) => Omit<Finding, "sheet" | "row" | "faults">> = {
  units: judgeUnit,
  people: judgePerson,
  posts: judgePost,
  blocs: judgeBloc,
  members: judgeMember,
};

/**
 * Reads every row against what the province holds and against the rows before it: new, changed, the same, or wrong with
 * the column and the reason. Sheets are taken in the order in which they rest on each other, whatever the order in the file.
 */
export function judge(rows: readonly RawRow[], known: Known): Judged {
  const all = new Register(known);
  const findings: Finding[] = [];
  for (const sheet of SHEETS) {
    for (const raw of rows) {
      if (raw.sheet !== sheet || isExample(raw.cells)) continue;
      const reader = new RowReader(raw);
      const found = JUDGES[sheet](reader, all);
      findings.push({ sheet, row: raw.row, ...found, verdict: reader.faults.length > 0 ? "fault" : found.verdict, faults: reader.faults });
    }
  }
  return { findings, writing: all.writing };
}
