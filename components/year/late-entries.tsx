import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { quarterWords } from "@/lib/pledges/quarters";
import type { LateEntryShown } from "@/lib/year/calendar-queries";
import { LATE_DUTY_WORDS } from "@/lib/year/date-words";

/** Who was let be late with what, until when, why and by whom: the same for every member. */
export const LateEntries = ({ late }: { late: LateEntryShown[] }) => (
  <DataTable
    name="Đơn vị được làm muộn"
    bare
    rows={late}
    rowKey={({ id }) => id}
    empty={
      <Empty title="Chưa cho đơn vị nào làm muộn" icon="clock">
        Khi Khối trưởng hoặc cơ quan chuyên trách cho lùi hạn, ai, việc gì, lý do và đến khi nào hiện ở đây.
      </Empty>
    }
    columns={[
      { key: "unit", head: "Đơn vị", names: true, cell: ({ unit }) => unit },
      {
        key: "what",
        head: "Việc",
        cell: ({ duty, what, quarter }) => what ?? `${LATE_DUTY_WORDS[duty]}${quarter ? `, ${quarterWords(quarter)}` : ""}`,
      },
      {
        key: "until",
        head: "Được làm đến",
        cell: ({ until, dueOn }) => (
          <span className="num">
            {dateWords(until)}
            {dueOn && <span className="meta block">hạn chung {dateWords(dueOn)}</span>}
          </span>
        ),
      },
      {
        key: "reason",
        head: "Lý do",
        cell: ({ reason, document }) => (
          <>
            {reason}
            {document && <span className="meta block">Theo {document}</span>}
          </>
        ),
      },
      {
        key: "by",
        head: "Người quyết định",
        cell: ({ by, at }) => (
          <>
            {by ?? "Chưa ghi"}
            <span className="meta block num">{momentWords(at)}</span>
          </>
        ),
      },
    ]}
  />
);
