import { beforeAll, expect, test } from "vitest";
import { firstUse, type FirstUse } from "@/lib/desk/first-use";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { read } from "@/lib/tenancy/enter";
import { blocYearPage, type BlocYear } from "@/lib/year/bloc-year";
import { unitYearPage, type UnitYear } from "@/lib/year/unit-year";
import { ownerSql } from "../support/database.ts";
import {
  aPerson,
  aProvince,
  aUnit,
  aYear,
  holdsOffice,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
  type Year,
} from "../support/cast.ts";

let province: Province, unit: Unit, headUnit: Unit, year: Year, leader: Player, secretary: Player, admin: Player;

beforeAll(async () => {
  province = await aProvince();
  unit = await aUnit(province, "Thống kê tỉnh");
  headUnit = await aUnit(province, "Văn phòng");
  leader = await aPerson(province, { unit, posts: ["unit_leader"] });
  secretary = await aPerson(province, { unit: headUnit });
  admin = await aPerson(province, { posts: ["province_admin"] });
  year = await aYear(province, [unit, headUnit], { stage: "running" });
  await holdsOffice(province, year.blocYearId, "head", headUnit, { secretary });
  const pledge = await insertAsOwner("pledge", {
    province_id: province.id,
    bloc_year_id: year.blocYearId,
    title: "Giao ước",
    state: "adopted",
    adopted_at: "2026-01-20T03:00:00Z",
    sign_by: "2026-02-10",
  });
  for (const [position, one] of [unit, headUnit].entries())
    await insertAsOwner("pledge_party", { province_id: province.id, pledge_id: pledge, unit_id: one.id, unit_name: one.name, position });
  await aYear(province, [await aUnit(province)], { stage: "running" });
});

const deskFor = async (who: Player) => {
  const answer = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return { desk: answer.rows[0]!.it, titles: tasksOf(answer.actor, answer.rows[0]!.it).map(({ title }) => title) };
};

test("a leader's desk holds the own bloc's year and the pledge that waits, and no other bloc", async () => {
  const { desk, titles } = await deskFor(leader);
  expect(desk.years.map(({ id }) => id)).toEqual([year.blocYearId]);
  expect(titles).toEqual(["Ký giao ước thi đua năm 2026"]);
});

test("the secretary's desk names the units that have not signed", async () => {
  const { desk, titles } = await deskFor(secretary);
  expect(desk.years[0]?.pledge?.parties.map(({ name }) => name)).toEqual(["Thống kê tỉnh", "Văn phòng"]);
  expect(titles).toEqual(["2 đơn vị chưa ký giao ước", "Soạn bảng tiêu chí chấm điểm năm 2026"]);
});

test("the admin's desk says what the province lacks and which year has no head unit", async () => {
  const { titles } = await deskFor(admin);
  expect(titles).toContain("Ghi đơn vị đứng đầu khối");
  expect(titles.some((title) => title.startsWith("Đưa tỉnh vào sử dụng"))).toBe(true);
});

test("what a province lacks is counted over bodies that work today, not over those of its archives", async () => {
  const at = await aProvince(),
    officer = await aPerson(at, { posts: ["province_admin"] });
  const counted = async () => (await read<{ it: FirstUse }>(officer.claim, firstUse))!.rows[0]!.it;
  const territory = await insertAsOwner("territory", {
    province_id: at.id,
    code: "X6",
    name: "Tỉnh cũ",
    kind: "PROVINCE",
    valid_from: "1997-01-01",
    valid_to: "2025-06-30",
    successor_code: "25",
  });
  const [ended, merged, recorded, living] = [await aUnit(at), await aUnit(at), await aUnit(at), await aUnit(at)];
  await ownerSql.query("update unit set dissolved_on = '2025-06-30' where id = $1", [ended.id]);
  await ownerSql.query("update unit set territory_id = $2 where id = $1", [merged.id, territory]);
  await aYear(at, [ended, merged, recorded], { year: "2017", stage: "closed", mode: "archive" });
  await ownerSql.query("update bloc_membership set until = '2017-12-31' where province_id = $1", [at.id]);
  expect(await counted()).toMatchObject({ units: 1, withoutPeople: 1, withoutLeader: 1, unplaced: 1, blocs: 0, blocsThin: 0 });
  // somebody works there after all: it is more than a name in an archive
  await aPerson(at, { unit: recorded });
  expect(await counted()).toMatchObject({ units: 2, withoutPeople: 1, withoutLeader: 2, unplaced: 2 });
  await aYear(at, [living], { stage: "running" });
  expect(await counted()).toMatchObject({ units: 2, unplaced: 1, blocs: 1 });
});

test("a desk of another province knows nothing of it", async () => {
  const elsewhere = await aProvince();
  const stranger = await aPerson(elsewhere, { posts: ["province_admin", "board_officer"] });
  const { desk } = await deskFor(stranger);
  expect([desk.years, desk.headless, desk.waitingPosts, desk.events]).toEqual([[], [], [], []]);
});

test("the pages of a year and of a unit read their members and who is missing", async () => {
  const [bloc] = (await read<{ it: BlocYear }>(leader.claim, blocYearPage(year.blocSlug, "2026")))!.rows;
  expect(bloc?.it.members.map(({ name, party }) => [name, party])).toEqual([
    ["Thống kê tỉnh", true],
    ["Văn phòng", true],
  ]);
  expect(bloc?.it.facts).toMatchObject({
    stage: "running",
    members: 2,
    headNamed: false,
    pledge: { state: "adopted", parties: 2, signed: 0 },
  });
  const [own] = (await read<{ it: UnitYear }>(leader.claim, unitYearPage(unit.slug, "2026")))!.rows;
  expect(own?.it.blocs[0]).toMatchObject({ pledge: { party: true, signedAt: null }, countsForAward: true });
  expect((await read(leader.claim, unitYearPage(unit.slug, "khong-phai-nam")))!.rows).toEqual([]);
});
