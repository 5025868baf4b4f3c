import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { may } from "@/lib/access/policy";
import type { Ctx } from "@/lib/action/action";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { sentencesOf } from "@/lib/documents/paper";
import { wordOf } from "@/lib/documents/word";
import { signMinutes } from "@/lib/meetings/close";
import { answerMinutes, toUnit } from "@/lib/meetings/minutes/answer";
import { addAddendum, freezeMinutes } from "@/lib/meetings/minutes/freeze";
import { nameKeeper } from "@/lib/meetings/minutes/keeper";
import { replyToObjection, sendMinutes, writeMinutes } from "@/lib/meetings/minutes/prepare";
import { minutesPaper } from "@/lib/meetings/papers";
import { meetingById, meetingHeld, meetingSeen, type MeetingFound, type MeetingSeen } from "@/lib/meetings/queries";
import { Clash, Problem } from "@/lib/problems/problem";
import { refusalOf } from "@/lib/problems/database";
import { read } from "@/lib/tenancy/enter";
import { aPerson, as, atOnce, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { heldUp, overtaking } from "../support/meeting-point.ts";
import { paragraphsOf } from "../support/word.ts";
import { aClosedMeeting, aMeeting, anOpenMeeting, rowsOf, type Scene } from "../support/meetings.ts";

const codes = (error: unknown) => (error instanceof Problem ? error : refusalOf(error))?.items.map(({ code }) => code) ?? [String(error)];
const refusal = (work: Promise<unknown>) => work.then(() => ["went through"], codes);
const held = <T>(
  who: Player,
  { meetingId }: Pick<Scene, "meetingId">,
  work: (ctx: Ctx, it: MeetingFound) => Promise<T>,
  find = meetingHeld,
) => as(who, async (ctx) => work(ctx, (await find(ctx.sql, meetingId))!));
const versionOf = (it: MeetingFound) => it.minutes?.version ?? 0;
const DUE = "2026-12-31",
  PASSED = "2026-01-20";
const send = (scene: Scene, dueOn = DUE) =>
  held(scene.secretary, scene, (ctx, it) => sendMinutes(ctx, it, { meetingId: it.id, version: versionOf(it), dueOn }));
type Said = { stance?: "agree" | "object"; reason?: string | null; version?: number };
const answer = (
  who: Player,
  scene: Scene,
  unitId: string,
  { stance = "agree", reason = null, version = 0 }: Said = {},
  find = meetingHeld,
) =>
  held(
    who,
    scene,
    (ctx, it) => answerMinutes(ctx, toUnit(it, unitId) as MeetingFound, { meetingId: it.id, unitId, version, stance, reason }),
    find,
  );
const freeze = (scene: Scene, manner: "AT_MEETING" | "BY_ANSWERS" = "BY_ANSWERS", find = meetingHeld) =>
  held(scene.head, scene, (ctx, it) => freezeMinutes(ctx, it, { meetingId: it.id, version: versionOf(it), manner }), find);
const seen = async (who: Player, scene: Scene) =>
  (await read<{ it: MeetingSeen }>(who.claim, meetingSeen(scene.year.blocSlug, scene.year.year, scene.meetingId)))!.rows[0]!.it;
/** An officer of each unit that was there, in the order of the names on the roll. */
async function officersOf(scene: Scene): Promise<{ unitId: string; officer: Player }[]> {
  const there = (await rowsOf("select unit_id from attendance where meeting_id = $1 and state = 'present' order by unit_name", [
    scene.meetingId,
  ])) as { unit_id: string }[];
  return Promise.all(
    there.map(async ({ unit_id }) => ({
      unitId: unit_id,
      officer: await aPerson(scene.province, { unit: scene.units.find(({ id }) => id === unit_id)!, posts: ["unit_officer"] }),
    })),
  );
}
const due = (scene: Scene, day: string) =>
  ownerSql.query("update meeting_minutes set due_on = $2 where meeting_id = $1", [scene.meetingId, day]);
const onDesk = async (who: Player) => {
  const told = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(told.actor, told.rows[0]!.it)
    .filter(({ key }) => key.startsWith("minutes-"))
    .map(({ key }) => key.split("-")[1]);
};

test("from the secretary to the units and back: sent, agreed, objected, replied, closed, and each desk follows", async () => {
  const scene = await aClosedMeeting(5),
    units = await officersOf(scene),
    [one, two, ...rest] = units as [(typeof units)[0], (typeof units)[0], ...typeof units];
  expect([await onDesk(scene.secretary), await onDesk(one.officer)]).toEqual([["prepare"], []]);
  await send(scene);
  expect([await onDesk(one.officer), await onDesk(scene.secretary)]).toEqual([["answer"], ["wait"]]);
  for (const { unitId, officer } of [one, ...rest]) await answer(officer, scene, unitId);
  expect(await onDesk(one.officer)).toEqual([]);
  await answer(two.officer, scene, two.unitId, { stance: "object", reason: "Mục 1 ghi thiếu ý kiến của đơn vị." });
  expect((await onDesk(scene.secretary)).includes("object")).toBe(true);
  expect(await refusal(freeze(scene))).toEqual(["minutes.objections_open"]);
  await held(scene.secretary, scene, (ctx, it) =>
    replyToObjection(ctx, it, { meetingId: it.id, unitId: two.unitId, version: 1, reply: "Đã bổ sung." }),
  );
  expect((await onDesk(scene.head)).includes("freeze")).toBe(true);
  await freeze(scene);
  expect(await onDesk(two.officer)).toEqual([]);
  expect(await onDesk(scene.secretary)).toEqual([expect.not.stringMatching(/answer|wait|object|freeze|prepare/)]);
  const paper = minutesPaper(await seen(scene.secretary, scene)),
    words = sentencesOf(paper).join("\n");
  expect(words).toContain(
    "Dự thảo biên bản được gửi 05 đơn vị dự họp: 04 đơn vị thống nhất, 01 đơn vị có ý kiến, 00 đơn vị không có ý kiến đến hết hạn.",
  );
  expect(words).toContain("Mục 1 ghi thiếu ý kiến của đơn vị.");
});

test("what is frozen is every word with its hash and the head of the log; later names change nothing, an addendum stands behind it, the Word file says the same", async () => {
  const scene = await aClosedMeeting(6),
    before = (await rowsOf("select hash from audit_entry where province_id = $1 order by seq desc limit 1", [scene.province.id]))[0]!
      .hash as string;
  await freeze(scene, "AT_MEETING");
  const [row] = (await rowsOf("select frozen_text, text_hash, audit_head from meeting_minutes where meeting_id = $1", [
    scene.meetingId,
  ])) as [{ frozen_text: string; text_hash: string; audit_head: string }];
  expect(row.text_hash).toBe(createHash("sha256").update(row.frozen_text).digest("hex"));
  expect(row.audit_head).toBe(before);
  await ownerSql.query("update province set name = 'Tỉnh Đổi Tên' where id = $1", [scene.province.id]);
  await ownerSql.query("update bloc set name = 'Khối đổi tên' where id = $1", [scene.year.blocId]);
  const add = (kind: "SUPPLEMENT" | "CORRECTION", text: string) =>
    held(scene.secretary, scene, (ctx, it) =>
      addAddendum(ctx, it, { meetingId: it.id, addendumId: randomUUID(), kind, text, reason: "Ghi nhầm" }),
    );
  await add("CORRECTION", "Mục 1: “Lê Văn An” đọc là “Lê Văn Ân”.");
  await add("SUPPLEMENT", "Bổ sung danh sách kèm theo.");
  const paper = minutesPaper(await seen(scene.secretary, scene)),
    words = sentencesOf(paper);
  expect(words.join("\n")).not.toMatch(/ĐỔI TÊN/i);
  expect(words.slice(0, 6)).toEqual(sentencesOf(JSON.parse(row.frozen_text)).slice(0, 6));
  expect(paper.annex?.blocks.filter(({ kind }) => kind === "h2").map((block) => "text" in block && block.text)).toEqual([
    "Đính chính số 1",
    "Phụ lục số 2",
  ]);
  expect(paper.recipients.at(-1)).toContain(row.text_hash.slice(0, 4));
  const file = paragraphsOf(wordOf(paper)).join("\n");
  expect(words.filter((sentence) => !file.includes(sentence))).toEqual([]);
});

test("two people of one unit at once: one answer, and the other sees both", async () => {
  const scene = await aClosedMeeting(5),
    [{ unitId, officer }] = (await officersOf(scene)) as [{ unitId: string; officer: Player }];
  const colleague = await aPerson(scene.province, { unit: scene.units.find(({ id }) => id === unitId)!, posts: ["unit_leader"] });
  await send(scene);
  await answer(officer, scene, unitId);
  const clash = (await answer(colleague, scene, unitId, { stance: "object", reason: "Chưa đúng" }).catch(
    (error: unknown) => error,
  )) as Clash;
  expect(clash).toBeInstanceOf(Clash);
  expect(clash.fields.map(({ yours, theirs }) => [yours, theirs])).toEqual([
    ["Có ý kiến", "Thống nhất"],
    ["Chưa đúng", ""],
  ]);
  await answer(colleague, scene, unitId, { stance: "object", reason: "Chưa đúng", version: clash.version });
  expect(await rowsOf("select stance, version from minutes_answer where meeting_id = $1", [scene.meetingId])).toEqual([
    { stance: "object", version: 2 },
  ]);
});

/** So many answers of one unit at once. @returns how many rows there are then */
async function answering(
  times: number,
  find: typeof meetingHeld,
  arranged: (race: () => Promise<unknown>) => Promise<unknown> = (race) => race(),
): Promise<number> {
  const scene = await aClosedMeeting(5),
    [{ unitId, officer }] = (await officersOf(scene)) as [{ unitId: string; officer: Player }];
  await send(scene);
  await arranged(() => atOnce(times, (n) => answer(officer, scene, unitId, { stance: "object", reason: `Ý kiến ${n}` }, find)));
  return Number((await rowsOf("select count(*) from minutes_answer where meeting_id = $1", [scene.meetingId]))[0]!.count);
}
/** Four who all saw that nobody has answered yet. */
const fourAnswers = () => answering(4, meetingById, (race) => heldUp(4, "lock table minutes_answer in share mode", race));

test("twenty answers of one unit at once are one answer, with the meeting held; without, the constraint lets one through", async () => {
  for (let round = 0; round < 3; round++) expect(await answering(20, meetingHeld)).toBe(1);
  expect(await fourAnswers()).toBe(1);
}, 60_000);

test("control: without the constraint and the lock a unit answers more than once", async () => {
  await ownerSql.query("alter table minutes_answer drop constraint minutes_answer_once");
  try {
    expect(await fourAnswers()).toBe(4);
  } finally {
    await ownerSql.query(
      "truncate minutes_answer; alter table minutes_answer add constraint minutes_answer_once unique (province_id, meeting_id, unit_id)",
    );
  }
}, 60_000);

/** The chair closes the minutes while six units answer. @returns answers that came behind the close */
async function freezing(
  find: typeof meetingHeld,
  closing = (close: (find: typeof meetingHeld) => Promise<unknown>) => close(find),
): Promise<number> {
  const scene = await aClosedMeeting(6),
    units = await officersOf(scene);
  await send(scene);
  await due(scene, PASSED);
  await atOnce(units.length + 1, (n) =>
    n === units.length
      ? closing((found) => freeze(scene, "BY_ANSWERS", found))
      : answer(units[n]!.officer, scene, units[n]!.unitId, {}, find),
  );
  const [frozen] = (await rowsOf("select detail from audit_entry where about = $1 and event = 'minutes.frozen'", [scene.meetingId])) as [
    { detail: { answers: number } },
  ];
  return (
    Number((await rowsOf("select count(*) from minutes_answer where meeting_id = $1", [scene.meetingId]))[0]!.count) - frozen.detail.answers
  );
}
/** The units read the minutes before they are closed and answer after. */
const freezingAhead = () => {
  const { ahead, late } = overtaking(7, meetingById);
  return freezing(late, ahead);
};

test("what was said when the minutes were closed is all that is ever said, with the meeting held; without, the trigger sees to it", async () => {
  for (let round = 0; round < 5; round++) expect(await freezing(meetingHeld)).toBe(0);
  expect(await freezingAhead()).toBe(0);
}, 60_000);

test("control: without lock and trigger late answers slip in behind the frozen text", async () => {
  await ownerSql.query("alter table minutes_answer disable trigger keep_answer");
  try {
    expect(await freezingAhead()).toBe(6);
  } finally {
    await ownerSql.query("alter table minutes_answer enable trigger keep_answer");
  }
}, 60_000);

test("an objection after the close is refused in words, whoever asks the database", async () => {
  const scene = await aClosedMeeting(5),
    [{ unitId, officer }] = (await officersOf(scene)) as [{ unitId: string; officer: Player }];
  await freeze(scene, "AT_MEETING");
  expect(await refusal(answer(officer, scene, unitId, { stance: "object", reason: "Chưa đúng" }))).toEqual(["minutes.frozen"]);
  const insert = () =>
    as(officer, (ctx) =>
      ctx.sql.query("insert into minutes_answer (meeting_id, unit_id, unit_name, stance) values ($1, $2, 'x', 'agree')", [
        scene.meetingId,
        unitId,
      ]),
    );
  expect(await refusal(insert())).toEqual(["minutes.frozen"]);
  await ownerSql.query("alter table minutes_answer disable trigger keep_answer");
  try {
    expect(await refusal(insert())).toEqual(["went through"]);
  } finally {
    await ownerSql.query("alter table minutes_answer enable trigger keep_answer");
  }
});

test("bad input: too early, too late, not there, not one's own, still asking", async () => {
  const open = await anOpenMeeting(5);
  expect(await refusal(send(open))).toEqual(["minutes.not_ended"]);
  const scene = await aClosedMeeting(5),
    [{ unitId, officer }] = (await officersOf(scene)) as [{ unitId: string; officer: Player }];
  expect(await refusal(answer(officer, scene, unitId))).toEqual(["minutes.not_sent"]);
  expect(await refusal(send(scene, "2026-01-01"))).toEqual(["minutes.due_passed"]);
  expect(await refusal(freeze(scene))).toEqual(["minutes.not_sent"]);
  await send(scene);
  const absent = (await rowsOf("select unit_id from attendance where meeting_id = $1 and state = 'absent'", [scene.meetingId]))[0]!
    .unit_id as string;
  const absentOfficer = await aPerson(scene.province, { unit: scene.units.find(({ id }) => id === absent)!, posts: ["unit_officer"] });
  expect(await refusal(answer(absentOfficer, scene, absent))).toEqual(["minutes.not_asked"]);
  expect(await refusal(answer(absentOfficer, scene, unitId))).toEqual(["minutes.not_asked"]);
  await as(absentOfficer, async (ctx) =>
    expect(may("minutes.answer", ctx.actor, toUnit(await meetingById(ctx.sql, scene.meetingId), unitId)!)).toBe(false),
  );
  expect(await refusal(freeze(scene, "AT_MEETING"))).toEqual(["minutes.being_asked"]);
  expect(await refusal(freeze(scene))).toEqual(["minutes.still_asking"]);
  await due(scene, PASSED);
  expect(await refusal(freeze(scene))).toEqual(["went through"]);
});

test("words changed after a unit agreed ask that unit again; two who change them see both", async () => {
  const scene = await aClosedMeeting(5),
    [{ unitId, officer }] = (await officersOf(scene)) as [{ unitId: string; officer: Player }];
  await send(scene);
  await answer(officer, scene, unitId);
  const write = (who: Player, words: string, version: number) =>
    held(who, scene, (ctx, it) => writeMinutes(ctx, it, { meetingId: it.id, version, words }));
  await write(scene.secretary, "Bản sửa", 2);
  expect(await onDesk(officer)).toEqual(["answer"]);
  expect(
    ((await write(scene.second, "Bản khác", 2).catch((error: unknown) => error)) as Clash).fields.map(({ yours, theirs }) => [
      yours,
      theirs,
    ]),
  ).toEqual([["Bản khác", "Bản sửa"]]);
  await answer(officer, scene, unitId, { version: 1 });
  expect(await onDesk(officer)).toEqual([]);
});

test("frozen minutes and what they rest on do not change behind the application's back; the triggers are what holds them", async () => {
  const scene = await aClosedMeeting(6);
  await freeze(scene, "AT_MEETING");
  const CHANGES: [table: string, trigger: string, change: string, own?: string][] = [
    ["meeting_minutes", "keep_minutes", "update meeting_minutes set words = 'khác' where meeting_id = $1"],
    ["attendance", "hold_frozen", "update attendance set person_name = 'khác' where meeting_id = $1"],
    [
      "agenda_item",
      "hold_frozen",
      "delete from agenda_item where meeting_id = $1 and id not in (select agenda_item_id from resolution where agenda_item_id is not null)",
    ],
    ["resolution", "hold_frozen", "update resolution set text = 'khác' where meeting_id = $1"],
    ["meeting", "keep_frozen", "update meeting set title = 'khác' where id = $1"],
  ];
  for (const [table, trigger, change] of CHANGES) {
    const run = () =>
      refusal(
        as(scene.secretary, async (ctx) => {
          await ctx.sql.query(change, [scene.meetingId]);
          throw new Problem("record.moved");
        }),
      );
    expect([table, await run()]).toEqual([table, ["minutes.frozen"]]);
    await ownerSql.query(`alter table ${table} disable trigger ${trigger}`);
    try {
      expect([table, await run()]).toEqual([table, ["record.moved"]]);
    } finally {
      await ownerSql.query(`alter table ${table} enable trigger ${trigger}`);
    }
  }
  const guest = () =>
    refusal(
      as(scene.secretary, (ctx) =>
        ctx.sql.query("insert into meeting_guest (meeting_id, full_name) values ($1, 'Khách')", [scene.meetingId]),
      ),
    );
  expect(await guest()).toEqual(["minutes.frozen"]);
  const other = await aClosedMeeting(6);
  const lie = () =>
    refusal(
      as(other.head, (ctx) =>
        ctx.sql.query(
          "insert into meeting_minutes (meeting_id, manner, frozen_at, frozen_text, text_hash, audit_head) values ($1, 'AT_MEETING', now(), 'a', repeat('0', 64), 'x')",
          [other.meetingId],
        ),
      ),
    );
  expect(await lie()).toEqual(["record.breaks_rule"]);
});

test("an addendum needs frozen minutes, has its number, and never changes", async () => {
  const scene = await aClosedMeeting(6),
    addendumId = randomUUID();
  const add = () =>
    held(scene.secretary, scene, (ctx, it) =>
      addAddendum(ctx, it, { meetingId: it.id, addendumId, kind: "CORRECTION", text: "Đọc là …", reason: "Ghi nhầm" }),
    );
  expect(await refusal(add())).toEqual(["minutes.not_frozen"]);
  const bare = () =>
    refusal(
      as(scene.secretary, (ctx) =>
        ctx.sql.query(
          "insert into minutes_addendum (meeting_id, number, kind, text, reason, made_by_name, made_by_post, text_hash) values ($1, 1, 'CORRECTION', 'x', 'x', 'x', 'x', 'x')",
          [scene.meetingId],
        ),
      ),
    );
  expect(await bare()).toEqual(["minutes.not_frozen"]);
  await freeze(scene, "AT_MEETING");
  await add();
  await add();
  expect(await rowsOf("select number from minutes_addendum where meeting_id = $1", [scene.meetingId])).toEqual([{ number: 1 }]);
  expect(
    codes(
      await ownerSql
        .query("update minutes_addendum set text = 'khác' where meeting_id = $1", [scene.meetingId])
        .catch((error: unknown) => error),
    ),
  ).toEqual(["record.append_only"]);
});

test("without its secretary: the chair names somebody present, who keeps this meeting and no other, until its minutes stand", async () => {
  const scene = await anOpenMeeting(5),
    stranger = await aPerson(scene.province),
    unitId = (
      await rowsOf("select unit_id from attendance where meeting_id = $1 and state = 'present' order by unit_id desc", [scene.meetingId])
    )[0]!.unit_id as string;
  const unit = scene.units.find(({ id }) => id === unitId)!,
    keeper = await aPerson(scene.province, { unit, posts: ["unit_officer"], name: "Người Ghi Thay" });
  const name = (personId: string | null) => held(scene.head, scene, (ctx, it) => nameKeeper(ctx, it, { meetingId: it.id, personId }));
  const keeps = (meetingId: string) =>
    as(keeper, async (ctx) => {
      const it = await meetingById(ctx.sql, meetingId);
      return it && [may("meeting.keep", ctx.actor, it), may("meeting.close", ctx.actor, it), may("vote.keep", ctx.actor, it)];
    });
  expect(await refusal(name(stranger.personId))).toEqual(["keeper.not_there"]);
  expect(await keeps(scene.meetingId)).toEqual([false, false, false]);
  await name(keeper.personId);
  expect(await keeps(scene.meetingId)).toEqual([true, false, true]);
  expect(await rowsOf("select secretary_name from meeting where id = $1", [scene.meetingId])).toEqual([
    { secretary_name: "Người Ghi Thay" },
  ]);
  const neighbour = await aMeeting(2);
  expect(await keeps(neighbour.meetingId)).toBeNull();
  const told = (await read<{ it: Desk }>(keeper.claim, deskOf))!;
  expect(tasksOf(told.actor, told.rows[0]!.it).map(({ title }) => title)).toContain("Ghi diễn biến cuộc họp: Hội nghị triển khai");
  await name(null);
  expect(await keeps(scene.meetingId)).toEqual([false, false, false]);
  expect(
    await rowsOf("select event from audit_entry where about = $1 and event like 'meeting.keeper%' order by seq", [scene.meetingId]),
  ).toEqual([{ event: "meeting.keeper_named" }, { event: "meeting.keeper_released" }]);
});

test("the right of a named keeper ends with the minutes; before the opening nobody is named", async () => {
  const scene = await aClosedMeeting(6),
    unit = scene.units[4]!,
    keeper = await aPerson(scene.province, { unit, posts: ["unit_officer"] });
  await held(scene.head, scene, (ctx, it) => nameKeeper(ctx, it, { meetingId: it.id, personId: keeper.personId }));
  await freeze(scene, "AT_MEETING");
  await as(keeper, async (ctx) => expect(may("meeting.keep", ctx.actor, (await meetingById(ctx.sql, scene.meetingId))!)).toBe(false));
  expect(await refusal(held(scene.head, scene, (ctx, it) => nameKeeper(ctx, it, { meetingId: it.id, personId: null })))).toEqual([
    "minutes.frozen",
  ]);
  const planned = await aMeeting(3);
  expect(
    await refusal(held(planned.head, planned, (ctx, it) => nameKeeper(ctx, it, { meetingId: it.id, personId: keeper.personId }))),
  ).toEqual(["keeper.before_opening"]);
});

test("what is signed is what stands, and nobody signs by an office that has ended", async () => {
  const scene = await aClosedMeeting(6),
    sign = (signedOn: string) =>
      refusal(held(scene.secretary, scene, (ctx, it) => signMinutes(ctx, it, { meetingId: it.id, minutesNumber: "02/BB", signedOn }, {})));
  expect(await sign("2026-01-16")).toEqual(["minutes.not_frozen"]);
  await ownerSql.query("update person set full_name = 'Nguyễn Văn An' where id = $1", [scene.head.personId]);
  await freeze(scene, "AT_MEETING");
  await ownerSql.query("update office_holder set until = '2026-02-01' where person_id = $1", [scene.head.personId]);
  const after = (await held(scene.secretary, scene, (ctx, it) =>
    signMinutes(ctx, it, { meetingId: it.id, minutesNumber: "02/BB", signedOn: "2026-02-01" }, {}),
  ).catch((error: unknown) => error)) as Problem;
  expect(after.items.find(({ code }) => code === "minutes.signer_ended")).toMatchObject({
    field: "signedOn",
    facts: { name: "Nguyễn Văn An", post: "Khối trưởng", until: "01/02/2026", day: "01/02/2026" },
  });
  expect(await sign("2026-01-31")).toEqual(["meeting.scan_missing"]); // by the office still held that day: only the scan lacks
});
