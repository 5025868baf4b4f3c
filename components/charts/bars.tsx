import { Chart, Hatched, short } from "./chart";

export type BarRow = {
  key: string;
  label: string;
  note?: string;
  value: number;
  /** Drawn hatched behind the bar: what it is measured against. */ of?: number;
};
const WIDTH = 400,
  LEFT = 128,
  RIGHT = 346,
  ROW = 42;

/** Bars side by side; what has fallen away since the row before is hatched. */
export function Bars({
  name,
  unit,
  rows,
  id,
}: {
  name: string;
  /** Head of the figures in the table. */ unit: string;
  rows: BarRow[];
  id: string;
}) {
  const most = Math.max(1, ...rows.map(({ value, of }) => Math.max(value, of ?? 0))),
    long = (value: number) => (value / most) * (RIGHT - LEFT);
  return (
    <Chart
      name={name}
      width={WIDTH}
      height={rows.length * ROW + 4}
      head={["", unit, "Ghi chú"]}
      rows={rows.map(({ label, value, note }) => [label, value, note ?? "–"])}
    >
      <Hatched id={id} />
      {rows.map(({ key, label, note, value, of }, at) => (
        <g key={key} transform={`translate(0 ${at * ROW})`}>
          <text x={0} y={18} className="t-b">
            {short(label, 17)}
          </text>
          {note && (
            <text x={0} y={34} className="t-soft">
              {short(note, 20)}
            </text>
          )}
          {of !== undefined && of > value && (
            <rect x={LEFT + long(value)} y={6} width={long(of) - long(value)} height={26} fill={`url(#${id})`} />
          )}
          <rect x={LEFT} y={6} width={Math.max(1.5, long(value))} height={26} fill="var(--chart-base)" />
          <text x={LEFT + Math.max(long(value), long(of ?? 0)) + 8} y={24} className="t-b">
            {value}
          </text>
        </g>
      ))}
    </Chart>
  );
}
