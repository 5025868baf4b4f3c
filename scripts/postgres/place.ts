import { createHash } from "node:crypto";
import { chownSync, existsSync, mkdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../fault.ts";
import { makeFolder } from "../folder.ts";
import { NAME } from "../root.ts";
import { type Account, accountForDatabase, closedOnTheWayTo } from "./account.ts";
import { binariesFor } from "./binaries.ts";

export type Place = { bin: string; data: string; log: string; account: Account };

const LEAST_FREE = 400 * 1024 ** 2; // an empty cluster takes 50 MB, its first write-ahead log as much again

/** Where this installation's cluster lives: inside `dataDir`, or under /var/lib if PostgreSQL's user cannot get there. */
export function placeFor(dataDir: string, say: (line: string) => void = () => {}): Place {
  const account = accountForDatabase();
  makeFolder(dataDir);
  const closed = closedOnTheWayTo(dataDir, account);
  const home = closed ? join("/var/lib", `${NAME}-${createHash("sha256").update(dataDir).digest("hex").slice(0, 8)}`) : dataDir;
  if (closed) {
    say(`Người dùng postgres không vào được ${closed}; dữ liệu của PostgreSQL đặt tại ${home}.`);
    mkdirSync(home, { recursive: true, mode: 0o755 });
    if (account.uid !== undefined && account.gid !== undefined) chownSync(home, account.uid, account.gid);
  }
  const { bavail, bsize } = statfsSync(home);
  const data = join(home, "postgres");
  if (bavail * bsize < LEAST_FREE && !existsSync(join(data, "PG_VERSION"))) {
    throw new Fault(
      `Ổ đĩa chứa ${home} chỉ còn ${Math.round((bavail * bsize) / 1024 ** 2)} MB trống, cần ít nhất ${LEAST_FREE / 1024 ** 2} MB.`,
    );
  }
  const spare = account.uid === undefined ? home : join("/var/lib", NAME);
  return { bin: binariesFor(account, spare), data, log: join(dataDir, "postgres.log"), account };
}
