import { Chip } from "@/components/ui/chip";
import { CopyBox } from "@/components/ui/copy-box";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { dueWords } from "@/lib/provinces/dates";
import { type Overdue, overdueReminder } from "@/lib/desk/overdue";

export function OverdueTable({ rows, today, province }: { rows: Overdue[]; today: string; province: string }) {
  return (
    <Panel
      title="Quá hạn"
      flush
      aside={rows.length > 0 && <CopyBox small text={overdueReminder(rows, province, today)} />}
      foot={rows.length > 1 && `${rows.length} việc, trễ nhất trước.`}
    >
      <DataTable
        name="Việc quá hạn"
        bare
        rows={rows}
        rowKey={({ key }) => key}
        late={() => true}
        empty={
          <Empty title="Không có việc quá hạn" icon="check">
            Giao ước, đăng ký, báo cáo sơ kết, bảng tự chấm, hồ sơ và hội nghị tổng kết quá hạn hiện ở đây.
          </Empty>
        }
        columns={[
          { key: "place", head: "Nơi trễ", names: true, cell: ({ place }) => place },
          { key: "what", head: "Việc", cell: ({ what, href }) => <Go href={href}>{what}</Go> },
          { key: "late", head: "Trễ", cell: ({ due }) => <Chip kind="error">{dueWords(due, today)}</Chip> },
          { key: "by", head: "Người phụ trách", cell: ({ by }) => by ?? "–" },
        ]}
      />
    </Panel>
  );
}
