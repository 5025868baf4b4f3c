import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";
import type { ProposalState } from "@/lib/tenancy/generated/enums";
import { RESTED } from "./expressions";
import type { LookInput } from "./schema";

/** A later proposal, award or line of an old decision, and what it has to do with the annulled one. */
export type Rested = {
  proposalId: string | null;
  honoursId: string | null;
  subjectName: string;
  titleName: string;
  year: string;
  state: ProposalState | null;
  number: string | null;
  certain: boolean;
  reason: string;
};
export type ReviewShown = Omit<Rested, "honoursId"> & {
  id: string;
  version: number;
  unitId: string | null;
  finding: string | null;
  lookedBy: string | null;
  lookedAt: string | null;
};

/** Written down with the annulment, so that each has somebody who looks at it again. */
export async function keepRested({ sql }: Pick<Ctx, "sql">, decisionId: string): Promise<number> {
  const { rowCount } = await sql.query({
    name: "award_review_keep",
    text: `insert into award_review (decision_id, proposal_id, honours_id, title_name, year, certain, reason)
      select d.id, k.proposal_id, k.honours_id, k.title_name, k.year, k.certain, k.reason from decision d, lateral (${RESTED} select * from rested) k where d.province_id = app_province() and d.id = $1`,
    values: [decisionId],
  });
  return rowCount ?? 0;
}

export type ReviewInHand = Facts & { id: string; decisionId: string; lookedAt: string | null };
export async function reviewInHand(sql: Sql, id: string): Promise<ReviewInHand | null> {
  const { rows } = await sql.query<{ it: ReviewInHand }>({
    name: "award_review_in_hand",
    text: `select json_build_object('id', v.id, 'decisionId', v.decision_id, 'lookedAt', v.looked_at, 'unitId', coalesce(p.unit_id, h.unit_id)) as it from award_review v left join award_proposal p on p.province_id = v.province_id and p.id = v.proposal_id
      left join honours_entry h on h.province_id = v.province_id and h.id = v.honours_id where v.province_id = app_province() and v.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

/** The word of whoever looked; what follows from it is done where the dossier or the decision is. */
export async function lookAgain(ctx: Ctx, it: ReviewInHand, { version, finding }: LookInput): Promise<Done> {
  if (it.lookedAt) throw new Problem("rested.looked");
  const { count } = await ctx.tx.awardReview.updateMany({
    where: { id: it.id, version, lookedAt: null },
    data: { finding, lookedById: ctx.actor.personId, lookedAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "rested.looked", it.decisionId, { review: it.id, finding });
  return { done: "Đã ghi kết quả xem lại." };
}
