import { LOOK, placeLine, votesLine } from "@/components/awards/proposal-chips";
import { html, type Html } from "@/components/ui/html";
import { chipHtml } from "@/components/ui/parts-html";
import { PROPOSAL_STATE_WORDS, VERDICT_WORDS } from "@/lib/awards/words";
import type { Queue, QueueLine } from "@/lib/council/queue/queries";
import { dateWords, dayOf, daysBetween } from "@/lib/provinces/dates";
import { calendarFrom, type WorkingCalendar, workingDaysBetween } from "@/lib/provinces/working-days";
import type { ProposalState } from "@/lib/tenancy/generated/enums";

const WORKING: readonly ProposalState[] = ["sent", "received", "appraising", "asking_opinion"];
const isLate = ({ state, dueOn }: QueueLine, today: string) => WORKING.includes(state) && dueOn !== null && dueOn < today;

const meta = (...words: (Html | string | number)[]): Html => html`<br><span class="meta num">${words}</span>`;

function due(line: QueueLine, today: string, calendar: WorkingCalendar): Html {
  if (!line.dueOn) return html`<span class="meta">Chưa đặt</span>`;
  if (isLate(line, today))
    return html`${chipHtml("error", `Trễ ${workingDaysBetween(line.dueOn, today, calendar)} ngày làm việc`)}${meta("hạn ", dateWords(line.dueOn))}`;
  if (!WORKING.includes(line.state)) return html`<span class="num">${dateWords(line.dueOn)}</span>`;
  const left = workingDaysBetween(today, line.dueOn, calendar);
  return html`<span class="num">${dateWords(line.dueOn)}</span>${meta(left === 0 ? "hết hạn hôm nay" : `còn ${left} ngày làm việc`)}`;
}

function age({ receivedAt, sentAt }: QueueLine, today: string): Html {
  const from = receivedAt ?? sentAt;
  if (!from) return html`<span class="meta">Chưa gửi</span>`;
  const days = daysBetween(dayOf(from), today);
  return html`<span class="num">${receivedAt ? "" : "Gửi "}${dateWords(dayOf(from))}</span>${meta(days <= 0 ? "hôm nay" : `${days} ngày`)}`;
}

function state({ state: now, verdict, complete }: QueueLine): Html {
  const said = WORKING.includes(now)
    ? [
        verdict && VERDICT_WORDS[verdict],
        (now === "received" || now === "appraising") && (complete ? "Đủ giấy tờ" : "Chưa kiểm tra đủ giấy tờ"),
      ]
        .filter(Boolean)
        .join("; ")
    : "";
  return html`${chipHtml(LOOK[now][0], PROPOSAL_STATE_WORDS[now].name)}${said && meta(said)}`;
}

const HEADS = ["Đối tượng, hình thức", "Nơi đề nghị, năm", "Thứ hạng, phiếu", "Trạng thái", "Tiếp nhận", "Hạn", "Phụ trách"];
const cell = (at: number, words: Html): Html => html`<td role="cell" data-label="${HEADS[at]}">${words}</td>`;

/** The lines of one page of the queue: a table, blocks on a telephone. With a box before each where the reader may act on several. */
export function tableHtml(tinh: string, { lines, today, days }: Queue, boxes: boolean): Html {
  const calendar = calendarFrom(days);
  const row = (line: QueueLine) => html`<tr role="row"${isLate(line, today) ? html` class="is-late"` : ""}>
${boxes && html`<td class="tick" role="cell"><label><input type="checkbox" name="hs" value="${line.id}"><span class="sr">Chọn ${line.subject}, ${line.titleName}</span></label></td>`}
<th scope="row" role="rowheader"><a href="/${tinh}/ban/de-nghi/${line.id}">${line.subject}</a>${line.dissolved && html` <span class="meta">(đã giải thể)</span>`}${meta(line.titleName)}</th>
${cell(1, html`${line.giverName}${meta("Năm ", line.year)}`)}${cell(2, line.giver === "BLOC" ? html`<span class="num">${placeLine(line)}</span>${meta(votesLine(line))}` : html`<span class="meta">${line.modeName}</span>`)}${cell(3, state(line))}${cell(4, age(line, today))}${cell(5, due(line, today, calendar))}
${cell(6, line.officer ? html`${line.officer}${line.gone && meta("không còn giữ chức vụ")}` : html`<span class="meta">Chưa có</span>`)}</tr>`;
  return html`<table class="tbl tbl--tight tbl--stack" aria-label="Hồ sơ đề nghị" role="table"><thead role="rowgroup"><tr role="row">${boxes && html`<th class="tick" scope="col" role="columnheader"><span class="sr">Chọn</span></th>`}${HEADS.map((head) => html`<th scope="col" role="columnheader">${head}</th>`)}</tr></thead><tbody role="rowgroup">${lines.map(row)}</tbody></table>`;
}
