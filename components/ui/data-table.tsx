import type { ReactNode } from "react";

export type Column<Row> = {
  key: string;
  head: string;
  cell: (row: Row, at: number) => ReactNode;
  /** Right-aligned figures. */
  number?: boolean;
  /** The cell that names its row. */
  names?: boolean;
  /** The head is read aloud, not shown: a column of buttons. */
  headHidden?: boolean;
  width?: string;
  foot?: ReactNode;
};

type TableProps<Row> = {
  /** Name of the table, for everybody who cannot see where it stands. */
  name: string;
  columns: Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Rows become blocks on a phone (the usual choice); `first` keeps the first column in sight instead. */
  narrow?: "stack" | "first";
  tight?: boolean;
  late?: (row: Row) => boolean;
  /** Inside a panel that already draws the edge. */
  bare?: boolean;
  empty?: ReactNode;
};

/** A table with a head that stays, in a region that scrolls by itself and by keyboard. */
export function DataTable<Row>({ name, columns, rows, rowKey, narrow = "stack", tight = true, late, bare, empty }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  // blocks lose the roles of a table in some browsers, so they are said aloud
  const role = (name: string) => (narrow === "stack" ? { role: name } : {});
  const table = (
    <table className={["tbl", tight && "tbl--tight", `tbl--${narrow}`].filter(Boolean).join(" ")} aria-label={name} {...role("table")}>
      <thead {...role("rowgroup")}>
        <tr {...role("row")}>
          {columns.map(({ key, head, number, headHidden, width }) => (
            <th key={key} scope="col" className={number ? "n" : undefined} style={width ? { width } : undefined} {...role("columnheader")}>
              {headHidden ? <span className="sr">{head}</span> : head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role("rowgroup")}>
        {rows.map((row, at) => (
          <tr key={rowKey(row)} className={late?.(row) ? "is-late" : undefined} {...role("row")}>
            {columns.map(({ key, head, cell, number, names, headHidden }) =>
              names ? (
                <th key={key} scope="row" {...role("rowheader")}>
                  {cell(row, at)}
                </th>
              ) : (
                <td key={key} className={number ? "n" : undefined} data-label={headHidden ? undefined : head} {...role("cell")}>
                  {cell(row, at)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      {columns.some(({ foot }) => foot !== undefined) && (
        <tfoot {...role("rowgroup")}>
          <tr {...role("row")}>
            {columns.map(({ key, head, foot, number, names }) =>
              names ? (
                <th key={key} scope="row" {...role("rowheader")}>
                  {foot}
                </th>
              ) : (
                <td key={key} className={number ? "n" : undefined} data-label={foot === undefined ? undefined : head} {...role("cell")}>
                  {foot}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
  // Inside a panel the panel is the landmark: two of one name would stand on the page.
  return (
    <div className={bare ? "scroll scroll--bare" : "scroll"} tabIndex={0} role={bare ? "group" : "region"} aria-label={name}>
      {table}
    </div>
  );
}
