import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { operatorSettings } from "@/lib/env.ts";
import { Fault, giveUp } from "./fault.ts";
import { copyOnline } from "./postgres/online-copy.ts";
import { ROOT } from "./root.ts";
import { filesFolder } from "./start/files.ts";
import { withOwner } from "./start/owner.ts";

/** `npm run db:backup [-- FOLDER]`: database, files and secrets of the embedded server, while it serves. */
async function backUp(wanted: string | undefined): Promise<string> {
  const settings = operatorSettings(process.env),
    dataDir = resolve(ROOT, settings.DATA_DIR);
  if (settings.DATABASE_URL ?? settings.DATABASE_OWNER_URL)
    throw new Fault("Máy chủ PostgreSQL riêng được sao lưu bằng pg_dump hoặc pg_basebackup của chính nó.");
  const at = new Date().toISOString();
  const target = resolve(wanted ?? join(dataDir, "backups", at.slice(0, 19).replaceAll(/\D/g, "")));
  if (existsSync(target)) throw new Fault(`${target} đã tồn tại; hãy chọn thư mục khác.`);

  const making = `${target}.making`; // under its own name only when whole
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true, mode: 0o700 });
  await withOwner((url) => copyOnline(url, join(making, "postgres")));
  // Files never change, so those copied after the database include every one it knows.
  const files = filesFolder(settings, dataDir);
  if (files && existsSync(files)) cpSync(files, join(making, "files"), { recursive: true });
  cpSync(join(dataDir, "secrets.json"), join(making, "secrets.json"));
  writeFileSync(join(making, "backup.json"), JSON.stringify({ at, files: files !== null }, null, 2) + "\n");
  renameSync(making, target);
  return target;
}

if (import.meta.main) {
  await backUp(process.argv[2])
    .then((target) => console.log(`Đã sao lưu vào ${target}\nThư mục này chứa mật khẩu và dữ liệu cá nhân: hãy cất ở nơi an toàn.`))
    .catch(giveUp);
}
