import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import type { ResultInput } from "@/lib/council/schema";
import { recordResult } from "@/lib/council/session";
import { councilSessions, sessionById, type SessionHeld } from "@/lib/council/session-queries";
import { putOnAgenda } from "@/lib/council/sitting/agenda";
import { addMember, attendSession, dropMember, takeRoll } from "@/lib/council/sitting/keep";
import { sessionMinutes } from "@/lib/council/sitting/minutes";
import { declareConflict, declareFlagged, dropAnswer, dropConflict, recordAnswers } from "@/lib/council/sitting/say";
import { sentencesOf } from "@/lib/documents/paper";
import { wordOf } from "@/lib/documents/word";
import { anAwardCast, type AwardCast } from "../support/awards.ts";
import { as, atOnce, insertAsOwner } from "../support/cast.ts";
import { AGREED, aSession, beforeCouncil, closes, codesOf, says } from "../support/decided.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";
import { paragraphsOf } from "../support/word.ts";

const VOTING = {
  kind: "voting",
  quorum: { numerator: 2, denominator: 3 },
  pass: { numerator: 4, denominator: 5 },
  more: false,
  of: "ALL_MEMBERS",
  secret: true,
  written: true,
  silence: "OUT",
  conflict: "ASIDE",
};
type Scene = { cast: AwardCast; session: string; proposal: string; members: string[] };

const held = (cast: AwardCast, session: string) =>
  as(cast.councilSecretary, ({ sql }) => sessionById(sql, session)) as Promise<SessionHeld>;
const keep = <Input>(
  { cast, session }: Pick<Scene, "cast" | "session">,
  verb: (ctx: Ctx, it: SessionHeld, input: Input) => Promise<unknown>,
  input: Input,
  find = sessionById,
) => as(cast.councilSecretary, async (ctx) => verb(ctx, (await find(ctx.sql, session))!, input));

/** A province's own voting rule, compared by two persons unless told otherwise. */
async function aVotingRule(
  { province, officer, leader }: AwardCast,
  voting: Record<string, unknown> = {},
  compared = true,
): Promise<string> {
  const own = { province_id: province.id },
    id = await insertAsOwner("award_rule", {
      ...own,
      code: "VOTING",
      titles: [],
      name: "Tám mươi phần trăm",
      condition: JSON.stringify({ ...VOTING, ...voting }),
      instrument: "Quyết định số 15/2026/QĐ-UBND",
      article: "Điều 12",
      valid_from: "2026-01-01",
      in_force_at: "2026-01-01T00:00:00Z",
    });
  if (compared)
    await insertAsOwner("rule_comparison", {
      ...own,
      award_rule_id: id,
      compared_with: "Công báo",
      compared_by_id: officer.personId,
      confirmed_by_id: leader.personId,
      confirmed_at: "2026-01-02T00:00:00Z",
    });
  return id;
}

/** Nine members: seven in the room, one of them of the proposed unit; two asked in writing. */
async function scene(voting: Record<string, unknown> = {}, compared = true): Promise<Scene> {
  const cast = await anAwardCast(),
    [proposal] = await beforeCouncil(cast),
    session = await aSession(cast),
    members = Array.from({ length: 9 }, () => randomUUID());
  await aVotingRule(cast, voting, compared);
  for (const [at, memberId] of members.entries())
    await keep({ cast, session }, addMember, {
      id: session,
      memberId,
      fullName: `Ủy viên ${at + 1}`,
      postTitle: "Ủy viên",
      unitId: at === 0 ? cast.unit.id : null,
    });
  const it = { cast, session, proposal: proposal!, members };
  await attend(it);
  return it;
}
const attend = async (it: Scene, more: Partial<Parameters<typeof attendSession>[2]> = {}) =>
  keep(it, attendSession, {
    id: it.session,
    version: (await held(it.cast, it.session)).version,
    present: it.members.slice(0, 7),
    asked: it.members.slice(7),
    askedOn: "2026-02-01",
    dueOn: "2026-02-09",
    askedPaper: "Công văn 96",
    ...more,
  });
const answers = (
  it: Scene,
  at: number,
  answer: "AGREE" | "DISAGREE" | "OTHER" = "AGREE",
  more: Partial<Parameters<typeof recordAnswers>[2]> = {},
  find = sessionById,
) =>
  keep(
    it,
    recordAnswers,
    {
      id: it.session,
      memberId: it.members[at]!,
      paper: "Phiếu số 1",
      answeredOn: "2026-02-05",
      answers: [{ proposalId: it.proposal, answer, words: answer === "OTHER" ? "Xem lại" : null }],
      ...more,
    },
    find,
  );
const agree = (it: Scene, said: Partial<ResultInput> = {}) => says(it.cast, it.session, it.proposal, { inFavour: 6, ...said });
const resultOf = async ({ proposal }: Scene) =>
  (await ownerSql.query("select in_favour, base, judged from council_result where proposal_id = $1", [proposal])).rows[0] as
    | {
        in_favour: number;
        base: number;
        judged: { rule: { id: string; code: string; verified: boolean }; passes: boolean; confirmed: unknown; aside: string[] };
      }
    | undefined;

test("an interest is declared before the vote, answers in writing count once, and the result keeps rule and figures", async () => {
  const it = await scene();
  expect(await held(it.cast, it.session)).toMatchObject({ members: 9, present: 7 });
  expect(await codesOf(agree(it))).toEqual(["result.conflict_undeclared"]);
  await keep(it, declareFlagged, { id: it.session });
  expect(await codesOf(keep(it, declareFlagged, { id: it.session }))).toEqual(["session.nothing_flagged"]);
  // Eight are counted, seven have to agree: the six of the room do not do, and nobody answers for them against a compared rule.
  expect(await codesOf(agree(it, { ratioBasis: "Vì thế" }))).toEqual(["outcome: result.below_ratio"]);
  expect(await codesOf(agree(it, { inFavour: 7 }))).toEqual(["inFavour: result.too_many"]);
  await answers(it, 7);
  expect(await codesOf(answers(it, 7, "DISAGREE"))).toEqual([`answer_${it.proposal}: session.answered_already`]);
  expect(await codesOf(answers(it, 1))).toEqual(["session.not_asked"]);
  expect(await codesOf(answers(it, 8, "AGREE", { answeredOn: "2026-02-10" }))).toEqual(["answeredOn: session.answered_late"]);
  await agree(it);
  expect(await resultOf(it)).toMatchObject({
    in_favour: 7,
    base: 8,
    judged: { rule: { code: "VOTING", verified: true }, passes: true, aside: ["Ủy viên 1"], confirmed: null },
  });

  // A rule that comes later judges later results; this one stays as it was said.
  await ownerSql.query("update award_rule set valid_to = '2026-02-09', ended_at = now() where province_id = $1 and code = 'VOTING'", [
    it.cast.province.id,
  ]);
  expect((await held(it.cast, it.session)).proposals[0]!.result!.judged).toMatchObject({
    rule: { code: "VOTING", verified: true },
    passes: true,
  });
  await closes(it.cast, it.session);
  expect(
    await codesOf(
      keep(it, addMember, { id: it.session, memberId: randomUUID(), fullName: "Người sau", postTitle: "Ủy viên", unitId: null }),
    ),
  ).toEqual(["session.closed"]);
});

test("a roll that changes after a result is no silent matter: the session does not close until it is said again", async () => {
  const it = await scene({ pass: { numerator: 2, denominator: 3 } });
  await keep(it, declareFlagged, { id: it.session });
  await agree(it);
  await answers(it, 8, "DISAGREE");
  expect(await codesOf(closes(it.cast, it.session))).toEqual(["session.results_stale"]);
  await agree(it);
  await closes(it.cast, it.session);
});

test("below a rule that nobody compared a named person answers for the result; the database takes no other", async () => {
  const it = await scene({}, false);
  await keep(it, declareFlagged, { id: it.session });
  expect(await codesOf(agree(it))).toEqual(["ratioBasis: result.ratio_unsure"]);
  await agree(it, { ratioBasis: "Điều 8 Quy chế của tỉnh" });
  expect((await resultOf(it))!.judged).toMatchObject({
    passes: false,
    rule: { verified: false },
    confirmed: { by: "Đỗ Thư Ký", words: "Điều 8 Quy chế của tỉnh" },
  });
  for (const wrong of [`judged || '{"confirmed": null}'`, `jsonb_set(judged, '{rule,verified}', 'true')`]) {
    await expect(ownerSql.query(`update council_result set judged = ${wrong} where proposal_id = $1`, [it.proposal])).rejects.toMatchObject(
      { constraint: "council_result_judged" },
    );
  }
});

test("no quorum, no result; whoever may still answer is waited for", async () => {
  const it = await scene();
  await keep(it, declareFlagged, { id: it.session });
  await attend(it, { present: it.members.slice(0, 5), asked: it.members.slice(7), dueOn: "2099-02-01" });
  expect(await codesOf(agree(it, { inFavour: 4, outcome: "refuse", reason: "Chưa đạt." }))).toEqual(["result.written_waiting"]);
  await attend(it, { present: it.members.slice(0, 5), asked: it.members.slice(7) });
  expect(await codesOf(agree(it, { inFavour: 4, outcome: "refuse", reason: "Chưa đạt." }))).toEqual(["outcome: result.no_quorum"]);
  await answers(it, 7, "OTHER");
  await agree(it, { inFavour: 2, outcome: "refuse", reason: "Chưa đạt." });
});

test("who has an interest writes no opinion; what was declared or written by mistake is taken back, and only then the member", async () => {
  const it = await scene();
  await keep(it, declareConflict, { id: it.session, memberId: it.members[8]!, proposalId: it.proposal, ground: "Nguyên lãnh đạo đơn vị" });
  expect(await codesOf(answers(it, 8))).toEqual([`answer_${it.proposal}: session.answer_barred`]);
  await answers(it, 7);
  expect(
    await codesOf(keep(it, declareConflict, { id: it.session, memberId: it.members[7]!, proposalId: it.proposal, ground: "x" })),
  ).toEqual(["memberId: session.answered_before"]);
  expect(await codesOf(attend(it, { asked: [it.members[8]!] }))).toEqual([`at_${it.members[7]}: session.answered_there`]);
  expect(await codesOf(keep(it, dropMember, { id: it.session, memberId: it.members[7]! }))).toEqual(["session.member_used"]);
  const { conflicts, answers: said } = (await held(it.cast, it.session)).proposals[0]!;
  await keep(it, dropConflict, { id: it.session, conflictId: conflicts[0]!.id });
  await keep(it, dropAnswer, { id: it.session, answerId: said[0]!.id });
  await keep(it, dropMember, { id: it.session, memberId: it.members[7]! });
  expect(await held(it.cast, it.session)).toMatchObject({ members: 8, present: 7 });
});

test("a dossier confirmed after a session was held waits for the next one, unless the secretary puts it on the agenda; who was asked before was not asked about it", async () => {
  const it = await scene({ of: "PRESENT", silence: "AGAINST" });
  await ownerSql.query("update appraisal set confirmed_at = '2026-02-11T00:30:00+07:00' where proposal_id = $1", [it.proposal]);
  const late = await held(it.cast, it.session);
  expect(late.proposals).toEqual([]);
  expect(late.forNext).toMatchObject([{ id: it.proposal, readyOn: "2026-02-11" }]);
  expect(await codesOf(agree(it))).toEqual(["result.not_at_council"]);
  const next = await aSession(it.cast, "2026-03-10");
  expect((await held(it.cast, next)).proposals.map(({ id }) => id)).toEqual([it.proposal]);

  const put = () => keep(it, putOnAgenda, { id: it.session, proposalId: it.proposal, reason: "Phiên họp đã xét theo tài liệu giấy." });
  await put();
  expect(await codesOf(put())).toEqual(["session.not_for_next"]);
  const [line] = (await held(it.cast, it.session)).proposals;
  expect(line).toMatchObject({ id: it.proposal, readyOn: "2026-02-11" });
  await keep(it, declareFlagged, { id: it.session });
  await agree(it);
  expect((await resultOf(it))!.judged).toMatchObject({ written: { asked: 0, silent: 0 } });
  const logged = await ownerSql.query(
    "select detail ->> 'reason' as reason from audit_entry where about = $1 and event = 'council.agenda_added'",
    [it.session],
  );
  expect(logged.rows).toEqual([{ reason: "Phiên họp đã xét theo tài liệu giấy." }]);
});

test("confirmed on the day of the session itself it is dealt with there", async () => {
  const it = await scene();
  await ownerSql.query("update appraisal set confirmed_at = '2026-02-10T23:30:00+07:00' where proposal_id = $1", [it.proposal]);
  expect(await held(it.cast, it.session)).toMatchObject({ proposals: [{ id: it.proposal }], forNext: [] });
});

test("names and posts come from the session before, once; two of one name and post are one too many", async () => {
  const it = await scene(),
    next = await aSession(it.cast, "2026-03-10"),
    there = { cast: it.cast, session: next };
  expect(await codesOf(keep(there, takeRoll, { id: next, from: randomUUID() }))).toEqual(["session.member_gone"]);
  await keep(there, takeRoll, { id: next, from: it.session });
  expect(await codesOf(keep(there, takeRoll, { id: next, from: it.session }))).toEqual(["session.roll_there"]);
  expect(await held(it.cast, next)).toMatchObject({
    members: 9,
    present: 9,
    roll: [{ name: "Ủy viên 1", unitId: it.cast.unit.id }, ...Array.from({ length: 8 }, () => ({ unitId: null }))],
  });
  expect(
    await codesOf(keep(there, addMember, { id: next, memberId: randomUUID(), fullName: "Ủy viên 2", postTitle: "Ủy viên", unitId: null })),
  ).toEqual(["fullName: session.member_twice"]);
  expect(
    (
      await as(
        it.cast.leader,
        async ({ sql }) => (await sql.query<{ it: { sessions: unknown[] } }>(councilSessions as { text: string })).rows[0]!.it,
      )
    ).sessions,
  ).toHaveLength(2);
});

test("the minutes say who came, whose interest, what was written, each dossier with figures and rule; in Word too", async () => {
  const it = await scene();
  await keep(it, declareFlagged, { id: it.session });
  await answers(it, 7);
  await agree(it);
  const paper = sessionMinutes(await held(it.cast, it.session)),
    said = sentencesOf(paper).join("\n"),
    word = paragraphsOf(wordOf(paper)).join("\n");
  for (const fact of [
    "Tổng số ủy viên Hội đồng: 9. Có mặt: 7. Vắng: 2, trong đó lấy ý kiến bằng văn bản: 2.",
    "Công tác tại đơn vị được đề nghị",
    "Phiếu số 1, ngày 05/02/2026",
    "7/8",
    "Không biểu quyết hồ sơ của Sở Tài chính: Ủy viên 1; không tính trong tổng số ủy viên Hội đồng.",
    "Điều 12 Quyết định số 15/2026/QĐ-UBND",
    "1 đồng ý, 0 không đồng ý, 0 ý kiến khác, 1 không trả lời",
  ]) {
    expect(said).toContain(fact);
    expect(word).toContain(fact);
  }
});

test("two who type the same answer at once: one is kept; without the key both", async () => {
  const it = await scene(),
    both = () => {
      const find = together(2, sessionById);
      return atOnce(2, () => answers(it, 7, "AGREE", {}, find));
    };
  const { done, refused } = await both();
  expect([done.length, refused.length]).toEqual([1, 1]);
  expect(await codesOf(Promise.reject(refused[0]))).toEqual(["session.answered_already"]);
  const erase = () => ownerSql.query("delete from session_answer where session_id = $1", [it.session]);
  await erase();
  await ownerSql.query("drop index session_answer_province_id_member_id_proposal_id_key");
  try {
    expect((await both()).done).toHaveLength(2);
  } finally {
    await erase();
    await ownerSql.query(
      "create unique index session_answer_province_id_member_id_proposal_id_key on session_answer (province_id, member_id, proposal_id)",
    );
  }
});

test("a result and a change of the roll at once: the result is judged by the roll that stands, or not recorded; blind to the version it would be judged by another", async () => {
  const race = async (blind: boolean) => {
    const it = await scene({ pass: { numerator: 2, denominator: 3 } });
    await keep(it, declareFlagged, { id: it.session });
    // Both have read seven in the room; the roll of six is written before the result.
    const read = await held(it.cast, it.session),
      { version } = read.proposals[0]!;
    await attend(it, { present: it.members.slice(0, 6) });
    const now = (await held(it.cast, it.session)).version;
    const said = codesOf(
      as(it.cast.councilSecretary, (ctx) =>
        recordResult(ctx, blind ? { ...read, version: now } : read, {
          sessionId: it.session,
          proposalId: it.proposal,
          version,
          ...AGREED,
          inFavour: 6,
        }),
      ),
    );
    return { said: await said, kept: await resultOf(it) };
  };
  expect(await race(false)).toEqual({ said: ["session.moved"], kept: undefined });
  expect(await race(true)).toMatchObject({ said: [], kept: { in_favour: 6, judged: { present: 7 } } });
});
