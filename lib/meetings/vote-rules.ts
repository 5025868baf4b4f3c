import { neededOf, obstaclesToVote, passes, type Obstacle, type PassRule, type Quorum } from "./rules";
import { MANNER_WORDS, type AttendanceState, type MeetingStatus, type VoteDenominator, type VoteManner, type VoteState } from "./words";

/** What came out of the box; of a show of hands only who was there. */
export type Tally = {
  manner: VoteManner;
  voters: number;
  present: number;
  issued: number | null;
  returned: number | null;
  valid: number | null;
  invalid: number | null;
  blank: number | null;
};
/** One line of the ballot. `own` says that the candidate's unit sits in the room and would vote for itself. */
export type Line = { id: string; inFavour: number; opposed: number; own: boolean };
export type VoteRule = PassRule & { ownUnitVotes: boolean };

export const byHands = ({ manner }: Pick<Tally, "manner">) => manner === "HANDS";
const barred = (line: Pick<Line, "own">, { ownUnitVotes }: Pick<VoteRule, "ownUnitVotes">) => (line.own && !ownUnitVotes ? 1 : 0);

/** The most votes, yes and no together, that one line can have: the ballots that count, without the candidate's own where it is barred. */
export function mostOf(tally: Tally, line: Pick<Line, "own">, rule: VoteRule): number {
  const others = tally.present - barred(line, rule);
  return byHands(tally) ? others : Math.min(tally.valid ?? 0, others);
}

/** How many the ratio is asked of, on one line. A blank or spoilt ballot still counts where those present count. */
export function lineBase(tally: Tally, line: Line, rule: VoteRule): number {
  const less = barred(line, rule);
  if (rule.of === "ALL_MEMBERS") return tally.voters - less;
  if (rule.of === "PRESENT") return tally.present - less;
  return byHands(tally) ? line.inFavour + line.opposed : mostOf(tally, line, rule);
}

/** Exactly one half means MORE than half, as in a show of hands over a text. */
export function linePasses(tally: Tally, line: Line, rule: VoteRule): boolean {
  const base = lineBase(tally, line, rule);
  return passes(
    { voters: base, present: base, inFavour: line.inFavour, opposed: line.opposed, abstained: 0 },
    { ...rule, of: "ALL_MEMBERS" },
  );
}

/** All that cannot be in these numbers, each at its field. */
export function obstaclesToTally(tally: Tally, lines: readonly Line[], rule: VoteRule): Obstacle[] {
  const found = byHands(tally) ? [] : ballotObstacles(tally);
  if (found.length > 0) return found;
  for (const line of lines) {
    const sum = line.inFavour + line.opposed,
      most = mostOf(tally, line, rule);
    if (sum > most)
      found.push({
        code: byHands(tally) ? "vote.hands_over_present" : "vote.line_over_valid",
        field: `yes_${line.id}`,
        facts: { sum, most },
      });
  }
  return found;
}

function ballotObstacles({ present, issued, returned, valid, invalid, blank }: Tally): Obstacle[] {
  const found: Obstacle[] = [],
    [out, back, good, spoilt, empty] = [issued ?? 0, returned ?? 0, valid ?? 0, invalid ?? 0, blank ?? 0];
  if (out === 0) found.push({ code: "vote.none_issued", field: "issued" });
  if (out > present) found.push({ code: "vote.issued_over_present", field: "issued", facts: { issued: out, present } });
  if (back > out) found.push({ code: "vote.returned_over_issued", field: "returned", facts: { returned: back, issued: out } });
  if (good > out) found.push({ code: "vote.valid_over_issued", field: "valid", facts: { valid: good, issued: out } });
  else if (good + spoilt + empty !== back)
    found.push({ code: "vote.parts_differ", field: "valid", facts: { sum: good + spoilt + empty, returned: back } });
  return found;
}

// ---------- steps ----------
export const VOTE_STEPS = {
  open: { from: ["planned"], to: "open" },
  count: { from: ["open", "closed"], to: "closed" },
  announce: { from: ["closed"], to: "announced" },
} as const satisfies Record<string, { from: readonly VoteState[]; to: VoteState }>;
/** Still to be brought to an end before the meeting may end. */
export const isPending = (state: VoteState) => state === "planned" || state === "open" || state === "closed";

export type Teller = { id: string; fullName: string; unitId: string | null; personId: string | null; confirmedAt: string | null };
export const TELLERS = 2;

type ToOpen = {
  state: VoteState;
  candidates: readonly { unitId: string }[];
  tellers: readonly Teller[];
  status: MeetingStatus;
  states: readonly AttendanceState[];
  quorum: { numerator: number; denominator: number };
};

/** No vote without a quorum, without candidates or without two counters. */
export function obstaclesToOpenVote({ state, candidates, tellers, ...meeting }: ToOpen): Obstacle[] {
  if (state !== "planned") return [{ code: "vote.not_planned" }];
  return [
    ...obstaclesToVote(meeting),
    ...obstaclesToTellers(tellers, candidates),
    ...(candidates.length === 0 ? [{ code: "vote.no_candidate" } as const] : []),
  ];
}

/** Nobody counts the votes of their own unit, and two people count. */
export function obstaclesToTellers(
  tellers: readonly Pick<Teller, "fullName" | "unitId" | "personId">[],
  candidates: readonly { unitId: string }[],
): Obstacle[] {
  const found: Obstacle[] = [],
    people = new Set(tellers.map(({ personId, fullName }) => personId ?? fullName.trim().toLocaleLowerCase("vi")));
  if (people.size < TELLERS) found.push({ code: "vote.two_tellers", field: "name_2" });
  tellers.forEach(({ unitId, personId, fullName }, at) => {
    if (unitId && candidates.some((one) => one.unitId === unitId))
      found.push({ code: "vote.teller_of_candidate", field: `${personId ? "person" : "unit"}_${at + 1}`, facts: { name: fullName } });
  });
  return found;
}

export function obstaclesToAnnounce({ state, tellers }: { state: VoteState; tellers: readonly Teller[] }): Obstacle[] {
  if (state !== "closed") return [{ code: state === "announced" ? "vote.fixed" : "vote.not_counted" }];
  const confirmed = tellers.filter(({ confirmedAt }) => confirmedAt).length;
  return confirmed >= TELLERS ? [] : [{ code: "vote.unconfirmed", facts: { confirmed } }];
}

// ---------- words ----------
const BASES = {
  ALL_MEMBERS: "tổng số đơn vị thành viên",
  PRESENT: "số đơn vị có mặt",
  VALID: "số phiếu hợp lệ",
} satisfies Record<VoteDenominator, string>;
const HANDS_BASE = "số đơn vị có biểu quyết";

type RuleShown = {
  manner: VoteManner;
  denominator: VoteDenominator;
  passNumerator: number;
  passDenominator: number;
  ownUnitVotes: boolean;
  round: number;
};

export const voteRuleOf = (it: Pick<RuleShown, "denominator" | "passNumerator" | "passDenominator" | "ownUnitVotes">): VoteRule => ({
  of: it.denominator,
  numerator: it.passNumerator,
  denominator: it.passDenominator,
  ownUnitVotes: it.ownUnitVotes,
});

/** "quá 1/2 số phiếu hợp lệ". */
export const passWords = (it: RuleShown): string =>
  `${it.passNumerator * 2 === it.passDenominator ? "quá" : "ít nhất"} ${it.passNumerator}/${it.passDenominator} ${it.manner === "HANDS" && it.denominator === "VALID" ? HANDS_BASE : BASES[it.denominator]}`;

/** The rule row: shown before the vote, printed in the minutes. */
export function ruleLines(
  it: RuleShown,
  quorum: { numerator: number; denominator: number },
  count: Pick<Quorum, "members" | "present">,
): { label: string; value: string }[] {
  return [
    { label: "Cách thức", value: `${MANNER_WORDS[it.manner]}, vòng ${it.round}` },
    { label: "Người bỏ phiếu", value: `Đại diện các đơn vị có mặt (${count.present}/${count.members}), mỗi đơn vị một phiếu` },
    { label: "Đơn vị được đưa vào phiếu", value: it.ownUnitVotes ? "Được bỏ phiếu cho đơn vị mình" : "Không bỏ phiếu cho đơn vị mình" },
    {
      label: "Điều kiện tiến hành",
      value: `Có mặt ít nhất ${quorum.numerator}/${quorum.denominator} số đơn vị thành viên (${neededOf(count.members, quorum)}/${count.members})`,
    },
    { label: "Được thông qua khi", value: `Đồng ý ${passWords(it)}` },
  ];
}
export const ruleSentence = (it: RuleShown): string =>
  `${MANNER_WORDS[it.manner]}, vòng ${it.round}; mỗi đơn vị có mặt một phiếu; đơn vị được đưa vào phiếu ${it.ownUnitVotes ? "được" : "không"} bỏ phiếu cho đơn vị mình; được thông qua khi đồng ý ${passWords(it)}`;
