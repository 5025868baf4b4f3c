import type { AccountState } from "./person-queries";

/** Screen words of an account, as an admin sees it. */
export const ACCOUNT_WORDS = {
  none: "Chưa có tài khoản",
  waiting: "Chưa kích hoạt",
  active: "Đang dùng",
  disabled: "Đang khóa",
} satisfies Record<AccountState, string>;
