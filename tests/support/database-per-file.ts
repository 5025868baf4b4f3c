import pg from "pg";
import { afterAll, inject, vi } from "vitest";
import type { Role } from "../../scripts/postgres/roles.ts";

// Runs before each test file, so the code under test finds a fresh, migrated database in its settings.
const { port, superuser, roles } = inject("cluster");
const name = `khoi_${process.env.VITEST_POOL_ID}`;
const urlOf = (user: Role | "postgres", database = name) =>
  `postgres://${user}:${user === "postgres" ? superuser : roles[user]}@127.0.0.1:${port}/${database}`;

const maker = new pg.Client({ connectionString: urlOf("postgres", "postgres") });
await maker.connect();
await maker.query(`drop database if exists ${name} with (force)`);
await maker.query(`create database ${name} template template_khoi strategy file_copy owner app_owner`);
// A template hands down what is in the database, not who may enter it (see prisma/roles.sql).
await maker.query(`revoke all on database ${name} from public`);
await maker.query(`grant connect on database ${name} to app_runtime, app_portal, app_jobs, app_backup`);
await maker.query(`grant create on database ${name} to app_jobs`);
await maker.end();

Object.assign(process.env, {
  DATABASE_URL: urlOf("app_runtime"),
  DATABASE_OWNER_URL: urlOf("postgres"),
  DATABASE_PORTAL_URL: urlOf("app_portal"),
  DATABASE_JOBS_URL: urlOf("app_jobs"),
  TEST_APP_OWNER_URL: urlOf("app_owner"),
  TEST_APP_BACKUP_URL: urlOf("app_backup"),
  SESSION_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  IDENTITY_KEY: "only-for-tests-only-for-tests-marks-of-identity",
  FILES_URL: `file:/tmp/${name}-files`,
  APP_URL: "http://localhost:3000",
});

// The process goes on to the next file, which finds it as this one did.
const settings = { ...process.env };
afterAll(async () => {
  const others = Object.keys({ ...settings, ...process.env }).filter((name) => process.env[name] !== settings[name]);
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const name of others)
    if (settings[name] === undefined) delete process.env[name];
    else process.env[name] = settings[name];
  const { endPools } = await import("./database.ts");
  await endPools();
  if (others.length > 0) vi.resetModules(); // they are read once and kept
});
