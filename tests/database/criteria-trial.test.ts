import { expect, test } from "vitest";
import { findCriteria } from "@/lib/criteria/queries";
import { startCriteria } from "@/lib/criteria/start";
import { tableOf } from "@/lib/criteria/stored";
import { findLastYear } from "@/lib/scoring/trial/queries";
import { tryDraft } from "@/lib/scoring/trial/view";
import { anotherYear, as, aPerson, aUnit, type Player } from "../support/cast.ts";
import { aBench, FULL, judge, pass } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const written = async (province: string) =>
  (
    await ownerSql.query(
      "select (select count(*)::int from audit_entry where province_id = $1) as audit, (select count(*)::int from score_entry where province_id = $1) as entries, (select count(*)::int from score_draft where province_id = $1) as drafts, (select string_agg(total::text || rank, ',' order by rank) from unit_total where province_id = $1) as totals",
      [province],
    )
  ).rows[0] as object;

test("the draft of the next year is tried on what the last settled year wrote; a judged figure keeps its part; nothing is written", async () => {
  const bench = await aBench([FULL, { ...FULL, "giai-ngan": 15 }, { ...FULL, "chi-tieu": 20, "thi-dua": 20, thuong: 3 }]),
    [first, second, third] = bench.sheets;
  await judge(bench.head, third!, "thi-dua", { points: "24", reason: "Có thêm mô hình được công nhận" });
  for (const [at, sheet] of [first!, second!, third!].entries()) await pass(at === 0 ? bench.deputy : bench.head, sheet);
  const { rows: totals } = await ownerSql.query(
    "select unit_id as id, total::text as total, rank, classification from unit_total where bloc_year_id = $1",
    [bench.year.blocYearId],
  );
  const next = await anotherYear(bench.province, bench.year.blocId, "2027"),
    board: Player = await aPerson(bench.province, { posts: ["board_officer"] });
  await as(board, async (ctx) =>
    startCriteria(ctx, (await findCriteria(ctx.sql, next))!, {
      blocYearId: next,
      source: "former",
      otherId: null,
      title: "Bảng năm 2027",
      scale: 100,
    }),
  );
  const before = await written(bench.province.id);
  const look = () =>
    as(board, async ({ sql }) => {
      const it = (await findCriteria(sql, next))!,
        last = await findLastYear(sql, next);
      return { last, trial: tryDraft(tableOf(it.draft!), it.year, last!, {})! };
    });
  const same = await look();
  expect(same.last?.year).toBe("2026");
  for (const { unitId, before: was, after } of same.trial.rows) {
    const kept = totals.find(({ id }) => id === unitId) as { total: string; rank: number; classification: string };
    expect([Number(was.total), was.rank, was.classification]).toEqual([Number(kept.total), kept.rank, kept.classification]);
    expect([after.total.toFixed(2), after.rank]).toEqual([was.total.toFixed(2), was.rank]);
  }
  await ownerSql.query(
    "update criteria_item set max_points = case item_key when 'chi-tieu' then 20 else 40 end where item_key in ('chi-tieu', 'giai-ngan') and criteria_version_id in (select criteria_version_id from criteria_use where bloc_year_id = $1)",
    [next],
  );
  const { trial } = await look(),
    own = trial.rows.find(({ unitId }) => unitId === bench.units[2]!.id)!;
  expect(own.items.map(({ key, by }) => [key, by.toFixed(2)])).toEqual([
    ["giai-ngan", "20.00"],
    ["chi-tieu", "-10.00"],
  ]);
  expect(trial.items.find(({ item }) => item.key === "cchc")!.state).toBe("no_figure");
  expect(await written(bench.province.id)).toEqual(before);
});

test("a bloc without a settled year has nothing to try on, and never another bloc's figures", async () => {
  const bench = await aBench([FULL, FULL]),
    board = await aPerson(bench.province, { posts: ["board_officer"] });
  const next = await anotherYear(bench.province, bench.year.blocId, "2027"),
    elsewhere = await aBench([FULL]);
  expect(await as(board, ({ sql }) => findLastYear(sql, next))).toBeNull();
  for (const [at, sheet] of bench.sheets.entries()) await pass(at === 0 ? bench.deputy : bench.head, sheet);
  expect((await as(board, ({ sql }) => findLastYear(sql, next)))?.ranked.sheets).toHaveLength(2);
  const stranger = await aPerson(elsewhere.province, { unit: await aUnit(elsewhere.province), posts: ["board_officer"] });
  expect(await as(stranger, ({ sql }) => findLastYear(sql, next))).toBeNull();
});
