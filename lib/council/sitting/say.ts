import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import type { BeforeCouncil, SessionHeld } from "../session-queries";
import { refuse, turnSession } from "./keep";
import { flaggedOn, groundOf, obstaclesToSit, ruleOfLine } from "./rules";
import type { AnswerInput, ConflictInput, OneAnswerInput, OneConflictInput } from "./schema";

const memberOf = (it: SessionHeld, id: string) => it.roll.find((member) => member.id === id) ?? refuseGone();
const refuseGone = (): never => {
  throw new Problem("session.member_gone");
};
/** A dossier of which nothing may change any more: listed in a decision, handed on, or changed into another form. */
const lineOf = (it: SessionHeld, proposalId: string): BeforeCouncil => {
  const line = it.proposals.find(({ id }) => id === proposalId);
  if (!line) throw new Problem("result.not_at_council");
  if (line.inDecision || line.state === "forwarded" || line.result?.outcome === "change_form") throw new Problem("result.final");
  return line;
};

/** Every member whose own unit is proposed, on every dossier of it: one word of the secretary for all that the record shows by itself. */
export async function declareFlagged(ctx: Ctx, it: SessionHeld): Promise<Done> {
  refuse(obstaclesToSit(it));
  const rows = it.proposals.flatMap((line) =>
    flaggedOn(it, line).map((member) => ({
      sessionId: it.id,
      memberId: member.id,
      proposalId: line.id,
      ground: groundOf(member, line),
      declaredById: ctx.actor.personId,
      declaredAt: ctx.now,
    })),
  );
  if (rows.length === 0) throw new Problem("session.nothing_flagged");
  await turnSession(ctx, it.id);
  await ctx.tx.sessionConflict.createMany({ data: rows });
  await audit(ctx, "council.conflicts_declared", it.id, {
    conflicts: rows.map(({ memberId, proposalId }) => ({ member: memberId, proposal: proposalId })),
  });
  return { done: `Đã ghi ${rows.length} trường hợp có lợi ích liên quan.` };
}

export async function declareConflict(ctx: Ctx, it: SessionHeld, { memberId, proposalId, ground }: ConflictInput): Promise<Done> {
  refuse(obstaclesToSit(it));
  const member = memberOf(it, memberId),
    line = lineOf(it, proposalId);
  if (line.conflicts.some((one) => one.memberId === memberId)) throw new Problem({ code: "session.conflict_there", field: "memberId" });
  if (line.answers.some((one) => one.memberId === memberId))
    throw new Problem({ code: "session.answered_before", field: "memberId", facts: { name: member.name } });
  await turnSession(ctx, it.id);
  await ctx.tx.sessionConflict.create({
    data: { sessionId: it.id, memberId, proposalId, ground, declaredById: ctx.actor.personId, declaredAt: ctx.now },
  });
  await audit(ctx, "council.conflict_declared", it.id, { member: memberId, proposal: proposalId });
  return { done: `Đã ghi: ${member.name} có lợi ích liên quan đến hồ sơ của ${line.subject}.` };
}

/** What was declared by mistake; what the record shows by itself comes back as undeclared. */
export async function dropConflict(ctx: Ctx, it: SessionHeld, { conflictId }: OneConflictInput): Promise<Done> {
  refuse(obstaclesToSit(it));
  const line = it.proposals.find(({ conflicts }) => conflicts.some(({ id }) => id === conflictId));
  if (!line) throw new Problem("record.moved");
  lineOf(it, line.id);
  await turnSession(ctx, it.id);
  await ctx.tx.sessionConflict.deleteMany({ where: { id: conflictId, sessionId: it.id } });
  await audit(ctx, "council.conflict_dropped", it.id, { proposal: line.id });
  return { done: "Đã bỏ khai báo." };
}

/** What an absent member wrote, dossier by dossier: each once. */
export async function recordAnswers(ctx: Ctx, it: SessionHeld, { memberId, paper, answeredOn, answers }: AnswerInput): Promise<Done> {
  refuse(obstaclesToSit(it));
  const member = memberOf(it, memberId);
  if (member.attendance !== "ASKED") throw new Problem({ code: "session.not_asked", facts: { name: member.name } });
  if (answers.length === 0) throw new Problem("session.no_answers");
  if (answeredOn > dayOf(ctx.now))
    throw new Problem({ code: "record.date_ahead", field: "answeredOn", facts: { day: dateWords(answeredOn) } });
  if (answeredOn < member.askedOn!)
    throw new Problem({ code: "session.answered_early", field: "answeredOn", facts: { asked: dateWords(member.askedOn) } });
  if (answeredOn > member.dueOn!)
    throw new Problem({ code: "session.answered_late", field: "answeredOn", facts: { due: dateWords(member.dueOn) } });
  for (const { proposalId } of answers) {
    const line = lineOf(it, proposalId),
      barred = ruleOfLine(it, line)?.voting.conflict !== "VOTES";
    if (line.answers.some((one) => one.memberId === memberId))
      throw new Problem({ code: "session.answered_already", field: `answer_${proposalId}` });
    if (barred && [...line.conflicts.map((one) => one.memberId), ...flaggedOn(it, line).map(({ id }) => id)].includes(memberId))
      throw new Problem({ code: "session.answer_barred", field: `answer_${proposalId}`, facts: { name: member.name } });
  }
  await turnSession(ctx, it.id);
  await ctx.tx.sessionAnswer.createMany({
    data: answers.map((one) => ({
      sessionId: it.id,
      memberId,
      ...one,
      paper,
      answeredOn: dateColumn(answeredOn),
      recordedById: ctx.actor.personId,
      recordedAt: ctx.now,
    })),
  });
  await audit(ctx, "council.answers_recorded", it.id, {
    member: memberId,
    answers: answers.map(({ proposalId, answer }) => ({ proposal: proposalId, answer })),
  });
  return { done: `Đã ghi ${answers.length} ý kiến bằng văn bản của ${member.name}.` };
}

/** Typed wrongly: taken off, so that it can be recorded as the paper has it. */
export async function dropAnswer(ctx: Ctx, it: SessionHeld, { answerId }: OneAnswerInput): Promise<Done> {
  refuse(obstaclesToSit(it));
  const line = it.proposals.find(({ answers }) => answers.some(({ id }) => id === answerId)),
    answer = line?.answers.find(({ id }) => id === answerId);
  if (!line || !answer) throw new Problem("record.moved");
  lineOf(it, line.id);
  await turnSession(ctx, it.id);
  await ctx.tx.sessionAnswer.deleteMany({ where: { id: answerId, sessionId: it.id } });
  await audit(ctx, "council.answer_dropped", it.id, { member: answer.memberId, proposal: line.id, answer: answer.answer });
  return { done: "Đã bỏ ý kiến ghi nhầm." };
}
