import { html, type Html, icon } from "@/components/ui/html";
import { isNarrowed, ME, NOBODY, type QueueAsked, stateWord } from "@/lib/council/queue/addresses";
import type { Queue } from "@/lib/council/queue/queries";
import { SORTS, WAITING } from "@/lib/council/queue/words";

type Choice = [value: string, words: string];
const select = (name: string, label: string, chosen: string, choices: readonly Choice[]): Html =>
  html`<label class="field"><span class="label">${label}</span><select class="input" name="${name}">${choices.map(([value, words]) => html`<option value="${value}"${value === chosen ? html` selected` : ""}>${words}</option>`)}</select></label>`;

/** The form above the queue: what it narrows by, and the order. The state is chosen by the links above and stays. */
export function filterHtml({ blocs, officers, titles }: Queue, asked: QueueAsked, clear: string): Html {
  const state = stateWord(asked.state),
    named = (list: object): Choice[] =>
      Object.entries(list).map(([key, it]) => [key, typeof it === "string" ? it : (it as { name: string }).name]);
  return html`${state && html`<input type="hidden" name="loc" value="${state}">`}
<label class="field wide"><span class="label">Đơn vị, hình thức, khối</span><input class="input" type="search" name="tim" value="${asked.words}" autocomplete="off"></label>
${select("khoi", "Khối, cụm", asked.bloc, [["", "Tất cả"], ...blocs.map(({ slug, name }): Choice => [slug, name])])}
${select("cua", "Phụ trách", asked.officer, [["", "Tất cả"], [ME, "Của tôi"], [NOBODY, "Chưa có người phụ trách"], ...officers.map(({ id, name, open }): Choice => [id, `${name} (${open})`])])}
${select("hinhthuc", "Danh hiệu, hình thức", asked.title, [["", "Tất cả"], ...titles.map(({ code, name }): Choice => [code, name])])}
${select("cho", "Đang chờ", asked.waiting ?? "", [["", "Tất cả"], ...named(WAITING)])}
${select("xep", "Thứ tự", asked.sort, named(SORTS))}
<label class="opt"><input type="checkbox" name="tre" value="co"${asked.late ? html` checked` : ""}><span>Chỉ hồ sơ quá hạn</span></label>
<div class="acts"><button class="btn" type="submit">${icon("search")}Lọc</button>${isNarrowed(asked) && html`<a href="${clear}">Bỏ lọc</a>`}</div>`;
}
