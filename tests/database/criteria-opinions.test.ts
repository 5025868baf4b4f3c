import { beforeEach, expect, test } from "vitest";
import { postFor } from "@/lib/access/policy";
import { adoptByResolution } from "@/lib/criteria/adopt";
import { digestOf } from "@/lib/criteria/digest";
import { removeItem } from "@/lib/criteria/items";
import { answerOpinion } from "@/lib/criteria/opinions/answer";
import { closeDiscussion, openDiscussion } from "@/lib/criteria/opinions/discuss";
import { type DiscussedYear, discussionPage, findForUnit } from "@/lib/criteria/opinions/queries";
import { answeredOf, summaryOf } from "@/lib/criteria/opinions/rules";
import { sayOpinions } from "@/lib/criteria/opinions/say";
import { SayInput } from "@/lib/criteria/opinions/schema";
import { type DraftFound, findDraft } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { refusalOf } from "@/lib/problems/database";
import { Clash, Problem } from "@/lib/problems/problem";
import { enter, read } from "@/lib/tenancy/enter";
import {
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
import { draftedCriteria } from "../support/criteria.ts";
import { ownerSql } from "../support/database.ts";

let province: Province,
  head: Unit,
  unit: Unit,
  year: Year,
  id: string,
  secretary: Player,
  officer: Player,
  colleague: Player,
  stranger: Player,
  peer: Player,
  board: Player;
beforeEach(async () => {
  province = await aProvince();
  [head, unit] = [await aUnit(province), await aUnit(province)];
  const elsewhere = await aUnit(province);
  year = await aYear(province, [head, unit]);
  await aYear(province, [elsewhere]);
  id = await draftedCriteria(province, year.blocYearId);
  secretary = await aPerson(province, { unit: head, posts: ["unit_officer"] });
  peer = await aPerson(province, { unit: head, posts: ["unit_leader"] });
  officer = await aPerson(province, { unit, posts: ["unit_officer"], name: "Cán bộ Một" });
  colleague = await aPerson(province, { unit, posts: ["unit_leader"], name: "Lãnh đạo Hai" });
  stranger = await aPerson(province, { unit: elsewhere, posts: ["unit_officer"] });
  board = await aPerson(province, { posts: ["board_officer"] });
  await holdsOffice(province, year.blocYearId, "head", head, { head: peer, secretary });
});

const draft = (who: Player): Promise<DraftFound> =>
  as(who, async ({ sql }) => (await findDraft(sql, { blocYearId: year.blocYearId, id }))!);
const seen = async (who: Player): Promise<DiscussedYear> =>
  (await read<{ it: DiscussedYear }>(who.claim, discussionPage(year.blocSlug, year.year)))!.rows[0]!.it;
const open = (version = 0, dueOn = "2099-12-20") =>
  as(secretary, async (ctx) =>
    openDiscussion(ctx, await draft(secretary), { blocYearId: year.blocYearId, id, version, dueOn, note: null }),
  );
const close = (version = 1) =>
  as(secretary, async (ctx) => closeDiscussion(ctx, await draft(secretary), { blocYearId: year.blocYearId, id, version }));
/** As the action does it: found for the unit, asked of the policy, then said. */
const say = (who: Player, typed: Record<string, string>, of: Unit = unit) =>
  as(who, async (ctx) => {
    const input = SayInput.parse({ blocYearId: year.blocYearId, id, unitId: of.id, ...typed }),
      it = await findForUnit(ctx.sql, input);
    if (!it) throw new Problem("record.not_found");
    if (!postFor("opinion.give", ctx.actor, it)) throw new Problem("access.denied");
    return sayOpinions(ctx, it, input);
  });
const refused = (work: Promise<unknown>) =>
  work.then(
    () => ["nothing"],
    (error: unknown) => {
      const it = error instanceof Problem || error instanceof Clash ? error : (refusalOf(error) ?? error);
      return it instanceof Problem
        ? it.items.map(({ code, field }) => (field ? `${code} ${field}` : code))
        : [it instanceof Clash ? "clash" : String(it)];
    },
  );
const opinion = async (key: string) => (await seen(secretary)).opinions.find((it) => it.key === key)!;
const answer = (key: string, how: "accepted" | "kept", text: string | null, version?: number) =>
  as(secretary, async (ctx) => {
    const it = await opinion(key);
    return answerOpinion(ctx, await draft(secretary), {
      blocYearId: year.blocYearId,
      id,
      opinionId: it.id,
      version: version ?? it.version,
      answer: how,
      text,
    });
  });

test("a unit speaks line by line and of the whole; the secretary counts, answers, and a new word asks for a new answer", async () => {
  expect(await refused(say(officer, { "s._": "agree" }))).toEqual(["opinion.closed"]);
  await open();
  await say(officer, {
    "s.cchc": "propose",
    "m.cchc": "8",
    "n.cchc": "Chỉ số PAR",
    "r.cchc": "Theo thông tư mới",
    "s.chi-tieu": "object",
    "r.chi-tieu": "Chưa rõ",
    "s.van-ban": "agree",
    "r.van-ban": "thừa",
  });
  const it = await seen(secretary),
    { lines, waiting, worded } = summaryOf(tableOf(it.table!), it.opinions);
  expect(lines.filter((one) => one.opinions.length > 0).map(({ key, agree, object, propose }) => [key, agree, object, propose])).toEqual([
    ["chi-tieu", 0, 1, 0],
    ["van-ban", 1, 0, 0],
    ["cchc", 0, 0, 1],
  ]);
  expect([waiting, worded, answeredOf(it.members, it.opinions).answered]).toEqual([2, 2, []]);
  expect(await opinion("cchc")).toMatchObject({ proposedMax: "8", proposedName: "Chỉ số PAR", saidMax: "6" });
  expect((await opinion("van-ban")).reason).toBeNull();
  expect(await refused(answer("cchc", "kept", null))).toEqual(["opinion.answer_missing text"]);
  await answer("cchc", "kept", "Đã cân nhắc với tổng điểm mục I.");
  expect(await refused(answer("van-ban", "accepted", null))).toEqual(["opinion.moved"]);
  await say(colleague, { "s.cchc": "propose", "m.cchc": "7", "v.cchc": String((await opinion("cchc")).version), to: "rest" });
  expect(await opinion("cchc")).toMatchObject({ proposedMax: "7", answer: null });
  const now = await seen(secretary);
  expect([now.opinions.length, answeredOf(now.members, now.opinions).silent.map(({ unitId }) => unitId)]).toEqual([
    tableOf(now.table!).sections.flatMap(({ items }) => items).length + 1,
    [head.id],
  ]);
  const events = await ownerSql.query("select event, count(*)::int as n from audit_entry where about = $1 group by 1 order by 1", [id]);
  expect(events.rows).toEqual([
    { event: "criteria.discussion_opened", n: 1 },
    { event: "criteria.opinion_answered", n: 1 },
    { event: "criteria.opinions_given", n: 2 },
  ]);
});

test("every fault at its field, and then nothing is written", async () => {
  await open();
  expect(
    await refused(
      say(officer, {
        "s.cchc": "object",
        "s.chi-tieu": "propose",
        "s.van-ban": "propose",
        "m.van-ban": "tám",
        "r.giai-ngan": "chữ không có chọn",
        "s._": "maybe",
        "s.doan-the": "agree",
      }),
    ),
  ).toEqual([
    "opinion.proposal_missing r.chi-tieu",
    "opinion.max_wrong m.van-ban",
    "opinion.stance_missing s.giai-ngan",
    "opinion.reason_missing r.cchc",
    "opinion.stance_missing s._",
  ]);
  expect((await seen(secretary)).opinions).toEqual([]);
  expect(await refused(say(officer, {}))).toEqual(["opinion.nothing_new"]);
  expect(await refused(open(1, "2020-01-01"))).toEqual(["opinion.due_passed dueOn"]);
});

test("opinions stand with the key: the draft is edited, an item goes, and what was said of it is still read", async () => {
  await open();
  await say(officer, { "s.cchc": "object", "r.cchc": "Không phù hợp" });
  await as(secretary, async (ctx) => {
    const it = await draft(secretary),
      item = it.draft.sections[0]!.items.find(({ key }) => key === "cchc")!;
    return removeItem(ctx, it, { blocYearId: year.blocYearId, id, itemId: item.id, version: item.version });
  });
  const it = await seen(secretary);
  expect(summaryOf(tableOf(it.table!), it.opinions).lines.at(-1)).toMatchObject({ key: "cchc", gone: true, object: 1 });
});

test("members and the board read, another bloc neither reads nor writes: the page asks the policy, the table has its own fence", async () => {
  await open();
  await say(officer, { "s._": "object", "r._": "Chưa đồng ý" });
  const count = (who: Player) =>
    enter(
      who.claim,
      async (_tx, _actor, _now, sql) => (await sql.query("select from criteria_opinion where criteria_version_id = $1", [id])).rowCount,
    );
  expect([await count(officer), await count(peer), await count(secretary), await count(board), await count(stranger)]).toEqual([
    1, 1, 1, 1, 0,
  ]);
  expect(await refused(say(stranger, { "s._": "agree" }))).toEqual(["access.denied"]);
  expect(await refused(say(stranger, { "s._": "agree" }, { ...unit, id: stranger.unitId! }))).toEqual(["record.not_found"]);
  expect(await refused(say(peer, { "s._": "agree" }))).toEqual(["access.denied"]);
  const forged = (who: Player) =>
    enter(
      who.claim,
      async (_tx, _actor, _now, sql) =>
        (await sql.query("update criteria_opinion set stance = 'agree' where criteria_version_id = $1", [id])).rowCount,
    );
  expect(await forged(stranger)).toBe(0);
  await expect(forged(peer)).rejects.toThrow("opinion.not_yours");
  await expect(
    enter(stranger.claim, (_tx, _actor, _now, sql) =>
      sql.query("insert into criteria_opinion (criteria_version_id, bloc_year_id, unit_id, stance) values ($1, $2, $3, 'agree')", [
        id,
        year.blocYearId,
        stranger.unitId,
      ]),
    ),
  ).rejects.toThrow("opinion.not_yours");
  // The controls: without the fence the stranger reads, without the guard a peer writes for another.
  const { rows } = await ownerSql.query<{ using: string; check: string }>(
    "select qual as using, with_check as check from pg_policies where policyname = 'opinion_hands'",
  );
  await ownerSql.query("drop policy opinion_hands on criteria_opinion; alter table criteria_opinion disable trigger keep_opinion");
  try {
    expect([await count(stranger), await forged(peer)]).toEqual([1, 1]);
  } finally {
    await ownerSql.query(
      `create policy opinion_hands on criteria_opinion as restrictive to app_runtime using (${rows[0]!.using}) with check (${rows[0]!.check}); alter table criteria_opinion enable trigger keep_opinion`,
    );
  }
});

test("two of one unit at once: one word stands, the others see both; two units at once both stand", async () => {
  await open();
  const { done, refused: lost } = await atOnce(20, (n) => say(n % 2 ? officer : colleague, { "s._": "object", "r._": `Lý do ${n}` }));
  expect([done.length, lost.filter((it) => it instanceof Clash).length]).toEqual([1, 19]);
  expect((lost[0] as Clash).fields.map(({ field }) => field)).toContain("r._");
  await Promise.all([say(peer, { "s.cchc": "agree" }, head), say(officer, { "s.cchc": "agree" })]);
  expect((await seen(secretary)).opinions.filter(({ key }) => key === "cchc")).toHaveLength(2);
  // The control: whoever saw the last word writes over it.
  await say(officer, { "s._": "agree", "v._": String((await opinion("")).version) });
  expect((await opinion("")).stance).toBe("agree");
});

test("a word against the closing: it is either in before, or refused; after adoption nothing is said or answered any more", async () => {
  await open();
  const tries = await atOnce(20, (n) =>
    n === 10
      ? close()
      : say(n % 2 ? officer : colleague, { [`s.${n % 2 ? "cchc" : "van-ban"}`]: "object", [`r.${n % 2 ? "cchc" : "van-ban"}`]: `${n}` }),
  );
  expect(tries.done.length).toBeGreaterThan(0);
  expect(await refused(say(peer, { "s._": "agree" }, head))).toEqual(["opinion.closed"]);
  await expect(
    ownerSql.query(
      "insert into criteria_opinion (province_id, criteria_version_id, bloc_year_id, unit_id, item_key, stance) values ($1, $2, $3, $4, 'x', 'agree')",
      [province.id, id, year.blocYearId, unit.id],
    ),
  ).rejects.toThrow("opinion.closed");
  await open(2);
  await say(peer, { "s._": "object", "r._": "Muộn" }, head);
  const meeting = await insertAsOwner("meeting", {
    province_id: province.id,
    bloc_id: year.blocId,
    kind: "LAUNCH",
    title: "Hội nghị",
    place: "Hội trường",
    starts_at: "2026-01-20T01:00:00Z",
    status: "open",
  });
  const resolutionId = await insertAsOwner("resolution", {
    province_id: province.id,
    meeting_id: meeting,
    bloc_year_id: year.blocYearId,
    subject: "CRITERIA",
    text: "Thông qua",
    voters: 2,
    present_units: 2,
    in_favour: 2,
    opposed: 0,
    abstained: 0,
    denominator: "PRESENT",
    pass_numerator: 1,
    pass_denominator: 2,
    passed: true,
    decided_at: "2026-01-20T03:00:00Z",
  });
  const held = await draft(secretary),
    stays = await opinion("");
  await as(secretary, async (ctx) =>
    adoptByResolution(async () => undefined)(ctx, held, {
      blocYearId: year.blocYearId,
      id,
      seen: digestOf(held.draft),
      resolutionId,
      dueOn: null,
    }),
  );
  expect(await refused(say(peer, { "s.cchc": "agree" }, head))).toEqual(["opinion.closed"]);
  expect(
    await refused(
      as(secretary, (ctx) =>
        answerOpinion(ctx, held, {
          blocYearId: year.blocYearId,
          id,
          opinionId: stays.id,
          version: stays.version,
          answer: "accepted",
          text: null,
        }),
      ),
    ),
  ).toEqual(["opinion.closed"]);
  expect((await seen(officer)).opinions.length).toBeGreaterThan(0);
});

test("the desk asks each member until it has spoken of the whole, and tells the secretary how many have", async () => {
  const tasks = async (who: Player) => {
    const { actor, rows } = (await read<{ it: Desk }>(who.claim, deskOf))!;
    return tasksOf(actor, rows[0]!.it)
      .filter(({ key }) => key.startsWith("opinion"))
      .map(({ title }) => title);
  };
  expect(await tasks(officer)).toEqual([]);
  await open();
  expect([await tasks(officer), await tasks(stranger)]).toEqual([["Góp ý bảng tiêu chí năm 2026"], []]);
  expect(await tasks(secretary)).toEqual(["Góp ý bảng tiêu chí năm 2026", "Góp ý bảng tiêu chí: 0 trên 2 đơn vị đã góp ý"]);
  await say(officer, { "s._": "object", "r._": "Chưa đồng ý" });
  expect([await tasks(officer), await tasks(secretary)]).toEqual([
    [],
    ["Góp ý bảng tiêu chí năm 2026", "Góp ý bảng tiêu chí: 1 trên 2 đơn vị đã góp ý", "Trả lời 1 ý kiến góp ý bảng tiêu chí"],
  ]);
  await answer("", "accepted", null);
  await close();
  expect(await tasks(secretary)).toEqual([]);
});

test("a draft that amends a table shared with another bloc is read there too, and each bloc reads its own words", async () => {
  const other = await aYear(province, [await aUnit(province)]),
    guest = await aPerson(province, {
      unit: {
        id: (await ownerSql.query("select unit_id from bloc_membership where bloc_id = $1", [other.blocId])).rows[0].unit_id as string,
        name: "",
        slug: "",
      },
      posts: ["unit_officer"],
    });
  await ownerSql.query(
    "update criteria_version set state = 'adopted', adopted_at = now(), decision_number = '01/QĐ', decision_date = '2026-01-20' where id = $1",
    [id],
  );
  await insertAsOwner("criteria_use", { province_id: province.id, bloc_year_id: other.blocYearId, criteria_version_id: id });
  const frame = (await ownerSql.query("select frame_id from criteria_version where id = $1", [id])).rows[0].frame_id as string,
    amended = await draftedCriteria(province, year.blocYearId);
  await ownerSql.query("update criteria_version set frame_id = $2, number = 2 where id = $1", [amended, frame]);
  id = amended;
  await open();
  await say(officer, { "s._": "agree" });
  const there = async () => (await read<{ it: DiscussedYear }>(guest.claim, discussionPage(other.blocSlug, other.year)))!.rows[0]!.it;
  expect([(await there()).table?.id, (await there()).opinions]).toEqual([amended, []]);
  await as(guest, async (ctx) => {
    const input = SayInput.parse({ blocYearId: other.blocYearId, id, unitId: guest.unitId!, "s._": "agree" });
    return sayOpinions(ctx, (await findForUnit(ctx.sql, input))!, input);
  });
  expect([(await there()).opinions.length, (await seen(secretary)).opinions.length, (await seen(board)).opinions.length]).toEqual([
    1, 1, 2,
  ]);
});
