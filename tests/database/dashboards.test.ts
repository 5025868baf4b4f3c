import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { blocPage, type BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import { blocStanding } from "@/lib/desk/dashboards/bloc-standing";
import { boardOverview, type BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { councilOverview, type CouncilSeen } from "@/lib/desk/dashboards/council-queries";
import { quotaUse } from "@/lib/desk/dashboards/quota-use";
import { unitStanding } from "@/lib/desk/dashboards/unit-standing";
import { unitSeen, type UnitSeen } from "@/lib/desk/dashboards/unit-standing-queries";
import { read } from "@/lib/tenancy/enter";
import type { NaPolicy } from "@/lib/tenancy/generated/enums";
import { anotherYear, aPerson, as, aUnit, insertAsOwner, type Player, type Unit } from "../support/cast.ts";
import { aBench, acceptAll, announce, type Bench, FULL, judge, pass, settle } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const page = async (who: Player, { year }: Bench) =>
  (await read<{ it: BlocPage }>(who.claim, blocPage(year.blocSlug, year.year)))!.rows[0]!.it;
const board = async (who: Player) => (await read<{ it: BoardSeen }>(who.claim, boardOverview))!.rows[0]!.it;
const unit = async (who: Player, slug: string, year = "2026") =>
  (await read<{ it: UnitSeen }>(who.claim, unitSeen(slug, year)))!.rows[0]!.it;
const plain = async <T>(text: string, values: unknown[]): Promise<T> => (await ownerSql.query(text, values)).rows[0] as T;

/** Results on paper of the year before. */
async function yearBefore({ province, year }: Bench, results: [unit: Unit, rank: number, total: number][]): Promise<void> {
  const before = await anotherYear(province, year.blocId, "2025", "closed", "archive");
  for (const [of, rank, total] of results)
    await insertAsOwner("archive_result", { province_id: province.id, bloc_year_id: before, unit_id: of.id, rank, total });
}

test("a bloc as its head sees it: totals, sections and places as the record has them", async () => {
  const bench = await aBench([FULL, { ...FULL, "chi-tieu": 30 }, { ...FULL, "thi-dua": 20 }]);
  await yearBefore(bench, [
    [bench.units[0]!, 3, 80],
    [bench.units[1]!, 1, 95],
  ]);
  for (const sheet of bench.sheets) await pass(sheet === bench.sheets[0] ? bench.deputy : bench.head, sheet);
  const standing = blocStanding((await page(bench.head, bench)).dashboard!);
  const { rows } = await ownerSql.query(
    "select unit_id, rank, total, (sections -> 0 ->> 'points') as first from unit_total where bloc_year_id = $1 order by rank",
    [bench.year.blocYearId],
  );
  expect(standing.complete).toBe(true);
  expect(
    standing.rows.map((row) => [row.unitId, row.rank, Number(row.total!.toFixed(2)), Number(row.sections[0]!.points!.toFixed(2))]),
  ).toEqual(rows.map((row) => [row.unit_id, row.rank, Number(row.total), Number(row.first)]));
  expect(Object.fromEntries(standing.rows.map((row) => [bench.units.findIndex(({ id }) => id === row.unitId), row.moved]))).toEqual({
    0: 2,
    1: 1 - standing.rows.find(({ unitId }) => unitId === bench.units[1]!.id)!.rank!,
    2: null,
  });
});

test("how a bloc stands is for those who lead it and for the board; a member gets the page without it", async () => {
  const bench = await aBench([FULL, FULL, FULL]);
  for (const who of [bench.head, bench.deputy, bench.officer]) expect((await page(who, bench)).dashboard).not.toBeNull();
  expect((await page(bench.leaders[2]!, bench)).dashboard).toBeNull();
  await ownerSql.query("update bloc_year set stage = 'closed' where id = $1", [bench.year.blocYearId]);
  expect((await page(bench.officer, bench)).dashboard).toBeNull();
});

test("points without proof are counted as plain SQL counts them", async () => {
  const bench = await aBench([FULL, { ...FULL, thuong: 0 }]);
  const { units } = (await page(bench.head, bench)).dashboard!,
    of = (at: number) => units.find(({ unitId }) => unitId === bench.units[at]!.id)!.gaps;
  expect([of(0), of(1)]).toEqual([
    { lines: 4, points: "91.0000" },
    { lines: 3, points: "90.0000" },
  ]);
  const own = (await unit(bench.leaders[0]!, bench.units[0]!.slug)).standings[0]!;
  expect(own.gaps.map(({ name, points }) => [name, Number(points)])).toEqual([
    ["Tiêu chí chi-tieu", 40],
    ["Tiêu chí thi-dua", 30],
    ["Tiêu chí giai-ngan", 20],
    ["Tiêu chí thuong", 1],
  ]);
});

test("a unit that came from two has no single place of the year before; one that was renamed or taken over has", async () => {
  const bench = await aBench([FULL, FULL]),
    event = randomUUID(),
    gone = [await aUnit(bench.province), await aUnit(bench.province), await aUnit(bench.province)] as const;
  for (const [from, to] of [
    [gone[0], bench.units[0]!],
    [gone[1], bench.units[0]!],
    [gone[2], bench.units[1]!],
  ] as const) {
    await insertAsOwner("unit_lineage", {
      province_id: bench.province.id,
      event_id: event,
      kind: "MERGE",
      predecessor_id: from.id,
      successor_id: to.id,
      name_before: from.name,
      short_name_before: from.name,
      document_number: "01/NQ",
      document_date: "2025-12-20",
      effective_on: "2026-01-01",
    });
  }
  await yearBefore(bench, [
    [gone[0], 1, 97],
    [gone[1], 2, 92],
    [gone[2], 3, 90],
  ]);
  const { units } = (await page(bench.head, bench)).dashboard!,
    before = (at: number) => units.find(({ unitId }) => unitId === bench.units[at]!.id)!.before;
  expect(before(0)).toEqual({ year: "2025", from: 2, rank: null, total: null });
  expect(before(1)).toEqual({ year: "2025", from: 1, rank: 3, total: "90.0000" });
  expect(
    (await unit(bench.leaders[1]!, bench.units[1]!.slug)).standings[0]!.past.map(({ year, rank, units: from }) => [year, rank, from]),
  ).toEqual([["2025", 3, 1]]);
});

test("a self-score is compared with what others scored added to it, so that a fair unit has not given itself less", async () => {
  const bench = await aBench([FULL]),
    sheet = bench.sheets[0]!;
  await acceptAll(bench.officer, sheet);
  await judge(bench.officer, sheet, "cchc", { points: "8", reason: "Theo bảng xếp hạng" });
  await announce(bench.officer, sheet);
  await settle(bench.officer, sheet);
  const { spread } = (await board(bench.officer)).years[0]!,
    { total, own } = await plain<{ total: string; own: string }>("select total, self_total as own from unit_total where sheet_id = $1", [
      sheet,
    ]);
  expect([Number(spread!.self), Number(spread!.middle)]).toEqual([Number(own) + 8, Number(total)]);
});

/** Of three sheets the middle one: a figure did not arise for its unit, the checkers lowered another and the bonus. The others' 15 and 20 make the mean. */
async function aYearWithGap(naPolicy: NaPolicy, lowered: boolean) {
  const scores = { ...FULL, "chi-tieu": 36, "giai-ngan": "na", "thi-dua": 24.5, thuong: 2 } as const,
    bench = await aBench([{ ...FULL, "chi-tieu": 10, "giai-ngan": 15 }, scores, FULL], "checking", { "giai-ngan": naPolicy });
  const [low, sheet, high] = bench.sheets as [string, string, string];
  for (const other of [low, high]) await pass(bench.officer, other);
  await acceptAll(bench.officer, sheet);
  await judge(bench.officer, sheet, "giai-ngan", { verb: "accept", reason: "Không được giao vốn" });
  await judge(bench.officer, sheet, "cchc", { points: "8", reason: "Theo bảng xếp hạng" });
  if (lowered) await judge(bench.officer, sheet, "chi-tieu", { points: "30.25", reason: "Thiếu minh chứng" });
  if (lowered) await judge(bench.officer, sheet, "thuong", { points: "1", reason: "Thiếu minh chứng" });
  await announce(bench.officer, sheet);
  await ownerSql.query("update score_sheet set reply_until = app_today() - 1 where id = $1", [sheet]);
  await settle(bench.officer, sheet);
  const { spread } = (await board(bench.officer)).years[0]!,
    { total } = await plain<{ total: string }>("select total from unit_total where sheet_id = $1", [sheet]);
  return { self: Number(spread!.self), middle: Number(spread!.middle), total: Number(total) };
}

// What the unit gave itself: 36 + 24,5 with 8 from elsewhere, and what its policy puts in for the 20 of "giai-ngan"; a bonus of 2.
test.each([
  ["FULL", 90.5, 83.75], // 68,5 + 20
  ["ZERO", 70.5, 63.75],
  ["EXCLUDE_RESCALE", 87.63, 79.44], // 68,5 and 62,75 of 80 on the scale of 100
  ["BLOC_AVERAGE", 88, 81.25], // the mean of the others, 17,5
  ["SECTION_AVERAGE", 88.1, 79.05], // 44 and 38,25 of the 50 that are left of its section
] as const)(
  "what does not apply (%s) raises the self-score as it raises the total: by points that rest on the unit's own",
  async (policy, self, total) => {
    expect(await aYearWithGap(policy, true)).toEqual({ self, middle: total, total });
    const fair = await aYearWithGap(policy, false);
    expect(fair).toEqual({ self, middle: self, total: self });
  },
);

test("a bonus that others took away is missed only as far as the cap", async () => {
  const bench = await aBench([{ ...FULL, thuong: 3 }]),
    [sheet] = bench.sheets as [string];
  await acceptAll(bench.officer, sheet);
  await judge(bench.officer, sheet, "cchc", { verb: "defer" });
  await judge(bench.officer, sheet, "thuong", { points: "1", reason: "Thiếu minh chứng" });
  await announce(bench.officer, sheet);
  await ownerSql.query("update score_sheet set reply_until = app_today() - 1 where id = $1", [sheet]);
  await settle(bench.officer, sheet);
  expect((await board(bench.officer)).years[0]!.spread).toMatchObject({ self: "93.0000", middle: "91.0000" });
});

test("the board's figures are those of plain SQL", async () => {
  const bench = await aBench([FULL, { ...FULL, "chi-tieu": 30 }, { ...FULL, "thi-dua": 20 }]);
  for (const sheet of bench.sheets) await pass(bench.officer, sheet);
  const seen = await board(bench.officer),
    at = [bench.year.blocYearId];
  const spread = await plain<Record<string, string>>(
    "select count(*) as units, min(total) as low, max(total) as high, (select total from unit_total where bloc_year_id = $1 order by total limit 1 offset 1) as middle from unit_total where bloc_year_id = $1",
    at,
  );
  expect(seen.years).toHaveLength(1);
  expect({ ...seen.years[0]!.spread!, units: String(seen.years[0]!.spread!.units) }).toMatchObject(spread);
  expect(seen.oversight).toBeNull();
});

test("a unit sees itself beside its bloc once three are settled; others do not see it", async () => {
  const bench = await aBench([FULL, { ...FULL, "chi-tieu": 30 }, { ...FULL, "thi-dua": 20 }, FULL]);
  for (const sheet of bench.sheets.slice(0, 3)) await pass(bench.officer, sheet);
  const seen = await unit(bench.leaders[1]!, bench.units[1]!.slug),
    { median } = await plain<{ median: string }>(
      "select total as median from unit_total x join score_sheet s on s.id = x.sheet_id and s.state = 'settled' where x.bloc_year_id = $1 order by total limit 1 offset 1",
      [bench.year.blocYearId],
    );
  expect(seen.standings[0]).toMatchObject({ middle: median, settled: 3 });
  const shown = unitStanding(seen.standings[0]!, seen.blocs[0]!.sheet, seen.today);
  expect(shown.offMiddle!.toFixed(2)).toBe((Number(seen.blocs[0]!.sheet!.total) - Number(median)).toFixed(2));
  expect(unitStanding({ ...seen.standings[0]!, settled: 2 }, seen.blocs[0]!.sheet, seen.today).offMiddle).toBeNull();
  expect((await unit(bench.leaders[2]!, bench.units[1]!.slug)).standings).toEqual([]);
});

test("a draft's gaps are the unit's own: whoever leads the bloc sees them when it is sent", async () => {
  const bench = await aBench([FULL, FULL]),
    newcomer = await aUnit(bench.province),
    leader = await aPerson(bench.province, { unit: newcomer, posts: ["unit_leader"] });
  await insertAsOwner("bloc_membership", {
    province_id: bench.province.id,
    bloc_id: bench.year.blocId,
    unit_id: newcomer.id,
    since: "2026-01-01",
  });
  const sheet = await insertAsOwner("score_sheet", {
    province_id: bench.province.id,
    bloc_year_id: bench.year.blocYearId,
    unit_id: newcomer.id,
    criteria_version_id: bench.versionId,
    state: "drafting",
    due_on: "2099-01-01",
  });
  await insertAsOwner("score_draft", {
    province_id: bench.province.id,
    sheet_id: sheet,
    item_id: bench.items["chi-tieu"],
    unit_id: newcomer.id,
    inputs: JSON.stringify({ points: 35 }),
    points: 35,
  });
  await insertAsOwner("score_draft", {
    province_id: bench.province.id,
    sheet_id: sheet,
    item_id: bench.items["thi-dua"],
    unit_id: newcomer.id,
    inputs: JSON.stringify({ points: 30 }),
    points: 30,
  });
  expect((await unit(leader, newcomer.slug)).standings[0]!.gaps).toHaveLength(2);
  await as(leader, ({ sql }) =>
    sql.query(
      "with e as (insert into evidence (unit_id, title) values ($1, 'Báo cáo') returning id) insert into evidence_use (evidence_id, sheet_id, item_id) select id, $2, $3 from e",
      [newcomer.id, sheet, bench.items["thi-dua"]],
    ),
  );
  expect((await unit(leader, newcomer.slug)).standings[0]!.gaps).toHaveLength(1);
  expect((await unit(bench.head, newcomer.slug)).standings[0]!.gaps).toEqual([]);
  expect((await page(bench.head, bench)).dashboard!.units.find(({ unitId }) => unitId === newcomer.id)!.gaps).toBeNull();
});

test("what the inspector looks at is what happened this year, and only for those who watch", async () => {
  const bench = await aBench([FULL, FULL]),
    inspector = await aPerson(bench.province, { posts: ["inspector"] }),
    council = await aPerson(bench.province, { posts: ["council_member"] });
  await insertAsOwner("stage_move", {
    province_id: bench.province.id,
    bloc_year_id: bench.year.blocYearId,
    from_stage: "deciding",
    to_stage: "checking",
    reason: "Thiếu biên bản",
  });
  await insertAsOwner("stage_move", {
    province_id: bench.province.id,
    bloc_year_id: bench.year.blocYearId,
    from_stage: "scoring",
    to_stage: "checking",
  });
  expect((await board(inspector)).oversight).toMatchObject({ sentBack: [{ words: "Thiếu biên bản" }], lateEntries: [], annulled: [] });
  const { days } = await plain<{ days: { before: string; after: string; year: string } }>(
    "select json_build_object('before', app_today() - 1, 'after', app_today() + 5, 'year', extract(year from app_today())::text) as days",
    [],
  );
  for (const [at, until] of [days.before, days.after].entries())
    await insertAsOwner("late_entry", {
      province_id: bench.province.id,
      bloc_year_id: bench.year.blocYearId,
      unit_id: bench.units[at]!.id,
      duty: "TARGETS",
      quarter: 3,
      until,
      reason: "Bão lũ.",
    });
  const shown = (day: string) => day.split("-").toReversed().join("/");
  expect((await board(inspector)).oversight!.lateEntries.map(({ name, words }) => `${name.split(", ")[1]}: ${words}`).toSorted()).toEqual([
    `số liệu chỉ tiêu quý III: Bão lũ. Còn trong hạn, đến hết ngày ${shown(days.after)}.`,
    `số liệu chỉ tiêu quý III: Bão lũ. Đã hết ngày ${shown(days.before)}.`,
  ]);
  const seen = (await read<{ it: CouncilSeen }>(council.claim, councilOverview))!.rows[0]!.it;
  expect(seen.overview).toMatchObject({ waitingBy: [], outcomes: [] });
  expect(quotaUse(seen.overview)).toEqual([]);
});
