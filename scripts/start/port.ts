import { createServer } from "node:net";
import { Fault } from "../fault.ts";
import type { Child } from "./children.ts";

const WORDS: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) => `Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: PORT=${port + 1} npm start`,
  EACCES: (port) => `Không được phép mở cổng ${port}. Hãy chọn cổng từ 1024 trở lên, ví dụ: PORT=3000 npm start`,
  EADDRNOTAVAIL: (_, host) => `HOST=${host} không phải địa chỉ của máy này.`,
  ENOTFOUND: (_, host) => `Không tìm thấy địa chỉ HOST=${host}.`,
};

/** Asked before anything slow; the web server would find it out only after the build. */
export const portIsFree = (port: number, host: string) =>
  new Promise<void>((free, taken) => {
    const server = createServer().once("error", (error: NodeJS.ErrnoException) =>
      taken(new Fault(WORDS[error.code ?? ""]?.(port, host) ?? error.message)),
    );
    server.listen(port, host, () => server.close(() => free()));
  });

/** Waits for the first answer, whatever it says: the address printed must work when it is clicked. */
export async function answering(child: Child, port: number, host: string): Promise<void> {
  const url = `http://${host === "0.0.0.0" ? "127.0.0.1" : host.includes(":") ? "[::1]" : host}:${port}/api/health`;
  let ended = false;
  void child.exited.then(() => (ended = true));
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    if (ended) throw new Fault("Máy chủ web không khởi động được.");
    if (
      await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  throw new Fault("Máy chủ web không trả lời sau 60 giây.");
}
