import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { Total } from "@/lib/pledges/registrations/rules";
import { ROUTE_WORDS } from "@/lib/pledges/registrations/words";
import { RECIPIENT_WORDS } from "@/lib/titles/words";
import { formatNumber } from "@/lib/provinces/numbers";

/** How many of each title, by route: the province's own column is what the province will be asked for. */
export const TotalsTable = ({ totals }: { totals: readonly Total[] }) => (
  <DataTable
    name="Tổng hợp danh hiệu, hình thức đăng ký"
    bare
    rows={totals}
    rowKey={({ code }) => code}
    empty={
      <Empty title="Chưa có đăng ký nào" icon="medal">
        Danh hiệu, hình thức các đơn vị đã gửi đăng ký được cộng ở đây.
      </Empty>
    }
    columns={[
      { key: "title", head: "Danh hiệu, hình thức", names: true, cell: ({ name }) => name },
      { key: "subject", head: "Đối tượng", cell: ({ subject }) => RECIPIENT_WORDS[subject] },
      { key: "province", head: ROUTE_WORDS.PROVINCE, number: true, cell: ({ province }) => formatNumber(province) },
      { key: "ministry", head: ROUTE_WORDS.MINISTRY, number: true, cell: ({ ministry }) => formatNumber(ministry) },
    ]}
  />
);
