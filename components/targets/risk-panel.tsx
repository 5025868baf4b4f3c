import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { FORECAST_WORDS, TOO_FEW } from "@/lib/pledges/progress-words";
import { forecastWords, type Risk, sumWords } from "@/lib/pledges/progress-view";
import { quarterWords } from "@/lib/pledges/quarters";
import { formatPercent } from "@/lib/provinces/numbers";

/** What whoever leads the bloc has to talk about: targets at risk, with how far they are and where they are heading. */
export const RiskPanel = ({ risks, at }: { risks: readonly Risk[]; at: string }) => (
  <Panel id="co-nguy-co" title={`Chỉ tiêu có nguy cơ (${risks.length})`} flush>
    <DataTable
      name="Chỉ tiêu có nguy cơ"
      bare
      rows={risks}
      rowKey={({ standing }) => standing.target.id}
      empty={
        <Empty title="Không có chỉ tiêu nào có nguy cơ" icon="check">
          Chỉ tiêu chậm xa kế hoạch hoặc dự báo không đạt cam kết hiện ở đây.
        </Empty>
      }
      columns={[
        { key: "unit", head: "Đơn vị", names: true, cell: ({ unit, slug }) => <Go href={`${at}/${slug}`}>{unit}</Go> },
        { key: "target", head: "Chỉ tiêu", cell: ({ standing: { target } }) => target.indicator },
        {
          key: "there",
          head: "Đã đạt",
          number: true,
          cell: ({ standing: { target, last, share } }) =>
            last ? (
              <>
                {sumWords(last.value, target)}
                <span className="meta block">
                  {quarterWords(last.quarter)}
                  {share === null ? "" : `, ${formatPercent(share * 100, 0)} kế hoạch`}
                </span>
              </>
            ) : (
              "–"
            ),
        },
        { key: "promised", head: "Cam kết", number: true, cell: ({ standing: { target } }) => sumWords(target.target, target) },
        {
          key: "forecast",
          head: "Dự báo",
          number: true,
          cell: ({ standing: { target, forecast } }) =>
            forecast ? <span title={FORECAST_WORDS[forecast.by]}>{forecastWords(forecast.value, target)}</span> : TOO_FEW,
        },
        {
          key: "words",
          head: "Đơn vị nêu",
          cell: ({ standing: { last } }) => last?.words ?? <span className="soft">Chưa nêu nguyên nhân</span>,
        },
      ]}
    />
  </Panel>
);
