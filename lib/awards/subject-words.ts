import type { Gender, RecipientClass } from "@/lib/tenancy/generated/enums";

/** As the official statistics count persons. */
export const RECIPIENT_CLASS_WORDS = {
  TOP_LEADER: "Lãnh đạo cấp cao",
  DIRECTOR: "Lãnh đạo cấp giám đốc và tương đương",
  BUSINESS: "Doanh nhân",
  MANAGER: "Lãnh đạo, quản lý khác từ phó phòng trở lên",
  DIRECT_WORKER: "Người trực tiếp công tác, lao động, sản xuất",
} satisfies Record<RecipientClass, string>;
export const RECIPIENT_CLASSES = Object.keys(RECIPIENT_CLASS_WORDS) as RecipientClass[];

export const GENDER_WORDS = { FEMALE: "Nữ", MALE: "Nam" } satisfies Record<Gender, string>;
export const GENDERS = Object.keys(GENDER_WORDS) as Gender[];
