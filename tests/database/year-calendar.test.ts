import { beforeAll, expect, test } from "vitest";
import { workingCalendar } from "@/lib/provinces/calendar";
import { isWorkingDay } from "@/lib/provinces/working-days";
import { read } from "@/lib/tenancy/enter";
import {
  blocCalendar,
  provinceCalendar,
  workingDaysPage,
  type BlocCalendar,
  type ProvinceCalendar,
  type WorkingDaysPage,
} from "@/lib/year/calendar-queries";
import { endFeed, ownFeed, renewFeed, serveFeed } from "@/lib/year/feed";
import { addDate, cancelDate, changeDate, dateById, grantLate, yearForLate, yearOfDate } from "@/lib/year/keep-date";
import { dayById, keepDays, removeDay } from "@/lib/year/keep-day";
import {
  aPerson,
  aProvince,
  as,
  aUnit,
  aYear,
  holdsOffice,
  insertAsOwner,
  type Player,
  type Province,
  type Unit,
  type Year,
} from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { parseIcs } from "../support/ics.ts";

let province: Province,
  one: Unit,
  two: Unit,
  year: Year,
  head: Player,
  member: Player,
  board: Player,
  stranger: Player,
  pledgeId: string,
  dateId: string;
const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10),
  plus = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  province = await aProvince();
  [one, two] = [await aUnit(province, "Sở Tên Riêng"), await aUnit(province)];
  year = await aYear(province, [one, two], { year: today.slice(0, 4), stage: "running" });
  head = await aPerson(province, { unit: one, posts: ["unit_leader"] });
  member = await aPerson(province, { unit: two, posts: ["unit_officer"], name: "Nguyễn Văn Bí Mật" });
  board = await aPerson(province, { posts: ["board_officer"] });
  await holdsOffice(province, year.blocYearId, "head", one, { head });
  stranger = await aPerson(province, { unit: await aUnit(province), posts: ["unit_officer"] });
  pledgeId = await insertAsOwner("pledge", {
    province_id: province.id,
    bloc_year_id: year.blocYearId,
    title: "Giao ước",
    sign_by: plus(5),
    state: "adopted",
    adopted_at: new Date(),
  });
  for (const unit of [one, two])
    await insertAsOwner("pledge_party", {
      province_id: province.id,
      pledge_id: pledgeId,
      unit_id: unit.id,
      unit_name: unit.name,
      position: 1,
    });
});

const bloc = async (who: Player) => (await read<{ it: BlocCalendar }>(who.claim, blocCalendar(year.blocSlug, year.year)))!.rows[0]!.it;
const months = async (who: Player, month: string | null = null) =>
  (await read<{ it: ProvinceCalendar }>(who.claim, provinceCalendar(month)))!.rows[0]!.it;

test("the board's word on a day stands before the country's, in the windows and on the page, and can be taken back", async () => {
  const working = async () => isWorkingDay("2026-02-16", await as(board, ({ sql }) => workingCalendar(sql)));
  const page = async () =>
    (await read<{ it: WorkingDaysPage }>(board.claim, workingDaysPage(2026)))!.rows[0]!.it.days.filter(({ day }) => day === "2026-02-16");
  expect(await page()).toMatchObject([{ kind: "OFF", tet: true, verification: "PRESS", own: null }]);
  await as(board, (ctx) =>
    keepDays(
      ctx,
      {},
      { from: "2026-02-16", to: "2026-02-18", kind: "WORK", name: "Trực Tết", source: "Công văn 1/UBND", verification: "ORIGINAL" },
    ),
  );
  expect(await page()).toMatchObject([{ own: null }, { kind: "WORK", name: "Trực Tết" }]);
  // entered again it replaces its own; the third day of the span stays
  await as(board, (ctx) =>
    keepDays(ctx, {}, { from: "2026-02-16", to: "2026-02-17", kind: "OFF", name: "Nghỉ Tết", source: null, verification: "UNVERIFIED" }),
  );
  const kept = (await page()).find(({ own }) => own)!;
  expect(kept).toMatchObject({ kind: "OFF", name: "Nghỉ Tết" });
  expect((await ownerSql.query("select from province_day where province_id = $1", [province.id])).rowCount).toBe(3);
  await as(board, async (ctx) => removeDay(ctx, (await dayById(ctx.tx, kept.own!.id))!, { version: kept.own!.version }));
  expect(await page()).toMatchObject([{ own: null }]);
  if (today > "2026-04-17") return; // the window around today no longer reaches back to Tết
  expect(await working()).toBe(false);
});

test("a day said to be checked names its paper, in the form and in the database", async () => {
  const unnamed = { from: "2026-12-01", to: null, kind: "OFF", name: "Nghỉ", source: null, verification: "ORIGINAL" } as const;
  await expect(as(board, (ctx) => keepDays(ctx, {}, unnamed))).rejects.toThrow("province_day.no_source");
  await expect(
    insertAsOwner("province_day", { province_id: province.id, day: "2026-12-01", kind: "OFF", name: "Nghỉ", verification: "ORIGINAL" }),
  ).rejects.toMatchObject({ constraint: "province_day_checked" });
});

test("dates of the bloc and of the province stand in one calendar; struck out they stay to be read", async () => {
  await as(head, async (ctx) =>
    addDate(ctx, (await yearOfDate(ctx.tx, year.blocYearId))!, {
      blocYearId: year.blocYearId,
      kind: "DEADLINE",
      day: plus(10),
      title: "Gửi báo cáo của khối",
      note: null,
      reportPeriod: null,
      document: null,
    }),
  );
  await as(board, async (ctx) =>
    addDate(ctx, (await yearOfDate(ctx.tx, null))!, {
      blocYearId: null,
      kind: "EVENT",
      day: plus(12),
      title: "Đại hội thi đua",
      note: null,
      reportPeriod: null,
      document: "QĐ 1",
    }),
  );
  const { rows } = await ownerSql.query("select id, title from year_date where province_id = $1", [province.id]);
  dateId = rows.find(({ title }) => title === "Gửi báo cáo của khối").id;
  const it = await bloc(member);
  expect(it.dates.map(({ title, kind }) => title ?? kind)).toEqual(
    expect.arrayContaining(["starts_on", "sign_by", "Gửi báo cáo của khối", "Đại hội thi đua", "ends_on"]),
  );
  expect(it.dates.map(({ day }) => day)).toEqual(it.dates.map(({ day }) => day).toSorted());
  // a bloc's date is no other bloc's; the province's is everybody's
  const others = (await months(stranger, plus(12).slice(0, 7))).dates.map(({ title }) => title);
  expect(others).toContain("Đại hội thi đua");
  expect(others).not.toContain("Gửi báo cáo của khối");
  await as(board, async (ctx) => {
    const date = (await dateById(ctx.tx, rows.find(({ title }) => title === "Đại hội thi đua").id))!;
    await cancelDate(ctx, date, { id: date.id, version: date.version, reason: "Hoãn" });
    await expect(
      changeDate(ctx, (await dateById(ctx.tx, date.id))!, {
        id: date.id,
        version: 2,
        kind: "EVENT",
        day: plus(13),
        title: "x",
        note: null,
        document: null,
      }),
    ).rejects.toThrow("year_date.cancelled");
  });
  expect((await bloc(member)).dates.find(({ title }) => title === "Đại hội thi đua")).toMatchObject({ cancelled: "Hoãn" });
});

test("late entry is a decision every member reads: who, what, why, until when; and nobody changes it", async () => {
  const grant = (more: object) =>
    as(head, async (ctx) =>
      grantLate(ctx, (await yearForLate(ctx.tx, year.blocYearId))!, {
        blocYearId: year.blocYearId,
        unitId: two.id,
        what: "sign",
        until: plus(9),
        reason: "Lãnh đạo đi công tác",
        document: null,
        ...more,
      }),
    );
  await grant({});
  await grant({ what: dateId, until: plus(20), reason: "Chờ số liệu của ngành" });
  await expect(grant({ until: plus(5) })).rejects.toThrow("late.not_later");
  await expect(grant({ unitId: (await aUnit(province)).id })).rejects.toThrow("late.no_member");
  await ownerSql.query("update pledge set sign_by = null where id = $1", [pledgeId]);
  await expect(grant({})).rejects.toThrow("late.no_due");
  await ownerSql.query("update pledge set sign_by = $2 where id = $1", [pledgeId, plus(5)]);
  expect((await bloc(member)).lateEntries).toMatchObject([
    { unit: two.name, duty: "YEAR_DATE", what: "Gửi báo cáo của khối", until: plus(20), reason: "Chờ số liệu của ngành" },
    { unit: two.name, duty: "SIGN_PLEDGE", dueOn: plus(5), until: plus(9), reason: "Lãnh đạo đi công tác" },
  ]);
  await expect(sqlAs("superuser").query("update late_entry set reason = 'khác' where province_id = $1", [province.id])).rejects.toThrow(
    "record.append_only",
  );
  expect((await ownerSql.query("select from audit_entry where province_id = $1 and event = 'late.granted'", [province.id])).rowCount).toBe(
    2,
  );
});

test("a later day of a score sheet is logged by the database itself, and only where a verb gives the reason", async () => {
  const frame = await insertAsOwner("criteria_frame", { province_id: province.id, name: "Khung" });
  const version = await insertAsOwner("criteria_version", {
    province_id: province.id,
    frame_id: frame,
    title: "Bảng",
    total_points: 100,
    tie_break: "[]",
    classes: "[]",
  });
  const sheet = await insertAsOwner("score_sheet", {
    province_id: province.id,
    bloc_year_id: year.blocYearId,
    unit_id: two.id,
    criteria_version_id: version,
    due_on: plus(3),
  });
  const logged = async () => (await bloc(member)).lateEntries.filter(({ duty }) => duty === "SELF_SCORE");
  await as(head, ({ tx }) => tx.scoreSheet.updateMany({ where: { id: sheet }, data: { dueOn: new Date(plus(4)) } })); // carried over to amended criteria: no decision
  expect(await logged()).toEqual([]);
  await as(head, ({ tx }) =>
    tx.scoreSheet.updateMany({ where: { id: sheet }, data: { dueOn: new Date(plus(8)), extendedReason: "Thiên tai" } }),
  );
  await as(head, ({ tx }) =>
    tx.scoreSheet.updateMany({ where: { id: sheet }, data: { dueOn: new Date(plus(6)), extendedReason: "Thiên tai" } }),
  ); // earlier again: nobody is let be late
  expect(await logged()).toMatchObject([{ dueOn: plus(4), until: plus(8), reason: "Thiên tai" }]);
  expect(
    (await ownerSql.query("select decided_by_id from late_entry where province_id = $1 and duty = 'SELF_SCORE'", [province.id])).rows,
  ).toEqual([{ decided_by_id: head.personId }]);
});

test("two weeks ahead the board reads who has not begun, and nobody else does", async () => {
  const { expected } = await months(board);
  expect(expected).toMatchObject([
    { what: "sign", due: plus(5), units: [one.name] },
    { what: "sheet", due: plus(6), units: [two.name] },
    { what: "sign", due: plus(9), units: [two.name] }, // let sign later, above
  ]);
  expect((await months(head)).expected).toEqual([]);
  await ownerSql.query("update pledge set sign_by = $2 where id = $1", [pledgeId, plus(15)]);
  expect((await months(board)).expected.map(({ what }) => what)).toEqual(["sheet"]); // the control: the fifteenth day is no fortnight
  await ownerSql.query("update pledge set sign_by = $2 where id = $1", [pledgeId, plus(5)]);
});

// ---------- the feed ----------
const address = async (who: Player) => {
  const done = await as(who, async (ctx) => renewFeed(ctx, { feed: await ownFeed(ctx.tx, who.personId) }));
  return (done as { shown: { address: string }[] }).shown[0]!.address.split("/").at(-1)!;
};
const fetched = async (token: string, slug = province.slug) => {
  const answer = await serveFeed(slug, token);
  return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
};

test("the feed is a calendar without a session: the person's own dates, and neither name nor score nor anybody's text", async () => {
  await ownerSql.query("update bloc_year set scoring_until = $2 where id = $1", [year.blocYearId, plus(20)]);
  const meeting = await insertAsOwner("meeting", {
    province_id: province.id,
    bloc_id: year.blocId,
    kind: "THEMATIC",
    title: "Họp với ông Bí Mật, 98,5 điểm",
    starts_at: `${plus(3)}T08:30:00+07:00`,
    place: "Phòng họp của Sở Tên Riêng",
  });
  const next = await insertAsOwner("bloc_year", {
    province_id: province.id,
    bloc_id: year.blocId,
    year: String(Number(year.year) + 1),
    starts_on: `${Number(year.year) + 1}-01-01`,
    ends_on: `${Number(year.year) + 1}-12-31`,
  });
  for (const id of [year.blocYearId, next])
    await insertAsOwner("agenda_item", { province_id: province.id, meeting_id: meeting, bloc_year_id: id, position: 1, title: "Nội dung" });
  const { status, type, text } = await fetched(await address(member));
  expect([status, type]).toEqual([200, "text/calendar; charset=utf-8"]);
  const { events } = parseIcs(text); // a meeting of two years has one UID: the reader would refuse two
  const said = events.map(({ SUMMARY }) => SUMMARY);
  expect(said).toEqual(
    expect.arrayContaining([
      `Hạn ký giao ước thi đua, năm ${year.year}`,
      `Hạn gửi bảng tự chấm, năm ${year.year}`,
      `Một hạn trong lịch năm, năm ${year.year}`,
    ]),
  );
  expect(said.some((summary) => summary!.startsWith("Họp khối, cụm thi đua"))).toBe(true);
  expect(events.find(({ UID }) => UID!.startsWith("meeting-"))).toMatchObject({ DTSTART: `${plus(3).replaceAll("-", "")}T013000Z` });
  for (const secret of ["Bí Mật", "98,5", "98\\,5", "Tên Riêng", one.name, two.name, "Gửi báo cáo", "Thiên tai", "công tác", year.blocSlug])
    expect(text.replaceAll("\r\n ", "")).not.toContain(secret);
  // the control: those words are in what the page reads
  expect(JSON.stringify(await bloc(member))).toContain("98,5 điểm");
});

test("another person's feed has their own dates and nobody's else", async () => {
  const { events } = parseIcs((await fetched(await address(stranger))).text);
  expect(events.filter(({ SUMMARY }) => SUMMARY!.includes(", năm "))).toEqual([]);
});

test("UIDs stay the same from one reading to the next", async () => {
  const token = await address(member),
    uids = async () =>
      parseIcs((await fetched(token)).text)
        .events.map(({ UID }) => UID)
        .toSorted();
  expect(await uids()).toEqual(await uids());
});

test("a renewed address shuts the old one; ended, left, shut or in another province there is nothing", async () => {
  const old = await address(member),
    now = await address(member);
  expect([(await fetched(old)).status, (await fetched(now)).status]).toEqual([404, 200]);
  expect((await fetched(now, (await aProvince()).slug)).status).toBe(404);
  expect((await fetched(now, "khong-co")).status).toBe(404);
  expect((await fetched("../../viec")).status).toBe(404);
  await ownerSql.query("update account set disabled_at = now() where id = $1", [member.accountId]);
  expect((await fetched(now)).status).toBe(404);
  await ownerSql.query("update account set disabled_at = null where id = $1", [member.accountId]);
  await ownerSql.query("update person set left_on = $2 where id = $1", [member.personId, plus(-1)]);
  expect((await fetched(now)).status).toBe(404);
  await ownerSql.query("update person set left_on = null where id = $1", [member.personId]);
  expect((await fetched(now)).status).toBe(200); // the control: it was the account and the leaving that shut it
  await as(member, async (ctx) => endFeed(ctx, { feed: await ownFeed(ctx.tx, member.personId) }));
  expect((await fetched(now)).status).toBe(404);
});

test("only the hash is kept, and nobody reads another's", async () => {
  const token = await address(member);
  const { rows } = await ownerSql.query(
    "select token_hash::text as hash, calendar_feed::text as whole from calendar_feed where person_id = $1",
    [member.personId],
  );
  expect(rows[0].whole).not.toContain(token);
  expect(await as(board, ({ tx }) => tx.calendarFeed.count())).toBe(0);
  expect(await as(member, ({ tx }) => tx.calendarFeed.count())).toBe(1);
});

test("after sixty readings an hour the address answers 429, and a new hour opens it", async () => {
  const token = await address(member);
  await ownerSql.query("update calendar_feed set reads = 59, window_from = now() where person_id = $1", [member.personId]);
  expect([(await fetched(token)).status, (await fetched(token)).status]).toEqual([200, 429]);
  await ownerSql.query("update calendar_feed set window_from = now() - interval '61 minutes' where person_id = $1", [member.personId]);
  expect((await fetched(token)).status).toBe(200);
});

test("no session is made of an address: outside it the door stays shut", async () => {
  await address(member);
  expect((await sqlAs("app_runtime").query("select count(*)::int as n from year_date")).rows).toEqual([{ n: 0 }]);
});
