import { describe, expect, test } from "vitest";
import type { Ctx } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { keepSummary } from "@/lib/awards/papers";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { proposalById, proposalsOfYear, type ProposalsOfYear } from "@/lib/awards/queries";
import { sendProposal, withdrawProposal } from "@/lib/awards/send";
import { appraiseProposal, confirmAppraisal, receiveProposal, returnProposal, takeOverProposal } from "@/lib/council/appraise";
import { proposalInHand } from "@/lib/council/queries";
import { WHOLE } from "@/lib/council/queue/addresses";
import { proposalQueue, type Queue } from "@/lib/council/queue/queries";
import { refusalOf } from "@/lib/problems/database";
import { read } from "@/lib/tenancy/enter";
import { anAwardCast, withReport, type AwardCast } from "../support/awards.ts";
import { aPerson, as, atOnce, insertAsOwner, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { together } from "../support/meeting-point.ts";
import { complete } from "../support/queue.ts";

const refusalIn = (error: unknown): string[] => {
  const problem = error instanceof Problem ? error : refusalOf(error);
  if (!problem) throw error;
  return problem.items.map(({ code }) => code);
};
const codesOf = (work: Promise<unknown>): Promise<string[]> => work.then(() => [], refusalIn);

const asHead = <T>(cast: AwardCast, work: Parameters<typeof as<T>>[1]) => as(cast.head, work, "bloc_head");
const proposed = async (cast: AwardCast): Promise<string[]> => {
  await asHead(cast, async (ctx) =>
    propose(ctx, (await yearToPropose(ctx.tx, cast.year.blocYearId))!, { blocYearId: cast.year.blocYearId, nominations: cast.nominations }),
  );
  return (
    await ownerSql.query("select id from award_proposal where bloc_year_id = $1 order by created_at, id", [cast.year.blocYearId])
  ).rows.map(({ id }) => id as string);
};
const now = async (who: Player, id: string) => (await as(who, ({ sql }) => proposalInHand(sql, id)))!;
const sent = async (cast: AwardCast): Promise<string> => {
  const [id] = await proposed(cast);
  await withReport(cast.province, id!);
  await asHead(cast, async (ctx) =>
    keepSummary(ctx, (await proposalById(ctx.sql, id!))!, { id: id!, version: 1, summary: "Thu ngân sách đạt 112 % dự toán." }),
  );
  await asHead(cast, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, id!))!, { id: id!, version: 2 }));
  return id!;
};
const received = async (cast: AwardCast): Promise<string> => {
  const id = await sent(cast);
  await as(cast.officer, async (ctx) =>
    receiveProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 3, dueOn: "2026-12-30" }),
  );
  return id;
};

describe("a proposal", () => {
  test("carries the rank and the votes of its nomination, and goes only when nothing is lacking", async () => {
    const cast = await anAwardCast();
    const [id] = await proposed(cast);
    const it = await now(cast.officer, id!);
    expect(it).toMatchObject({
      state: "drafting",
      titleName: "Cờ thi đua của Ủy ban nhân dân tỉnh",
      rank: 1,
      inFavour: 9,
      base: 10,
      level: "PROVINCE",
      verified: false,
    });
    expect(Number(it.total)).toBe(96.85);
    expect(
      await codesOf(asHead(cast, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, id!))!, { id: id!, version: 1 }))),
    ).toEqual(["proposal.no_summary", "proposal.paper_missing", "proposal.paper_missing"]);
    await withReport(cast.province, id!);
    await asHead(cast, async (ctx) =>
      keepSummary(ctx, (await proposalById(ctx.sql, id!))!, { id: id!, version: 1, summary: "Thành tích." }),
    );
    await asHead(cast, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, id!))!, { id: id!, version: 2 }));
    expect((await now(cast.officer, id!)).state).toBe("sent");
  });

  test("is one per unit, title and period while it is open, and may be made again once withdrawn", async () => {
    const cast = await anAwardCast();
    const [id] = await proposed(cast);
    const again = () =>
      asHead(cast, async (ctx) =>
        propose(ctx, (await yearToPropose(ctx.tx, cast.year.blocYearId))!, {
          blocYearId: cast.year.blocYearId,
          nominations: cast.nominations,
        }),
      );
    expect(await codesOf(again())).toEqual(["proposal.exists"]);
    // The index says so too, to whoever asks at the same moment.
    expect(
      await codesOf(
        insertAsOwner("award_proposal", {
          province_id: cast.province.id,
          bloc_year_id: cast.year.blocYearId,
          unit_id: cast.unit.id,
          title_code: "PROV_FLAG",
          title_name: "Cờ",
          period: "2025",
        }),
      ),
    ).toEqual(["proposal.exists"]);
    await asHead(cast, async (ctx) =>
      withdrawProposal(ctx, (await proposalById(ctx.sql, id!))!, { id: id!, version: 1, reason: "Lập nhầm.", word: "rút hồ sơ" }),
    );
    expect(await codesOf(again())).toEqual([]);
  });

  test("two who make it at once make one", async () => {
    const cast = await anAwardCast();
    const { done, refused } = await atOnce(4, () => proposed(cast));
    expect(done).toHaveLength(1);
    expect(refused).toHaveLength(3);
    expect(
      (await ownerSql.query("select count(*)::int as n from award_proposal where bloc_year_id = $1", [cast.year.blocYearId])).rows[0].n,
    ).toBe(1);
  });

  test("is read by the officers of its year and by its own unit, by no other member", async () => {
    const cast = await anAwardCast();
    await proposed(cast);
    const seenBy = async (who: Player) =>
      (await read<{ it: ProposalsOfYear }>(who.claim, proposalsOfYear(cast.year.blocSlug, cast.year.year)))!.rows[0]!.it.proposals.length;
    expect(await seenBy(cast.head)).toBe(1);
    expect(await seenBy(cast.ownOfficer)).toBe(1);
    expect(await seenBy(cast.councilSecretary)).toBe(1);
    expect(await seenBy(await aPerson(cast.province, { unit: cast.boardUnit, posts: ["unit_leader"] }))).toBe(0);
  });
});

describe("the board", () => {
  test("returns named papers, and the dossier comes back only when each is answered", async () => {
    const cast = await anAwardCast();
    const id = await received(cast);
    const report = (await now(cast.officer, id)).papers.find(({ kind }) => kind === "report")!;
    await as(cast.officer, async (ctx) =>
      returnProposal(ctx, (await proposalInHand(ctx.sql, id))!, {
        id,
        version: 4,
        papers: [report.id],
        summary: false,
        subject: false,
        other: null,
        reason: "Báo cáo chưa có xác nhận.",
      }),
    );
    const back = await now(cast.officer, id);
    expect(back).toMatchObject({ state: "returned", returns: [{ items: ["Báo cáo thành tích"], answeredAt: null }] });
    expect(
      await codesOf(asHead(cast, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, id))!, { id, version: back.version }))),
    ).toEqual(["proposal.paper_unanswered"]);
    await ownerSql.query("update proposal_paper set returned_note = null where id = $1", [report.id]);
    await asHead(cast, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, id))!, { id, version: back.version }));
    await as(cast.officer, async (ctx) =>
      receiveProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: back.version + 1, dueOn: null }),
    );
    // The law counts from the first reception.
    expect((await now(cast.officer, id)).receivedAt).toBe(back.receivedAt);
  });

  test("concludes by one officer, confirmed by a second person, and the dossier goes before the council", async () => {
    const cast = await anAwardCast();
    const id = await received(cast);
    const conclude = (who: Player, version: number) =>
      as(who, async (ctx) =>
        appraiseProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version, verdict: "MEETS", basis: "Đủ giấy tờ." }),
      );
    expect(await codesOf(conclude(cast.other, 4))).toEqual(["proposal.not_yours", "proposal.not_complete"]);
    await as(cast.other, async (ctx) => takeOverProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 4 }));
    await complete(cast.other, [id]);
    await conclude(cast.other, 6);
    await as(cast.leader, async (ctx) => confirmAppraisal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 7 }));
    expect(await now(cast.leader, id)).toMatchObject({
      state: "to_council",
      appraisal: { verdict: "MEETS", confirmedBy: "Phạm Lãnh Đạo" },
    });
  });

  test("its own unit is refused by the trigger, whoever asks, and the same person by the check", async () => {
    const cast = await anAwardCast();
    const id = await received(cast);
    const row = (officer: Player) => ({
      province_id: cast.province.id,
      proposal_id: id,
      verdict: "MEETS",
      basis: "x",
      officer_id: officer.personId,
    });
    expect(await codesOf(insertAsOwner("appraisal", row(cast.ownOfficer)))).toEqual(["access.own_unit"]);
    expect(await codesOf(insertAsOwner("appraisal", { ...row(cast.officer), confirmed_by_id: cast.officer.personId }))).toEqual([
      "proposal.same_person",
    ]);
    expect(await codesOf(insertAsOwner("appraisal", { ...row(cast.officer), confirmed_by_id: cast.ownOfficer.personId }))).toEqual([
      "access.own_unit",
    ]);
    // Control: somebody of another unit is let in.
    expect(await codesOf(insertAsOwner("appraisal", { ...row(cast.officer), confirmed_by_id: cast.leader.personId }))).toEqual([]);
  });

  test("two officers who receive at once: one has it in hand, the other is told", async () => {
    const cast = await anAwardCast();
    const id = await sent(cast);
    const { done, refused } = await atOnce(8, (n) =>
      as(n % 2 ? cast.officer : cast.other, async (ctx) =>
        receiveProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 3, dueOn: null }),
      ),
    );
    expect(done).toHaveLength(1);
    expect(
      refused.every((error) => error instanceof Problem && ["proposal.moved", "proposal.not_received"].includes(error.items[0]!.code)),
    ).toBe(true);
    const { rows } = await ownerSql.query("select count(*)::int as n from audit_entry where about = $1 and event = 'proposal.received'", [
      id,
    ]);
    expect(rows[0].n).toBe(1);
  });

  test("control: without the version in the condition every officer who has read the dossier would take it", async () => {
    const cast = await anAwardCast(),
      id = await sent(cast),
      FEW = 4;
    const found = together(FEW, ({ tx }: Ctx) => tx.awardProposal.findFirstOrThrow({ where: { id } }));
    const { done } = await atOnce(FEW, (n) =>
      as(n % 2 ? cast.officer : cast.other, async (ctx) => {
        const { tx, actor } = ctx,
          it = await found(ctx);
        if (it.state !== "sent") throw new Error("received");
        await tx.awardProposal.updateMany({ where: { id }, data: { state: "received", officerId: actor.personId } });
      }),
    );
    expect(done).toHaveLength(FEW);
  });

  test("conclusions sent at once on what was read once: one verdict stands, the others are told", async () => {
    const cast = await anAwardCast(),
      id = await received(cast),
      verdicts = ["DOES_NOT", "CONSIDER"] as const;
    const it = await now(cast.officer, id);
    const { done, refused } = await atOnce(8, (n) =>
      as(cast.officer, async (ctx) =>
        appraiseProposal(ctx, it, { id, version: it.version, verdict: verdicts[n % 2]!, basis: `Căn cứ ${n}.` }),
      ),
    );
    expect([done.length, refused.map(refusalIn)]).toEqual([1, Array.from({ length: 7 }, () => ["proposal.moved"])]);
    expect((await ownerSql.query("select count(*)::int as n from appraisal where proposal_id = $1", [id])).rows[0].n).toBe(1);
  });

  test("a verdict is no matter of the bloc: its officers do not read it", async () => {
    const cast = await anAwardCast();
    const id = await received(cast);
    await as(cast.officer, async (ctx) =>
      appraiseProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 4, verdict: "CONSIDER", basis: "Còn xem xét." }),
    );
    expect((await now(cast.officer, id)).appraisal).not.toBeNull();
    expect((await as(cast.head, ({ sql }) => proposalInHand(sql, id), "bloc_head"))!.appraisal).toBeNull();
  });

  test("its queue shows what was sent, never a draft, and filters without diacritics", async () => {
    const cast = await anAwardCast(["PROV_FLAG", "CERT_PROV"]);
    const [draft] = await proposed(cast);
    const queue = async (words: string) => (await read<{ it: Queue }>(cast.officer.claim, proposalQueue({ ...WHOLE, words })))!.rows[0]!.it;
    expect((await queue("")).lines).toEqual([]);
    await withReport(cast.province, draft!);
    await asHead(cast, async (ctx) => keepSummary(ctx, (await proposalById(ctx.sql, draft!))!, { id: draft!, version: 1, summary: "x" }));
    await asHead(cast, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, draft!))!, { id: draft!, version: 2 }));
    expect((await queue("so tai chinh")).lines.map(({ state }) => state)).toEqual(["sent"]);
    expect((await queue("công an")).lines).toEqual([]);
  });
});
