import { html, type Html, icon, NOTHING } from "@/components/ui/html";
import { chipHtml } from "@/components/ui/parts-html";
import { EFFECT_SAID, gateVerdict, type WatchedGate } from "@/lib/scoring/gate-watch";

const stateOf = ({ hit }: WatchedGate) =>
  hit ? chipHtml("error", "Có") : hit === null ? chipHtml("todo", "Chưa trả lời") : chipHtml("bare", "Không có");

/** Conditions that take the rank or the nomination, shown before they bite: what stands inside their section. `then`: "Nếu gửi như vậy". */
export function gatesHtml(gates: readonly WatchedGate[], then: string): Html {
  if (gates.length === 0) return NOTHING;
  const verdict = gateVerdict(gates);
  return html`<h2>Điều kiện loại trừ (${String(gates.length)})</h2><p class="meta">Không tính điểm. Trường hợp nào ghi “Có” thì đơn vị chịu hệ quả của trường hợp đó; khối thẩm định ghi lại nếu thấy khác.</p><ul>${gates.map((it) => html`<li><a href="#tc-${it.key}">${it.number}. ${it.name}</a> <span class="meta">Có thì ${EFFECT_SAID[it.effect]}.</span> ${stateOf(it)}</li>`)}</ul>${verdict && html`<div class="note note--error">${icon("error")}<div><b>Lưu ý: ${then.toLowerCase()}, đơn vị ${verdict}.</b></div></div>`}`;
}
