import { DataTable } from "@/components/ui/data-table";
import { formatPoints } from "@/lib/criteria/points";
import type { PublicRank, PublicSection } from "@/lib/portal/ranking/copy";

type TableProps = { lines: PublicRank[]; sections: PublicSection[] };

/** A year's ranking as the public reads it. */
export function PublicRankingTable({ lines, sections }: TableProps) {
  return (
    <DataTable
      name="Bảng xếp hạng"
      bare
      rows={lines}
      rowKey={({ unitName }) => unitName}
      narrow="stack"
      columns={[
        {
          key: "rank",
          head: "Hạng",
          number: true,
          width: "64px",
          cell: ({ rank, tied }) =>
            rank ? (
              <b>
                {rank}
                {tied && <span className="meta"> đồng hạng</span>}
              </b>
            ) : (
              "–"
            ),
        },
        {
          key: "unit",
          head: "Đơn vị",
          names: true,
          cell: ({ unitName, apart }) => (
            <>
              {unitName}
              {apart && <small className="meta">{apart}</small>}
            </>
          ),
        },
        ...sections.map(({ number }, at) => ({
          key: `s${number}`,
          head: `Mục ${number}`,
          number: true,
          cell: (line: PublicRank) => (line.total === null ? "–" : formatPoints(line.points[at] ?? 0)),
        })),
        { key: "bonus", head: "Thưởng", number: true, cell: ({ total, bonus }) => (total === null ? "–" : formatPoints(bonus)) },
        { key: "penalty", head: "Trừ", number: true, cell: ({ total, penalty }) => (total === null ? "–" : formatPoints(penalty)) },
        { key: "total", head: "Tổng điểm", number: true, cell: ({ total }) => (total === null ? "–" : <b>{formatPoints(total)}</b>) },
        { key: "class", head: "Xếp loại", width: "96px", cell: ({ className, apart }) => className ?? (apart ? "Không xếp hạng" : "–") },
      ]}
    />
  );
}

/** What the points were given for. */
export function PublicSections({ sections }: { sections: PublicSection[] }) {
  return (
    <DataTable
      name="Tiêu chí chấm điểm"
      bare
      rows={sections}
      rowKey={({ number }) => number}
      columns={[
        { key: "number", head: "Mục", width: "64px", cell: ({ number }) => number },
        { key: "name", head: "Nội dung", names: true, cell: ({ name }) => name },
        { key: "max", head: "Điểm tối đa", number: true, cell: ({ max }) => formatPoints(max) },
      ]}
    />
  );
}
