import { keepSummary } from "@/lib/awards/papers";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { proposalById } from "@/lib/awards/queries";
import { sendProposal } from "@/lib/awards/send";
import { appraiseProposal, confirmAppraisal, receiveProposal } from "@/lib/council/appraise";
import { draftDecision } from "@/lib/council/decision";
import { draftBaseOf } from "@/lib/council/decision-queries";
import { proposalInHand } from "@/lib/council/queries";
import { addSession, closeSession, recordResult } from "@/lib/council/session";
import { sessionById } from "@/lib/council/session-queries";
import type { ResultInput } from "@/lib/council/schema";
import { randomUUID } from "node:crypto";
import { withReport, type AwardCast } from "./awards.ts";
import { as } from "./cast.ts";
import { ownerSql } from "./database.ts";

const HELD = "2026-02-10";

/** Every nomination of the cast, made into a proposal and received by the board. */
export async function received(cast: AwardCast): Promise<string[]> {
  const { blocYearId } = cast.year;
  await as(cast.head, async (ctx) => propose(ctx, (await yearToPropose(ctx.tx, blocYearId))!, { blocYearId, nominations: cast.nominations }), "bloc_head");
  const ids = (await ownerSql.query<{ id: string }>("select id from award_proposal where bloc_year_id = $1 order by id", [blocYearId])).rows.map(({ id }) => id);
  for (const id of ids) {
    await withReport(cast.province, id);
    await as(cast.head, async (ctx) => keepSummary(ctx, (await proposalById(ctx.sql, id))!, { id, version: 1, summary: "Thành tích." }), "bloc_head");
    await as(cast.head, async (ctx) => sendProposal(ctx, (await proposalById(ctx.sql, id))!, { id, version: 2 }), "bloc_head");
    await as(cast.officer, async (ctx) => receiveProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 3, dueOn: null }));
  }
  return ids;
}

/** The same, brought before the council by the verbs of the application. */
export async function beforeCouncil(cast: AwardCast): Promise<string[]> {
  const ids = await received(cast);
  for (const id of ids) {
    await as(cast.officer, async (ctx) => appraiseProposal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 4, verdict: "MEETS", basis: "Đủ giấy tờ." }));
    await as(cast.leader, async (ctx) => confirmAppraisal(ctx, (await proposalInHand(ctx.sql, id))!, { id, version: 5 }));
  }
  return ids;
}

export async function aSession(cast: AwardCast, heldOn = HELD): Promise<string> {
  const id = randomUUID();
  await as(cast.councilSecretary, (ctx) => addSession(ctx, {}, { id, title: "Phiên họp Hội đồng", heldOn, place: "Hội trường", chairName: "Chủ tịch Hội đồng", members: 9, present: 8, note: null }));
  return id;
}

export const says = (cast: AwardCast, sessionId: string, proposalId: string, said: Partial<ResultInput> = {}) =>
  as(cast.councilSecretary, async (ctx) => {
    const session = (await sessionById(ctx.sql, sessionId))!;
    const version = session.proposals.find(({ id }) => id === proposalId)?.version ?? 1;
    return recordResult(ctx, session, { sessionId, proposalId, version, outcome: "agree", inFavour: 8, changedTo: null, reason: null, ...said });
  });

export const closes = (cast: AwardCast, id: string) => as(cast.councilSecretary, async (ctx) => {
  const session = (await sessionById(ctx.sql, id))!;
  return closeSession(ctx, session, { id, version: session.version });
});

/** A draft that lists proposals; the session must be closed before it can be issued. */
export async function aDraft(cast: AwardCast, sessionId: string | null, proposals: string[], number: string, signedOn = "2026-02-20", who = cast.officer): Promise<string> {
  const id = randomUUID();
  await as(who, async (ctx) => draftDecision(ctx, (await draftBaseOf(ctx.sql))!, { id, number, signedOn, signerName: "Nguyễn Văn Chủ Tịch", signerTitle: "Chủ tịch UBND tỉnh", title: "Khen thưởng", sessionId, proposals }));
  return id;
}
