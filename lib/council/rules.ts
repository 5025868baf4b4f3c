import { canMoveProposal, missingPapers, type PaperFacts } from "@/lib/awards/rules";
import type { ProblemItem } from "@/lib/problems/problem";
import type {
  CouncilOutcome,
  DecisionKind,
  DecisionState,
  PaperFinding,
  ProposalState,
  TitleLevel,
  Verdict,
} from "@/lib/tenancy/generated/enums";

const dmy = (iso: string): string => iso.split("-").toReversed().join("/");

export type InHand = {
  state: ProposalState;
  officerId: string | null;
  officer: string | null;
  /** Who wrote it, where the board itself proposes. */ boardWriterId?: string | null;
};

/** What the board itself proposes is judged by another than the one who wrote it. */
export const ownWriting = ({ boardWriterId }: { boardWriterId?: string | null | undefined }, personId: string): ProblemItem[] =>
  boardWriterId === personId ? [{ code: "proposal.own_writing" }] : [];

export function obstaclesToReceive({ state }: { state: ProposalState }, receivedOn: string, dueOn: string | null): ProblemItem[] {
  if (!canMoveProposal(state, "receive")) return [{ code: "proposal.not_received" }];
  return dueOn && dueOn < receivedOn
    ? [{ code: "proposal.due_before", field: "dueOn", facts: { due: dmy(dueOn), day: dmy(receivedOn) } }]
    : [];
}

export function obstaclesToTakeOver({ state, officerId, boardWriterId }: InHand, personId: string): ProblemItem[] {
  if (!["sent", "received", "returned", "appraising", "asking_opinion"].includes(state)) return [{ code: "proposal.take_over_late" }];
  return officerId === personId ? [{ code: "proposal.yours_already" }] : ownWriting({ boardWriterId }, personId);
}

/** One officer has a dossier in hand; who wants to go on with it takes it over first, in sight of both. */
export const notYours = ({ officerId, officer, boardWriterId }: InHand, personId: string): ProblemItem[] =>
  officerId && officerId !== personId
    ? [{ code: "proposal.not_yours", facts: { officer: officer ?? "người khác" } }]
    : ownWriting({ boardWriterId }, personId);

export function obstaclesToReturn(it: InHand, personId: string): ProblemItem[] {
  if (!canMoveProposal(it.state, "return")) return [{ code: "proposal.not_returnable" }];
  return notYours(it, personId);
}

/** Only a dossier whose papers were looked through is found to meet the conditions; any other conclusion is free. */
export function obstaclesToAppraise(
  it: InHand & { completeAt: string | null; papers: (PaperFacts & { finding?: PaperFinding | null })[] },
  personId: string,
  verdict?: Verdict,
): ProblemItem[] {
  if (!canMoveProposal(it.state, "appraise")) return [{ code: "proposal.not_appraisable" }];
  if (verdict === "MEETS" && missingPapers(it.papers).length > 0)
    return [...notYours(it, personId), { code: "proposal.papers_lacking", field: "verdict" }];
  if (verdict === "MEETS" && it.papers.some(({ finding }) => finding === "MISSING" || finding === "TO_COMPARE"))
    return [...notYours(it, personId), { code: "proposal.papers_doubted", field: "verdict" }];
  if (verdict === "MEETS" && !it.completeAt) return [...notYours(it, personId), { code: "proposal.not_complete", field: "verdict" }];
  return notYours(it, personId);
}

/** Papers are looked through between reception and the leader's confirmation, by whoever has the dossier in hand. */
export function obstaclesToCheck(it: InHand, personId: string): ProblemItem[] {
  return canMoveProposal(it.state, "return") ? notYours(it, personId) : [{ code: "proposal.not_checkable" }];
}

type Heard = { answeredAt: string | null };
/** A conclusion that was written before an agency spoke is written again, knowing it. */
export const heardAfter = (opinions: Heard[], writtenAt: string): boolean =>
  opinions.some(({ answeredAt }) => answeredAt !== null && Date.parse(answeredAt) > Date.parse(writtenAt));

export type Concluded = {
  state: ProposalState;
  boardWriterId?: string | null;
  completeAt: string | null;
  appraisal: { verdict: Verdict; officerId: string; writtenAt: string; confirmedAt: string | null; sentBackAt: string | null } | null;
  opinions: Heard[];
};

/** All that keeps the leader from judging a conclusion, whichever way: one that waits for them, of another person, written with all in sight. */
export function obstaclesToSendBack(
  { state, appraisal, opinions, boardWriterId = null }: Omit<Concluded, "completeAt">,
  personId: string,
): ProblemItem[] {
  if (!canMoveProposal(state, "confirm") || !appraisal || appraisal.confirmedAt) return [{ code: "proposal.not_confirmable" }];
  if (appraisal.sentBackAt) return [{ code: "proposal.sent_back_already" }];
  if (heardAfter(opinions, appraisal.writtenAt)) return [{ code: "proposal.opinion_after" }];
  return appraisal.officerId === personId ? [{ code: "proposal.same_person" }] : ownWriting({ boardWriterId }, personId);
}

/** A paper may have been found wanting after the conclusion: then it goes back, not on. */
export function obstaclesToConfirm(it: Concluded, personId: string): ProblemItem[] {
  const found = obstaclesToSendBack(it, personId);
  return found.length === 0 && it.appraisal?.verdict === "MEETS" && !it.completeAt ? [{ code: "proposal.meets_not_complete" }] : found;
}

// ---------- sessions of the council ----------
export type SessionFacts = {
  heldOn: string;
  members: number;
  present: number;
  closedAt: string | null;
  results: { room: number }[];
  /** Results whose figures the roll no longer bears out. */ stale: string[];
};

export function obstaclesToKeepSession(
  { members, present }: { members: number; present: number },
  before: Pick<SessionFacts, "closedAt" | "results"> | null,
): ProblemItem[] {
  if (before?.closedAt) return [{ code: "session.closed" }];
  if (present < 1) return [{ code: "session.none_present", field: "present" }];
  if (present > members) return [{ code: "session.too_many_present", field: "present", facts: { present, members } }];
  const room = Math.max(0, ...(before?.results ?? []).map((result) => result.room));
  return room > present ? [{ code: "session.results_over", field: "present", facts: { base: room } }] : [];
}

export function obstaclesToCloseSession({ closedAt, heldOn, results, stale }: SessionFacts, today: string): ProblemItem[] {
  if (closedAt) return [{ code: "session.closed" }];
  const found: ProblemItem[] = [];
  if (heldOn > today) found.push({ code: "session.not_held", facts: { day: dmy(heldOn) } });
  if (results.length === 0) found.push({ code: "session.no_results" });
  if (stale.length > 0) found.push({ code: "session.results_stale", facts: { names: stale.slice(0, 3).join("; "), count: stale.length } });
  return found;
}

export type ResultTyped = { outcome: CouncilOutcome; changedTo: string | null; fallback?: string | null; reason: string | null };
export type ResultFacts = {
  state: ProposalState;
  titleCode: string;
  level: TitleLevel;
  before: CouncilOutcome | null;
  inDecision: boolean;
};

/** What the outcome itself asks for; what the figures ask, says lib/council/sitting/rules.ts. */
export function obstaclesToRecord(it: ResultFacts, { closedAt }: Pick<SessionFacts, "closedAt">, typed: ResultTyped): ProblemItem[] {
  if (closedAt) return [{ code: "session.closed" }];
  if (it.before === "change_form" || it.inDecision || it.state === "forwarded") return [{ code: "result.final" }];
  // A result is mended in the session that gave it; elsewhere only what waits for the council is voted on.
  if (it.state !== "to_council" && it.before === null) return [{ code: "result.not_at_council" }];
  if (!canMoveProposal(it.state, "agree")) return [{ code: "result.not_at_council" }];
  const found: ProblemItem[] = [];
  if (typed.outcome !== "agree" && !typed.reason) found.push({ code: "result.reason_missing", field: "reason" });
  if (typed.outcome === "change_form" && !typed.changedTo) found.push({ code: "result.changed_missing", field: "changedTo" });
  if (typed.fallback && typed.outcome === "agree" && it.level !== "PRIME_MINISTER" && it.level !== "PRESIDENT")
    found.push({ code: "result.fallback_needless", field: "fallback" });
  if (typed.outcome === "change_form" && typed.changedTo === it.titleCode) found.push({ code: "result.changed_same", field: "changedTo" });
  return found;
}

// ---------- forwarding and decisions ----------
export function obstaclesToForward(
  { state, level, heldOn }: { state: ProposalState; level: TitleLevel; heldOn: string | null },
  forwardedOn: string,
  today: string,
): ProblemItem[] {
  if (!canMoveProposal(state, "forward") || (level !== "PRIME_MINISTER" && level !== "PRESIDENT"))
    return [{ code: "proposal.not_forwardable" }];
  if (forwardedOn > today) return [{ code: "record.date_ahead", field: "forwardedOn", facts: { day: dmy(forwardedOn) } }];
  return heldOn && forwardedOn < heldOn
    ? [{ code: "proposal.forwarded_early", field: "forwardedOn", facts: { day: dmy(forwardedOn), held: dmy(heldOn) } }]
    : [];
}

/** What a decision may list: agreed by the council and the province's own to decide, or forwarded and come back decided. */
export const mayBeDecided = ({ state, level }: { state: ProposalState; level: TitleLevel }): boolean =>
  level === "PRIME_MINISTER" || level === "PRESIDENT" ? state === "forwarded" : state === "council_agreed";

/** The lines of a list by where they stand: however long the list, few kinds. `here`: of the session or letter that the decision rests on. */
export type LineKind = { state: ProposalState; level: TitleLevel; here: boolean; count: number; unitName: string };
export type DecisionFacts = {
  kind: DecisionKind;
  state: DecisionState;
  level: TitleLevel;
  signedOn: string;
  count: number;
  lines: LineKind[];
  session: { heldOn: string; closedAt: string | null } | null;
  forwarding: { sentOn: string } | null;
  annuls: { signedOn: string; state: DecisionState } | null;
  reason: string | null;
};

/** All that keeps a draft from being a decision; the page lists it, the refusal names it. */
export function obstaclesToIssue(it: DecisionFacts, today: string): ProblemItem[] {
  if (it.state !== "draft") return [{ code: "decision.not_draft" }];
  const found: ProblemItem[] = [];
  if (it.signedOn > today) found.push({ code: "decision.signed_ahead", facts: { day: dmy(it.signedOn) } });
  return [...found, ...(it.kind === "AWARD" ? obstaclesToAward(it) : obstaclesToMend(it))];
}

const named = ({ unitName, count }: LineKind) => ({ unit: count > 1 ? `${unitName} và ${count - 1} hồ sơ khác` : unitName });

function obstaclesToAward({ count, lines, level, session, forwarding, signedOn }: DecisionFacts): ProblemItem[] {
  const found: ProblemItem[] = [];
  if (count === 0) found.push({ code: "decision.no_items" });
  if (lines.some((line) => line.level !== level && !(level === "PROVINCE" && line.level === "UNIT")))
    found.push({ code: "decision.mixed_levels" });
  for (const line of lines) {
    if (!mayBeDecided(line)) found.push({ code: "decision.item_not_agreed", facts: named(line) });
    else if (!line.here) found.push({ code: "decision.item_other_ground", facts: named(line) });
  }
  if (!session && level === "PROVINCE") found.push({ code: "decision.no_session" });
  if (!forwarding && level !== "PROVINCE") found.push({ code: "decision.no_forwarding" });
  if (session && !session.closedAt) found.push({ code: "decision.session_open" });
  return [...found, ...tooEarly({ signedOn, session, forwarding, annuls: null })];
}

function obstaclesToMend({ annuls, signedOn, reason, kind, count }: DecisionFacts): ProblemItem[] {
  const found: ProblemItem[] = tooEarly({ signedOn, session: null, forwarding: null, annuls });
  if (annuls?.state === "annulled" && kind !== "RECOVERY") found.push({ code: "decision.annulled_already" });
  if (!reason?.trim()) found.push({ code: "decision.reason_missing" });
  if (kind !== "ERRATUM" && count === 0) found.push({ code: "decision.item_not_held" });
  return found;
}

type Grounds = { signedOn: string } & Pick<
  { session: { heldOn: string } | null; forwarding: { sentOn: string } | null; annuls: { signedOn: string } | null },
  "session" | "forwarding" | "annuls"
>;
function tooEarly({ signedOn, session, forwarding, annuls }: Grounds): ProblemItem[] {
  if (session && signedOn < session.heldOn) return [{ code: "decision.before_session" }];
  if (forwarding && signedOn < forwarding.sentOn) return [{ code: "decision.before_forwarding" }];
  return annuls && signedOn < annuls.signedOn
    ? [{ code: "decision.before_annulled", facts: { day: dmy(signedOn), first: dmy(annuls.signedOn) } }]
    : [];
}

/** Dates a decision cannot have, said at their field while it is written. `before`: another number of the book whose day this one leaves behind. */
export function obstaclesToDraft({
  orderReason,
  astray,
  ...it
}: Grounds & { orderReason: string | null; astray: { number: string; signedOn: string } | null }): ProblemItem[] {
  const early = tooEarly(it).map((one) => ({ ...one, field: "signedOn" }));
  if (early.length > 0 || !astray || orderReason) return early;
  return [{ code: "decision.out_of_order", field: "orderReason", facts: { number: astray.number, day: dmy(astray.signedOn) } }];
}
