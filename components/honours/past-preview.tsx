import { DataTable } from "@/components/ui/data-table";
import type { Finding, Judged } from "@/lib/council/honours/import/judge";
import { headOf } from "@/lib/council/honours/import/plan";
import { RECIPIENT_WORDS, RECIPIENTS } from "@/lib/titles/words";

/** So many wrong rows are shown on the page; all of them are in the list to download. */
const SHOWN = 500;

export const PastCounts = ({ judged: { faults, awards, there }, rows }: { judged: Judged; rows: number }) => (
  <dl className="panel facts">
    <div>
      <dt>Dòng đã đọc</dt>
      <dd>{rows.toLocaleString("vi-VN")}</dd>
    </div>
    <div>
      <dt>Sẽ ghi</dt>
      <dd>
        {awards.length.toLocaleString("vi-VN")}
        <small>
          {RECIPIENTS.map((kind) => `${RECIPIENT_WORDS[kind].toLowerCase()} ${awards.filter((it) => it.kind === kind).length}`).join(", ")}
        </small>
      </dd>
    </div>
    <div>
      <dt>Đã có từ trước</dt>
      <dd>{there.toLocaleString("vi-VN")}</dd>
    </div>
    <div className={faults.length > 0 ? "late" : undefined}>
      <dt>Sai</dt>
      <dd>{faults.length.toLocaleString("vi-VN")}</dd>
    </div>
  </dl>
);

export const PastFaults = ({ faults }: { faults: Finding[] }) =>
  faults.length === 0 ? null : (
    <>
      {faults.length > SHOWN && (
        <p className="meta">
          Hiện {SHOWN} dòng sai đầu; tải danh sách để có đủ {faults.length}.
        </p>
      )}
      <DataTable
        name="Các dòng sai"
        rows={faults.slice(0, SHOWN)}
        rowKey={({ row }) => String(row)}
        columns={[
          { key: "row", head: "Dòng", number: true, width: "90px", cell: ({ row }) => row },
          { key: "label", head: "Tên được khen", names: true, cell: ({ label }) => label },
          {
            key: "words",
            head: "Sai ở đâu, sửa thế nào",
            cell: ({ faults: found }) => (
              <ul>
                {found.map(({ column, words }) => (
                  <li key={`${column}${words}`}>
                    Cột {headOf(column)}: {words}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
