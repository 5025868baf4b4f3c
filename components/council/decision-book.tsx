import { DecisionChip } from "@/components/council/decision-list";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { BookEntry, Books } from "@/lib/council/book-queries";
import { type Gap, isGap, withGaps } from "@/lib/council/books";
import { DECISION_KIND_WORDS } from "@/lib/council/words";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

const gapWords = ({ from, to }: Gap) => (from === to ? `Số ${from}` : `Số ${from} đến ${to}`);

/** The numbers of a year in their order; what is missing between them is said in its place. */
export function DecisionBook({ here, it }: { here: string; it: Books }) {
  return (
    <>
      {it.years.length > 1 && (
        <nav className="acts" aria-label="Năm của sổ">
          {it.years.map((year) => (
            <Go key={year} className="btn btn--s" href={`${here}/so?nam=${year}`} aria-current={year === it.year ? "page" : undefined}>
              Năm {year}
            </Go>
          ))}
        </nav>
      )}
      {it.books.length === 0 && <Empty title="Sổ chưa có số nào">Quyết định của tỉnh có số sẽ hiện ở đây.</Empty>}
      {it.books.map(({ book, lines }) => (
        <Panel
          key={book}
          title={`Ký hiệu ${book}`}
          aside={<span className="meta num">{formatNumber(lines.length)} quyết định</span>}
          flush
          foot="Số không có trên hệ thống là của văn bản khác cùng ký hiệu, hoặc chưa được nhập."
        >
          <DataTable
            bare
            name={`Sổ ${book}`}
            rows={withGaps<BookEntry>(lines)}
            rowKey={(row) => (isGap(row) ? `gap-${row.from}` : row.id)}
            columns={[
              {
                key: "number",
                head: "Số",
                names: true,
                cell: (row) =>
                  isGap(row) ? (
                    <span className="meta num">{gapWords(row)}</span>
                  ) : row.dropped ? (
                    <span className="num">{row.number}</span>
                  ) : (
                    <Go href={`${here}/${row.id}`}>{row.number}</Go>
                  ),
              },
              { key: "day", head: "Ngày ký", cell: (row) => !isGap(row) && <span className="num">{dateWords(row.signedOn)}</span> },
              {
                key: "title",
                head: "Trích yếu",
                cell: (row) =>
                  isGap(row) ? (
                    <span className="meta">{formatNumber(row.to - row.from + 1)} số không có trên hệ thống</span>
                  ) : (
                    <>
                      {row.title}
                      <br />
                      <span className="meta">
                        {row.dropped
                          ? `Dự thảo đã bỏ${row.dropped.by ? `, ${row.dropped.by} ghi` : ""}: ${row.dropped.reason}`
                          : DECISION_KIND_WORDS[row.kind]}
                        {row.orderReason && <>. Ngày ký không theo thứ tự số: {row.orderReason}</>}
                      </span>
                    </>
                  ),
              },
              { key: "items", head: "Danh sách", number: true, cell: (row) => !isGap(row) && !row.dropped && formatNumber(row.items) },
              {
                key: "state",
                head: "Trạng thái",
                cell: (row) => !isGap(row) && (row.dropped ? <Chip icon="ban">Số để trống</Chip> : <DecisionChip state={row.state} />),
              },
            ]}
          />
        </Panel>
      ))}
    </>
  );
}
