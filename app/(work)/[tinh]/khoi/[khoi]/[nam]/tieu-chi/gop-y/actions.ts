"use server";
import { action } from "@/lib/action/action";
import { answerOpinion } from "@/lib/criteria/opinions/answer";
import { closeDiscussion, openDiscussion } from "@/lib/criteria/opinions/discuss";
import { findForUnit } from "@/lib/criteria/opinions/queries";
import { sayOpinions } from "@/lib/criteria/opinions/say";
import { AnswerInput, CloseDiscussionInput, OpenDiscussionInput, SayInput } from "@/lib/criteria/opinions/schema";
import { findDraft } from "@/lib/criteria/queries";

export const discuss = action({
  may: "criteria.draft",
  input: OpenDiscussionInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: openDiscussion,
});
export const endDiscussion = action({
  may: "criteria.draft",
  input: CloseDiscussionInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: closeDiscussion,
});
export const say = action({ may: "opinion.give", input: SayInput, find: ({ sql }, input) => findForUnit(sql, input), run: sayOpinions });
export const answer = action({
  may: "criteria.draft",
  input: AnswerInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: answerOpinion,
});
