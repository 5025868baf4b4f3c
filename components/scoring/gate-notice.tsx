import { Chip } from "@/components/ui/chip";
import { Note } from "@/components/ui/note";
import { EFFECT_SAID, gateVerdict, type WatchedGate } from "@/lib/scoring/gate-watch";

/** Conditions that take the rank or the nomination, shown before they bite. `then`: "Nếu gửi như vậy". */
export function GateNotice({ gates, then }: { gates: WatchedGate[]; then: string }) {
  if (gates.length === 0) return null;
  const verdict = gateVerdict(gates);
  return (
    <section className="gates" aria-labelledby="dieu-kien-loai-tru">
      <h2 id="dieu-kien-loai-tru">Điều kiện loại trừ ({gates.length})</h2>
      <p className="meta">Không tính điểm. Đơn vị có trường hợp nào thì chịu hệ quả của trường hợp đó; khối thẩm định ghi lại nếu thấy khác.</p>
      <ul>{gates.map((it) => (
        <li key={it.key}><a href={`#tc-${it.key}`}>{it.number}. {it.name}</a> <span className="meta">Có thì {EFFECT_SAID[it.effect]}.</span> <Chip kind={it.hit ? "error" : it.hit === null ? "todo" : "bare"}>{it.hit ? "Có" : it.hit === null ? "Chưa trả lời" : "Không có"}</Chip></li>
      ))}</ul>
      {verdict && <Note kind="error" title={`${then}, đơn vị ${verdict}.`}>Kiểm tra lại trước khi thực hiện.</Note>}
    </section>
  );
}
