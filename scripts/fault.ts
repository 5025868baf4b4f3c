/** Something an operator can put right: shown as one line, without a stack. */
export class Fault extends Error {}

const CODES: Record<string, string> = {
  ENOSPC: "ổ đĩa đã đầy, hãy giải phóng dung lượng rồi chạy lại",
  EDQUOT: "đã dùng hết hạn mức ổ đĩa, hãy giải phóng dung lượng rồi chạy lại",
  ENOTDIR: "nằm dưới một tệp, không phải thư mục",
  EACCES: "không có quyền truy cập",
  EPERM: "không có quyền thực hiện",
  EROFS: "thư mục chỉ đọc",
};

/** Codes that say something about the machine only when a folder was to be made. */
const AT_MKDIR: Record<string, string> = {
  EEXIST: "đã có một tệp mang tên này, cần một thư mục",
  ENOENT: "không tạo được thư mục này, nơi chứa nó chỉ đọc hoặc không có thật",
};

/** The one line for any error that is the machine's and not ours; null for a fault in our code. */
export function lineFor(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof Fault || error.constructor.name === "WrongSetting") return error.message;
  const { code = "", path, syscall } = error as NodeJS.ErrnoException;
  const words = CODES[code] ?? (syscall === "mkdir" ? AT_MKDIR[code] : undefined);
  // A write to an open file does not name it.
  return words ? `${path ?? "Thư mục dữ liệu (DATA_DIR)"}: ${words}.` : null;
}

/** Ends a script with the one line, or with the whole stack where a programmer is needed. */
export function giveUp(error: unknown): never {
  const line = lineFor(error);
  console.error(line ? `Lỗi: ${line}` : error);
  process.exit(1);
}
