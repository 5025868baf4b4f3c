import { METHODS } from "@/lib/criteria/methods";
import { exact, formatAmount, formatPoints } from "@/lib/criteria/points";
import { itemByKey, type Version } from "@/lib/criteria/table";
import { dateWords } from "@/lib/provinces/dates";
import { type Assignment, gridOfRows } from "./queries";
import { cellName, noteName, reasonName } from "./names";
import { choicesOf, columnsOf, type GridRow, noteOf, reasonOf, readGrid, shownAt, type Typed } from "./rules";
import { shownTexts } from "./shown";

export const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

export type ViewColumn = {
  field: string;
  head: string;
  sub: string;
  options: string[] | null;
  /** The first cell of its item. */ first: boolean;
};
export type ViewRow = {
  sheetId: string;
  unit: string;
  bloc: string;
  own: boolean;
  late: boolean;
  texts: string[];
  points: string[];
  note: string;
  reason: string;
};
export type GridView = {
  id: string;
  version: number;
  published: boolean;
  columns: ViewColumn[];
  rows: ViewRow[];
  source: string;
  sourceDate: string;
  /** What may be chosen where there is less than the most. */ reasons: string[];
};

const pointsShown = (row: GridRow, version: Version, key: string): string => {
  const item = itemByKey(version, key),
    line = row.lines[key];
  if (!item || !line || line.na || item.method === "EXTERNAL" || item.method === "DOMAIN_SCORE" || item.method === "MANUAL") return "";
  return line.points === null ? "chưa tính" : `${formatPoints(line.points)} điểm`;
};

/** The grid as the browser draws it: texts only. Rows of another version of the table show the cells they have. */
export function gridView(it: Assignment): GridView {
  const { rows, versions, keys } = gridOfRows(it),
    newest = versions.get(it.versions.at(-1)!.id)!,
    columns = columnsOf(newest, keys);
  const known = rows.flatMap(({ lines }) => Object.values(lines)).find((line) => line?.source);
  return {
    id: it.id,
    version: it.version,
    reasons: it.reasons.map(({ words }) => words),
    published: it.unitId === null,
    source: known?.source ?? "",
    sourceDate: known?.sourceDate ? dateWords(known.sourceDate) : "",
    columns: columns.map(({ field, itemKey, cell, head }, at) => {
      const item = itemByKey(newest, itemKey)!;
      return {
        field,
        head,
        first: columns[at - 1]?.itemKey !== itemKey,
        sub: `TC ${item.number}, ${METHODS[item.method].how(item.params, exact(item.max)).replace(/^tối đa (\S+)$/, () => `tối đa ${formatAmount(exact(item.max))}`)}`,
        options: choicesOf(cell, item),
      };
    }),
    rows: rows.map((row) => ({
      sheetId: row.sheetId,
      unit: row.unit,
      bloc: it.blocs.length > 1 ? row.bloc : "",
      own: row.own,
      late: row.late,
      note: noteOf(row),
      reason: reasonOf(row),
      texts: columns.map((column) => shownAt(row.lines[column.itemKey], column)),
      points: columns.map(({ itemKey }, at) =>
        columns[at + 1]?.itemKey === itemKey ? "" : pointsShown(row, versions.get(row.versionId)!, itemKey),
      ),
    })),
  };
}

export type UploadView = { changes: { key: string; unit: string; head: string; before: string; after: string }[]; faults: string[] };

/** What a workbook would change in the grid as it stands now. */
export function uploadView(it: Assignment): UploadView {
  const { rows, versions, keys } = gridOfRows(it),
    typed: Typed = it.upload?.typed ?? {},
    before = shownTexts(it);
  const { faults } = readGrid({ rows, versions, keys, reasons: it.reasons }, typed, before);
  return {
    faults: faults.map(({ facts }) => `${facts?.unit ?? ""}: ${facts?.sentence ?? "không ghi được"}`),
    changes: rows.flatMap((row) =>
      [
        ...columnsOf(versions.get(row.versionId)!, keys).map(({ field, head }) => ({
          name: cellName(row.sheetId, field),
          head,
          now: before[cellName(row.sheetId, field)] ?? "",
        })),
        { name: noteName(row.sheetId), head: "Ghi chú", now: noteOf(row) },
        { name: reasonName(row.sheetId), head: "Lý do", now: reasonOf(row) },
      ].flatMap(({ name, head, now }) =>
        typed[name] !== undefined && typed[name].trim() !== now
          ? [{ key: name, unit: row.unit, head, before: now, after: typed[name] }]
          : [],
      ),
    ),
  };
}
