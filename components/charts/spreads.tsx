import { formatNumber } from "@/lib/provinces/numbers";
import type { SpreadRow } from "@/lib/desk/dashboards/spread";
import { Go } from "@/components/ui/go";
import { Chart, short } from "./chart";

const WIDTH = 420,
  LEFT = 150,
  RIGHT = 396,
  ROW = 34,
  TOP = 30;

/** From the lowest to the highest unit a line, the middle a bar, what units gave themselves a ring. */
export function Spreads({ rows }: { rows: SpreadRow[] }) {
  const low = Math.floor(Math.min(...rows.map((row) => Math.min(row.low, row.self)))),
    high = Math.ceil(Math.max(...rows.map((row) => Math.max(row.high, row.self)))),
    room = high - low || 1;
  const x = (points: number) => LEFT + ((points - low) / room) * (RIGHT - LEFT),
    height = TOP + rows.length * ROW + 40;
  return (
    <Chart
      name="Điểm của từng khối, cụm: thấp nhất, giữa, cao nhất và điểm tự chấm"
      width={WIDTH}
      height={height}
      head={["Cụm, khối", "Đơn vị", "Thấp nhất", "Giữa", "Cao nhất", "Tự chấm", "Tự chấm cao hơn"]}
      rows={rows.map((row) => [
        <Go key="name" href={row.href}>
          {row.name}
        </Go>,
        row.units,
        ...[row.low, row.middle, row.high, row.self, row.inflation].map((points) => formatNumber(points, 2)),
      ])}
    >
      {[low, high].map((tick, at) => (
        <g key={at}>
          <line x1={x(tick)} x2={x(tick)} y1={22} y2={height - 40} stroke="var(--chart-grid)" />
          <text x={x(tick)} y={14} textAnchor="middle" className="t-soft">
            {tick}
          </text>
        </g>
      ))}
      {rows.map((row, at) => {
        const y = TOP + at * ROW + 14;
        return (
          <g key={row.key}>
            <text x={0} y={y + 4}>
              {short(row.name, 20)}
            </text>
            <line x1={x(row.low)} x2={x(row.high)} y1={y} y2={y} stroke="var(--chart-base)" strokeWidth={5} strokeLinecap="round" />
            <rect x={x(row.middle) - 2.5} y={y - 10} width={5} height={20} fill="var(--chart-base)" />
            <circle cx={x(row.self)} cy={y} r={6.5} fill="var(--surface)" stroke="var(--chart-loss)" strokeWidth={2.5} />
          </g>
        );
      })}
      <g transform={`translate(0 ${height - 12})`}>
        <line x1={0} x2={22} y1={-4} y2={-4} stroke="var(--chart-base)" strokeWidth={5} />
        <text x={28}>Thấp đến cao nhất</text>
        <rect x={160} y={-14} width={5} height={20} fill="var(--chart-base)" />
        <text x={171}>Giữa</text>
        <circle cx={220} cy={-4} r={6.5} fill="var(--surface)" stroke="var(--chart-loss)" strokeWidth={2.5} />
        <text x={232}>Giữa của điểm tự chấm</text>
      </g>
    </Chart>
  );
}
