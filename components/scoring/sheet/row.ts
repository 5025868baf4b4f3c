import { html, type Html, icon, NOTHING } from "@/components/ui/html";
import { barHtml, chipHtml } from "@/components/ui/parts-html";
import type { Cell, Outcome } from "@/lib/criteria/method";
import { METHODS } from "@/lib/criteria/methods";
import { exact, formatAmount, formatPoints } from "@/lib/criteria/points";
import type { Item } from "@/lib/criteria/table";
import { SCORED_BY_WORDS } from "@/lib/criteria/words";
import { articleHref, articleNote } from "@/lib/evidence/article-words";
import { type Inputs, isUntouched } from "@/lib/scoring/cell-text";
import type { SheetEvidence } from "@/lib/scoring/sheet-queries";
import { badgeOf, fileHref } from "@/lib/storage/words";
import { besideWords, cellHtml } from "./cell";
import type { Lines, LineState } from "./lines";
import type { Row } from "./model";

const EMPTY: Inputs = {};
const isElsewhere = ({ item }: Row) => item.scoredBy !== "self";

/** What a row says of its line: computed anew on every key, the rest of the row stands. */
export type Told = {
  look: string;
  wrong: string | null;
  points: Html;
  said: Html;
  again: Html;
  /** Words beside cells that do not say it all themselves. */ beside: { field: string; words: string }[];
};

const scoredOf = ({ item }: Row, line: LineState | undefined): Outcome | null => {
  const inputs = line?.inputs ?? EMPTY;
  return item.scoredBy === "self" && !line?.na && !isUntouched(inputs)
    ? METHODS[item.method].score(item.params, inputs, exact(item.max))
    : null;
};

type Wrong = { field: string; sentence: string };
const wrongIn = (scored: Outcome | null, line: LineState | undefined): Wrong | null =>
  scored && "refused" in scored && !scored.missing ? { field: scored.field, sentence: scored.refused } : (line?.error ?? null);

/** Why lines that were typed are not sent as they stand, the first in words: they wait for their writer, not for the server. */
export function unsavedWords(rows: ReadonlyMap<string, Row>, lines: Lines): string | null {
  const stuck = [...rows.values()].flatMap((row): string[] => {
    const { key, number, method, params } = row.item,
      line = lines[key];
    if (!line?.dirty) return [];
    if (line.clash) return [`Chưa lưu tiêu chí ${number}: chọn giá trị đúng trong hai giá trị.`];
    const wrong = wrongIn(scoredOf(row, line), line);
    if (!wrong) return [];
    const label = METHODS[method].cells(params).find(({ field }) => field === wrong.field)?.label;
    return [`Chưa lưu ${label ? `ô “${label}”, ` : ""}tiêu chí ${number}: ${wrong.sentence}`];
  });
  return stuck.length === 0 ? null : `${stuck[0]}${stuck.length > 1 ? ` Còn ${stuck.length - 1} tiêu chí khác chưa lưu.` : ""}`;
}

export function told(row: Row, line: LineState | undefined): Told {
  const { item } = row,
    scored = scoredOf(row, line),
    elsewhere = isElsewhere(row);
  const wrong = wrongIn(scored, line);
  return {
    look: wrong ? "is-wrong-row" : line?.na ? "is-na" : elsewhere ? "is-defer" : "",
    wrong: wrong?.field ?? null,
    // A note that is too long takes no points away; a cell that was refused is worth nothing yet.
    points: pointsHtml(row, line, wrong && wrong.field !== "note" ? null : scored, wrong !== null),
    said: html`${wrong && html`<p class="wrong" id="loi-${item.key}">${icon("error", "s")}<span>Lỗi: ${wrong.sentence}</span></p>`}${line?.clash && clashHtml(item, line.clash.fields)}${saidHtml(row, line, scored)}`,
    again: row.edit && row.amended?.again && isUntouched(line?.inputs ?? EMPTY) ? html`. Nhập lại` : NOTHING,
    beside: METHODS[item.method]
      .cells(item.params)
      .filter(({ kind }) => kind === "choice" || kind === "yes_no" || kind === "ticks")
      .map((cell) => ({ field: cell.field, words: besideWords(cell, line?.inputs[cell.field]) })),
  };
}

function pointsHtml({ item, kind, given }: Row, line: LineState | undefined, scored: Outcome | null, wrong: boolean): Html {
  const max = exact(item.max);
  if (scored && "points" in scored) {
    const outside = kind === "PENALTY" || kind === "GATE";
    return html`<span class="score"><b>${kind === "BONUS" && "+"}${formatPoints(scored.points)}</b><span>${!outside && `/${formatAmount(max)}`}</span>${kind === "MAIN" && barHtml(scored.points.toNumber(), max.toNumber())}</span>`;
  }
  const words = given?.na
    ? "không tính"
    : given?.points
      ? `${formatPoints(given.points)} điểm`
      : item.scoredBy !== "self"
        ? `chờ ${formatPoints(max)}`
        : line?.na
          ? "chờ duyệt"
          : scored && "deferred" in scored
            ? `chờ ${formatPoints(max)}`
            : wrong
              ? "chưa tính được"
              : "chưa chấm";
  return html`<span class="none">${words}</span>`;
}

function saidHtml(row: Row, line: LineState | undefined, scored: Outcome | null): Html {
  const { item, given, edit } = row;
  if (isElsewhere(row))
    return html`<p class="said">${given?.by ? `${given.by} chấm, nộp ngày ${given.on}` : SCORED_BY_WORDS[item.scoredBy]}. ${given ? `Cộng vào tổng khi thẩm định.${given.note ? ` ${given.note}` : ""}` : "Đơn vị không phải làm gì."}</p>`;
  return html`${scored && "why" in scored && html`<p class="said">${scored.why} ${edit && "notApplicable" in scored && item.naPolicy !== null && "Chọn “Không phát sinh nhiệm vụ” nếu đúng."}</p>`}${!edit && line?.note && html`<p class="said">${line.note}</p>`}`;
}

/** One criterion: what is typed, what it is worth at once, why, and what proves it. */
export function rowHtml(row: Row, line: LineState | undefined, tinh: string): Html {
  const { item, amended, edit } = row,
    it = told(row, line);
  return html`<tr id="tc-${item.key}" data-key="${item.key}"${it.look && html` class="${it.look}"`}>${row.number}<th scope="row" class="c-name">${row.name}${amended && html`<span class="how">${row.mark}<span data-part="again">${it.again}</span>.</span>`}</th>${resultHtml(row, line, it.wrong)}<td class="c-p n" data-label="Điểm" data-part="points">${it.points}</td><td class="c-why">${edit && html`<input type="hidden" name="v.${item.key}" value="${line?.version ?? 0}">`}<div data-part="said">${it.said}</div>${edit && noteHtml(row, line)}${filesHtml(row, line, tinh)}</td></tr>`;
}

/** What stands over the two columns: a cell of another name says it itself. */
export const HEADS = { target: "Chỉ tiêu", actual: "Kết quả" } as const;

/** Target and result, in two columns where they are figures and in one where they are not. */
function resultHtml(row: Row, line: LineState | undefined, wrong: string | null): Html {
  const { item, given, edit } = row,
    cells = METHODS[item.method].cells(item.params),
    inputs = line?.inputs ?? EMPTY;
  if (isElsewhere(row))
    return html`<td class="c-both" colspan="2" data-label="Kết quả">${given ? chipHtml("done", given.na ? "Không phát sinh nhiệm vụ" : "Nơi chấm đã nộp") : chipHtml("defer", "Chưa tính")}</td>`;
  if (line?.na) return html`<td class="c-both" colspan="2" data-label="Kết quả">${chipHtml("na", "Không phát sinh nhiệm vụ")}</td>`;
  const draw = (cell: Cell, at: number) =>
    cellHtml({
      cell,
      at,
      itemKey: item.key,
      number: item.number,
      value: inputs[cell.field],
      edit,
      wrong: wrong === cell.field,
      errorId: `loi-${item.key}`,
    });
  const [first, ...rest] = cells;
  if (first && rest.length > 0 && cells.every((cell) => cell.kind === "number")) {
    const many = rest.length > 1,
      named = (cell: Cell, head: string) =>
        edit &&
        (many || !cell.label.startsWith(head)) &&
        html`<span class="lab">${cell.label.charAt(0).toLowerCase()}${cell.label.slice(1)}</span>`;
    return html`<td class="c-t" data-label="${first.label}">${draw(first, 0)}${named(first, HEADS.target)}</td><td class="c-a" data-label="${rest[0]!.label}">${rest.map((cell, n) => html`<span>${draw(cell, n + 1)}${named(cell, HEADS.actual)}</span>`)}</td>`;
  }
  const unit = (cell: Cell) => (cell.kind === "number" && cell.unit ? ` (${cell.unit})` : "");
  return html`<td class="c-both" colspan="2" data-label="${first ? `${first.label}${unit(first)}` : "Kết quả"}">${cells.map((cell, at) => html`<span>${draw(cell, at)}${cell.kind === "number" && edit && html`<span class="lab">${cell.label.toLowerCase()}${unit(cell)}</span>`}</span>`)}</td>`;
}

const asksNote = ({ item }: Row, line: LineState | undefined) => item.method === "MANUAL" || item.asksNote || line?.na === true;

function noteHtml(row: Row, line: LineState | undefined): Html {
  const { item } = row,
    asks = asksNote(row, line);
  const area = html`<textarea class="cell cell--txt" name="n.${item.key}" rows="1" aria-label="Thuyết minh, tiêu chí ${item.number}" placeholder="${asks ? "Ghi thuyết minh" : "Ghi thuyết minh nếu cần"}">${line?.note ?? ""}</textarea>`;
  return line?.note || line?.noteOpen || asks ? area : html`<noscript>${area}</noscript>`;
}

function filesHtml(row: Row, line: LineState | undefined, tinh: string): Html {
  const { item, kind, evidence, edit, proofHref } = row;
  const add =
    edit &&
    html`${kind !== "GATE" && html`<a class="file file--add" href="${proofHref}">${icon("plus", "s")}<span>Minh chứng<span class="sr"> cho tiêu chí ${item.number}</span></span></a>`}${!line?.note && !line?.noteOpen && !asksNote(row, line) && html`<button type="button" class="file file--add only-script" data-act="note">${icon("plus", "s")}<span>Thuyết minh<span class="sr"> cho tiêu chí ${item.number}</span></span></button>`}${item.naPolicy !== null && html`<label class="file file--add"><input type="checkbox" name="na.${item.key}" data-na${line?.na && html` checked`}><span>Không phát sinh<span class="sr"> nhiệm vụ, tiêu chí ${item.number}</span></span></label>`}`;
  return html`<div class="files">${evidence.map((one) => proofHtml(one, tinh))}${add}</div>`;
}

function proofHtml(one: SheetEvidence, tinh: string): Html {
  const words = one.number ? `${one.title}, ${one.number}` : one.title;
  if (one.article)
    return one.article.slug === null
      ? html`<span class="file"><b>BÀI</b><span>${words}, ${articleNote(one.article).toLowerCase()}</span></span>`
      : html`<a class="file" href="${articleHref(tinh, one.article.slug)}" target="_blank"><b>BÀI</b><span>${words}</span></a>`;
  if (one.secret) return html`<span class="file" title="Tài liệu mật, kiểm tra tại đơn vị"><b>MẬT</b><span>${words}</span></span>`;
  if (one.sealed || !one.file) return html`<span class="file"><b>${badgeOf(one.mediaType)}</b><span>${words}, đã niêm phong</span></span>`;
  return html`<a class="file" href="${fileHref(tinh, one.file)}" target="_blank"><b>${badgeOf(one.mediaType)}</b><span>${words}${one.checkersOnly && ", chỉ người chấm xem"}</span></a>`;
}

/** Two people in one line: both texts, one choice for the whole line. */
function clashHtml(item: Item, fields: NonNullable<LineState["clash"]>["fields"]): Html {
  const { by, at } = fields[0]!;
  const labelOf = (label: string) => {
    const rest = label.replace(`${item.name}, `, "");
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  };
  return html`<div class="note note--warn" role="alert">${icon("warn")}<div><b>${by} vừa sửa ô này lúc ${at}. Chọn giá trị đúng.</b>${fields.map((one) => html`<p class="num">${labelOf(one.label)}: của Anh/Chị “${one.yours || "để trống"}”, của ${by} “${one.theirs || "để trống"}”.</p>`)}<div class="acts"><button type="button" class="btn btn--s" data-act="keep">Giữ của Anh/Chị</button><button type="button" class="btn btn--s" data-act="take">Lấy của ${by}</button></div></div></div>`;
}
