import { existsSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Fault } from "../fault.ts";
import { commandOf } from "../postgres/leftover.ts";
import { ROOT } from "../root.ts";
import type { Child } from "./children.ts";

type Note = { pid: number; address: string; children: number[] };

const fileIn = (dataDir: string) => join(dataDir, "running.json");

function noteIn(dataDir: string): Note | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), "utf8")) as Note;
  } catch {
    return null; // absent, or cut short by a kill
  }
}

/** Ours if it runs one of our scripts; the number alone may belong to another program by now. */
const isStarter = (pid: number) => pid !== process.pid && /scripts[\\/][\w-]+\.(?:js|ts)\b/.test(commandOf(pid) ?? "");

function standsInCheckout(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === ROOT;
  } catch {
    return false;
  }
}

/** The address of the installation that runs on this DATA_DIR, or null. */
export function runningOn(dataDir: string): string | null {
  const note = noteIn(dataDir);
  return note && isStarter(note.pid) ? note.address : null;
}

/** Takes DATA_DIR for this process; of two starts at once one loses. Web servers of a killed start are ended. */
export async function claim(dataDir: string, address: string): Promise<void> {
  const note = noteIn(dataDir);
  if (note && isStarter(note.pid))
    throw new Fault(
      `Ứng dụng đang chạy rồi tại ${note.address} (tiến trình ${note.pid}). Dừng bằng Ctrl-C ở cửa sổ đó hoặc: kill ${note.pid}`,
    );
  for (const child of (note?.children ?? []).filter(standsInCheckout)) {
    process.kill(child, "SIGTERM");
    for (let waited = 0; standsInCheckout(child) && waited < 5000; waited += 50) await sleep(50);
    if (standsInCheckout(child)) process.kill(child, "SIGKILL");
  }
  rmSync(fileIn(dataDir), { force: true });
  try {
    writeFileSync(fileIn(dataDir), JSON.stringify({ pid: process.pid, address, children: [] }), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw new Fault("Một lệnh khởi động khác vừa chạy cùng lúc.");
    throw error;
  }
}

/** So that the next start can end what a killed one left running. */
export function noteChildren(dataDir: string, address: string, children: Child[]): void {
  const pids = children.flatMap((child) => child.process.pid ?? []);
  writeFileSync(fileIn(dataDir), JSON.stringify({ pid: process.pid, address, children: pids } satisfies Note));
}

export function release(dataDir: string): void {
  if (existsSync(fileIn(dataDir)) && noteIn(dataDir)?.pid === process.pid) rmSync(fileIn(dataDir));
}
