import type { ReactNode } from "react";
import { StandingChip } from "@/components/movements/movement-list";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import type { UnitInReview } from "@/lib/movements/review-queries";
import type { Standing } from "@/lib/movements/report-rules";
import { totalsOf, type Figures, type Indicator } from "@/lib/movements/totals";
import { formatNumber, formatPercent } from "@/lib/provinces/numbers";

export type ResultRow = UnitInReview & { standing: Standing };
type ResultsProps = {
  name: string;
  indicators: readonly Indicator[];
  rows: readonly ResultRow[];
  at: string;
  today: string;
  acts?: ((row: ResultRow) => ReactNode) | undefined;
};

/** The figures that count: handed in and not sent back. */
export const countedFigures = (rows: readonly { report: UnitInReview["report"] }[]): Figures[] =>
  rows.flatMap(({ report }) => (report && (report.state === "handed_in" || report.state === "accepted") ? [report.figures] : []));

/** Unit by unit, indicator by indicator, with the sums of the bloc below. */
export function ResultsTable({ name, indicators, rows, at, today, acts }: ResultsProps) {
  const totals = totalsOf(indicators, countedFigures(rows));
  const columns: Column<ResultRow>[] = [
    {
      key: "unit",
      head: "Đơn vị",
      names: true,
      cell: ({ slug, name: unit, report, own, joined }) =>
        (report && report.state !== "drafting") || (own && joined) ? <Go href={`${at}/${slug}`}>{unit}</Go> : unit,
      foot: "Cộng, bình quân toàn khối",
    },
    {
      key: "state",
      head: "Báo cáo",
      cell: ({ standing }) => <StandingChip {...standing} today={today} />,
      foot: (
        <>
          {countedFigures(rows).length}/{rows.length} đơn vị
        </>
      ),
    },
    ...indicators.map((indicator, n): Column<ResultRow> => ({
      key: indicator.id,
      head: `${indicator.name} (${indicator.unitOfMeasure})`,
      number: true,
      cell: ({ report }) =>
        report?.figures[indicator.id] === undefined ? (
          "–"
        ) : report.state === "returned" ? (
          <s className="soft">{formatNumber(report.figures[indicator.id])}</s>
        ) : (
          formatNumber(report.figures[indicator.id])
        ),
      foot: <TotalFoot line={totals[n]!} />,
    })),
  ];
  if (acts) columns.push({ key: "acts", head: "Xử lý", headHidden: true, cell: (row) => acts(row) });
  return (
    <DataTable
      name={name}
      bare
      narrow="first"
      rows={rows}
      rowKey={({ unitId }) => unitId}
      columns={columns}
      late={({ standing }) => standing.late}
    />
  );
}

export function TotalFoot({ line: { value, reached, indicator } }: { line: ReturnType<typeof totalsOf>[number] }) {
  if (value === null) return "–";
  return (
    <>
      {formatNumber(value)}
      {indicator.target !== null && (
        <span className="meta">{`chỉ tiêu ${formatNumber(indicator.target)}${reached === null ? "" : `, đạt ${formatPercent(Number(reached))}`}`}</span>
      )}
    </>
  );
}
