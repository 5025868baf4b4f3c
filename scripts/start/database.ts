import { existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import type { OperatorSettings } from "@/lib/env.ts";
import { Fault } from "../fault.ts";
import { type Cluster, startCluster } from "../postgres/cluster.ts";
import { clearLeftover } from "../postgres/leftover.ts";
import { placeFor } from "../postgres/place.ts";
import { createDatabase, type Passwords, prepareRoles } from "../postgres/roles.ts";
import { NAME } from "../root.ts";
import { type Secrets, writePrivately } from "./secrets.ts";

/** `super` prepares and seeds, `owner` migrates, the others are for the application. */
export type Addresses = { super: string; owner: string; runtime: string; portal: string; jobs: string };
export type Database = { urls: Addresses; identity: string; cluster: Cluster | null };

const DATABASE = NAME.replaceAll("-", "_");

/** Without its secrets nobody can open a cluster again, so one that outlived them is set aside, never deleted. */
function setAside(data: string, say: (line: string) => void): void {
  if (!existsSync(data)) return;
  const aside = `${data}-${new Date().toISOString().slice(0, 19).replaceAll(/\D/g, "")}`;
  renameSync(data, aside);
  say(`Không còn secrets.json của cơ sở dữ liệu cũ; giữ nó tại ${aside} và tạo cơ sở dữ liệu mới.`);
}

export async function embedded(dataDir: string, secrets: Secrets, fresh: boolean, say: (line: string) => void): Promise<Database> {
  const place = placeFor(dataDir, say);
  if (fresh) {
    await clearLeftover(place.data);
    setAside(place.data, say);
  }
  const cluster = await startCluster(place, secrets.superuser);
  try {
    const superUrl = cluster.urlOf("postgres", secrets.superuser, DATABASE);
    await createDatabase(cluster.urlOf("postgres", secrets.superuser, "postgres"), DATABASE);
    await prepareRoles(superUrl, secrets.roles);
    writePrivately(join(dataDir, "owner.url"), superUrl + "\n");
    const of = (role: keyof Passwords) => cluster.urlOf(role, secrets.roles[role], DATABASE);
    const urls = { super: superUrl, owner: of("app_owner"), runtime: of("app_runtime"), portal: of("app_portal"), jobs: of("app_jobs") };
    return { urls, identity: await identityOf(superUrl), cluster };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Which database this is, however it is reached: a build holds portal pages made from one. */
async function identityOf(url: string): Promise<string> {
  return asked(url, "select (select system_identifier::text from pg_control_system()) || '/' || current_database() as answer");
}

async function asked<T>(url: string, question: string): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return (await client.query<{ answer: T }>(question)).rows[0]!.answer;
  } finally {
    await client.end().catch(() => {});
  }
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url);
  changed.username = user;
  changed.password = password;
  return changed.href;
}

/** A server that the operator runs. Its addresses are taken as given; only those that are missing are made. */
export async function foreign(settings: OperatorSettings, secrets: Secrets): Promise<Database> {
  const given = settings.DATABASE_URL!,
    ownerUrl = settings.DATABASE_OWNER_URL ?? given;
  const powers = (url: string) =>
    asked<{ everything: boolean; roles: boolean }>(
      url,
      "select json_build_object('everything', rolsuper or rolbypassrls, 'roles', rolsuper) as answer from pg_roles where rolname = current_user",
    );
  const ofGiven = await powers(given).catch((error: Error) => unreachable("DATABASE_URL", error));
  const ofOwner = await powers(ownerUrl).catch((error: Error) => unreachable("DATABASE_OWNER_URL", error));

  // The application never runs with an address that row security does not bind.
  const runtimeGiven = !ofGiven.everything && ownerUrl !== given;
  const missing: Partial<Passwords> = {};
  if (!runtimeGiven) missing.app_runtime = secrets.roles.app_runtime;
  if (!settings.DATABASE_PORTAL_URL) missing.app_portal = secrets.roles.app_portal;
  if (!settings.DATABASE_JOBS_URL) missing.app_jobs = secrets.roles.app_jobs;
  if (ofOwner.roles) await prepareRoles(ownerUrl, missing);
  else if (Object.keys(missing).length > 0) {
    throw new Fault(
      "DATABASE_OWNER_URL không có quyền tạo vai trò. Hãy chạy prisma/roles.sql bằng quản trị PostgreSQL, đặt mật khẩu các vai trò, rồi đặt đủ DATABASE_URL (app_runtime), DATABASE_OWNER_URL (app_owner), DATABASE_PORTAL_URL, DATABASE_JOBS_URL.",
    );
  }
  const urls = {
    super: ownerUrl,
    owner: ownerUrl,
    runtime: runtimeGiven ? given : withUser(given, "app_runtime", secrets.roles.app_runtime),
    portal: settings.DATABASE_PORTAL_URL ?? withUser(given, "app_portal", secrets.roles.app_portal),
    jobs: settings.DATABASE_JOBS_URL ?? withUser(given, "app_jobs", secrets.roles.app_jobs),
  };
  const { host, pathname } = new URL(given);
  return { urls, identity: `${host}${pathname}`, cluster: null };
}

function unreachable(name: string, error: Error): never {
  const reason = error instanceof AggregateError ? error.errors.map(String).join("; ") : error.message;
  throw new Fault(`Không kết nối được cơ sở dữ liệu ở ${name}: ${reason}`);
}
