import { expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import { may } from "@/lib/access/policy";
import { appraiseProposal, confirmAppraisal, sendBackAppraisal } from "@/lib/council/appraise";
import { proposalInHand } from "@/lib/council/queries";
import { checkPapers } from "@/lib/council/queue/check";
import { detailsOf } from "@/lib/desk/history/details";
import { type History, historyOf } from "@/lib/desk/history/queries";
import { sentenceOf } from "@/lib/desk/history/sentences";
import { deskOf, type Desk } from "@/lib/desk/queries";
import { tasksOf } from "@/lib/desk/tasks";
import { read } from "@/lib/tenancy/enter";
import type { Verdict } from "@/lib/tenancy/generated/enums";
import type { AwardCast } from "../support/awards.ts";
import { aPerson, as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";
import { codesOf, complete, now, receive, refusalIn, sentBy, queueOf } from "../support/queue.ts";
import { without } from "../support/without.ts";

const REASON = "Chưa nêu số phiếu đồng ý.";

const conclude = (who: Player, id: string, verdict: Verdict = "MEETS", basis = "Đủ giấy tờ.") =>
  as(who, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!;
    return appraiseProposal(ctx, it, { id, version: it.version, verdict, basis });
  });
const confirm = (who: Player, id: string) =>
  as(who, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!;
    return confirmAppraisal(ctx, it, { id, version: it.version });
  });
const sendBack = (who: Player, id: string, reason = REASON) =>
  as(who, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!;
    return sendBackAppraisal(ctx, it, { id, version: it.version, reason });
  });
const missing = (who: Player, id: string) =>
  as(who, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!,
      papers = it.papers.map(({ id: paperId, kind }) => ({
        paperId,
        finding: kind === "report" ? ("MISSING" as const) : ("PRESENT" as const),
        note: null,
      }));
    return checkPapers(ctx, it, { id, version: it.version, papers });
  });
const deskTasks = async (who: Player) => {
  const { actor, rows } = (await read<{ it: Desk }>(who.claim, deskOf))!;
  return tasksOf(actor, rows[0]!.it).map(({ title, detail, href }) => ({ title, detail, href }));
};

async function oneReceived(): Promise<{ cast: AwardCast; id: string }> {
  const { cast, ids } = await sentBy(1);
  await receive(cast.officer, ids);
  return { cast, id: ids[0]! };
}
async function oneConcluded(): Promise<{ cast: AwardCast; id: string }> {
  const it = await oneReceived();
  await complete(it.cast.officer, [it.id]);
  await conclude(it.cast.officer, it.id);
  return it;
}

test("nobody finds a dossier to meet the conditions whose papers were not looked through; other conclusions are free", async () => {
  const { cast, id } = await oneReceived();
  expect(await codesOf(conclude(cast.officer, id))).toEqual(["proposal.not_complete"]);
  expect((await now(cast.officer, id)).appraisal).toBeNull();
  expect(await codesOf(conclude(cast.officer, id, "CONSIDER"))).toEqual([]);
  // Control: the same conclusion, once the papers were looked through.
  await complete(cast.officer, [id]);
  expect(await codesOf(conclude(cast.officer, id))).toEqual([]);
});

test("a paper found wanting after the conclusion holds it back; the leader sends it to be written anew", async () => {
  const { cast, id } = await oneConcluded();
  await missing(cast.officer, id);
  expect(await codesOf(confirm(cast.leader, id))).toEqual(["proposal.meets_not_complete"]);
  expect(await codesOf(sendBack(cast.leader, id))).toEqual([]);
});

test("a conclusion is sent back with its reason: read on the dossier, the desk, in the log and the history, until it is written anew", async () => {
  const { cast, id } = await oneConcluded();
  await sendBack(cast.leader, id);
  expect(await now(cast.officer, id)).toMatchObject({
    state: "received",
    appraisal: { verdict: "MEETS", basis: "Đủ giấy tờ.", sentBackBy: "Phạm Lãnh Đạo", sentBackReason: REASON, confirmedAt: null },
  });
  expect((await queueOf(cast.officer)).lines).toMatchObject([{ state: "received", verdict: null }]);
  const [redo, ...others] = await deskTasks(cast.officer);
  expect([redo!.title, redo!.detail]).toEqual([
    "Ghi lại kết luận thẩm định 1 hồ sơ được trả lại",
    expect.stringContaining(`Phạm Lãnh Đạo trả lại: ${REASON}`),
  ]);
  expect(redo!.href).toContain(id);
  expect(others.map(({ title }) => title).filter((title) => /Thẩm định/.test(title))).toEqual([]);
  expect((await deskTasks(cast.leader)).filter(({ title }) => /Xác nhận thẩm định/.test(title))).toEqual([]);

  const history = async (who: Player) =>
    (await read<{ it: History }>(who.claim, historyOf("ho-so", id)))!.rows[0]!.it.entries.filter(
      ({ event }) => event === "proposal.sent_back",
    );
  const [entry] = await history(cast.leader);
  expect(sentenceOf(entry!)).toMatch(/^Phạm Lãnh Đạo \(.+\) trả lại kết luận cho người thẩm định$/);
  expect(detailsOf(entry!)).toEqual([
    { label: "Kết luận trả lại", after: "Đủ điều kiện" },
    { label: "Lý do", after: REASON },
  ]);
  expect(await history(cast.head)).toEqual([]); // what the board thinks of it is no matter of the bloc

  expect(await codesOf(sendBack(cast.leader, id))).toEqual(["proposal.not_confirmable"]);
  expect(await codesOf(confirm(cast.leader, id))).toEqual(["proposal.not_confirmable"]);
  await conclude(cast.officer, id, "MEETS", "Đủ giấy tờ; 9/10 phiếu đồng ý.");
  expect(await now(cast.officer, id)).toMatchObject({ state: "appraising", appraisal: { sentBackAt: null, sentBackReason: null } });
  expect((await deskTasks(cast.officer)).filter(({ title }) => /Ghi lại kết luận/.test(title))).toEqual([]);
  await confirm(cast.leader, id);
  expect((await now(cast.leader, id)).state).toBe("to_council");
  expect(await codesOf(sendBack(cast.leader, id))).toEqual(["proposal.not_confirmable"]);
});

test("only who may confirm sends back, and nothing of their own unit: the table says so, and the database to whoever asks", async () => {
  const { cast, id } = await oneConcluded();
  const ownLeader = await aPerson(cast.province, { unit: cast.unit, posts: ["board_leader"], name: "Lý Cùng Đơn Vị" });
  const mayBy = (who: Player) => as(who, async ({ sql, actor }) => may("proposal.send_back", actor, (await proposalInHand(sql, id))!));
  expect([await mayBy(cast.leader), await mayBy(cast.officer), await mayBy(ownLeader)]).toEqual([true, false, false]);
  expect(await codesOf(sendBack(ownLeader, id))).toEqual(["access.own_unit"]);
  const by = (who: Player, more = "") =>
    ownerSql.query(
      `update appraisal set sent_back_at = now(), sent_back_by_id = $2, sent_back_reason = 'x'${more} where proposal_id = $1`,
      [id, who.personId],
    );
  expect(await codesOf(by(cast.officer))).toEqual(["proposal.same_person"]);
  expect(await codesOf(by(cast.leader, ", confirmed_at = now()"))).toEqual(["proposal.sent_back_already"]);
  expect(await codesOf(ownerSql.query("update appraisal set sent_back_at = now() where proposal_id = $1", [id]))).toEqual([
    "proposal.sent_back_already",
  ]);
  // Control: without the guard the trigger lets the leader of the same unit through.
  await without(
    "appraise_other_units()",
    "new.confirmed_by_id, new.sent_back_by_id",
    async () => {
      expect(await codesOf(sendBack(ownLeader, id))).toEqual([]);
    },
    "new.confirmed_by_id",
  );
});

test("confirmed and sent back at once on what was read once: one wins, the others are told, and the record says one thing", async () => {
  const { cast, id } = await oneConcluded(),
    second = await aPerson(cast.province, { unit: cast.boardUnit, posts: ["board_leader"], name: "Hồ Lãnh Đạo" });
  const it = await now(cast.leader, id);
  const { done, refused } = await atOnce(8, (n) =>
    as(n % 2 ? cast.leader : second, async (ctx) =>
      n % 2
        ? confirmAppraisal(ctx, it, { id, version: it.version })
        : sendBackAppraisal(ctx, it, { id, version: it.version, reason: REASON }),
    ),
  );
  expect([done.length, refused.map(refusalIn)]).toEqual([1, Array.from({ length: 7 }, () => ["proposal.moved"])]);
  const { state, appraisal } = await now(cast.leader, id);
  expect([state, Boolean(appraisal!.confirmedAt), Boolean(appraisal!.sentBackAt)]).toEqual(
    state === "to_council" ? ["to_council", true, false] : ["received", false, true],
  );
  const { rows } = await ownerSql.query(
    "select count(*)::int as n from audit_entry where about = $1 and event in ('proposal.confirmed', 'proposal.sent_back')",
    [id],
  );
  expect(rows[0].n).toBe(1);
});

test("control: without version and state in the condition both the confirmation and the sending back would go through", async () => {
  const { cast, id } = await oneConcluded();
  const found = together(2, ({ tx }: Ctx) => tx.awardProposal.findFirstOrThrow({ where: { id } }));
  const { done } = await atOnce(2, (n) =>
    as(cast.leader, async (ctx) => {
      if ((await found(ctx)).state !== "appraising") throw new Error("moved");
      await ctx.tx.awardProposal.updateMany({ where: { id }, data: { state: n === 0 ? "to_council" : "received" } });
    }),
  );
  expect(done).toHaveLength(2);
});

test("another province neither sees nor sends back", async () => {
  const { id } = await oneConcluded(),
    theirs = await oneConcluded();
  await as(theirs.cast.leader, async ({ sql, tx }) => {
    expect(await proposalInHand(sql, id)).toBeNull();
    expect((await tx.appraisal.updateMany({ where: { proposalId: id }, data: { sentBackReason: "x" } })).count).toBe(0);
  });
  await expect(
    insertAsOwner("appraisal", {
      province_id: theirs.cast.province.id,
      proposal_id: id,
      verdict: "MEETS",
      basis: "x",
      officer_id: theirs.cast.officer.personId,
    }),
  ).rejects.toThrow();
});
