import "server-only";
import type { Ctx } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import type { ProposalState } from "@/lib/tenancy/generated/enums";

/** Another title in the place of a proposal, with the same papers, rank and votes. @returns the id of the new one */
export async function openInstead(
  { tx }: Pick<Ctx, "tx">,
  id: string,
  title: { code: string; name: string },
  state: ProposalState,
): Promise<string> {
  const old = await tx.awardProposal.findFirst({ where: { id }, include: { proposalPapers: true } });
  if (!old) throw new Problem("record.not_found");
  const {
    blocYearId,
    nominationId,
    unitId,
    period,
    rank,
    total,
    inFavour,
    base,
    summary,
    sentAt,
    sentById,
    receivedAt,
    receivedById,
    dueOn,
    officerId,
    invented,
    proposalPapers,
  } = old;
  const {
    giver,
    mode,
    letterId,
    writtenById,
    kind,
    subjectId,
    subjectName,
    subjectPost,
    subjectUnit,
    idMark,
    gender,
    recipientClass,
    enterprise,
  } = old;
  const opened = await tx.awardProposal.create({
    data: {
      blocYearId,
      nominationId,
      unitId,
      period,
      rank,
      total,
      inFavour,
      base,
      summary,
      sentAt,
      sentById,
      receivedAt,
      receivedById,
      dueOn,
      officerId,
      invented,
      giver,
      mode,
      letterId,
      writtenById,
      kind,
      subjectId,
      subjectName,
      subjectPost,
      subjectUnit,
      idMark,
      gender,
      recipientClass,
      enterprise,
      titleCode: title.code,
      titleName: title.name,
      state,
      replacesId: old.id,
      proposalPapers: {
        create: proposalPapers.map(({ kind, title: name, form, required, fileUseId, fromRecord }) => ({
          kind,
          title: name,
          form,
          required,
          fileUseId,
          fromRecord,
        })),
      },
    },
    select: { id: true },
  });
  return opened.id;
}
