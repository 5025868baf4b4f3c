export type WaterfallStep = { label: string; kind: "total" | "change"; group: string; delta: number; after: number; words: string };
type ChartProps = { steps: WaterfallStep[]; /** Id of the heading that names the drawing. */ labelledBy: string };

const WIDE = { width: 1000, left: 46, right: 992, top: 28, floor: 276 };
const TALL = { width: 340, left: 118, right: 281, row: 40 };

/** A round figure below everything drawn: the axis is cut there and says so. */
function baseOf(steps: WaterfallStep[]): { base: number; top: number } {
  const ends = steps.flatMap(({ after, delta, kind }) => (kind === "total" ? [after] : [after, after - delta]));
  const low = Math.min(...ends),
    top = Math.max(...ends),
    room = Math.max(1, (top - low) * 0.6);
  return { base: Math.max(0, Math.floor(low - room)), top: top === low ? top + 1 : top };
}
const ticksOf = (base: number, top: number) => {
  const step = [1, 2, 5, 10, 20, 50, 100, 200].find((it) => (top - base) / it <= 6) ?? 500;
  return Array.from({ length: Math.floor((top - base) / step) + 1 }, (_, n) => base + n * step);
};

/** Gain solid, loss hatched, totals solid blue: readable in black and white. Wide and narrow are two drawings of the same steps. */
export function Waterfall(props: ChartProps) {
  return (
    <>
      <Wide {...props} />
      <Tall {...props} />
    </>
  );
}

function Wide({ steps, labelledBy }: ChartProps) {
  const { base, top } = baseOf(steps),
    y = (value: number) => WIDE.floor - ((value - base) / (top - base)) * (WIDE.floor - WIDE.top);
  const slot = (WIDE.right - WIDE.left) / steps.length,
    bar = Math.min(59, slot * 0.62),
    middle = (n: number) => WIDE.left + slot * (n + 0.5);
  return (
    <svg className="chart chart--wide" viewBox={`0 0 ${WIDE.width} 366`} role="img" aria-labelledby={labelledBy}>
      <Hatch id="hatch-wide" />
      {ticksOf(base, top).map((tick) => (
        <g key={tick}>
          <line x1={WIDE.left} x2={WIDE.right} y1={y(tick)} y2={y(tick)} stroke="var(--chart-grid)" />
          <text x={WIDE.left - 8} y={y(tick) + 4} textAnchor="end" className="t-soft">
            {tick}
          </text>
        </g>
      ))}
      {steps.map((step, n) => {
        const from = step.kind === "total" ? base : step.after - step.delta,
          upper = Math.max(from, step.after),
          height = Math.max(1.5, Math.abs(y(from) - y(step.after)));
        const below = step.kind === "change" && step.delta < 0;
        return (
          <g key={n}>
            {n > 0 && (
              <line
                x1={middle(n - 1) + bar / 2}
                x2={middle(n) + bar / 2}
                y1={y(steps[n - 1]!.after)}
                y2={y(steps[n - 1]!.after)}
                stroke="var(--chart-mute)"
                strokeDasharray="2 3"
              />
            )}
            <rect x={middle(n) - bar / 2} y={y(upper)} width={bar} height={height} {...paint(step, "hatch-wide")} />
            <text x={middle(n)} y={below ? y(upper) + height + 17 : y(upper) - 6} textAnchor="middle" className="t-b">
              {step.words}
            </text>
            <text x={middle(n)} y={296} textAnchor="middle" className={step.kind === "total" ? "t-b" : undefined}>
              {step.label}
            </text>
            {step.group !== "" && step.group !== steps[n - 1]?.group && (
              <text x={middle(n) - bar / 2} y={groupLine(steps, n)} className="t-soft">
                {step.group}
              </text>
            )}
          </g>
        );
      })}
      <text x={WIDE.left} y={358} className="t-soft">
        Trục đứng bắt đầu từ {base} điểm. Cột đặc: tổng điểm; cột gạch chéo: mất hoặc chưa tính; cột đặc xanh lá: được thêm.
      </text>
    </svg>
  );
}

function Tall({ steps, labelledBy }: ChartProps) {
  const { base, top } = baseOf(steps),
    x = (value: number) => TALL.left + ((value - base) / (top - base)) * (TALL.right - TALL.left - 55);
  return (
    <svg
      className="chart chart--tall"
      viewBox={`0 0 ${TALL.width} ${steps.length * TALL.row + 36}`}
      role="img"
      aria-labelledby={labelledBy}
    >
      <Hatch id="hatch-tall" />
      {steps.map((step, n) => {
        const from = step.kind === "total" ? base : step.after - step.delta,
          left = x(Math.min(from, step.after)),
          width = Math.max(1.5, Math.abs(x(from) - x(step.after)));
        return (
          <g key={n} transform={`translate(0 ${n * TALL.row})`}>
            <text x={0} y={24} className={step.kind === "total" ? "t-b" : undefined}>
              {step.label}
            </text>
            {step.group !== "" && (
              <text x={0} y={37} className="t-soft" style={{ fontSize: 11 }}>
                {step.group}
              </text>
            )}
            <rect x={left} y={6} width={width} height={26} {...paint(step, "hatch-tall")} />
            <text x={left + width + 5} y={24} className="t-b">
              {step.words}
            </text>
          </g>
        );
      })}
      <text x={0} y={steps.length * TALL.row + 24} className="t-soft">
        Trục ngang bắt đầu từ {base} điểm.
      </text>
    </svg>
  );
}

/** Names of groups that stand close together take two lines in turn. */
const groupLine = (steps: WaterfallStep[], n: number) =>
  317 +
  (new Set(
    steps
      .slice(0, n)
      .map(({ group }) => group)
      .filter(Boolean),
  ).size %
    2) *
    18;

const Hatch = ({ id }: { id: string }) => (
  <defs>
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill="var(--surface)" />
      <rect width="3" height="6" fill="var(--chart-loss)" />
    </pattern>
  </defs>
);
const paint = ({ kind, delta }: WaterfallStep, hatch: string) =>
  kind === "total"
    ? { fill: "var(--chart-base)" }
    : delta > 0
      ? { fill: "var(--chart-gain)" }
      : { fill: `url(#${hatch})`, stroke: "var(--chart-loss)", strokeWidth: 1.5 };
