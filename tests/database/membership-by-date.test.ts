import { expect, test } from "vitest";
import { membershipById } from "@/lib/blocs/finders";
import { addMember } from "@/lib/blocs/keep-membership";
import { openMissing } from "@/lib/scoring/manage-sheets";
import { endMembership } from "@/lib/year/end-membership";
import { mergeUnits, touchedUnits } from "@/lib/year/reorganise";
import { refusalOf } from "@/lib/problems/database";
import { aPerson, aProvince, as, aUnit, aYear, insertAsOwner, type Player } from "../support/cast.ts";
import { aBench, type Bench, FULL, pass } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

/** A day inside the year 2026 that all of these benches live in. */
const INSIDE = "2026-06-30";
const setUp = async (bench: Bench) => aPerson(bench.province, { posts: ["board_officer", "province_admin"] });
const leave = (who: Player, bench: Bench, unitId: string, until = INSIDE) =>
  as(
    who,
    async (ctx) => {
      const { rows } = await ownerSql.query("select id, version from bloc_membership where bloc_id = $1 and unit_id = $2", [
        bench.year.blocId,
        unitId,
      ]);
      return endMembership(ctx, (await membershipById(ctx.tx, rows[0].id))!, {
        id: rows[0].id,
        version: rows[0].version,
        until,
        basis: "QĐ 15/QĐ-UBND",
      });
    },
    "board_officer",
  );
const sheets = async (bench: Bench) =>
  (
    await ownerSql.query(
      "select s.unit_id as unit, s.state, s.closed_reason as reason, t.rank, t.ranked, t.total::float as total from score_sheet s left join unit_total t on t.sheet_id = s.id where s.bloc_year_id = $1",
      [bench.year.blocYearId],
    )
  ).rows;

test("a unit that leaves while the year is checked takes no rank: its sheet is closed and kept, the others are ranked again, all in the log", async () => {
  const bench = await aBench([FULL, { ...FULL, "chi-tieu": 30 }, { ...FULL, "chi-tieu": 20 }]),
    board = await setUp(bench),
    units = bench.units;
  for (const [at, sheet] of bench.sheets.entries()) await pass(at === 0 ? bench.deputy : bench.head, sheet);
  const of = async (at: number) => (await sheets(bench)).find(({ unit }) => unit === units[at]!.id)!;
  const before = [(await of(0)).rank, (await of(1)).rank, (await of(2)).rank];
  expect(before).toEqual([1, 2, 3]);
  await leave(board, bench, units[0]!.id);
  expect(await of(0)).toMatchObject({ state: "not_ranked", rank: null, ranked: false, reason: expect.stringContaining("QĐ 15/QĐ-UBND") });
  expect([(await of(1)).rank, (await of(2)).rank]).toEqual([1, 2]);
  const { rows: events } = await ownerSql.query("select event from audit_entry where province_id = $1 order by seq desc limit 3", [
    bench.province.id,
  ]);
  expect(events.map(({ event }) => event)).toEqual(["sheet.left", "ranking.settled", "membership.ended"]);
  // what it had handed in stays to be read
  expect((await ownerSql.query("select from score_entry where sheet_id = $1", [bench.sheets[0]])).rowCount).toBeGreaterThan(0);
});

test.each([
  ["on the last day of the year", "running", "2026-12-31", "open"],
  ["once the year is decided", "deciding", INSIDE, "open"],
  ["while it runs", "running", INSIDE, "closed"],
])("a unit that leaves %s", async (_when, stage, until, then) => {
  const bench = await aBench([FULL, FULL]),
    board = await setUp(bench);
  await ownerSql.query("update bloc_year set stage = $2 where id = $1", [bench.year.blocYearId, stage]);
  await leave(board, bench, bench.units[1]!.id, until);
  expect((await sheets(bench)).find(({ unit }) => unit === bench.units[1]!.id)!.state === "not_ranked").toBe(then === "closed");
});

test("a merged unit's open sheet is closed like that of one that leaves, with the paper as its reason", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    board = await setUp(bench),
    [, goes, gone] = bench.units;
  await as(
    board,
    async (ctx) =>
      mergeUnits(ctx, (await touchedUnits(ctx.sql, [gone!.id]))!, {
        "unit[]": [gone!.id],
        into: goes!.id,
        name: null,
        shortName: null,
        "bloc[]": [],
        countsIn: null,
        documentNumber: "12/NQ",
        documentDate: "2026-06-20",
        effectiveOn: "2026-07-01",
        note: null,
      }),
    "province_admin",
  );
  const left = (await sheets(bench)).find(({ unit }) => unit === gone!.id)!;
  expect(left).toMatchObject({ state: "not_ranked", reason: expect.stringContaining("12/NQ") });
  expect((await sheets(bench)).find(({ unit }) => unit === goes!.id)!.state).not.toBe("not_ranked"); // the control
});

test("a newcomer gets a sheet from the day it is a member, and none before", async () => {
  const bench = await aBench([FULL, FULL], "scoring"),
    board = await setUp(bench),
    newcomer = await aUnit(bench.province);
  const open = () => as(board, (ctx) => openMissing(ctx, { id: bench.year.blocYearId, stage: "scoring" }), "board_officer");
  const has = async () => (await sheets(bench)).some(({ unit }) => unit === newcomer.id);
  await as(board, (ctx) =>
    addMember(
      ctx,
      { id: bench.year.blocId, blocYearIds: [] },
      { blocId: bench.year.blocId, unitId: newcomer.id, since: "2027-01-01", basis: null, countsForAward: true, ranked: true },
    ),
  );
  await open();
  expect(await has()).toBe(false);
  await ownerSql.query("update bloc_membership set since = $2 where unit_id = $1", [newcomer.id, INSIDE]);
  await open();
  expect(await has()).toBe(true);
});

test("in several blocs a unit counts for awards in one: the database says so on every day they share, and only on those", async () => {
  const province = await aProvince(),
    unit = await aUnit(province),
    [one, two] = [await aYear(province, [unit]), await aYear(province, [])];
  const second = (since: string, until: string | null, counts: boolean) =>
    insertAsOwner("bloc_membership", {
      province_id: province.id,
      bloc_id: two.blocId,
      unit_id: unit.id,
      since,
      until,
      counts_for_award: counts,
    });
  const codes = (work: Promise<unknown>) =>
    work.then(
      () => ["nothing"],
      (error: unknown) => refusalOf(error)?.items.map(({ code }) => code),
    );
  expect(await codes(second("2026-06-01", null, true))).toEqual(["membership.counts_elsewhere"]);
  expect(await codes(second("2025-01-01", "2025-12-31", true))).toEqual(["nothing"]); // the year before they share no day
  expect(await codes(second("2026-06-01", null, false))).toEqual(["nothing"]); // a member that does not count there
  expect(
    await codes(
      insertAsOwner("bloc_membership", {
        province_id: province.id,
        bloc_id: one.blocId,
        unit_id: unit.id,
        since: "2026-07-01",
        counts_for_award: false,
      }),
    ),
  ).toEqual(["membership.already"]);
});
