import { short } from "@/components/charts/chart";
import { HeatKey } from "@/components/charts/heat-key";
import { html, type Html, icon } from "@/components/ui/html";
import { formatAmount, formatPoints } from "@/lib/criteria/points";
import { formatPercent } from "@/lib/provinces/numbers";
import { heatStep } from "@/lib/scoring/heat";
import { type BlocStanding, movedWords, type StandingRow } from "@/lib/desk/dashboards/bloc-standing";

const MARKS = { up: ["mv mv--up", "rise"], down: ["mv mv--dn", "fall"], same: ["mv", "same"], none: ["mv", null] } as const;

const RESCALED =
  "Đơn vị có nhiệm vụ không phát sinh: điểm các mục là điểm đạt được, ở cột Tổng đã quy đổi về thang điểm chung rồi mới cộng điểm thưởng, trừ điểm trừ nên cộng các mục không bằng tổng.";

const CLAIMED =
  "Chưa quy đổi, chờ duyệt: đơn vị đề nghị không phát sinh, tiêu chí đó chưa có điểm nên phần trăm tính trên số điểm còn lại của mục. Tổng đổi khi khối thông báo kết quả thẩm định, không đổi khi mới duyệt từng tiêu chí.";

/** Units by sections; every cell says its figure, the colour only helps to find it. One text: a bloc of 168 units has a thousand cells. */
export function SectionHeat({
  it: { rows, sections, complete },
  yearBefore,
  why,
}: {
  it: BlocStanding;
  yearBefore: string | null;
  why: (row: StandingRow) => string | null;
}) {
  const heads = sections.map(
    ({ number, name, max }) =>
      html`<th scope="col" class="n" title="${name}">${number}. ${short(name, 36)}<br>tối đa ${formatAmount(max)}</th>`,
  );
  const text = html`<thead><tr><th scope="col" class="n">Hạng</th><th scope="col">Đơn vị</th>${heads}<th scope="col" class="n">Thưởng</th><th scope="col" class="n">Trừ</th><th scope="col" class="n">Tổng</th><th scope="col">${yearBefore ? `So với ${yearBefore}` : "So với năm trước"}</th></tr></thead><tbody>${rows.map((row) => rowOf(row, sections, complete, why(row)))}</tbody>`;
  return (
    <>
      <div className="hm" tabIndex={0} role="region" aria-label="Điểm theo đơn vị và mục, cuộn ngang được">
        <table className="tbl" aria-label="Điểm theo đơn vị và mục" dangerouslySetInnerHTML={{ __html: text.text }} />
      </div>
      <HeatKey />
      {rows.some(({ raw }) => raw) && <p className="keyrow">{RESCALED}</p>}
      {rows.some(({ claimed }) => claimed) && <p className="keyrow">{CLAIMED}</p>}
    </>
  );
}

function rowOf(row: StandingRow, sections: BlocStanding["sections"], complete: boolean, href: string | null): Html {
  const moved = movedWords(row),
    [look, mark] = MARKS[moved.way];
  const cells = row.sections.map(
    ({ points, share, of }, at) =>
      html`<td class="heat heat-${heatStep(share)}" data-label="Mục ${sections[at]!.number}">${points === null ? "chưa có" : html`${formatPoints(points)} <small>${of && `trên ${formatAmount(of)}: `}${formatPercent(share! * 100, 0)}</small>`}</td>`,
  );
  return html`<tr><td class="n rk">${row.rank ?? "–"}</td><th scope="row">${href ? html`<a href="${href}">${row.name}</a>` : row.name}</th>${cells}<td class="n" data-label="Thưởng">${row.bonus ? formatPoints(row.bonus) : "–"}</td><td class="n" data-label="Trừ">${row.penalty ? formatPoints(row.penalty) : "–"}</td><td class="n tt" data-label="Tổng">${row.total ? formatPoints(row.total) : "–"}${row.claimed && html`<span class="meta block" title="${row.claimed.words}">${row.claimed.mark}<span class="sr">: ${row.claimed.words}</span></span><span class="meta block">${row.claimed.after}</span>`}${row.raw && html`<span class="meta block" title="${row.raw}">quy đổi từ ${formatPoints(row.reached!)}<span class="sr">: ${row.raw}</span></span>`}${row.total && row.provisional && !row.claimed && html`<span class="meta block">${complete ? "tạm tính" : "chưa chốt"}</span>`}</td><td class="mvc"><span class="${look}">${mark && icon(mark, "s")}${moved.words}</span></td></tr>`;
}
