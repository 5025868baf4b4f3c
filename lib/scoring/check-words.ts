import { formatPoints } from "@/lib/criteria/points";
import type { CheckSums } from "./check-sums";

/** "Đã thẩm định 13/16 tiêu chí, thấp hơn tự chấm 0,50 điểm" */
export function checkWords({ judged, items, self, now }: CheckSums): string {
  const off = now.minus(self);
  const compared = off.isZero()
    ? `bằng tự chấm ${formatPoints(self)} điểm`
    : `${off.isNegative() ? "thấp" : "cao"} hơn tự chấm ${formatPoints(off.abs())} điểm`;
  return `Đã thẩm định ${judged}/${items} tiêu chí, ${compared}.`;
}
