import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownerSql } from "../support/database.ts";
import { draftOfSchema } from "../support/schema-draft.ts";

// The migrations are the truth; prisma/schema is what the client believes. Both are laid out and compared.
const drafted = `${new URL(process.env.DATABASE_OWNER_URL!).pathname.slice(1)}_draft`;
let draft: pg.Client;

beforeAll(async () => {
  await ownerSql.query(`drop database if exists ${drafted} with (force)`);
  await ownerSql.query(`create database ${drafted}`);
  const url = new URL(process.env.DATABASE_OWNER_URL!);
  url.pathname = `/${drafted}`;
  draft = new pg.Client({ connectionString: url.href });
  await draft.connect();
  // Defaults call functions of ours, so the ground comes first.
  await draft.query(readFileSync("prisma/migrations/20261121000000_ground/migration.sql", "utf8"));
  await draft.query(await draftOfSchema());
});
afterAll(async () => {
  await draft.end();
  await ownerSql.query(`drop database ${drafted} with (force)`);
});

const LAYOUT = {
  columns: `select table_name || '.' || column_name || ' ' || udt_name || coalesce('(' || numeric_precision || ',' || numeric_scale || ')', '') || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
    from information_schema.columns c where table_schema = 'public' and exists (select from information_schema.tables t where t.table_schema = 'public' and t.table_name = c.table_name and t.table_type = 'BASE TABLE')`,
  keys: `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as line from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'f')`,
  // Partial and expression indexes are guards that the schema language cannot say, nor what an index holds besides.
  uniques: `select indrelid::regclass || ' ' || regexp_replace(pg_get_indexdef(indexrelid), '^.* USING| INCLUDE .*$', '', 'g') as line from pg_index
    where indisunique and indpred is null and indexprs is null and indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')`,
  choices: `select t.typname || ' ' || string_agg(e.enumlabel, ',' order by e.enumsortorder) as line from pg_enum e join pg_type t on t.oid = e.enumtypid group by t.typname`,
};

test.each(Object.keys(LAYOUT) as (keyof typeof LAYOUT)[])("migrations and schema.prisma agree on %s", async (what) => {
  const lines = async (db: { query: pg.Pool["query"] | pg.Client["query"] }) => {
    const { rows } = await (db as pg.Client).query<{ line: string }>(LAYOUT[what]);
    return rows
      .map(({ line }) => line)
      .filter((line) => !line.startsWith("_"))
      .toSorted();
  };
  const [migrated, believed] = [await lines(ownerSql), await lines(draft)];
  expect(migrated.length).toBeGreaterThan(0);
  expect({
    onlyInMigrations: migrated.filter((it) => !believed.includes(it)),
    onlyInSchema: believed.filter((it) => !migrated.includes(it)),
  }).toEqual({ onlyInMigrations: [], onlyInSchema: [] });
});
