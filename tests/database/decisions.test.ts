import { describe, expect, test } from "vitest";
import { OF_A_PROVINCE } from "../../scripts/invariants/all.ts";
import { decisionBooks, type Books } from "@/lib/council/book-queries";
import { editDecision } from "@/lib/council/decision";
import { decisionById, decisionList, decisionPage, type DecisionShown, type Decisions } from "@/lib/council/decision-queries";
import { issueDecision } from "@/lib/council/issue";
import { proposalInHand } from "@/lib/council/queries";
import { recordResult } from "@/lib/council/session";
import { sessionById } from "@/lib/council/session-queries";
import { honoursOf, publicDecision } from "@/lib/portal/honours";
import { readPortal } from "@/lib/tenancy/portal";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as, atOnce } from "../support/cast.ts";
import { ownerSql, undone } from "../support/database.ts";
import {
  aDraft,
  AGREED,
  agreed,
  aSession,
  beforeCouncil,
  closes,
  codesOf,
  DRAFT,
  issues,
  mends,
  publishes,
  refusalIn,
  says,
} from "../support/decided.ts";
import { heldUp, overtaking, together } from "../support/meeting-point.ts";
import { OFTEN } from "../support/often.ts";
import { without } from "../support/without.ts";

const seen = async (cast: AwardCast, id: string) => (await as(cast.officer, ({ sql }) => proposalInHand(sql, id)))!;
const decided = async (cast: AwardCast, id: string) => (await as(cast.officer, ({ sql }) => decisionById(sql, id)))!;
/** Everybody has written all but the last words, which wait for the log of the province: n wait there, or for one who does. */
const allButSaid = <T>(cast: AwardCast, n: number, work: (at: number) => Promise<T>) =>
  heldUp(n, `select pg_advisory_xact_lock(hashtextextended('audit:${cast.province.id}', 0))`, () => atOnce(n, work));
const restsOf = (cast: AwardCast, id: string) =>
  as(
    cast.officer,
    async ({ sql }) =>
      (await sql.query<{ it: DecisionShown }>(decisionPage(id, { words: "", page: 1, rests: true }) as { text: string })).rows[0]!.it.rests,
  );
const registerOf = async (cast: AwardCast): Promise<number[]> =>
  (
    await ownerSql.query<{ no: number }>("select register_no as no from honours_entry where province_id = $1 order by 1", [
      cast.province.id,
    ])
  ).rows.map(({ no }) => no);
const brokenIn = (cast: AwardCast): Promise<string[]> =>
  undone(ownerSql, async (client) => {
    const found: string[] = [];
    await client.query("select enter_operation($1)", [cast.province.id]);
    await client.query("set local row_security = on");
    for (const { name, broken } of OF_A_PROVINCE.filter(({ name: one }) => /^(decision|proposal|register|honour|appraisal)/.test(one)))
      if ((await client.query(broken)).rowCount) found.push(name);
    return found;
  });

describe("the council", () => {
  test("that changes the form closes one proposal and opens the other with the same papers, rank and votes", async () => {
    const cast = await anAwardCast(),
      [id] = await beforeCouncil(cast),
      session = await aSession(cast);
    expect(await codesOf(says(cast, session, id!, { outcome: "change_form", inFavour: 7, changedTo: "PROV_FLAG", reason: "x" }))).toEqual([
      "changedTo: result.changed_same",
    ]);
    expect(await codesOf(says(cast, session, id!, { outcome: "change_form", inFavour: 9, changedTo: "CERT_PROV" }))).toEqual([
      "inFavour: result.too_many",
      "reason: result.reason_missing",
    ]);
    await says(cast, session, id!, { outcome: "change_form", inFavour: 7, changedTo: "CERT_PROV", reason: "Chưa đủ hai năm." });
    const old = await seen(cast, id!);
    expect(old).toMatchObject({ state: "changed", replacedBy: { titleName: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" } });
    const fresh = await seen(cast, old.replacedBy!.id);
    expect(fresh).toMatchObject({
      state: "to_council",
      titleCode: "CERT_PROV",
      rank: old.rank,
      total: old.total,
      inFavour: old.inFavour,
      base: old.base,
      summary: old.summary,
      receivedAt: old.receivedAt,
      replaces: { id },
    });
    expect(fresh.papers.map(({ kind, fileUseId, fromRecord }) => ({ kind, fileUseId, fromRecord }))).toEqual(
      old.papers.map(({ kind, fileUseId, fromRecord }) => ({ kind, fileUseId, fromRecord })),
    );
    expect(await codesOf(says(cast, session, id!))).toEqual(["result.final"]);
    await says(cast, session, fresh.id);
    expect((await seen(cast, fresh.id)).state).toBe("council_agreed");
  });

  test("mends a result until its session ends, and leaves the rest for the next", async () => {
    const cast = await anAwardCast(["PROV_FLAG", "CERT_PROV"]),
      [one, two] = await beforeCouncil(cast),
      session = await aSession(cast);
    await says(cast, session, one!, { outcome: "refuse", inFavour: 2, reason: "Nhầm." });
    await says(cast, session, one!, { outcome: "agree", inFavour: 8 });
    expect((await seen(cast, one!)).state).toBe("council_agreed");
    await says(cast, session, two!, { outcome: "later", inFavour: 0, reason: "Chờ ý kiến." });
    await closes(cast, session);
    expect(await codesOf(says(cast, session, one!, { outcome: "refuse", inFavour: 0, reason: "x" }))).toEqual(["session.closed"]);
    const next = await aSession(cast, "2026-03-10");
    expect((await as(cast.councilSecretary, ({ sql }) => sessionById(sql, next)))!.proposals.map(({ id }) => id)).toEqual([two]);
  });
});

describe("a decision", () => {
  test("is dated after its session, numbered once a year, and issued by its word", async () => {
    const { cast, proposals, session } = await agreed();
    expect(await codesOf(aDraft(cast, session, proposals, "1/QĐ", { signedOn: "2026-02-09" }))).toEqual([
      "signedOn: decision.before_session",
    ]);
    const id = await aDraft(cast, session, proposals, "1/QĐ");
    expect(await codesOf(aDraft(cast, session, [], "01/QĐ"))).toEqual(["number: decision.number_taken"]);
    expect(await codesOf(aDraft(cast, session, [], "1/QĐ", { signedOn: "2027-01-05" }))).toEqual([]);
    expect(await codesOf(aDraft(cast, session, [], "một/QĐ", { signedOn: "2027-01-06" }))).toEqual(["number: decision.number_form"]);
    // The trigger says the same to whoever comes past the rule.
    expect(await codesOf(ownerSql.query("update decision set signed_on = '2026-02-01' where id = $1", [id]))).toEqual([
      "decision.before_session",
    ]);
    expect(
      await codesOf(
        as(cast.leader, async (ctx) => issueDecision(ctx, (await decisionById(ctx.sql, id))!, { id, version: 1, word: "ban" })),
      ),
    ).toEqual(["word: decision.issue_word"]);
    await issues(cast, id);
    expect(await seen(cast, proposals[0]!)).toMatchObject({ state: "decided", decision: { number: "1/QĐ" } });
    expect(await registerOf(cast)).toEqual([1]);
    expect(await codesOf(issues(cast, id))).toEqual(["decision.not_draft"]);
    // Names of an issued list are those of its day.
    expect(await codesOf(ownerSql.query("update decision_item set subject_name = 'Khác' where decision_id = $1", [id]))).toEqual([
      "decision.not_draft",
    ]);
    expect(await brokenIn(cast)).toEqual([]);
  });

  test("waits for the end of the session and for a list", async () => {
    const cast = await anAwardCast(),
      [id] = await beforeCouncil(cast),
      session = await aSession(cast);
    await says(cast, session, id!);
    expect(await codesOf(issues(cast, await aDraft(cast, session, [id!], "3/QĐ")))).toEqual(["decision.session_open"]);
    expect(await codesOf(issues(cast, await aDraft(cast, session, [], "4/QĐ")))).toEqual(expect.arrayContaining(["decision.no_items"]));
  });

  test("of a session is one of several: each agreed result in exactly one, what is left over stays in sight", async () => {
    const { cast, proposals, session } = await agreed(["PROV_FLAG", "EXCELLENT_COLLECTIVE", "CERT_PROV"], 3),
      [flag, , merit] = proposals;
    const left = async () =>
      (await as(cast.officer, async ({ sql }) => (await sql.query<{ it: Decisions }>(decisionList(1) as { text: string })).rows[0]!.it))
        .left;
    expect(await left()).toMatchObject([{ sessionId: session, count: 3 }]);
    const one = await aDraft(cast, session, [flag!, merit!], "1/QĐ");
    expect(await codesOf(aDraft(cast, session, [merit!], "2/QĐ"))).toEqual(["decision.item_gone"]);
    expect(await left()).toMatchObject([{ count: 1, titles: [{ name: "Tập thể lao động xuất sắc", count: 1 }] }]);
    const other = await aSession(cast, "2026-02-12");
    expect(await codesOf(aDraft(cast, other, [proposals[1]!], "2/QĐ"))).toEqual(["decision.item_gone"]);
    // Taken off the first list, it is free for the second.
    await as(cast.officer, async (ctx) =>
      editDecision(ctx, (await decisionById(ctx.sql, one))!, {
        ...DRAFT,
        id: one,
        version: 1,
        number: "1/QĐ",
        reason: null,
        proposals: [flag!],
        groups: [],
      }),
    );
    const two = await aDraft(cast, session, proposals.slice(1), "2/QĐ");
    for (const id of [one, two]) await issues(cast, id);
    expect((await decided(cast, two)).items).toMatchObject([
      { position: 1, titleCode: "EXCELLENT_COLLECTIVE", groupName: expect.stringContaining("Khối") as string },
      { position: 2, titleCode: "CERT_PROV" },
    ]);
    expect(await left()).toEqual([]);
    expect(await registerOf(cast)).toEqual([1, 2, 3]);
    expect(await brokenIn(cast)).toEqual([]);
  });

  test("follows in its day the numbers of its book, or says why not; the book shows what is missing", async () => {
    const { cast, session } = await agreed();
    await aDraft(cast, session, [], "5/QĐ", { signedOn: "2026-02-20" });
    expect(await codesOf(aDraft(cast, session, [], "6/QĐ", { signedOn: "2026-02-19" }))).toEqual(["orderReason: decision.out_of_order"]);
    expect(await codesOf(aDraft(cast, session, [], "4/QĐ", { signedOn: "2026-02-21" }))).toEqual(["orderReason: decision.out_of_order"]);
    expect(await codesOf(aDraft(cast, session, [], "4/QĐ-KHÁC", { signedOn: "2026-02-21" }))).toEqual([]);
    await aDraft(cast, session, [], "9/QĐ", { signedOn: "2026-02-18", orderReason: "Ghi bổ sung theo sổ giấy." });
    expect(
      await codesOf(
        ownerSql.query("update decision set order_reason = null where number = '9/QĐ' and province_id = $1", [cast.province.id]),
      ),
    ).toEqual(["decision.order_broken"]);
    const books = await as(
      cast.officer,
      async ({ sql }) => (await sql.query<{ it: Books }>(decisionBooks(null) as { text: string })).rows[0]!.it,
    );
    expect(books.books.map(({ book, lines }) => [book, lines.map(({ no }) => no)])).toEqual([
      ["QĐ", [5, 9]],
      ["QĐ-KHÁC", [4]],
    ]);
  });

  test("its number taken eight times at once is used once; without the index it is used again", OFTEN, async () => {
    const { cast, session } = await agreed();
    const { done, refused } = await allButSaid(cast, 8, () => aDraft(cast, session, [], "12/QĐ"));
    expect(done).toHaveLength(1);
    expect(refused.flatMap(refusalIn)).toEqual(Array.from({ length: 7 }, () => "number: decision.number_taken"));
    await ownerSql.query("drop index decision_number_once");
    const control = await allButSaid(cast, 8, () => aDraft(cast, session, [], "13/QĐ"));
    await ownerSql.query("delete from decision where number = '13/QĐ'");
    await ownerSql.query(
      "create unique index decision_number_once on decision (province_id, level, book, book_no, extract(year from signed_on))",
    );
    expect(control.done).toHaveLength(8);
  });

  test("two at once cannot put a day behind a number that is being written; without the lock of the book both do", OFTEN, async () => {
    const { cast, session } = await agreed();
    const both = (book: string) =>
      allButSaid(cast, 2, (n) => aDraft(cast, session, [], `${10 + n}/${book}`, { signedOn: n === 0 ? "2026-02-20" : "2026-02-19" }));
    const { done, refused } = await both("QĐ-A");
    expect([done.length, ...refused.flatMap(refusalIn)]).toEqual([1, "decision.order_broken"]);
    const control = await without(
      "keep_decision_order()",
      "perform pg_advisory_xact_lock(hashtextextended('decision_book ' || new.province_id || new.book || extract(year from new.signed_on), 0));",
      () => both("QĐ-B"),
    );
    await ownerSql.query("delete from decision where book = 'QĐ-B'");
    expect(control.done).toHaveLength(2);
  });

  test("two officers who decide one proposal at once: one list has it; without the index both have", OFTEN, async () => {
    const { cast, proposals, session } = await agreed(["PROV_FLAG", "CERT_PROV"], 2);
    // Two books, so that neither waits for the other's number.
    const both = (proposal: string, from: number) => allButSaid(cast, 2, (n) => aDraft(cast, session, [proposal], `${from}/QĐ-${n}`));
    const { done, refused } = await both(proposals[0]!, 20);
    expect([done.length, ...refused.flatMap(refusalIn)]).toEqual([1, "decision.item_gone"]);
    await ownerSql.query("drop index decision_item_awarded_once");
    const control = await both(proposals[1]!, 30);
    await ownerSql.query("delete from decision_item where proposal_id = $1", [proposals[1]]);
    await ownerSql.query("create unique index decision_item_awarded_once on decision_item (province_id, proposal_id) where awards");
    expect(control.done).toHaveLength(2);
  });

  test("ten at once enter the register without a gap, each number once, and one that is refused leaves none", async () => {
    const { cast, proposals, session } = await agreed(
      Array.from({ length: 10 }, () => "CERT_PROV"),
      10,
    );
    const drafts: string[] = [];
    for (const [n, proposal] of proposals.entries()) drafts.push(await aDraft(cast, session, [proposal], `${n + 1}/QĐ`));
    const { done } = await atOnce(20, (n) => issues(cast, drafts[n % 10]!));
    expect(done).toHaveLength(10);
    expect(await registerOf(cast)).toEqual(proposals.map((_, at) => at + 1));
    expect(await brokenIn(cast)).toEqual([]);
  }, 120_000);
});

describe("results of two sessions for one proposal", () => {
  const recording = (cast: AwardCast, session: string, proposal: string, find: typeof sessionById, later = 0) =>
    as(cast.councilSecretary, async (ctx) => {
      const it = (await find(ctx.sql, session))!,
        { version } = it.proposals.find(({ id }) => id === proposal)!;
      return recordResult(ctx, it, {
        sessionId: session,
        proposalId: proposal,
        version: version + later,
        ...AGREED,
      });
    });
  const scene = async () => {
    const cast = await anAwardCast(),
      [proposal] = await beforeCouncil(cast);
    return { cast, proposal: proposal!, sessions: [await aSession(cast), await aSession(cast, "2026-02-11")] as const };
  };

  test("both have read it waiting: one is written, the other is told", async () => {
    const { cast, proposal, sessions } = await scene(),
      find = together(2, sessionById);
    const { done, refused } = await atOnce(2, (n) => recording(cast, sessions[n]!, proposal, find));
    expect([done.length, ...refused.flatMap(refusalIn)]).toEqual([1, "proposal.moved"]);
  });

  /** Somebody who goes on with what they saw, past the version of the proposal. */
  const lateWord = async () => {
    const { cast, proposal, sessions } = await scene(),
      race = overtaking(2, sessionById);
    const { refused } = await atOnce(2, (n) =>
      n === 0 ? race.ahead((find) => recording(cast, sessions[0], proposal, find)) : recording(cast, sessions[1], proposal, race.late, 1),
    );
    const { rows } = await ownerSql.query("select from council_result where proposal_id = $1", [proposal]);
    return { results: rows.length, refused: refused.flatMap(refusalIn) };
  };
  test("the database takes one last word of the council; without its key it takes two", async () => {
    expect(await lateWord()).toEqual({ results: 1, refused: ["result.said_elsewhere"] });
    await ownerSql.query("drop index council_result_said_once");
    const control = await lateWord();
    await ownerSql.query(
      "delete from council_result r using council_result o where r.province_id = o.province_id and r.proposal_id = o.proposal_id and r.id > o.id and r.outcome <> 'later'",
    );
    await ownerSql.query(
      "create unique index council_result_said_once on council_result (province_id, proposal_id) where outcome <> 'later'",
    );
    expect(control).toEqual({ results: 2, refused: [] });
  });
});

describe("annulment and the public", () => {
  test("an annulment lists what rested on the decision, strikes its lines and deletes nothing", async () => {
    const { cast, proposals, session } = await agreed(["PROV_FLAG", "GOV_FLAG"]);
    const flag = (await Promise.all(proposals.map((id) => seen(cast, id)))).find(({ titleCode }) => titleCode === "PROV_FLAG")!;
    const id = await aDraft(cast, session, [flag.id], "8/QĐ");
    await issues(cast, id);
    await publishes(cast, id);
    const { slug } = cast.province;
    expect((await honoursOf(slug, { words: "so tai chinh", year: "", title: "", kind: "", bloc: "", page: 1 }))!.it).toMatchObject({
      total: 1,
      lines: [{ registerNo: 1, annulled: false, number: "8/QĐ" }],
    });
    expect(await restsOf(cast, id)).toMatchObject([
      {
        titleName: "Cờ thi đua của Chính phủ",
        state: "council_agreed",
        certain: false,
        reason: "Cùng đối tượng, cùng năm với Cờ thi đua của Ủy ban nhân dân tỉnh",
      },
    ]);
    expect(await codesOf(mends(cast, id, "RECOVERY", [flag.id], "9/QĐ"))).toEqual(["proposals: decision.item_not_annulled"]);
    const annulment = await mends(cast, id, "ANNULMENT", [flag.id], "9/QĐ");
    expect((await decided(cast, annulment)).rests).toHaveLength(1);
    await issues(cast, annulment);
    expect(await decided(cast, id)).toMatchObject({
      state: "annulled",
      items: [{ annulled: true, registerNo: 1 }],
      mendedBy: [{ number: "9/QĐ", kind: "ANNULMENT" }],
    });
    const open = await honoursOf(slug, { words: "", year: "", title: "", kind: "", bloc: "", page: 1 });
    expect(open!.it).toMatchObject({ total: 1, lines: [{ annulled: true, annulledBy: "Hủy bỏ theo Quyết định số 9/QĐ ngày 01/04/2026" }] });
    expect((await publicDecision(slug, id))!.it).toMatchObject({
      state: "annulled",
      total: 1,
      items: [{ annulled: true, recovered: false }],
    });
    // What went with it is taken back by a decision of its own, once, and the public reads that too.
    const recovery = await mends(cast, id, "RECOVERY", [flag.id], "10/QĐ", { reason: "Thu hồi cờ, bằng và tiền thưởng." });
    await issues(cast, recovery);
    expect((await honoursOf(slug, { words: "", year: "", title: "", kind: "", bloc: "", page: 1 }))!.it.lines).toMatchObject([
      { annulled: true, recovered: true },
    ]);
    expect((await publicDecision(slug, id))!.it!.note).toContain("Thu hồi hiện vật, tiền thưởng theo Quyết định số 10/QĐ");
    expect(await codesOf(mends(cast, id, "RECOVERY", [flag.id], "11/QĐ"))).toEqual(["proposals: decision.item_not_annulled"]);
    expect(await codesOf(mends(cast, id, "ANNULMENT", [flag.id], "11/QĐ"))).toEqual(["decision.annulled_already"]);
    expect(await brokenIn(cast)).toEqual([]);
  });

  test("the public reads what was published, no more, and the portal's role reads no other table", async () => {
    const { cast, proposals, session } = await agreed();
    const { slug } = cast.province;
    const id = await aDraft(cast, session, proposals, "10/QĐ");
    expect(await codesOf(publishes(cast, id))).toEqual(["decision.not_issued"]);
    await issues(cast, id);
    expect((await honoursOf(slug, { words: "", year: "", title: "", kind: "", bloc: "", page: 1 }))!.it.all).toBe(0);
    expect((await publicDecision(slug, id))!.it).toBeNull();
    await publishes(cast, id);
    expect((await publicDecision(slug, id))!.it).toMatchObject({ number: "10/QĐ", items: [{ registerNo: 1, annulled: false }] });
    for (const table of [
      "award_proposal",
      "appraisal",
      "council_session",
      "council_result",
      "decision",
      "decision_item",
      "honours_entry",
    ]) {
      await expect(readPortal(slug, { name: `peek_${table}`, text: `select 1 from ${table}` })).rejects.toMatchObject({ code: "42501" });
    }
  });
});
