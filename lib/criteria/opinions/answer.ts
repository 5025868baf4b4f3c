import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { DraftFound } from "../queries";
import type { AnswerInput } from "./schema";
import { ANSWER_WORDS } from "./words";

/** Whoever writes the draft says what became of an opinion; a word that was changed meanwhile is read again first. */
export async function answerOpinion(ctx: Ctx, { draft }: DraftFound, { opinionId, version, answer, text }: AnswerInput): Promise<Done> {
  if (answer === "kept" && !text) throw new Problem({ code: "opinion.answer_missing", field: "text" });
  const { count } = await ctx.tx.criteriaOpinion.updateMany({
    where: { id: opinionId, criteriaVersionId: draft.id, version, stance: { not: "agree" } },
    data: { answer, answerText: text, answeredById: ctx.actor.personId, answeredAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("opinion.moved");
  const found = await ctx.tx.criteriaOpinion.findFirst({ where: { id: opinionId }, select: { unitId: true, itemKey: true } });
  await audit(ctx, "criteria.opinion_answered", draft.id, { unit: found?.unitId ?? null, item: found?.itemKey ?? "", answer });
  return { done: `Đã trả lời: ${ANSWER_WORDS[answer]}.` };
}
