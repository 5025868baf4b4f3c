import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import type { Forwardings } from "@/lib/council/forwarding/queries";
import { ABOVE_WORDS } from "@/lib/council/forwarding/words";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

const figure = (value: number) => (value === 0 ? "–" : formatNumber(value));

/** Letters to the levels above, newest first, with how far each is answered. */
export const ForwardingList = ({ here, it }: { here: string; it: Forwardings }) => (
  <>
    {it.ready.length > 0 && (
      <Note kind="info" title="Hội đồng đã thông qua, chưa trình">
        {it.ready.map(({ level, count }) => `${formatNumber(count)} hồ sơ do ${ABOVE_WORDS[level].to} quyết định`).join("; ")}.
      </Note>
    )}
    <div className="panel">
      <DataTable
        bare
        name="Tờ trình cấp trên"
        rows={it.letters}
        rowKey={({ id }) => id}
        empty={
          <Empty title="Chưa có tờ trình nào">
            Hội đồng thông qua danh hiệu, hình thức do cấp trên quyết định; chuyên viên lập tờ trình ở đây.
          </Empty>
        }
        columns={[
          {
            key: "number",
            head: "Tờ trình",
            names: true,
            cell: ({ id, number, sentOn }) => (
              <>
                <Go href={`${here}/${id}`}>Số {number}</Go>
                <br />
                <span className="meta num">{dateWords(sentOn)}</span>
              </>
            ),
          },
          { key: "to", head: "Trình", cell: ({ level }) => ABOVE_WORDS[level].through },
          { key: "items", head: "Hồ sơ", number: true, cell: ({ items }) => formatNumber(items) },
          { key: "waiting", head: "Chờ kết quả", number: true, cell: ({ waiting }) => figure(waiting) },
          { key: "agreed", head: "Đã có quyết định", number: true, cell: ({ agreed }) => figure(agreed) },
          { key: "refused", head: "Không khen thưởng", number: true, cell: ({ refused }) => figure(refused) },
        ]}
      />
    </div>
  </>
);
