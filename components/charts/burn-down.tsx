import type { Course } from "@/lib/pledges/burn-down";
import { formatNumber } from "@/lib/provinces/numbers";

type ChartProps = { course: Course; /** Id of the heading that names the drawing. */ labelledBy: string };
type Frame = { width: number; height: number; left: number; right: number; top: number; floor: number; every: number };

const WIDE: Frame = { width: 720, height: 270, left: 62, right: 690, top: 20, floor: 208, every: 1 };
const TALL: Frame = { width: 340, height: 250, left: 52, right: 322, top: 18, floor: 178, every: 2 };

/** Plan dashed with rings, what was reached solid with dots, the forecast dotted with a square: told apart without colour. */
export const BurnDown = (props: ChartProps) => (
  <>
    <Drawing {...props} frame={WIDE} wide />
    <Drawing {...props} frame={TALL} />
  </>
);

const STEPS = [0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50, 100];
/** Round lines over everything drawn; a level is cut at its foot, what is left to do always begins at nothing. */
function scaleOf({ kind, points, forecast, goal }: Course): { low: number; high: number; step: number } {
  const values = [...points.flatMap(({ plan, actual }) => [plan, actual]), forecast?.value ?? null, goal].filter((value) => value !== null);
  const low = kind === "remaining" ? 0 : Math.min(...values),
    high = Math.max(...values),
    room = high - low || Math.max(1, high) / 4,
    power = 10 ** Math.max(0, Math.floor(Math.log10(room)) - 1);
  const step = (STEPS.find((one) => room / (one * power) <= 5) ?? 100) * power;
  return {
    low: Math.floor(low / step - (kind === "level" && low > 0 ? 0.2 : 0)) * step,
    high: Math.ceil(high / step + (kind === "level" ? 0.2 : 0)) * step || step,
    step,
  };
}

function Drawing({ course, labelledBy, frame, wide }: ChartProps & { frame: Frame; wide?: boolean }) {
  const { low, high, step } = scaleOf(course),
    bottom = Math.max(0, low),
    x = (at: number) => frame.left + ((frame.right - frame.left) * at) / 4,
    y = (value: number) => frame.floor - ((value - bottom) / (high - bottom)) * (frame.floor - frame.top);
  const ticks = Array.from({ length: Math.round((high - bottom) / step) + 1 }, (_, n) => Math.round((bottom + n * step) * 10_000) / 10_000);
  const line = (key: "plan" | "actual") =>
    course.points
      .filter((point) => point[key] !== null)
      .map((point) => `${x(point.at)},${y(point[key]!)}`)
      .join(" ");
  const last = course.points.findLast(({ actual }) => actual !== null),
    reached = course.points.filter(({ actual, at }) => actual !== null && at > 0);
  return (
    <svg
      className={`chart ${wide ? "chart--wide" : "chart--tall"}`}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="img"
      aria-labelledby={labelledBy}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={frame.right} y1={y(tick)} y2={y(tick)} stroke="var(--chart-grid)" />
          <text x={frame.left - 8} y={y(tick) + 4} textAnchor="end" className="t-soft">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {course.points.map(({ at, label }) => (
        <text
          key={at}
          x={x(at)}
          y={frame.floor + 22}
          textAnchor={at === 0 ? "start" : at === 4 ? "end" : "middle"}
          dx={at === 0 ? -14 : at === 4 ? 14 : 0}
        >
          {label}
        </text>
      ))}
      <polyline points={line("plan")} fill="none" stroke="var(--chart-mute)" strokeWidth={2} strokeDasharray="7 5" />
      {course.points.map(
        ({ at, plan }) =>
          plan !== null && (
            <circle key={at} cx={x(at)} cy={y(plan)} r={4} fill="var(--surface)" stroke="var(--chart-mute)" strokeWidth={1.5} />
          ),
      )}
      <polyline points={line("actual")} fill="none" stroke="var(--chart-base)" strokeWidth={3} />
      {last && course.forecast && (
        <line
          x1={x(last.at)}
          y1={y(last.actual!)}
          x2={x(course.forecast.at)}
          y2={y(course.forecast.value)}
          stroke="var(--chart-loss)"
          strokeWidth={2.5}
          strokeDasharray="2 5"
          strokeLinecap="round"
        />
      )}
      {course.forecast && (
        <rect
          x={x(course.forecast.at) - 5}
          y={y(course.forecast.value) - 5}
          width={10}
          height={10}
          fill="var(--surface)"
          stroke="var(--chart-loss)"
          strokeWidth={2.5}
        />
      )}
      {reached.map(({ at, actual }) => (
        <g key={at}>
          <circle cx={x(at)} cy={y(actual!)} r={5} fill="var(--chart-base)" />
          <text x={x(at)} y={y(actual!) - 11} textAnchor={at === 4 ? "end" : "middle"} className="t-b">
            {formatNumber(actual)}
          </text>
        </g>
      ))}
      <Legend frame={frame} wide={Boolean(wide)} remaining={course.kind === "remaining"} foretold={course.forecast !== null} />
    </svg>
  );
}

function Legend({ frame, wide, remaining, foretold }: { frame: Frame; wide: boolean; remaining: boolean; foretold: boolean }) {
  const rows = [
    {
      words: remaining ? "Kế hoạch còn lại" : "Kế hoạch",
      mark: (
        <>
          <line x1={0} x2={30} y1={0} y2={0} stroke="var(--chart-mute)" strokeWidth={2} strokeDasharray="7 5" />
          <circle cx={15} cy={0} r={4} fill="var(--surface)" stroke="var(--chart-mute)" strokeWidth={1.5} />
        </>
      ),
    },
    {
      words: remaining ? "Thực tế còn lại" : "Thực tế",
      mark: (
        <>
          <line x1={0} x2={30} y1={0} y2={0} stroke="var(--chart-base)" strokeWidth={3} />
          <circle cx={15} cy={0} r={5} fill="var(--chart-base)" />
        </>
      ),
    },
    ...(foretold
      ? [
          {
            words: "Dự báo",
            mark: (
              <>
                <line
                  x1={0}
                  x2={30}
                  y1={0}
                  y2={0}
                  stroke="var(--chart-loss)"
                  strokeWidth={2.5}
                  strokeDasharray="2 5"
                  strokeLinecap="round"
                />
                <rect x={10} y={-5} width={10} height={10} fill="var(--surface)" stroke="var(--chart-loss)" strokeWidth={2.5} />
              </>
            ),
          },
        ]
      : []),
  ];
  const place = (at: number) =>
    wide ? [frame.left + at * 190, frame.floor + 50] : [frame.left + (at % 2) * 150 - 34, frame.floor + 46 + Math.floor(at / 2) * 20];
  return rows.map(({ words, mark }, at) => {
    const [left, top] = place(at);
    return (
      <g key={words} transform={`translate(${left} ${top})`}>
        {mark}
        <text x={38} y={4}>
          {words}
        </text>
      </g>
    );
  });
}
