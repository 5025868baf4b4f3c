import { expect, test } from "vitest";
import { Problem } from "@/lib/problems/problem";
import { closeSheet, extendSheet, returnSheet } from "@/lib/scoring/manage-sheets";
import { sheetById, type SheetFound } from "@/lib/scoring/sheet-queries";
import { yearForMove } from "@/lib/year/queries";
import { obstaclesToMove } from "@/lib/year/rules";
import type { Ctx } from "@/lib/action/action";
import { as } from "../support/cast.ts";
import { aBench, acceptAll, announce, type Bench, FULL, judge, pass, settle } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

// How a year comes to its ranks when one sheet never comes, and what a later day may and may not do.
const onSheet = (bench: Bench, at: number, work: (ctx: Ctx, it: SheetFound) => Promise<unknown>) =>
  as(bench.head, async (ctx) => work(ctx, (await sheetById(ctx.sql, bench.sheets[at]!))!));
const givenBack = (bench: Bench, at: number, dueOn = "2099-12-31") =>
  onSheet(bench, at, (ctx, it) => returnSheet(ctx, it, { id: it.id, version: it.version, dueOn, reason: "Thiếu số liệu." }));
const closed = (bench: Bench, at: number) =>
  onSheet(bench, at, (ctx, it) => closeSheet(ctx, it, { id: it.id, version: it.version, reason: "Đơn vị không gửi dù đã nhắc." }));
const extended = (bench: Bench, at: number, dueOn: string) =>
  onSheet(bench, at, (ctx, it) => extendSheet(ctx, it, { id: it.id, version: it.version, dueOn, reason: "Chờ số liệu quyết toán." }));
const ranks = async (bench: Bench) =>
  (
    await ownerSql.query<{ rank: number | null }>(
      "select t.rank from unit_total t join score_sheet s on s.id = t.sheet_id where t.bloc_year_id = $1 and s.state = 'settled' order by t.total desc",
      [bench.year.blocYearId],
    )
  ).rows.map(({ rank }) => rank);
const stopped = (bench: Bench) =>
  as(bench.head, async (ctx) => obstaclesToMove((await yearForMove(ctx.sql, bench.year.blocYearId))!.facts).blocks.map(({ code }) => code));
const refused = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]),
  );
/** Two units settled by the head's deputy and the head, the third sent back to its unit. */
async function twoOfThree(): Promise<Bench> {
  const bench = await aBench([FULL, { ...FULL, "chi-tieu": 38 }, FULL]);
  await pass(bench.deputy, bench.sheets[0]!);
  await pass(bench.head, bench.sheets[1]!);
  await givenBack(bench, 2);
  return bench;
}

test("the last sheet that is open is closed as not handed in: the others have their ranks, and nothing holds the year for want of them", async () => {
  const bench = await twoOfThree();
  expect([await ranks(bench), await stopped(bench)]).toEqual([[null, null], expect.arrayContaining(["year.sheets_missing"])]);
  expect(await closed(bench, 2)).toEqual({
    done: "Đã ghi đơn vị không nộp bảng tự chấm. Các đơn vị khác đã có điểm, thứ hạng của năm đã tính.",
  });
  expect(await ranks(bench)).toEqual([1, 2]);
  expect((await stopped(bench)).filter((code) => ["year.sheets_missing", "year.unranked"].includes(code))).toEqual([]);
});

test("closed while another still waits, the year has no ranks yet; settled and closed at once, it has them whoever comes last", async () => {
  const bench = await aBench([FULL, FULL, FULL]);
  await pass(bench.deputy, bench.sheets[0]!);
  for (const at of [1, 2]) await givenBack(bench, at);
  expect(await closed(bench, 2)).toEqual({ done: "Đã ghi đơn vị không nộp bảng tự chấm." });
  expect(await ranks(bench)).toEqual([null]);
  const race = await aBench([FULL, FULL, FULL]);
  await pass(race.deputy, race.sheets[0]!);
  await acceptAll(race.head, race.sheets[1]!);
  await judge(race.head, race.sheets[1]!, "cchc", { verb: "defer" });
  await announce(race.head, race.sheets[1]!);
  await givenBack(race, 2);
  await Promise.all([settle(race.head, race.sheets[1]!), closed(race, 2)]);
  expect(await ranks(race)).toEqual([1, 1]);
});

test("opened again while the year is checked, the ranks wait for the sheet; once the year is decided it stays closed", async () => {
  const bench = await twoOfThree();
  await closed(bench, 2);
  await extended(bench, 2, "2099-12-31");
  expect([await ranks(bench), await stopped(bench)]).toEqual([[null, null], expect.arrayContaining(["year.sheets_missing"])]);
  await closed(bench, 2);
  await ownerSql.query("update bloc_year set stage = 'deciding' where id = $1", [bench.year.blocYearId]);
  expect(await refused(extended(bench, 2, "2100-01-31"))).toEqual(["sheet.year_decided"]);
  expect(await refused(closed(bench, 2))).toEqual(["sheet.year_decided"]);
  expect(await ranks(bench)).toEqual([1, 2]);
});

test("a later day is later than the day there was", async () => {
  const bench = await twoOfThree();
  for (const day of ["2099-12-31", "2099-06-30"]) expect(await refused(extended(bench, 2, day))).toEqual(["sheet.due_not_later"]);
  await extended(bench, 2, "2100-01-31");
  await closed(bench, 2);
  expect(await refused(extended(bench, 2, "2100-01-30"))).toEqual(["sheet.due_not_later"]);
  await extended(bench, 2, "2100-01-31"); // closed before its day: it may have that day again
});
