import type { ProblemCode } from "@/lib/problems/catalogue";
import { STAGE_WORDS } from "@/lib/blocs/words";
import { DENOMINATOR_WORDS, KIND_WORDS, type AttendanceState, type MeetingKind, type MeetingStatus, type VoteDenominator } from "./words";

export type Stage = keyof typeof STAGE_WORDS;

export type Ratio = { numerator: number; denominator: number };
export type Obstacle = { code: ProblemCode; field?: string; facts?: Record<string, string | number> };

// ---------- quorum ----------
export type Quorum = { members: number; present: number; needed: number; reached: boolean };

/** The fewest members that make up the ratio: 2/3 of 10 are 7. */
export const neededOf = (members: number, { numerator, denominator }: Ratio): number => Math.ceil((members * numerator) / denominator);

/** Of the members of that day; a substitute counts as the unit. */
export function quorumOf(states: readonly AttendanceState[], ratio: Ratio): Quorum {
  const members = states.length,
    present = states.filter((state) => state === "present" || state === "substitute").length;
  const needed = neededOf(members, ratio);
  return { members, present, needed, reached: members > 0 && present > 0 && present >= needed };
}

export const quorumWords = ({ members, present, needed }: Quorum): string => `có mặt ${present}/${members} đơn vị, cần ít nhất ${needed}`;

// ---------- show of hands ----------
export type PassRule = Ratio & { of: VoteDenominator };
export type Hands = { voters: number; present: number; inFavour: number; opposed: number; abstained: number };

const isHalf = ({ numerator, denominator }: Ratio) => numerator * 2 === denominator;

/** How many the ratio is asked of; abstaining is no vote where only votes count. */
export const baseOf = (hands: Hands, of: VoteDenominator): number =>
  of === "ALL_MEMBERS" ? hands.voters : of === "PRESENT" ? hands.present : hands.inFavour + hands.opposed;

/** Exactly one half means MORE than half; any other ratio means at least that much. */
export function passes(hands: Hands, rule: PassRule): boolean {
  const base = baseOf(hands, rule.of);
  if (base === 0) return false;
  const got = hands.inFavour * rule.denominator,
    asked = base * rule.numerator;
  return isHalf(rule) ? got > asked : got >= asked;
}

/** Shown before the vote and kept with it: "tán thành quá 1/2 số đơn vị có mặt". */
export const passRuleWords = (rule: PassRule): string =>
  `tán thành ${isHalf(rule) ? "quá" : "ít nhất"} ${rule.numerator}/${rule.denominator} ${DENOMINATOR_WORDS[rule.of]}`;

/** What is wrong with the counts: every unit that is there is counted once, no other. */
export function obstaclesToCount({ present, inFavour, opposed, abstained }: Omit<Hands, "voters">): Obstacle[] {
  const sum = inFavour + opposed + abstained;
  if (sum === present) return [];
  const code = sum > present ? "resolution.too_many" : "resolution.too_few";
  return [{ code, field: "inFavour", facts: { sum, present } }];
}

// ---------- steps of a meeting ----------
export const STEPS = {
  invite: { from: ["planned"], to: "invited" },
  open: { from: ["planned", "invited"], to: "open" },
  close: { from: ["open"], to: "closed" },
  sign: { from: ["closed"], to: "signed" },
} as const satisfies Record<string, { from: readonly MeetingStatus[]; to: MeetingStatus }>;

export const isPlanned = (status: MeetingStatus) => status === "planned" || status === "invited";

type Planned = { status: MeetingStatus; chairName: string | null; agendaCount: number };

/** `tooEarly` and `members` are told by whoever knows the day. */
export function obstaclesToOpen(it: Planned, { day, tooEarly, members }: { day: string; tooEarly: boolean; members: number }): Obstacle[] {
  const found: Obstacle[] = [];
  if (!isPlanned(it.status)) found.push({ code: "meeting.not_planned" });
  if (tooEarly) found.push({ code: "meeting.too_early", facts: { day } });
  if (members === 0) found.push({ code: "meeting.no_members", facts: { day } });
  if (!it.chairName) found.push({ code: "meeting.no_chair" });
  if (it.agendaCount === 0) found.push({ code: "meeting.no_agenda" });
  return found;
}

type Held = {
  status: MeetingStatus;
  states: readonly AttendanceState[];
  quorum: Ratio;
  secretaryName: string | null;
  discussion: string | null;
  /** Resolutions taken and votes announced. */
  decided: number;
  /** Votes not yet announced; offices that an announced vote has filled but nobody has entered. */
  votesPending: number;
  electionsWaiting: number;
};

/** Everything that stands before the end of a meeting: shown on the page, refused by the verb. */
export function obstaclesToClose({
  status,
  states,
  quorum,
  secretaryName,
  discussion,
  decided,
  votesPending,
  electionsWaiting,
}: Held): Obstacle[] {
  if (status !== STEPS.close.from[0]) return [{ code: "meeting.not_open" }];
  const found: Obstacle[] = [],
    unrecorded = states.filter((state) => state === "expected").length;
  if (unrecorded > 0) found.push({ code: "meeting.units_unrecorded", facts: { count: unrecorded } });
  found.push(...obstaclesToVote({ status, states, quorum }));
  if (!secretaryName) found.push({ code: "meeting.no_secretary" });
  if (!discussion?.trim() && decided === 0) found.push({ code: "meeting.nothing_recorded" });
  if (votesPending > 0) found.push({ code: "meeting.votes_unfinished", facts: { count: votesPending } });
  if (electionsWaiting > 0) found.push({ code: "meeting.elections_waiting", facts: { count: electionsWaiting } });
  return found;
}

/** No vote without a quorum. */
export function obstaclesToVote({ status, states, quorum }: Pick<Held, "status" | "states" | "quorum">): Obstacle[] {
  if (status !== "open") return [{ code: "meeting.not_open" }];
  const { reached, members, present, needed } = quorumOf(states, quorum);
  return reached ? [] : [{ code: "meeting.no_quorum", facts: { members, present, needed } }];
}

// ---------- when and in which years ----------
export type YearSpan = { year: string; stage: Stage; startsOn: string; endsOn: string };

/** A launch may be held in the last months of the year before, a year-end meeting in the first ones of the next. */
const MONTHS_AROUND = 3;
/** 31/08 and three months are 30/11. */
const shifted = (day: string, months: number) => {
  const [year, month, of] = day.split("-").map(Number) as [number, number, number],
    last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(of, last))).toISOString().slice(0, 10);
};

export function spanOf(years: readonly YearSpan[]): { from: string; to: string } {
  const starts = years.map(({ startsOn }) => startsOn).toSorted(),
    ends = years.map(({ endsOn }) => endsOn).toSorted();
  return { from: shifted(starts[0]!, -MONTHS_AROUND), to: shifted(ends.at(-1)!, MONTHS_AROUND) };
}

const written = (day: string) => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");

/** The year in which a meeting is planned stands before the others that it may act on. */
export const ownYearFirst = (years: readonly { year: string }[], own: string): string[] => [
  own,
  ...years.map(({ year }) => year).filter((year) => year !== own),
];

/** A date outside the years it acts on, or a kind of meeting whose time has passed in all of them. */
export function obstaclesToPlan(kind: MeetingKind, day: string, years: readonly YearSpan[], archive: boolean): Obstacle[] {
  const found: Obstacle[] = [],
    { from, to } = spanOf(years),
    named = years.map(({ year }) => year).join(" và ");
  if (day < from || day > to) {
    found.push({
      code: "meeting.date_outside_year",
      field: "date",
      facts: { day: written(day), year: named, from: written(from), to: written(to) },
    });
  }
  if (!archive && (kind === "LAUNCH" || kind === "MIDYEAR") && years.every(({ stage }) => stage !== "preparing" && stage !== "running")) {
    found.push({
      code: "meeting.stage_passed",
      field: "kind",
      facts: { year: named, stage: STAGE_WORDS[years[0]!.stage].name, kind: KIND_WORDS[kind] },
    });
  }
  return found;
}
