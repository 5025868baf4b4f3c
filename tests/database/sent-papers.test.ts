import { expect, test } from "vitest";
import { dropPaper, keepPaper, keepSummary } from "@/lib/awards/papers";
import { proposalById } from "@/lib/awards/queries";
import { sendProposal } from "@/lib/awards/send";
import { appraiseProposal, returnProposal } from "@/lib/council/appraise";
import { proposalInHand } from "@/lib/council/queries";
import { checkPapers } from "@/lib/council/queue/check";
import { as, atOnce, type Player } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { asHead, codesOf, complete, now, receive, sentBy } from "../support/queue.ts";
import { without } from "../support/without.ts";

const checked = (
  who: Player,
  id: string,
  finding: "PRESENT" | "MISSING" | "TO_COMPARE" | null,
  note: string | null = null,
  kind = "report",
) =>
  as(who, async (ctx) => {
    const it = (await proposalInHand(ctx.sql, id))!;
    return checkPapers(ctx, it, {
      id,
      version: it.version,
      papers: it.papers.map((paper) => ({
        paperId: paper.id,
        finding: paper.kind === kind ? finding : "PRESENT",
        note: paper.kind === kind ? note : null,
      })),
    });
  });

test("found wanting keep a dossier from being judged eligible; found again they do not; a new file is looked at anew", async () => {
  const { cast, ids } = await sentBy(1),
    [id] = ids as [string];
  await receive(cast.officer, ids);
  const judge = async () => {
    const { version } = await now(cast.officer, id);
    return as(cast.officer, async (ctx) =>
      appraiseProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version, verdict: "MEETS", basis: "Đủ." }),
    );
  };
  expect(await codesOf(checked(cast.officer, id, "TO_COMPARE"))).toEqual(["proposal.compare_what"]);
  await checked(cast.officer, id, "TO_COMPARE", "Bản gốc báo cáo.");
  expect((await now(cast.officer, id)).completeAt).toBeNull();
  expect(await codesOf(judge())).toEqual(["proposal.papers_doubted"]);
  expect(await codesOf(complete(cast.officer, ids))).toEqual(["many.not_now"]);
  await checked(cast.officer, id, "PRESENT");
  expect((await now(cast.officer, id)).completeAt).not.toBeNull();
  expect(await codesOf(judge())).toEqual([]);
  // What the officer found is no matter of the bloc.
  expect((await as(cast.head, ({ sql }) => proposalById(sql, id), "bloc_head"))!.papers.every(({ finding }) => finding === null)).toBe(
    true,
  );
});

test("a dossier that came back changes only where it was named", async () => {
  const { cast, ids } = await sentBy(1),
    [id] = ids as [string];
  await receive(cast.officer, ids);
  const { papers, version } = await now(cast.officer, id),
    [report, count] = ["report", "count"].map((kind) => papers.find((paper) => paper.kind === kind)!) as [
      (typeof papers)[number],
      (typeof papers)[number],
    ];
  await as(cast.officer, async (ctx) =>
    returnProposal(ctx, (await proposalInHand(ctx.sql, id))!, {
      id,
      version,
      papers: [report.id],
      summary: false,
      subject: false,
      other: "Giấy chứng nhận sáng kiến",
      reason: "Bổ sung.",
    }),
  );
  const answer = (paperId: string) =>
    codesOf(asHead(cast, async (ctx) => keepPaper(ctx, (await proposalById(ctx.sql, id))!, { id, paperId, answer: "Đã đúng." }, {})));
  const summary = async () => {
    const it = await now(cast.officer, id);
    return codesOf(
      asHead(cast, async (ctx) => keepSummary(ctx, (await proposalById(ctx.sql, id))!, { id, version: it.version, summary: "Viết lại." })),
    );
  };
  expect([await answer(count.id), await summary()]).toEqual([["proposal.paper_frozen"], ["proposal.summary_frozen"]]);
  expect(await answer(report.id)).toEqual([]);
  const other = (await now(cast.officer, id)).papers.find(({ kind }) => kind === "other")!;
  expect(other).toMatchObject({ title: "Giấy chứng nhận sáng kiến", returnedNote: "Bổ sung.", required: false });
  expect(await answer(other.id)).toEqual([]);
  await asHead(cast, async (ctx) => {
    const it = (await proposalById(ctx.sql, id))!;
    return sendProposal(ctx, it, { id, version: it.version });
  });
  expect((await now(cast.officer, id)).papers.some(({ reopened }) => reopened)).toBe(false);
});

test("a file leaves a dossier while it is written, the record counts again; two at once take it once; what was sent keeps its file", async () => {
  const { cast, ids } = await sentBy(1),
    [id] = ids as [string];
  const report = async () =>
    (await as(cast.head, ({ sql }) => proposalById(sql, id), "bloc_head"))!.papers.find(({ kind }) => kind === "report")!;
  const drop = async () => {
    const { id: paperId } = await report();
    return asHead(cast, async (ctx) => dropPaper(ctx, (await proposalById(ctx.sql, id))!, { id, paperId }));
  };
  const { fileUseId } = await report();
  expect([fileUseId === null, await codesOf(drop())]).toEqual([false, ["proposal.not_open"]]);
  await ownerSql.query("update award_proposal set state = 'drafting' where id = $1", [id]);
  const { done, refused } = await atOnce(2, drop);
  expect([done.length, refused.length, (await report()).fileUseId]).toEqual([1, 1, null]);
  expect((await ownerSql.query("select removed_at is not null as gone from file_use where id = $1", [fileUseId])).rows).toEqual([
    { gone: true },
  ]);
  expect(
    (
      await ownerSql.query("select detail ->> 'paper' as paper from audit_entry where about = $1 and event = 'proposal.paper_dropped'", [
        id,
      ])
    ).rows,
  ).toEqual([{ paper: "report" }]);
  expect(await codesOf(drop())).toEqual(["proposal.paper_frozen"]);
  expect(await codesOf(asHead(cast, async (ctx) => dropPaper(ctx, (await proposalById(ctx.sql, id))!, { id, paperId: id })))).toEqual([
    "proposal.paper_elsewhere",
  ]);
});

test("the database holds the same, whoever asks; controls", async () => {
  const { cast, ids } = await sentBy(1),
    [id] = ids as [string];
  await receive(cast.officer, ids);
  const { papers, version } = await now(cast.officer, id),
    count = papers.find(({ kind }) => kind === "count")!;
  await as(cast.officer, async (ctx) =>
    returnProposal(ctx, (await proposalInHand(ctx.sql, id))!, {
      id,
      version,
      papers: [],
      summary: false,
      subject: false,
      other: "Xác nhận",
      reason: "Bổ sung.",
    }),
  );
  const swap = () =>
    codesOf(
      as(cast.head, async ({ sql }) => sql.query("update proposal_paper set file_use_id = null where id = $1", [count.id]), "bloc_head"),
    );
  const rewrite = () =>
    codesOf(as(cast.head, async ({ sql }) => sql.query("update award_proposal set summary = 'khác' where id = $1", [id]), "bloc_head"));
  expect([await swap(), await rewrite()]).toEqual([["proposal.paper_frozen"], ["proposal.summary_frozen"]]);
  await without(
    "keep_sent_papers()",
    "raise exception 'proposal.paper_frozen' using errcode = 'P0001';",
    async () => expect(await swap()).toEqual([]),
    "return new;",
  );
  await without(
    "keep_sent_summary()",
    "raise exception 'proposal.summary_frozen' using errcode = 'P0001';",
    async () => expect(await rewrite()).toEqual([]),
    "return new;",
  );
});

test("the summary, once named, may be written anew", async () => {
  const { cast, ids } = await sentBy(1),
    [id] = ids as [string];
  await receive(cast.officer, ids);
  const { version } = await now(cast.officer, id);
  await as(cast.officer, async (ctx) =>
    returnProposal(ctx, (await proposalInHand(ctx.sql, id))!, {
      id,
      version,
      papers: [],
      summary: true,
      subject: false,
      other: null,
      reason: "Ghi số liệu.",
    }),
  );
  const back = await now(cast.officer, id);
  expect(back.returns[0]!.items).toEqual(["Tóm tắt thành tích"]);
  expect(
    await codesOf(
      asHead(cast, async (ctx) =>
        keepSummary(ctx, (await proposalById(ctx.sql, id))!, { id, version: back.version, summary: "Thu ngân sách 112 %." }),
      ),
    ),
  ).toEqual([]);
});
