import { DataTable } from "@/components/ui/data-table";
import { movementRows, MOVEMENT_HEAD, SUM_HEAD, sumRow } from "@/lib/reports/papers";
import type { ReviewContent } from "@/lib/reports/gather";

type RowsProps = { name: string; head: readonly string[]; rows: readonly string[][] };

/** The same table as on the paper: second column names the row, the last ones are figures. */
const PaperTable = ({ name, head, rows }: RowsProps) => (
  <DataTable
    name={name}
    rows={rows}
    rowKey={(row) => row[0]!}
    columns={head.slice(1).map((title, at) => ({
      key: title,
      head: title,
      names: at === 0,
      number: at >= head.length - 3,
      cell: (row: string[]) => row[at + 1]!,
    }))}
  />
);

export const TargetSums = ({ content }: { content: ReviewContent }) =>
  content.targets.length > 0 ? (
    <PaperTable name="Chỉ tiêu giao ước của các đơn vị" head={SUM_HEAD} rows={content.targets.map(sumRow)} />
  ) : null;
export function MovementSums({ content }: { content: ReviewContent }) {
  const rows = movementRows(content);
  return rows.length > 0 ? <PaperTable name="Kết quả phong trào" head={MOVEMENT_HEAD} rows={rows} /> : null;
}
