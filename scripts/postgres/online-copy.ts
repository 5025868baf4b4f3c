import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

/** Made anew by the server at start, or belonging to the running one alone. Write-ahead log is copied by itself, last. */
const EMPTY = new Set(["pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans"]);
const SKIP = /^(?:postmaster\.(?:pid|opts)|pgsql_tmp.*|pg_internal\.init.*)$/;

/** Files may be dropped while we read; the write-ahead log that follows knows of it. */
function copyFile(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function copyFolder(from: string, to: string, top: boolean): void {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (SKIP.test(entry.name)) continue;
    const source = join(from, entry.name),
      target = join(to, entry.name);
    if (!entry.isDirectory()) copyFile(source, target);
    else if (top && EMPTY.has(entry.name)) mkdirSync(target, { mode: 0o700 });
    else if (existsSync(source)) copyFolder(source, target, false);
  }
}

/** Copies a running cluster of this machine to `target`, as of the moment the copy ends. Needs a superuser's address. */
export async function copyOnline(superUrl: string, target: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  const one = async <T>(sql: string, values: unknown[] = []) => (await client.query<{ it: T }>(sql, values)).rows[0]!.it;
  try {
    const data = await one<string>("select setting as it from pg_settings where name = 'data_directory'");
    // Until this connection ends, the server throws no write-ahead log away that the copy needs.
    await client.query("select pg_create_physical_replication_slot('online_copy_' || pg_backend_pid(), true, true)");
    await client.query("select pg_backup_start('online copy', fast => true)");
    copyFolder(data, target, true);
    const { label, last } = await one<{ label: string; last: string }>(
      "select json_build_object('label', labelfile, 'last', pg_walfile_name(lsn)) as it from pg_backup_stop(wait_for_archive => false)",
    );
    await client.query("select pg_switch_wal()"); // so that the last file is whole
    writeFileSync(join(target, "backup_label"), label, { mode: 0o600 });
    mkdirSync(join(target, "pg_wal", "archive_status"), { recursive: true, mode: 0o700 });
    const first = /START WAL LOCATION: \S+ \(file ([0-9A-F]{24})\)/.exec(label)?.[1];
    if (!first) throw new Error("PostgreSQL gave a backup label without its first log file");
    const logs = readdirSync(join(data, "pg_wal")).filter((name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last);
    for (const name of logs) copyFileSync(join(data, "pg_wal", name), join(target, "pg_wal", name));
  } finally {
    await client.end();
  }
}
