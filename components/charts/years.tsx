import { formatNumber } from "@/lib/provinces/numbers";
import { Chart } from "./chart";

export type YearPoint = { key: string; year: string; value: number | null; rank: number | null; note: string };
const WIDTH = 400,
  LEFT = 40,
  RIGHT = 372,
  TOP = 40,
  FLOOR = 150;

/** Points of some years as a line; a year without a figure leaves a gap. The axis is cut, so every point says its figure. */
export function Years({ name, rows }: { name: string; rows: YearPoint[] }) {
  const values = rows.flatMap(({ value }) => value ?? []),
    low = Math.min(...values),
    high = Math.max(...values),
    room = high - low || 1;
  const x = (at: number) => (rows.length === 1 ? (LEFT + RIGHT) / 2 : LEFT + ((RIGHT - LEFT) * at) / (rows.length - 1)),
    y = (value: number) => FLOOR - 14 - ((value - low) / room) * (FLOOR - 14 - TOP);
  return (
    <Chart
      name={name}
      width={WIDTH}
      height={FLOOR + 44}
      head={["Năm", "Tổng điểm", "Hạng", "Ghi chú"]}
      rows={rows.map(({ year, value, rank, note }) => [year, value === null ? "–" : formatNumber(value, 2), rank ?? "–", note])}
    >
      <line x1={LEFT - 20} x2={RIGHT + 20} y1={FLOOR} y2={FLOOR} stroke="var(--line-2)" />
      {rows
        .slice(1)
        .map(
          (row, at) =>
            row.value !== null &&
            rows[at]!.value !== null && (
              <line
                key={row.key}
                x1={x(at)}
                x2={x(at + 1)}
                y1={y(rows[at]!.value)}
                y2={y(row.value)}
                stroke="var(--chart-base)"
                strokeWidth={3}
              />
            ),
        )}
      {rows.map((row, at) => (
        <g key={row.key}>
          {row.value !== null && (
            <>
              <circle cx={x(at)} cy={y(row.value)} r={5} fill="var(--chart-base)" />
              <text x={x(at)} y={y(row.value) - 12} textAnchor="middle" className="t-b">
                {formatNumber(row.value, 2)}
              </text>
            </>
          )}
          <text x={x(at)} y={FLOOR + 18} textAnchor="middle">
            {row.year}
          </text>
          {row.rank !== null && (
            <text x={x(at)} y={FLOOR + 36} textAnchor="middle" className="t-soft">
              hạng {row.rank}
            </text>
          )}
        </g>
      ))}
    </Chart>
  );
}
