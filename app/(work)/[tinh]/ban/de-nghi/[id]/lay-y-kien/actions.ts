"use server";
import { action } from "@/lib/action/action";
import { askAgencies, endAsking, renewLink, takeBackQuestion } from "@/lib/council/opinions/ask";
import { AskInput, OpinionInput, TakeBackInput } from "@/lib/council/opinions/schema";
import { proposalInHand } from "@/lib/council/queries";
import { ProposalInput } from "@/lib/council/schema";

export const askOpinions = action({
  may: "proposal.appraise",
  input: AskInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: askAgencies,
});
export const renewOpinionLink = action({
  may: "proposal.appraise",
  input: OpinionInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: renewLink,
});
export const takeBackOpinion = action({
  may: "proposal.appraise",
  input: TakeBackInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: takeBackQuestion,
});
export const endOpinions = action({
  may: "proposal.appraise",
  input: ProposalInput,
  find: ({ sql }, { id }) => proposalInHand(sql, id),
  run: endAsking,
});
