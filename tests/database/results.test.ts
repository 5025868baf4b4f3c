import { describe, expect, test } from "vitest";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { cancelResult } from "@/lib/scoring/correct";
import { resultYear } from "@/lib/scoring/result-queries";
import { moveStage } from "@/lib/year/move-stage";
import { yearForMove } from "@/lib/year/queries";
import { aPerson, as, atOnce, type Player } from "../support/cast.ts";
import { acceptAll, aBench, announce, type Bench, FULL, judge, settle } from "../support/checking.ts";
import { aBoardLeader, correct, correction, open, settleCorrection } from "../support/correcting.ts";
import { ownerSql } from "../support/database.ts";
import { type Figure, recomputed, stored } from "../support/recompute.ts";

const codes = (work: Promise<unknown>) =>
  work.then(
    () => ["nothing"],
    (error: unknown) => (error instanceof Problem ? error : refusalOf(error))?.items.map(({ code }) => code) ?? [String(error)],
  );
const year = (bench: Bench) => bench.year.blocYearId;
const move = (who: Player, id: string) =>
  as(who, async (ctx) => {
    const it = (await yearForMove(ctx.sql, id))!;
    return moveStage(ctx, it, { version: it.version });
  });
const figures = (bench: Bench) => recomputed(bench.officer, year(bench), bench.versionId);

/** Numbers that look like chance and are the same in every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}
const quarter = (roll: (sides: number) => number, most: number) => roll(most * 4 + 1) / 4;

/** A year of units with figures by chance, some of them lowered by the checker, settled; two of them are made equal to the last point. */
async function settledByChance(seed: number, units: number): Promise<Bench> {
  const roll = dice(seed);
  const scores = Array.from({ length: units }, () => ({
    "chi-tieu": quarter(roll, 40),
    "giai-ngan": quarter(roll, 20),
    "thi-dua": quarter(roll, 30),
    thuong: roll(4),
    tru: -roll(3),
    "ky-luat": roll(8) === 0 ? 1 : 0,
  }));
  scores[units - 2] = { ...scores[units - 2]!, "ky-luat": 0 };
  scores[units - 1] = { ...scores[units - 2]! };
  const bench = await aBench(scores);
  for (const [at, sheet] of bench.sheets.entries()) {
    const who = at === 0 ? bench.deputy : bench.head,
      own = scores[at]!;
    if (at < units - 2 && roll(2) === 0)
      await judge(who, sheet, "chi-tieu", {
        points: String(Math.max(0, own["chi-tieu"] - quarter(roll, 5))),
        reason: "Số liệu của Kho bạc",
      });
    await judge(who, sheet, "cchc", at >= units - 2 || roll(3) === 0 ? { verb: "defer" } : { points: "6.5" });
    await acceptAll(who, sheet);
    await announce(who, sheet);
    await ownerSql.query("update score_sheet set reply_until = current_date - 2 where id = $1 and reply_until is not null", [sheet]);
    await settle(who, sheet);
  }
  await move(bench.head, year(bench));
  return bench;
}

describe("rank = f(entries)", () => {
  test.each([11, 2024, 70_001])(
    "totals, ranks and classes are what the entries alone give, of number 1 and of number 2 (seed %i)",
    async (seed) => {
      const bench = await settledByChance(seed, 6),
        leader = await aBoardLeader(bench),
        first = await figures(bench);
      expect(await stored(year(bench))).toEqual(first);
      expect(await stored(year(bench), 1)).toEqual(first);
      const roll = dice(seed + 1),
        named = bench.sheets.slice(1, 4);
      await open(bench.officer, year(bench), named);
      for (const sheet of named) await correct(bench.officer, year(bench), sheet, "thi-dua", String(29.75 - roll(8)));
      expect(await stored(year(bench))).toEqual(first);
      await settleCorrection(leader, year(bench));
      const second = await figures(bench);
      expect(await stored(year(bench))).toEqual(second);
      expect(await stored(year(bench), 2)).toEqual(second);
      // What was decided on first is still read as it was.
      expect(await stored(year(bench), 1)).toEqual(first);
      expect(second).not.toEqual(first);
    },
  );

  test("units that are equal share a rank, in both ways of reading", async () => {
    const bench = await settledByChance(5, 4),
      equal = bench.units.slice(2).map(({ id }) => id);
    const ranksOf = (all: Figure[]) => all.filter(({ unit }) => equal.includes(unit)).map(({ rank }) => rank);
    const [one, other] = ranksOf(await stored(year(bench)));
    expect(one).not.toBeNull();
    expect(other).toBe(one);
    expect(ranksOf(await figures(bench))).toEqual([one, other]);
  });

  test("control: a total that was tampered with is no longer what the entries give", async () => {
    const bench = await settledByChance(11, 4);
    await ownerSql.query("update unit_total set base = base + 1, total = total + 1 where sheet_id = $1", [bench.sheets[0]]);
    expect(await stored(year(bench))).not.toEqual(await figures(bench));
  });
});

describe("a result after the year was decided", () => {
  const decided = async () => {
    const bench = await aBench([FULL, { ...FULL, "giai-ngan": 15 }, { ...FULL, "thi-dua": 10 }]);
    for (const [at, sheet] of bench.sheets.entries()) {
      const who = at === 0 ? bench.deputy : bench.head;
      await acceptAll(who, sheet);
      await judge(who, sheet, "cchc", { verb: "defer" });
      await announce(who, sheet);
      await settle(who, sheet);
    }
    await move(bench.head, year(bench));
    return { bench, leader: await aBoardLeader(bench) };
  };

  test("external figures that come late make number 2: entries of the board, new ranks, and nobody's first number changes", async () => {
    const { bench, leader } = await decided();
    await open(bench.officer, year(bench), [bench.sheets[2]!], {
      basis: "LATE_FIGURES",
      petitionNumber: null,
      petitionDate: null,
      petitioner: null,
    });
    await correct(bench.officer, year(bench), bench.sheets[2]!, "cchc", "9.5");
    await settleCorrection(leader, year(bench));
    const { rows } = await ownerSql.query(
      "select layer, round, points::text, by_unit_id = $2 as board from score_entry where sheet_id = $1 and layer = 'board'",
      [bench.sheets[2], bench.boardUnit.id],
    );
    expect(rows).toEqual([{ layer: "board", round: 1, points: "9.5000", board: true }]);
    expect((await ownerSql.query("select distinct result_version from unit_total where bloc_year_id = $1", [year(bench)])).rows).toEqual([
      { result_version: 2 },
    ]);
    const audit = await ownerSql.query("select event from audit_entry where about = $1 and event like 'result.%' order by seq", [
      year(bench),
    ]);
    expect(audit.rows.map(({ event }) => event)).toEqual(["result.opened", "result.item_corrected", "result.settled"]);
  });

  test("nothing is opened before the year is decided, without a sheet, twice, or on a complaint without its paper", async () => {
    const { bench } = await decided(),
      id = year(bench),
      [first] = bench.sheets as [string];
    expect(await codes(open(bench.officer, id, []))).toEqual(["result.no_sheet"]);
    expect(await codes(open(bench.officer, id, [first], { petitioner: null }))).toEqual(["result.petition_missing"]);
    expect(await codes(open(bench.officer, id, [first], { petitionDate: "2099-01-01" }))).toEqual(["result.petition_ahead"]);
    expect(await codes(open(bench.officer, id, [(await aBench([FULL])).sheets[0]!]))).toEqual(["result.sheet_not_settled"]);
    await open(bench.officer, id, [first]);
    expect(await codes(open(bench.officer, id, [first]))).toEqual(["result.open_already"]);
    await ownerSql.query("update bloc_year set stage = 'checking' where id = $1", [id]);
    expect(await codes(open(bench.officer, id, [first]))).toEqual(["result.stage"]);
  });

  test("figures keep to the bounds of their item, to the sheets named, and one person does not settle what they opened", async () => {
    const { bench, leader } = await decided(),
      id = year(bench),
      [first, second] = bench.sheets as [string, string];
    await open(leader, id, [first]);
    expect(await codes(correct(bench.officer, id, second, "thi-dua", "5"))).toEqual(["result.sheet_elsewhere"]);
    expect(await codes(correct(bench.officer, id, first, "thi-dua", "30.25"))).toEqual(["score.over_max"]);
    expect(await codes(correct(bench.officer, id, first, "thi-dua", "30"))).toEqual(["result.same_points"]);
    expect(await codes(correct(bench.officer, id, first, "thi-dua", null))).toEqual(["result.points_missing"]);
    expect(await codes(correct(bench.officer, id, first, "ky-luat", null))).toEqual(["result.gate_missing"]);
    expect(await codes(settleCorrection(await aBoardLeader(bench), id))).toEqual(["result.nothing_changed"]);
    await correct(bench.officer, id, first, "ky-luat", null, { hit: "yes" });
    expect(await codes(settleCorrection(leader, id))).toEqual(["result.same_person"]);
    await settleCorrection(await aBoardLeader(bench), id);
    expect((await ownerSql.query("select rank, ranked from unit_total where sheet_id = $1", [first])).rows).toEqual([
      { rank: null, ranked: false },
    ]);
  });

  test("nobody corrects or settles the own unit's sheet", async () => {
    const { bench, leader } = await decided(),
      id = year(bench),
      own = await aPerson(bench.province, { unit: bench.units[1]!, posts: ["board_officer"] });
    expect(await codes(open(own, id, [bench.sheets[1]!]))).toEqual(["result.own_unit"]);
    await open(bench.officer, id, [bench.sheets[1]!]);
    // The database would not let the figure be written either.
    expect(await codes(correct(own, id, bench.sheets[1]!, "thi-dua", "5"))).not.toEqual(["nothing"]);
    await correct(bench.officer, id, bench.sheets[1]!, "thi-dua", "5");
    await expect(settleCorrection(leader, id)).resolves.toMatchObject({ next: expect.any(String) });
  });

  test("ten settle at once: one number 2, one entry", async () => {
    const { bench, leader } = await decided(),
      id = year(bench);
    await open(bench.officer, id, [bench.sheets[2]!]);
    await correct(bench.officer, id, bench.sheets[2]!, "thi-dua", "12");
    const { version } = (await correction(bench.officer, id)).open!;
    const { done } = await atOnce(10, () => settleCorrection(leader, id, version));
    expect(done).toHaveLength(1);
    expect(
      (await ownerSql.query("select count(*)::int as n from score_result where bloc_year_id = $1 and state = 'settled'", [id])).rows,
    ).toEqual([{ n: 2 }]);
    expect(
      (await ownerSql.query("select count(*)::int as n from score_entry where layer = 'board' and sheet_id = $1", [bench.sheets[2]])).rows,
    ).toEqual([{ n: 1 }]);
  });

  test("a correction that is given up leaves the result as it was, and its number to the next", async () => {
    const { bench } = await decided(),
      id = year(bench),
      before = await stored(id);
    await open(bench.officer, id, [bench.sheets[2]!]);
    await correct(bench.officer, id, bench.sheets[2]!, "thi-dua", "12");
    await as(bench.officer, async (ctx) => {
      const it = (await resultYear(ctx.sql, id))!;
      return cancelResult(ctx, it, { id, resultId: it.open!.id, version: it.open!.version, reason: "Đơn vị rút kiến nghị." });
    });
    expect(await stored(id)).toEqual(before);
    await open(bench.officer, id, [bench.sheets[1]!]);
    expect((await correction(bench.officer, id)).open).toMatchObject({ number: 2, corrected: [] });
  });

  test("a kept number is not written over, not even by the owner of the tables; control: without the trigger it is", async () => {
    const { bench } = await decided();
    const tamper = () => ownerSql.query("update score_result_row set total = total + 1 where sheet_id = $1", [bench.sheets[0]]);
    await expect(tamper()).rejects.toThrow();
    await ownerSql.query("alter table score_result_row disable trigger append_only");
    try {
      expect((await tamper()).rowCount).toBe(1);
    } finally {
      await ownerSql.query("alter table score_result_row enable trigger append_only");
    }
  });
});
