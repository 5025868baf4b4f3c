import { useId } from "react";
import { BurnDown } from "@/components/charts/burn-down";
import { LightChip } from "@/components/targets/light";
import { PlanForm } from "@/components/targets/plan-form";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form";
import { courseOf } from "@/lib/pledges/burn-down";
import type { Figure, Standing } from "@/lib/pledges/progress";
import { FORECAST_WORDS, TOO_FEW } from "@/lib/pledges/progress-words";
import { figureWords, forecastWords, roundsOf, sumWords } from "@/lib/pledges/progress-view";
import { QUARTERS, quarterTitle, quarterWords } from "@/lib/pledges/quarters";
import { ON_BEHALF } from "@/lib/pledges/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { formatPercent } from "@/lib/provinces/numbers";

type Props = { standing: Standing; hidden: Record<string, string>; plan?: FormAction | undefined };

/** One promise through the year: where it stands, the drawing, the figures behind it, every round that was reported. */
export function TargetCourse({ standing, hidden, plan }: Props) {
  const { target, reached, forecast, last, light } = standing,
    heading = useId();
  return (
    <section className="panel tg-target" aria-labelledby={heading} id={`chi-tieu-${target.id}`}>
      <div className="panel__head">
        <h2 id={heading}>{target.indicator}</h2>
        <LightChip light={light} />
      </div>
      <div className="panel__body">
        <dl className="tg-facts">
          <div>
            <dt>Cam kết</dt>
            <dd>
              {sumWords(target.target, target)}
              {target.dueOn && <small>hạn {dateWords(target.dueOn)}</small>}
            </dd>
          </div>
          <div>
            <dt>Đã đạt</dt>
            <dd>
              {last ? sumWords(last.value, target) : "–"}
              {last && reached !== null && (
                <small>
                  {quarterWords(last.quarter)}, {formatPercent(reached * 100, 0)} cam kết
                </small>
              )}
            </dd>
          </div>
          <div>
            <dt>Dự báo</dt>
            <dd>
              {forecast ? forecastWords(forecast.value, target) : TOO_FEW}
              <small>{forecast ? FORECAST_WORDS[forecast.by] : "Cần số liệu của ít nhất hai quý"}</small>
            </dd>
          </div>
        </dl>
        {target.measure === "NUMBER" && <BurnDown course={courseOf(standing)} labelledBy={heading} />}
        <QuarterTable standing={standing} />
        {last?.words && (
          <p className="tg-words">
            <span className="meta">Đơn vị nêu, {quarterWords(last.quarter)}:</span> {last.words}
          </p>
        )}
        <Rounds standing={standing} />
        {plan && target.measure === "NUMBER" && <PlanForm standing={standing} hidden={hidden} action={plan} />}
      </div>
    </section>
  );
}

type Row = { quarter: (typeof QUARTERS)[number]; plan: number | null; figure: Figure | undefined };
function QuarterTable({ standing: { target, plan, standing } }: { standing: Standing }) {
  const rows: Row[] = QUARTERS.map((quarter) => ({
    quarter,
    plan: plan.steps[quarter - 1] ?? null,
    figure: standing.find((one) => one.quarter === quarter),
  }));
  return (
    <DataTable
      name={`Số liệu theo quý, ${target.indicator}`}
      rows={rows}
      rowKey={({ quarter }) => String(quarter)}
      columns={[
        { key: "quarter", head: "Quý", names: true, cell: ({ quarter }) => quarterTitle(quarter) },
        {
          key: "plan",
          head: `Kế hoạch${target.measure === "YES_NO" ? "" : ` (${target.unitOfMeasure})`}`,
          number: true,
          cell: ({ plan: step }) => figureWords(step, target.measure),
        },
        { key: "actual", head: "Thực tế", number: true, cell: ({ figure }) => figureWords(figure?.value, target.measure) },
        {
          key: "by",
          head: "Người báo cáo",
          cell: ({ figure }) =>
            figure && (
              <>
                {figure.by ?? "Chưa ghi"}
                <span className="meta block num">{momentWords(figure.at)}</span>
                {figure.onBehalf && <Chip icon="pen">{ON_BEHALF}</Chip>}
                {figure.late && (
                  <Chip kind="defer" icon="clock">
                    Gửi muộn
                  </Chip>
                )}
              </>
            ),
        },
      ]}
    />
  );
}

/** What stood before: shown only where something was corrected. */
function Rounds({ standing: { target } }: { standing: Standing }) {
  const corrected = roundsOf(
    target.figures.filter(({ quarter }) => target.figures.some((one) => one.quarter === quarter && one.round > 1)),
  );
  if (corrected.length === 0) return null;
  return (
    <details suppressHydrationWarning>
      <summary>Lịch sử sửa số liệu ({corrected.filter(({ round }) => round > 1).length} lần sửa)</summary>
      <DataTable
        name={`Lịch sử sửa số liệu, ${target.indicator}`}
        rows={corrected}
        rowKey={({ quarter, round }) => `${quarter}-${round}`}
        columns={[
          { key: "round", head: "Lần", names: true, cell: ({ quarter, round }) => `${quarterTitle(quarter)}, lần ${round}` },
          { key: "value", head: "Số liệu", number: true, cell: ({ value }) => figureWords(value, target.measure) },
          { key: "reason", head: "Lý do sửa", cell: ({ reason }) => reason ?? "Lần đầu" },
          {
            key: "by",
            head: "Người báo cáo",
            cell: ({ by, at }) => (
              <>
                {by ?? "Chưa ghi"}
                <span className="meta block num">{momentWords(at)}</span>
              </>
            ),
          },
        ]}
      />
    </details>
  );
}
