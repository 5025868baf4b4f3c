import { TotalFoot } from "@/components/movements/results-table";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { BlocResult, ReviewSeen } from "@/lib/movements/queries";
import { totalsOf, type Indicator } from "@/lib/movements/totals";
import { formatNumber } from "@/lib/provinces/numbers";

type ResultsProps = {
  tinh: string;
  movementId: string;
  review: ReviewSeen;
  indicators: readonly Indicator[];
  blocs: readonly BlocResult[];
};

/** Bloc by bloc, with the sums of the province below; a mean is of units, not of blocs. */
export function ProvinceResults({ tinh, movementId, review, indicators, blocs }: ResultsProps) {
  const rows = blocs.map((bloc) => ({ ...bloc, of: bloc.reviews.find(({ reviewId }) => reviewId === review.id)! }));
  const all = totalsOf(
      indicators,
      rows.flatMap(({ of }) => of.figures),
    ),
    sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return (
    <Panel className="mv-results" title={`${review.title}: kết quả theo khối, cụm`} flush>
      <DataTable
        name={`${review.title}, kết quả theo khối, cụm`}
        bare
        narrow="first"
        rows={rows}
        rowKey={({ slug, year }) => `${slug}${year}`}
        empty={<Empty title="Chưa có khối, cụm nào">Khối, cụm có năm thi đua trong thời gian của phong trào hiện ở đây.</Empty>}
        columns={[
          {
            key: "bloc",
            head: "Khối, cụm",
            names: true,
            cell: ({ slug, year, shortName }) => (
              <Go href={`/${tinh}/khoi/${slug}/${year}/phong-trao/${movementId}/${review.id}`}>
                {shortName}, năm {year}
              </Go>
            ),
            foot: "Toàn tỉnh",
          },
          {
            key: "joined",
            head: "Tham gia",
            number: true,
            cell: ({ joined, members }) => `${joined}/${members}`,
            foot: `${sum(({ joined }) => joined)}/${sum(({ members }) => members)}`,
          },
          {
            key: "sent",
            head: "Đã gửi",
            number: true,
            cell: ({ of, members }) => `${of.sent}/${members}`,
            foot: `${sum(({ of }) => of.sent)}/${sum(({ members }) => members)}`,
          },
          ...indicators.map((indicator, n) => ({
            key: indicator.id,
            head: `${indicator.name} (${indicator.unitOfMeasure})`,
            number: true,
            cell: ({ of }: (typeof rows)[number]) => formatNumber(totalsOf([indicator], of.figures)[0]!.value) || "–",
            foot: <TotalFoot line={all[n]!} />,
          })),
        ]}
      />
    </Panel>
  );
}
