import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import type { Ctx } from "@/lib/action/action";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { addGuest, removeGuest } from "@/lib/meetings/guests";
import { meetingHeld, meetingSeen, type MeetingFound, type MeetingSeen } from "@/lib/meetings/queries";
import { minutesOf } from "@/lib/meetings/papers";
import { recordResolution, removeResolution } from "@/lib/meetings/resolutions";
import { giveTask } from "@/lib/meetings/tasks/give";
import { taskHeld, tasksOfYear, type TaskFound, type TasksOfYear } from "@/lib/meetings/tasks/queries";
import { dropTask, reportTask } from "@/lib/meetings/tasks/report";
import { TaskInput } from "@/lib/meetings/tasks/schema";
import { Problem } from "@/lib/problems/problem";
import { read } from "@/lib/tenancy/enter";
import { anotherYear, aPerson, as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";
import { anOpenMeeting, rowsOf, vote, type Scene } from "../support/meetings.ts";

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => ["went through"],
    (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]),
  );
const held = <T>(who: Player, { meetingId }: Pick<Scene, "meetingId">, work: (ctx: Ctx, it: MeetingFound) => Promise<T>) =>
  as(who, async (ctx) => work(ctx, (await meetingHeld(ctx.sql, meetingId))!));
const give = (scene: Scene, more: Record<string, unknown> = {}) =>
  held(scene.secretary, scene, (ctx, it) =>
    giveTask(
      ctx,
      it,
      TaskInput.parse({
        meetingId: scene.meetingId,
        taskId: randomUUID(),
        follows: "CONCLUSION",
        what: "Gửi báo cáo",
        to: scene.units[2]!.id,
        dueOn: "30/01/2026",
        ...more,
      }),
    ),
  );
const onDesk = async (who: Player) => {
  const answer = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(answer.actor, answer.rows[0]!.it).filter(({ key }) => key.startsWith("asked-"));
};
const titles = async (who: Player) => (await onDesk(who)).map(({ title }) => title);
const onTask = <T>(who: Player, id: string, work: (ctx: Ctx, it: TaskFound) => Promise<T>) =>
  as(who, async (ctx) => work(ctx, (await taskHeld(ctx.sql, id))!));
const tasksIn = (scene: Scene) =>
  rowsOf("select id, unit_id, post, version from meeting_task where meeting_id = $1 order by unit_name, post", [
    scene.meetingId,
  ]) as Promise<{ id: string; unit_id: string | null; post: string | null; version: number }[]>;
const theTask = async (scene: Scene) => (await tasksIn(scene))[0]!;
const seen = async (who: Player, scene: Scene) =>
  (await read<{ it: MeetingSeen }>(who.claim, meetingSeen(scene.year.blocSlug, scene.year.year, scene.meetingId)))!.rows[0]!.it;

test("a task stands on the desk of the unit asked, of nobody else, and is gone when it is reported done", async () => {
  const scene = await anOpenMeeting(6),
    officer = await aPerson(scene.province, { unit: scene.units[2]!, posts: ["unit_officer"] }),
    other = await aPerson(scene.province, { unit: scene.units[3]!, posts: ["unit_officer"] });
  await give(scene);
  expect([await titles(officer), await titles(other)]).toEqual([["Việc hội nghị giao: Gửi báo cáo"], []]);
  const { id, version } = await theTask(scene);
  await as(other, async (ctx) => expect(may("meeting_task.report", ctx.actor, (await taskHeld(ctx.sql, id))!)).toBe(false));
  await onTask(officer, id, (ctx, it) => reportTask(ctx, it, { taskId: id, version, words: "Đã gửi báo cáo số 12/BC." }));
  expect(await titles(officer)).toEqual([]);
  expect(
    await refusal(onTask(officer, id, (ctx, it) => reportTask(ctx, it, { taskId: id, version: it.version, words: "Lần nữa" }))),
  ).toEqual(["meeting_task.ended"]);
  const [row] = await rowsOf("select done_words, on_behalf from meeting_task where id = $1", [id]);
  expect(row).toEqual({ done_words: "Đã gửi báo cáo số 12/BC.", on_behalf: false });
  expect(
    await rowsOf("select event from audit_entry where about = $1 and event like 'meeting.task%' order by seq", [scene.meetingId]),
  ).toEqual([{ event: "meeting.task_given" }, { event: "meeting.task_done" }]);
});

test("who is late is on the secretary's desk with a text to paste, who did it on paper is written down for the unit", async () => {
  const scene = await anOpenMeeting(6);
  await give(scene, { dueOn: "16/01/2026" });
  const [late] = (await onDesk(scene.secretary)).filter(({ key }) => key.startsWith("asked-late"));
  expect(late).toMatchObject({
    title: "1 việc hội nghị giao đã quá hạn",
    due: "2026-01-16",
    copy: expect.stringContaining(`- ${scene.units[2]!.name}: Gửi báo cáo, hạn 16/01/2026.`),
  });
  const { id, version } = await theTask(scene);
  await onTask(scene.secretary, id, (ctx, it) => reportTask(ctx, it, { taskId: id, version, words: "Đơn vị báo qua điện thoại." }));
  expect(await rowsOf("select on_behalf from meeting_task where id = $1", [id])).toEqual([{ on_behalf: true }]);
  expect(await onDesk(scene.secretary)).toEqual([]);
});

test("all members, an office and the board are asked in one form, each with a task of their own", async () => {
  const scene = await anOpenMeeting(6),
    board = await aPerson(scene.province, { posts: ["board_officer"] });
  await give(scene, { to: ["all", "bloc_head", "board"] });
  expect((await tasksIn(scene)).map(({ unit_id, post }) => (unit_id ? "unit" : post)).toSorted()).toEqual([
    "bloc_head",
    "board",
    "unit",
    "unit",
    "unit",
    "unit",
    "unit",
    "unit",
  ]);
  expect(await titles(board)).toEqual(["Việc hội nghị giao: Gửi báo cáo"]);
  expect((await titles(scene.head)).filter((title) => title === "Việc hội nghị giao: Gửi báo cáo")).toHaveLength(1);
  const task = (await tasksIn(scene)).find(({ post }) => post === "board")!;
  await as(board, async (ctx) => expect(may("meeting_task.report", ctx.actor, (await taskHeld(ctx.sql, task.id))!)).toBe(true));
});

test("a task follows from a vote or a directive of this meeting, which then cannot be taken away under it", async () => {
  const scene = await anOpenMeeting(6),
    input = vote(scene, 6);
  await held(scene.secretary, scene, (ctx, it) => recordResolution(ctx, it, input));
  await held(scene.secretary, scene, (ctx, it) =>
    addGuest(ctx, it, {
      meetingId: it.id,
      fullName: "Lê Văn Khách",
      title: "Trưởng phòng",
      organisation: "Sở Nội vụ",
      fromBoard: true,
      directive: "Gửi báo cáo đúng hạn.",
    }),
  );
  const guestId = (await rowsOf("select id from meeting_guest where meeting_id = $1", [scene.meetingId]))[0]!.id as string;
  await give(scene, { follows: `RESOLUTION:${input.resolutionId}` });
  await give(scene, { follows: `DIRECTIVE:${guestId}` });
  expect(await refusal(give(scene, { follows: `RESOLUTION:${randomUUID()}` }))).toEqual(["meeting_task.follows_nothing"]);
  expect(await refusal(give(scene, { follows: `DIRECTIVE:${randomUUID()}` }))).toEqual(["meeting_task.follows_nothing"]);
  expect(
    await refusal(
      held(scene.secretary, scene, (ctx, it) => removeResolution(ctx, it, { meetingId: it.id, resolutionId: input.resolutionId })),
    ),
  ).toEqual(["resolution.holds_tasks"]);
  expect(await refusal(held(scene.secretary, scene, (ctx, it) => removeGuest(ctx, it, { meetingId: it.id, guestId })))).toEqual([
    "guest.holds_tasks",
  ]);
  const table = minutesOf(await seen(scene.secretary, scene)).find(
    (block) => block.kind === "table" && block.name === "Việc giao sau cuộc họp",
  );
  expect(table).toMatchObject({
    rows: [
      ["1", "Gửi báo cáo", scene.units[2]!.name, "30/01/2026"],
      ["2", "Gửi báo cáo", scene.units[2]!.name, "30/01/2026"],
    ],
  });
});

test("bad input asks nobody: a day before the meeting, a unit of another bloc", async () => {
  const scene = await anOpenMeeting(6),
    stranger = await insertAsOwner("unit", {
      province_id: scene.province.id,
      code: randomUUID(),
      slug: randomUUID(),
      name: "Lạ",
      short_name: "Lạ",
    });
  expect(await refusal(give(scene, { dueOn: "14/01/2026" }))).toEqual(["meeting_task.before_meeting"]);
  expect(await refusal(give(scene, { to: [scene.units[2]!.id, stranger] }))).toEqual(["meeting_task.unit_elsewhere"]);
  expect(await tasksIn(scene)).toEqual([]);
});

test("the next meeting has the open tasks of the ones before on its table; what was dropped stays with its reason", async () => {
  const scene = await anOpenMeeting(6),
    next = await insertAsOwner("meeting", {
      province_id: scene.province.id,
      bloc_id: scene.year.blocId,
      kind: "MIDYEAR",
      title: "Sơ kết",
      place: "Hội trường",
      starts_at: "2026-07-10T01:00:00Z",
    });
  await insertAsOwner("agenda_item", {
    province_id: scene.province.id,
    meeting_id: next,
    bloc_year_id: scene.year.blocYearId,
    position: 1,
    title: "Sơ kết",
  });
  await give(scene, { what: "Việc một" });
  await give(scene, { what: "Việc hai" });
  const left = async () => (await seen(scene.secretary, { ...scene, meetingId: next })).leftOpen.map(({ what }) => what);
  expect((await left()).toSorted()).toEqual(["Việc hai", "Việc một"]);
  const { id, version } = await theTask(scene);
  await onTask(scene.secretary, id, (ctx, it) => dropTask(ctx, it, { taskId: id, version, reason: "Đã có kế hoạch khác" }));
  expect(await left()).toHaveLength(1);
  const page = (await read<{ it: TasksOfYear }>(scene.secretary.claim, tasksOfYear(scene.year.blocSlug, "2026")))!.rows[0]!.it;
  expect(page.tasks.map(({ droppedReason }) => droppedReason).toSorted()).toEqual([null, "Đã có kế hoạch khác"]);
});

test("a year that ends takes no task with it: it moves to the desk of the next year of the bloc", async () => {
  const scene = await anOpenMeeting(6),
    officer = await aPerson(scene.province, { unit: scene.units[2]!, posts: ["unit_officer"] });
  await give(scene);
  const next = await anotherYear(scene.province, scene.year.blocId, "2027");
  expect((await onDesk(officer)).map(({ href }) => href.split("#")[0])).toEqual([
    `/${scene.province.slug}/khoi/${scene.year.blocSlug}/2026/hoi-nghi/viec`,
  ]);
  await ownerSql.query("update bloc_year set stage = 'closed' where id = $1", [scene.year.blocYearId]);
  expect((await onDesk(officer)).map(({ href }) => href.split("#")[0])).toEqual([
    `/${scene.province.slug}/khoi/${scene.year.blocSlug}/2027/hoi-nghi/viec`,
  ]);
  const page = (await read<{ it: TasksOfYear }>(officer.claim, tasksOfYear(scene.year.blocSlug, "2027")))!.rows[0]!.it;
  expect([page.blocYearId, page.tasks.length]).toEqual([next, 1]);
});

/** So many reports of one task at once; `find` is the guard under test. @returns how many went through */
async function reporting(times: number, find: (sql: Ctx["sql"], id: string) => Promise<TaskFound | null>): Promise<number> {
  const scene = await anOpenMeeting(6),
    officer = await aPerson(scene.province, { unit: scene.units[2]!, posts: ["unit_officer"] });
  await give(scene);
  const { id } = await theTask(scene);
  const { done } = await atOnce(times, (n) =>
    as(officer, async (ctx) => reportTask(ctx, (await find(ctx.sql, id))!, { taskId: id, version: 1, words: `Lời ${n}` })),
  );
  return done.length;
}

test("of twenty reports of one task at once one counts", async () => {
  for (let round = 0; round < 3; round++) expect(await reporting(20, taskHeld)).toBe(1);
}, 60_000);

test("control: without the lock others believe they reported it", async () => {
  const unheld = (sql: Ctx["sql"], id: string) =>
    taskHeld(
      {
        query: (question: { name?: string }) =>
          question.name === "meeting_task_lock" ? Promise.resolve({ rows: [] }) : sql.query(question as never),
      } as never,
      id,
    );
  expect(await reporting(4, together(4, unheld))).toBe(4);
});

test("what was asked and answered does not change behind the application's back, and the trigger is what holds it", async () => {
  const scene = await anOpenMeeting(6);
  await give(scene);
  const { id } = await theTask(scene);
  const change = () => as(scene.secretary, (ctx) => ctx.sql.query("update meeting_task set what = 'Khác' where id = $1", [id]));
  await expect(change()).rejects.toMatchObject({ message: expect.stringContaining("meeting_task.ended") });
  await ownerSql.query("alter table meeting_task disable trigger keep_task");
  try {
    await change();
    expect((await ownerSql.query("select what from meeting_task where id = $1", [id])).rows).toEqual([{ what: "Khác" }]);
  } finally {
    await ownerSql.query("alter table meeting_task enable trigger keep_task");
  }
});
