import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { Fault } from "../fault.ts";

/** Whom PostgreSQL runs as; empty means as ourselves. */
export type Account = { uid?: number; gid?: number };

const idOf = (flag: "-u" | "-g") =>
  Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));

/** PostgreSQL refuses to run as root, so root hands it to the user `postgres`, made when absent. */
export function accountForDatabase(): Account {
  if (process.getuid?.() !== 0) return {};
  try {
    return { uid: idOf("-u"), gid: idOf("-g") };
  } catch {
    try {
      execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], {
        stdio: "ignore",
      });
      return { uid: idOf("-u"), gid: idOf("-g") };
    } catch {
      throw new Fault("PostgreSQL không chạy được bằng root và không tạo được người dùng postgres. Hãy chạy bằng một người dùng thường.");
    }
  }
}

/** The nearest folder on the way to `path` which that account may not pass, or null. */
export function closedOnTheWayTo(path: string, { uid, gid }: Account): string | null {
  if (uid === undefined) return null;
  for (let at = path; ; at = dirname(at)) {
    const found = statSync(at, { throwIfNoEntry: false });
    if (found) {
      const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) return at;
    }
    if (at === dirname(at)) return null;
  }
}
