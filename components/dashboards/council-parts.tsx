import { Bars } from "@/components/charts/bars";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { VERDICT_WORDS } from "@/lib/awards/words";
import { OUTCOME_WORDS } from "@/lib/council/words";
import { queueAddress, WHOLE } from "@/lib/council/queue/addresses";
import type { CouncilSeen } from "@/lib/desk/dashboards/council-queries";
import { quotaUse } from "@/lib/desk/dashboards/quota-use";
import type { DashboardPart } from "./panels";
import { QuotaList } from "./quota-list";

export function CouncilFactsLine({ it }: { it: CouncilSeen }) {
  const count = (outcome: string) => it.overview.outcomes.find((one) => one.outcome === outcome)?.count ?? 0,
    open = it.sessions.filter(({ closedAt }) => !closedAt).length;
  return (
    <dl className="panel facts">
      <div>
        <dt>Chờ Hội đồng</dt>
        <dd>
          {it.waiting}
          <small>hồ sơ đã thẩm định xong</small>
        </dd>
      </div>
      <div>
        <dt>Thông qua trong năm</dt>
        <dd>
          {count("agree")}
          <small>{count("change_form")} chuyển hình thức</small>
        </dd>
      </div>
      <div>
        <dt>Không thông qua</dt>
        <dd>
          {count("refuse")}
          <small>{count("later")} để phiên sau</small>
        </dd>
      </div>
      <div>
        <dt>Phiên họp</dt>
        <dd>
          {it.sessions.length}
          <small>{open} đang ghi kết quả</small>
        </dd>
      </div>
    </dl>
  );
}

/** What the council has before it: by title, with the room that quotas leave. */
export function councilParts(it: CouncilSeen, tinh: string, opens: { proposals: boolean; rules: boolean }): DashboardPart[] {
  const { waitingBy, outcomes } = it.overview;
  return [
    {
      key: "cho",
      title: "Chờ Hội đồng theo danh hiệu, hình thức",
      flush: true,
      half: true,
      body: (
        <DataTable
          name="Hồ sơ chờ Hội đồng"
          bare
          rows={waitingBy}
          rowKey={({ code, verdict }) => `${code}${verdict}`}
          empty={
            <Empty title="Không có hồ sơ nào chờ Hội đồng" icon="check">
              Hồ sơ hiện ở đây khi lãnh đạo cơ quan chuyên trách trình Hội đồng.
            </Empty>
          }
          columns={[
            {
              key: "title",
              head: "Danh hiệu, hình thức",
              names: true,
              cell: ({ code, title }) =>
                opens.proposals ? <Go href={queueAddress(tinh, { ...WHOLE, state: "to_council", title: code })}>{title}</Go> : title,
            },
            { key: "verdict", head: "Kết luận thẩm định", cell: ({ verdict }) => (verdict ? VERDICT_WORDS[verdict] : "–") },
            { key: "count", head: "Hồ sơ", number: true, cell: ({ count }) => count },
            { key: "oldest", head: "Lâu nhất", number: true, cell: ({ oldest }) => `${oldest} ngày` },
          ]}
        />
      ),
    },
    { key: "chi-tieu", title: "Chỉ tiêu còn lại", half: true, body: <QuotaList uses={quotaUse(it.overview)} tinh={tinh} opens={opens} /> },
    ...(outcomes.length > 0
      ? [
          {
            key: "ket-qua",
            title: "Kết quả trong năm",
            half: true,
            body: (
              <Bars
                id="bars-outcomes"
                name="Kết quả của Hội đồng trong năm"
                unit="Hồ sơ"
                rows={outcomes.map(({ outcome, count }) => ({ key: outcome, label: OUTCOME_WORDS[outcome].name, value: count }))}
              />
            ),
          },
        ]
      : []),
  ];
}
