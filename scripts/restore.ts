import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { operatorSettings } from "@/lib/env.ts";
import { Fault, giveUp } from "./fault.ts";
import { chownAll } from "./postgres/binaries.ts";
import { clearLeftover } from "./postgres/leftover.ts";
import { placeFor } from "./postgres/place.ts";
import { ROOT } from "./root.ts";
import { filesFolder } from "./start/files.ts";
import { withOwner } from "./start/owner.ts";
import { claim, release } from "./start/running.ts";

/** Puts what stands at `path` beside it under a name with the time; nothing is deleted by a restore. */
function setAside(path: string, stamp: string): void {
  if (existsSync(path)) renameSync(path, `${path}-truoc-${stamp}`);
}

/** `npm run db:restore -- FOLDER`: a copy made by db:backup takes the place of the present state. */
async function restore(from: string | undefined): Promise<string> {
  if (!from) throw new Fault("Hãy nêu thư mục bản sao lưu: npm run db:restore -- THƯ-MỤC");
  const backup = resolve(from),
    settings = operatorSettings(process.env),
    dataDir = resolve(ROOT, settings.DATA_DIR);
  if (!existsSync(join(backup, "backup.json")) || !existsSync(join(backup, "postgres", "backup_label")))
    throw new Fault(`${backup} không phải bản sao lưu hoàn chỉnh.`);
  const { at } = JSON.parse(readFileSync(join(backup, "backup.json"), "utf8")) as { at: string };
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/\D/g, "");

  mkdirSync(dataDir, { recursive: true });
  await claim(dataDir, "db:restore"); // refuses while the application runs
  try {
    const { data, account } = placeFor(dataDir, console.log);
    await clearLeftover(data);
    const making = `${data}.restoring`;
    rmSync(making, { recursive: true, force: true });
    cpSync(join(backup, "postgres"), making, { recursive: true });
    chmodSync(making, 0o700); // PostgreSQL refuses a folder that others may read
    chownAll(making, account);
    setAside(data, stamp);
    renameSync(making, data);
    const secrets = join(dataDir, "secrets.json");
    setAside(secrets, stamp);
    cpSync(join(backup, "secrets.json"), secrets);
    const files = filesFolder(settings, dataDir);
    if (files && existsSync(join(backup, "files"))) cpSync(join(backup, "files"), files, { recursive: true });
  } finally {
    release(dataDir);
  }
  return withOwner(async (url) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ n: number }>("select count(*)::int as n from _prisma_migrations where finished_at is not null");
    await client.end();
    return `Đã khôi phục bản sao lưu lúc ${new Date(at).toLocaleString("vi-VN", { timeZone: "Asia/Ho_Chi_Minh" })} (${rows[0]?.n} tệp cấu trúc). Dữ liệu trước đó được giữ bên cạnh, tên có đuôi -truoc-${stamp}.`;
  });
}

if (import.meta.main) await restore(process.argv[2]).then(console.log).catch(giveUp);
