"use server";
import { action } from "@/lib/action/action";
import { nominateUnits, withdrawNomination } from "@/lib/awards/nominate";
import { meetingHeld } from "@/lib/meetings/queries";
import { confirmCount, confirmOnPaper } from "@/lib/meetings/votes/confirm";
import { recordCount } from "@/lib/meetings/votes/count";
import { announceVote, openVote, voidVote } from "@/lib/meetings/votes/move";
import { editVote, planVote } from "@/lib/meetings/votes/plan";
import { voteHeld } from "@/lib/meetings/votes/queries";
import {
  ConfirmInput,
  CountInput,
  ElectInput,
  NominateInput,
  NominationVoidInput,
  VoidInput,
  VoteEditInput,
  VoteInput,
  VotePlanInput,
} from "@/lib/meetings/votes/schema";
import { electLeader, withdrawElection } from "@/lib/year/elect";

export const planBallot = action({
  may: "vote.keep",
  input: VotePlanInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: planVote,
});
export const editBallot = action({
  may: "vote.keep",
  input: VoteEditInput,
  find: ({ sql }, { voteId }) => voteHeld(sql, voteId),
  run: editVote,
});
export const openBallot = action({
  may: "vote.keep",
  input: VoteInput,
  find: ({ sql }, { voteId }) => voteHeld(sql, voteId),
  run: openVote,
});
export const countBallots = action({
  may: "vote.keep",
  input: CountInput,
  find: ({ sql }, { voteId }) => voteHeld(sql, voteId),
  run: recordCount,
});
export const confirmTally = action({
  may: "vote.confirm",
  input: ConfirmInput,
  find: ({ sql }, { voteId }) => voteHeld(sql, voteId),
  run: confirmCount,
});
export const confirmTallyOnPaper = action({
  may: "vote.keep",
  input: VoteInput,
  find: ({ sql }, { voteId }) => voteHeld(sql, voteId),
  run: confirmOnPaper,
});
export const announceResult = action({
  may: "vote.keep",
  input: VoteInput,
  find: ({ sql }, { voteId }) => voteHeld(sql, voteId),
  run: announceVote,
});
export const voidBallot = action({
  may: "vote.keep",
  input: VoidInput,
  find: ({ sql }, { voteId }) => voteHeld(sql, voteId),
  run: voidVote,
});
export const nominate = action({
  may: "nomination.make",
  input: NominateInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: nominateUnits,
});
export const nominationWithdraw = action({
  may: "nomination.make",
  input: NominationVoidInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: withdrawNomination,
});
export const elect = action({
  may: "nomination.make",
  input: ElectInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: electLeader,
});
export const electionWithdraw = action({
  may: "nomination.make",
  input: NominationVoidInput,
  find: ({ sql }, { meetingId }) => meetingHeld(sql, meetingId),
  run: withdrawElection,
});
