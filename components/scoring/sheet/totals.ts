import { html, type Html, NOTHING } from "@/components/ui/html";
import { exact, formatAmount, formatPoints, type Points, sum, ZERO } from "@/lib/criteria/points";
import type { Section } from "@/lib/criteria/table";
import { atStake, blocking, type Gap, gaps, losses, NAMED } from "@/lib/scoring/gaps";
import { scoredLines, typedLines } from "@/lib/scoring/sheet-lines";
import { type Total, totalOf } from "@/lib/scoring/totals";
import type { Lines } from "./lines";
import type { Sheet } from "./model";

type Share = { kind: "have" | "defer" | "wrong" | "lost"; points: Points; words: string };
type Lost = ReturnType<typeof losses>;
/** What the whole sheet comes to, with the lines as they stand. */
export type Whole = { total: Total; missing: Gap[]; lost: Lost };

export function wholeOf({ version, proofs }: Pick<Sheet, "version" | "proofs">, lines: Lines): Whole {
  const typed = typedLines(lines, proofs);
  // What the server refused is not saved: whatever the line is worth here, it keeps the sheet from going in.
  const refused = version.sections.flatMap(({ kind, items }) =>
    items.flatMap(({ key, number, name, max }): Gap[] =>
      lines[key]?.error
        ? [{ itemKey: key, number, name, lacks: ["wrong"], atStake: kind === "MAIN" ? exact(max) : ZERO, words: lines[key].error.sentence }]
        : [],
    ),
  );
  const others = <T extends { itemKey: string }>(all: T[]) => all.filter(({ itemKey }) => !lines[itemKey]?.error);
  return {
    total: totalOf(version, scoredLines(version, lines)),
    missing: [...refused, ...others(gaps(version, typed))],
    lost: others(losses(version, typed)),
  };
}

/** In the bar under the table: how many criteria must be filled in or mended first, with the way to the first of them. */
export function mustHtml(must: readonly Gap[]): Html {
  if (must.length === 0) return NOTHING;
  const links = must.slice(0, NAMED).map(({ itemKey, number }, n) => html`${n > 0 && ", "}<a href="#tc-${itemKey}">tiêu chí ${number}</a>`);
  return html`Còn <b>${String(must.length)} tiêu chí</b> phải nhập hoặc sửa trước khi trình: ${links}${must.length > NAMED && html` và <a href="#diem-con-thieu">${String(must.length - NAMED)} tiêu chí khác</a>`}. `;
}

/** Reached, waiting, wrong, lost: the four parts of the scale, drawn and said. */
function sharesOf({ total, missing, lost }: Whole): Share[] {
  const wrong = atStake(missing.filter((gap) => gap.lacks.includes("wrong")));
  const waiting = atStake(missing.filter((gap) => gap.lacks.includes("waiting") || gap.lacks.includes("unscored")));
  const shares: Share[] = [
    { kind: "have", points: total.main, words: "Đạt" },
    { kind: "defer", points: waiting, words: "Chưa tính" },
    { kind: "wrong", points: wrong, words: "Có lỗi" },
    { kind: "lost", points: sum(lost.map((one) => one.lost)), words: "Mất" },
  ];
  return shares.filter(({ points, kind }) => kind === "have" || points.gt(ZERO));
}

/** The total of the sheet, always in sight above the table: what stands inside its panel. */
export function totalsHtml({ version }: Pick<Sheet, "version">, whole: Whole): Html {
  const scale = exact(version.scale),
    { total } = whole,
    shares = sharesOf(whole);
  const width = (points: Points) => `${scale.isZero() ? "0" : points.times(100).div(scale).toDecimalPlaces(1).toString()}%`;
  const said = shares.map(({ words, points }) => `${words} ${formatPoints(points)}`);
  return html`<p class="total__n num">${formatPoints(total.main)}<small>/${formatAmount(total.applicable)}</small><span>điểm đã tính được</span></p><div><div class="parts" role="img" aria-label="${said.join("; ")}">${shares.map(({ kind, points }) => html`<i class="p-${kind}" style="width:${width(points)}"></i>`)}</div><ul class="key num">${shares.map(({ kind }, n) => html`<li><i class="p-${kind}"></i>${said[n]}</li>`)}</ul></div><dl><dt>Dự kiến sau quy đổi, thưởng, trừ</dt><dd>${total.atMost.eq(total.total) ? formatPoints(total.total) : `${formatPoints(total.total)} đến ${formatPoints(total.atMost)}`}</dd><dd>${total.bonus.isZero() && total.penalty.isZero() ? `Thang ${formatAmount(scale)}` : `Thưởng +${formatPoints(total.bonus)}, trừ ${formatPoints(total.penalty)}`}</dd></dl>`;
}

/** Points of one section, in its head. */
export function sectionHtml(section: Section, { total }: Whole): { points: Html; waiting: string } {
  const own = total.sections.find(({ key }) => key === section.key);
  if (!own) return { points: NOTHING, waiting: "" };
  return {
    points: html`<b>${section.kind === "BONUS" && "+"}${formatPoints(own.points)}</b>${section.kind === "MAIN" && html`<span class="of">/${formatAmount(own.applicable)}</span>`}`,
    waiting: own.waiting.isZero() ? "" : `${formatPoints(own.waiting)} chưa tính`,
  };
}

/** What still costs points, dearest first, each with the way to its line: what stands inside its panel. What others have handed in is no longer awaited. */
export function gapsHtml({ rows }: Pick<Sheet, "rows">, { missing: all, lost }: Whole, open: boolean): Html {
  const missing = all.filter(({ itemKey }) => !rows.get(itemKey)?.given),
    must = blocking(missing),
    waiting = missing.filter((gap) => gap.lacks.includes("waiting")),
    proof = missing.filter((gap) => !must.includes(gap) && !waiting.includes(gap));
  const wrong = must.filter((gap) => gap.lacks.includes("wrong")),
    empty = must.filter((gap) => !wrong.includes(gap));
  const nameOf = (key: string) => {
    const item = rows.get(key)?.item;
    return item ? `${item.number}. ${item.name}` : "";
  };
  const one = (kind: string, key: string, points: Points, name: string, words: string) =>
    html`<li class="gap gap--${kind}"><b class="num">${formatPoints(points)}</b><div><a href="#tc-${key}">${name}</a><p>${words}</p></div></li>`;
  const list = (head: Html, all: readonly Gap[], kind: string) =>
    all.length > 0 &&
    html`${head}<ul>${all.map((gap) => one(kind, gap.itemKey, gap.atStake, `${gap.number}. ${gap.name}`, gap.words))}</ul>`;
  return html`<div class="panel__head"><h2 id="diem-con-thieu">Điểm còn thiếu</h2></div>${missing.length === 0 && html`<p class="gap__none">Không còn ô nào thiếu.</p>`}${list(html`<h3 class="e">Phải sửa trước khi trình</h3>`, wrong, "e")}${list(html`<h3>Chưa nhập, phải nhập trước khi trình</h3>`, empty, "g")}${list(html`<h3>Nên bổ sung</h3>`, proof, "g")}${list(html`<h3>Chờ nơi khác</h3>`, waiting, "w")}${lost.length > 0 && html`<details${open && html` open`}><summary>Mất theo số liệu đã nhập: ${formatPoints(sum(lost.map((it) => it.lost)))} điểm</summary><ul>${lost.map((it) => one("w", it.itemKey, it.lost, nameOf(it.itemKey), it.words))}</ul></details>`}`;
}
