import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import type { SessionLine } from "@/lib/council/session-queries";
import { dateWords } from "@/lib/provinces/dates";

export function SessionList({ tinh, sessions }: { tinh: string; sessions: SessionLine[] }) {
  return (
    <div className="panel">
      <DataTable
        bare
        name="Các phiên họp Hội đồng"
        rows={sessions}
        rowKey={({ id }) => id}
        empty={<Empty title="Chưa có phiên họp nào">Thư ký Hội đồng lập phiên họp; hồ sơ chờ Hội đồng sẽ hiện trong phiên họp đó.</Empty>}
        columns={[
          {
            key: "title",
            head: "Phiên họp",
            names: true,
            cell: ({ id, title, place }) => (
              <>
                <Go href={`/${tinh}/hoi-dong/${id}`}>{title}</Go>
                <br />
                <span className="meta">{place}</span>
              </>
            ),
          },
          { key: "held", head: "Ngày họp", cell: ({ heldOn }) => <span className="num">{dateWords(heldOn)}</span> },
          {
            key: "present",
            head: "Có mặt",
            cell: ({ present, members }) => (
              <span className="num">
                {present}/{members}
              </span>
            ),
          },
          {
            key: "results",
            head: "Kết quả",
            cell: ({ results, agreed }) => (
              <span className="num">
                {results} hồ sơ, {agreed} thông qua
              </span>
            ),
          },
          {
            key: "state",
            head: "Trạng thái",
            cell: ({ closedAt }) => (closedAt ? <Chip kind="done">Đã kết thúc</Chip> : <Chip kind="doing">Đang ghi kết quả</Chip>),
          },
        ]}
      />
    </div>
  );
}
