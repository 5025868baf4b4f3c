import { type Amount, exact, formatAmount, formatPoints } from "@/lib/criteria/points";

/** "86,50 điểm trên 90 áp dụng, quy đổi 96,11": what was reached and what it is on the whole scale; null where everything applies. */
export function rawWords(
  { main, applicable, rescaled }: { main: Amount; applicable: Amount; rescaled: Amount },
  scale: Amount,
): string | null {
  return exact(applicable).eq(exact(scale))
    ? null
    : `${formatPoints(main)} điểm trên ${formatAmount(applicable)} áp dụng, quy đổi ${formatPoints(rescaled)}`;
}
