import { beforeAll, expect, test } from "vitest";
import { lineageOf } from "@/lib/blocs/lineage-queries";
import { restoreUnit } from "@/lib/blocs/keep-unit";
import { unitById, unitsLike, type UnitList } from "@/lib/blocs/unit-queries";
import { read } from "@/lib/tenancy/enter";
import { endUnit, mergeUnits, renameUnit, splitUnit, touchedUnits } from "@/lib/year/reorganise";
import {
  aPerson,
  aProvince,
  as,
  atOnce,
  aUnit,
  aYear,
  holdsOffice,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
} from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";

let province: Province, admin: Player;
beforeAll(async () => {
  province = await aProvince();
  admin = await aPerson(province, { posts: ["province_admin"] });
});

const PAPER = { documentNumber: "12/NQ-HĐND", documentDate: "2025-02-20", effectiveOn: "2025-03-01", note: null };
const rename = (unit: Unit, name: string, more: object = {}) =>
  as(admin, async (ctx) =>
    renameUnit(ctx, (await touchedUnits(ctx.sql, [unit.id]))!, { ...PAPER, unit: unit.id, name, shortName: null, ...more }),
  );
const merge = (units: Unit[], into: string, more: object = {}) =>
  as(admin, async (ctx) =>
    mergeUnits(
      ctx,
      (await touchedUnits(
        ctx.sql,
        units.map(({ id }) => id),
      ))!,
      { ...PAPER, "unit[]": units.map(({ id }) => id), into, name: null, shortName: null, "bloc[]": [], countsIn: null, ...more },
    ),
  );
const split = (unit: Unit, names: string[], goesOn = false) =>
  as(admin, async (ctx) => splitUnit(ctx, (await touchedUnits(ctx.sql, [unit.id]))!, { ...PAPER, unit: unit.id, names, goesOn }));
const search = async (words: string) =>
  (await read<{ it: UnitList }>(admin.claim, unitsLike(words)))!.rows[0]!.it.units.map(({ name, now, before }) => ({ name, now, before }));
const said = (unit: Unit, day: string) =>
  as(
    admin,
    async ({ sql }) =>
      (
        await sql.query<{ name: string; now: string | null }>("select unit_name_on($1, $2) as name, unit_now($1, $2) as now", [
          unit.id,
          day,
        ])
      ).rows[0]!,
  );
const membershipsOf = async (id: string) =>
  (
    await ownerSql.query(
      "select bloc_id, since::text, until::text, counts_for_award as counts, basis from bloc_membership where unit_id = $1 order by since",
      [id],
    )
  ).rows;

test("a renamed unit bears the name of the day, and says what it is called now", async () => {
  const unit = await aUnit(province, "Ban Dân tộc");
  await rename(unit, "Sở Dân tộc");
  await rename(unit, "Sở Dân tộc và Tôn giáo", { effectiveOn: "2026-01-01", documentDate: "2025-12-01" });
  expect(await said(unit, "2025-02-28")).toEqual({ name: "Ban Dân tộc", now: "Sở Dân tộc và Tôn giáo" });
  expect(await said(unit, "2025-03-01")).toEqual({ name: "Sở Dân tộc", now: "Sở Dân tộc và Tôn giáo" });
  expect(await said(unit, "2026-01-01")).toEqual({ name: "Sở Dân tộc và Tôn giáo", now: null });
});

test("what was merged says into what, through as many mergers as there were; the successor inherits nothing silently", async () => {
  const [one, two, three] = [
    await aUnit(province, "Sở Kế hoạch"),
    await aUnit(province, "Sở Tài chính cũ"),
    await aUnit(province, "Sở Nhận"),
  ];
  const year = await aYear(province, [one, two], { year: "2025", stage: "running" }),
    chosen = await aYear(province, [], { year: "2025", stage: "running" });
  const post = await insertAsOwner("post", {
    province_id: province.id,
    person_id: (await aPerson(province, { unit: one })).personId,
    unit_id: one.id,
    code: "unit_officer",
    since: "2024-01-01",
  });
  await merge([one, two], "new", { name: "Sở Mới", "bloc[]": [chosen.blocId], countsIn: chosen.blocId });
  const {
    rows: [made],
  } = await ownerSql.query("select id, established_on::text as since from unit where province_id = $1 and name = 'Sở Mới'", [province.id]);
  expect(made.since).toBe("2025-03-01");
  // only what the board named, with the paper; nothing of the bloc in which both had sat
  expect(await membershipsOf(made.id)).toEqual([
    { bloc_id: chosen.blocId, since: "2025-03-01", until: null, counts: true, basis: "12/NQ-HĐND ngày 20/02/2025" },
  ]);
  expect((await membershipsOf(one.id)).map(({ bloc_id, until }) => [bloc_id, until])).toEqual([[year.blocId, "2025-02-28"]]);
  expect((await ownerSql.query("select ended_from::text as ended from post where id = $1", [post])).rows[0].ended).toBe("2025-03-01");
  expect(await said(one, "2024-06-01")).toEqual({ name: "Sở Kế hoạch", now: "Sở Mới" });
  await merge([{ id: made.id, name: "Sở Mới", slug: "x" }], three.id, { effectiveOn: "2025-07-01", documentDate: "2025-06-01" });
  expect((await said(one, "2024-06-01")).now).toBe("Sở Nhận");
  expect(await as(admin, ({ sql }) => lineageOf(sql, made.id))).toMatchObject([
    { kind: "MERGE", from: "Sở Mới", to: "Sở Nhận", effectiveOn: "2025-07-01" },
    { from: "Sở Kế hoạch", to: "Sở Mới" },
    { from: "Sở Tài chính cũ", to: "Sở Mới" },
  ]);
});

test("search finds old and new names without marks, each with the other", async () => {
  const [old, goes] = [await aUnit(province, "Sở Giao thông vận tải"), await aUnit(province, "Sở Xây dựng")];
  await merge([old], goes.id);
  expect(await search("giao thong")).toEqual([
    { name: "Sở Xây dựng", now: null, before: "Sở Giao thông vận tải" },
    { name: "Sở Giao thông vận tải", now: "Sở Xây dựng", before: null },
  ]);
  const renamed = await aUnit(province, "Cục Thống kê");
  await rename(renamed, "Thống kê tỉnh");
  expect(await search("cuc thong ke")).toEqual([{ name: "Thống kê tỉnh", now: null, before: "Cục Thống kê" }]);
  expect(await search("khong co don vi nao")).toEqual([]); // the control
});

test("split with or without an end, and dissolved without a successor", async () => {
  const [whole, part, last] = [await aUnit(province, "Hội Chung"), await aUnit(province, "Sở Còn"), await aUnit(province, "Ban Hết")];
  await split(whole, ["Hội Một", "Hội Hai"]);
  expect((await said(whole, "2024-01-01")).now).toBe("Hội Hai, Hội Một");
  await split(part, ["Chi cục Tách"], true);
  expect(await said(part, "2024-01-01")).toEqual({ name: "Sở Còn", now: null });
  await expect(split(part, ["Một mình"])).rejects.toThrow("lineage.split_few");
  await as(admin, async (ctx) => endUnit(ctx, (await touchedUnits(ctx.sql, [last.id]))!, { ...PAPER, unit: last.id }));
  expect(await said(last, "2024-01-01")).toEqual({ name: "Ban Hết", now: null });
  expect(await membershipsOf(last.id)).toEqual([]);
});

test("an end is refused for who holds an office, who has ended, who is younger, and for papers of tomorrow", async () => {
  const [held, other, young] = [await aUnit(province, "Sở Đứng đầu"), await aUnit(province, "Sở Kia"), await aUnit(province, "Sở Trẻ")];
  const year = await aYear(province, [held], { year: "2025", stage: "running" });
  const office = await holdsOffice(province, year.blocYearId, "head", held, {});
  await expect(merge([held], other.id)).rejects.toThrow("lineage.holds_office");
  await ownerSql.query("update bloc_office set handed_over_at = now(), until = '2025-02-01' where id = $1", [office]);
  await ownerSql.query("update unit set established_on = '2025-04-01' where id = $1", [young.id]);
  await expect(merge([young], other.id)).rejects.toThrow("lineage.too_young");
  await expect(merge([held], other.id, { effectiveOn: "2099-01-01" })).rejects.toThrow("lineage.effective_ahead");
  await expect(merge([held], other.id, { documentDate: "2099-01-01" })).rejects.toThrow("lineage.document_ahead");
  await expect(merge([held], "new", { name: "Một mình" })).rejects.toThrow("lineage.too_few");
  await merge([held], other.id); // the control: with the office handed over and its own papers it goes
  await expect(merge([held], other.id)).rejects.toThrow("lineage.gone");
});

test("twenty at once merge a unit once, and all of a refused merger is undone", async () => {
  const [gone, goes] = [await aUnit(province), await aUnit(province)];
  const { done, refused } = await atOnce(8, () => merge([gone], goes.id));
  expect([done.length, refused.length]).toEqual([1, 7]);
  expect((await ownerSql.query("select from unit_lineage where predecessor_id = $1", [gone.id])).rowCount).toBe(1);
  const [first, second, elsewhere] = [await aUnit(province), await aUnit(province), await aUnit(province)];
  const [one, two] = [await aYear(province, [elsewhere], { year: "2025" }), await aYear(province, [], { year: "2025" })];
  // it would count for awards in two blocs: the database refuses, and neither unit has ended
  await expect(merge([first, second], elsewhere.id, { "bloc[]": [two.blocId], countsIn: two.blocId })).rejects.toMatchObject({
    meta: expect.anything(),
  });
  expect(
    (await ownerSql.query("select from unit where id = any ($1) and dissolved_on is not null", [[first.id, second.id]])).rowCount,
  ).toBe(0);
  await merge([first, second], elsewhere.id, { "bloc[]": [two.blocId], countsIn: null }); // the control: in the second bloc it does not count
  expect((await membershipsOf(elsewhere.id)).map(({ bloc_id, counts }) => [bloc_id, counts])).toEqual([
    [one.blocId, true],
    [two.blocId, false],
  ]);
});

test("what is written stays: no row changes, no circle, nobody into what has ended", async () => {
  const [a, b] = [await aUnit(province), await aUnit(province)];
  await merge([a], b.id);
  await expect(sqlAs("superuser").query("update unit_lineage set note = 'x' where predecessor_id = $1", [a.id])).rejects.toThrow(
    "record.append_only",
  );
  const row = {
    province_id: province.id,
    event_id: "00000000-0000-4000-8000-000000000001",
    kind: "MERGE",
    name_before: "x",
    short_name_before: "x",
    document_number: "1",
    document_date: "2025-01-01",
    effective_on: "2025-06-01",
  };
  await expect(insertAsOwner("unit_lineage", { ...row, predecessor_id: b.id, successor_id: a.id })).rejects.toThrow(
    "lineage.successor_gone",
  );
  await ownerSql.query("update unit set dissolved_on = null, dissolution_document = null where id = $1", [a.id]);
  await expect(insertAsOwner("unit_lineage", { ...row, predecessor_id: b.id, successor_id: a.id })).rejects.toThrow("lineage.circle");
  await expect(insertAsOwner("unit_lineage", { ...row, predecessor_id: b.id, successor_id: null })).rejects.toMatchObject({
    constraint: "unit_lineage_dissolved",
  });
});

test("an end entered by mistake is taken back, and nobody says any more that it is now another", async () => {
  const [unit, goes] = [await aUnit(province, "Sở Nhầm"), await aUnit(province)];
  await merge([unit], goes.id);
  await as(admin, async (ctx) => {
    const it = (await unitById(ctx.tx, unit.id))!;
    return restoreUnit(ctx, it, { id: it.id, version: it.version });
  });
  expect(await said(unit, "2024-01-01")).toEqual({ name: "Sở Nhầm", now: null });
});

test("names of the time belong to one province", async () => {
  const elsewhere = await aProvince(),
    stranger = await aPerson(elsewhere, { posts: ["province_admin"] }),
    unit = await aUnit(province, "Sở Riêng");
  expect(
    await as(stranger, async ({ sql }) => (await sql.query("select unit_name_on($1, '2026-01-01') as name", [unit.id])).rows[0]),
  ).toEqual({ name: null });
  expect(await as(stranger, ({ sql }) => touchedUnits(sql, [unit.id]))).toBeNull();
});
