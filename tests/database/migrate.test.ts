import { expect, test } from "vitest";
import { migrate } from "../../scripts/migrate.ts";
import { migrationsIn } from "../../scripts/migrations.ts";
import { ownerSql } from "../support/database.ts";

const url = () => process.env.TEST_APP_OWNER_URL!;
const ours = migrationsIn();
const named = (name: string, text: string, inTransaction = true) => ({ name, text, checksum: name, inTransaction });

test("a second run finds nothing to do", async () => {
  expect(await migrate(url())).toEqual([]);
});

test("two starts at once apply a file once", async () => {
  const files = [...ours, named("9001_once", "create table once (id int)")];
  expect((await Promise.all([migrate(url(), files), migrate(url(), files)])).flat()).toEqual(["9001_once"]);
});

test("a broken file names its line and leaves nothing behind", async () => {
  const before = (await ownerSql.query("select migration_name from _prisma_migrations order by 1")).rows;
  const known = [...ours, named("9001_once", "")];
  await expect(
    migrate(url(), [...known, named("9002_broken", "create table half (id int);\n\nselect wrong_column from half;")]),
  ).rejects.toThrow(/"9002_broken" hỏng, dòng 3/);
  expect((await ownerSql.query("select to_regclass('half') as half")).rows).toEqual([{ half: null }]);
  expect((await ownerSql.query("select migration_name from _prisma_migrations order by 1")).rows).toEqual(before);
});

test("a file outside a transaction that fails stops the next start", async () => {
  const files = [...ours, named("9001_once", ""), named("9003_apart", "create index concurrently on nowhere (id)", false)];
  await expect(migrate(url(), files)).rejects.toThrow("9003_apart");
  await expect(migrate(url(), files)).rejects.toThrow("dở dang");
});
