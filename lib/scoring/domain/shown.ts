import { type Assignment, gridOfRows } from "./queries";
import { cellName, noteName, reasonName } from "./names";
import { columnsOf, noteOf, reasonOf, shownAt, type Typed } from "./rules";

/** What the grid shows now, by name of the cell; empty cells are left out. */
export function shownTexts(it: Pick<Assignment, "rows" | "versions" | "keys" | "reasons">): Typed {
  const { rows, versions, keys } = gridOfRows(it),
    columns = new Map([...versions].map(([id, version]) => [id, columnsOf(version, keys)]));
  return Object.fromEntries(
    rows
      .flatMap((row) =>
        columns
          .get(row.versionId)!
          .map((column) => [cellName(row.sheetId, column.field), shownAt(row.lines[column.itemKey], column)] as const)
          .filter(([, text]) => text !== ""),
      )
      .concat(
        rows.flatMap((row) =>
          [[noteName(row.sheetId), noteOf(row)] as const, [reasonName(row.sheetId), reasonOf(row)] as const].filter(
            ([, text]) => text !== "",
          ),
        ),
      ),
  );
}
