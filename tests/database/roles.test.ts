import { expect, test } from "vitest";
import { ROLES } from "../../scripts/postgres/roles.ts";
import { ownerSql, sqlAs } from "../support/database.ts";

const APPLICATION = ["app_runtime", "app_portal", "app_jobs", "app_backup"] as const;

test.each(ROLES)("%s is no superuser and passes no row security", async (role) => {
  const { rows } = await sqlAs(role).query(
    "select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user",
  );
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false }]);
});

test.each(APPLICATION)("%s makes nothing in the product's schema and owns nothing in it", async (role) => {
  await expect(sqlAs(role).query("create table public.stray (id int)")).rejects.toMatchObject({ code: "42501" });
  const { rows } = await ownerSql.query(
    "select relname from pg_class where relowner = $1::regrole and relnamespace = 'public'::regnamespace",
    [role],
  );
  expect(rows).toEqual([]);
});

test.each(APPLICATION)("%s cannot become the owner", async (role) => {
  await expect(sqlAs(role).query("set role app_owner")).rejects.toMatchObject({ code: "42501" });
});

test.each(["app_runtime", "app_portal"] as const)(
  "what %s asks ends by itself and is not translated into machine code first",
  async (role) => {
    const { rows } = await sqlAs(role).query("select current_setting('jit') as jit, current_setting('statement_timeout') <> '0' as ends");
    expect(rows).toEqual([{ jit: "off", ends: true }]);
  },
);
