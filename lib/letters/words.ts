import type { LetterKind } from "@/lib/tenancy/generated/enums";

export const LETTER_KINDS: Record<LetterKind, string> = { NOTICE: "Thông báo", LETTER: "Công văn" };
/** Files one letter carries at most. */
export const MOST_FILES = 10;
