import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { chownAll } from "../../scripts/postgres/binaries.ts";
import { startCluster } from "../../scripts/postgres/cluster.ts";
import { copyOnline } from "../../scripts/postgres/online-copy.ts";
import { placeFor } from "../../scripts/postgres/place.ts";
import { ownerSql } from "../support/database.ts";

test("a copy made while people write starts and holds every row committed before it ended", async () => {
  const folder = mkdtempSync(join(tmpdir(), "khoi-copy-"));
  chmodSync(folder, 0o711);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await ownerSql.query("create table note (id int primary key)");

  let last = 0,
    writing = true;
  const writer = (async () => {
    while (writing) await ownerSql.query("insert into note values ($1)", [++last]);
  })();
  while (last < 20) await new Promise((soon) => setTimeout(soon, 5));
  const before = last - 1;
  await copyOnline(process.env.DATABASE_OWNER_URL!, join(folder, "postgres"));
  writing = false;
  await writer;

  const place = placeFor(folder);
  mkdirSync(place.data, { recursive: true });
  chownAll(place.data, place.account);
  const { superuser } = inject("cluster");
  const copy = await startCluster(place, superuser);
  onTestFinished(() => copy.stop());
  const client = new pg.Client({
    connectionString: copy.urlOf("postgres", superuser, new URL(process.env.DATABASE_OWNER_URL!).pathname.slice(1)),
  });
  await client.connect();
  const { rows } = await client.query<{ n: number; most: number }>("select count(*)::int as n, max(id) as most from note");
  await client.end();
  expect(rows[0]!.n).toBeGreaterThanOrEqual(before);
  expect(rows[0]!.n).toBe(rows[0]!.most); // no hole among them
});
