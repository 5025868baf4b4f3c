"use server";
import { action } from "@/lib/action/action";
import { appraiseProposal, attestRule, confirmAppraisal, forwardProposal, receiveProposal, returnProposal, takeOverProposal } from "@/lib/council/appraise";
import { proposalInHand } from "@/lib/council/queries";
import { AppraiseInput, AttestInput, ForwardInput, ProposalInput, ReceiveInput, ReturnInput } from "@/lib/council/schema";

export const receive = action({ may: "proposal.appraise", input: ReceiveInput, find: ({ sql }, { id }) => proposalInHand(sql, id), run: receiveProposal });
export const takeOver = action({ may: "proposal.appraise", input: ProposalInput, find: ({ sql }, { id }) => proposalInHand(sql, id), run: takeOverProposal });
export const giveBack = action({ may: "proposal.appraise", input: ReturnInput, find: ({ sql }, { id }) => proposalInHand(sql, id), run: returnProposal });
export const appraise = action({ may: "proposal.appraise", input: AppraiseInput, find: ({ sql }, { id }) => proposalInHand(sql, id), run: appraiseProposal });
export const attest = action({ may: "proposal.appraise", input: AttestInput, find: ({ sql }, { id }) => proposalInHand(sql, id), run: attestRule });
export const confirm = action({ may: "proposal.confirm", input: ProposalInput, find: ({ sql }, { id }) => proposalInHand(sql, id), run: confirmAppraisal });
export const forward = action({ may: "proposal.appraise", input: ForwardInput, find: ({ sql }, { id }) => proposalInHand(sql, id), run: forwardProposal });
