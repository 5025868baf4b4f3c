import { expect, test } from "vitest";
import { blocCourse } from "@/lib/scoring/bloc-course";
import { type BlocCourse, blocCoursePage } from "@/lib/scoring/bloc-course-queries";
import { as, insertAsOwner, type Player } from "../support/cast.ts";
import { aBench, type Bench, FULL, pass } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const seen = async (who: Player, { year }: Bench): Promise<BlocCourse> =>
  as(who, async ({ sql }) => {
    const {
      rows: [at],
    } = await sql.query<{ slug: string; year: string }>({
      name: "course_at",
      text: "select b.slug, y.year from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id where y.id = $1",
      values: [year.blocYearId],
    });
    return (await sql.query<{ it: BlocCourse }>(blocCoursePage(at!.slug, at!.year))).rows[0]!.it;
  });
const open = async (who: Player, bench: Bench) => {
  const it = await seen(who, bench);
  return bench.sheets.map((id) => it.sheets.find(({ sheetId }) => sheetId === id)!.open);
};
/** Unit `by` has checked unit `of` and handed in one figure. */
async function aCheck(
  { province, units, sheets, items }: Bench,
  draw: string,
  by: number,
  of: number,
  points: number,
  state = "handed_in",
): Promise<void> {
  const check = await insertAsOwner("cross_check", {
    province_id: province.id,
    draw_id: draw,
    sheet_id: sheets[of],
    unit_id: units[of]!.id,
    checker_unit_id: units[by]!.id,
    state: "open",
  });
  await insertAsOwner("cross_line", { province_id: province.id, check_id: check, item_id: items["chi-tieu"], points });
  await ownerSql.query("update cross_check set state = $2::cross_state where id = $1", [check, state]);
}
const aDraw = ({ province, year }: Bench) =>
  insertAsOwner("cross_draw", {
    province_id: province.id,
    bloc_year_id: year.blocYearId,
    seed: "0511",
    each_unit: 1,
    attempt: 1,
    units: "[]",
    due_on: "2099-01-01",
  });

test("members see settled sheets only; the head's side and the board see what was handed in", async () => {
  const bench = await aBench([FULL, { ...FULL, "chi-tieu": 30 }, FULL, FULL]);
  await pass(bench.head, bench.sheets[2]!);
  expect(await open(bench.leaders[3]!, bench)).toEqual([false, false, true, false]);
  expect((await seen(bench.leaders[3]!, bench)).sheets.filter(({ finals }) => Object.keys(finals).length > 0)).toHaveLength(1);
  for (const who of [bench.head, bench.deputy, bench.officer]) expect(await open(who, bench)).toEqual([true, true, true, true]);
  await ownerSql.query("update score_sheet set state = 'drafting' where id = $1", [bench.sheets[1]]);
  expect(await open(bench.officer, bench)).toEqual([true, false, true, true]);
  expect(blocCourse(await seen(bench.leaders[3]!, bench))).toMatchObject({ complete: false, hidden: 3, withoutItem: null });
});

test("how strict a checker is: seen by the head's side and by that checker, not by others", async () => {
  const bench = await aBench([FULL, FULL, FULL, FULL]),
    draw = await aDraw(bench);
  await aCheck(bench, draw, 2, 3, 35);
  await aCheck(bench, draw, 3, 2, 40);
  const names = async (who: Player) =>
    blocCourse(await seen(who, bench)).strictness.map(({ unitId, perItem }) => [
      bench.units.findIndex(({ id }) => id === unitId),
      perItem.toFixed(2),
    ]);
  expect(await names(bench.head)).toEqual([
    [2, "-5.00"],
    [3, "0.00"],
  ]);
  expect(await names(bench.officer)).toEqual([
    [2, "-5.00"],
    [3, "0.00"],
  ]);
  expect(await names(bench.leaders[2]!)).toEqual([[2, "-5.00"]]);
  expect(await names(bench.leaders[3]!)).toEqual([[3, "0.00"]]);
});

test("whoever still has a check to hand in sees no other checker's, in whatever office", async () => {
  const bench = await aBench([FULL, FULL, FULL]),
    draw = await aDraw(bench);
  await aCheck(bench, draw, 2, 1, 35);
  expect((await seen(bench.head, bench)).lines).toHaveLength(1);
  await aCheck(bench, draw, 0, 2, 20, "open");
  expect(await seen(bench.head, bench)).toMatchObject({ lines: [], allLines: false });
  expect(await seen(bench.deputy, bench)).toMatchObject({ allLines: true });
});

test("a year without sheets and a year with one settled sheet are read as they are", async () => {
  const one = await aBench([FULL]);
  const next = await insertAsOwner("bloc_year", {
    province_id: one.province.id,
    bloc_id: one.year.blocId,
    year: "2031",
    starts_on: "2031-01-01",
    ends_on: "2031-12-31",
    stage: "scoring",
    mode: "live",
  });
  expect(blocCourse(await seen(one.officer, { ...one, year: { ...one.year, blocYearId: next } }))).toMatchObject({
    version: null,
    rows: [],
    talks: [],
    withoutItem: null,
  });
  await pass(one.officer, one.sheets[0]!);
  expect(blocCourse(await seen(one.officer, one))).toMatchObject({
    complete: true,
    hidden: 0,
    talks: [],
    withoutItem: [],
    withoutChecker: [],
  });
});
