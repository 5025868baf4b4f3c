"use server";
import { action } from "@/lib/action/action";
import { chooseInitiatives } from "@/lib/awards/initiatives/choose";
import { ChooseInitiativesInput } from "@/lib/awards/initiatives/schema";
import { letterBase, letterById } from "@/lib/awards/letters/queries";
import {
  AddRowsInput,
  AddSubjectInput,
  DropSubjectInput,
  KeepSubjectInput,
  LetterInput,
  LinkSubjectInput,
  NewLetterInput,
  SendLetterInput,
} from "@/lib/awards/letters/schema";
import { sendLetter as send_ } from "@/lib/awards/letters/send";
import {
  addRows as addRows_,
  addSubject,
  dropSubject,
  keepLetter,
  keepSubject,
  linkSubject,
  startLetter,
} from "@/lib/awards/letters/write";
import { dropPaper as removePaper, keepPaper, keepSummary } from "@/lib/awards/papers";
import { proposalById } from "@/lib/awards/queries";
import { DropPaperInput, PaperInput, SendInput, SummaryInput, WithdrawProposalInput } from "@/lib/awards/schema";
import { sendProposal, withdrawProposal } from "@/lib/awards/send";

export const start = action({
  may: "proposal_letter.write",
  input: NewLetterInput,
  find: ({ sql }, { unitId }) => letterBase(sql, unitId),
  run: startLetter,
});
export const keep = action({
  may: "proposal_letter.write",
  input: LetterInput,
  find: ({ sql }, { id }) => letterById(sql, id),
  run: keepLetter,
});
export const add = action({
  may: "proposal_letter.write",
  input: AddSubjectInput,
  find: ({ sql }, { letterId }) => letterById(sql, letterId),
  run: addSubject,
});
export const addRows = action({
  may: "proposal_letter.write",
  input: AddRowsInput,
  find: ({ sql }, { letterId }) => letterById(sql, letterId),
  run: addRows_,
});
export const sendLetter = action({
  may: "proposal_letter.send",
  input: SendLetterInput,
  find: ({ sql }, { id }) => letterById(sql, id),
  run: send_,
});
export const subject = action({
  may: "proposal.draft",
  input: KeepSubjectInput,
  find: ({ sql }, { id }) => proposalById(sql, id),
  run: keepSubject,
});
export const drop = action({
  may: "proposal.draft",
  input: DropSubjectInput,
  find: ({ sql }, { id }) => proposalById(sql, id),
  run: dropSubject,
});
export const link = action({
  may: "proposal.link",
  input: LinkSubjectInput,
  find: ({ sql }, { id }) => proposalById(sql, id),
  run: linkSubject,
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
