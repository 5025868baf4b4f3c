import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { moveProposal } from "@/lib/awards/move";
import { OTHER_PAPER, paperName, SUBJECT_ITEM, SUMMARY_NAME } from "@/lib/awards/words";
import { judgeAcross } from "@/lib/rules/transition";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import { addToLetter, letterOf, sentWords } from "./forwarding/send";
import type { Above } from "./forwarding/words";
import { waitingObjections } from "./notices/objections";
import { obstaclesOfObjections } from "./notices/rules";
import type { ProposalInHand } from "./queries";
import { officerOnReceipt } from "./queue/rules";
import {
  obstaclesToAppraise,
  obstaclesToConfirm,
  obstaclesToForward,
  obstaclesToReceive,
  obstaclesToReturn,
  obstaclesToSendBack,
  obstaclesToTakeOver,
  ownWriting,
} from "./rules";
import type {
  AppraiseInput,
  AttestInput,
  ConfirmInput,
  ForwardInput,
  ProposalInput,
  ReceiveInput,
  ReturnInput,
  SendBackInput,
} from "./schema";

const refuse = (obstacles: ConstructorParameters<typeof Problem>[0] & unknown[]) => {
  if (obstacles.length > 0) throw new Problem(obstacles);
};

/** The moment from which the law counts: the first reception stays, however often the dossier comes back. It comes to the officer of its bloc. */
export async function receiveProposal(ctx: Ctx, it: ProposalInHand, { version, dueOn }: ReceiveInput): Promise<Done> {
  refuse([...ownWriting(it, officerOnReceipt(it, ctx.actor).id), ...obstaclesToReceive(it, dayOf(ctx.now), dueOn)]);
  await moveProposal(ctx, it, version, "receive", {
    receivedAt: it.receivedAt ?? ctx.now,
    receivedById: ctx.actor.personId,
    officerId: officerOnReceipt(it, ctx.actor).id,
    dueOn: dueOn ? dateColumn(dueOn) : null,
  });
  await audit(ctx, "proposal.received", it.id, { unit: it.unitId, again: it.receivedAt !== null });
  return { done: "Đã tiếp nhận hồ sơ." };
}

export async function takeOverProposal(ctx: Ctx, it: ProposalInHand, { version }: ProposalInput): Promise<Done> {
  refuse(obstaclesToTakeOver(it, ctx.actor.personId));
  const taken = await ctx.tx.awardProposal.updateMany({
    where: { id: it.id, version, state: it.state },
    data: { officerId: ctx.actor.personId, version: { increment: 1 } },
  });
  if (taken.count === 0) throw new Problem("proposal.moved");
  await audit(ctx, "proposal.taken_over", it.id, { unit: it.unitId, from: it.officerId });
  return { done: "Anh/Chị phụ trách hồ sơ này từ bây giờ." };
}

/** Back to the giver with what is to change named: it carries the reason until it is answered, and all else stays as it was sent. A conclusion not yet confirmed falls away. */
export async function returnProposal(
  ctx: Ctx,
  it: ProposalInHand,
  { version, papers, summary, subject, other, reason }: ReturnInput,
): Promise<Done> {
  refuse(obstaclesToReturn(it, ctx.actor.personId));
  const chosen = it.papers.filter(({ id }) => papers.includes(id));
  if (chosen.length !== new Set(papers).size) throw new Problem("proposal.paper_elsewhere");
  const named = subject && it.giver !== "BLOC",
    items = [
      ...chosen.map(({ kind, title }) => paperName(kind, title)),
      ...(summary ? [SUMMARY_NAME] : []),
      ...(named ? [SUBJECT_ITEM] : []),
      ...(other ? [other] : []),
    ];
  if (items.length === 0) throw new Problem({ code: "proposal.nothing_returned", field: "papers" });
  await moveProposal(ctx, it, version, "return", { summaryOpen: summary, subjectOpen: named, completeAt: null, completeById: null });
  await ctx.tx.proposalReturn.create({ data: { proposalId: it.id, items, reason, returnedById: ctx.actor.personId, returnedAt: ctx.now } });
  await ctx.tx.proposalPaper.updateMany({
    where: { proposalId: it.id, id: { in: papers } },
    data: { returnedNote: reason, reopened: true, version: { increment: 1 } },
  });
  if (other)
    await ctx.tx.proposalPaper.create({
      data: { proposalId: it.id, kind: OTHER_PAPER, title: other, required: false, returnedNote: reason, reopened: true },
    });
  await audit(ctx, "proposal.returned", it.id, { unit: it.unitId, items: items.length });
  return { done: "Đã trả lại hồ sơ để bổ sung." };
}

/** The officer's conclusion with what it rests on; it may be written anew until the leader confirms it. What the rules of the day said goes with it, and stays. */
export async function appraiseProposal(ctx: Ctx, it: ProposalInHand, { version, verdict, basis, ruleSet }: AppraiseInput): Promise<Done> {
  refuse(obstaclesToAppraise(it, ctx.actor.personId, verdict));
  const judged = judgeAcross(it.toJudge, it.titleCode, ruleSet);
  if (judged.newer && judged.verified && !ruleSet)
    throw new Problem({
      code: "proposal.choose_rules",
      field: "ruleSet",
      facts: { base: dateWords(judged.base.day), newer: dateWords(judged.newer.day) },
    });
  if (version !== it.version && it.appraisal)
    throw await clashOf(ctx.sql, it.id, it.version, [
      { field: "basis", label: "Căn cứ của kết luận", yours: basis, theirs: it.appraisal.basis },
    ]);
  await moveProposal(ctx, it, version, "appraise", { officerId: ctx.actor.personId });
  const written = { verdict, basis, officerId: ctx.actor.personId, writtenAt: ctx.now };
  const again = await ctx.tx.appraisal.updateMany({
    where: { proposalId: it.id, confirmedAt: null },
    data: { ...written, sentBackAt: null, sentBackById: null, sentBackReason: null, version: { increment: 1 } },
  });
  if (again.count === 0) await ctx.tx.appraisal.create({ data: { proposalId: it.id, ...written } });
  await ctx.tx.appraisalBasis.create({
    data: {
      proposalId: it.id,
      judgedOn: dateColumn(judged.standing.day),
      judged: judged.verdict,
      concluded: verdict,
      findings: judged.standing.findings,
      officerId: ctx.actor.personId,
      writtenAt: ctx.now,
    },
  });
  await audit(ctx, "proposal.appraised", it.id, { unit: it.unitId, verdict, ...(judged.newer ? { rulesOf: judged.standing.day } : {}) });
  return { done: "Đã ghi kết luận thẩm định. Chờ lãnh đạo xác nhận." };
}

/** Yes or no to one rule that the record could not answer; what was said before stays on record, the last word counts. */
export async function attestRule(ctx: Ctx, it: ProposalInHand, { code, met, words }: AttestInput): Promise<Done> {
  refuse(obstaclesToAppraise(it, ctx.actor.personId));
  const { base, newer } = judgeAcross(it.toJudge, it.titleCode),
    asked = [...base.findings, ...(newer?.findings ?? [])].some(({ rule, asksPerson }) => asksPerson && rule.code === code);
  if (!asked) throw new Problem("award_rule.not_asked");
  await ctx.tx.ruleAttestation.create({
    data: { proposalId: it.id, code, met: met === "yes", words, saidById: ctx.actor.personId, saidAt: ctx.now },
  });
  await audit(ctx, "proposal.rule_attested", it.id, { unit: it.unitId, code, met: met === "yes" });
  return { done: "Đã ghi đối chiếu." };
}

/** The second person: confirms what the officer concluded, and the dossier goes before the council. */
export async function confirmAppraisal(ctx: Ctx, it: ProposalInHand, { version, reason = null }: ConfirmInput): Promise<Done> {
  refuse(obstaclesToConfirm(it, ctx.actor.personId));
  await moveProposal(ctx, it, version, "confirm");
  const waiting = await waitingObjections(ctx.sql, it.id);
  refuse(obstaclesOfObjections(waiting, reason));
  const confirmed = await ctx.tx.appraisal.updateMany({
    where: { proposalId: it.id, confirmedAt: null, version: it.appraisal!.version },
    data: { confirmedById: ctx.actor.personId, confirmedAt: ctx.now, wentOnReason: waiting > 0 ? reason : null, version: { increment: 1 } },
  });
  if (confirmed.count === 0) throw new Problem("proposal.moved");
  await audit(ctx, "proposal.confirmed", it.id, { unit: it.unitId, ...(waiting > 0 ? { over: waiting } : {}) });
  return { done: "Đã xác nhận kết luận. Hồ sơ trình Hội đồng." };
}

/** The second person does not agree: the officer writes the conclusion anew and reads why, the same row in the database decides between this and a confirmation. */
export async function sendBackAppraisal(ctx: Ctx, it: ProposalInHand, { version, reason }: SendBackInput): Promise<Done> {
  refuse(obstaclesToSendBack(it, ctx.actor.personId));
  await moveProposal(ctx, it, version, "sendBack");
  const { verdict, version: shown } = it.appraisal!;
  const back = await ctx.tx.appraisal.updateMany({
    where: { proposalId: it.id, confirmedAt: null, sentBackAt: null, version: shown },
    data: { sentBackAt: ctx.now, sentBackById: ctx.actor.personId, sentBackReason: reason, version: { increment: 1 } },
  });
  if (back.count === 0) throw new Problem("proposal.moved");
  await audit(ctx, "proposal.sent_back", it.id, { unit: it.unitId, verdict, reason });
  return { done: "Đã trả lại người thẩm định. Kết luận chờ ghi lại." };
}

/** A title that is decided above: the province hands it on by a letter and waits, without keeping the year open. */
export async function forwardProposal(
  ctx: Ctx,
  it: ProposalInHand,
  { version, forwardedNumber, forwardedOn }: ForwardInput,
): Promise<Done> {
  const agreed = it.results.find(({ outcome }) => outcome === "agree");
  refuse(obstaclesToForward({ ...it, heldOn: agreed?.heldOn ?? null }, forwardedOn, dayOf(ctx.now)));
  const level = it.level as Above,
    letter = { level, number: forwardedNumber, sentOn: forwardedOn },
    id = await letterOf(ctx, letter);
  await addToLetter(ctx, { id, ...letter }, [{ id: it.id, version }]);
  await audit(ctx, "proposal.forwarded", it.id, { unit: it.unitId, number: forwardedNumber, letter: id });
  return { done: sentWords(level) };
}
