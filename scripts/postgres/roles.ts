import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { ROOT } from "../root.ts";

export const ROLES = ["app_owner", "app_runtime", "app_portal", "app_jobs", "app_backup"] as const;
export type Role = (typeof ROLES)[number];
export type Passwords = Record<Role, string>;

/** Makes or repairs the roles and their passwords in the database of `superUrl`; roles left out keep theirs. */
export async function prepareRoles(superUrl: string, passwords: Partial<Passwords>): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    await client.query("set client_min_messages = warning");
    await client.query("select pg_advisory_lock(72707368)"); // two starts at once would both create
    await client.query(readFileSync(join(ROOT, "prisma", "roles.sql"), "utf8"));
    for (const [role, password] of Object.entries(passwords))
      await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}

export async function createDatabase(superUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: superUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
