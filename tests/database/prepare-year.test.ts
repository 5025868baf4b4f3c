import { beforeEach, expect, test } from "vitest";
import { postFor } from "@/lib/access/policy";
import { calendarFrom } from "@/lib/provinces/working-days";
import type { YearToPrepare } from "@/lib/year/prepare/facts";
import { preparePage, yearToPrepare } from "@/lib/year/prepare/queries";
import { reviewsOf } from "@/lib/year/prepare/rules";
import { TakeInput } from "@/lib/year/prepare/schema";
import { markReviewed, takeOver } from "@/lib/year/prepare/take-over";
import { renameUnit, touchedUnits } from "@/lib/year/reorganise";
import { read } from "@/lib/tenancy/enter";
import {
  anotherYear,
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
import { launch, movementForm, write } from "../support/movements.ts";
import { aDraft } from "../support/pledges.ts";
import { someCriteria } from "../support/sheets.ts";

let province: Province,
  units: Unit[],
  year: Year,
  next: string,
  secretary: Player,
  head: Player,
  board: Player,
  peer: Player,
  admin: Player;
beforeEach(async () => {
  province = await aProvince();
  units = [await aUnit(province), await aUnit(province), await aUnit(province)];
  year = await aYear(province, units, { year: "2026", stage: "running" });
  [head, secretary, peer] = [
    await aPerson(province, { unit: units[0]!, posts: ["unit_leader"], name: "Lê Khối Trưởng" }),
    await aPerson(province, { unit: units[0]!, posts: ["unit_officer"] }),
    await aPerson(province, { unit: units[1]!, posts: ["unit_leader"] }),
  ];
  await holdsOffice(province, year.blocYearId, "head", units[0]!, { head, secretary });
  [board, admin] = [await aPerson(province, { posts: ["board_officer"] }), await aPerson(province, { posts: ["province_admin"] })];
  const at = { province_id: province.id };
  await ownerSql.query(
    "update bloc_year set scoring_from = '2026-11-07', scoring_until = '2026-12-05', year_end_by = '2027-01-15' where id = $1",
    [year.blocYearId],
  );
  await insertAsOwner("year_date", {
    ...at,
    bloc_year_id: year.blocYearId,
    kind: "DEADLINE",
    day: "2026-12-10",
    title: "Gửi báo cáo năm 2026",
  });
  await insertAsOwner("year_date", {
    ...at,
    bloc_year_id: year.blocYearId,
    kind: "EVENT",
    day: "2026-06-20",
    title: "Bỏ",
    cancelled_reason: "Không tổ chức",
  });
  const meeting = await insertAsOwner("meeting", {
    ...at,
    bloc_id: year.blocId,
    kind: "LAUNCH",
    title: "Hội nghị triển khai năm 2026",
    place: "Hội trường",
    starts_at: "2026-02-05T01:30:00Z",
    ended_at: "2026-02-05T04:00:00Z",
    status: "closed",
    chair_name: "Nguyễn Văn Cũ",
    secretary_name: "Lê Khối Trưởng",
  });
  for (const [n, title] of ["Thông qua kế hoạch năm 2026", "Ký giao ước"].entries())
    await insertAsOwner("agenda_item", { ...at, meeting_id: meeting, bloc_year_id: year.blocYearId, position: n + 1, title });
  await someCriteria(province, year.blocYearId);
  const { id } = await aDraft({ province, units, leaders: [], secretary, year, meetingId: meeting, agendaItemId: "" });
  await ownerSql.query("update pledge_clause set body = 'Hoàn thành chỉ tiêu năm 2026' where pledge_id = $1 and position = 1", [id]);
  await ownerSql.query("update pledge set state = 'adopted', adopted_at = now(), sign_by = '2026-03-31' where id = $1", [id]);
  const runs = movementForm(year.blocYearId, {
      name: "Phong trào kéo dài",
      level_1: "NATIONAL",
      launcher_1: "Thủ tướng Chính phủ",
      endsOn: "30/11/2028",
      reportBy: "15/12/2028",
    }),
    ends = movementForm(year.blocYearId, { name: "Hết trong năm" });
  for (const form of [runs, ends]) {
    await write(secretary, form);
    await launch(secretary, form.movementId);
  }
  const plan = await insertAsOwner("plan_version", {
    ...at,
    bloc_year_id: year.blocYearId,
    kind: "PLAN",
    number: 1,
    title: "Kế hoạch năm 2026",
  });
  const section = await insertAsOwner("plan_section", { ...at, plan_id: plan, position: 1, heading: "Nhiệm vụ" });
  await insertAsOwner("plan_point", { ...at, plan_id: plan, section_id: section, position: 1, body: "Giúp 12 xã trong năm 2026" });
  await ownerSql.query(
    "update plan_version set state = 'adopted', adopted_on = '2026-02-05', adopted_at = now(), decision_number = '1/KH', decision_date = '2026-02-05' where id = $1",
    [plan],
  );
  next = await anotherYear(province, year.blocId, "2027");
});

const seen = async (who: Player = secretary): Promise<YearToPrepare> => (await as(who, ({ sql }) => yearToPrepare(sql, next)))!;
const everything = async () => {
  const { last } = await seen();
  return {
    times: "on",
    plan: "on",
    criteria: "on",
    pledge: "on",
    "dates[]": last!.dates.map(({ id }) => id),
    "meetings[]": last!.meetings.map(({ id }) => id),
    "movements[]": last!.movements.map(({ id }) => id),
  };
};
const takes = (typed: object, who = secretary, code: Parameters<typeof as>[2] = "bloc_secretary") =>
  as(who, async (ctx) => takeOver(ctx, (await yearToPrepare(ctx.sql, next))!, TakeInput.parse({ id: next, ...typed })), code);
const count = async (table: string) => (await ownerSql.query(`select from ${table} where bloc_year_id = $1`, [next])).rowCount;
const reviews = async () => {
  const it = await seen();
  return reviewsOf(it, calendarFrom(it.calendar)).map(({ title, why }) => `${title}: ${why}`);
};

test("all that goes on is taken over in one step, moved to the new year and to days on which somebody works", async () => {
  const { last } = await seen();
  expect([last!.dates.length, last!.meetings.length, last!.movements.map(({ name }) => name), last!.pledge!.clauses.length]).toEqual([
    1,
    1,
    ["Phong trào kéo dài"],
    2,
  ]);
  await takes(await everything());
  const {
    rows: [moved],
  } = await ownerSql.query(
    "select scoring_from::text as from, scoring_until::text as until, year_end_by::text as end from bloc_year where id = $1",
    [next],
  );
  expect(moved).toEqual({ from: "2027-11-08", until: "2027-12-06", end: "2028-01-17" }); // each would have been a Saturday or Sunday
  expect((await ownerSql.query("select title, day::text from year_date where bloc_year_id = $1", [next])).rows).toEqual([
    { title: "Gửi báo cáo năm 2027", day: "2027-12-10" },
  ]);
  const {
    rows: [meeting],
  } = await ownerSql.query(
    "select m.title, m.status, to_char(m.starts_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') as at, (select string_agg(a.title, '; ' order by a.position) from agenda_item a where a.meeting_id = m.id) as agenda from meeting m join agenda_item g on g.meeting_id = m.id and g.bloc_year_id = $1 and g.position = 1",
    [next],
  );
  expect(meeting).toMatchObject({
    title: "Hội nghị triển khai năm 2027",
    status: "planned",
    agenda: "Thông qua kế hoạch năm 2027; Ký giao ước",
  });
  expect(
    (
      await ownerSql.query(
        "select v.title, v.state, (select count(*)::int from criteria_item i where i.criteria_version_id = v.id) as items from criteria_use u join criteria_version v on v.id = u.criteria_version_id where u.bloc_year_id = $1",
        [next],
      )
    ).rows,
  ).toEqual([{ title: "Tiêu chí năm 2027", state: "draft", items: 4 }]);
  expect(
    (
      await ownerSql.query(
        "select p.title, p.state, p.sign_by::text as by, (select count(*)::int from pledge_clause c where c.pledge_id = p.id) as clauses from pledge p where p.bloc_year_id = $1",
        [next],
      )
    ).rows,
  ).toEqual([{ title: "Giao ước thi đua năm 2027", state: "draft", by: "2027-03-31", clauses: 2 }]);
  expect(
    (
      await ownerSql.query(
        "select m.name, m.state, m.starts_on::text as from, (select count(*)::int from movement_indicator i where i.movement_id = m.id) as indicators from movement m where m.bloc_year_id = $1",
        [next],
      )
    ).rows,
  ).toEqual([{ name: "Phong trào kéo dài", state: "draft", from: "2027-01-01", indicators: 2 }]);
  const {
    rows: [row],
  } = await ownerSql.query("select detail from audit_entry where about = $1 and event = 'bloc_year.prepared'", [next]);
  expect(row.detail).toEqual({ from: "2026", times: 1, date: 1, meeting: 1, plan: 1, criteria: 1, pledge: 1, movement: 1 });
});

test("nothing is taken twice, also not by twenty at once; what the new year has is left alone", async () => {
  const all = await everything(),
    { done, refused } = await atOnce(20, () => takes(all));
  expect([done.length, refused.length]).toEqual([1, 19]);
  expect(refused.every((error) => (error as Error).message === "prepare.nothing")).toBe(true);
  expect([
    await count("year_date"),
    await count("pledge"),
    await count("movement"),
    await count("criteria_use"),
    await count("year_carried"),
  ]).toEqual([1, 1, 1, 1, 7]);
});

test("what one part refuses leaves nothing of the others", async () => {
  await ownerSql.query("update bloc_year set scoring_from = '2027-12-20' where id = $1", [next]); // would end before it begins
  await expect(takes(await everything())).rejects.toMatchObject({ message: "bloc_year.scoring_backwards" });
  expect([await count("year_date"), await count("pledge"), await count("year_carried")]).toEqual([0, 0, 0]);
  await takes({ ...(await everything()), times: undefined }); // the control: without it the rest goes
  expect([await count("year_date"), await count("pledge")]).toEqual([1, 1]);
});

test("the list names what is of last year, and lets go of what was mended or looked at", async () => {
  await takes(await everything());
  await as(admin, async (ctx) =>
    renameUnit(ctx, (await touchedUnits(ctx.sql, [units[2]!.id]))!, {
      documentNumber: "1/NQ",
      documentDate: "2026-05-01",
      effectiveOn: "2026-06-01",
      note: null,
      unit: units[2]!.id,
      name: "Sở Mới",
      shortName: null,
    }),
  );
  expect(await reviews()).toEqual([
    "Hội nghị triển khai năm 2027: Người chủ trì Nguyễn Văn Cũ không còn giữ chức vụ nào trên hệ thống.",
    `${units[2]!.name}: Nay là Sở Mới.`,
    "Kế hoạch năm 2027: Còn 1 nội dung có số liệu, người hoặc ngày của năm trước.",
    "Điều 1 của giao ước: Còn nhắc đến năm 2026.",
  ]);
  await ownerSql.query("update plan_point set look_at = false where plan_id = (select id from plan_version where bloc_year_id = $1)", [
    next,
  ]);
  await ownerSql.query(
    "update pledge_clause set body = 'Hoàn thành chỉ tiêu năm 2027' where pledge_id = (select id from pledge where bloc_year_id = $1)",
    [next],
  );
  const it = await seen(),
    unit = reviewsOf(it, calendarFrom(it.calendar)).find(({ what }) => what.startsWith("don-vi:"))!;
  await as(secretary, async (ctx) => markReviewed(ctx, (await yearToPrepare(ctx.sql, next))!, { id: next, what: unit.what }));
  expect(await reviews()).toEqual(["Hội nghị triển khai năm 2027: Người chủ trì Nguyễn Văn Cũ không còn giữ chức vụ nào trên hệ thống."]);
  await ownerSql.query("update meeting set chair_name = 'Lê Khối Trưởng' where title = 'Hội nghị triển khai năm 2027' and bloc_id = $1", [
    year.blocId,
  ]);
  expect(await reviews()).toEqual([]);
  await ownerSql.query("update year_date set day = '2027-05-01' where bloc_year_id = $1", [next]);
  expect(await reviews()).toEqual(["Gửi báo cáo năm 2027: Ngày 01/05/2027 là Ngày Quốc tế lao động."]);
  // A point that is none is written down by nobody.
  await as(secretary, async (ctx) => markReviewed(ctx, (await yearToPrepare(ctx.sql, next))!, { id: next, what: "nghi:x:2027-01-01" }));
  expect(await count("year_reviewed")).toBe(1);
});

test("whoever led the bloc before prepares, the board too; a member, another bloc, another province do not", async () => {
  const elsewhere = await aUnit(province),
    foreign = await aYear(province, [elsewhere], { stage: "running" }),
    stranger = await aPerson(province, { unit: elsewhere, posts: ["unit_leader"] });
  await holdsOffice(province, foreign.blocYearId, "head", elsewhere, { head: stranger });
  const may = (who: Player) =>
    as(who, async ({ sql, actor }) => postFor("bloc_year.prepare", actor, (await yearToPrepare(sql, next))!) !== undefined);
  expect(await Promise.all([secretary, head, board, peer, admin, stranger].map(may))).toEqual([true, true, true, false, false, false]);
  const outside = await aPerson(await aProvince(), { posts: ["board_officer"] });
  expect((await read(outside.claim, preparePage(year.blocSlug, "2027")))!.rows).toEqual([]);
  await ownerSql.query("update bloc_year set stage = 'scoring' where id = $1", [next]);
  await expect(takes(await everything(), board, "board_officer")).rejects.toMatchObject({ message: "prepare.too_late" });
});

test("what was taken or looked at is not rewritten", async () => {
  await takes({ pledge: "on" });
  await expect(ownerSql.query("delete from year_carried where bloc_year_id = $1", [next])).rejects.toThrow("record.append_only");
});
