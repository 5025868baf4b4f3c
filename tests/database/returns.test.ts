import { expect, test } from "vitest";
import { explainPage, type Explained } from "@/lib/scoring/explain-queries";
import { coursesOf } from "@/lib/scoring/explain";
import { tableOf } from "@/lib/criteria/stored";
import { checkById, yearToDraw } from "@/lib/scoring/cross/queries";
import { drawChecks } from "@/lib/scoring/cross/draw-checks";
import { acceptRest as agreeRest } from "@/lib/scoring/cross/check-line";
import { handInCheck } from "@/lib/scoring/cross/hand-in-check";
import { callOff, returnItem, returnItemFromCross } from "@/lib/scoring/returns/give-back";
import { saveSupplement, sendSupplement, supplementById } from "@/lib/scoring/returns/supplement";
import { returnSheet } from "@/lib/scoring/manage-sheets";
import { settleSheet } from "@/lib/scoring/settle";
import { sheetToCheck } from "@/lib/scoring/check-queries";
import { sheetById } from "@/lib/scoring/sheet-queries";
import { hashPassword } from "@/lib/people/passwords";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { as, atOnce, type Player } from "../support/cast.ts";
import { aBench, acceptAll, announce, type Bench, FULL, judge, look, settle } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const PASSWORD = "mot-mat-khau-dai-2026";
const KEY = "chi-tieu";
const giveBack = (who: Player, sheet: string, key = KEY, dueOn = "2099-01-01") =>
  as(who, async (ctx) =>
    returnItem(ctx, (await sheetToCheck(ctx.sql, sheet))!, { id: sheet, key, dueOn, reason: "Bổ sung quyết định giao chỉ tiêu." }),
  );
const asked = async (sheet: string) =>
  (
    await ownerSql.query<{ id: string; state: string; version: number }>(
      "select id, state, version from item_return where sheet_id = $1 order by asked_at",
      [sheet],
    )
  ).rows;
const supplement = async (who: Player, sheet: string, points: string, note = "Quyết định số 12/QĐ-UBND") => {
  const id = (await asked(sheet)).at(-1)!.id;
  await as(who, async (ctx) => {
    const it = (await supplementById(ctx.sql, id))!;
    return saveSupplement(ctx, it, { id, version: it.draft?.version ?? 0, note, na: false, inputs: { points } });
  });
  return id;
};
const send = (who: Player, id: string, version?: number) =>
  as(who, async (ctx) => {
    const it = (await supplementById(ctx.sql, id))!;
    return sendSupplement(ctx, it, { id, version: version ?? it.draft?.version ?? 0, password: PASSWORD });
  });
const withPassword = async (who: Player) => {
  await ownerSql.query("insert into credential (account_id, kind, secret) values ($1, 'password', $2)", [
    who.accountId,
    await hashPassword(PASSWORD),
  ]);
};
const desk = (who: Player) =>
  as(who, async ({ sql, actor }) => tasksOf(actor, (await sql.query<{ it: Desk }>(deskOf)).rows[0]!.it).map(({ title }) => title));
const judgeAll = async (bench: Bench, sheet: string) => {
  await acceptAll(bench.head, sheet);
  await judge(bench.head, sheet, "cchc", { verb: "defer" });
};

test("one line goes back and comes in again: only that line is looked at anew, everything else stands", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!,
    leader = bench.leaders[2]!;
  await withPassword(leader);
  await judgeAll(bench, sheet);
  expect(Object.keys((await look(bench.head, sheet)).judged)).toHaveLength(7);
  await giveBack(bench.head, sheet);
  await expect(giveBack(bench.head, sheet)).rejects.toMatchObject({ message: "item_return.out_already" });
  await expect(judge(bench.head, sheet, KEY, { points: "38", reason: "Thiếu quyết định" })).rejects.toMatchObject({
    message: "check.item_returned",
  });
  await expect(announce(bench.head, sheet)).rejects.toMatchObject({ message: "check.items_returned" });
  expect(await desk(leader)).toContain("Bổ sung tiêu chí: Tiêu chí chi-tieu");
  const id = await supplement(leader, sheet, "39,5");
  // Until it is sent nobody outside the unit sees what was typed.
  expect((await look(bench.head, sheet)).self[KEY]).toMatchObject({ points: "40.0000" });
  await send(leader, id);
  const now = await look(bench.head, sheet);
  expect([now.self[KEY]!.points, now.self["giai-ngan"]!.points, now.judged[KEY], Object.keys(now.judged).length, now.state]).toEqual([
    "39.5000",
    "20.0000",
    undefined,
    6,
    "under_review",
  ]);
  await judge(bench.head, sheet, KEY, { verb: "accept" });
  await announce(bench.head, sheet);
  await settle(bench.head, sheet);
  const {
    rows: [total],
  } = await ownerSql.query<{ total: string; self: string }>(
    "select total::text, self_total::text as self from unit_total where sheet_id = $1",
    [sheet],
  );
  expect(total).toEqual({ total: "90.5000", self: "90.5000" });
  expect(await desk(leader)).not.toContain("Bổ sung tiêu chí: Tiêu chí chi-tieu");
});

test("what was told about the line before it came in again does not stand; the course of points begins at the new figure", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!,
    leader = bench.leaders[2]!;
  await withPassword(leader);
  await judge(bench.head, sheet, KEY, { points: "41", verb: "accept" });
  await judgeAll(bench, sheet);
  await announce(bench.head, sheet);
  await giveBack(bench.head, sheet);
  await send(leader, await supplement(leader, sheet, "35"));
  expect((await look(bench.head, sheet)).announced).not.toHaveProperty(KEY);
  const {
    rows: [unit],
  } = await ownerSql.query<{ slug: string }>("select slug from unit where id = $1", [bench.units[2]!.id]);
  const it = await as(
    leader,
    async ({ sql }) => (await sql.query<{ it: Explained }>(explainPage(bench.year.blocSlug, bench.year.year, unit!.slug))).rows[0]!.it,
  );
  const courses = coursesOf(tableOf(it.stored), it.entries);
  const of = (key: string) => courses.find(({ item }) => item.key === key)!;
  expect([of(KEY).self?.points, of(KEY).final?.layer, of("giai-ngan").final?.layer]).toEqual(["35.0000", "self", "bloc"]);
});

test("a checker of the draw gives a line back too, and cannot hand in before it is back or called off", async () => {
  const bench = await aBench([FULL, FULL, FULL]);
  await as(bench.head, async (ctx) =>
    drawChecks(ctx, (await yearToDraw(ctx.sql, bench.year.blocYearId))!, {
      id: bench.year.blocYearId,
      seed: "0511",
      each: 1,
      dueOn: "2099-01-01",
      groups: {},
      off: [],
    }),
  );
  const {
    rows: [check],
  } = await ownerSql.query<{ id: string; checker: string; unit: string }>(
    "select id, checker_unit_id as checker, unit_id as unit from cross_check where sheet_id = $1",
    [bench.sheets[2]],
  );
  const checker = bench.leaders[bench.units.findIndex(({ id }) => id === check!.checker)]!,
    sheet = bench.sheets[2]!,
    leader = bench.leaders[2]!;
  await withPassword(leader);
  const seen = <T>(
    work: (ctx: Parameters<Parameters<typeof as>[1]>[0], it: NonNullable<Awaited<ReturnType<typeof checkById>>>) => Promise<T>,
  ) => as(checker, async (ctx) => work(ctx, (await checkById(ctx.sql, check!.id))!));
  await seen((ctx, it) => agreeRest(ctx, it, { id: check!.id, version: it.check.version }));
  await seen((ctx, it) =>
    returnItemFromCross(ctx, it, { id: check!.id, key: KEY, dueOn: "2099-01-01", reason: "Bổ sung quyết định giao chỉ tiêu." }),
  );
  const handIn = () => seen((ctx, it) => handInCheck(ctx, it, { id: check!.id, version: it.check.version }));
  await expect(handIn()).rejects.toMatchObject({ message: "check.items_returned" });
  await send(leader, await supplement(leader, sheet, "36"));
  // What the checker had put down for the line was about the old figure.
  await expect(handIn()).rejects.toMatchObject({ message: "cross.items_left" });
  await seen((ctx, it) => agreeRest(ctx, it, { id: check!.id, version: it.check.version }));
  await handIn();
  const { rows } = await ownerSql.query<{ points: string }>(
    "select e.points::text as points from score_entry e join criteria_item i on i.id = e.item_id where e.sheet_id = $1 and e.layer = 'cross' and i.item_key = $2",
    [sheet, KEY],
  );
  expect(rows).toEqual([{ points: "36.0000" }]);
});

test("called off, or its day over: the line counts as it stands; a sheet given back whole takes its lines along", async () => {
  const bench = await aBench([FULL, FULL, FULL, FULL]),
    [, , one, two] = bench.sheets as [string, string, string, string];
  await judgeAll(bench, one);
  await giveBack(bench.head, one);
  await as(bench.head, async (ctx) => {
    const it = (await sheetToCheck(ctx.sql, one))!;
    return callOff(ctx, it, { id: one, returnId: it.returns[0]!.id, version: it.returns[0]!.version });
  });
  await announce(bench.head, one);
  await judgeAll(bench, two);
  await giveBack(bench.head, two);
  const id = await supplement(bench.leaders[3]!, two, "30");
  await ownerSql.query("update item_return set due_on = '2020-01-01' where sheet_id = $1", [two]);
  await withPassword(bench.leaders[3]!);
  await expect(send(bench.leaders[3]!, id)).rejects.toMatchObject({ message: "item_return.over" });
  await announce(bench.head, two);
  await settle(bench.head, two);
  expect((await asked(one)).map(({ state }) => state)).toEqual(["withdrawn"]);
  expect((await asked(two)).map(({ state }) => state)).toEqual(["lapsed"]);
  const whole = await aBench([FULL, FULL, FULL]);
  await giveBack(whole.head, whole.sheets[2]!);
  await as(whole.head, async (ctx) => {
    const it = (await sheetById(ctx.sql, whole.sheets[2]!))!;
    return returnSheet(ctx, it, { id: it.id, version: it.version, dueOn: "2099-01-01", reason: "Thiếu nhiều minh chứng." });
  });
  expect((await asked(whole.sheets[2]!)).map(({ state }) => state)).toEqual(["withdrawn"]);
});

test("a line that others score, a day that has passed, a sheet that was told: refused in words", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!;
  await expect(giveBack(bench.head, sheet, "cchc")).rejects.toMatchObject({ message: "item_return.scored_elsewhere" });
  await expect(giveBack(bench.head, sheet, KEY, "2020-01-01")).rejects.toMatchObject({
    items: [{ code: "item_return.due_passed", field: "dueOn" }],
  });
  await ownerSql.query("update score_sheet set state = 'settled' where id = $1", [sheet]);
  await expect(giveBack(bench.head, sheet)).rejects.toMatchObject({ message: "item_return.not_checked" });
  await expect(
    as(bench.head, async (ctx) =>
      returnItem(ctx, (await sheetToCheck(ctx.sql, bench.sheets[0]!))!, {
        id: bench.sheets[0]!,
        key: KEY,
        dueOn: "2099-01-01",
        reason: "Bổ sung quyết định.",
      }),
    ),
  ).rejects.toThrow();
});

test("twenty times at once, ten rounds: the line is given back once, and comes in again once", async () => {
  for (let round = 0; round < 10; round += 1) {
    const bench = await aBench([FULL, FULL, FULL]),
      sheet = bench.sheets[2]!,
      leader = bench.leaders[2]!;
    await withPassword(leader);
    const out = await atOnce(20, () => giveBack(bench.head, sheet));
    expect([out.done.length, out.refused.length]).toEqual([1, 19]);
    const id = await supplement(leader, sheet, "39"),
      back = await atOnce(3, () => send(leader, id, 1));
    expect(back.done).toHaveLength(1);
    const { rows } = await ownerSql.query("select from score_entry where sheet_id = $1 and part", [sheet]);
    expect(rows).toHaveLength(1);
  }
});

test("given back while the points are being settled: one of the two, never both", async () => {
  for (let round = 0; round < 10; round += 1) {
    const bench = await aBench([FULL, FULL, FULL]),
      sheet = bench.sheets[2]!;
    await judgeAll(bench, sheet);
    await announce(bench.head, sheet);
    const { version } = await look(bench.head, sheet);
    const both = await atOnce(2, (n) =>
      n === 0
        ? giveBack(bench.deputy, sheet)
        : as(bench.head, async (ctx) => settleSheet(ctx, (await sheetToCheck(ctx.sql, sheet))!, { id: sheet, version })),
    );
    expect(both.done).toHaveLength(1);
    const {
      rows: [now],
    } = await ownerSql.query<{ state: string; open: number }>(
      "select t.state, (select count(*)::int from item_return r where r.sheet_id = t.id and r.state = 'open') as open from score_sheet t where t.id = $1",
      [sheet],
    );
    expect(now!.state === "settled" ? now!.open : 0).toBe(0);
  }
});

test("the database itself does not settle over a line that is out; without its trigger it would", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!;
  await giveBack(bench.head, sheet);
  const over = () => ownerSql.query("update score_sheet set state = 'settled' where id = $1", [sheet]);
  await expect(over()).rejects.toThrow(/item_return.open/);
  await ownerSql.query("alter table score_sheet disable trigger after_returns");
  try {
    await over();
    expect((await asked(sheet)).map(({ state }) => state)).toEqual(["open"]);
  } finally {
    await ownerSql.query("alter table score_sheet enable trigger after_returns");
  }
  const row = { province: bench.province.id, sheet: bench.sheets[0]!, item: bench.items[KEY], unit: bench.units[0]!.id };
  await expect(
    ownerSql.query(
      "insert into item_return (province_id, sheet_id, item_id, unit_id, by_unit_id, layer, reason, due_on) values ($1, $2, $3, $4, $4, 'bloc', 'Bổ sung', '2099-01-01')",
      Object.values(row),
    ),
  ).rejects.toMatchObject({ constraint: "item_return_own_unit" });
});
