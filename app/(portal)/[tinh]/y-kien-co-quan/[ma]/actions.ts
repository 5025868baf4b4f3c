"use server";
import { openAction } from "@/lib/action/open-action";
import { answerAsked, openLink } from "@/lib/council/opinions/answer";
import { AnswerInput, CodeInput } from "@/lib/council/opinions/schema";

export const openDossier = openAction({ input: CodeInput, run: openLink });
export const answerOpinion = openAction({ input: AnswerInput, run: answerAsked });
