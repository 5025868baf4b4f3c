import { beforeAll, expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import { publishedNumber, publishRanking, rankingByYear, withdrawRanking } from "@/lib/portal/ranking/publish";
import { rankingOf, rankingsOf } from "@/lib/portal/ranking/queries";
import { Problem } from "@/lib/problems/problem";
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
  type Year,
} from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

let here: Province, elsewhere: Province, year: Year, one: Unit, two: Unit, head: Player, result: string;
/** Two settled sheets with the reason of a lowering, and the number that fixed them. */
beforeAll(async () => {
  [here, elsewhere] = [await aProvince(), await aProvince()];
  [one, two] = [await aUnit(here, "Sở Một"), await aUnit(here, "Sở Hai")];
  head = await aPerson(here, { unit: one, posts: ["unit_leader"] });
  year = await aYear(here, [one, two], { stage: "deciding" });
  await holdsOffice(here, year.blocYearId, "head", one, { head });
  const at = { province_id: here.id },
    frame = await insertAsOwner("criteria_frame", { ...at, name: "Khung" });
  const version = await insertAsOwner("criteria_version", {
    ...at,
    frame_id: frame,
    title: "Tiêu chí",
    total_points: 100,
    classes: "[]",
    tie_break: "[]",
  });
  const section = await insertAsOwner("criteria_section", {
    ...at,
    criteria_version_id: version,
    position: 1,
    numeral: "I",
    name: "Nhiệm vụ",
    max_points: 100,
  });
  const item = await insertAsOwner("criteria_item", {
    ...at,
    criteria_version_id: version,
    section_id: section,
    item_key: "mot",
    position: 1,
    name: "Chỉ tiêu",
    max_points: 100,
    method: "MANUAL",
    params: "{}",
  });
  result = await insertAsOwner("score_result", {
    ...at,
    bloc_year_id: year.blocYearId,
    number: 1,
    state: "settled",
    settled_at: new Date(),
  });
  for (const [n, unit] of [one, two].entries()) {
    const points = 90 - n * 10,
      sheet = await insertAsOwner("score_sheet", {
        ...at,
        unit_id: unit.id,
        bloc_year_id: year.blocYearId,
        criteria_version_id: version,
        state: "settled",
        settled_at: new Date(),
        round: 1,
      });
    await insertAsOwner("score_entry", {
      ...at,
      unit_id: unit.id,
      sheet_id: sheet,
      item_id: item,
      layer: "self",
      round: 1,
      inputs: "{}",
      points: 95,
      by_unit_id: unit.id,
    });
    await insertAsOwner("score_entry", {
      ...at,
      unit_id: unit.id,
      sheet_id: sheet,
      item_id: item,
      layer: "bloc",
      round: 1,
      inputs: "{}",
      points,
      reason: "Lý do kín",
      by_unit_id: n === 0 ? two.id : one.id,
    });
    const row = { base: points, bonus: 0, penalty: 0, total: points, sections: "[]", rank: n + 1, classification: null };
    await insertAsOwner("unit_total", { ...at, ...row, unit_id: unit.id, sheet_id: sheet, bloc_year_id: year.blocYearId });
    await insertAsOwner("score_result_row", { ...at, ...row, unit_id: unit.id, sheet_id: sheet, result_id: result });
  }
});

const asked = () => ({ khoi: year.blocSlug, nam: year.year });
const publish = (number = 1, word = "CÔNG BỐ") =>
  as(head, async (ctx) => publishRanking(ctx, (await rankingByYear(ctx.sql, asked()))!, { ...asked(), number, word }));
const withdraw = () =>
  as(head, async (ctx) => withdrawRanking(ctx, (await rankingByYear(ctx.sql, asked()))!, { ...asked(), reason: "Sai tên đơn vị." }));
const codes = (work: Promise<unknown>) =>
  work.then(
    () => [],
    (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]),
  );
const seen = async (tinh = here.slug) => (await rankingOf(tinh, year.blocYearId))!.it;

test("nobody outside reads a result before it is published; then place, points and class, and nothing else of it", async () => {
  expect(await seen()).toBeNull();
  expect(await codes(publish(1, "cong bo"))).toEqual(["article.publish_word"]);
  await publish();
  const it = (await seen())!;
  expect(it).toMatchObject({ number: 1, year: "2026", sections: [{ number: "I", name: "Nhiệm vụ" }] });
  expect(it.lines.map(({ unitName, rank, total }) => [unitName, rank, Number(total)])).toEqual([
    ["Sở Một", 1, 90],
    ["Sở Hai", 2, 80],
  ]);
  expect(Object.keys(it.lines[0]!).toSorted()).toEqual([
    "apart",
    "bonus",
    "className",
    "penalty",
    "points",
    "rank",
    "tied",
    "total",
    "unitName",
  ]);
  expect(JSON.stringify(it)).not.toContain("Lý do kín");
  expect((await rankingsOf(here.slug))!.it).toMatchObject([{ year: "2026", units: 2 }]);
  expect(await seen(elsewhere.slug)).toBeNull();
});

test("while a correction is under way nothing is published; its number takes the place of the first; another number than was read is refused", async () => {
  const second = await insertAsOwner("score_result", {
    province_id: here.id,
    bloc_year_id: year.blocYearId,
    number: 2,
    state: "open",
    basis: "LATE_FIGURES",
    reason: "Số liệu công bố sau",
    opened_by_id: head.personId,
  });
  expect(await codes(publish())).toEqual(["ranking.correcting"]);
  expect(await as(head, (ctx) => publishedNumber(ctx.sql, year.blocYearId))).toBe(1);
  await ownerSql.query("update score_result set state = 'settled', settled_at = now() where id = $1", [second]);
  await ownerSql.query(
    "insert into score_result_row (province_id, result_id, sheet_id, unit_id, base, bonus, penalty, total, sections, rank) select province_id, $1, sheet_id, unit_id, base, bonus, penalty, total, sections, rank from score_result_row where result_id = $2",
    [second, result],
  );
  expect(await codes(publish(1))).toEqual(["record.moved"]);
  await publish(2);
  expect((await seen())!.number).toBe(2);
});

test("published by several at once it stands there once; withdrawn it is gone, and the record stays", async () => {
  await withdraw();
  await atOnce(5, () => publish(2));
  expect((await ownerSql.query("select from published_ranking where bloc_year_id = $1", [year.blocYearId])).rowCount).toBe(1);
  await withdraw();
  expect(await seen()).toBeNull();
  expect((await rankingsOf(here.slug))!.it).toEqual([]);
  expect(await codes(withdraw())).toEqual(["ranking.not_published"]);
  expect((await ownerSql.query("select from score_result where bloc_year_id = $1", [year.blocYearId])).rowCount).toBe(2);
});

test("those who speak for the bloc and the board may; a member unit, a secretary, a stranger to the bloc may not", async () => {
  const mayPublish = (who: Player) => as(who, async (ctx) => may("ranking.publish", ctx.actor, (await rankingByYear(ctx.sql, asked()))!));
  expect(await mayPublish(head)).toBe(true);
  expect(await mayPublish(await aPerson(here, { posts: ["board_officer"] }))).toBe(true);
  expect(await mayPublish(await aPerson(here, { unit: two, posts: ["unit_leader"] }))).toBe(false);
});
