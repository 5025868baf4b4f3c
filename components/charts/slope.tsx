import { Chart, short } from "./chart";

export type SlopeRow = { key: string; name: string; before: number | null; after: number; words: string };
const WIDTH = 400,
  LEFT = 52,
  RIGHT = 158,
  ROW = 30,
  TOP = 38;
const LOOKS = {
  up: { stroke: "var(--chart-gain)", width: 3, dash: undefined },
  down: { stroke: "var(--chart-loss)", width: 3, dash: "7 4" },
  same: { stroke: "var(--chart-mute)", width: 1.5, dash: undefined },
};
const lookOf = ({ before, after }: SlopeRow) => (before === null || before === after ? LOOKS.same : before > after ? LOOKS.up : LOOKS.down);

/** Ranks of two years side by side: up solid, down dashed, the same thin. */
export function Slope({ rows, from, to }: { rows: SlopeRow[]; from: string; to: string }) {
  const lowest = Math.max(...rows.flatMap(({ before, after }) => [before ?? 0, after])),
    y = (rank: number) => TOP + (rank - 1) * ROW,
    height = TOP + lowest * ROW + 24;
  return (
    <Chart
      name={`Thứ hạng của từng đơn vị, ${from.toLocaleLowerCase("vi")} và ${to.toLocaleLowerCase("vi")}`}
      width={WIDTH}
      height={height}
      head={["Đơn vị", from, to, "Thay đổi"]}
      rows={rows.map(({ name, before, after, words }) => [name, before ?? "–", after, words])}
    >
      <text x={LEFT} y={16} textAnchor="middle" className="t-soft">
        {from}
      </text>
      <text x={RIGHT} y={16} textAnchor="middle" className="t-soft">
        {to}
      </text>
      {rows.map((row) => {
        const { stroke, width, dash } = lookOf(row);
        return (
          <g key={row.key}>
            {row.before !== null && (
              <>
                <line
                  x1={LEFT}
                  x2={RIGHT}
                  y1={y(row.before)}
                  y2={y(row.after)}
                  stroke={stroke}
                  strokeWidth={width}
                  strokeDasharray={dash}
                />
                <circle cx={LEFT} cy={y(row.before)} r={4.5} fill={stroke} />
                <text x={LEFT - 12} y={y(row.before) + 4} textAnchor="end">
                  {row.before}
                </text>
              </>
            )}
            <circle cx={RIGHT} cy={y(row.after)} r={4.5} fill={stroke} />
            <text x={RIGHT + 12} y={y(row.after) + 4} className="t-b">
              {row.after}
            </text>
            <text x={RIGHT + 34} y={y(row.after) + 4}>
              {short(row.name, 28)}
            </text>
          </g>
        );
      })}
      <g transform={`translate(20 ${height - 10})`}>
        {(["up", "down", "same"] as const).map((way, at) => (
          <g key={way} transform={`translate(${at * 122} 0)`}>
            <line
              x1={0}
              x2={28}
              y1={-4}
              y2={-4}
              stroke={LOOKS[way].stroke}
              strokeWidth={LOOKS[way].width}
              strokeDasharray={LOOKS[way].dash}
            />
            <text x={34}>{{ up: "Lên hạng", down: "Xuống hạng", same: "Giữ nguyên" }[way]}</text>
          </g>
        ))}
      </g>
    </Chart>
  );
}
