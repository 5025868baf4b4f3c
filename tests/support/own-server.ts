import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type OwnServer = { home: string; /** Of the demo accounts. */ password: string; end: () => Promise<void> };

/** The application with demo data in a folder that is thrown away at its end, once it serves. */
export async function ownServer(port: string): Promise<OwnServer> {
  const data = mkdtempSync(join(tmpdir(), "bai-tap-")),
    home = `http://localhost:${port}`;
  const server = spawn(process.execPath, ["scripts/start.js"], {
    env: { ...process.env, PORT: port, DATA_DIR: data, DEMO: "1", APP_URL: home },
    stdio: "ignore",
  });
  for (;;) {
    if (server.exitCode !== null) throw new Error("Ứng dụng không khởi động được.");
    const answer = await fetch(`${home}/api/health`).catch(() => null);
    if (answer?.ok) break;
    await new Promise((again) => setTimeout(again, 500));
  }
  const end = async () => {
    const ended = new Promise((done) => server.once("exit", done));
    server.kill("SIGTERM");
    await ended;
    rmSync(data, { recursive: true, force: true });
  };
  return { home, password: (JSON.parse(readFileSync(join(data, "secrets.json"), "utf8")) as { demo: string }).demo, end };
}
