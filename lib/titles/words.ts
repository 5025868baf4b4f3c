import type { SubjectKind, TitleLevel } from "@/lib/tenancy/generated/enums";

/** Whom a title or a form is for. */
export const RECIPIENT_WORDS = { COLLECTIVE: "Tập thể", PERSON: "Cá nhân", HOUSEHOLD: "Hộ gia đình" } satisfies Record<SubjectKind, string>;

/** "02 tập thể, 03 cá nhân". */
export const recipientsCounted = (kinds: readonly SubjectKind[]): string =>
  (Object.keys(RECIPIENT_WORDS) as SubjectKind[])
    .map((kind) => ({ kind, count: kinds.filter((one) => one === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${String(count).padStart(2, "0")} ${RECIPIENT_WORDS[kind].toLowerCase()}`)
    .join(", ");
export const RECIPIENTS = Object.keys(RECIPIENT_WORDS) as SubjectKind[];

/** Who decides a title or a form of commendation. */
export const LEVEL_WORDS = {
  PRESIDENT: "Chủ tịch nước quyết định",
  PRIME_MINISTER: "Thủ tướng Chính phủ quyết định",
  PROVINCE: "Chủ tịch Ủy ban nhân dân tỉnh quyết định",
  UNIT: "Lãnh đạo đơn vị quyết định",
} satisfies Record<TitleLevel, string>;

/** Short, on a chip. */
export const LEVEL_SHORT = {
  PRESIDENT: "Cấp Nhà nước",
  PRIME_MINISTER: "Cấp Nhà nước",
  PROVINCE: "Cấp tỉnh",
  UNIT: "Cấp cơ sở",
} satisfies Record<TitleLevel, string>;

/** Titles decided above the province are forwarded, not decided here. */
export const isAboveProvince = (level: TitleLevel): boolean => level === "PRESIDENT" || level === "PRIME_MINISTER";

/** Stands wherever a rule is named that nobody has compared with the law itself. */
export const UNVERIFIED = "Chưa xác minh, cần đối chiếu văn bản gốc";
