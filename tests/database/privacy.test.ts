import { beforeAll, expect, test } from "vitest";
import { seedDemo } from "../../prisma/seed/index.ts";
import { publishCopy } from "@/lib/council/published";
import { KEEP_DECISIONS, KEEP_HONOURS } from "@/lib/council/honours/published-statements";
import type { Sql } from "@/lib/tenancy/enter";
import { ownerSql, undone } from "../support/database.ts";
import { PRIVATE_COLUMNS } from "../support/private-columns.ts";

type Column = { table: string; column: string; type: string };
let marked: Column[] = [];
const MARK = "riengtu",
  HEX = Buffer.from(MARK).toString("hex"),
  FOUND = new RegExp(`${MARK}|${HEX}`, "i");

/** Every text and hash that is a person's own bears a mark; whatever is copied for the public from now on would carry it along. */
beforeAll(async () => {
  await seedDemo(process.env.DATABASE_OWNER_URL!, "mat-khau-cua-ban-thu", "2026-11-20");
  const { rows } = await ownerSql.query<Column>(PRIVATE_COLUMNS),
    client = await ownerSql.connect();
  try {
    await client.query("begin; set local session_replication_role = replica");
    for (const one of rows.filter(({ type }) => type === "text" || type === "USER-DEFINED" || type === "bytea")) {
      const value = one.type === "bytea" ? `convert_to(rpad('${MARK}' || md5(id::text), 32, 'x'), 'UTF8')` : `'${MARK}-' || md5(id::text)`;
      // Enumerations take no mark: that they are not copied is seen by the columns of the copies.
      const { rowCount } = await client.query(
        `select from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = '${one.table}'::regclass and a.attname = '${one.column}' and t.typtype = 'e'`,
      );
      if (rowCount) continue;
      if ((await client.query(`update ${one.table} set ${one.column} = ${value} where ${one.column} is not null`)).rowCount)
        marked.push(one);
    }
    await client.query("commit");
  } finally {
    client.release();
  }
}, 180_000);

/** All that the role of visitors may read, as the owner sees it: more than any page shows. */
async function readable(sql: Sql): Promise<Map<string, string>> {
  const { rows } = await sql.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and has_column_privilege('app_portal', c.oid, a.attnum, 'select') group by 1`,
  );
  const found = new Map<string, string>();
  for (const { table, columns } of rows)
    found.set(table, JSON.stringify((await sql.query(`select ${columns.map((one) => `"${one}"::text`).join(", ")} from "${table}"`)).rows));
  return found;
}
/** Decisions and registers written for the public anew, over everything. */
async function publishedAnew(sql: Sql): Promise<void> {
  const { rows } = await sql.query<{ id: string; decisions: string[]; olds: string[] }>(
    `select p.id, array(select d.id from decision d where d.province_id = p.id and d.published_at is not null) as decisions, array(select d.id from archive_decision d where d.province_id = p.id and d.published_at is not null) as olds from province p`,
  );
  for (const { id, decisions, olds } of rows) {
    await sql.query("select set_config('app.province', $1, true)", [id]);
    await sql.query("delete from published_honour where province_id = $1", [id]);
    await sql.query("delete from published_decision where province_id = $1", [id]);
    for (const decision of decisions) await publishCopy({ sql }, decision);
    await sql.query(KEEP_DECISIONS, [olds]);
    await sql.query(KEEP_HONOURS, [olds]);
  }
}

test("what visitors may read holds no mark of any person, after everything was published anew; a mark in a copy is found", async () => {
  expect(marked.map(({ table, column }) => `${table}.${column}`)).toEqual(
    expect.arrayContaining(["person_contact.email", "account.sign_in_name", "objection_contact.contact"]),
  );
  await undone(ownerSql, async (sql) => {
    await publishedAnew(sql);
    const open = await readable(sql);
    expect([open.size > 8, open.get("published_honour")!.includes("Nguyễn Thị Hòa")]).toEqual([true, true]);
    expect([...open].filter(([, text]) => FOUND.test(text)).map(([table]) => table)).toEqual([]);
    await sql.query(`update published_honour set subject_post = '${MARK}'`);
    expect([...(await readable(sql))].filter(([, text]) => FOUND.test(text)).map(([table]) => table)).toEqual(["published_honour"]);
  });
});

test("a line of the register says before the public name, post, unit and award, and nothing else of a person", async () => {
  const { rows } = await ownerSql.query<{ name: string }>(
    "select column_name as name from information_schema.columns where table_name = 'published_honour' order by 1",
  );
  expect(rows.map(({ name }) => name)).toEqual([
    "annulled",
    "bloc_name",
    "decision_id",
    "id",
    "invented",
    "kind",
    "paper_no",
    "province_id",
    "recovered",
    "register_no",
    "subject_name",
    "subject_post",
    "subject_unit",
    "title_name",
    "words",
    "year",
  ]);
  const { rows: items } = await ownerSql.query<{ key: string }>(
    "select distinct k as key from published_decision d, jsonb_array_elements(d.items) i, jsonb_object_keys(i) k order by 1",
  );
  const may = ["annulled", "groupName", "kind", "paperNo", "post", "recovered", "registerNo", "subjectName", "titleName", "unitName"];
  expect(items.map(({ key }) => key).filter((key) => !may.includes(key))).toEqual([]);
});
