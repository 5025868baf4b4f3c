import { Chart, Hatched } from "./chart";

export type ColumnRow = { key: string; parts: number[]; /** Still running: drawn with its words. */ running?: boolean };
const WIDTH = 400,
  LEFT = 36,
  RIGHT = 392,
  TOP = 24,
  FLOOR = 178;

/** Years side by side, each column of parts that are told apart by filling: solid, hatched, light. */
export function Columns({ name, rows, parts, id }: { name: string; rows: ColumnRow[]; parts: string[]; id: string }) {
  const sums = rows.map((row) => row.parts.reduce((total, part) => total + part, 0)),
    most = Math.max(1, ...sums),
    slot = (RIGHT - LEFT) / Math.max(1, rows.length),
    tall = (value: number) => (value / most) * (FLOOR - TOP);
  const fills = ["var(--chart-base)", `url(#${id})`, "var(--ink-line)", "var(--chart-mute)"];
  return (
    <Chart
      name={name}
      width={WIDTH}
      height={FLOOR + 30 + Math.ceil(parts.length / 2) * 20}
      head={["Năm", ...parts, "Cộng"]}
      rows={rows.map((row, at) => [`${row.key}${row.running ? " (chưa hết năm)" : ""}`, ...row.parts, sums[at]])}
    >
      <Hatched id={id} color="var(--chart-base)" />
      <line x1={LEFT} x2={RIGHT} y1={FLOOR} y2={FLOOR} stroke="var(--line-2)" />
      {rows.map((row, at) => {
        const middle = LEFT + slot * (at + 0.5),
          width = Math.min(46, slot * 0.6);
        let top = FLOOR;
        return (
          <g key={row.key}>
            {row.parts.map((part, n) => {
              const height = tall(part);
              top -= height;
              return (
                part > 0 && (
                  <rect
                    key={n}
                    x={middle - width / 2}
                    y={top}
                    width={width}
                    height={height}
                    fill={fills[n % fills.length]}
                    stroke="var(--chart-base)"
                    strokeWidth={1}
                  />
                )
              );
            })}
            <text x={middle} y={top - 6} textAnchor="middle" className="t-b">
              {sums[at]}
            </text>
            <text x={middle} y={FLOOR + 17} textAnchor="middle">
              {row.key}
              {row.running ? "*" : ""}
            </text>
          </g>
        );
      })}
      {parts.map((words, n) => (
        <g key={words} transform={`translate(${LEFT + (n % 2) * 180} ${FLOOR + 40 + Math.floor(n / 2) * 20})`}>
          <rect width={16} height={12} y={-11} fill={fills[n % fills.length]} stroke="var(--chart-base)" />
          <text x={22}>{words}</text>
        </g>
      ))}
    </Chart>
  );
}
