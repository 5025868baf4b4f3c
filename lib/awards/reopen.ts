import "server-only";
import type { Ctx } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import type { ProposalState } from "@/lib/tenancy/generated/enums";

/** What goes with a proposal into another: whom it is for, who wrote it, what the year and the vote say of it, in whose hands it is. */
const CARRIED = {
  blocYearId: true,
  nominationId: true,
  unitId: true,
  letterId: true,
  writtenById: true,
  period: true,
  giver: true,
  mode: true,
  kind: true,
  subjectId: true,
  subjectName: true,
  subjectPost: true,
  subjectUnit: true,
  idMark: true,
  gender: true,
  recipientClass: true,
  enterprise: true,
  rank: true,
  total: true,
  inFavour: true,
  base: true,
  summary: true,
  sentAt: true,
  sentById: true,
  receivedAt: true,
  receivedById: true,
  dueOn: true,
  officerId: true,
  invented: true,
} as const;
const PAPER = { kind: true, title: true, form: true, required: true, fileUseId: true, fromRecord: true } as const;

/** Another title in the place of a proposal, with the same papers, rank and votes. @returns the id of the new one */
export async function openInstead(
  { tx }: Pick<Ctx, "tx">,
  id: string,
  title: { code: string; name: string },
  state: ProposalState,
): Promise<string> {
  const old = await tx.awardProposal.findFirst({ where: { id }, select: { ...CARRIED, proposalPapers: { select: PAPER } } });
  if (!old) throw new Problem("record.not_found");
  const { proposalPapers, ...carried } = old;
  const opened = await tx.awardProposal.create({
    data: { ...carried, titleCode: title.code, titleName: title.name, state, replacesId: id, proposalPapers: { create: proposalPapers } },
    select: { id: true },
  });
  return opened.id;
}
