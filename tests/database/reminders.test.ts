import { beforeEach, expect, test, vi } from "vitest";
import { remind } from "@/lib/desk/reminders/remind";
import { audit } from "@/lib/audit/audit";
import { chooseRhythm, markSeen } from "@/lib/desk/reminders/keep";
import { unreadOf } from "@/lib/desk/reminders/notices";
import { sendReminder } from "@/lib/desk/reminders/send";
import { read } from "@/lib/tenancy/enter";
import { noticePage, type NoticePage } from "@/lib/desk/reminders/queries";
import type { Letter } from "@/lib/mail/transport";
import { aPerson, aProvince, aUnit, as, atOnce, aYear, type Player, type Province } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { heldUp } from "../support/meeting-point.ts";

// Settings are read once a process: what files before this one loaded has theirs.
vi.hoisted(() => vi.resetModules());

let province: Province, admin: Player, leader: Player;

/** An admin with a post to confirm is somebody who has something to do. */
beforeEach(async () => {
  vi.stubEnv("SMTP_URL", "smtp://127.0.0.1:2525?from=thidua@tinh.vn");
  province = await aProvince();
  const unit = await aUnit(province);
  [admin, leader] = [
    await aPerson(province, { unit, posts: ["province_admin"] }),
    await aPerson(province, { unit, posts: ["unit_leader"] }),
  ];
  for (const { personId } of [admin, leader])
    await ownerSql.query("update account set email = $2 where id = (select account_id from person where id = $1)", [
      personId,
      `${personId}@so.vn`,
    ]);
  await clock("2026-03-11 08:00+07");
});

/** The demo's flag would let every day pass; here days count. */
const clock = (at: string) =>
  sqlAs("superuser").query(
    `create or replace function app_now() returns timestamptz language sql stable as $$ select '${at}'::timestamptz $$`,
  );
const job = (ref: string) => ({ province: province.id, ref });
const letters = async (player: Player) =>
  (
    await ownerSql.query<{ id: string; subject: string; body: string; dropped: boolean; sent: boolean }>(
      "select id, subject, body, dropped_at is not null as dropped, sent_at is not null as sent from mail_message where person_id = $1 order by created_at, id",
      [player.personId],
    )
  ).rows;
const told = async (player: Player) =>
  (
    await ownerSql.query<{ day: string; keys: string[] }>(
      "select day::text, told as keys from reminder where person_id = $1 order by day",
      [player.personId],
    )
  ).rows;

test("a letter names what the person's own desk names, with its job, and nobody else's tasks", async () => {
  expect(await remind(job(admin.personId))).toBe(true);
  const [letter] = await letters(admin);
  expect(letter!.subject).toMatch(/^\d+ việc cần làm.* ngày 11\/03\/2026$/);
  expect(letter!.body).toContain("Đưa tỉnh vào sử dụng");
  expect(
    (await sqlAs("app_jobs").query("select task_identifier from graphile_worker.jobs where key like $1", [`%${letter!.id}`])).rows,
  ).toEqual([{ task_identifier: "send-reminder" }]);
  expect(await remind(job(leader.personId))).toBe(false);
  expect(await letters(leader)).toEqual([]);
});

test("twenty workers at once write one letter, and the same day none again; without the key they would write more", async () => {
  expect((await atOnce(20, () => remind(job(admin.personId)))).done.filter(Boolean)).toHaveLength(1);
  expect(await remind(job(admin.personId))).toBe(false);
  expect([await letters(admin), await told(admin)].map(({ length }) => length)).toEqual([1, 1]);
  // What holds is the unique key, not luck: of four who have all read that nothing was told one writes, without the key all do.
  const four = () => heldUp(4, "lock table reminder in share mode", () => atOnce(4, () => remind(job(admin.personId))));
  await ownerSql.query("delete from reminder where person_id = $1", [admin.personId]);
  expect((await four()).done.filter(Boolean)).toHaveLength(1);
  await ownerSql.query("delete from reminder where person_id = $1", [admin.personId]);
  await ownerSql.query("alter table reminder drop constraint reminder_once_a_day");
  try {
    expect((await four()).done.filter(Boolean)).toHaveLength(4);
  } finally {
    await ownerSql.query("delete from reminder where person_id = $1", [admin.personId]);
    await ownerSql.query("alter table reminder add constraint reminder_once_a_day unique (province_id, person_id, day)");
  }
});

test("the next day has nothing new to say; a letter that had not left by then is dropped when the next is written", async () => {
  await remind(job(admin.personId));
  await clock("2026-03-12 08:00+07");
  expect(await remind(job(admin.personId))).toBe(false);
  await as(admin, (ctx) => chooseRhythm(ctx, {}, { version: 0, rhythm: "WEEKLY" }));
  await clock("2026-03-16 08:00+07"); // a Monday
  expect(await remind(job(admin.personId))).toBe(true);
  expect((await letters(admin)).map(({ dropped }) => dropped)).toEqual([true, false]);
});

test("who chose no letters gets none, and a second window finds the choice moved", async () => {
  await as(admin, (ctx) => chooseRhythm(ctx, {}, { version: 0, rhythm: "NEVER" }));
  expect(await remind(job(admin.personId))).toBe(false);
  await expect(as(admin, (ctx) => chooseRhythm(ctx, {}, { version: 0, rhythm: "DAILY" }))).rejects.toMatchObject({
    items: [{ code: "record.moved" }],
  });
  expect((await ownerSql.query("select rhythm, version from reminder_setting where person_id = $1", [admin.personId])).rows).toEqual([
    { rhythm: "NEVER", version: 1 },
  ]);
});

test("no letter at the weekend, for a closed account, for one who left, or for another province's worker", async () => {
  await clock("2026-03-14 08:00+07");
  expect(await remind(job(admin.personId))).toBe(false);
  await clock("2026-03-16 08:00+07");
  const other = await aProvince();
  expect(await remind({ province: other.id, ref: admin.personId })).toBe(false);
  await ownerSql.query("update account set disabled_at = now() where id = (select account_id from person where id = $1)", [admin.personId]);
  expect(await remind(job(admin.personId))).toBe(false);
  await ownerSql.query("update account set disabled_at = null where id = (select account_id from person where id = $1)", [admin.personId]);
  expect(await remind(job(admin.personId))).toBe(true);
});

test("what is done by the time the letter goes is not sent any more", async () => {
  const sent: Letter[] = [],
    send = async (letter: Letter) => void sent.push(letter);
  await remind(job(admin.personId));
  const [letter] = await letters(admin);
  // Everything the letter named is somebody else's from now on.
  await ownerSql.query("update post set until = '2026-03-10' where person_id = $1", [admin.personId]);
  await sendReminder(job(letter!.id), send);
  expect([sent.length, (await letters(admin)).map(({ dropped, body }) => [dropped, body])]).toEqual([0, [[true, ""]]]);
  await ownerSql.query("update post set until = null where person_id = $1", [admin.personId]);
  await clock("2026-03-12 08:00+07");
  // A dropped letter told nobody anything: what waits again is told.
  expect(await remind(job(admin.personId))).toBe(true);
  await sendReminder(job((await letters(admin))[1]!.id), send);
  expect(sent.map(({ to }) => to)).toEqual([`${admin.personId}@so.vn`]);
});

test("the way in for the worker is closed to pages, and the worker reads the desk with the pages' rights alone", async () => {
  await expect(sqlAs("app_runtime").query("select * from enter_for($1, $2)", [province.id, admin.personId])).rejects.toMatchObject({
    code: "42501",
  });
  await expect(sqlAs("app_runtime").query("select * from people_to_remind()")).rejects.toMatchObject({ code: "42501" });
  await expect(sqlAs("app_jobs").query("select from score_draft")).rejects.toMatchObject({ code: "42501" });
  expect((await sqlAs("app_jobs").query("select person from people_to_remind() where province = $1", [province.id])).rows).toHaveLength(2);
});

test("notices are what happened in the own blocs, and what was read stays read", async () => {
  const [mine, other] = [await aUnit(province), await aUnit(province)];
  const [here, there] = [await aYear(province, [mine]), await aYear(province, [other])],
    officer = await aPerson(province, { unit: mine, posts: ["unit_officer"] });
  await as(officer, async (ctx) => {
    await audit(ctx, "bloc_year.opened", here.blocYearId);
    await audit(ctx, "bloc_year.opened", there.blocYearId);
  });
  const page = async () => (await read<{ it: NoticePage }>(officer.claim, noticePage))!.rows[0]!.it;
  const before = await page();
  expect([before.seenAt, before.events.length, unreadOf(before.events, before.seenAt)]).toEqual([null, 1, 1]);
  await as(officer, (ctx) => markSeen(ctx, {}, { until: new Date(before.events[0]!.at).toISOString() }));
  await as(officer, (ctx) => markSeen(ctx, {}, { until: "2020-01-01T00:00:00Z" }));
  const after = await page();
  expect(unreadOf(after.events, after.seenAt)).toBe(0);
});
