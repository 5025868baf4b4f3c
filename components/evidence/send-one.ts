import type { Answer } from "@/lib/evidence/sending";

const NO_LINE = "Mất kết nối khi đang tải.",
  NO_ANSWER = "Máy chủ chưa trả lời.",
  SIGNED_OUT = "Phiên làm việc đã hết. Đăng nhập lại ở thẻ khác, rồi bấm Tải tiếp.";

/** One file in one request of its own, with how far it has come. What breaks on the way is an answer without fields: it may go again. */
export function sendOne(tinh: string, form: FormData, progress: (share: number) => void, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/minh-chung?tinh=${encodeURIComponent(tinh)}`);
    request.responseType = "json";
    request.timeout = 300_000;
    request.upload.addEventListener("progress", ({ loaded, total }) => progress(total > 0 ? loaded / total : 0));
    request.addEventListener("load", () =>
      resolve(
        request.status === 401 ? { problems: [SIGNED_OUT] } : isAnswer(request.response) ? request.response : { problems: [NO_ANSWER] },
      ),
    );
    for (const end of ["error", "timeout", "abort"] as const) request.addEventListener(end, () => resolve({ problems: [NO_LINE] }));
    signal.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

const isAnswer = (it: unknown): it is Answer =>
  typeof it === "object" && it !== null && ("done" in it || "problems" in it || "fields" in it);
