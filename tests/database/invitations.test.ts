import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import type { Ctx } from "@/lib/action/action";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { sentencesOf } from "@/lib/documents/paper";
import { wordOf } from "@/lib/documents/word";
import { invitationPaper } from "@/lib/meetings/invitations/paper";
import { InviteeInput } from "@/lib/meetings/invitations/schema";
import { answerInvitation, sendInvitation } from "@/lib/meetings/invitations/send";
import { toUnit } from "@/lib/meetings/minutes/answer";
import { openMeeting } from "@/lib/meetings/move";
import { editMeeting } from "@/lib/meetings/plan";
import { prefillOf } from "@/lib/meetings/prefill";
import { meetingById, meetingHeld, meetingSeen, type MeetingFound, type MeetingSeen } from "@/lib/meetings/queries";
import { yearToPlan } from "@/lib/meetings/year-queries";
import { EditInput } from "@/lib/meetings/schema";
import { giveTask } from "@/lib/meetings/tasks/give";
import { TaskInput } from "@/lib/meetings/tasks/schema";
import { type Clash, Problem } from "@/lib/problems/problem";
import { refusalOf } from "@/lib/problems/database";
import { read } from "@/lib/tenancy/enter";
import { anotherYear, aPerson, as, atOnce, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { heldUp } from "../support/meeting-point.ts";
import { aMeeting, planForm, rowsOf, type Scene } from "../support/meetings.ts";
import { paragraphsOf } from "../support/word.ts";

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => ["went through"],
    (error: unknown) => (error instanceof Problem ? error : refusalOf(error))?.items.map(({ code }) => code) ?? [String(error)],
  );
const held = <T>(
  who: Player,
  { meetingId }: Pick<Scene, "meetingId">,
  work: (ctx: Ctx, it: MeetingFound) => Promise<T>,
  find = meetingHeld,
) => as(who, async (ctx) => work(ctx, (await find(ctx.sql, meetingId))!));
const send = (scene: Scene) => held(scene.secretary, scene, sendInvitation);
const answer = (who: Player, scene: Scene, unitId: string, more: Record<string, string> = {}) =>
  held(who, scene, (ctx, it) =>
    answerInvitation(
      ctx,
      toUnit(it, unitId) as MeetingFound,
      InviteeInput.parse({ meetingId: scene.meetingId, unitId, version: "1", answer: "comes", personName: "Lan", ...more }),
    ),
  );
const seen = async (scene: Scene) =>
  (await read<{ it: MeetingSeen }>(scene.secretary.claim, meetingSeen(scene.year.blocSlug, scene.year.year, scene.meetingId)))!.rows[0]!.it;
const onDesk = async (who: Player) => {
  const told = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(told.actor, told.rows[0]!.it)
    .filter(({ key }) => key.startsWith("invited-"))
    .map(({ title }) => title);
};
/** A meeting that still lies ahead of the clock of the tests. */
async function ahead(members = 3): Promise<Scene & { officer: Player; unitId: string }> {
  const scene = await aMeeting(members),
    unit = scene.units[2]!;
  await ownerSql.query("update meeting set starts_at = now() + interval '5 days' where id = $1", [scene.meetingId]);
  return { ...scene, unitId: unit.id, officer: await aPerson(scene.province, { unit, posts: ["unit_officer"] }) };
}

test("an invitation is recorded word for word: when, by whom, to whom; the same words twice are one, changed words are the second", async () => {
  const scene = await ahead();
  await send(scene);
  await send(scene);
  expect(await rowsOf("select number, units, sent_by_id from meeting_invitation where meeting_id = $1", [scene.meetingId])).toEqual([
    { number: 1, units: 3, sent_by_id: scene.secretary.personId },
  ]);
  expect(await rowsOf("select status::text from meeting where id = $1", [scene.meetingId])).toEqual([{ status: "invited" }]);
  await held(scene.secretary, scene, (ctx, it) =>
    editMeeting(
      ctx,
      it,
      EditInput.parse({
        ...planForm(scene.year, { place: "Hội trường B", date: "20/12/2026" }),
        meetingId: it.id,
        version: String(it.version),
      }),
    ),
  );
  await send(scene);
  const sent = (await rowsOf("select number, text from meeting_invitation where meeting_id = $1 order by number", [scene.meetingId])) as {
    number: number;
    text: string;
  }[];
  expect(sent.map(({ number }) => number)).toEqual([1, 2]);
  expect([sent[0]!.text.includes("Hội trường B"), sent[1]!.text.includes("Hội trường B")]).toEqual([false, true]);
  expect(await rowsOf("select count(*)::int from meeting_invitee where meeting_id = $1", [scene.meetingId])).toEqual([{ count: 3 }]);
});

test("the paper and its Word file say the same: time, place, agenda, who prepares what, guests, units", async () => {
  const scene = await ahead();
  await ownerSql.query(
    "update meeting set invited = 'Đại diện Sở Nội vụ', invitation_words = 'Đề nghị dự đúng giờ.', invitation_number = '05/GM-KTĐ' where id = $1",
    [scene.meetingId],
  );
  const due = (await rowsOf("select to_char(current_date + 3, 'DD/MM/YYYY') as day", []))[0]!.day as string;
  await held(scene.secretary, scene, (ctx, it) =>
    giveTask(
      ctx,
      it,
      TaskInput.parse({
        meetingId: it.id,
        taskId: crypto.randomUUID(),
        follows: "PREPARATION",
        what: "Chuẩn bị báo cáo",
        to: scene.unitId,
        dueOn: due,
      }),
    ),
  );
  const paper = invitationPaper(await seen(scene), "2026-01-10"),
    words = sentencesOf(paper),
    file = paragraphsOf(wordOf(paper)).join("\n");
  expect(words.filter((sentence) => !file.includes(sentence))).toEqual([]);
  for (const part of [
    "Số: 05/GM-KTĐ",
    "2. Địa điểm: Hội trường.",
    "4. Khách mời: Đại diện Sở Nội vụ",
    "- Thông qua kế hoạch",
    "Chuẩn bị báo cáo",
    due,
    "Đề nghị dự đúng giờ.",
    ...scene.units.map(({ name }) => name),
  ])
    expect(words).toContain(part);
});

test("the invitation stands on each unit's desk until the unit has said who comes, and the roll begins with that name", async () => {
  const scene = await ahead(),
    other = await aPerson(scene.province, { unit: scene.units[1]!, posts: ["unit_leader"], name: "Vũ Văn Đứng Đầu" });
  expect(await onDesk(scene.officer)).toEqual([]);
  await send(scene);
  expect([await onDesk(scene.officer), await onDesk(other)]).toEqual([
    ["Trả lời giấy mời: Hội nghị triển khai"],
    ["Trả lời giấy mời: Hội nghị triển khai"],
  ]);
  await answer(scene.officer, scene, scene.unitId, {
    answer: "substitute",
    personName: "Lê Thị Thay",
    personTitle: "Phó phòng",
    authority: "Giấy ủy quyền số 9",
  });
  expect(await onDesk(scene.officer)).toEqual([]);
  await ownerSql.query("update meeting set starts_at = now() - interval '1 hour' where id = $1", [scene.meetingId]);
  await held(scene.secretary, scene, openMeeting);
  const roll = await rowsOf(
    "select person_name, person_title, authority, state::text from attendance where meeting_id = $1 and unit_id = any ($2) order by unit_id = $3",
    [scene.meetingId, [scene.unitId, scene.units[1]!.id], scene.unitId],
  );
  expect(roll).toEqual([
    { person_name: "Vũ Văn Đứng Đầu", person_title: "Chuyên viên", authority: null, state: "expected" },
    { person_name: "Lê Thị Thay", person_title: "Phó phòng", authority: "Giấy ủy quyền số 9", state: "expected" },
  ]);
  expect(await refusal(answer(scene.officer, scene, scene.unitId, { version: "2" }))).toEqual(["invitation.meeting_begun"]);
});

test("a substitute without authority is no answer: at the field, and in the database", async () => {
  const scene = await ahead();
  await send(scene);
  const parsed = InviteeInput.safeParse({
    meetingId: scene.meetingId,
    unitId: scene.unitId,
    version: "1",
    answer: "substitute",
    personName: "Lan",
    authority: " ",
  });
  expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["authority", "Ghi số, ngày văn bản cử hoặc giấy ủy quyền của người dự thay."],
  ]);
  const bare = () =>
    refusal(
      as(scene.officer, (ctx) =>
        ctx.sql.query(
          "update meeting_invitee set answer = 'substitute', person_name = 'Lan', answered_at = now() where meeting_id = $1 and unit_id = $2",
          [scene.meetingId, scene.unitId],
        ),
      ),
    );
  expect(await bare()).toEqual(["record.breaks_rule"]);
  await ownerSql.query("alter table meeting_invitee drop constraint meeting_invitee_authority");
  try {
    expect(await bare()).toEqual(["went through"]);
  } finally {
    await ownerSql.query(
      "update meeting_invitee set authority = 'x' where answer = 'substitute'; alter table meeting_invitee add constraint meeting_invitee_authority check (answer is distinct from 'substitute' or btrim(coalesce(authority, '')) <> '')",
    );
  }
  await ownerSql.query("update meeting set starts_at = now() - interval '1 hour' where id = $1", [scene.meetingId]);
  await held(scene.secretary, scene, openMeeting);
  const onRoll = () =>
    refusal(
      as(scene.secretary, (ctx) =>
        ctx.sql.query("update attendance set state = 'substitute', person_name = 'Lan', authority = null where meeting_id = $1", [
          scene.meetingId,
        ]),
      ),
    );
  expect(await onRoll()).toEqual(["record.breaks_rule"]);
});

test("a unit answers for itself, once the invitation was sent; two of its people both see both", async () => {
  const scene = await ahead(),
    stranger = await aPerson(scene.province, { unit: scene.units[1]!, posts: ["unit_officer"] });
  expect(await refusal(answer(scene.officer, scene, scene.unitId))).toEqual(["invitation.not_sent"]);
  await send(scene);
  await as(stranger, async (ctx) =>
    expect(may("invitation.answer", ctx.actor, toUnit(await meetingById(ctx.sql, scene.meetingId), scene.unitId)!)).toBe(false),
  );
  expect(await refusal(answer(stranger, scene, scene.unitId))).toEqual(["invitation.not_yours"]);
  await answer(scene.officer, scene, scene.unitId);
  const colleague = await aPerson(scene.province, { unit: scene.units[2]!, posts: ["unit_leader"] });
  const clash = (await answer(colleague, scene, scene.unitId, { answer: "absent", reason: "Đi công tác" }).catch(
    (error: unknown) => error,
  )) as Clash;
  expect(clash.fields.map(({ field, yours, theirs }) => [field, yours, theirs])).toEqual([
    ["answer", "Vắng", "Lãnh đạo đơn vị dự"],
    ["personName", "", "Lan"],
    ["reason", "Đi công tác", ""],
  ]);
});

test("of twenty sendings at once one is recorded; without holding the meeting somebody is refused for nothing", async () => {
  const scene = await ahead(),
    { done, refused } = await atOnce(20, () => send(scene));
  expect([done.length, refused, (await rowsOf("select from meeting_invitation where meeting_id = $1", [scene.meetingId])).length]).toEqual([
    20,
    [],
    1,
  ]);
  const other = await ahead();
  expect(
    (
      await heldUp(4, "lock table meeting_invitation in share mode", () =>
        atOnce(4, () => held(other.secretary, other, sendInvitation, meetingById)),
      )
    ).refused,
  ).toHaveLength(3);
});

test("a new meeting begins with last year's of the same kind", async () => {
  const scene = await aMeeting(3),
    next = await anotherYear(scene.province, scene.year.blocId, "2027");
  await ownerSql.query("update meeting set title = 'Hội nghị triển khai năm 2026', invited = 'Sở Nội vụ' where id = $1", [scene.meetingId]);
  const it = await as(scene.secretary, async ({ sql }) => (await yearToPlan(sql, next))!);
  const ready = prefillOf("LAUNCH", { last: it.last.LAUNCH, year: it.year, offered: it.years.map(({ year }) => year), bloc: it.blocName });
  expect(ready).toMatchObject({
    from: { title: "Hội nghị triển khai năm 2026", day: "2026-01-15" },
    title: "Hội nghị triển khai năm 2027",
    place: "Hội trường",
    time: "08:30",
    invited: "Sở Nội vụ",
    agenda: { 2027: "Thông qua kế hoạch\nThông qua giao ước" },
  });
  expect(it.last.MIDYEAR).toBeUndefined();
  const own = await as(scene.secretary, async ({ sql }) => (await yearToPlan(sql, scene.year.blocYearId))!);
  expect(own.last).toEqual({});
});
