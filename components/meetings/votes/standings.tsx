import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import { formatPoints } from "@/lib/criteria/points";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { comparedYears } from "@/lib/meetings/votes/seen";

/** Settled points with their ranks: what the meeting compares before it votes. */
export function Standings({ it }: { it: Pick<MeetingSeen, "standings" | "years" | "kind" | "attendance"> }) {
  const years = comparedYears(it);
  if (years.length === 0) {
    return it.kind === "YEAR_END" ? (
      <Panel title="Kết quả chấm điểm" id="diem">
        <p className="soft">Chưa có bảng điểm nào được chốt. Điểm và xếp hạng hiện ở đây sau khi Khối chốt điểm.</p>
      </Panel>
    ) : null;
  }
  return years.map((year) => {
    const rows = it.standings.filter(({ blocYearId }) => blocYearId === year.id);
    return (
      <Panel
        key={year.id}
        title={`Kết quả chấm điểm năm ${year.year}`}
        id="diem"
        aside={<span className="soft num">{`Đã chốt ${rows.length}/${it.attendance.length} đơn vị`}</span>}
        flush
      >
        <DataTable
          name={`Kết quả chấm điểm năm ${year.year}`}
          bare
          rows={rows}
          rowKey={({ unitId }) => unitId}
          columns={[
            { key: "rank", head: "Hạng", number: true, cell: ({ rank }) => rank ?? "–" },
            { key: "unit", head: "Đơn vị", names: true, cell: ({ unitName }) => unitName },
            { key: "total", head: "Điểm", number: true, cell: ({ total }) => formatPoints(total) },
          ]}
        />
      </Panel>
    );
  });
}
