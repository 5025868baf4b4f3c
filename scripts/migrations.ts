import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "./fault.ts";
import { ROOT } from "./root.ts";

export type Migration = { name: string; text: string; checksum: string; inTransaction: boolean };
export type Recorded = { name: string; checksum: string; finished: boolean };

const FOLDER = join(ROOT, "prisma", "migrations");

export function migrationsIn(folder = FOLDER): Migration[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((it) => it.isDirectory())
    .map((it) => it.name)
    .toSorted();
  return names.map((name) => {
    const text = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return {
      name,
      text,
      checksum: createHash("sha256").update(text).digest("hex"),
      inTransaction: !/^-- no-transaction\s*$/m.test(text.split("\n")[0] ?? ""),
    };
  });
}

/** Which of our files the database still lacks; refuses to guess where code and database tell different stories. */
export function pendingOf(files: Migration[], recorded: Recorded[]): Migration[] {
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum, finished } of recorded) {
    const file = byName.get(name);
    if (!finished)
      throw new Fault(
        `Lần cập nhật cấu trúc "${name}" trước đây bị dở dang. Hãy khôi phục bản sao lưu, hoặc sửa tay rồi ghi finished_at trong bảng _prisma_migrations.`,
      );
    if (!file) throw new Fault(`Cơ sở dữ liệu mới hơn mã nguồn này (đã có "${name}"). Hãy dùng phiên bản mã mới hơn.`);
    if (file.checksum !== checksum)
      throw new Fault(`Tệp "${name}" đã bị sửa sau khi áp dụng. Hãy trả lại nội dung cũ và viết tệp cập nhật mới.`);
  }
  const done = new Set(recorded.map((it) => it.name));
  return files.filter((file) => !done.has(file.name));
}

/** The place an error points at: PostgreSQL counts characters of the whole file, people count lines. */
export function placeOf(text: string, position: string | undefined): string {
  return position ? `, dòng ${text.slice(0, Number(position) - 1).split("\n").length}` : "";
}
