import { beforeAll, expect, test } from "vitest";
import { METHODS } from "@/lib/criteria/methods";
import { exact } from "@/lib/criteria/points";
import { type StoredVersion, tableOf } from "@/lib/criteria/stored";
import { obstaclesToAdopt } from "@/lib/criteria/table";
import { type KeptTotal, TOTALS } from "@/lib/scoring/ranking-queries";
import { RECOUNT } from "@/lib/scoring/recount";
import { RANKED_SHEETS, RANKED_VERSIONS, rankedYear, type StoredSheets } from "@/lib/scoring/settle-ranking";
import { sheetPage, type SheetPage, type SheetLines } from "@/lib/scoring/sheet-queries";
import { scoredLines } from "@/lib/scoring/sheet-lines";
import { standingsOf } from "@/lib/scoring/standings";
import { totalOf } from "@/lib/scoring/totals";
import { type Claim, read } from "@/lib/tenancy/enter";
import { seedScale } from "../../prisma/seed/scale/index.ts";
import { CHOICES, SCALE_TABLE } from "../../prisma/seed/scale/table.ts";
import { verdictsOf } from "../../scripts/operate/invariants.ts";
import { inside } from "../../scripts/operate/inside.ts";
import { aSession, type Province } from "../support/cast.ts";
import { ownerSql, undone } from "../support/database.ts";

const OWNER = process.env.DATABASE_OWNER_URL!;
let board: Claim, province: Province;

beforeAll(async () => {
  await seedScale(OWNER, "mật khẩu để thử", "bloc");
  province = (await ownerSql.query<Province>("select id, slug from province")).rows[0]!;
  board = await sessionOf("chuyenvien");
});
const sessionOf = async (name: string): Promise<Claim> =>
  (
    await aSession(
      province,
      (await ownerSql.query<{ id: string }>("select id from account where sign_in_name = $1", [`${name}@${province.slug}.demo`])).rows[0]!
        .id,
    )
  ).claim;
const seen = async <It>(claim: Claim, statement: Parameters<typeof read>[1]): Promise<It> =>
  (await read<{ it: It }>(claim, statement))!.rows[0]!.it;

test("the table of the larger scales may be adopted, and a line is worth what its method says", () => {
  expect(obstaclesToAdopt(SCALE_TABLE)).toEqual([]);
  const items = new Map(SCALE_TABLE.sections.flatMap((section) => section.items).map((item) => [item.key, item]));
  for (const { key, inputs, points } of CHOICES) {
    const { method, params, max } = items.get(key)!;
    const scored = METHODS[method].score(params, inputs, exact(max));
    expect("points" in scored && scored.points.toFixed(4)).toBe(exact(points).toFixed(4));
  }
});

test("every invariant holds over one bloc of 12 units with three years", async () => {
  const verdicts = await inside(OWNER, verdictsOf);
  expect(verdicts.filter(({ broken }) => broken > 0)).toEqual([]);
});

/** A year with all its entries; the page of ranks reads them only where totals are the same. */
const yearOf = (bloc: string, year: string) =>
  seen<StoredSheets & { totals: KeptTotal[] }>(board, {
    name: "year_with_entries",
    text: `select json_build_object('sheets', ${RANKED_SHEETS}, 'versions', ${RANKED_VERSIONS}, 'totals', ${TOTALS}) as it
      from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
    values: [bloc, year],
  });

test("totals, classes and ranks that SQL counted are those of the application's own rules", async () => {
  const compared = [];
  for (const year of ["2024", "2025"]) {
    const it = await yearOf("khoi-01", year),
      { sheets, version } = rankedYear(it);
    const { rows } = standingsOf(sheets, version!),
      complete = year === "2024";
    for (const row of rows) {
      const kept = it.totals.find(({ unitId }) => unitId === row.unitId)!;
      expect(kept).toMatchObject({
        rank: complete ? row.rank : null,
        classification: complete ? row.classification : null,
        gates: row.gates,
        provisional: row.provisional,
        sections: row.sections,
      });
      for (const field of ["selfTotal", "base", "bonus", "penalty", "total"] as const) expect(Number(kept[field])).toBe(Number(row[field]));
      compared.push(row.rank);
    }
  }
  expect(compared.length).toBe(16);
});

test("a changed entry no longer gives the total that is kept", async () => {
  await undone(ownerSql, async (client) => {
    await client.query("select set_config('app.province', $1, true)", [province.id]);
    const differing = async () =>
      (
        await client.query(
          `select r.sheet_id from (${RECOUNT}) r join unit_total t on t.province_id = app_province() and t.sheet_id = r.sheet_id where (r.total, r.rank) is distinct from (t.total, t.rank)`,
        )
      ).rowCount;
    expect(await differing()).toBe(0);
    await client.query("alter table score_entry disable trigger append_only");
    await client.query(
      "update score_entry set points = points - 0.25 where id = (select e.id from score_entry e join unit_total t on t.sheet_id = e.sheet_id where t.rank = 1 and e.layer = 'bloc' and e.points > 1 limit 1)",
    );
    expect(await differing()).toBeGreaterThan(0);
  });
});

test("a sheet that was handed in has the total its drafts give", async () => {
  const { rows } = await ownerSql.query<{
    slug: string;
    year: string;
    total: string;
    account: string;
  }>(`select u.slug, y.year, x.total, p.code as account from unit_total x join score_sheet t on t.id = x.sheet_id and t.state = 'sent'
    join unit u on u.id = t.unit_id join bloc_year y on y.id = t.bloc_year_id join post o on o.unit_id = u.id and o.code = 'unit_leader' join person p on p.id = o.person_id`);
  expect(rows.length).toBe(6);
  for (const { slug, year, total } of rows) {
    const page = await seen<SheetPage>(board, sheetPage("khoi-01", year, slug)),
      { lines } = JSON.parse(page.text) as SheetLines,
      table = tableOf(JSON.parse(page.table) as StoredVersion);
    expect(totalOf(table, scoredLines(table, lines as never)).total.eq(total)).toBe(true);
  }
});

test("the same number gives the same rows on every machine", async () => {
  const digest = async (columns: string, from: string) =>
    (
      await ownerSql.query<{ it: string }>(
        `select md5(string_agg(r::text, E'\\n' order by r)) as it from (select (${columns})::text as r from ${from}) x`,
      )
    ).rows[0]!.it;
  expect([
    await digest("id, code, name", "unit"),
    await digest("id, full_name, code", "person"),
    await digest("id, text_hash, code", "pledge"),
    await digest("id, sheet_id, item_id, layer, round, inputs, points, entered_at", "score_entry"),
    await digest("sheet_id, total, rank, sections", "unit_total"),
    await digest("seq, hash", "audit_entry"),
  ]).toMatchInlineSnapshot(`
    [
      "6253dea777ff4de6252eb7bd7e7ec86f",
      "58759320964bc00cc73a92ffe3deddbd",
      "b06d5d9c12e28f306f732df493e8864f",
      "32d60403a03d9d064b9a1d5782277dd4",
      "b66b8b45d14575cd5d71e11ad08f1594",
      "c6b7336c9786ce02f4735ff2e434a943",
    ]
  `);
});
