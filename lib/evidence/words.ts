import type { FileLimits } from "@/lib/storage/words";

export const EVIDENCE: FileLimits = { kinds: ["pdf", "jpeg", "png", "webp", "docx", "xlsx"], megabytes: 20 };
/** What one unit may keep; far above a year of scans, far below what fills a disk. */
export const QUOTA_MEGABYTES = 500;
export const quotaWords = (usedBytes: number): string =>
  `Kho của đơn vị đã dùng ${Math.ceil(usedBytes / 1_048_576)} trên ${QUOTA_MEGABYTES} MB.`;
export const SECRET_WORDS = "Tài liệu mật, kiểm tra tại đơn vị";
export const CHECKERS_ONLY_WORDS = "Chỉ người chấm xem";
