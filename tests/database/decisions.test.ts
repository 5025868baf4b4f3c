import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { OF_A_PROVINCE } from "../../scripts/invariants/all.ts";
import { forwardProposal } from "@/lib/council/appraise";
import { draftMending } from "@/lib/council/decision";
import { decisionById } from "@/lib/council/decision-queries";
import { issueDecision, publishDecision } from "@/lib/council/issue";
import { proposalInHand } from "@/lib/council/queries";
import { sessionById } from "@/lib/council/session-queries";
import { honoursOf, publicDecision } from "@/lib/portal/honours";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { readPortal } from "@/lib/tenancy/portal";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as, atOnce } from "../support/cast.ts";
import { ownerSql, undone } from "../support/database.ts";
import { aDraft, aSession, beforeCouncil, closes, says } from "../support/decided.ts";

const refusalIn = (error: unknown): string[] => {
  const problem = error instanceof Problem ? error : refusalOf(error);
  if (!problem) throw error;
  return problem.items.map(({ code, field }) => (field ? `${field}: ${code}` : code));
};
const codesOf = (work: Promise<unknown>): Promise<string[]> => work.then(() => [], refusalIn);
const seen = async (cast: AwardCast, id: string) => (await as(cast.officer, ({ sql }) => proposalInHand(sql, id)))!;
const decided = async (cast: AwardCast, id: string) => (await as(cast.officer, ({ sql }) => decisionById(sql, id)))!;
const issues = (cast: AwardCast, id: string) => as(cast.leader, async (ctx) => {
  const it = (await decisionById(ctx.sql, id))!;
  return issueDecision(ctx, it, { id, version: it.version, word: "Ban hành" });
});
const publishes = (cast: AwardCast, id: string) => as(cast.leader, async (ctx) => {
  const it = (await decisionById(ctx.sql, id))!;
  return publishDecision(ctx, it, { id, version: it.version, word: "CÔNG BỐ" });
});
/** Agreed by a closed session, ready for a decision. */
const agreed = async (titles?: string[], units?: number) => {
  const cast = await anAwardCast(titles, units), proposals = await beforeCouncil(cast), session = await aSession(cast);
  for (const id of proposals) await says(cast, session, id);
  await closes(cast, session);
  return { cast, proposals, session };
};
const registerOf = async (cast: AwardCast): Promise<number[]> =>
  (await ownerSql.query<{ no: number }>("select register_no as no from honours_entry where province_id = $1 order by 1", [cast.province.id])).rows.map(({ no }) => no);
const brokenIn = (cast: AwardCast): Promise<string[]> => undone(ownerSql, async (client) => {
  const found: string[] = [];
  await client.query("select enter_operation($1)", [cast.province.id]);
  await client.query("set local row_security = on");
  for (const { name, broken } of OF_A_PROVINCE.filter(({ name: one }) => /^(decision|proposal|register|honour|appraisal)/.test(one))) if ((await client.query(broken)).rowCount) found.push(name);
  return found;
});

describe("the council", () => {
  test("that changes the form closes one proposal and opens the other with the same papers, rank and votes", async () => {
    const cast = await anAwardCast(), [id] = await beforeCouncil(cast), session = await aSession(cast);
    expect(await codesOf(says(cast, session, id!, { outcome: "change_form", inFavour: 7, changedTo: "PROV_FLAG", reason: "x" }))).toEqual(["changedTo: result.changed_same"]);
    expect(await codesOf(says(cast, session, id!, { outcome: "change_form", inFavour: 9, changedTo: "CERT_PROV" }))).toEqual(["inFavour: result.too_many", "reason: result.reason_missing"]);
    await says(cast, session, id!, { outcome: "change_form", inFavour: 7, changedTo: "CERT_PROV", reason: "Chưa đủ hai năm." });
    const old = await seen(cast, id!);
    expect(old).toMatchObject({ state: "changed", replacedBy: { titleName: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" } });
    const fresh = await seen(cast, old.replacedBy!.id);
    expect(fresh).toMatchObject({ state: "to_council", titleCode: "CERT_PROV", rank: old.rank, total: old.total, inFavour: old.inFavour, base: old.base, summary: old.summary, receivedAt: old.receivedAt, replaces: { id } });
    expect(fresh.papers.map(({ kind, fileUseId, fromRecord }) => ({ kind, fileUseId, fromRecord }))).toEqual(old.papers.map(({ kind, fileUseId, fromRecord }) => ({ kind, fileUseId, fromRecord })));
    expect(await codesOf(says(cast, session, id!))).toEqual(["result.final"]);
    await says(cast, session, fresh.id);
    expect((await seen(cast, fresh.id)).state).toBe("council_agreed");
  });

  test("mends a result until its session ends, and leaves the rest for the next", async () => {
    const cast = await anAwardCast(["PROV_FLAG", "CERT_PROV"]), [one, two] = await beforeCouncil(cast), session = await aSession(cast);
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
    expect(await codesOf(aDraft(cast, session, proposals, "1/QĐ", "2026-02-09"))).toEqual(["signedOn: decision.before_session"]);
    const id = await aDraft(cast, session, proposals, "1/QĐ");
    expect(await codesOf(aDraft(cast, session, [], "1/QĐ"))).toEqual(["number: decision.number_taken"]);
    expect(await codesOf(aDraft(cast, session, [], "1/QĐ", "2027-01-05"))).toEqual([]);
    // The trigger says the same to whoever comes past the rule.
    expect(await codesOf(ownerSql.query("update decision set signed_on = '2026-02-01' where id = $1", [id]))).toEqual(["decision.before_session"]);
    expect(await codesOf(as(cast.leader, async (ctx) => issueDecision(ctx, (await decisionById(ctx.sql, id))!, { id, version: 1, word: "ban" })))).toEqual(["word: decision.issue_word"]);
    await issues(cast, id);
    expect(await seen(cast, proposals[0]!)).toMatchObject({ state: "decided", decision: { number: "1/QĐ" } });
    expect(await registerOf(cast)).toEqual([1]);
    expect(await codesOf(issues(cast, id))).toEqual(["decision.not_draft"]);
    expect(await brokenIn(cast)).toEqual([]);
  });

  test("waits for the end of the session and for a list", async () => {
    const cast = await anAwardCast(), [id] = await beforeCouncil(cast), session = await aSession(cast);
    await says(cast, session, id!);
    expect(await codesOf(issues(cast, await aDraft(cast, session, [id!], "3/QĐ")))).toEqual(["decision.session_open"]);
    expect(await codesOf(issues(cast, await aDraft(cast, session, [], "4/QĐ")))).toEqual(expect.arrayContaining(["decision.no_items"]));
  });

  test("its number taken twenty times at once is used once; without the index it is used again", async () => {
    const { cast, session } = await agreed();
    for (let round = 1; round <= 10; round += 1) {
      const { done, refused } = await atOnce(20, () => aDraft(cast, session, [], `R${round}/QĐ`));
      expect(done).toHaveLength(1);
      expect(refused.flatMap(refusalIn).every((code) => code === "number: decision.number_taken")).toBe(true);
    }
    await ownerSql.query("drop index decision_number_once");
    const { done } = await atOnce(4, () => aDraft(cast, session, [], "control/QĐ"));
    await ownerSql.query("delete from decision where number = 'control/QĐ'");
    await ownerSql.query("create unique index decision_number_once on decision (province_id, number, extract(year from signed_on))");
    expect(done).toHaveLength(4); // at once or one after the other
  }, 120_000);

  test("ten at once enter the register without a gap, each number once, and one that is refused leaves none", async () => {
    const { cast, proposals, session } = await agreed(Array.from({ length: 10 }, () => "CERT_PROV"), 10);
    const drafts: string[] = [];
    for (const [n, proposal] of proposals.entries()) drafts.push(await aDraft(cast, session, [proposal], `${n + 1}/QĐ`));
    const { done } = await atOnce(20, (n) => issues(cast, drafts[n % 10]!));
    expect(done).toHaveLength(10);
    expect(await registerOf(cast)).toEqual(proposals.map((_, at) => at + 1));
    expect(await brokenIn(cast)).toEqual([]);
  }, 120_000);

  test("one proposal in two drafts is decided by one of them", async () => {
    const { cast, proposals, session } = await agreed();
    const first = await aDraft(cast, session, proposals, "5/QĐ");
    const second = await aDraft(cast, session, [], "6/QĐ");
    await ownerSql.query(`insert into decision_item (province_id, decision_id, proposal_id, unit_id, subject_name, title_code, title_name, position)
      select province_id, $2, proposal_id, unit_id, subject_name, title_code, title_name, position from decision_item where decision_id = $1`, [first, second]);
    const { done, refused } = await atOnce(2, (n) => issues(cast, n ? first : second));
    expect(done).toHaveLength(1);
    expect(refused.flatMap(refusalIn).every((code) => ["record.moved", "decision.item_elsewhere", "decision.item_not_agreed"].includes(code))).toBe(true);
    expect(await registerOf(cast)).toEqual([1]);
  });

  test("of the Government: forwarded with number and day, and no province decides it", async () => {
    const { cast, proposals, session } = await agreed(["GOV_FLAG"]);
    const [id] = proposals;
    const draft = await codesOf(aDraft(cast, session, [id!], "7/QĐ"));
    expect(draft).toEqual(["record.moved"]);
    const forward = (forwardedOn: string) => as(cast.officer, async (ctx) => {
      const it = (await proposalInHand(ctx.sql, id!))!;
      return forwardProposal(ctx, it, { id: id!, version: it.version, forwardedNumber: "12/TTr-UBND", forwardedOn });
    });
    expect(await codesOf(forward("2026-02-01"))).toEqual(["forwardedOn: proposal.forwarded_early"]);
    await forward("2026-02-25");
    expect(await seen(cast, id!)).toMatchObject({ state: "forwarded", forwardedNumber: "12/TTr-UBND", forwardedOn: "2026-02-25" });
    // The Government's own decision comes back and is entered, without a session of this council.
    await issues(cast, await aDraft(cast, null, [id!], "99/QĐ-TTg", "2026-06-01"));
    expect((await seen(cast, id!)).state).toBe("decided");
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
    expect((await honoursOf(slug, { words: "so tai chinh", year: "", title: "", kind: "", bloc: "", page: 1 }))!.it).toMatchObject({ total: 1, lines: [{ registerNo: 1, annulled: false, number: "8/QĐ" }] });
    expect((await decided(cast, id)).rests).toMatchObject([{ titleName: "Cờ thi đua của Chính phủ", state: "council_agreed" }]);
    const annulment = randomUUID();
    await as(cast.officer, async (ctx) => draftMending(ctx, (await decisionById(ctx.sql, id))!, {
      id: annulment, annulsId: id, kind: "ANNULMENT", number: "9/QĐ", signedOn: "2026-04-01", signerName: "Nguyễn Văn Chủ Tịch", signerTitle: "Chủ tịch UBND tỉnh", title: "Hủy bỏ", reason: "Kê khai sai.", proposals: [flag.id],
    }));
    expect((await decided(cast, annulment)).rests).toHaveLength(1);
    await issues(cast, annulment);
    expect(await decided(cast, id)).toMatchObject({ state: "annulled", items: [{ annulled: true, registerNo: 1 }], mendedBy: [{ number: "9/QĐ", kind: "ANNULMENT" }] });
    const open = await honoursOf(slug, { words: "", year: "", title: "", kind: "", bloc: "", page: 1 });
    expect(open!.it).toMatchObject({ total: 1, lines: [{ annulled: true, annulledBy: "Hủy bỏ theo Quyết định số 9/QĐ ngày 01/04/2026" }] });
    expect((await publicDecision(slug, id))!.it).toMatchObject({ state: "annulled" });
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
    for (const table of ["award_proposal", "appraisal", "council_session", "council_result", "decision", "decision_item", "honours_entry"]) {
      await expect(readPortal(slug, { name: `peek_${table}`, text: `select 1 from ${table}` })).rejects.toMatchObject({ code: "42501" });
    }
  });
});
