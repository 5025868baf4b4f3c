import type { TitleLevel } from "@/lib/tenancy/generated/enums";

export type Above = Extract<TitleLevel, "PRIME_MINISTER" | "PRESIDENT">;
/** Who decides above the province, as a letter addresses them. */
export const ABOVE_WORDS = {
  PRIME_MINISTER: { to: "Thủ tướng Chính phủ", through: "Thủ tướng Chính phủ (qua Bộ Nội vụ)", signer: "Thủ tướng Chính phủ" },
  PRESIDENT: { to: "Chủ tịch nước", through: "Chủ tịch nước (qua Bộ Nội vụ, Thủ tướng Chính phủ)", signer: "Chủ tịch nước" },
} satisfies Record<Above, { to: string; through: string; signer: string }>;
export const ABOVE = Object.keys(ABOVE_WORDS) as Above[];
export const isAbove = (level: TitleLevel): level is Above => level === "PRIME_MINISTER" || level === "PRESIDENT";

/** How a line of a letter stands. */
export const RESULT_WORDS = {
  waiting: "Chờ kết quả",
  listed: "Đang soạn ghi nhận quyết định",
  agreed: "Đã có quyết định",
  refused: "Không được khen thưởng",
} as const;
export type ForwardingResult = keyof typeof RESULT_WORDS;
