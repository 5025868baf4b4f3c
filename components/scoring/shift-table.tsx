import { DataTable } from "@/components/ui/data-table";
import { formatPoints } from "@/lib/criteria/points";
import type { NamedShift } from "@/lib/scoring/result-view";
import { NO_RANK } from "@/lib/scoring/words";

type One = { total: string; rank: number | null; classification: string | null } | null;
const points = (it: One) => (it ? formatPoints(it.total) : "–");
const rank = (it: One) => (it ? (it.rank ?? NO_RANK) : "–");

/** Units whose total, rank or class differs between two numbers of a result. */
export function ShiftTable({ name, shifts }: { name: string; shifts: readonly NamedShift[] }) {
  return (
    <DataTable
      name={name}
      bare
      rows={shifts}
      rowKey={({ unitId }) => unitId}
      columns={[
        { key: "unit", head: "Đơn vị", names: true, cell: (it) => it.name },
        { key: "was", head: "Điểm trước", number: true, cell: ({ before }) => points(before) },
        { key: "now", head: "Điểm mới", number: true, cell: ({ after }) => <b>{points(after)}</b> },
        {
          key: "rank",
          head: "Hạng",
          number: true,
          cell: ({ before, after }) =>
            rank(before) === rank(after) ? (
              rank(after)
            ) : (
              <>
                {rank(before)} → <b>{rank(after)}</b>
              </>
            ),
        },
        {
          key: "class",
          head: "Xếp loại",
          cell: ({ before, after }) =>
            (before?.classification ?? "") === (after.classification ?? "")
              ? after.classification
              : `${before?.classification ?? "–"} → ${after.classification ?? NO_RANK}`,
        },
      ]}
    />
  );
}
