import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { postFor } from "@/lib/access/policy";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { attachFile, detachFile } from "@/lib/letters/files";
import { letterHeld, letterToRewrite, placeToWrite } from "@/lib/letters/found";
import { letterList, type LetterList } from "@/lib/letters/queries";
import { RewriteInput, WriteInput } from "@/lib/letters/schema";
import { openLetter } from "@/lib/letters/seen";
import { recallLetter, sendLetter } from "@/lib/letters/send";
import { discardLetter, rewriteLetter, writeLetter } from "@/lib/letters/write";
import { useById } from "@/lib/storage/uses";
import { enter, read } from "@/lib/tenancy/enter";
import { aPerson, as, atOnce, aUnit, aYear, type Player } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { aField, type Field } from "../support/movements.ts";
import { docx, HOSTILE } from "../support/papers.ts";

let it: Field;
beforeEach(async () => {
  it = await aField();
});

const form = (more: Record<string, unknown> = {}) => ({
  letterId: randomUUID(),
  blocYearId: it.year.blocYearId,
  kind: "NOTICE",
  number: "12/TB-KTĐ",
  title: "Nộp báo cáo",
  body: "Đề nghị các đơn vị nộp báo cáo.",
  answerBy: "31/12/2099",
  signer: "",
  "units[]": it.units.map(({ id }) => id),
  ...more,
});
const write = async (who: Player, given: Record<string, unknown>, code: Parameters<typeof as>[2] = "bloc_secretary") => {
  const input = WriteInput.parse(given);
  await as(who, async (ctx) => writeLetter(ctx, (await placeToWrite(ctx.sql, input.blocYearId))!, input), code);
  return input.letterId;
};
const held = <T>(
  who: Player,
  id: string,
  work: (ctx: Parameters<Parameters<typeof as>[1]>[0], letter: NonNullable<Awaited<ReturnType<typeof letterHeld>>>) => Promise<T>,
  code: Parameters<typeof as>[2] = "bloc_secretary",
) => as(who, async (ctx) => work(ctx, (await letterHeld(ctx.sql, id))!), code);
const send = (id: string, who = it.secretary, code: Parameters<typeof as>[2] = "bloc_secretary") =>
  held(who, id, (ctx, letter) => sendLetter(ctx, letter, { letterId: id, version: letter.version }), code);
const sent = async (more: Record<string, unknown> = {}) => {
  const id = await write(it.secretary, form(more));
  await send(id);
  return id;
};
const open = (who: Player, id: string) => enter(who.claim, (_tx, actor, _now, sql) => openLetter(sql, actor, id));
const titles = async (who: Player) => {
  const answer = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(answer.actor, answer.rows[0]!.it)
    .filter(({ href }) => href.includes("/thu-tu/"))
    .map(({ title, due }) => [title, due]);
};
const lists = async (who: Player) => (await read<{ it: LetterList }>(who.claim, letterList))!.rows[0]!.it;

test("a letter waits on the desks of those who got it until somebody of the unit has opened it; who and when is written once", async () => {
  const id = await sent({ "units[]": [it.units[1]!.id, it.units[2]!.id] });
  expect([await titles(it.officers[0]!), await titles(it.officers[1]!)]).toEqual([
    [],
    [["Xem thông báo số 12/TB-KTĐ: Nộp báo cáo", "2099-12-31"]],
  ]);
  expect((await open(it.officers[1]!, id))!.recipients.find(({ unitId }) => unitId === it.units[1]!.id)).toMatchObject({
    seenAt: expect.any(String),
    seenBy: expect.any(String),
  });
  expect([await titles(it.officers[1]!), await titles(it.officers[2]!)]).toHaveLength(2);
  expect(await titles(it.officers[1]!)).toEqual([]);
  const before = (
    await ownerSql.query("select seen_at, seen_by_id from letter_recipient where letter_id = $1 and unit_id = $2", [id, it.units[1]!.id])
  ).rows;
  const leader = await aPerson(it.province, { unit: it.units[1]!, posts: ["unit_leader"] });
  await open(leader, id);
  expect(
    (await ownerSql.query("select seen_at, seen_by_id from letter_recipient where letter_id = $1 and unit_id = $2", [id, it.units[1]!.id]))
      .rows,
  ).toEqual(before);
  expect((await lists(it.secretary)).written).toMatchObject([{ id, seen: 1, recipients: 2 }]);
  expect((await lists(it.officers[2]!)).received).toMatchObject([{ id, units: [{ seenAt: null }] }]);
});

test("many of one unit open it at once: one of them was the first, and the log says so once", async () => {
  const id = await sent(),
    people = [
      it.officers[2]!,
      ...(await Promise.all([1, 2, 3].map(() => aPerson(it.province, { unit: it.units[2]!, posts: ["unit_officer"] })))),
    ];
  expect((await atOnce(4, (n) => open(people[n]!, id))).refused).toEqual([]);
  expect((await ownerSql.query("select from audit_entry where about = $1 and event = 'letter.seen'", [id])).rowCount).toBe(1);
  await expect(
    sqlAs("superuser").query("update letter_recipient set seen_at = now(), seen_by_id = $2 where letter_id = $1 and seen_at is not null", [
      id,
      it.head.personId,
    ]),
  ).rejects.toThrow("letter.sent_already");
});

test("only its writers read a draft, only those who got it read the letter, and whoever may not leaves no trace", async () => {
  const id = await write(it.secretary, form({ "units[]": [it.units[1]!.id] }));
  const reads = async (who: Player) =>
    enter(who.claim, async (_tx, actor, _now, sql) => Boolean(postFor("letter.read", actor, (await openLetter(sql, actor, id))!)));
  const everybody = async () => [
    await reads(it.secretary),
    await reads(it.deputy),
    await reads(it.officers[1]!),
    await reads(it.officers[2]!),
    await reads(it.board),
  ];
  expect(await everybody()).toEqual([true, true, false, false, false]);
  await send(id);
  expect(await everybody()).toEqual([true, true, true, false, false]);
  expect((await ownerSql.query("select unit_id from letter_recipient where letter_id = $1 and seen_at is not null", [id])).rows).toEqual([
    { unit_id: it.units[1]!.id },
  ]);
});

test("what was sent never changes: not its words, not its files, not its recipients; it is recalled with a reason", async () => {
  const id = await sent(),
    sql = sqlAs("superuser");
  const rewrite = RewriteInput.parse({ ...form({ title: "Khác" }), letterId: id, version: "2" });
  await expect(
    as(it.secretary, async (ctx) => rewriteLetter(ctx, (await letterToRewrite(ctx.sql, id))!, rewrite), "bloc_secretary"),
  ).rejects.toMatchObject({ items: [{ code: "letter.sent_already" }] });
  await expect(
    held(it.secretary, id, (ctx, letter) => discardLetter(ctx, letter, { letterId: id, version: letter.version })),
  ).rejects.toMatchObject({ items: [{ code: "letter.sent_already" }] });
  for (const text of [
    "update letter set body = 'x' where id = $1",
    "delete from letter where id = $1",
    "delete from letter_recipient where letter_id = $1",
    "insert into letter_recipient (province_id, letter_id, unit_id) select province_id, id, gen_random_uuid() from letter where id = $1",
    "update letter set state = 'recalled', recalled_at = now(), recall_reason = 'x', body = 'y' where id = $1",
  ])
    await expect(sql.query(text, [id]), text).rejects.toThrow("letter.sent_already");
  await held(it.secretary, id, (ctx, letter) =>
    recallLetter(ctx, letter, { letterId: id, version: letter.version, reason: "Sai hạn nộp" }),
  );
  expect(await open(it.officers[1]!, id)).toMatchObject({
    state: "recalled",
    recallReason: "Sai hạn nộp",
    body: "Đề nghị các đơn vị nộp báo cáo.",
  });
  expect(await titles(it.officers[2]!)).toEqual([]);
  await expect(
    held(it.secretary, id, (ctx, letter) => recallLetter(ctx, letter, { letterId: id, version: letter.version, reason: "Lần nữa" })),
  ).rejects.toMatchObject({ items: [{ code: "letter.recalled_already" }] });
  // the control: without its trigger the database would take the change
  await sql.query("alter table letter disable trigger keep_sent");
  try {
    expect((await sql.query("update letter set body = 'x' where id = $1", [id])).rowCount).toBe(1);
  } finally {
    await sql.query("alter table letter enable trigger keep_sent");
  }
});

test("a letter goes to somebody of its own circle, and a board's to whole blocs, each unit once", async () => {
  await expect(write(it.secretary, form({ "units[]": [] }))).rejects.toMatchObject({
    items: [{ code: "letter.no_recipient", field: "units[]" }],
  });
  // a unit of another bloc is as strange to this one as a unit of none
  const stranger = await aUnit(it.province);
  await aYear(it.province, [stranger]);
  await expect(write(it.secretary, form({ "units[]": [stranger.id] }))).rejects.toMatchObject({
    items: [{ code: "letter.recipient_elsewhere", field: "units[]" }],
  });
  const id = await write(
    it.board,
    form({ blocYearId: "", "blocs[]": it.year.blocId, "units[]": [it.units[0]!.id, stranger.id] }),
    "board_officer",
  );
  expect((await ownerSql.query("select from letter_recipient where letter_id = $1", [id])).rowCount).toBe(4);
  await send(id, it.board, "board_officer");
  expect((await lists(it.officers[0]!)).received.map((one) => one.id)).toEqual([id]);
  expect((await lists(it.secretary)).written).toEqual([]); // the bloc's secretary has not written it
});

test("two who write one draft: who comes second sees both texts; sending meanwhile is refused or sends what stands", async () => {
  const id = await write(it.secretary, form()),
    input = (title: string, version = 1) => RewriteInput.parse({ ...form({ title }), letterId: id, version: String(version) });
  const rewrite = (who: Player, title: string, code: Parameters<typeof as>[2], version = 1) =>
    as(who, async (ctx) => rewriteLetter(ctx, (await letterToRewrite(ctx.sql, id))!, input(title, version)), code);
  const both = await atOnce(2, (n) =>
    n === 0 ? rewrite(it.secretary, "Của thư ký", "bloc_secretary") : rewrite(it.deputy, "Của khối phó", "bloc_deputy"),
  );
  expect([both.done.length, both.refused.length]).toEqual([1, 1]);
  expect(both.refused[0]).toMatchObject({ fields: [{ field: "title", label: "Trích yếu" }] });
  const seen = (await held(it.secretary, id, async (_ctx, letter) => letter)).version;
  const race = await atOnce(2, (n) =>
    n === 0
      ? rewrite(it.deputy, "Sửa lúc gửi", "bloc_deputy", seen)
      : held(it.secretary, id, (ctx, letter) => sendLetter(ctx, letter, { letterId: id, version: seen })),
  );
  expect(race.done).toHaveLength(1);
  const {
    rows: [now],
  } = await ownerSql.query<{ state: string; title: string }>("select state, title from letter where id = $1", [id]);
  expect([
    ["sent", false],
    ["draft", true],
  ]).toContainEqual([now!.state, now!.title === "Sửa lúc gửi"]);
});

test("a file comes in by the same checks as every other and is read by those who got the letter", async () => {
  const id = await write(it.secretary, form({ "units[]": [it.units[1]!.id] })),
    attach = (file: File) => held(it.secretary, id, (ctx, letter) => attachFile(ctx, letter, { letterId: id }, { file }));
  const [, hostile, name] = HOSTILE.find(([, , named]) => named?.endsWith(".pdf"))!;
  await expect(attach(new File([new Uint8Array(hostile())], name!))).rejects.toMatchObject({ items: [{ field: "file" }] });
  await attach(new File([new Uint8Array(docx())], "mau-bao-cao.docx"));
  const use = (await held(it.secretary, id, async (_ctx, letter) => letter)).files[0]!;
  expect(use.originalName).toBe("mau-bao-cao.docx");
  const reads = (who: Player) =>
    enter(who.claim, async (_tx, actor, _now, sql) => {
      const found = await useById(sql, use.useId);
      return Boolean(found && postFor("file.read", actor, found));
    });
  expect([await reads(it.secretary), await reads(it.officers[1]!), await reads(it.officers[2]!)]).toEqual([true, false, false]);
  await send(id);
  expect([await reads(it.officers[1]!), await reads(it.officers[2]!)]).toEqual([true, false]);
  await expect(held(it.secretary, id, (ctx, letter) => detachFile(ctx, letter, { letterId: id, useId: use.useId }))).rejects.toMatchObject({
    items: [{ code: "letter.sent_already" }],
  });
});

test("five thousand words are taken, ten thousand are refused with their length; a day of answer that has passed is not sent", async () => {
  expect(WriteInput.safeParse(form({ body: "văn bản ".repeat(5000) })).success).toBe(true);
  expect(WriteInput.safeParse(form({ body: "văn bản ".repeat(10_000) })).error?.issues[0]).toMatchObject({
    path: ["body"],
    message: "Nội dung dài 79.999 ký tự, quá mức 40.000. Rút gọn lại.",
  });
  const id = await write(it.secretary, form({ answerBy: "01/01/2020" }));
  await expect(send(id)).rejects.toMatchObject({ items: [{ code: "letter.answer_passed", facts: { day: "01/01/2020" } }] });
});
