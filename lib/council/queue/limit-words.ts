import { UNVERIFIED } from "@/lib/titles/words";
import { dateWords } from "@/lib/provinces/dates";
import type { TermInForce } from "../terms";

/** Where the day that a form offers comes from. */
export function limitWords(limit: TermInForce | null): string {
  if (!limit) return "Chưa có quy định về thời hạn cho hôm nay; nhập hạn, hoặc để trống.";
  const source = `${limit.instrument}${limit.article ? `, ${limit.article}` : ""}`;
  return `${limit.days} ngày làm việc, đã trừ ngày nghỉ của lịch năm. ${limit.own ? `Quy định của tỉnh từ ${dateWords(limit.from)}: ${source}.` : `${source}. ${limit.verification === "ORIGINAL" ? "" : `${UNVERIFIED}.`}`}`;
}
