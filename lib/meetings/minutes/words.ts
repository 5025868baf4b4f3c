export type MinutesStance = "agree" | "object";
export type MinutesManner = "AT_MEETING" | "BY_ANSWERS";
export type AddendumKind = "SUPPLEMENT" | "CORRECTION";

export const STANCE_WORDS = { agree: "Thống nhất", object: "Có ý kiến" } satisfies Record<MinutesStance, string>;
export const MANNER_OF_MINUTES = {
  AT_MEETING: "Đã đọc và thông qua tại cuộc họp",
  BY_ANSWERS: "Các đơn vị thống nhất sau cuộc họp",
} satisfies Record<MinutesManner, string>;
export const ADDENDUM_WORDS = { SUPPLEMENT: "Phụ lục", CORRECTION: "Đính chính" } satisfies Record<AddendumKind, string>;
