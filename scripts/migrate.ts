import { randomUUID } from "node:crypto";
import { Logger, runMigrations } from "graphile-worker";
import pg from "pg";
import { Fault, giveUp } from "./fault.ts";
import { type Migration, migrationsIn, pendingOf, placeOf, type Recorded } from "./migrations.ts";

/** The table as Prisma makes it, and its lock number: its own tools may look at either. */
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;
const LOCK = 72707369;

const recordedIn = async (client: pg.Client): Promise<Recorded[]> =>
  (
    await client.query<Recorded>(
      `select migration_name as name, checksum, finished_at is not null as finished from _prisma_migrations where rolled_back_at is null order by started_at`,
    )
  ).rows;

async function run(client: pg.Client, { name, text }: Migration): Promise<void> {
  try {
    await client.query(text); // whole: splitting at semicolons breaks function bodies
  } catch (error) {
    const { message, position, code } = error as pg.DatabaseError;
    const hint = code === "25001" ? " Tệp không có giao dịch chỉ được chứa một câu lệnh." : "";
    throw new Fault(`Cập nhật cấu trúc "${name}" hỏng${placeOf(text, position)}: ${message}.${hint}`);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  const row = [randomUUID(), migration.checksum, migration.name];
  if (migration.inTransaction) {
    await client.query("begin");
    try {
      await run(client, migration);
      await client.query(
        "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, clock_timestamp(), 1)",
        row,
      );
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  } else {
    // Recorded before it runs: if it fails half-way, the next start sees that and stops.
    await client.query("insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)", row);
    await run(client, migration);
    await client.query("update _prisma_migrations set finished_at = clock_timestamp(), applied_steps_count = 1 where id = $1", [row[0]]);
  }
}

/** The queue brings its own tables, owned by app_jobs; here, so that a job can be asked for before any worker has run. */
async function migrateQueue(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  url.searchParams.set("options", "-c role=app_jobs");
  const pgPool = new pg.Pool({ connectionString: url.href, max: 1 }); // ours, so that it is closed before the server may stop
  pgPool.on("error", () => {}).on("connect", (client) => client.on("error", () => {}));
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) });
  } finally {
    await pgPool.end();
  }
}

/** Applies what is missing, as app_owner; returns the names. Two starts at once: the second waits, then finds nothing to do. */
export async function migrate(ownerUrl: string, files = migrationsIn()): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("set role app_owner");
    await client.query("set lock_timeout = '60s'");
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query("set lock_timeout = 0");
    await client.query("set client_min_messages = warning");
    await client.query(TABLE);
    const pending = pendingOf(files, await recordedIn(client));
    for (const migration of pending) await apply(client, migration);
    await migrateQueue(ownerUrl);
    return pending.map((it) => it.name);
  } finally {
    await client.end();
  }
}

if (import.meta.main) {
  const { withOwner } = await import("./start/owner.ts");
  await withOwner(async (url) => {
    const applied = await migrate(url);
    console.log(applied.length > 0 ? `Đã áp dụng: ${applied.join(", ")}` : "Cấu trúc dữ liệu đã là mới nhất.");
  }).catch(giveUp);
}
