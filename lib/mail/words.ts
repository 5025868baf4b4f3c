type Refusal = Error & { responseCode?: number; code?: string; command?: string };

/** 5xx of the recipient: no later attempt will help. */
export const isFinal = ({ responseCode = 0, code }: Refusal): boolean => responseCode >= 500 && code === "EENVELOPE";

/** The line broke after the text had gone out and before the server said that it has it: it may have arrived, or not. */
export const isUnclear = ({ command, responseCode }: Refusal): boolean => command === "DATA" && !responseCode;

/** What the mail server said, in words that tell the province's admin what to do. */
export function refusalWords(error: Refusal): string {
  if (isUnclear(error)) return "Mất kết nối khi máy chủ thư đang nhận, chưa rõ thư đã đi chưa.";
  if (isFinal(error)) return "Máy chủ thư không nhận địa chỉ này. Kiểm tra lại địa chỉ của người nhận.";
  if (error.code === "EAUTH") return "Máy chủ thư không nhận tài khoản gửi của hệ thống. Báo người vận hành; hệ thống tự thử lại.";
  if (["ESOCKET", "ECONNECTION", "ETIMEDOUT", "EDNS", "ECONNREFUSED"].includes(error.code ?? ""))
    return "Chưa kết nối được máy chủ thư. Hệ thống tự thử lại.";
  return `Máy chủ thư chưa nhận${error.responseCode ? ` (mã ${error.responseCode})` : ""}. Hệ thống tự thử lại.`;
}
