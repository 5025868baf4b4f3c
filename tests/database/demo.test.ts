import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { detailsOf } from "@/lib/desk/history/details";
import type { HistoryEntry } from "@/lib/desk/history/queries";
import { sentenceOf } from "@/lib/desk/history/sentences";
import { YEAR_FACTS } from "@/lib/year/queries";
import { seedDemo } from "../../prisma/seed/index.ts";
import { chainsOf } from "../../scripts/operate/chains.ts";
import { verdictsOf } from "../../scripts/operate/invariants.ts";

const url = process.env.DATABASE_OWNER_URL!;
const client = new pg.Client({ connectionString: url });

beforeAll(async () => {
  await seedDemo(url, "mat-khau-cua-ban-thu", "2026-11-20");
  await client.connect();
  await client.query("begin");
}, 120_000);
afterAll(() => client.end());

test("the demo keeps every invariant", async () => {
  const broken = (await verdictsOf(client)).filter((it) => it.broken > 0);
  expect(broken.map(({ name, where }) => `${name}: ${where.join("; ")}`)).toEqual([]);
});

test("the log of every province of the demo is one chain", async () => {
  const chains = await chainsOf(client);
  expect(chains.map(({ slug }) => slug)).toEqual(["can-tho", "lao-cai", "phu-tho", "tinh-mau"]);
  expect(chains.filter(({ brokenSeq }) => brokenSeq !== null)).toEqual([]);
});

test("what the log of the demo says of every record is said in words alone", async () => {
  const { rows } = await client.query<HistoryEntry>(
    "select seq::text, at, event, 'Ai' as person, post, detail, '{}'::json as names from audit_entry",
  );
  // Numbers of papers ("412/QĐ-UBND") are words of the field.
  const code = /[a-z]+_[a-z]+|\b[A-Z]{4,}\b(?<!\/.*)|[0-9a-f]{8}-[0-9a-f]{4}/,
    said = rows.flatMap((entry) => [
      sentenceOf(entry),
      ...detailsOf(entry).flatMap(({ label, before = "", after = "" }) => [label, before, after]),
    ]);
  expect(rows.length).toBeGreaterThan(200);
  expect(said.filter((words) => code.test(words) || words.includes("Việc khác của hệ thống"))).toEqual([]);
});

test("a year of the demo that has ended left no step of the council half done", async () => {
  const { rows } = await client.query(
    "select p.state::text, count(*)::int from award_proposal p join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id where y.year = '2023' group by 1 order by 1",
  );
  expect(rows).toEqual([
    { state: "decided", count: 2 },
    { state: "forwarded", count: 1 },
  ]);
});

test("nobody in the demo found a dossier to meet the conditions whose papers were not looked through", async () => {
  const { rows } = await client.query(
    "select count(*)::int as meets, count(*) filter (where p.complete_at is null or p.complete_at > a.written_at)::int as blind from appraisal a join award_proposal p on p.province_id = a.province_id and p.id = a.proposal_id where a.verdict = 'MEETS'",
  );
  expect(rows[0].meets).toBeGreaterThan(3);
  expect(rows[0].blind).toBe(0);
});

test("who was named for a higher title is not passed over by the next in rank", async () => {
  await client.query("select set_config('app.province', (select id::text from province where slug = 'tinh-mau'), true)");
  const { rows } = await client.query<{ over: string }>(
    `select ${YEAR_FACTS} -> 'meeting' ->> 'passedOver' as over from bloc_year y where y.year in ('2023', '2025-2026')`,
  );
  expect(rows.map(({ over }) => over)).toEqual(["0", "0"]);
  // The control: without the nomination of the first, both certificates pass it over.
  await client.query("update nomination set voided_at = now() where title_code = 'GOV_FLAG'");
  const { rows: without } = await client.query<{ over: string }>(
    `select ${YEAR_FACTS} -> 'meeting' ->> 'passedOver' as over from bloc_year y where y.year = '2023'`,
  );
  expect(without).toEqual([{ over: "2" }]);
});
