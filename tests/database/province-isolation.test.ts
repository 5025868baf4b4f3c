import { beforeAll, describe, expect, test } from "vitest";
import { enter } from "@/lib/tenancy/enter";
import { aPerson, aProvince, aUnit, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { aRowOf, GLOBAL_TABLES, tenantTables } from "../support/tables.ts";

const tables = await tenantTables();
let ours: Province, theirs: Province, ourAdmin: Player;

beforeAll(async () => {
  ours = await aProvince();
  // Bare, so that even its settings are still to be written.
  theirs = {
    id: await insertAsOwner("province", { slug: "tinh-khac", name: "Tỉnh khác", kind: "PROVINCE", code: "98" }),
    slug: "tinh-khac",
  };
  ourAdmin = await aPerson(ours, { unit: await aUnit(ours), posts: ["province_admin"] });
});

const seenBy = (player: Player, table: string, id: string) =>
  enter(player.claim, async (_tx, _actor, _now, sql) => (await sql.query(`select from ${table} where id = $1`, [id])).rowCount);

test("every table outside the allow-list belongs to a province", async () => {
  const { rows } = await ownerSql.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname not like '\\_%'
       and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'province_id' and a.attnotnull)`,
  );
  expect(rows.map(({ name }) => name).filter((name) => !GLOBAL_TABLES.includes(name))).toEqual([]);
  expect(tables.length).toBeGreaterThan(30);
});

describe.each(tables)("%s", (table) => {
  test("has forced row security, and no runtime role owns it", async () => {
    const { rows } = await ownerSql.query(
      `select c.relrowsecurity, c.relforcerowsecurity, pg_get_userbyid(c.relowner) as owner from pg_class c where c.oid = $1::regclass`,
      [table],
    );
    expect(rows[0]).toEqual({ relrowsecurity: true, relforcerowsecurity: true, owner: "app_owner" });
  });

  test("keys begin with the province: primary, foreign and unique", async () => {
    const { rows } = await ownerSql.query<{ name: string }>(
      `select i.indexrelid::regclass::text as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       where i.indrelid = $1::regclass and i.indisunique and a.attname <> 'province_id'
       union all
       select c.conname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.conrelid = $1::regclass and c.contype = 'f' and c.confrelid::regclass::text <> all ($2) and a.attname <> 'province_id'`,
      [table, GLOBAL_TABLES],
    );
    // A code that a stranger types without a province must be one of a kind everywhere.
    expect(
      rows.map(({ name }) => name).filter((name) => !["activation_code_hash_key", "published_pledge_code_key"].includes(name)),
    ).toEqual([]);
  });

  test("another province's row is neither read nor changed nor made", async () => {
    const id = await aRowOf(table, theirs.id);
    expect(await seenBy(ourAdmin, table, id)).toBe(0);
    expect(await changed(table, id)).toBe(0);
    // P0001: a trigger looked for the parent, found none in this province, and refused before the policy could.
    await expect(madeFor(table, theirs.id)).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|P0001)$/) });
    expect(await seenWithoutEnter(table)).toBe(0);

    // The control: with row security off the same question finds the row.
    await ownerSql.query(`alter table ${table} disable row level security`);
    try {
      expect(await seenBy(ourAdmin, table, id)).toBe(1);
    } finally {
      await ownerSql.query(`alter table ${table} enable row level security`);
    }
  });
});

/** 0 rows, or no right to update at all: both leave the row as it was. */
async function changed(table: string, id: string): Promise<number | null> {
  try {
    return await enter(
      ourAdmin.claim,
      async (_tx, _actor, _now, sql) => (await sql.query(`update ${table} set id = id where id = $1`, [id])).rowCount,
    );
  } catch (error) {
    if ((error as { code?: string }).code === "42501") return 0;
    throw error;
  }
}

const madeFor = (table: string, provinceId: string) =>
  enter(ourAdmin.claim, (_tx, _actor, _now, sql) => sql.query(`insert into ${table} (province_id) values ($1)`, [provinceId]));

const seenWithoutEnter = async (table: string) => (await sqlAs("app_runtime").query(`select from ${table}`)).rowCount;

test("a row cannot point into another province", async () => {
  const foreign = await aUnit(theirs);
  await expect(
    enter(ourAdmin.claim, (tx) => tx.person.create({ data: { fullName: "Người thử", unitId: foreign.id } })),
  ).rejects.toMatchObject({ code: "P2003" });
});

test("global tables of people are reached through functions only", async () => {
  for (const table of ["account", "credential", "session", "login_attempt"]) {
    await expect(sqlAs("app_runtime").query(`select from ${table}`)).rejects.toMatchObject({ code: "42501" });
  }
});

test("the runtime roles bypass nothing", async () => {
  const { rows } = await ownerSql.query(
    "select rolname from pg_roles where rolname in ('app_runtime', 'app_portal', 'app_jobs', 'app_owner') and (rolsuper or rolbypassrls)",
  );
  expect(rows).toEqual([]);
});
