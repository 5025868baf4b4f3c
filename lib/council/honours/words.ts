import type { Fate } from "./rules";

export const FATE_WORDS = {
  corrected: "Đã đính chính",
  annulled: "Đã hủy bỏ",
  recovered: "Đã thu hồi hiện vật, tiền thưởng",
} satisfies Record<Fate, string>;

/** Beside everything that shows who a person is. */
export const LOGGED = "Lượt xem hồ sơ cá nhân, hộ gia đình được ghi vào nhật ký. Số định danh không được lưu và không hiện ở đâu.";
/** A successor takes over nothing by itself. */
export const NOT_INHERITED =
  "Ghi nhận riêng của đơn vị tiền thân, không tự tính cho đơn vị này. Tính hay không do cơ quan chuyên trách quyết định theo văn bản.";
