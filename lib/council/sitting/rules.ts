import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import { sourceWords } from "@/lib/rules/words";
import { passWords, votingRules } from "@/lib/rules/voting";
import { ratioWords } from "@/lib/rules/ratio";
import type { CouncilOutcome } from "@/lib/tenancy/generated/enums";
import type { BeforeCouncil, SessionHeld } from "../session-queries";
import { OWN_PERSON, OWN_UNIT } from "./words";
import { askedAbout, figuresOf, isStale, ruleFor, votersOf, type Counted, type Judged, type RuleFrozen } from "./figures";

type Held = Pick<SessionHeld, "heldOn" | "members" | "present" | "roll" | "voting">;
type Line = Pick<BeforeCouncil, "unitId" | "personName" | "titleCode" | "conflicts" | "answers" | "readyOn">;

export const ruleOfLine = (it: Pick<Held, "heldOn" | "voting">, { titleCode }: Pick<Line, "titleCode">): RuleFrozen | null =>
  ruleFor(votingRules(it.voting), titleCode, it.heldOn);

type Proposed = Pick<Line, "unitId" | "personName">;
const folded = (name: string) => name.normalize("NFC").trim().replace(/\s+/g, " ").toLocaleLowerCase("vi");
const isProposed = ({ name }: { name: string }, { personName }: Proposed) => personName !== null && folded(personName) === folded(name);
/** What the record itself shows of an interest. */
export const groundOf = (member: { name: string }, line: Proposed): string => (isProposed(member, line) ? OWN_PERSON : OWN_UNIT);

/** Members who are proposed themselves, or whose unit is: each has to be declared before the vote, and cannot be passed over. */
export const flaggedOn = ({ roll }: Pick<Held, "roll">, { conflicts, ...line }: Proposed & Pick<Line, "conflicts">): Held["roll"] =>
  roll.filter(
    (member) => (member.unitId === line.unitId || isProposed(member, line)) && !conflicts.some(({ memberId }) => memberId === member.id),
  );

/** Those asked in writing whose day has not passed and who have not answered on this dossier. */
export function awaitedOn(
  rule: RuleFrozen | null,
  { roll }: Pick<Held, "roll">,
  { conflicts, ...line }: Pick<Line, "conflicts" | "answers" | "readyOn">,
  today: string,
): Held["roll"] {
  if (!rule?.voting.written) return [];
  const away = rule.voting.conflict === "VOTES" ? [] : conflicts;
  return roll.filter(
    (member) =>
      member.dueOn !== null &&
      member.dueOn >= today &&
      askedAbout(member, line) &&
      ![...away, ...line.answers].some(({ memberId }) => memberId === member.id),
  );
}

export type Typed = Counted & {
  outcome: CouncilOutcome;
  /** On what ground the officer holds the result to stand where the rule was not compared with its text. */ ratioBasis: string | null;
};

/** What the figures of one result must bear out before it is recorded, and what it is judged by. */
export function judgedBy(
  it: Held,
  line: Line,
  typed: Typed,
  { today, by }: { today: string; by: string },
): { problems: ProblemItem[]; judged: Judged } {
  const rule = ruleOfLine(it, line),
    judged = figuresOf(rule, it, line, typed),
    problems = obstaclesToCounted(rule, it, line, typed);
  for (const { name } of flaggedOn(it, line)) problems.push({ code: "result.conflict_undeclared", facts: { name } });
  const awaited = awaitedOn(rule, it, line, today);
  if (awaited.length > 0)
    problems.push({
      code: "result.written_waiting",
      facts: {
        count: awaited.length,
        day: dateWords(
          awaited
            .flatMap(({ dueOn }) => dueOn ?? [])
            .toSorted()
            .at(-1),
        ),
      },
    });
  if (problems.length > 0) return { problems, judged };
  const short = shortfalls(judged, typed.outcome);
  if (short.length === 0) return { problems, judged };
  if (rule!.verified) return { problems: short, judged };
  return typed.ratioBasis
    ? { problems, judged: { ...judged, confirmed: { by, words: typed.ratioBasis } } }
    : {
        problems: short.map(({ facts }) => ({ code: "result.ratio_unsure", field: "ratioBasis", facts: { short: facts.short! } })),
        judged,
      };
}

function obstaclesToCounted(rule: RuleFrozen | null, it: Held, line: Line, { inFavour, valid }: Counted): ProblemItem[] {
  const voters = votersOf(rule, it, line),
    byValid = rule?.voting.of === "VALID";
  if (inFavour > voters) return [{ code: "result.too_many", field: "inFavour", facts: { inFavour, present: voters } }];
  if (byValid && valid === null) return [{ code: "result.valid_missing", field: "valid" }];
  if (valid !== null && valid > voters) return [{ code: "result.valid_too_many", field: "valid", facts: { valid, present: voters } }];
  return valid !== null && inFavour > valid ? [{ code: "result.over_valid", field: "inFavour", facts: { inFavour, valid } }] : [];
}

/** Where the rule is not met: too few there, or too few who agree to what is to count as agreed. Leaving a dossier to the next session asks nothing. */
function shortfalls(
  { rule, participants, members, quorumNeeded, quorumReached, inFavour, base, needed, passes }: Judged,
  outcome: CouncilOutcome,
): (ProblemItem & { facts: Record<string, string | number> })[] {
  if (!rule || outcome === "later") return [];
  const source = sourceWords(rule);
  if (!quorumReached)
    return [
      {
        code: "result.no_quorum",
        field: "outcome",
        facts: {
          participants,
          members,
          needed: quorumNeeded,
          ratio: ratioWords(rule.voting.quorum),
          source,
          short: `có ${participants}/${members} ủy viên tham gia, cần ${quorumNeeded}`,
        },
      },
    ];
  return outcome === "agree" && !passes
    ? [
        {
          code: "result.below_ratio",
          field: "outcome",
          facts: {
            inFavour,
            base,
            needed,
            rule: passWords(rule.voting),
            source,
            short: `có ${inFavour}/${base} ủy viên đồng ý, cần ${needed} (${passWords(rule.voting)})`,
          },
        },
      ]
    : [];
}

const isFinal = ({ result, inDecision, state }: BeforeCouncil) => result?.outcome === "change_form" || inDecision || state === "forwarded";

/** Dossiers whose result was recorded before the roll, the interests or the answers changed; what can no longer be mended stays as it was judged. */
export const staleIn = (it: SessionHeld): string[] =>
  it.proposals
    .filter((line) => line.result?.judged && !isFinal(line) && isStale(line.result.judged, it, line))
    .map(({ subject, titleName }) => `${titleName}, ${subject}`);

/** What stands against a change of the roll. */
export const obstaclesToSit = ({ closedAt }: Pick<SessionHeld, "closedAt">): ProblemItem[] =>
  closedAt ? [{ code: "session.closed" }] : [];

/** A dossier is put on the agenda of a session by hand only where it was confirmed after it was held. */
export function obstaclesToPutOnAgenda(
  { closedAt, forNext }: Pick<SessionHeld, "closedAt" | "forNext">,
  proposalId: string,
): ProblemItem[] {
  if (closedAt) return [{ code: "session.closed" }];
  return forNext.some(({ id }) => id === proposalId) ? [] : [{ code: "session.not_for_next" }];
}

type Attended = { present: string[]; asked: string[]; askedOn: string | null; dueOn: string | null };
export function obstaclesToAttend(
  it: Pick<SessionHeld, "closedAt" | "roll" | "proposals">,
  { present, asked, askedOn, dueOn }: Attended,
): ProblemItem[] {
  const found = obstaclesToSit(it),
    known = new Set(it.roll.map(({ id }) => id));
  if ([...present, ...asked].some((id) => !known.has(id))) found.push({ code: "session.member_gone" });
  if (present.length === 0) found.push({ code: "session.none_present" });
  if (asked.length > 0 && !dueOn) found.push({ code: "session.due_missing", field: "dueOn" });
  if (asked.length > 0 && !askedOn) found.push({ code: "session.asked_missing", field: "askedOn" });
  if (askedOn && dueOn && dueOn < askedOn)
    found.push({ code: "session.due_early", field: "dueOn", facts: { asked: dateWords(askedOn), due: dateWords(dueOn) } });
  for (const member of it.roll)
    if (member.answers > 0 && !asked.includes(member.id))
      found.push({ code: "session.answered_there", field: `at_${member.id}`, facts: { name: member.name } });
  return found;
}
