import { leastOf, reaches } from "@/lib/rules/ratio";
import { isCompared, votingRuleFor, type Voting, type VotingRule } from "@/lib/rules/voting";
import type { CouncilAnswer, SessionAttendance } from "@/lib/tenancy/generated/enums";

export type Sat = { id: string; name: string; attendance: SessionAttendance; /** Of who was asked in writing. */ askedOn: string | null };
/** A session as it is counted; one that is kept by its numbers alone has no roll. */
export type Sitting = { members: number; present: number; roll: readonly Sat[] };
/** What concerns one dossier: members with an interest of their own, answers in writing. */
export type OnLine = {
  conflicts: readonly { memberId: string }[];
  answers: readonly { memberId: string; answer: CouncilAnswer }[];
  /** Since when the council may deal with it. */ readyOn: string | null;
};
/** What came out of the room; `valid` where the ratio is asked of valid votes. */
export type Counted = { inFavour: number; valid: number | null };

/** A voting rule as a result keeps it. */
export type RuleFrozen = Pick<VotingRule, "id" | "scope" | "code" | "name" | "from" | "to" | "instrument" | "article"> & {
  verified: boolean;
  voting: Voting;
};
/** All that a result was judged by: kept with it word for word, whatever the rules and the roll say later. */
export type Judged = {
  rule: RuleFrozen | null;
  members: number;
  present: number;
  /** Present, or answered in writing. */ participants: number;
  quorumNeeded: number;
  quorumReached: boolean;
  aside: string[];
  /** Of the room, who could vote. */ voters: number;
  written: { asked: number; agree: number; disagree: number; other: number; silent: number };
  room: number;
  valid: number | null;
  inFavour: number;
  base: number;
  needed: number;
  passes: boolean;
  confirmed: { by: string; words: string } | null;
};

/** Who has an interest of their own and, by the rule, does not vote. */
const asideOf = (voting: Voting | undefined, { roll }: Sitting, { conflicts }: OnLine): Sat[] =>
  voting?.conflict === "VOTES" ? [] : roll.filter(({ id }) => conflicts.some(({ memberId }) => memberId === id));

/** How many of the room may vote on this dossier. */
export const votersOf = (rule: RuleFrozen | null, sitting: Sitting, line: OnLine): number =>
  sitting.present - asideOf(rule?.voting, sitting, line).filter(({ attendance }) => attendance === "PRESENT").length;

/** Was a member asked in writing about this dossier? Not before it was ready; whoever answered was. */
export const askedAbout = ({ id, askedOn }: Pick<Sat, "id" | "askedOn">, { answers, readyOn }: Omit<OnLine, "conflicts">): boolean =>
  readyOn === null || askedOn === null || readyOn <= askedOn || answers.some(({ memberId }) => memberId === id);

/** What was asked in writing of those who may vote: answers, and who has not answered. */
export function writtenOf(rule: RuleFrozen | null, sitting: Sitting, line: OnLine): Judged["written"] {
  const away = asideOf(rule?.voting, sitting, line),
    asked = rule?.voting.written
      ? sitting.roll.filter((one) => one.attendance === "ASKED" && !away.includes(one) && askedAbout(one, line))
      : [];
  const said = line.answers.filter(({ memberId }) => asked.some(({ id }) => id === memberId)),
    count = (answer: CouncilAnswer) => said.filter((one) => one.answer === answer).length;
  return {
    asked: asked.length,
    agree: count("AGREE"),
    disagree: count("DISAGREE"),
    other: count("OTHER"),
    silent: asked.length - said.length,
  };
}

/** The figures of one dossier under one rule: whole numbers alone, so that two thirds of nine are six. */
export function figuresOf(rule: RuleFrozen | null, sitting: Sitting, line: OnLine, { inFavour, valid }: Counted): Judged {
  const { members, present } = sitting,
    voting = rule?.voting,
    aside = asideOf(voting, sitting, line),
    voters = votersOf(rule, sitting, line),
    written = writtenOf(rule, sitting, line);
  const answered = written.agree + written.disagree + written.other,
    silent = voting && voting.silence !== "OUT" ? written.silent : 0,
    counted = voting?.conflict === "COUNTED" ? present - voters : 0;
  const base =
    !voting || voting.of === "PRESENT"
      ? voters + counted + answered + silent
      : voting.of === "ALL_MEMBERS"
        ? members - (voting.conflict === "ASIDE" ? aside.length : 0)
        : (valid ?? voters) + written.agree + written.disagree + silent;
  const all = inFavour + written.agree + (voting?.silence === "AGREE" ? written.silent : 0),
    participants = present + answered;
  return {
    rule,
    members,
    present,
    participants,
    quorumNeeded: voting ? leastOf(members, voting.quorum) : 0,
    quorumReached: !voting || reaches(participants, members, voting.quorum),
    aside: aside.map(({ name }) => name),
    voters,
    written,
    room: inFavour,
    valid,
    inFavour: all,
    base,
    needed: voting ? leastOf(base, voting.pass, voting.more) : 0,
    passes: !voting || reaches(all, base, voting.pass, voting.more),
    confirmed: null,
  };
}

/** The rule that judges a title in a session of that day, as its result will keep it. */
export function ruleFor(rules: VotingRule[], titleCode: string, day: string): RuleFrozen | null {
  const found = votingRuleFor(rules, titleCode, day);
  if (!found) return null;
  const { id, scope, code, name, from, to, instrument, article, voting } = found;
  return { id, scope, code, name, from, to, instrument, article, verified: isCompared(found), voting };
}

/** The roll, the interests or the answers have changed since: what was recorded no longer says what happened. Rules that changed since do not touch it. */
export const isStale = (judged: Judged, sitting: Sitting, line: OnLine): boolean => {
  const now = figuresOf(judged.rule, sitting, line, { inFavour: judged.room, valid: judged.valid });
  return (["members", "present", "participants", "voters", "inFavour", "base", "needed", "passes", "quorumReached"] as const).some(
    (key) => now[key] !== judged[key],
  );
};
