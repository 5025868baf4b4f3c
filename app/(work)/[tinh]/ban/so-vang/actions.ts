"use server";
import { action } from "@/lib/action/action";
import { noteFate, publishAllArchive, publishArchiveDecision } from "@/lib/council/honours/archive-decision";
import { archiveDecisionById } from "@/lib/council/honours/archive-queries";
import { mergeSubjects, sayApart, standingSubject, undoMerge } from "@/lib/council/honours/merge";
import { withdrawPublication } from "@/lib/council/honours/published";
import { ArchiveWordInput, FateInput, MergeInput, PublishAllInput, UnmergeInput, WithdrawInput } from "@/lib/council/honours/schema";
import { renewing } from "@/lib/portal/renew";

export const merge = action({
  may: "honours.keep",
  input: MergeInput,
  find: ({ sql }, { keptId }) => standingSubject(sql, keptId),
  run: mergeSubjects,
});
export const apart = action({
  may: "honours.keep",
  input: MergeInput,
  find: ({ sql }, { keptId }) => standingSubject(sql, keptId),
  run: sayApart,
});
export const unmerge = action({
  may: "honours.keep",
  input: UnmergeInput,
  find: ({ sql }, { id }) => standingSubject(sql, id),
  run: undoMerge,
});
export const fate = action({
  may: "honours.keep",
  input: FateInput,
  find: ({ sql }, { id }) => archiveDecisionById(sql, id),
  run: renewing(noteFate),
});
export const publish = action({
  may: "decision.issue",
  input: ArchiveWordInput,
  find: ({ sql }, { id }) => archiveDecisionById(sql, id),
  run: renewing(publishArchiveDecision),
});
export const publishAll = action({
  may: "decision.issue",
  input: PublishAllInput,
  find: async () => ({}),
  run: renewing(publishAllArchive),
});
export const withdraw = action({
  may: "decision.issue",
  input: WithdrawInput,
  find: ({ sql }, { id }) => archiveDecisionById(sql, id),
  run: renewing(withdrawPublication),
});
