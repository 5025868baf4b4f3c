import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "../../scripts/migrate.ts";
import { type Cluster, startCluster } from "../../scripts/postgres/cluster.ts";
import { clearLeftover } from "../../scripts/postgres/leftover.ts";
import { placeFor } from "../../scripts/postgres/place.ts";
import { createDatabase, prepareRoles, type Role, ROLES } from "../../scripts/postgres/roles.ts";
import { ROOT } from "../../scripts/root.ts";
import { seedScale } from "../../prisma/seed/scale/index.ts";

const HOME = join(ROOT, ".data-bench"),
  MARK = join(HOME, "made-from");
/** Nothing but this measurement lives here, on an address of this machine, for as long as it runs. */
const SECRET = "bench-only";
const NAMES = { province: "khoi_bench", nation: "khoi_bench_nation" } as const;
const SETTINGS = {
  shared_preload_libraries: "pg_stat_statements",
  "pg_stat_statements.track": "top",
  shared_buffers: "256MB",
  max_connections: "120",
  autovacuum_naptime: "10s",
};

export type BenchDatabase = { superUrl: string; urlOf: (role: Role) => string; cluster: Cluster };
type Scale = keyof typeof NAMES;

/** What the data is made from: another structure or another seed is sown anew. */
function madeFrom(): string {
  const hash = createHash("sha256");
  for (const folder of ["prisma/migrations", "prisma/seed/scale", "lib/scoring/recount.ts"]) {
    const at = join(ROOT, folder),
      files = folder.endsWith(".ts")
        ? [at]
        : readdirSync(at, { recursive: true, encoding: "utf8" })
            .filter((it) => /\.(?:sql|ts)$/.test(it))
            .toSorted()
            .map((it) => join(at, it));
    for (const file of files) hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

let cluster: Cluster | null = null;
export const endCluster = async (): Promise<void> => {
  await cluster?.stop();
  cluster = null;
};

async function clusterOfBench(): Promise<Cluster> {
  if (cluster) return cluster;
  const place = placeFor(HOME),
    hash = madeFrom();
  if (!existsSync(MARK) || readFileSync(MARK, "utf8") !== hash) {
    await clearLeftover(place.data);
    rmSync(place.data, { recursive: true, force: true });
    mkdirSync(HOME, { recursive: true });
  }
  cluster = await startCluster(place, SECRET, SETTINGS);
  writeFileSync(MARK, hash);
  return cluster;
}

const ask = async (url: string, text: string): Promise<number> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rowCount ?? 0;
  } finally {
    await client.end();
  }
};

/** A fresh copy of a seeded database, so that every run begins with the same rows; the seeded one is made once. */
export async function database(scale: Scale, say: (line: string) => void): Promise<BenchDatabase> {
  const at = await clusterOfBench(),
    sown = `${NAMES[scale]}_sown`,
    name = scale === "nation" ? sown : NAMES[scale];
  const superOf = (database: string) => at.urlOf("postgres", SECRET, database),
    maintenance = superOf("postgres");
  const roles = Object.fromEntries(ROLES.map((role) => [role, SECRET])) as Record<Role, string>;
  const done = `select from pg_database where datname = '${sown}' and shobj_description(oid, 'pg_database') = 'sown'`;
  if (!(await ask(maintenance, done))) {
    say(`Nạp dữ liệu cỡ ${scale}…`);
    await ask(maintenance, `drop database if exists ${sown} with (force)`);
    await createDatabase(maintenance, sown);
    await prepareRoles(superOf(sown), roles);
    await migrate(at.urlOf("app_owner", SECRET, sown));
    await ask(superOf(sown), "create extension if not exists pg_stat_statements");
    await seedScale(superOf(sown), SECRET, scale);
    await ask(superOf(sown), "vacuum (analyze)");
    await ask(maintenance, `comment on database ${sown} is 'sown'`);
  }
  if (name !== sown) {
    await ask(maintenance, `drop database if exists ${name} with (force)`);
    await ask(maintenance, `create database ${name} template ${sown} owner app_owner`);
    await prepareRoles(superOf(name), roles);
  }
  return { superUrl: superOf(name), urlOf: (role) => at.urlOf(role, SECRET, name), cluster: at };
}
