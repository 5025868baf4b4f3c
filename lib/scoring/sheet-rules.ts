import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import type { SheetState } from "@/lib/tenancy/generated/enums";
import { type Gap, gapNames } from "./gaps";
import type { BehalfAnswer } from "./sheet-words";

/** What every step of a sheet asks. Dates are YYYY-MM-DD. */
export type SheetFacts = {
  state: SheetState;
  stage: string;
  dueOn: string | null;
  today: string;
  onBehalf?: boolean;
  behalfAnswer?: BehalfAnswer | null;
  archive?: boolean;
};

const OPEN: readonly SheetState[] = ["not_started", "drafting", "returned"];
const WITH_UNIT: readonly SheetState[] = [...OPEN, "awaiting_leader"];
const WITH_BLOC: readonly SheetState[] = ["sent", "under_review", "awaiting_reply"];

export const isOpen = ({ state }: Pick<SheetFacts, "state">): boolean => OPEN.includes(state);
export const isWithUnit = ({ state }: Pick<SheetFacts, "state">): boolean => WITH_UNIT.includes(state);
export const isWithBloc = ({ state }: Pick<SheetFacts, "state">): boolean => WITH_BLOC.includes(state);
export const isLate = ({ state, dueOn, today }: Pick<SheetFacts, "state" | "dueOn" | "today">): boolean =>
  isWithUnit({ state }) && dueOn !== null && dueOn < today;

/** Sheets are written while the year scores itself, and afterwards only where one was returned. */
const yearTakes = ({ stage, state }: SheetFacts) =>
  stage === "scoring" || (stage === "checking" && (state === "returned" || state === "drafting" || state === "awaiting_leader"));

/** After checking, the figures of a year change by corrections alone. */
const decided = ({ stage }: SheetFacts) => ["deciding", "proposed", "closed"].includes(stage);

function closed(it: SheetFacts): ProblemItem[] {
  if (it.state === "settled") return [{ code: "sheet.settled" }];
  if (it.state === "not_submitted" || it.state === "not_ranked") return [{ code: "sheet.closed" }];
  if (!yearTakes(it)) return [{ code: "sheet.year_closed" }];
  return [];
}

export function obstaclesToDraft(it: SheetFacts): ProblemItem[] {
  if (isWithBloc(it)) return [{ code: "sheet.already_sent" }];
  if (it.state === "awaiting_leader") return [{ code: "sheet.with_leader" }];
  return closed(it);
}

/** Lines that are wrong or still empty (gaps.ts, blocking), by name. */
type Faults = readonly Pick<Gap, "number" | "name">[];
export function obstaclesToSubmit(it: SheetFacts, faults: Faults): ProblemItem[] {
  const stopped = obstaclesToDraft(it);
  if (stopped.length > 0) return stopped;
  return [...late(it), ...unfilled(faults), ...contested(it)];
}

export function obstaclesToHandIn(it: SheetFacts, faults: Faults): ProblemItem[] {
  if (isWithBloc(it)) return [{ code: "sheet.already_sent" }];
  if (isOpen(it) && it.stage === "scoring") return [{ code: "sheet.not_submitted_yet" }];
  const stopped = closed(it);
  if (stopped.length > 0) return stopped;
  return [...late(it), ...unfilled(faults), ...contested(it)];
}

const unfilled = (faults: Faults): ProblemItem[] =>
  faults.length > 0 ? [{ code: "sheet.has_faults", facts: { faults: faults.length, names: gapNames(faults) } }] : [];
const late = (it: SheetFacts): ProblemItem[] => (isLate(it) ? [{ code: "sheet.past_deadline", facts: { due: dateWords(it.dueOn) } }] : []);
const contested = (it: SheetFacts): ProblemItem[] => (it.onBehalf && it.behalfAnswer === "contested" ? [{ code: "sheet.contested" }] : []);

export function obstaclesToRecall(it: SheetFacts): ProblemItem[] {
  if (isWithBloc(it)) return [{ code: "sheet.already_sent" }];
  return it.state === "awaiting_leader" ? closed(it) : [{ code: "record.moved" }];
}

export function obstaclesToReturn(it: SheetFacts): ProblemItem[] {
  if (it.state === "settled") return [{ code: "sheet.settled" }];
  return isWithBloc(it) ? [] : [{ code: "sheet.not_sent" }];
}

/** A deadline moves, or a sheet is closed as not handed in, while it is still with its unit and the year still takes sheets in. */
export function obstaclesToExtend(it: SheetFacts): ProblemItem[] {
  if (decided(it)) return [{ code: "sheet.year_decided" }];
  return isWithUnit(it) || it.state === "not_submitted" ? [] : [{ code: it.state === "settled" ? "sheet.settled" : "sheet.already_sent" }];
}
export const obstaclesToClose = (it: SheetFacts): ProblemItem[] =>
  decided(it)
    ? [{ code: "sheet.year_decided" }]
    : isWithUnit(it)
      ? []
      : [{ code: it.state === "settled" ? "sheet.settled" : it.state === "not_submitted" ? "sheet.closed" : "sheet.already_sent" }];
