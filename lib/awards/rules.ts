import type { ProposalGiver, ProposalState } from "@/lib/tenancy/generated/enums";
import type { ProblemItem } from "@/lib/problems/problem";
import { paperName } from "./words";

/** Every step a proposal may take, by whom it is taken in lib/awards and lib/council. One table for pages, refusals and tests. */
export const MOVES = {
  send: { from: ["drafting", "returned"], to: "sent" },
  withdraw: { from: ["drafting", "sent", "received", "returned"], to: "withdrawn" },
  receive: { from: ["sent"], to: "received" },
  return: { from: ["received", "appraising"], to: "returned" },
  appraise: { from: ["received", "appraising"], to: "appraising" },
  ask: { from: ["received", "appraising", "asking_opinion"], to: "asking_opinion" },
  heard: { from: ["asking_opinion"], to: "appraising" },
  confirm: { from: ["appraising"], to: "to_council" },
  /** The leader wants the conclusion written anew: with the officer again, as before it. */
  sendBack: { from: ["appraising"], to: "received" },
  agree: { from: ["to_council", "council_agreed", "council_refused"], to: "council_agreed" },
  refuse: { from: ["to_council", "council_agreed", "council_refused"], to: "council_refused" },
  later: { from: ["to_council", "council_agreed", "council_refused"], to: "to_council" },
  change: { from: ["to_council", "council_agreed", "council_refused"], to: "changed" },
  forward: { from: ["council_agreed"], to: "forwarded" },
  decide: { from: ["council_agreed", "forwarded"], to: "decided" },
  refuseAbove: { from: ["forwarded"], to: "refused_above" },
  /** What the council named in case the level above does not agree takes its place. */
  fallBack: { from: ["forwarded"], to: "changed" },
} as const satisfies Record<string, { from: readonly ProposalState[]; to: ProposalState }>;
export type ProposalMove = keyof typeof MOVES;

export const canMoveProposal = (state: ProposalState, move: ProposalMove): boolean =>
  (MOVES[move].from as readonly ProposalState[]).includes(state);

/** Nothing more happens to these. */
export const CLOSED_STATES = ["council_refused", "changed", "decided", "withdrawn", "refused_above"] as const satisfies ProposalState[];
/** A year may end over these: what was forwarded to the Government holds nobody up. */
export const SETTLED_STATES = [...CLOSED_STATES, "forwarded"] as const satisfies ProposalState[];

/** States in which the bloc may still change papers and words. */
export const isOpenToBloc = (state: ProposalState): boolean => state === "drafting" || state === "returned";

/** A draft changes everywhere; a dossier that came back only where it was named. */
export const mayChangePaper = (state: ProposalState, { reopened }: { reopened: boolean }): boolean =>
  state === "drafting" || (state === "returned" && reopened);
/** Only while it is written: whoever asked for a paper back has to get one. */
export const mayDropPaper = (state: ProposalState, { fileUseId }: { fileUseId: string | null }): boolean =>
  state === "drafting" && fileUseId !== null;
export const mayChangeSummary = ({ state, summaryOpen }: { state: ProposalState; summaryOpen: boolean }): boolean =>
  state === "drafting" || (state === "returned" && summaryOpen);

/** Whom it is for: while it is written, and where it came back with that named. */
export const mayChangeSubject = ({ state, subjectOpen }: { state: ProposalState; subjectOpen: boolean }): boolean =>
  state === "drafting" || (state === "returned" && subjectOpen);

export type PaperFacts = {
  kind: string;
  title: string;
  required: boolean;
  fileUseId: string | null;
  fromRecord: boolean;
  recordReady: boolean;
  returnedNote: string | null;
};
export type SendFacts = {
  state: ProposalState;
  giver: ProposalGiver;
  archive: boolean;
  /** The year-end meeting that nominated: its minutes are the ground of everything. */
  meetingEnded: boolean;
  nominationVoided: boolean;
  summary: string;
  papers: PaperFacts[];
};

/** Where a paper stands: sent as a file, taken from the record, or not there. */
export const paperState = (paper: PaperFacts): "file" | "record" | "missing" =>
  paper.fileUseId ? "file" : paper.fromRecord && paper.recordReady ? "record" : "missing";

export const missingPapers = (papers: PaperFacts[]): PaperFacts[] =>
  papers.filter((paper) => paper.required && paperState(paper) === "missing");
/** Papers that came back with a word and have not been answered with a new file. */
export const unansweredPapers = (papers: PaperFacts[]): PaperFacts[] => papers.filter(({ returnedNote }) => returnedNote !== null);

/** All that stops a proposal from going to the board. The page lists it, the desk counts it, the action refuses on it. */
export function obstaclesToSend(it: SendFacts): ProblemItem[] {
  if (!canMoveProposal(it.state, "send")) return [{ code: "proposal.not_open" }];
  const found: ProblemItem[] = [];
  if (it.nominationVoided) found.push({ code: "proposal.nomination_void" });
  if (it.giver === "BLOC" && !it.meetingEnded && !it.archive) found.push({ code: "proposal.meeting_open" });
  if (it.summary.trim() === "") found.push({ code: "proposal.no_summary" });
  for (const { kind, title } of missingPapers(it.papers))
    found.push({ code: "proposal.paper_missing", facts: { paper: paperName(kind, title) } });
  if (it.state === "returned") {
    for (const { kind, title } of unansweredPapers(it.papers))
      found.push({ code: "proposal.paper_unanswered", facts: { paper: paperName(kind, title) } });
  }
  return found;
}

export const obstaclesToWithdraw = ({ state }: { state: ProposalState }): ProblemItem[] =>
  canMoveProposal(state, "withdraw") ? [] : [{ code: "proposal.not_withdrawable" }];

/** Votes as they are said of a proposal: "9/10 phiếu, 90,00 %"; null where nobody voted. */
export const share = (inFavour: number | null, base: number | null): number | null =>
  inFavour === null || !base ? null : (inFavour * 100) / base;
