import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import type { Ctx } from "@/lib/action/action";
import { setTargetRule, targetRuleOf } from "@/lib/pledges/plan-targets";
import { standingsOf } from "@/lib/pledges/progress";
import { QUARTER_ENDS } from "@/lib/pledges/progress-expressions";
import { type CoursePage, unitCoursePage } from "@/lib/pledges/progress-queries";
import { TargetRuleInput } from "@/lib/pledges/progress-schema";
import { quartersOf } from "@/lib/pledges/quarters";
import { Clash } from "@/lib/problems/problem";
import { addDays } from "@/lib/provinces/dates";
import { enter } from "@/lib/tenancy/enter";
import { LateInput } from "@/lib/year/calendar-schema";
import { grantLate, yearForLate } from "@/lib/year/keep-date";
import { aPerson, as, atOnce, insertAsOwner } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";
import { course, letLate, planAs, planForm, promises, type Promises, reportAs, reportForm, unitCourse } from "../support/targets.ts";

const code = (name: string) => ({ items: [expect.objectContaining({ code: name })] });

test("a unit reports its quarter; the bloc reads plan, figure, light and who is missing", async () => {
  const it = await promises();
  await reportAs(it.officers[0]!, reportForm(it, 0, it.now, ["34", "97,5"], { [`words_${it.targets[0]![0]}`]: "Đã rà soát 12 thôn" }));
  const page = await course(it.officers[1]!, it),
    [first, second] = standingsOf(page);
  expect(page.targets[0]!.figures).toMatchObject([
    { quarter: it.now, round: 1, value: "34", words: "Đã rà soát 12 thôn", onBehalf: false, late: false },
  ]);
  expect(first!.targets.map(({ last, light }) => [last?.value, light])).toEqual([
    ["34", "slow"],
    ["97.5", "on_track"],
  ]);
  expect([second!.light, second!.missing]).toEqual(["none", [1, 2, 3].filter((quarter) => quarter < it.now)]);
  expect((await unitCourse(it.officers[1]!, it, 0)).targets.map(({ id }) => id)).toEqual(it.targets[0]);
  const { rows } = await ownerSql.query("select event, detail from audit_entry where province_id = $1 and event like 'target.%'", [
    it.province.id,
  ]);
  expect(rows).toMatchObject([{ event: "target.reported", detail: { quarter: it.now, figures: 2, corrected: 0, onBehalf: false } }]);
});

test("a correction is one more round with its reason; nothing that was reported changes or goes", async () => {
  const it = await promises(),
    form = reportForm(it, 0, it.now, ["34", "97"]);
  await reportAs(it.officers[0]!, form);
  await expect(reportAs(it.officers[0]!, { ...form, version: "2", [`value_${it.targets[0]![0]}`]: "36" })).rejects.toMatchObject(
    code("target.no_reason"),
  );
  await reportAs(it.officers[0]!, { ...form, version: "2", reason: "Bổ sung hai hộ", [`value_${it.targets[0]![0]}`]: "36" });
  expect((await unitCourse(it.officers[0]!, it, 0)).targets[0]!.figures.map(({ round, value, reason }) => [round, value, reason])).toEqual([
    [1, "34", null],
    [2, "36", "Bổ sung hai hộ"],
  ]);
  await expect(reportAs(it.officers[0]!, { ...form, version: "3", [`value_${it.targets[0]![0]}`]: "36" })).rejects.toMatchObject(
    code("target.nothing"),
  );
  for (const change of ["update target_figure set value = 1 where target_id = $1", "delete from target_figure where target_id = $1"]) {
    await expect(ownerSql.query(change, [it.targets[0]![0]])).rejects.toMatchObject({
      message: expect.stringContaining("record.append_only"),
    });
  }
});

test("all or nothing: one figure that cannot be keeps the others out", async () => {
  const it = await promises();
  await expect(reportAs(it.officers[0]!, reportForm(it, 0, it.now, ["34", "103"]))).rejects.toMatchObject({
    items: [{ code: "target.over_hundred", field: `value_${it.targets[0]![1]}`, facts: { name: "Hồ sơ đúng hạn" } }],
  });
  await expect(reportAs(it.officers[0]!, reportForm(it, 0, it.now, ["ba mươi tư", "-2"]))).rejects.toMatchObject({
    items: [{ code: "target.figure_no_number" }, { code: "target.figure_negative" }],
  });
  expect((await course(it.officers[0]!, it)).targets.flatMap(({ figures }) => figures)).toEqual([]);
});

test("a quarter ahead and one that is closed are refused; a logged decision opens the closed one until its day, and says late", async () => {
  const it = await promises();
  await expect(reportAs(it.officers[0]!, reportForm(it, 0, 1, ["9", "95"]))).rejects.toMatchObject(code("target.quarter_closed"));
  const input = LateInput.parse({
    blocYearId: it.year.blocYearId,
    unitId: it.units[0]!.id,
    what: "targets_1",
    until: addDays(it.today, 2),
    reason: "Chờ số liệu của ngành dọc",
    document: "",
  });
  await as(it.leaders[0]!, async (ctx) => grantLate(ctx, (await yearForLate(ctx.tx, it.year.blocYearId))!, input), "bloc_head");
  await reportAs(it.officers[0]!, reportForm(it, 0, 1, ["9", "95"]));
  expect((await course(it.secretary, it)).targets[0]!.figures).toMatchObject([{ quarter: 1, late: true }]);
  await expect(reportAs(it.officers[1]!, reportForm(it, 1, 1, ["9", "95"]))).rejects.toMatchObject(code("target.quarter_closed"));
  await ownerSql.query("update bloc_year set starts_on = $2, ends_on = $3 where id = $1", [
    it.year.blocYearId,
    it.today,
    addDays(it.today, 364),
  ]);
  await expect(reportAs(it.officers[1]!, reportForm(it, 1, 3, ["9", "95"]))).rejects.toMatchObject(code("target.quarter_ahead"));
});

test("the secretary enters on behalf, marked so; a peer, the head and an outsider may not", async () => {
  const it = await promises(),
    outsider = await aPerson(it.province, { posts: ["board_officer"] });
  await reportAs(it.secretary, reportForm(it, 1, it.now, ["30", "96"]), "bloc_secretary");
  const page = await unitCourse(it.secretary, it, 1),
    actorOf = (who: typeof outsider) => enter(who.claim, async (_tx, actor) => actor);
  expect(page.targets[0]!.figures).toMatchObject([{ onBehalf: true }]);
  expect([
    may("target.report", await actorOf(it.officers[1]!), page),
    may("target.report", await actorOf(it.secretary), page),
    may("target.report", await actorOf(it.officers[0]!), page),
    may("target.report", await actorOf(it.leaders[0]!), page),
    may("target.report", await actorOf(outsider), page),
  ]).toEqual([true, true, false, false, false]);
});

test("a unit that left keeps what it reported and adds nothing to quarters after", async () => {
  const it = await promises();
  await reportAs(it.officers[1]!, reportForm(it, 1, it.now, ["30", "96"]));
  const page = await course(it.officers[1]!, it),
    quarters = quartersOf(page.startsOn, page.endsOn);
  await ownerSql.query("update bloc_membership set until = $3 where bloc_id = $1 and unit_id = $2", [
    it.year.blocId,
    it.units[1]!.id,
    addDays(quarters[it.now - 1]!.from, -1),
  ]);
  await expect(reportAs(it.officers[1]!, reportForm(it, 1, it.now, ["31", "96"], { version: "2", reason: "Sửa" }))).rejects.toMatchObject(
    code("target.unit_left"),
  );
  expect((await course(it.secretary, it)).units[1]).toMatchObject({ leftOn: addDays(quarters[it.now - 1]!.from, -1) });
  expect(
    (await course(it.secretary, it)).targets
      .filter(({ unitId }) => unitId === it.units[1]!.id)
      .flatMap(({ figures }) => figures.map(({ value }) => value)),
  ).toEqual(["30", "96"]);
});

test("the unit plans its quarters; what a reported quarter is judged by stays", async () => {
  const it = await promises();
  await planAs(it.officers[0]!, planForm(it, 0, 0));
  expect((await unitCourse(it.officers[0]!, it, 0)).targets[0]!.plan).toEqual({
    course: "AMOUNT",
    atMost: false,
    values: [5, 15, 30],
    version: 1,
  });
  await expect(planAs(it.officers[0]!, planForm(it, 0, 0, { first: "6" }))).rejects.toBeInstanceOf(Clash);
  await expect(planAs(it.officers[0]!, planForm(it, 0, 0, { version: "1", second: "41", third: "3" }))).rejects.toMatchObject({
    items: [
      { code: "target.plan_over", field: "second" },
      { code: "target.plan_falls", field: "third" },
    ],
  });
  await expect(planAs(it.officers[0]!, planForm(it, 0, 1, { third: "101" }))).rejects.toMatchObject(code("target.plan_over_hundred"));
  await letLate(it, 0, 1);
  await reportAs(it.officers[0]!, reportForm(it, 0, 1, ["5", "95"]));
  await expect(planAs(it.officers[0]!, planForm(it, 0, 0, { version: "1", first: "4" }))).rejects.toMatchObject({
    items: [{ code: "target.plan_reported", field: "first" }],
  });
  await planAs(it.officers[0]!, planForm(it, 0, 0, { version: "1", second: "20" }));
  expect(standingsOf(await course(it.secretary, it))[0]!.targets[0]).toMatchObject({ share: 1, light: "on_track" });
});

test("nothing is reported before the pledge is fixed: the database says so too", async () => {
  const it = await promises();
  const loose = await promises(2, false);
  await expect(reportAs(loose.officers[0]!, reportForm(loose, 0, loose.now, ["3", "90"]))).rejects.toMatchObject(code("target.not_fixed"));
  const row = { province_id: loose.province.id, target_id: loose.targets[0]![0], unit_id: loose.units[0]!.id, quarter: 1, value: 1 };
  await expect(insertAsOwner("target_figure", row)).rejects.toMatchObject({ message: expect.stringContaining("target.not_fixed") });
  // The control: on a fixed pledge the same row stands; on another unit's promise, or a round ahead, it does not.
  const fixed = { ...row, province_id: it.province.id, target_id: it.targets[0]![0], unit_id: it.units[0]!.id };
  const figure = await insertAsOwner("target_figure", fixed);
  expect((await ownerSql.query("select quarter, round from target_figure where id = $1", [figure])).rows).toEqual([
    { quarter: 1, round: 1 },
  ]);
  await expect(insertAsOwner("target_figure", { ...fixed, quarter: 2, unit_id: it.units[1]!.id })).rejects.toMatchObject({ code: "23503" });
  await expect(insertAsOwner("target_figure", { ...fixed, round: 3, reason: "x" })).rejects.toMatchObject({
    message: expect.stringContaining("record.moved"),
  });
});

test("lights follow the measures of the province, and whoever changes them second reads both", async () => {
  const it = await promises(),
    admin = await aPerson(it.province, { posts: ["province_admin"] });
  await reportAs(it.officers[0]!, reportForm(it, 0, it.now, ["34", "98"]));
  const before = standingsOf(await course(it.secretary, it))[0]!.light,
    change = (typed: Record<string, string>) =>
      as(admin, async (ctx) => setTargetRule(ctx, await targetRuleOf(ctx.tx), TargetRuleInput.parse(typed)));
  await change({ version: "0", onTrack: "99", slow: "95,5", dueDays: "20" });
  expect([before, standingsOf(await course(it.secretary, it))[0]!.light]).toEqual(["slow", "at_risk"]);
  await expect(change({ version: "0", onTrack: "90", slow: "70", dueDays: "20" })).rejects.toBeInstanceOf(Clash);
  expect(
    TargetRuleInput.safeParse({ version: "1", onTrack: "80", slow: "80", dueDays: "0" }).error!.issues.map(({ path }) => path[0]),
  ).toEqual(["dueDays"]);
  expect(
    TargetRuleInput.safeParse({ version: "1", onTrack: "80", slow: "80", dueDays: "10" }).error!.issues.map(({ path }) => path[0]),
  ).toEqual(["slow"]);
});

test("the calendar's last days of the quarters are those of the rule, in a calendar year and in a school year", async () => {
  for (const [from, until] of [
    ["2026-01-01", "2026-12-31"],
    ["2026-09-01", "2027-05-31"],
    ["2026-08-01", "2027-07-31"],
    ["2026-08-15", "2027-06-30"],
  ] as const) {
    const { rows } = await ownerSql.query<{ until: string }>(
      `select q.until::text from (select $1::date as starts_on, $2::date as ends_on) y cross join lateral ${QUARTER_ENDS} q order by q.number`,
      [from, until],
    );
    expect(rows.map((row) => row.until)).toEqual(quartersOf(from, until).map((quarter) => quarter.until));
  }
});

test("two who send at once: one goes through, the other reads both texts, and the rounds have no gap", async () => {
  const it = await promises(),
    send = (n: number) => reportAs(it.officers[0]!, reportForm(it, 0, it.now, [String(30 + n), "97"]));
  const { done, refused } = await atOnce(4, send);
  expect([done.length, refused.length]).toEqual([1, 3]);
  for (const error of refused) {
    expect(error).toBeInstanceOf(Clash);
    expect((error as Clash).fields).toMatchObject([{ field: `value_${it.targets[0]![0]}`, label: "Hộ thoát nghèo" }]);
  }
});

/** Sendings that hold nothing before they read, four of which have read before the first one writes. */
const unlocked = (it: Promises) => {
  const seen = together(4, (ctx: Ctx) => seenHere(ctx, it));
  return (n: number) => reportAs(it.officers[0]!, reportForm(it, 0, it.now, [String(30 + n), "97"]), "unit_officer", seen);
};
const seenHere = async (ctx: Ctx, { year, units }: Promises): Promise<CoursePage | null> =>
  (await ctx.sql.query<{ it: CoursePage }>(unitCoursePage(year.blocSlug, year.year, units[0]!.slug) as { text: string })).rows[0]?.it ??
  null;

test("without the lock they meet at the key, which lets one through; without key and trigger all would stand", async () => {
  expect((await atOnce(4, unlocked(await promises()))).done.length).toBe(1);
  // Last in this file, whose database is its own: what was written twice cannot be taken back.
  await ownerSql.query("alter table target_figure drop constraint target_figure_once; drop trigger follow_round on target_figure");
  expect((await atOnce(4, unlocked(await promises()))).done.length).toBe(4);
});
