import { keepSummary } from "@/lib/awards/papers";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { proposalById } from "@/lib/awards/queries";
import { sendProposal } from "@/lib/awards/send";
import { appraiseProposal, confirmAppraisal, receiveProposal } from "@/lib/council/appraise";
import { draftDecision } from "@/lib/council/decision";
import { draftBaseOf } from "@/lib/council/draft-queries";
import { proposalInHand } from "@/lib/council/queries";
import { addSession, closeSession, recordResult } from "@/lib/council/session";
import { sessionById } from "@/lib/council/session-queries";
import { decisionById } from "@/lib/council/decision-queries";
import { issueDecision, publishDecision } from "@/lib/council/issue";
import { draftMending } from "@/lib/council/mend";
import type { MendDecisionInput, NewDecisionInput, ResultInput } from "@/lib/council/schema";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { randomUUID } from "node:crypto";
import { anAwardCast, withReport, type AwardCast } from "./awards.ts";
import { as } from "./cast.ts";
import { ownerSql } from "./database.ts";
import { complete } from "./queue.ts";

const HELD = "2026-02-10";

/** Every nomination of the cast, made into a proposal and received by the board. */
export async function received(cast: AwardCast): Promise<string[]> {
  const { blocYearId } = cast.year;
  await as(
    cast.head,
    async (ctx) => propose(ctx, (await yearToPropose(ctx.tx, blocYearId))!, { blocYearId, nominations: cast.nominations }),
    "bloc_head",
  );
  const ids = (
    await ownerSql.query<{ id: string }>("select id from award_proposal where bloc_year_id = $1 order by id", [blocYearId])
  ).rows.map(({ id }) => id);
  for (const id of ids) {
    await withReport(cast.province, id);
    await as(
      cast.head,
      async (ctx) => keepSummary(ctx, (await proposalById(ctx.sql, id))!, { id, version: 1, summary: "Thành tích." }),
      "bloc_head",
    );
    await as(cast.head, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, id))!, { id, version: 2 }), "bloc_head");
    await as(cast.officer, async (ctx) => receiveProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 3, dueOn: null }));
  }
  return ids;
}

/** The same, brought before the council by the verbs of the application. */
export async function beforeCouncil(cast: AwardCast): Promise<string[]> {
  const ids = await received(cast);
  await complete(cast.officer, ids);
  for (const id of ids) {
    await as(cast.officer, async (ctx) =>
      appraiseProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 5, verdict: "MEETS", basis: "Đủ giấy tờ." }),
    );
    await as(cast.leader, async (ctx) => confirmAppraisal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 6 }));
    // Before the sessions of these tests, which are held in February.
    await ownerSql.query("update appraisal set confirmed_at = '2026-01-20T08:00:00+07:00' where proposal_id = $1", [id]);
  }
  return ids;
}

export async function aSession(cast: AwardCast, heldOn = HELD): Promise<string> {
  const id = randomUUID();
  await as(cast.councilSecretary, (ctx) =>
    addSession(
      ctx,
      {},
      { id, title: "Phiên họp Hội đồng", heldOn, place: "Hội trường", chairName: "Chủ tịch Hội đồng", members: 9, present: 8, note: null },
    ),
  );
  return id;
}

/** Agreed by all who came, and nothing more to say of it. */
export const AGREED = {
  outcome: "agree",
  inFavour: 8,
  valid: null,
  ratioBasis: null,
  changedTo: null,
  fallback: null,
  reason: null,
} satisfies Partial<ResultInput>;

export const says = (cast: AwardCast, sessionId: string, proposalId: string, said: Partial<ResultInput> = {}) =>
  as(cast.councilSecretary, async (ctx) => {
    const session = (await sessionById(ctx.sql, sessionId))!;
    const version = session.proposals.find(({ id }) => id === proposalId)?.version ?? 1;
    return recordResult(ctx, session, {
      sessionId,
      proposalId,
      version,
      ...AGREED,
      ...said,
    });
  });

export const closes = (cast: AwardCast, id: string) =>
  as(cast.councilSecretary, async (ctx) => {
    const session = (await sessionById(ctx.sql, id))!;
    return closeSession(ctx, session, { id, version: session.version });
  });

export const DRAFT = {
  signedOn: "2026-02-20",
  signerName: "Nguyễn Văn Chủ Tịch",
  signerTitle: "Chủ tịch UBND tỉnh",
  title: "Khen thưởng",
  orderReason: null as string | null,
};

/** A draft that lists proposals of a session, or of a letter to the level above; the session must be closed before it can be issued. */
export async function aDraft(
  cast: AwardCast,
  sessionId: string | null,
  proposals: string[],
  number: string,
  more: Partial<NewDecisionInput> = {},
): Promise<string> {
  const id = randomUUID(),
    input: NewDecisionInput = { ...DRAFT, id, number, sessionId, forwardingId: null, proposals, groups: [], ...more };
  await as(cast.officer, async (ctx) => draftDecision(ctx, (await draftBaseOf(ctx.sql, input))!, input));
  return id;
}

export const issues = (cast: AwardCast, id: string) =>
  as(cast.leader, async (ctx) => {
    const it = (await decisionById(ctx.sql, id))!;
    return issueDecision(ctx, it, { id, version: it.version, word: "Ban hành" });
  });
export const publishes = (cast: AwardCast, id: string) =>
  as(cast.leader, async (ctx) => {
    const it = (await decisionById(ctx.sql, id))!;
    return publishDecision(ctx, it, { id, version: it.version, word: "CÔNG BỐ" });
  });

/** A decision that corrects, annuls or takes back, of the lines named. */
export async function mends(
  cast: AwardCast,
  annulsId: string,
  kind: MendDecisionInput["kind"],
  proposals: string[],
  number: string,
  more: Partial<MendDecisionInput> = {},
): Promise<string> {
  const id = randomUUID();
  await as(cast.officer, async (ctx) =>
    draftMending(ctx, (await decisionById(ctx.sql, annulsId))!, {
      ...DRAFT,
      id,
      annulsId,
      kind,
      number,
      signedOn: "2026-04-01",
      reason: "Kê khai sai.",
      proposals,
      whole: [],
      ...more,
    }),
  );
  return id;
}

/** Agreed by a closed session, ready for a decision. */
export async function agreed(titles?: string[], units?: number): Promise<{ cast: AwardCast; proposals: string[]; session: string }> {
  const cast = await anAwardCast(titles, units),
    proposals = await beforeCouncil(cast),
    session = await aSession(cast);
  for (const id of proposals) await says(cast, session, id);
  await closes(cast, session);
  return { cast, proposals, session };
}

/** The codes of a refusal, by a rule or by the database, each with its field. */
export const refusalIn = (error: unknown): string[] => {
  const problem = error instanceof Problem ? error : refusalOf(error);
  if (!problem) throw error;
  return problem.items.map(({ code, field }) => (field ? `${field}: ${code}` : code));
};
export const codesOf = (work: Promise<unknown>): Promise<string[]> => work.then(() => [], refusalIn);
