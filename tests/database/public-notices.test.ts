import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { appraiseProposal, confirmAppraisal } from "@/lib/council/appraise";
import { answerObjection, readContact } from "@/lib/council/notices/objections";
import { draftNotice, dropNotice, keepNotice, publishNotice, withdrawNotice } from "@/lib/council/notices/publish";
import { noticeBaseOf, noticeById, noticeToEdit, objectionById } from "@/lib/council/notices/queries";
import { proposalInHand } from "@/lib/council/queries";
import { takeIn } from "@/lib/portal/notices/leave";
import { lookUp, runningNotice, runningNotices } from "@/lib/portal/notices/queries";
import { Problem } from "@/lib/problems/problem";
import { addDays, dayOf } from "@/lib/provinces/dates";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { aPerson, aProvince, as, atOnce, type Player } from "../support/cast.ts";
import { ownerSql, sqlAs } from "../support/database.ts";
import { received } from "../support/decided.ts";
import { without } from "../support/without.ts";

let cast: AwardCast, ids: string[];
const today = dayOf(new Date()),
  later = addDays(today, 10);
beforeAll(async () => {
  cast = await anAwardCast(["PROV_FLAG", "CERT_PROV", "EXCELLENT_COLLECTIVE"], 3);
  ids = await received(cast);
});

const codes = (error: unknown) => (error instanceof Problem ? error.items.map(({ code }) => code) : [String(error)]);
const codesOf = (work: Promise<unknown>): Promise<string[]> => work.then(() => [], codes);
const shown = (id: string, who: Player = cast.officer) => as(who, async ({ sql }) => (await noticeById(sql, id))!);
const draft = async (proposals: string[], over: { startsOn?: string; endsOn?: string } = {}): Promise<string> => {
  const id = randomUUID();
  await as(cast.officer, async (ctx) =>
    draftNotice(ctx, await noticeBaseOf(ctx.sql), {
      id,
      title: "Danh sách",
      intro: null,
      startsOn: today,
      endsOn: later,
      proposals,
      ...over,
    }),
  );
  return id;
};
const publish = (id: string, version?: number) =>
  as(cast.leader, async (ctx) => {
    const it = (await noticeById(ctx.sql, id))!;
    return publishNotice(ctx, it, { id, version: version ?? it.version, word: "công bố" });
  });
const published = async (proposals: string[]) => {
  const id = await draft(proposals);
  await publish(id);
  return id;
};
const withdraw = (id: string) =>
  as(cast.officer, async (ctx) => {
    const it = (await noticeById(ctx.sql, id))!;
    return withdrawNotice(ctx, it, { id, version: it.version, withdrawnReason: "Nhầm danh sách." });
  });
const object = async (
  line: string,
  over: Partial<Parameters<typeof takeIn>[1]> = {},
  most?: Parameters<typeof takeIn>[2],
): Promise<string> =>
  /PA-[0-9A-F]{12}/.exec(
    (
      (await takeIn(
        cast.province.slug,
        {
          line,
          name: "Lê Thị Dân",
          contact: "0912 345 678",
          words: "Số liệu chưa đúng.",
          proof: randomBytes(32),
          from: randomBytes(32),
          ...over,
        },
        most,
      )) as { done: string }
    ).done,
  )![0];
const idOf = async (reference: string) =>
  (await ownerSql.query("select id from objection where reference = $1", [reference])).rows[0].id as string;
const answer = (id: string, who = cast.officer, version?: number) =>
  as(who, async (ctx) => {
    const it = (await objectionById(ctx.sql, id))!;
    return answerObjection(ctx, it, { id, version: version ?? it.version, answer: "Đã đối chiếu, số liệu đúng." });
  });
const inPublic = async (id: string) => (await runningNotice(cast.province.slug, id))!.it;

test("drafted, published, ended: a stranger reads it between its days and not a day longer", async () => {
  const id = await draft([ids[0]!]);
  expect(await inPublic(id)).toBeNull();
  await publish(id);
  expect(await inPublic(id)).toMatchObject({
    title: "Danh sách",
    lines: [{ subjectName: "Sở Tài chính", titleName: "Cờ thi đua của Ủy ban nhân dân tỉnh", year: "2025" }],
  });
  expect((await runningNotices(cast.province.slug))!.it.map((one) => one.id)).toContain(id);
  expect(await runningNotice((await aProvince()).slug, id)).toMatchObject({ it: null });
  await ownerSql.query("update unit set name = 'Sở Tài chính và Ngân sách' where id = $1", [cast.unit.id]);
  expect((await inPublic(id))!.lines[0]!.subjectName).toBe("Sở Tài chính"); // the name of the day
  for (const [from, to, open] of [
    [addDays(today, 1), later, false],
    [addDays(today, -9), today, true],
    [addDays(today, -9), addDays(today, -1), false],
  ] as const) {
    await ownerSql.query("update published_notice set starts_on = $2, ends_on = $3 where id = $1", [id, from, to]);
    expect((await inPublic(id)) !== null, `${from} ${to}`).toBe(open);
    expect(await codesOf(object((await shown(id)).lines[0]!.id))).toEqual(open ? [] : ["notice.over"]);
  }
});

test("the copy and the answer under a number hold no field of a person beyond what is listed", async () => {
  const id = await published([ids[1]!]),
    { lines } = await shown(id),
    reference = await object(lines[0]!.id);
  await answer(await idOf(reference));
  const copy = (await inPublic(id))!,
    looked = (await lookUp(cast.province.slug, reference))!.it!;
  expect([Object.keys(copy).toSorted(), Object.keys(copy.lines[0]!).toSorted(), Object.keys(looked).toSorted()]).toEqual([
    ["endsOn", "id", "intro", "invented", "lines", "startsOn", "title"],
    ["blocName", "id", "subjectName", "titleName", "year"],
    ["answer", "answeredOn", "receivedOn", "reference", "subjectName", "titleName"],
  ]);
  const { rows: people } = await ownerSql.query<{ name: string }>("select full_name as name from person where province_id = $1", [
    cast.province.id,
  ]);
  for (const word of [...people.map(({ name }) => name), "Lê Thị Dân", "0912", "Số liệu chưa đúng"])
    expect(JSON.stringify([copy, looked])).not.toContain(word);
  expect((await lookUp((await aProvince()).slug, reference))!.it).toBeNull();
});

test("dates reversed, nothing chosen, a proposal that has moved on: refused, and nothing is kept", async () => {
  const count = async () => (await ownerSql.query("select from public_notice where province_id = $1", [cast.province.id])).rowCount,
    before = await count();
  expect(await codesOf(draft([ids[0]!], { startsOn: later, endsOn: today }))).toEqual(["notice.dates_reversed"]);
  expect(await codesOf(draft([]))).toEqual(["notice.nothing_chosen"]);
  expect(await codesOf(draft([randomUUID()]))).toEqual(["notice.moved_on"]);
  expect(await count()).toBe(before);
});

test("published once, also for two at once; what stands before the public stays as it is, a draft may be dropped", async () => {
  const id = await draft([ids[0]!]),
    { done, refused } = await atOnce(2, () => publish(id, 1));
  expect([done.length, refused.flatMap(codes)].flat()).toEqual([1, expect.stringMatching(/record\.moved|notice\.published/)]);
  const drop = (one: string) =>
    as(cast.officer, async (ctx) => dropNotice(ctx, (await noticeById(ctx.sql, one))!, { id: one, version: 1 }));
  expect(await codesOf(drop(id))).toEqual(["notice.published"]);
  const other = await draft([ids[0]!]);
  await drop(other);
  expect(await as(cast.officer, ({ sql }) => noticeById(sql, other))).toBeNull();
  for (const change of [
    "update public_notice set title = 'khác' where id = $1",
    "update public_notice_line set subject_name = 'khác' where notice_id = $1",
  ]) {
    await expect(as(cast.officer, ({ sql }) => sql.query(change, [id]))).rejects.toMatchObject({
      message: expect.stringContaining("notice.stays"),
    });
  }
});

test("a draft is written anew: words, days and list; two at once are told of each other, what is before the public stays", async () => {
  const id = await draft([ids[0]!, ids[1]!]);
  const keep = (over: Partial<{ version: number; title: string; proposals: string[]; startsOn: string }> = {}) =>
    as(cast.officer, async (ctx) => {
      const it = (await noticeToEdit(ctx.sql, id))!;
      return keepNotice(ctx, it, {
        id,
        version: it.version,
        title: "Danh sách sửa",
        intro: "Căn cứ.",
        startsOn: today,
        endsOn: later,
        proposals: [ids[2]!, ids[1]!],
        ...over,
      });
    });
  await keep();
  const now = await shown(id);
  expect([now.title, now.intro, now.version, now.lines.map(({ proposalId }) => proposalId).toSorted()]).toEqual([
    "Danh sách sửa",
    "Căn cứ.",
    2,
    [ids[1]!, ids[2]!].toSorted(),
  ]);
  expect(
    (await ownerSql.query("select detail ->> 'lines' as lines from audit_entry where about = $1 and event = 'notice.changed'", [id])).rows,
  ).toEqual([{ lines: "2" }]);
  for (const [over, code] of [
    [{ proposals: [] }, "notice.nothing_chosen"],
    [{ proposals: [randomUUID()] }, "notice.moved_on"],
    [{ startsOn: addDays(today, -1) }, "notice.starts_past"],
    [{ version: 1 }, "record.moved"],
  ] as const)
    expect(await codesOf(keep({ ...over, proposals: [...("proposals" in over ? over.proposals : [ids[2]!])] }))).toEqual([code]);
  const { done, refused } = await atOnce(2, (n) => keep({ version: 2, title: `Người ${n}`, proposals: [ids[n]!] }));
  expect([done.length, refused.length]).toEqual([1, 1]);
  const won = await shown(id);
  expect(won.lines.map(({ proposalId }) => proposalId)).toEqual([ids[Number(won.title.at(-1))]!]); // the list of one, not of both
  await publish(id);
  expect(await codesOf(keep())).toEqual(["notice.published"]);
});

test("withdrawn it is gone at once and takes no objection; what was objected is still answered and read", async () => {
  const id = await published([ids[0]!]),
    line = (await shown(id)).lines[0]!.id,
    reference = await object(line);
  await withdraw(id);
  expect([await inPublic(id), await codesOf(object(line)), await codesOf(withdraw(id))]).toEqual([
    null,
    ["notice.over"],
    ["notice.not_running"],
  ]);
  expect((await lookUp(cast.province.slug, reference))!.it).toMatchObject({ answer: null });
  await answer(await idOf(reference));
  expect((await lookUp(cast.province.slug, reference))!.it).toMatchObject({ answer: "Đã đối chiếu, số liệu đúng." });
});

test("one proof is one objection; an address is heard so many times", async () => {
  const line = (await shown(await published([ids[0]!]))).lines[0]!.id,
    proof = randomBytes(32),
    from = randomBytes(32);
  const { done, refused } = await atOnce(6, () => object(line, { proof }));
  expect([done.length, refused.flatMap(codes)]).toEqual([1, Array.from({ length: 5 }, () => "reader_opinion.proof_used")]);
  await ownerSql.query("delete from reader_proof where proof = $1", [proof]); // the control: without the mark it counts again
  await object(line, { proof });
  const said = await atOnce(6, () => object(line, { from }, { ofAddress: 2, ofProvince: 1_000 }));
  expect([said.done.length, new Set(said.refused.flatMap(codes))]).toEqual([2, new Set(["reader_opinion.too_many"])]);
  await expect(object(line, {}, { ofAddress: 9, ofProvince: 1 })).rejects.toSatisfy((error) => codes(error)[0] === "reader_opinion.flood");
});

test("who objected is read by the board alone, never about the own unit, and it is written down; with the answer it goes", async () => {
  const id = await published([ids[0]!]),
    objection = await idOf(await object((await shown(id)).lines[0]!.id));
  const contacts = (who: Player) =>
    as(who, async ({ sql }) => (await sql.query("select from objection_contact where objection_id = $1", [objection])).rowCount);
  const inspector = await aPerson(cast.province, { posts: ["inspector"] }),
    own = await aPerson(cast.province, { unit: cast.unit, posts: ["board_officer"] });
  expect(await Promise.all([cast.officer, cast.leader, cast.councilSecretary, cast.head, inspector, own].map(contacts))).toEqual([
    1, 1, 0, 0, 0, 0,
  ]);
  const look = (who: Player) => as(who, async (ctx) => readContact(ctx, (await objectionById(ctx.sql, objection))!, { id: objection }));
  expect(await look(cast.officer)).toMatchObject({ shown: [{ name: "Lê Thị Dân", contact: "0912 345 678" }] });
  expect(await codesOf(look(own))).toEqual(["objection.no_contact"]);
  const { rows: log } = await ownerSql.query(
    "select event, detail::text from audit_entry where about = $1 and detail ->> 'objection' = $2 order by seq",
    [ids[0], objection],
  );
  expect(log.map(({ event }) => event)).toEqual(["objection.received", "objection.contact_read"]);
  expect(JSON.stringify(log)).not.toMatch(/Dân|0912/);
  await answer(objection);
  expect((await ownerSql.query("select from objection_contact where objection_id = $1", [objection])).rowCount).toBe(0);
});

test("of two who answer at once one is told; the answer stays", async () => {
  const objection = await idOf(await object((await shown(await published([ids[0]!]))).lines[0]!.id));
  const { done, refused } = await atOnce(2, (n) => answer(objection, n === 0 ? cast.officer : cast.leader, 1));
  expect([done.length, refused.flatMap(codes)].flat()).toEqual([1, expect.stringMatching(/record\.moved|objection\.answered/)]);
  const rewrite = () => as(cast.officer, ({ sql }) => sql.query("update objection set answer = 'khác' where id = $1", [objection]));
  await expect(rewrite()).rejects.toMatchObject({ message: expect.stringContaining("objection.stays") });
  await ownerSql.query("alter table objection disable trigger keep_objection");
  try {
    await rewrite(); // the control: it is the trigger that keeps it
  } finally {
    await ownerSql.query("alter table objection enable trigger keep_objection");
  }
});

test("a dossier waits for the answer, or for the leader's reason; whoever objects while it goes on is counted or waits for it", async () => {
  const id = ids[2]!,
    line = (await shown(await published([id]))).lines[0]!.id;
  await as(cast.officer, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!;
    return appraiseProposal(ctx, it, { id, version: it.version, verdict: "CONSIDER", basis: "Đối chiếu." });
  });
  const confirm = (reason: string | null = null) =>
    as(cast.leader, async (ctx) => {
      const it = (await proposalInHand(ctx.sql, id))!;
      return confirmAppraisal(ctx, it, { id, version: it.version, reason });
    });
  await object(line);
  expect(await codesOf(confirm())).toEqual(["objection.unanswered"]);
  expect((await as(cast.officer, ({ sql }) => proposalInHand(sql, id)))!.state).toBe("appraising"); // nothing half done

  // Somebody holds the dossier as confirmAppraisal does: the objection waits for them. The control: without the lock it comes in unseen.
  const SIGNATURE = "leave_objection(uuid, text, text, text, bytea, bytea, int, int)",
    LOCK = "perform from award_proposal where province_id = app_province() and id = line.proposal_id for share;";
  const heldMeanwhile = async (): Promise<boolean> => {
    const client = await ownerSql.connect();
    try {
      await client.query("begin");
      await client.query("update award_proposal set version = version where id = $1", [id]);
      const coming = object(line).then(() => "in");
      const seen = await Promise.race([coming, waits()]);
      await client.query("commit");
      await coming;
      return seen === "waits";
    } finally {
      client.release();
    }
  };
  expect(await heldMeanwhile()).toBe(true);
  expect(await without(SIGNATURE, LOCK, heldMeanwhile)).toBe(false);

  await confirm("Đã xác minh tại đơn vị, không đúng như phản ánh.");
  expect((await as(cast.officer, ({ sql }) => proposalInHand(sql, id)))!).toMatchObject({
    state: "to_council",
    appraisal: { wentOnReason: "Đã xác minh tại đơn vị, không đúng như phản ánh." },
  });
});

/** Answers once some session of this database waits for a row or a transaction of another. */
async function waits(): Promise<"waits"> {
  for (;;)
    if (
      (await sqlAs("superuser").query("select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"))
        .rowCount
    )
      return "waits";
}

test("visitors read the copies and write through one door; units read no objection", async () => {
  for (const table of ["public_notice", "public_notice_line", "objection", "objection_contact"])
    await expect(sqlAs("app_portal").query(`select from ${table}`)).rejects.toMatchObject({ code: "42501" });
  expect(await as(cast.head, async ({ sql }) => (await sql.query("select from objection")).rowCount)).toBe(0);
  expect(await as(cast.officer, async ({ sql }) => (await sql.query("select from objection")).rowCount)).toBeGreaterThan(0);
  await expect(
    sqlAs("app_portal").query("select leave_objection($1, 'a', 'b', 'c', '\\x00', '\\x00', 9, 9)", [randomUUID()]),
  ).rejects.toMatchObject({ message: "notice.over" }); // no province entered
});
