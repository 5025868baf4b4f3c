import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/migrate.ts";
import { startCluster } from "../../scripts/postgres/cluster.ts";
import { clearLeftover, commandOf } from "../../scripts/postgres/leftover.ts";
import { placeFor } from "../../scripts/postgres/place.ts";
import { createDatabase, type Passwords, prepareRoles, ROLES } from "../../scripts/postgres/roles.ts";
import { FORGETFUL } from "./forgetful.ts";

declare module "vitest" {
  interface ProvidedContext {
    cluster: { port: number; superuser: string; roles: Passwords };
  }
}

export const TEMPLATE = "template_khoi";
const PREFIX = "khoi-test-";
const MEMORY = "/dev/shm",
  PLENTY = 4 * 1024 ** 3;

/** In memory where there is plenty of it: a database is a thousand files, which a disk takes twenty times as long to make, once for each test file. */
function shelf(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > PLENTY ? MEMORY : tmpdir();
}

/** Clusters of runs that were killed: named after their process, so that a living one is left alone. */
async function clearKilledRuns(): Promise<void> {
  for (const place of [tmpdir(), MEMORY].filter(existsSync))
    for (const name of readdirSync(place).filter((it) => it.startsWith(PREFIX))) {
      if (commandOf(Number(name.slice(PREFIX.length).split("-")[0]))) continue;
      await clearLeftover(join(place, name, "postgres"));
      rmSync(join(place, name), { recursive: true, force: true });
    }
}

/** One throw-away cluster for the run, with a migrated template from which each test file gets its own database. */
export default async function setup({ provide }: TestProject) {
  await clearKilledRuns();
  const folder = mkdtempSync(join(shelf(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711); // PostgreSQL's user passes through it
  const superuser = randomBytes(8).toString("hex");
  const roles = Object.fromEntries(ROLES.map((role) => [role, randomBytes(8).toString("hex")])) as Passwords;
  const cluster = await startCluster(placeFor(folder), superuser, { ...FORGETFUL, max_connections: "200" });
  const end = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await createDatabase(cluster.urlOf("postgres", superuser, "postgres"), TEMPLATE);
    await prepareRoles(cluster.urlOf("postgres", superuser, TEMPLATE), roles);
    await migrate(cluster.urlOf("app_owner", roles.app_owner, TEMPLATE));
  } catch (error) {
    await end();
    throw error;
  }
  provide("cluster", { port: cluster.port, superuser, roles });
  return end;
}
