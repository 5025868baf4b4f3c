import type { ProblemItem } from "@/lib/problems/problem";
import { STAGES } from "@/lib/blocs/words";

export type Stage = (typeof STAGES)[number];

export const NEXT = {
  preparing: "running",
  running: "scoring",
  scoring: "checking",
  checking: "deciding",
  deciding: "proposed",
  proposed: "closed",
} as const satisfies Partial<Record<Stage, Stage>>;
export type Movable = keyof typeof NEXT;
/** Who ends each stage. Two of them end with a day: there the board may stand in for the head who lets it pass. */
export const MOVED_BY = {
  preparing: "head",
  running: "either",
  scoring: "either",
  checking: "head",
  deciding: "head",
  proposed: "board",
} as const satisfies Record<Movable, "head" | "board" | "either">;
export const canMove = (stage: Stage): stage is Movable => stage in NEXT;

/** What the rooms know of a year, gathered by one statement (YEAR_FACTS). Dates are YYYY-MM-DD. */
export type YearFacts = {
  stage: Stage;
  mode: "live" | "archive";
  headNamed: boolean;
  /** Launch meetings of this year, and how many of them have not ended. */
  launches: number;
  launchesOpen: number;
  criteriaAdopted: boolean;
  pledge: {
    state: "draft" | "adopted" | "signing" | "signed";
    parties: number;
    signed: number;
    /** Parties without a target of their own, where the pledge asks for some. */ untargeted: number;
  } | null;
  members: number;
  minMembers: number;
  scoringFrom: string | null;
  today: string;
  sheets: SheetCounts;
  meeting: YearEndCounts;
  proposals: { open: number; nominated: number; unproposed: number };
  handedOver: boolean;
};

/** Score sheets of the year. `missing`: not handed in and not extended; `extended`: not handed in, with a later day; `sent`: handed in, however far it came since;
 * `notSubmitted`: closed by a decision without being handed in; `open`: being checked; `windows`: the unit may still answer;
 * `gaps`: handed in with points that nothing proves; `apart`: settled a tenth or more away from the self-score. */
export type SheetCounts = {
  all: number;
  missing: number;
  extended: number;
  sent: number;
  notSubmitted: number;
  open: number;
  windows: number;
  settled: number;
  unranked: number;
  provisional: number;
  tied: number;
  gaps: number;
  apart: number;
};
/** Year-end meetings that act on the year, their votes, and nominations that leave the ranking without saying why. `electionsWaiting`: offices that a vote has filled and nobody has entered. */
export type YearEndCounts = {
  held: number;
  open: number;
  inquorate: number;
  unsigned: number;
  votesOpen: number;
  electionsWaiting: number;
  passedOver: number;
  nextHead: boolean;
  nextDeputy: boolean;
  elects: boolean;
};

/** Where an obstacle is mended: the page makes the address. */
export type MendPlace =
  | "sheets"
  | "ranking"
  | "proposals"
  | "offices"
  | "members"
  | "meetings"
  | "criteria"
  | "pledge"
  | "dates"
  | "handover";
export type Finding = ProblemItem & { mend: MendPlace };
export type Findings = { blocks: Finding[]; warns: Finding[] };

/** All that stops the year from going on, and what is only worth knowing. Page, desk and refusal read this one rule. */
export function obstaclesToMove(it: YearFacts): Findings {
  if (it.mode === "archive") return { blocks: [{ code: "bloc_year.archive_closed", mend: "dates" }], warns: [] };
  if (it.stage === "preparing") return { blocks: blocksStart(it), warns: warnsStart(it) };
  if (it.stage === "running")
    return {
      blocks: [],
      warns: [...unsigned(it), ...counted("year.no_targets", it.pledge?.untargeted ?? 0, "pledge"), ...warnsScoring(it)],
    };
  if (it.stage === "scoring")
    return { blocks: blocksCheck(it.sheets), warns: [...extended(it.sheets), ...counted("year.evidence_gaps", it.sheets.gaps, "sheets")] };
  if (it.stage === "checking") return { blocks: blocksDecide(it.sheets), warns: warnsDecide(it.sheets) };
  if (it.stage === "deciding") return { blocks: blocksPropose(it), warns: warnsPropose(it) };
  if (it.stage === "proposed") return { blocks: counted("year.proposals_open", it.proposals.open, "proposals"), warns: warnsClose(it) };
  return { blocks: [{ code: "year.no_move", mend: "dates" }], warns: [] };
}

function blocksStart(it: YearFacts): Finding[] {
  const found: Finding[] = [];
  if (!it.headNamed) found.push({ code: "year.no_head", mend: "offices" });
  if (it.members < it.minMembers)
    found.push({ code: "year.too_few", mend: "members", facts: { members: it.members, least: it.minMembers } });
  if (it.launchesOpen > 0) found.push({ code: "year.launch_open", mend: "meetings" });
  if (!it.criteriaAdopted) found.push({ code: "year.no_criteria", mend: "criteria" });
  if (!it.pledge) found.push({ code: "year.no_pledge", mend: "pledge" });
  else if (it.pledge.state === "draft") found.push({ code: "year.pledge_draft", mend: "pledge" });
  return found;
}

/** A launch meeting held as the year-end meeting of the year before leaves no row of its own: a warning, no obstacle. */
function warnsStart(it: YearFacts): Finding[] {
  return [...(it.launches === 0 ? [{ code: "year.no_launch", mend: "meetings" } as const] : []), ...unsigned(it)];
}

function unsigned({ pledge }: YearFacts): Finding[] {
  if (!pledge || pledge.state === "draft" || pledge.signed >= pledge.parties) return [];
  return [{ code: "year.unsigned", mend: "pledge", facts: { waiting: pledge.parties - pledge.signed, parties: pledge.parties } }];
}

function warnsScoring({ scoringFrom, today }: YearFacts): Finding[] {
  if (!scoringFrom) return [{ code: "year.no_scoring_dates", mend: "dates" }];
  return scoringFrom > today ? [{ code: "year.early", mend: "dates", facts: { from: scoringFrom.split("-").toReversed().join("/") } }] : [];
}

/** One finding where there is something to count, none where there is not. */
const counted = (code: Finding["code"], count: number, mend: MendPlace): Finding[] => (count > 0 ? [{ code, mend, facts: { count } }] : []);

const noSheets = ({ all }: SheetCounts): Finding[] => (all === 0 ? [{ code: "year.no_sheets", mend: "sheets" }] : []);
const extended = (it: SheetCounts): Finding[] => counted("year.sheets_extended", it.extended, "sheets");
const blocksCheck = (it: SheetCounts): Finding[] => [...noSheets(it), ...counted("year.sheets_missing", it.missing, "sheets")];

/** Silence until the last day of a window lets the last score stand; until then the year waits. */
function blocksDecide(it: SheetCounts): Finding[] {
  return [
    ...noSheets(it),
    ...counted("year.sheets_missing", it.missing + it.extended, "sheets"),
    ...counted("year.windows_open", it.windows, "sheets"),
    ...counted("year.checks_open", it.open - it.windows, "sheets"),
    ...(it.all > 0 && it.settled === 0 && it.open + it.missing + it.extended === 0
      ? [{ code: "year.none_settled", mend: "sheets" } as const]
      : []),
    ...(it.open + it.missing + it.extended === 0 ? counted("year.unranked", it.unranked, "ranking") : []),
  ];
}
const warnsDecide = (it: SheetCounts): Finding[] => [
  ...counted("year.scores_apart", it.apart, "ranking"),
  ...counted("year.provisional", it.provisional, "ranking"),
  ...counted("year.tied", it.tied, "ranking"),
];

function blocksPropose({ meeting, sheets }: YearFacts): Finding[] {
  return [
    ...(meeting.held === 0 ? [{ code: "year.no_year_end", mend: "meetings" } as const] : []),
    ...counted("year.year_end_open", meeting.open, "meetings"),
    ...counted("year.no_quorum", meeting.inquorate, "meetings"),
    ...counted("year.votes_open", meeting.votesOpen, "meetings"),
    ...counted("year.elections_waiting", meeting.electionsWaiting, "meetings"),
    ...counted("year.minutes_unsigned", meeting.unsigned, "meetings"),
    ...counted("year.passed_over", meeting.passedOver, "meetings"),
    ...(meeting.elects && !meeting.nextHead ? [{ code: "year.no_next_head", mend: "meetings" } as const] : []),
    ...counted("year.checks_open", sheets.open, "sheets"),
  ];
}
const warnsPropose = ({ meeting, proposals, sheets }: YearFacts): Finding[] => [
  ...(meeting.elects && meeting.nextHead && !meeting.nextDeputy ? [{ code: "year.no_next_deputy", mend: "meetings" } as const] : []),
  ...(proposals.nominated === 0 ? [{ code: "year.no_nomination", mend: "meetings" } as const] : []),
  ...counted("year.tied", sheets.tied, "ranking"),
];
const warnsClose = ({ handedOver, proposals }: YearFacts): Finding[] => [
  ...counted("year.unproposed", proposals.unproposed, "proposals"),
  ...(handedOver ? [] : [{ code: "year.no_hand_over", mend: "handover" } as const]),
];

export const stageAt = (stage: Stage) => STAGES.indexOf(stage);
/** The stages a year may be sent back to. */
export const earlierThan = (stage: Stage): Stage[] => STAGES.slice(0, stageAt(stage));

export function obstaclesToSendBack(it: Pick<YearFacts, "stage" | "mode">, to: Stage): ProblemItem[] {
  if (it.mode === "archive") return [{ code: "bloc_year.archive_closed" }];
  return stageAt(to) < stageAt(it.stage) ? [] : [{ code: "year.back_not_earlier", field: "to" }];
}

/** What a year that goes back loses and what it keeps. Votes and nominations rest on the scores: whoever goes behind the decision redoes it. */
export type BackEffects = {
  reopens: boolean;
  movesAgain: Stage[];
  signaturesKept: number;
  adoptedKept: boolean;
  voidsVotes: boolean;
  reopensSheets: boolean;
};

export const effectsOfSendBack = (it: Pick<YearFacts, "stage" | "pledge">, to: Stage): BackEffects => ({
  reopens: it.stage === "closed",
  movesAgain: STAGES.slice(stageAt(to), stageAt(it.stage)),
  signaturesKept: it.pledge?.signed ?? 0,
  adoptedKept: it.pledge !== null && it.pledge.state !== "draft",
  voidsVotes: stageAt(to) <= stageAt("deciding"),
  reopensSheets: stageAt(to) <= stageAt("checking"),
});
