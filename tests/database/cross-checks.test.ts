import { expect, test } from "vitest";
import { acceptRest, crossJudge } from "@/lib/scoring/cross/check-line";
import { drawChecks, voidDraw } from "@/lib/scoring/cross/draw-checks";
import { excuseCheck, handInCheck } from "@/lib/scoring/cross/hand-in-check";
import { checkById, type CrossPage, type CrossSheet, yearToDraw } from "@/lib/scoring/cross/queries";
import { drawScope } from "@/lib/scoring/cross/scope";
import { returnSheet } from "@/lib/scoring/manage-sheets";
import { sheetById } from "@/lib/scoring/sheet-queries";
import { yearForMove } from "@/lib/year/queries";
import { sendBack } from "@/lib/year/send-back";
import { aPerson, as, atOnce, type Player } from "../support/cast.ts";
import { aBench, acceptAll, announce, type Bench, FULL, judge, listed, look, pass, selfEntry } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const page = (who: Player, year: string) => as(who, async (ctx) => (await yearToDraw(ctx.sql, year))!);
type Told = Partial<{ seed: string; each: 1 | 2 | 3; off: string[]; groups: Record<string, string>; dueOn: string }>;
const drawn = (bench: Bench, told: Told = {}) =>
  as(bench.head, async (ctx) => {
    const id = bench.year.blocYearId;
    return drawChecks(ctx, (await yearToDraw(ctx.sql, id))!, {
      id,
      seed: "0511",
      each: 1,
      dueOn: "2099-01-01",
      groups: {},
      off: [],
      ...told,
    });
  });
const checksOf = async (bench: Bench) =>
  (
    await ownerSql.query<{ id: string; unit: string; checker: string; state: string }>(
      "select id, unit_id as unit, checker_unit_id as checker, state from cross_check where sheet_id = any ($1) order by id",
      [bench.sheets],
    )
  ).rows;
const seen = (who: Player, id: string): Promise<CrossSheet> => as(who, async (ctx) => (await checkById(ctx.sql, id))!);
const leaderOf = (bench: Bench, unit: string) => bench.leaders[bench.units.findIndex(({ id }) => id === unit)]!;
const agree = (who: Player, id: string) =>
  as(who, async (ctx) => {
    const it = (await checkById(ctx.sql, id))!;
    return acceptRest(ctx, it, { id, version: it.check.version });
  });
const handIn = (who: Player, id: string) =>
  as(who, async (ctx) => {
    const it = (await checkById(ctx.sql, id))!;
    return handInCheck(ctx, it, { id, version: it.check.version });
  });
const says = (who: Player, id: string, key: string, points: string, reason = "", version?: number) =>
  as(who, async (ctx) => {
    const it = (await checkById(ctx.sql, id))!;
    return crossJudge(ctx, it, {
      id,
      key,
      verb: "change",
      points,
      reason,
      reasonId: listed(it, reason),
      version: version ?? it.judged[key]?.version ?? 0,
    });
  });
const entries = async (sheet: string) =>
  (
    await ownerSql.query<{ key: string; points: string; reason: string | null; unit: string | null }>(
      "select i.item_key as key, e.points::text as points, e.reason, e.by_unit_id as unit from score_entry e join criteria_item i on i.id = e.item_id where e.sheet_id = $1 and e.layer = 'cross' order by e.round, i.position",
      [sheet],
    )
  ).rows;

test("a draw gives every unit one checker, nobody itself, and a second draw is refused until the first is voided", async () => {
  const bench = await aBench([FULL, FULL, FULL, FULL], "scoring");
  await drawn(bench);
  const checks = await checksOf(bench);
  expect(checks.map(({ unit }) => unit).toSorted()).toEqual(bench.units.map(({ id }) => id).toSorted());
  expect(new Set(checks.map(({ checker }) => checker)).size).toBe(4);
  await expect(drawn(bench)).rejects.toMatchObject({ message: "cross.drawn" });
  const it: CrossPage = await page(bench.head, bench.year.blocYearId);
  await as(bench.head, (ctx) => voidDraw(ctx, it, { id: it.id, version: it.draw!.version, reason: "Đọc nhầm số gốc." }));
  await drawn(bench, { seed: "0512" });
  expect((await page(bench.head, bench.year.blocYearId)).voided).toMatchObject([{ seed: "0511", reason: "Đọc nhầm số gốc." }]);
});

test("one unit alone, a day that has passed, everybody let off: refused in words, nothing written", async () => {
  await expect(drawn(await aBench([FULL], "scoring"))).rejects.toMatchObject({ message: "cross.too_few" });
  const bench = await aBench([FULL, FULL], "scoring");
  await expect(drawn(bench, { dueOn: "2020-01-01" })).rejects.toMatchObject({ message: "cross.due_passed" });
  await expect(drawn(bench, { each: 2 })).rejects.toMatchObject({ message: "cross.impossible" });
  await expect(drawn(bench, { off: bench.units.map(({ id }) => id) })).rejects.toMatchObject({ message: "cross.impossible" });
  expect(await checksOf(bench)).toEqual([]);
  await drawn(bench);
  expect((await page(bench.head, bench.year.blocYearId)).draw!.givenUp.map(({ wish }) => wish)).toEqual(["mutual"]);
});

test("a unit that was told its result is left out of the draw, which says so; it still checks; with nobody left there is no draw", async () => {
  const bench = await aBench([FULL, FULL, FULL]);
  await ownerSql.query("update score_sheet set state = 'awaiting_reply' where id = $1", [bench.sheets[2]]);
  await ownerSql.query("update score_sheet set state = 'drafting' where id = $1", [bench.sheets[1]]);
  const scope = drawScope((await page(bench.head, bench.year.blocYearId)).units),
    ids = (units: { unitId: string }[]) => units.map(({ unitId }) => unitId).toSorted();
  expect([ids(scope.told), ids(scope.waited)]).toEqual([[bench.units[2]!.id], [bench.units[1]!.id]]);
  expect((await drawn(bench))?.done).toBe(
    "Đã bốc thăm 2 lượt chấm chéo cho 2 đơn vị, 1 đơn vị không bốc vì đã có kết quả thẩm định. Các đơn vị thấy việc ở Việc cần làm.",
  );
  expect((await checksOf(bench)).map(({ unit }) => unit).toSorted()).toEqual(ids(scope.checked));
  // Told without a lowering, a sheet stays under review: it is told all the same, until the unit sends it again.
  const kind = await aBench([FULL, FULL, FULL]);
  await acceptAll(kind.head, kind.sheets[2]!);
  await judge(kind.head, kind.sheets[2]!, "cchc", { verb: "defer" });
  await announce(kind.head, kind.sheets[2]!);
  expect(ids(drawScope((await page(kind.head, kind.year.blocYearId)).units).told)).toEqual([kind.units[2]!.id]);
  await ownerSql.query("update score_sheet set round = 2 where id = $1", [kind.sheets[2]]);
  await selfEntry(kind, kind.sheets[2]!, kind.units[2]!, "chi-tieu", 39, 2);
  expect(drawScope((await page(kind.head, kind.year.blocYearId)).units).told).toEqual([]);
  const told = await aBench([FULL, FULL]);
  await ownerSql.query("update score_sheet set state = 'awaiting_reply' where id = any ($1)", [told.sheets]);
  await expect(drawn(told)).rejects.toMatchObject({ message: "cross.all_told" });
});

test("the draw of next year is told who checked whom this year", async () => {
  const bench = await aBench([FULL, FULL, FULL, FULL, FULL], "scoring");
  await drawn(bench);
  await ownerSql.query("update bloc_year set starts_on = '2025-01-01', ends_on = '2025-12-31', year = '2025' where id = $1", [
    bench.year.blocYearId,
  ]);
  const {
    rows: [next],
  } = await ownerSql.query<{ id: string }>(
    "insert into bloc_year (province_id, bloc_id, year, starts_on, ends_on, stage, mode) values ($1, $2, '2026', '2026-01-01', '2026-12-31', 'scoring', 'live') returning id",
    [bench.province.id, bench.year.blocId],
  );
  const it = await page(bench.officer, next!.id),
    before = (await checksOf(bench)).map(({ unit, checker }) => `${unit} ${checker}`);
  const codes = new Map(
    (await ownerSql.query<{ id: string; code: string }>("select id, code from unit where province_id = $1", [bench.province.id])).rows.map(
      ({ id, code }) => [code, id],
    ),
  );
  expect(it.lastYear.map(({ unit, checker }) => `${codes.get(unit)} ${codes.get(checker)}`).toSorted()).toEqual(before.toSorted());
});

test("checked, handed in: the joint score is a layer of the record, and the bloc starts from it", async () => {
  const bench = await aBench([FULL, FULL, FULL], "checking");
  await drawn(bench);
  const check = (await checksOf(bench)).find(({ unit }) => unit === bench.units[2]!.id)!,
    checker = leaderOf(bench, check.checker),
    sheet = bench.sheets[2]!;
  await expect(handIn(checker, check.id)).rejects.toMatchObject({ message: "cross.items_left" });
  await expect(says(checker, check.id, "chi-tieu", "38")).rejects.toMatchObject({ message: "score.lowering_needs_reason" });
  await expect(says(checker, check.id, "cchc", "5")).rejects.toMatchObject({ message: "record.not_found" });
  await says(checker, check.id, "chi-tieu", "38", "Thiếu quyết định giao");
  await agree(checker, check.id);
  await handIn(checker, check.id);
  expect(await entries(sheet)).toMatchObject([
    { key: "chi-tieu", points: "38.0000", reason: "Thiếu quyết định giao", unit: check.checker },
    { key: "giai-ngan", points: "20.0000" },
    { key: "thi-dua" },
    { key: "thuong" },
    { key: "tru" },
    { key: "ky-luat" },
  ]);
  await expect(says(checker, check.id, "chi-tieu", "40")).rejects.toMatchObject({ message: "cross.closed" });
  expect((await look(bench.head, sheet)).cross["chi-tieu"]).toMatchObject({ points: "38.0000" });
  await judge(bench.head, sheet, "chi-tieu", { verb: "accept" });
  expect((await look(bench.head, sheet)).judged["chi-tieu"]).toMatchObject({ points: "38.0000" });
});

test("the bloc does not tell its result while a check of the sheet is open; written off with a reason it goes on", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!;
  await drawn(bench);
  await expect(pass(bench.head, sheet)).rejects.toMatchObject({ message: "check.cross_open" });
  const check = (await checksOf(bench)).find(({ unit }) => unit === bench.units[2]!.id)!;
  await as(bench.head, async (ctx) => {
    const it = (await checkById(ctx.sql, check.id))!;
    return excuseCheck("written_off")(ctx, it, { id: check.id, version: it.check.version, reason: "Đơn vị chấm không gửi." });
  });
  await announce(bench.head, sheet);
  expect(await entries(sheet)).toEqual([]);
});

test("three checkers: their mean, once the last of them has handed in or been let off", async () => {
  const bench = await aBench([FULL, FULL, FULL, FULL]),
    sheet = bench.sheets[3]!;
  await drawn(bench, { each: 3 });
  const checks = (await checksOf(bench)).filter(({ unit }) => unit === bench.units[3]!.id);
  for (const [at, points] of ["38", "39"].entries()) {
    const check = checks[at]!,
      who = leaderOf(bench, check.checker);
    await says(who, check.id, "chi-tieu", points, "Thiếu số liệu");
    await agree(who, check.id);
    await handIn(who, check.id);
    expect(await entries(sheet)).toEqual([]);
  }
  const last = checks[2]!;
  await as(leaderOf(bench, last.checker), async (ctx) => {
    const it = (await checkById(ctx.sql, last.id))!;
    return excuseCheck("abstained")(ctx, it, { id: last.id, version: it.check.version, reason: "Có quan hệ gia đình." });
  });
  expect(await entries(sheet)).toMatchObject([{ key: "chi-tieu", points: "38.5000", unit: null }, {}, {}, {}, {}, {}]);
});

test("a sheet given back opens its check again, and what was written is still there", async () => {
  const bench = await aBench([FULL, FULL]),
    sheet = bench.sheets[1]!;
  await drawn(bench);
  const check = (await checksOf(bench)).find(({ unit }) => unit === bench.units[1]!.id)!;
  await agree(bench.head, check.id);
  await handIn(bench.head, check.id);
  await as(bench.head, async (ctx) => {
    const it = (await sheetById(ctx.sql, sheet))!;
    return returnSheet(ctx, it, { id: sheet, version: it.version, dueOn: "2099-01-01", reason: "Thiếu minh chứng." });
  });
  expect((await seen(bench.head, check.id)).checkState).toBe("open");
  expect(Object.keys((await seen(bench.head, check.id)).judged)).toHaveLength(6);
});

test("what a checker writes is hidden from the other units until it is handed in", async () => {
  const bench = await aBench([FULL, FULL, FULL]);
  await drawn(bench);
  const check = (await checksOf(bench)).find(({ unit }) => unit === bench.units[2]!.id)!,
    checker = leaderOf(bench, check.checker);
  const stranger = leaderOf(bench, bench.units.find(({ id }) => id !== check.checker && id !== check.unit)!.id);
  await agree(checker, check.id);
  expect(Object.keys((await seen(checker, check.id)).judged)).toHaveLength(6);
  expect((await seen(stranger, check.id)).judged).toEqual({});
  await handIn(checker, check.id);
  expect(Object.keys((await seen(stranger, check.id)).judged)).toHaveLength(6);
});

test("two checkers of one sheet: the second sees what the first gave only after its own is handed in", async () => {
  const bench = await aBench([FULL, FULL, FULL, FULL]);
  await drawn(bench, { each: 2 });
  const [first, second] = (await checksOf(bench))
      .filter(({ unit }) => unit === bench.units[3]!.id)
      .map(({ id, checker }) => ({ id, who: leaderOf(bench, checker) })),
    one = first!.who,
    two = second!.who;
  await says(one, first!.id, "chi-tieu", "31", "Thiếu số liệu");
  await agree(one, first!.id);
  await handIn(one, first!.id);
  const given = async (who: Player) => (await seen(who, first!.id)).judged["chi-tieu"]?.points ?? null;
  expect([await given(one), await given(two)]).toEqual(["31.0000", null]);
  // The control: without the fence the second checker would be led by the first.
  const {
    rows: [fence],
  } = await ownerSql.query<{ using: string }>(
    "select pg_get_expr(polqual, polrelid) as using from pg_policy where polname = 'cross_hands'",
  );
  await ownerSql.query("drop policy cross_hands on cross_line");
  try {
    expect(await given(two)).toBe("31.0000");
  } finally {
    await ownerSql.query(`create policy cross_hands on cross_line as restrictive to app_runtime using (${fence!.using})`);
  }
  expect(await given(two)).toBeNull();
  await says(two, second!.id, "chi-tieu", "35", "Thiếu số liệu");
  await agree(two, second!.id);
  expect(await given(two)).toBeNull();
  await handIn(two, second!.id);
  expect([await given(two), (await seen(one, second!.id)).judged["chi-tieu"]?.points]).toEqual(["31.0000", "35.0000"]);
});

test("lines handed in are fixed by the database, whatever the application does", async () => {
  const bench = await aBench([FULL, FULL]);
  await drawn(bench);
  const [check] = await checksOf(bench),
    who = leaderOf(bench, check!.checker);
  await agree(who, check!.id);
  await handIn(who, check!.id);
  await expect(ownerSql.query("update cross_line set points = 1 where check_id = $1", [check!.id])).rejects.toThrow(/cross.closed/);
});

test("drawn twice at once, ten rounds of twenty: one draw in force", async () => {
  for (let round = 0; round < 10; round += 1) {
    const bench = await aBench([FULL, FULL, FULL], "scoring");
    const { done, refused } = await atOnce(20, () => drawn(bench));
    expect([done.length, refused.length]).toEqual([1, 19]);
    expect(await checksOf(bench)).toHaveLength(3);
  }
});

test("the last two checkers at once: the joint score is written once, from both", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    sheet = bench.sheets[2]!;
  await drawn(bench, { each: 2 });
  const checks = (await checksOf(bench)).filter(({ unit }) => unit === bench.units[2]!.id);
  for (const [at, check] of checks.entries()) {
    await says(leaderOf(bench, check.checker), check.id, "chi-tieu", at === 0 ? "38" : "39", "Thiếu số liệu");
    await agree(leaderOf(bench, check.checker), check.id);
  }
  await Promise.all(checks.map((check) => handIn(leaderOf(bench, check.checker), check.id)));
  expect(await entries(sheet)).toMatchObject([{ points: "38.5000" }, {}, {}, {}, {}, {}]);
});

test("two colleagues on one item: the second finds both texts", async () => {
  const bench = await aBench([FULL, FULL, FULL]);
  await drawn(bench);
  const check = (await checksOf(bench)).find(({ unit }) => unit === bench.units[2]!.id)!,
    who = leaderOf(bench, check.checker);
  const colleague = await aPerson(bench.province, { unit: bench.units.find(({ id }) => id === check.checker)!, posts: ["unit_officer"] });
  await says(who, check.id, "thi-dua", "25", "Chậm hạn gửi", 0);
  await expect(says(colleague, check.id, "thi-dua", "20", "Thiếu văn bản", 0)).rejects.toMatchObject({
    version: 1,
    fields: [{ yours: "20,00", theirs: "25,00" }, { field: "reason" }],
  });
});

test("a year sent back to self-scoring opens the checks of the sheets that open, and no others", async () => {
  const bench = await aBench([FULL, FULL, FULL]);
  await drawn(bench);
  for (const check of await checksOf(bench)) {
    await agree(leaderOf(bench, check.checker), check.id);
    await handIn(leaderOf(bench, check.checker), check.id);
  }
  await as(bench.officer, async (ctx) => {
    const it = (await yearForMove(ctx.sql, bench.year.blocYearId))!;
    return sendBack(ctx, it, { version: 1, to: "scoring", reason: "Số liệu của một đơn vị sai.", sheets: [bench.sheets[2]!] });
  });
  const states = (await checksOf(bench)).map(({ unit, state }) => [bench.units.findIndex(({ id }) => id === unit), state]).toSorted();
  expect(states).toEqual([
    [0, "handed_in"],
    [1, "handed_in"],
    [2, "open"],
  ]);
});
