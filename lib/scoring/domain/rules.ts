import { METHODS } from "@/lib/criteria/methods";
import type { Cell } from "@/lib/criteria/method";
import { exact } from "@/lib/criteria/points";
import { type Item, itemByKey, type Version } from "@/lib/criteria/table";
import type { ProblemItem } from "@/lib/problems/problem";
import type { Reason } from "../reasons";
import { cellName, noteName, reasonName } from "./names";
import { cellWords, type Inputs, isUntouched, pastedValue } from "../cell-text";

/** What a line of the grid holds: the figures of one unit for one item. */
export type GridLine = {
  inputs: Inputs;
  points: string | null;
  na: boolean;
  note: string;
  /** Why there is less than the most, in the words of the list. */ reason: string;
  reasonId: string | null;
  source: string | null;
  sourceDate: string | null;
  version: number;
  by: string | null;
  at: string;
};
export type GridRow = {
  sheetId: string;
  unitId: string;
  unit: string;
  code: string;
  bloc: string;
  versionId: string;
  /** The department's own unit: others score it. */ own: boolean;
  /** Its year has been decided: figures make the next result. */ late: boolean;
  lines: Record<string, GridLine | undefined>;
};
export type GridColumn = { field: string; itemKey: string; cell: Cell; head: string };
export type Typed = Record<string, string>;
export type Filled = {
  sheetId: string;
  key: string;
  inputs: Record<string, unknown>;
  points: string | null;
  na: boolean;
  note: string;
  reasonId: string | null;
  /** Nothing is left of the line. */ gone: boolean;
};
export type Read = { filled: Filled[]; faults: ProblemItem[] };

/** What is written where the task did not arise and the item allows it. */
export const NOT_ARISEN = "KPS";
/** Own words that say something, where the reason of the list says nothing by itself. */
const CLEAR = 10;
const plain = (text: string) => text.normalize("NFC").trim().toLocaleLowerCase("vi");
const isNotArisen = (text: string) => text.trim().toUpperCase() === NOT_ARISEN;

/** What may be chosen in a cell, in words; null where it is typed freely. */
export function choicesOf(cell: Cell, { naPolicy }: Pick<Item, "naPolicy">): string[] | null {
  const named =
    cell.kind === "choice"
      ? cell.options.map(({ name }) => name)
      : cell.kind === "yes_no"
        ? [cell.yes, cell.no]
        : cell.kind === "tick"
          ? ["Có"]
          : null;
  return named && naPolicy !== null ? [...named, NOT_ARISEN] : named;
}

/** The columns of a grid: every cell of every item in it, in the order of the table. */
export function columnsOf(version: Version, keys: readonly string[]): GridColumn[] {
  return version.sections
    .flatMap(({ items }) => items)
    .filter(({ key }) => keys.includes(key))
    .flatMap((item) => {
      const cells = METHODS[item.method].cells(item.params);
      return cells.map((cell): GridColumn => ({
        field: `${item.key}.${cell.field}`,
        itemKey: item.key,
        cell,
        head: cells.length === 1 ? item.name : `${item.name}: ${cell.label}`,
      }));
    });
}

/** What stands in a cell, as people read and type it. */
export const shownAt = (line: GridLine | undefined, { cell }: Pick<GridColumn, "cell">): string =>
  !line ? "" : line.na ? NOT_ARISEN : cellWords(cell, line.inputs[cell.field]);
export const reasonOf = (row: Pick<GridRow, "lines">): string => Object.values(row.lines).find((line) => line?.reason)?.reason ?? "";
/** The reason of a row as it stands, also when the list no longer has it. */
const standingReason = (row: Pick<GridRow, "lines">): string | null =>
  Object.values(row.lines).find((line) => line?.reasonId)?.reasonId ?? null;
export const noteOf = (row: Pick<GridRow, "lines">): string => Object.values(row.lines).find((line) => line?.note)?.note ?? "";

type Judged = { inputs: Record<string, unknown>; points: string | null; na: boolean; gone: boolean } | { wrong: string; field: string };

/** The typed cells of one item; an empty item is none, a half-filled one is kept as typed. */
export function judgeTyped(item: Item, cells: readonly { cell: Cell; text: string }[]): Judged {
  const typed = cells.filter(({ text }) => text.trim() !== "");
  if (typed.some(({ text }) => isNotArisen(text))) {
    if (item.naPolicy === null)
      return { wrong: `Tiêu chí này không được ghi ${NOT_ARISEN} (không phát sinh nhiệm vụ). Nhập kết quả.`, field: cells[0]!.cell.field };
    const other = typed.find(({ text }) => !isNotArisen(text));
    return other
      ? { wrong: `Đã ghi ${NOT_ARISEN} thì để trống ô này.`, field: other.cell.field }
      : { inputs: {}, points: null, na: true, gone: false };
  }
  const inputs: Inputs = {};
  for (const { cell, text } of typed) {
    const value = pastedValue(cell, text);
    if (value === "" || value === undefined || (Array.isArray(value) && value.length === 0))
      return { wrong: `“${text}” không có trong các lựa chọn. Chọn lại.`, field: cell.field };
    inputs[cell.field] = value;
  }
  if (isUntouched(inputs)) return { inputs: {}, points: null, na: false, gone: true };
  const method = METHODS[item.method],
    max = exact(item.max),
    read = method.read(item.params, inputs, max);
  if ("refused" in read)
    return read.missing
      ? { inputs, points: null, na: false, gone: false }
      : { wrong: read.refused, field: read.field || cells[0]!.cell.field };
  const scored = method.score(item.params, read.inputs, max);
  if ("notApplicable" in scored) return { wrong: scored.why, field: cells[0]!.cell.field };
  return {
    inputs: read.inputs as Record<string, unknown>,
    points: "points" in scored ? scored.points.toFixed(4) : null,
    na: false,
    gone: false,
  };
}

/** Whether a line is complete: its method reads it, or it did not arise. */
export const isWhole = (item: Item, line: Pick<GridLine, "na" | "inputs"> | undefined): boolean =>
  line !== undefined && (line.na || !("refused" in METHODS[item.method].read(item.params, line.inputs, exact(item.max))));

/**
 * What was typed into the grid, against what the page was made from: only cells that were changed are judged and written.
 * @param before the texts the page showed, by name of the cell; a name that is not there was empty
 */
export function readGrid(
  {
    rows,
    versions,
    keys,
    reasons,
  }: { rows: readonly GridRow[]; versions: Map<string, Version>; keys: readonly string[]; reasons: readonly Reason[] },
  typed: Typed,
  before: Typed,
): Read {
  const found: Read = { filled: [], faults: [] };
  const columns = new Map([...versions].map(([id, version]) => [id, columnsOf(version, keys)]));
  const changed = (name: string) => typed[name] !== undefined && typed[name].trim() !== (before[name] ?? "").trim();
  for (const row of rows) {
    const version = versions.get(row.versionId)!,
      all = columns.get(row.versionId)!,
      noted = changed(noteName(row.sheetId)),
      note = (typed[noteName(row.sheetId)] ?? noteOf(row)).trim();
    const explained = changed(reasonName(row.sheetId)),
      why = (typed[reasonName(row.sheetId)] ?? reasonOf(row)).trim(),
      reason = reasons.find(({ words }) => plain(words) === plain(why));
    // A reason that has ended may stay where it stands; only what is newly given has to be of the list.
    if (explained && why !== "" && !reason) {
      found.faults.push({ code: "domain.reason_unknown", field: reasonName(row.sheetId), facts: { unit: row.unit, reason: why } });
      continue;
    }
    if (explained && reason?.ownWords && note.length < CLEAR) {
      found.faults.push({ code: "domain.reason_own_words", field: noteName(row.sheetId), facts: { unit: row.unit, reason: reason.words } });
      continue;
    }
    const written = found.filled.length;
    for (const key of keys) {
      const own = all.filter(({ itemKey }) => itemKey === key),
        item = itemByKey(version, key);
      if (!item || !(own.some(({ field }) => changed(cellName(row.sheetId, field))) || ((noted || explained) && row.lines[key]))) continue;
      if (row.own) {
        found.faults.push({ code: "domain.own_unit", field: cellName(row.sheetId, own[0]!.field), facts: { unit: row.unit } });
        continue;
      }
      const judged = judgeTyped(
        item,
        own.map((column) => ({ cell: column.cell, text: typed[cellName(row.sheetId, column.field)] ?? shownAt(row.lines[key], column) })),
      );
      if ("wrong" in judged)
        found.faults.push({
          code: "domain.cell_wrong",
          field: cellName(row.sheetId, `${key}.${judged.field}`),
          facts: { unit: row.unit, sentence: judged.wrong },
        });
      else
        found.filled.push({ sheetId: row.sheetId, key, note, reasonId: explained ? (reason?.id ?? null) : standingReason(row), ...judged });
    }
    if (noted && note !== "" && found.filled.length === written && !found.faults.some(({ field }) => field?.includes(row.sheetId)))
      found.faults.push({ code: "domain.note_alone", field: noteName(row.sheetId), facts: { unit: row.unit } });
  }
  return found;
}

/** How many figures there are to give, and how many are there. The department's own unit is left to others. */
export function progressOf({
  rows,
  versions,
  keys,
}: {
  rows: readonly GridRow[];
  versions: Map<string, Version>;
  keys: readonly string[];
}): { of: number; filled: number } {
  let of = 0,
    filled = 0;
  for (const row of rows.filter(({ own }) => !own)) {
    for (const key of keys) {
      const item = itemByKey(versions.get(row.versionId)!, key);
      if (!item) continue;
      of += 1;
      if (isWhole(item, row.lines[key])) filled += 1;
    }
  }
  return { of, filled };
}

export function obstaclesToScore(it: { state: string; rows: readonly unknown[] }): ProblemItem[] {
  if (it.state === "withdrawn") return [{ code: "domain.withdrawn" }];
  if (it.state !== "open") return [{ code: "domain.closed" }];
  return it.rows.length === 0 ? [{ code: "domain.no_sheets" }] : [];
}

/** What is decided already rests on the figures: they are corrected there, not taken back here. */
export function obstaclesToWithdraw(it: { state: string; rows: readonly { late: boolean }[] }): ProblemItem[] {
  if (it.state === "withdrawn") return [{ code: "domain.withdrawn" }];
  return it.state === "handed_in" && it.rows.some(({ late }) => late) ? [{ code: "domain.decided" }] : [];
}

/** `partial`: told aloud that the missing figures are left to be counted for now. */
export function obstaclesToHandIn(
  it: { state: string; rows: readonly unknown[] },
  { of, filled }: { of: number; filled: number },
  partial: boolean,
): ProblemItem[] {
  const stopped = obstaclesToScore(it);
  if (stopped.length > 0) return stopped;
  if (filled === 0) return [{ code: "domain.empty" }];
  return filled < of && !partial ? [{ code: "domain.cells_left", field: "partial", facts: { left: of - filled, of } }] : [];
}
