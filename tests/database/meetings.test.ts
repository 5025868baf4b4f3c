import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { closeMeeting } from "@/lib/meetings/close";
import { recordAttendance, rowAsShown } from "@/lib/meetings/attend";
import { recordDiscussion } from "@/lib/meetings/discuss";
import { openMeeting } from "@/lib/meetings/move";
import { editMeeting, planMeeting } from "@/lib/meetings/plan";
import { meetingById, meetingHeld, type MeetingFound } from "@/lib/meetings/queries";
import { yearToPlan } from "@/lib/meetings/year-queries";
import { recordResolution } from "@/lib/meetings/resolutions";
import { AttendInput, EditInput, PlanInput } from "@/lib/meetings/schema";
import { may } from "@/lib/access/policy";
import { Clash, Problem } from "@/lib/problems/problem";
import type { Ctx } from "@/lib/action/action";
import { anotherYear, aPerson, aProvince, as, atOnce, aUnit, aYear, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { heldUp, overtaking } from "../support/meeting-point.ts";
import { aMeeting, anOpenMeeting, planForm, rowsOf, vote, type Scene } from "../support/meetings.ts";

const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);
const refusal = (work: Promise<unknown>) => work.then(() => ["went through"], codes);
const held = (who: Player, { meetingId }: Pick<Scene, "meetingId">, work: (ctx: Ctx, it: MeetingFound) => Promise<unknown>) =>
  as(who, async (ctx) => work(ctx, (await meetingHeld(ctx.sql, meetingId))!));
const countOf = async (table: string, scene: Scene) =>
  Number((await ownerSql.query(`select count(*) from ${table} where meeting_id = $1`, [scene.meetingId])).rows[0].count);

test("the members of the day are called, not those who joined later or left before", async () => {
  const scene = await aMeeting(3),
    late = await aUnit(scene.province),
    gone = await aUnit(scene.province);
  for (const [unit, since, until] of [
    [late, "2026-02-01", null],
    [gone, "2025-01-01", "2026-01-14"],
  ] as const) {
    await ownerSql.query("insert into bloc_membership (province_id, bloc_id, unit_id, since, until) values ($1, $2, $3, $4, $5)", [
      scene.province.id,
      scene.year.blocId,
      unit.id,
      since,
      until,
    ]);
  }
  await held(scene.secretary, scene, openMeeting);
  const rows = await rowsOf("select unit_id from attendance where meeting_id = $1", [scene.meetingId]);
  expect(rows.map(({ unit_id }) => unit_id as string).toSorted()).toEqual(scene.units.map(({ id }) => id).toSorted());
});

test("the roll begins with the leader of each unit where there is one; a meeting entered from paper knows only its paper", async () => {
  const roll = async (mode: string) => {
    const scene = await aMeeting(2);
    await aPerson(scene.province, { unit: scene.units[1]!, posts: ["unit_leader"], name: "Vũ Văn Đứng Đầu" });
    if (mode === "archive") await ownerSql.query("update meeting set mode = 'archive' where id = $1", [scene.meetingId]);
    await held(scene.secretary, scene, openMeeting);
    return rowsOf("select person_name, state from attendance where meeting_id = $1 order by unit_id = $2", [
      scene.meetingId,
      scene.units[1]!.id,
    ]);
  };
  expect(await roll("live")).toEqual([
    { person_name: null, state: "expected" },
    { person_name: "Vũ Văn Đứng Đầu", state: "expected" },
  ]);
  expect(await roll("archive")).toEqual([
    { person_name: null, state: "expected" },
    { person_name: null, state: "expected" },
  ]);
});

test("two secretaries on one plan: the second sees both texts and neither is lost", async () => {
  const scene = await aMeeting();
  const edit = (who: Player, title: string, agenda: string) =>
    held(who, scene, (ctx, it) =>
      editMeeting(
        ctx,
        it,
        EditInput.parse({ ...planForm(scene.year, { title, agenda_2026: agenda }), meetingId: scene.meetingId, version: "1" }),
      ),
    );
  await edit(scene.secretary, "Tên của Một", "Nội dung của Một");
  const clash = await edit(scene.second, "Tên của Hai", "Nội dung của Hai").catch((error: unknown) => error);
  expect(clash).toBeInstanceOf(Clash);
  expect((clash as Clash).fields.map(({ field, yours, theirs, by }) => [field, yours, theirs, by])).toEqual([
    ["title", "Tên của Hai", "Tên của Một", "Thư ký Một"],
    ["agenda_2026", "Nội dung của Hai", "Nội dung của Một", "Thư ký Một"],
  ]);
  expect(await rowsOf("select title, version from meeting where id = $1", [scene.meetingId])).toEqual([
    { title: "Tên của Một", version: 2 },
  ]);
});

test("two secretaries on one discussion both see both texts; the choice sent with the new version counts", async () => {
  const scene = await anOpenMeeting(6),
    [{ version }] = (await rowsOf("select version from meeting where id = $1", [scene.meetingId])) as [{ version: number }];
  const write = (who: Player, discussion: string, at: number) =>
    held(who, scene, (ctx, it) =>
      recordDiscussion(ctx, it, {
        meetingId: scene.meetingId,
        version: at,
        chairName: "Nguyễn Văn An",
        chairTitle: "Khối trưởng",
        secretaryName: "Trần Thị Bình",
        discussion,
      }),
    );
  await write(scene.secretary, "Ý kiến A", version);
  const clash = (await write(scene.second, "Ý kiến B", version).catch((error: unknown) => error)) as Clash;
  expect(clash.fields.map(({ yours, theirs }) => [yours, theirs])).toEqual([["Ý kiến B", "Ý kiến A"]]);
  await write(scene.second, "Ý kiến A và B", clash.version);
  expect(await rowsOf("select discussion from meeting where id = $1", [scene.meetingId])).toEqual([{ discussion: "Ý kiến A và B" }]);
});

test("two people call the roll: different units are both kept, the same unit is shown twice", async () => {
  const scene = await aMeeting(3);
  await held(scene.secretary, scene, openMeeting);
  const empty = rowAsShown({ state: "expected", personName: null, personTitle: null, reason: null });
  const call = (who: Player, sent: Record<string, [state: string, name: string, reason?: string]>) =>
    held(who, scene, (ctx, it) =>
      recordAttendance(
        ctx,
        it,
        AttendInput.parse({
          meetingId: scene.meetingId,
          version: "3",
          ...Object.fromEntries(
            scene.units.flatMap(({ id }) => {
              const [state, name, reason = ""] = sent[id] ?? ["expected", ""];
              return [
                [`state_${id}`, state],
                [`name_${id}`, name],
                [`title_${id}`, ""],
                [`reason_${id}`, reason],
                [`was_${id}`, empty],
              ];
            }),
          ),
        }),
      ),
    );
  const [one, two, three] = scene.units.map(({ id }) => id) as [string, string, string];
  await call(scene.secretary, { [one]: ["present", "Lan"], [two]: ["present", "Minh"] });
  await call(scene.second, { [three]: ["absent", "", "đi công tác"] });
  expect(await rowsOf("select state from attendance where meeting_id = $1 order by state", [scene.meetingId])).toEqual([
    { state: "present" },
    { state: "present" },
    { state: "absent" },
  ]);
  const clash = (await call(scene.second, { [one]: ["absent", "", "ốm"] }).catch((error: unknown) => error)) as Clash;
  expect(clash.fields[0]!.take).toBe("present");
  expect(clash.fields.map(({ field, yours, theirs }) => [field, yours, theirs])).toEqual([
    [`state_${one}`, "Vắng", "Có mặt"],
    [`name_${one}`, "", "Lan"],
    [`reason_${one}`, "ốm", ""],
  ]);
  expect(await refusal(call(scene.secretary, { [one]: ["substitute", ""] }))).toEqual(["attendance.name_missing"]);
  expect(await refusal(call(scene.secretary, { [one]: ["substitute", "Lan"] }))).toEqual(["attendance.authority_missing"]);
  const [sum] = (await rowsOf("select sum(version)::int as version from attendance where meeting_id = $1", [scene.meetingId])) as [
    { version: number },
  ];
  await held(scene.secretary, scene, (ctx, it) =>
    recordAttendance(ctx, it, {
      meetingId: it.id,
      version: sum.version,
      rows: { [one]: { row: { state: "substitute", name: "Lan", title: "", reason: "Giấy ủy quyền số 5" }, was: empty } },
    }),
  );
  expect(
    await rowsOf("select state, authority, reason from attendance where meeting_id = $1 and unit_id = $2", [scene.meetingId, one]),
  ).toEqual([{ state: "substitute", authority: "Giấy ủy quyền số 5", reason: null }]);
});

test("a vote that stands holds the roll: who was there may not change under it, what they are called may", async () => {
  const scene = await anOpenMeeting(5);
  await held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, vote(scene, 5)));
  const [there] = (await rowsOf(
    "select unit_id, state, person_name, person_title, reason, (select sum(version)::int from attendance where meeting_id = $1) as version from attendance where meeting_id = $1 and state = 'present' limit 1",
    [scene.meetingId],
  )) as [{ unit_id: string; state: string; person_name: string; person_title: string | null; reason: string | null; version: number }];
  const was = rowAsShown({ state: there.state, personName: there.person_name, personTitle: there.person_title, reason: there.reason });
  const say = (row: { state: "present" | "absent"; name: string; title: string; reason: string }) =>
    refusal(
      held(scene.secretary, scene, (ctx, it) =>
        recordAttendance(ctx, it, { meetingId: it.id, version: there.version, rows: { [there.unit_id]: { row, was } } }),
      ),
    );
  expect(await say({ state: "absent", name: "", title: "", reason: "ốm" })).toEqual(["attendance.votes_stand"]);
  expect(await rowsOf("select state from attendance where meeting_id = $1 and unit_id = $2", [scene.meetingId, there.unit_id])).toEqual([
    { state: "present" },
  ]);
  await held(scene.secretary, scene, (ctx, it) =>
    recordAttendance(ctx, it, {
      meetingId: it.id,
      version: there.version,
      rows: { [there.unit_id]: { row: { state: "present", name: "Tên đúng", title: "", reason: "" }, was } },
    }),
  );
  expect(
    await rowsOf("select person_name from attendance where meeting_id = $1 and unit_id = $2", [scene.meetingId, there.unit_id]),
  ).toEqual([{ person_name: "Tên đúng" }]);
});

test("bad input writes nothing", async () => {
  const scene = await anOpenMeeting(5),
    other = await anotherYear(scene.province, scene.year.blocId, "2027");
  const record = (input: ReturnType<typeof vote>) => refusal(held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, input)));
  expect(await record(vote(scene, 6))).toEqual(["resolution.too_many"]);
  expect(await record(vote(scene, 4))).toEqual(["resolution.too_few"]);
  expect(await record(vote(scene, 5, 0, 0, { blocYearId: other }))).toEqual(["resolution.year_not_on_agenda"]);
  expect(await record(vote(scene, 5, 0, 0, { agendaItemId: randomUUID() }))).toEqual(["resolution.agenda_elsewhere"]);
  expect(await record(vote(scene, 5, 0, 0, { subject: "PLEDGE" }))).toEqual(["resolution.pledge_missing"]);
  const foreign = await aYear(await aProvince(), []);
  const pledge = (
    await ownerSql.query(
      "insert into pledge (province_id, bloc_year_id, title) select province_id, id, 'Giao ước' from bloc_year where id = $1 returning id",
      [foreign.blocYearId],
    )
  ).rows[0].id as string;
  expect(await record(vote(scene, 5, 0, 0, { subject: "PLEDGE", pledgeId: pledge }))).toEqual(["resolution.pledge_elsewhere"]);
  expect(await countOf("resolution", scene)).toBe(0);
});

test("nothing is voted below the quorum, and nobody at all is no quorum", async () => {
  for (const present of [3, 0]) {
    const scene = await anOpenMeeting(present);
    expect(await refusal(held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, vote(scene, present))))).toEqual([
      "meeting.no_quorum",
    ]);
    expect(
      await refusal(
        held(scene.head, scene, (ctx, it) =>
          closeMeeting(ctx, it, { meetingId: scene.meetingId, endedAt: new Date("2026-01-15T04:00:00Z") }),
        ),
      ),
    ).toContain("meeting.no_quorum");
  }
});

test("a plan is refused for a date outside the year, a year of another bloc, a stage that has passed", async () => {
  const scene = await aMeeting(2),
    elsewhere = await aYear(scene.province, [], { year: "2027" });
  const plan = (more: Record<string, string>) =>
    refusal(
      as(scene.secretary, async (ctx) =>
        planMeeting(ctx, (await yearToPlan(ctx.sql, scene.year.blocYearId))!, PlanInput.parse(planForm(scene.year, more))),
      ),
    );
  expect(await plan({ date: "15/01/2030" })).toEqual(["meeting.date_outside_year"]);
  expect(await plan({ agenda_2027: "Nội dung của khối khác" })).toEqual(["meeting.year_elsewhere"]);
  expect(await plan({ agenda_2026: " \n " })).toEqual(["meeting.no_agenda"]);
  await ownerSql.query("update bloc_year set stage = 'checking' where id = $1", [scene.year.blocYearId]);
  expect(await plan({})).toEqual(["meeting.stage_passed"]);
  expect(await rowsOf("select count(*)::int from meeting where bloc_id in ($1, $2)", [scene.year.blocId, elsewhere.blocId])).toEqual([
    { count: 1 },
  ]);
});

test("a meeting of another bloc or province is kept by nobody else", async () => {
  const scene = await anOpenMeeting(6),
    neighbour = await aMeeting(2);
  await as(neighbour.secretary, async (ctx) => expect(await meetingHeld(ctx.sql, scene.meetingId)).toBeNull());
  const unit = await aUnit(scene.province),
    bloc = await aYear(scene.province, [unit]);
  const stranger = await aPerson(scene.province, { unit, posts: ["unit_leader"] });
  await as(stranger, async (ctx) => {
    const it = (await meetingById(ctx.sql, scene.meetingId))!;
    expect([may("meeting.read", ctx.actor, it), may("meeting.keep", ctx.actor, it), may("meeting.close", ctx.actor, it)]).toEqual([
      false,
      false,
      false,
    ]);
  });
  expect(bloc.blocId).not.toBe(scene.year.blocId);
  await as(scene.secretary, async (ctx) => {
    const it = (await meetingById(ctx.sql, scene.meetingId))!;
    expect([may("meeting.keep", ctx.actor, it), may("meeting.close", ctx.actor, it)]).toEqual([true, false]);
  });
});

test("a resolution sent twice, or twenty times at once, is one resolution", async () => {
  for (let round = 0; round < 10; round++) {
    const scene = await anOpenMeeting(5, 5),
      input = vote(scene, 5);
    const { done, refused } = await atOnce(20, () => held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, input)));
    expect([done.length, refused, await countOf("resolution", scene)]).toEqual([20, [], 1]);
    expect(
      await refusal(held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, { ...input, inFavour: 4, opposed: 1 }))),
    ).toEqual(["resolution.already"]);
  }
}, 60_000);

test("control: without holding the meeting, a double click meets itself and somebody is refused for nothing", async () => {
  const scene = await anOpenMeeting(5, 5),
    input = vote(scene, 5);
  const { done, refused } = await heldUp(4, "lock table resolution in share mode", () =>
    atOnce(4, () => as(scene.secretary, async (ctx) => recordResolution(ctx, (await meetingById(ctx.sql, scene.meetingId))!, input))),
  );
  expect([done.length, refused.length]).toEqual([1, 3]);
});

/** Ends a meeting while others record; `find` is the guard under test. @returns resolutions written after the end */
async function closingRace(
  times: number,
  find: typeof meetingHeld,
  closing = (close: (find: typeof meetingHeld) => Promise<unknown>) => close(find),
): Promise<number> {
  const scene = await anOpenMeeting(5, 5),
    last = Math.floor(times / 2);
  await held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, vote(scene, 5)));
  const close = (found: typeof meetingHeld) =>
    as(scene.head, async (ctx) =>
      closeMeeting(ctx, (await found(ctx.sql, scene.meetingId))!, {
        meetingId: scene.meetingId,
        endedAt: new Date("2026-01-15T04:00:00Z"),
      }),
    );
  await atOnce(times, (n): Promise<unknown> =>
    n === last
      ? closing(close)
      : as(scene.secretary, async (ctx) => recordResolution(ctx, (await find(ctx.sql, scene.meetingId))!, vote(scene, 5))),
  );
  const [closed] = (await rowsOf("select seq, detail from audit_entry where about = $1 and event = 'meeting.closed'", [
    scene.meetingId,
  ])) as [{ seq: string; detail: { resolutions: number } }];
  expect(await rowsOf("select status from meeting where id = $1", [scene.meetingId])).toEqual([{ status: "closed" }]);
  return (await countOf("resolution", scene)) - closed.detail.resolutions;
}

test("what was recorded when the meeting ended is all there will ever be", async () => {
  for (let round = 0; round < 10; round++) expect(await closingRace(20, meetingHeld)).toBe(0);
}, 60_000);

test("control: without holding the meeting, resolutions slip in after its end", async () => {
  const { ahead, late } = overtaking(5, meetingById);
  expect(await closingRace(5, late, ahead)).toBe(4);
});

test("after the end nothing changes", async () => {
  const scene = await anOpenMeeting(6);
  await held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, vote(scene, 6)));
  await held(scene.head, scene, (ctx, it) =>
    closeMeeting(ctx, it, { meetingId: scene.meetingId, endedAt: new Date("2026-01-15T04:00:00Z") }),
  );
  expect(await refusal(held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, vote(scene, 6))))).toEqual(["meeting.not_open"]);
  expect(
    await refusal(
      held(scene.secretary, scene, (ctx, it) =>
        recordDiscussion(ctx, it, {
          meetingId: it.id,
          version: it.version,
          chairName: "A",
          chairTitle: null,
          secretaryName: "B",
          discussion: "thêm",
        }),
      ),
    ),
  ).toEqual(["meeting.not_open"]);
  expect(
    await refusal(held(scene.secretary, scene, (ctx, it) => recordAttendance(ctx, it, { meetingId: it.id, version: 0, rows: {} }))),
  ).toEqual(["meeting.not_open"]);
  expect(
    await refusal(
      held(scene.head, scene, (ctx, it) => closeMeeting(ctx, it, { meetingId: it.id, endedAt: new Date("2026-01-15T05:00:00Z") })),
    ),
  ).toEqual(["meeting.not_open"]);
});
