"use client";
import { exact, formatAmount, formatPoints, type Points, sum, ZERO } from "@/lib/criteria/points";
import type { Version } from "@/lib/criteria/table";
import { atStake, blocking, type Gap } from "@/lib/scoring/gaps";
import type { Total } from "@/lib/scoring/totals";

type Share = { kind: "have" | "defer" | "wrong" | "lost"; points: Points; words: string };

/** Reached, waiting, wrong, lost: the four parts of the scale, drawn and said. */
function sharesOf(total: Total, all: readonly Gap[], losses: Points): Share[] {
  const wrong = atStake(all.filter((gap) => gap.lacks.includes("wrong")));
  const waiting = atStake(all.filter((gap) => gap.lacks.includes("waiting") || gap.lacks.includes("unscored")));
  const shares: Share[] = [
    { kind: "have", points: total.main, words: "Đạt" }, { kind: "defer", points: waiting, words: "Chưa tính" },
    { kind: "wrong", points: wrong, words: "Có lỗi" }, { kind: "lost", points: losses, words: "Mất" },
  ];
  return shares.filter(({ points, kind }) => kind === "have" || points.gt(ZERO));
}

/** The total of the sheet, always in sight above the table. */
export function SheetTotals({ version, total, gaps, losses }: { version: Version; total: Total; gaps: readonly Gap[]; losses: { lost: Points }[] }) {
  const scale = exact(version.scale), shares = sharesOf(total, gaps, sum(losses.map(({ lost }) => lost)));
  const width = (points: Points) => `${scale.isZero() ? 0 : points.times(100).div(scale).toDecimalPlaces(1).toString()}%`;
  const said = shares.map(({ words, points }) => `${words} ${formatPoints(points)}`);
  return (
    <section className="panel total" aria-label="Tổng điểm tạm tính">
      <p className="total__n num">{formatPoints(total.main)}<small>/{formatAmount(total.applicable)}</small><span>điểm đã tính được</span></p>
      <div>
        <div className="parts" role="img" aria-label={said.join("; ")}>{shares.map(({ kind, points }) => <i key={kind} className={`p-${kind}`} style={{ width: width(points) }} />)}</div>
        <ul className="key num">{shares.map(({ kind }, n) => <li key={kind}><i className={`p-${kind}`} />{said[n]}</li>)}</ul>
      </div>
      <dl>
        <dt>Dự kiến sau quy đổi, thưởng, trừ</dt>
        <dd>{total.atMost.eq(total.total) ? formatPoints(total.total) : `${formatPoints(total.total)} đến ${formatPoints(total.atMost)}`}</dd>
        <dd>{total.bonus.isZero() && total.penalty.isZero() ? `Thang ${formatAmount(scale)}` : `Thưởng +${formatPoints(total.bonus)}, trừ ${formatPoints(total.penalty)}`}</dd>
      </dl>
    </section>
  );
}

/** What still costs points, dearest first, each with the way to its line. */
export function GapsPanel({ gaps, losses, names }: { gaps: readonly Gap[]; losses: { itemKey: string; lost: Points; words: string }[]; names: Record<string, string> }) {
  const must = blocking(gaps), waiting = gaps.filter((gap) => gap.lacks.includes("waiting")), proof = gaps.filter((gap) => !must.includes(gap) && !waiting.includes(gap));
  const wrong = must.filter((gap) => gap.lacks.includes("wrong")), empty = must.filter((gap) => !wrong.includes(gap));
  const list = (all: readonly Gap[], kind: string) => (
    <ul>{all.map((gap) => <li key={gap.itemKey} className={`gap gap--${kind}`}><b className="num">{formatPoints(gap.atStake)}</b><div><a href={`#tc-${gap.itemKey}`}>{gap.number}. {gap.name}</a><p>{gap.words}</p></div></li>)}</ul>
  );
  return (
    <aside className="panel gaps" aria-labelledby="diem-con-thieu">
      <div className="panel__head"><h2 id="diem-con-thieu">Điểm còn thiếu</h2></div>
      {gaps.length === 0 && <p className="gap__none">Không còn ô nào thiếu.</p>}
      {wrong.length > 0 && <><h3 className="e">Phải sửa trước khi trình</h3>{list(wrong, "e")}</>}
      {empty.length > 0 && <><h3>Chưa nhập, phải nhập trước khi trình</h3>{list(empty, "g")}</>}
      {proof.length > 0 && <><h3>Nên bổ sung</h3>{list(proof, "g")}</>}
      {waiting.length > 0 && <><h3>Chờ nơi khác</h3>{list(waiting, "w")}</>}
      {losses.length > 0 && (
        <details suppressHydrationWarning><summary>Mất theo số liệu đã nhập: {formatPoints(sum(losses.map(({ lost }) => lost)))} điểm</summary>
          <ul>{losses.map(({ itemKey, lost, words }) => <li key={itemKey} className="gap gap--w"><b className="num">{formatPoints(lost)}</b><div><a href={`#tc-${itemKey}`}>{names[itemKey]}</a><p>{words}</p></div></li>)}</ul>
        </details>
      )}
    </aside>
  );
}
