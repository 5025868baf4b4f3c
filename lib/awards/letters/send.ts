import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import { freezeReport } from "../achievements/keep";
import type { LetterShown } from "./queries";
import { obstaclesToSendLetter } from "./rules";
import type { SendLetterInput } from "./schema";

/** The letter goes with everything that stands in it, all or nothing; from here on each dossier goes its own way. */
export async function sendLetter(
  ctx: Ctx,
  it: LetterShown,
  { version, number, signedOn, signerName, signerTitle }: SendLetterInput,
): Promise<Done> {
  const obstacles = obstaclesToSendLetter(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (signedOn && signedOn > dayOf(ctx.now))
    throw new Problem({ code: "record.date_ahead", field: "signedOn", facts: { day: dateWords(signedOn) } });
  const drafts = it.proposals.filter(({ state }) => state === "drafting");
  const sent = await ctx.tx.proposalLetter.updateMany({
    where: { id: it.id, version, sentAt: null },
    data: {
      number,
      signedOn: signedOn ? dateColumn(signedOn) : null,
      signerName,
      signerTitle,
      sentAt: ctx.now,
      sentById: ctx.actor.personId,
      version: { increment: 1 },
    },
  });
  if (sent.count === 0) throw new Problem("record.moved");
  const { rowCount } = await ctx.sql.query({
    name: "proposal_letter_send",
    text: `update award_proposal p set state = 'sent', sent_at = $4, sent_by_id = app_person(), version = p.version + 1 from unnest($2::uuid[], $3::int[]) x(id, version) where p.province_id = app_province() and p.letter_id = $1 and p.id = x.id and p.version = x.version and p.state = 'drafting'`,
    values: [it.id, drafts.map(({ id }) => id), drafts.map((draft) => draft.version), ctx.now],
  } as { text: string });
  // A draft that was changed or added meanwhile goes nowhere unseen.
  if (rowCount !== drafts.length || (await ctx.tx.awardProposal.count({ where: { letterId: it.id, state: "drafting" } })) > 0)
    throw new Problem("record.moved");
  await audit(ctx, "proposal_letter.sent", it.id, { unit: it.unitId, proposals: drafts.length, number });
  for (const { id, unitId } of drafts) {
    await freezeReport(ctx, id);
    await audit(ctx, "proposal.sent", id, { again: false, unit: unitId, letter: it.id });
  }
  return { done: `Đã gửi tờ trình cùng ${drafts.length} đề nghị. Chờ cơ quan thi đua, khen thưởng tỉnh tiếp nhận.` };
}
