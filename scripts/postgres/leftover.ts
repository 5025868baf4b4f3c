import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../fault.ts";

export type Postmaster = { pid: number; port: number; ready: boolean };

/** What a running (or killed) server wrote about itself. */
export function postmasterOf(data: string): Postmaster | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/** The command line of a process, or null when there is none of that number. */
export function commandOf(pid: number): string | null {
  try {
    if (existsSync("/proc/self/cmdline")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return null;
  }
}

/**
 * After `kill -9` of the start script its server lives on, or it died too and left its lock. The number in a stale
 * lock may belong to any program by now, so it is only signalled when its command line names our data folder.
 */
export async function clearLeftover(data: string): Promise<void> {
  const old = postmasterOf(data);
  if (!old) return;
  const isOurs = () => commandOf(old.pid)?.includes(data) ?? false;
  if (isOurs()) process.kill(old.pid, "SIGINT");
  for (let waited = 0; isOurs(); waited += 50) {
    if (waited > 20_000) throw new Fault(`PostgreSQL cũ (tiến trình ${old.pid}) không chịu dừng. Hãy dừng tiến trình đó rồi chạy lại.`);
    await sleep(50);
  }
  rmSync(join(data, "postmaster.pid"), { force: true });
}
