export const NO_READER =
  "Người nhận chưa có tài khoản đang hoạt động hoặc không còn trong khối, nên chưa lập được gói. Cử người khác rồi lập lại.";

const BLOCKED = "Kho tệp của máy chủ không ghi được: có tệp nằm đúng chỗ của thư mục.";
const WORDS: Record<string, string> = {
  ENOSPC: "Ổ đĩa của máy chủ đã đầy.",
  EDQUOT: "Ổ đĩa của máy chủ đã đầy.",
  EFBIG: "Gói lớn hơn mức mà ổ đĩa của máy chủ cho phép.",
  EROFS: "Kho tệp của máy chủ chỉ cho đọc.",
  EACCES: "Kho tệp của máy chủ không cho ghi.",
  EPERM: "Kho tệp của máy chủ không cho ghi.",
  ENOTDIR: BLOCKED,
  EEXIST: BLOCKED,
  ENOENT: "Một tệp trong kho vừa mất trong khi lập gói.",
};

/** What stands on the page while the bundle is not there: who can mend it is told what to mend. */
export const faultWords = ({ code = "" }: Error & { code?: string }): string =>
  `${WORDS[code] ?? "Máy chủ gặp lỗi trong khi lập gói."} Hệ thống tự làm lại; báo quản trị của tỉnh nếu sau một giờ vẫn chưa xong.`;
