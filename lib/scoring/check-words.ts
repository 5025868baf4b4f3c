import { formatPoints, type Points } from "@/lib/criteria/points";
import type { Both, CheckSums } from "./check-sums";

/** "88,25 điểm (96,83 sau quy đổi)"; one figure where nothing falls away. */
export const bothWords = ({ raw, total }: Both): string =>
  `${formatPoints(raw)} điểm${raw.eq(total) ? "" : ` (${formatPoints(total)} sau quy đổi)`}`;

const compared = (off: Points): string =>
  off.isZero() ? "bằng tự chấm" : `${off.isNegative() ? "thấp" : "cao"} hơn tự chấm ${formatPoints(off.abs())} điểm`;

/** How far the check is from the self-score, in points as they were given and, where that differs, on the whole scale. */
function offWords({ self, now }: Pick<CheckSums, "self" | "now">): string {
  const raw = now.raw.minus(self.raw),
    off = now.total.minus(self.total);
  if (raw.isZero() && off.isZero()) return `bằng tự chấm ${bothWords(self)}`;
  if (raw.eq(off)) return compared(off);
  return !raw.isZero() && !off.isZero() && raw.isNegative() === off.isNegative()
    ? `${compared(raw)} (${formatPoints(off.abs())} sau quy đổi)`
    : `trước quy đổi ${compared(raw)}, sau quy đổi ${compared(off)}`;
}

/** "Đã thẩm định 13/16 tiêu chí, thấp hơn tự chấm 1,00 điểm (1,10 sau quy đổi)." */
export const checkWords = (it: CheckSums): string =>
  `Đã thẩm định ${it.judged}/${it.items} tiêu chí, ${offWords(it)}.${it.claimed > 0 ? ` Tạm tính như đã duyệt ${it.claimed} đề nghị không phát sinh đang chờ.` : ""}`;
