"use server";
import { action } from "@/lib/action/action";
import { keepReport } from "@/lib/awards/achievements/keep";
import { achievementById } from "@/lib/awards/achievements/queries";
import { AchievementInput } from "@/lib/awards/achievements/schema";
import {
  appraiseProposal,
  attestRule,
  confirmAppraisal,
  forwardProposal,
  receiveProposal,
  returnProposal,
  sendBackAppraisal,
  takeOverProposal,
} from "@/lib/council/appraise";
import { proposalInHand } from "@/lib/council/queries";
import { checkPapers } from "@/lib/council/queue/check";
import { backToQueue, chosenOf, completeMany, receiveMany, seeTransfers, transferMany } from "@/lib/council/queue/many";
import { CheckInput, ManyInput, SeenInput, TransferInput } from "@/lib/council/queue/schema";
import {
  AppraiseInput,
  AttestInput,
  ConfirmInput,
  ForwardInput,
  ProposalInput,
  ReceiveInput,
  ReturnInput,
  SendBackInput,
} from "@/lib/council/schema";

export const receive = action({
  may: "proposal.appraise",
  input: ReceiveInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: receiveProposal,
});
export const takeOver = action({
  may: "proposal.appraise",
  input: ProposalInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: takeOverProposal,
});
export const check = action({
  may: "proposal.appraise",
  input: CheckInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: checkPapers,
});
export const giveBack = action({
  may: "proposal.appraise",
  input: ReturnInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: returnProposal,
});
export const appraise = action({
  may: "proposal.appraise",
  input: AppraiseInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: appraiseProposal,
});
export const attest = action({
  may: "proposal.appraise",
  input: AttestInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: attestRule,
});
export const confirm = action({
  may: "proposal.confirm",
  input: ConfirmInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: confirmAppraisal,
});
export const sendBack = action({
  may: "proposal.send_back",
  input: SendBackInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: sendBackAppraisal,
});
export const forward = action({
  may: "proposal.appraise",
  input: ForwardInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: forwardProposal,
});

export const transfer = action({ may: "proposal.assign", input: TransferInput, find: chosenOf, run: transferMany });
export const transferChosen = action({
  may: "proposal.assign",
  input: TransferInput,
  find: chosenOf,
  run: backToQueue("chuyen", transferMany),
});
export const receiveChosen = action({
  may: "proposal.handle_many",
  input: ManyInput,
  find: chosenOf,
  run: backToQueue("tiep-nhan", receiveMany),
});
export const completeChosen = action({
  may: "proposal.handle_many",
  input: ManyInput,
  find: chosenOf,
  run: backToQueue("du-giay-to", completeMany),
});
export const seen = action({ may: "proposal.handle_many", input: SeenInput, find: async () => ({}), run: seeTransfers });
export const keepAchievements = action({
  may: "proposal.draft",
  input: AchievementInput,
  find: ({ sql }, { id }) => achievementById(sql, id),
  run: keepReport,
});
