import type { DayKind, Verification } from "@/lib/tenancy/generated/enums";

export const DAY_KIND_WORDS = {
  OFF: { name: "Ngày nghỉ", hint: "Không tính là ngày làm việc." },
  WORK: { name: "Ngày làm bù", hint: "Thứ Bảy, Chủ Nhật đi làm, tính là ngày làm việc." },
  QUIET: { name: "Ngày không nhắc việc", hint: "Vẫn làm việc, hệ thống không nhắc ai." },
} satisfies Record<DayKind, { name: string; hint: string }>;

export const VERIFICATION_WORDS = {
  ORIGINAL: "Đã đối chiếu văn bản gốc",
  PRESS: "Theo tin báo chí, cần đối chiếu văn bản gốc",
  UNVERIFIED: "Chưa xác minh, cần đối chiếu văn bản gốc",
} satisfies Record<Verification, string>;

/** A sentence, or a line of a list, begins with a capital. */
export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
/** Within a sentence. */
export const lowered = (words: string): string => words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);
