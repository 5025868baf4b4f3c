import type { LetterKind, LetterState } from "@/lib/tenancy/generated/enums";

export const LETTER_KINDS: Record<LetterKind, string> = { NOTICE: "Thông báo", LETTER: "Công văn" };
export const LETTER_STATES: Record<LetterState, string> = { draft: "Bản nháp", sent: "Đã gửi", recalled: "Đã thu hồi" };
/** Files one letter carries at most. */
export const MOST_FILES = 10;
