import pg from "pg";
import type { Role } from "../../scripts/postgres/roles.ts";

const SETTINGS: Record<Role | "superuser", string> = {
  app_runtime: "DATABASE_URL",
  app_portal: "DATABASE_PORTAL_URL",
  app_jobs: "DATABASE_JOBS_URL",
  app_owner: "TEST_APP_OWNER_URL",
  app_backup: "TEST_APP_BACKUP_URL",
  superuser: "DATABASE_OWNER_URL",
};
type Kept = {
  testPools?: Map<string, pg.Pool>;
  doors?: Record<"writing" | "reading" | "portal", pg.Pool>;
  operations?: pg.Pool;
  faces?: unknown;
};
// Outside the module: a test that loads everything anew (vi.resetModules) still leaves nothing open.
const kept = globalThis as typeof globalThis & Kept,
  pools = (kept.testPools ??= new Map());

/** Plain SQL as one of the roles, to prove what the database itself allows and refuses. */
export function sqlAs(role: Role | "superuser"): pg.Pool {
  const known = pools.get(role);
  if (known) return known;
  const pool = new pg.Pool({ connectionString: process.env[SETTINGS[role]], max: 4 });
  pool.on("error", () => {}); // the database is dropped while connections idle
  pools.set(role, pool);
  return pool;
}

/** For arranging a case: no row security stands in the way. Never for the act that a test proves. */
export const ownerSql = {
  query: ((...question: Parameters<pg.Pool["query"]>) => sqlAs("superuser").query(...question)) as pg.Pool["query"],
  connect: () => sqlAs("superuser").connect(),
};

/** One process serves many files, each with a database of its own: nobody keeps a connection to, or a memory of, the one before. */
export async function endPools(): Promise<void> {
  const ours = [...pools.values()],
    { doors, operations } = kept;
  pools.clear();
  for (const name of ["doors", "operations", "faces"] as const) delete kept[name];
  // Not waited for: what a test left open ends with its database.
  for (const pool of [doors?.writing, doors?.reading, doors?.portal, operations]) void pool?.end();
  await Promise.all(ours.map((pool) => pool.end()));
}

/** Runs `work` in a transaction of its own that is always undone: what a control takes away, or a question asks under another identity, stays in here. */
export async function undone<T>(pool: Pick<pg.Pool, "connect">, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    return await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
