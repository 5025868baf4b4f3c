import type { WatchedGate } from "@/lib/scoring/gate-watch";
import { gatesHtml } from "./sheet/gates";

/** The same words as on the sheet, where somebody else decides. */
export function GateNotice({ gates, then }: { gates: WatchedGate[]; then: string }) {
  if (gates.length === 0) return null;
  return <section className="gates" aria-label="Điều kiện loại trừ" dangerouslySetInnerHTML={{ __html: gatesHtml(gates, then).text }} />;
}
