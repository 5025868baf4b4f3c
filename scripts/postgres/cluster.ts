import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../fault.ts";
import { clearLeftover, postmasterOf } from "./leftover.ts";
import type { Place } from "./place.ts";

export type Cluster = {
  port: number;
  /** The server of this moment: `again` puts another in its place, behind the same address. */
  readonly process: ChildProcess;
  urlOf: (user: string, password: string, database: string) => string;
  again: () => Promise<void>;
  stop: () => Promise<void>;
};

const LOG_LIMIT = 20 * 1024 ** 2;

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
      .once("error", reject)
      .listen(0, "127.0.0.1", () => {
        const address = server.address();
        server.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port"))));
      });
  });

/** `LC_ALL` of the operator's shell may name a locale that this machine does not have. */
const environment: NodeJS.ProcessEnv = { NODE_ENV: "production", PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" };

/** Makes the data folder; under another name first, so that a killed initdb is never taken for a cluster. */
function initialise({ bin, data, account }: Place, password: string): void {
  const making = `${data}.making`,
    secrets = mkdtempSync(join(tmpdir(), "khoi-")),
    passwordFile = join(secrets, "password");
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined)
    for (const path of [making, secrets, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    // Without the builtin provider a shell with LANG=C would make a cluster that knows no Vietnamese letters.
    const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--locale=C", "--builtin-locale=C.UTF-8"];
    execFileSync(join(bin, "initdb"), ["-D", making, "-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, ...locale], {
      ...account,
      env: environment,
      cwd: "/",
      stdio: "pipe",
    });
  } catch (error) {
    const said = String((error as { stderr?: Buffer }).stderr ?? error);
    throw new Fault(
      said.includes("No space left")
        ? `Ổ đĩa chứa ${data} đã đầy.`
        : `Không tạo được cơ sở dữ liệu tại ${data}: ${said.trim().split("\n").at(-1)}`,
    );
  } finally {
    rmSync(secrets, { recursive: true });
  }
  renameSync(making, data);
}

/** The last thing PostgreSQL complained of, as a hint for the operator. */
function complaint(log: string): string {
  const lines = readFileSync(log, "utf8")
    .trim()
    .split("\n")
    .filter((line) => /FATAL|PANIC|ERROR|could not/.test(line));
  const last = lines.at(-1) ?? "không rõ lý do";
  return /No space left/.test(last) ? "ổ đĩa đã đầy" : last;
}

export async function startCluster(place: Place, password: string, settings: Record<string, string> = {}): Promise<Cluster> {
  if (!existsSync(join(place.data, "PG_VERSION"))) initialise(place, password);
  const port = await freePort();
  let server = await raise(place, port, settings);
  const urlOf = (user: string, secret: string, database: string) => `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`;
  return {
    port,
    get process() {
      return server;
    },
    urlOf,
    again: async () => {
      server = await raise(place, port, settings);
    },
    stop: () => stop(server),
  };
}

/** @returns the server, once it answers */
async function raise({ bin, data, log, account }: Place, port: number, settings: Record<string, string>): Promise<ChildProcess> {
  await clearLeftover(data);
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) renameSync(log, `${log}.1`);

  const output = openSync(log, "a", 0o600);
  const options = { listen_addresses: "127.0.0.1", unix_socket_directories: "", port: String(port), timezone: "UTC", ...settings };
  const server = spawn(
    join(bin, "postgres"),
    ["-D", data, ...Object.entries(options).flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    {
      ...account,
      cwd: "/", // the account may not be able to stand where we stand
      env: environment,
      detached: true, // Ctrl-C goes to the whole group; the database must be the last to stop, when we say so
      stdio: ["ignore", output, output],
    },
  );
  closeSync(output);
  let failed: Error | null = null;
  server.once("error", (error) => (failed = error));

  for (let waited = 0; !(postmasterOf(data)?.pid === server.pid && postmasterOf(data)?.ready); waited += 20) {
    if (failed || server.exitCode !== null || waited > 120_000) {
      server.kill("SIGQUIT");
      throw new Fault(`PostgreSQL không khởi động được: ${failed ?? complaint(log)} (xem ${log}).`);
    }
    await sleep(20);
  }
  return server;
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  server.kill("SIGINT"); // fast: open transactions are rolled back, the data folder is left clean
  const impatient = setTimeout(() => server.kill("SIGQUIT"), 15_000);
  await gone;
  clearTimeout(impatient);
}
