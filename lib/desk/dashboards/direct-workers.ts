import { formatPercent } from "@/lib/provinces/numbers";
import type { BoardSeen } from "./board-queries";

/** Share of direct workers among the persons whose class is known: of those decided, and with those under way. Null where there are none. */
export function directShare(persons: BoardSeen["persons"], of: "decided" | "all"): { direct: number; known: number } | null {
  const count = (row: BoardSeen["persons"][number]) => row.decided + (of === "all" ? row.open : 0);
  const known = persons.reduce((total, row) => total + (row.class ? count(row) : 0), 0),
    direct = persons.reduce((total, row) => total + (row.class === "DIRECT_WORKER" ? count(row) : 0), 0);
  return known === 0 ? null : { direct, known };
}

/** "Người trực tiếp lao động: 3/5 người đã quyết định, 60 %; …". Who was never classed is not counted in. */
export function directWords(persons: BoardSeen["persons"]): string {
  const say = (it: ReturnType<typeof directShare>, words: string) =>
    it ? `${it.direct}/${it.known} người ${words}, ${formatPercent((it.direct * 100) / it.known, 0)}` : `chưa có ai ${words}`;
  return `Người trực tiếp lao động: ${say(directShare(persons, "decided"), "đã quyết định")}; kể cả đang đề nghị ${say(directShare(persons, "all"), "")}. Người chưa phân loại không tính.`
    .replaceAll(" ,", ",")
    .replaceAll("ai .", "ai.");
}
