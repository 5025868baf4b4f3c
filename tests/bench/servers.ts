import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../../scripts/postgres/cluster.ts";
import { ROOT } from "../../scripts/root.ts";
import { fetched } from "./load.ts";

const NEXT = join(ROOT, "node_modules", "next", "dist", "bin", "next");
/** The fixed files of the bare application, and the copy in which it is built: no test reads what a build leaves. */
export const BARE = { files: join(ROOT, "tests", "bench", "bare"), at: join(ROOT, ".data-bench", "bare") };
type Environment = Record<string, string | undefined>;

/** Server and load on cores of their own where there are two: otherwise the one takes from the other what it is measured by. */
const PINNED = cpus().length > 1 && spawnSync("taskset", ["--version"], { stdio: "ignore" }).status === 0;

const running: ChildProcess[] = [];
const alive = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

/** Ends what was started here, and only that, by its own group. */
export async function endAll(): Promise<void> {
  await Promise.all(
    running.splice(0).map(async (child) => {
      if (!alive(child)) return;
      const gone = new Promise((done) => child.once("exit", done));
      // The whole group: a build has helpers of its own.
      try {
        process.kill(-child.pid!, "SIGTERM");
      } catch {
        child.kill("SIGTERM");
      }
      const impatient = setTimeout(() => {
        try {
          process.kill(-child.pid!, "SIGKILL");
        } catch {
          child.kill("SIGKILL");
        }
      }, 8_000);
      await gone;
      clearTimeout(impatient);
    }),
  );
}

function launch(args: string[], cwd: string, env: Environment, pinned: boolean): ChildProcess {
  // Whoever stepped aside hands that down: a build takes every core again.
  const command = PINNED
    ? ["taskset", "-c", pinned ? "0" : `0-${cpus().length - 1}`, process.execPath, ...args]
    : [process.execPath, ...args];
  const child = spawn(command[0]!, command.slice(1), {
    cwd,
    env: { ...env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  return child;
}

/** A production build; what it says is shown only when it fails. */
export async function build(cwd: string, env: Environment): Promise<void> {
  const child = launch([NEXT, "build"], cwd, env, false);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-20_000)));
  const code = await new Promise((done) => child.once("exit", done));
  if (code !== 0) throw new Error(`next build in ${cwd} failed:\n${said}`);
}

/** A production server on this machine's own address. @returns its address, once it answers */
export async function serve(cwd: string, env: Environment, path: string): Promise<string> {
  const port = await freePort(),
    address = `http://127.0.0.1:${port}`;
  const child = launch(
    [NEXT, "start", "--hostname", "127.0.0.1", "--port", String(port)],
    cwd,
    { ...env, PORT: String(port), APP_URL: address },
    true,
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part: Buffer) => (said = (said + part.toString()).slice(-5_000)));
  for (let waited = 0; waited < 60_000; waited += 200) {
    if (!alive(child)) throw new Error(`next start in ${cwd} ended:\n${said}`);
    if (
      await fetched({ url: `${address}${path}` }).then(
        ({ status }) => status === 200,
        () => false,
      )
    ) {
      serving.set(address, child.pid!);
      return address;
    }
    await sleep(200);
  }
  throw new Error(`next start in ${cwd} does not answer:\n${said}`);
}

const serving = new Map<string, number>();
/** Milliseconds of processor that a server has used so far; null where the system does not say. */
export function processorOf(address: string): number | null {
  const file = `/proc/${serving.get(address)}/stat`;
  if (!existsSync(file)) return null;
  const [user, system] = readFileSync(file, "utf8").split(") ")[1]!.split(" ").slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

/** The load stands on the other cores. */
export function stepAside(): void {
  if (PINNED) spawnSync("taskset", ["-cp", cpus().length > 2 ? `1-${cpus().length - 1}` : "1", String(process.pid)], { stdio: "ignore" });
}
