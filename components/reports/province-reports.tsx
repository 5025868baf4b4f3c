import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { dateWords, dueWords } from "@/lib/provinces/dates";
import type { BlocStanding } from "@/lib/reports/overview";
import { PERIOD_WORDS } from "@/lib/reports/words";
import type { ReportPeriod } from "@/lib/tenancy/generated/enums";

/** Bloc by bloc: its day, how many have sent, who is late, whether its own report stands. */
export function ProvinceReportsTable({
  tinh,
  period,
  rows,
  today,
}: {
  tinh: string;
  period: ReportPeriod;
  rows: readonly BlocStanding[];
  today: string;
}) {
  const { name, slug } = PERIOD_WORDS[period];
  return (
    <DataTable
      name={name}
      bare
      rows={rows}
      rowKey={({ blocYearId }) => blocYearId}
      late={({ standing }) => standing.late.length > 0}
      empty={
        <Empty title="Chưa có khối, cụm nào đang thực hiện" icon="file">
          Khối, cụm có năm thi đua đang thực hiện hiện ở đây.
        </Empty>
      }
      columns={[
        {
          key: "bloc",
          head: "Khối, cụm",
          names: true,
          cell: (row) => (
            <Go href={`/${tinh}/khoi/${row.slug}/${row.year}/bao-cao#${slug}`}>
              {row.shortName}, năm {row.year}
            </Go>
          ),
        },
        {
          key: "due",
          head: "Hạn gửi",
          cell: ({ standing: { deadline, review } }) =>
            deadline ? (
              <span className="num">
                {dateWords(deadline.day)}
                {!review.adopted && <span className="meta block">{dueWords(deadline.day, today)}</span>}
              </span>
            ) : (
              "Chưa đặt"
            ),
        },
        { key: "sent", head: "Đã gửi", number: true, cell: ({ standing: { sent, asked } }) => `${sent}/${asked.length}` },
        {
          key: "late",
          head: "Đơn vị chậm",
          cell: ({ standing: { late, review, sent, asked } }) =>
            late.length === 0 ? (
              review.adopted && sent < asked.length ? (
                "Không chờ nữa"
              ) : (
                "–"
              )
            ) : (
              <>
                <Chip kind="error">{late.length} đơn vị chậm</Chip>
                <span className="meta block">{late.map((one) => one.name).join("; ")}</span>
              </>
            ),
        },
        {
          key: "review",
          head: "Báo cáo của khối",
          cell: (row) => (
            <Go href={`/${tinh}/khoi/${row.slug}/${row.year}/bao-cao/${slug}`}>
              {row.standing.review.adopted
                ? "Hội nghị đã thông qua"
                : row.standing.review.passed
                  ? "Chờ ghi nhận thông qua"
                  : "Chưa thông qua"}
            </Go>
          ),
        },
      ]}
    />
  );
}
