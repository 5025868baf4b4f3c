import type { ReactNode } from "react";
import { StandingChip } from "@/components/reports/standing-chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import type { PeriodStanding, UnitStanding } from "@/lib/reports/overview";

type TableProps = {
  name: string;
  it: PeriodStanding;
  at: string;
  today: string;
  opens: (row: UnitStanding) => boolean;
  acts?: ((row: UnitStanding) => ReactNode) | undefined;
};

/** Who has sent, who has not, until when. */
export function PeriodTable({ name, it, at, today, opens, acts }: TableProps) {
  return (
    <DataTable
      name={name}
      bare
      rows={it.asked}
      rowKey={({ unitId }) => unitId}
      late={({ standing }) => standing.late}
      empty={
        <Empty title="Chưa có đơn vị nào phải báo cáo" icon="file">
          Đơn vị thành viên hiện ở đây.
        </Empty>
      }
      columns={[
        {
          key: "unit",
          head: "Đơn vị",
          names: true,
          cell: (row) => (opens(row) ? <Go href={`${at}/${row.slug}`}>{row.name}</Go> : row.name),
          foot: `Đã gửi ${it.sent}/${it.asked.length} đơn vị`,
        },
        { key: "state", head: "Báo cáo", cell: ({ standing }) => <StandingChip {...standing} today={today} /> },
        {
          key: "sent",
          head: "Gửi lúc",
          cell: ({ report }) =>
            report?.sentAt ? (
              <span className="num">
                {momentWords(report.sentAt)}
                {report.sent > 1 && <span className="meta block">bản số {report.sent}</span>}
                {report.behalf && <span className="meta block">Thư ký khối nhập thay</span>}
              </span>
            ) : (
              "–"
            ),
        },
        {
          key: "due",
          head: "Hạn của đơn vị",
          cell: ({ standing: { due }, days }) => (
            <span className="num">
              {dateWords(due ?? days.until ?? days.day) || "–"}
              {days.until && <span className="meta block">được gửi muộn</span>}
            </span>
          ),
        },
        ...(acts ? [{ key: "acts", head: "Xử lý", headHidden: true, cell: (row: UnitStanding) => acts(row) }] : []),
      ]}
    />
  );
}
