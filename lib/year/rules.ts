import type { ProblemItem } from "@/lib/problems/problem";
import { STAGES } from "@/lib/blocs/words";

export type Stage = (typeof STAGES)[number];

/** The moves that one person makes; later stages leave by conditions of their own. */
export const NEXT = { preparing: "running", running: "scoring" } as const satisfies Partial<Record<Stage, Stage>>;
export type Movable = keyof typeof NEXT;
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
  pledge: { state: "draft" | "adopted" | "signing" | "signed"; parties: number; signed: number } | null;
  members: number;
  minMembers: number;
  scoringFrom: string | null;
  today: string;
};

/** Where an obstacle is mended: the page makes the address. */
export type MendPlace = "offices" | "members" | "meetings" | "criteria" | "pledge" | "dates";
export type Finding = ProblemItem & { mend: MendPlace };
export type Findings = { blocks: Finding[]; warns: Finding[] };

/** All that stops the year from going on, and what is only worth knowing. Page, desk and refusal read this one rule. */
export function obstaclesToMove(it: YearFacts): Findings {
  if (it.mode === "archive") return { blocks: [{ code: "bloc_year.archive_closed", mend: "dates" }], warns: [] };
  if (it.stage === "preparing") return { blocks: blocksStart(it), warns: warnsStart(it) };
  if (it.stage === "running") return { blocks: [], warns: [...unsigned(it), ...warnsScoring(it)] };
  return { blocks: [{ code: "year.no_move", mend: "dates" }], warns: [] };
}

function blocksStart(it: YearFacts): Finding[] {
  const found: Finding[] = [];
  if (!it.headNamed) found.push({ code: "year.no_head", mend: "offices" });
  if (it.members < it.minMembers) found.push({ code: "year.too_few", mend: "members", facts: { members: it.members, least: it.minMembers } });
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

export const stageAt = (stage: Stage) => STAGES.indexOf(stage);
/** The stages a year may be sent back to. */
export const earlierThan = (stage: Stage): Stage[] => STAGES.slice(0, stageAt(stage));

export function obstaclesToSendBack(it: Pick<YearFacts, "stage" | "mode">, to: Stage): ProblemItem[] {
  if (it.mode === "archive") return [{ code: "bloc_year.archive_closed" }];
  return stageAt(to) < stageAt(it.stage) ? [] : [{ code: "year.back_not_earlier", field: "to" }];
}

/** What a year that goes back loses and what it keeps: numbers for the sentences of the dialog. */
export type BackEffects = { reopens: boolean; movesAgain: Stage[]; signaturesKept: number; adoptedKept: boolean };

export const effectsOfSendBack = (it: YearFacts, to: Stage): BackEffects => ({
  reopens: it.stage === "closed",
  movesAgain: STAGES.slice(stageAt(to), stageAt(it.stage)),
  signaturesKept: it.pledge?.signed ?? 0,
  adoptedKept: it.pledge !== null && it.pledge.state !== "draft",
});
