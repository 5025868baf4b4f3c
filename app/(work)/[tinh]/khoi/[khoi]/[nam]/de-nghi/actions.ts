"use server";
import { action } from "@/lib/action/action";
import { chooseInitiatives } from "@/lib/awards/initiatives/choose";
import { ChooseInitiativesInput } from "@/lib/awards/initiatives/schema";
import { dropPaper as removePaper, keepPaper, keepSummary } from "@/lib/awards/papers";
import { propose, yearToPropose } from "@/lib/awards/propose";
import { proposalById } from "@/lib/awards/queries";
import { DropPaperInput, PaperInput, ProposeInput, SendInput, SummaryInput, WithdrawProposalInput } from "@/lib/awards/schema";
import { sendProposal, withdrawProposal } from "@/lib/awards/send";

export const draft = action({
  may: "proposal.draft",
  input: ProposeInput,
  find: ({ tx }, { blocYearId }) => yearToPropose(tx, blocYearId),
  run: propose,
});
export const summary = action({
  may: "proposal.draft",
  input: SummaryInput,
  find: ({ sql }, { id }) => proposalById(sql, id),
  run: keepSummary,
});
export const paper = action({ may: "proposal.draft", input: PaperInput, find: ({ sql }, { id }) => proposalById(sql, id), run: keepPaper });
export const dropPaper = action({
  may: "proposal.draft",
  input: DropPaperInput,
  find: ({ sql }, { id }) => proposalById(sql, id),
  run: removePaper,
});
export const initiatives = action({
  may: "proposal.draft",
  input: ChooseInitiativesInput,
  find: ({ sql }, { id }) => proposalById(sql, id),
  run: chooseInitiatives,
});
export const send = action({ may: "proposal.send", input: SendInput, find: ({ sql }, { id }) => proposalById(sql, id), run: sendProposal });
export const withdraw = action({
  may: "proposal.send",
  input: WithdrawProposalInput,
  find: ({ sql }, { id }) => proposalById(sql, id),
  run: withdrawProposal,
});
