import { type ChildProcess, spawn } from "node:child_process";
import { ROOT } from "../root.ts";

export type Child = { name: string; process: ChildProcess; exited: Promise<number> };

/** One of our own processes, run by this same Node. Detached, so that Ctrl-C reaches only us and we choose the order. */
export function launch(name: string, args: string[], env: Record<string, string | undefined>, quiet = false): Child {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: env as NodeJS.ProcessEnv,
    detached: true,
    stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit", "ipc"],
  });
  const exited = new Promise<number>((resolve) =>
    child.once("error", () => resolve(1)).once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0))),
  );
  return { name, process: child, exited };
}

const isAlive = ({ process: { exitCode, signalCode } }: Child) => exitCode === null && signalCode === null;

/** Asks it to finish what it answers, then insists. The whole group: `next dev` and `next build` have helpers of their own. */
export async function halt(child: Child, patience: number): Promise<void> {
  if (!isAlive(child)) return;
  child.process.kill("SIGTERM");
  const impatient = setTimeout(() => {
    try {
      if (child.process.pid) process.kill(-child.process.pid, "SIGKILL");
    } catch {
      child.process.kill("SIGKILL"); // no groups on this system
    }
  }, patience);
  await child.exited;
  clearTimeout(impatient);
}
