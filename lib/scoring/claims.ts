import { exact, formatPoints, type Points, sum } from "@/lib/criteria/points";
import { itemsOf, type Version } from "@/lib/criteria/table";
import { type Finals, linesOf } from "./final-lines";
import { rawWords } from "./raw-words";
import { type Total, totalOf } from "./totals";

/** The same entries as if what they say does not apply had been granted: only so are a claim and a judgement brought to the same scale. */
export const asGranted = (finals: Finals, holds: (key: string) => boolean = () => true): Finals =>
  Object.fromEntries(Object.entries(finals).map(([key, it]) => [key, it?.na && holds(key) ? { ...it, layer: "bloc" as const } : it]));

/** What the unit says does not apply and nobody else has granted yet, and the total if all of it were. */
export type Claims = { items: number; points: Points; now: Total; granted: Total };

export function claimsOf(version: Version, finals: Finals, others: readonly Finals[] = [], complete = false): Claims | null {
  const claimed = itemsOf(version).filter(({ key }) => finals[key]?.na && finals[key].layer === "self");
  if (claimed.length === 0) return null;
  const whole = (it: Finals) => totalOf(version, linesOf(version, it, others, complete));
  return {
    items: claimed.length,
    points: sum(claimed.map(({ max }) => exact(max))),
    now: whole(finals),
    granted: whole(asGranted(finals)),
  };
}

/** Beside a total that waits for an answer: that it does, and what it becomes; null where the answer changes nothing. */
export function claimMarks({ now, granted }: Claims): { mark: string; after: string } | null {
  if (granted.total.eq(now.total)) return null;
  return granted.rescaling.eq(now.rescaling)
    ? { mark: "tạm tính, chờ duyệt", after: `nếu duyệt: ${formatPoints(granted.total)}` }
    : { mark: "tạm tính, chưa quy đổi", after: `nếu duyệt, quy đổi: ${formatPoints(granted.total)}` };
}

/** The whole of it in words. */
export function claimWords({ items, points, granted: it }: Claims, { scale }: Pick<Version, "scale">): string {
  const raw = rawWords({ main: it.main, applicable: it.applicable, rescaled: it.main.plus(it.rescaling) }, scale);
  return `Đơn vị đề nghị không phát sinh ${items} tiêu chí (${formatPoints(points)} điểm), chờ khối duyệt và thông báo kết quả thẩm định. Nếu duyệt cả: ${raw ? `${raw}; ` : ""}tổng ${formatPoints(it.total)} điểm.`;
}
