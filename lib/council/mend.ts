import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { astrayOf, pathOfDecision, written } from "./decision";
import type { DecisionShown } from "./decision-queries";
import { obstaclesToDraft } from "./rules";
import type { MendDecisionInput } from "./schema";

/** Lines that may be struck stand in the register; what may be taken back was struck, and nothing of it was taken back before. */
const STANDS = {
  ERRATUM: "h.annulled_by_id is null",
  ANNULMENT: "h.annulled_by_id is null",
  RECOVERY: "h.annulled_by_id is not null and h.recovered_by_id is null",
};

/** Which lines the annulment strikes, the erratum mends or the recovery takes back; chosen by name, or all of them. */
export async function draftMending(ctx: Ctx, it: DecisionShown, input: MendDecisionInput): Promise<Done> {
  const next = pathOfDecision(ctx.actor.provinceSlug, input.id);
  if (await ctx.tx.decision.findFirst({ where: { id: input.id } })) return { next };
  if (it.kind !== "AWARD" || it.state === "draft") throw new Problem("decision.not_issued");
  if (it.state === "annulled" && input.kind !== "RECOVERY") throw new Problem("decision.annulled_already");
  const obstacles = obstaclesToDraft({
    ...input,
    session: null,
    forwarding: null,
    annuls: it,
    astray: await astrayOf(ctx, input, "PROVINCE"),
  });
  if (obstacles.length > 0) throw new Problem(obstacles);
  await ctx.tx.decision.create({ data: { id: input.id, kind: input.kind, annulsId: it.id, reason: input.reason, ...written(input) } });
  const items = await chosen(ctx, it, input);
  if (items < input.proposals.length || (items === 0 && input.kind !== "ERRATUM"))
    throw new Problem({ code: input.kind === "RECOVERY" ? "decision.item_not_annulled" : "decision.item_not_held", field: "proposals" });
  await audit(ctx, "decision.drafted", input.id, { number: input.number, mends: it.id, kind: input.kind, items });
  return { next };
}

async function chosen({ sql }: Ctx, it: DecisionShown, { id, kind, proposals, whole }: MendDecisionInput): Promise<number> {
  const { rowCount } = await sql.query({
    name: `decision_mend_${kind.toLowerCase()}`,
    text: `insert into decision_item (decision_id, proposal_id, unit_id, subject_name, title_code, title_name, group_name, position)
      select $1, i.proposal_id, i.unit_id, i.subject_name, i.title_code, i.title_name, i.group_name, row_number() over (order by i.position)
      from decision_item i join honours_entry h on h.province_id = i.province_id and h.item_id = i.id
      where i.decision_id = $2 and ${STANDS[kind]} and ($4 or i.proposal_id = any ($3::uuid[])) order by i.position`,
    values: [id, it.id, proposals, whole.length > 0],
  });
  return rowCount ?? 0;
}
