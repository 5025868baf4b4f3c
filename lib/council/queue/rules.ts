import { missingPapers, paperState, type PaperFacts } from "@/lib/awards/rules";
import { paperName } from "@/lib/awards/words";
import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import { addWorkingDays, type WorkingCalendar } from "@/lib/provinces/working-days";
import type { PaperFinding, ProposalState } from "@/lib/tenancy/generated/enums";
import type { TermInForce } from "../terms";
import type { Officer } from "./expressions";
import { obstaclesToReceive, ownWriting } from "../rules";
import type { Step } from "./words";

export type CheckedPaper = PaperFacts & { id: string; finding: PaperFinding | null };
/** A dossier as the steps with many see it. */
export type Line = {
  id: string;
  version: number;
  unitId: string;
  subject: string;
  /** Who wrote the board's own. */ boardWriterId: string | null;
  titleName: string;
  giverName: string;
  state: ProposalState;
  officerId: string | null;
  officer: string | null;
  receivedAt: string | null;
  dueOn: string | null;
  dissolvedOn: string | null;
  completeAt: string | null;
  papers: CheckedPaper[];
  /** The officer who looks after the bloc today and may have this dossier. */
  charged: { id: string; name: string } | null;
};
/** Who acts: the person, whether the dossier's unit is theirs, whether they lead the board. */
export type Acting = { personId: string; name: string; isOwn: (unitId: string) => boolean; leads: boolean };

const IN_HAND: readonly ProposalState[] = ["sent", "received", "returned", "appraising", "asking_opinion"];

/** What the officer still has to find out before the papers count as whole. */
export function obstaclesToComplete(
  it: Pick<Line, "state" | "officerId" | "officer" | "boardWriterId" | "completeAt" | "papers">,
  personId: string,
): ProblemItem[] {
  if (it.state !== "received" && it.state !== "appraising") return [{ code: "proposal.not_checkable" }];
  if (it.officerId && it.officerId !== personId) return [{ code: "proposal.not_yours", facts: { officer: it.officer ?? "người khác" } }];
  if (it.boardWriterId === personId) return [{ code: "proposal.own_writing" }];
  if (it.completeAt) return [{ code: "proposal.complete_already" }];
  return [
    ...missingPapers(it.papers).map(({ kind, title }) => ({
      code: "proposal.paper_missing" as const,
      facts: { paper: paperName(kind, title) },
    })),
    ...it.papers
      .filter(({ finding }) => finding === "MISSING" || finding === "TO_COMPARE")
      .map(({ kind, title }) => ({ code: "proposal.paper_doubted" as const, facts: { paper: paperName(kind, title) } })),
  ];
}

/** All required papers are there and none was found wanting. */
export const isComplete = (papers: readonly CheckedPaper[]): boolean =>
  papers.every(
    (paper) =>
      (paper.finding === "PRESENT" && paperState(paper) !== "missing") ||
      (!paper.required && paper.finding === null && paperState(paper) === "missing"),
  );

type Moving = Pick<Line, "state" | "officerId" | "officer" | "unitId" | "boardWriterId">;
/** An officer hands on what is in their hands or in nobody's; the leader whatever is still in the board's. */
export function obstaclesToPart(
  { state, officerId, officer }: Moving,
  { personId, leads }: Pick<Acting, "personId" | "leads">,
): ProblemItem[] {
  if (!IN_HAND.includes(state)) return [{ code: "proposal.take_over_late" }];
  return !leads && officerId !== null && officerId !== personId
    ? [{ code: "transfer.not_yours", facts: { officer: officer ?? "người khác" } }]
    : [];
}

export function obstaclesToTransfer(
  it: Moving,
  to: Pick<Officer, "id" | "name" | "unitId">,
  { personId, leads }: Pick<Acting, "personId" | "leads">,
): ProblemItem[] {
  if (!IN_HAND.includes(it.state)) return obstaclesToPart(it, { personId, leads });
  if (it.officerId === to.id)
    return [{ code: to.id === personId ? "proposal.yours_already" : "transfer.same_officer", facts: { officer: to.name } }];
  if (to.id === it.boardWriterId) return [{ code: "transfer.own_writing", facts: { officer: to.name } }];
  if (to.unitId === it.unitId) return [{ code: "transfer.own_unit", facts: { officer: to.name } }];
  return obstaclesToPart(it, { personId, leads });
}

export type StepFacts = {
  today: string;
  calendar: WorkingCalendar;
  limit: TermInForce | null;
  /** Of a transfer: to whom. */ to: Officer | null;
};
/** What a step does with one dossier: the words of what will happen, or why it is left out. */
export type Planned = { line: Line; problems: ProblemItem[]; effect: string; officerId: string | null; dueOn: string | null };

/** The day on which an appraisal that begins today is due; null where no time limit is known. */
export const dueFrom = ({ today, calendar, limit }: Pick<StepFacts, "today" | "calendar" | "limit">): string | null =>
  limit && addWorkingDays(today, limit.days, calendar);

/** To whom a dossier comes when it is received: who has it already, else the officer of its bloc, else whoever receives it. */
export const officerOnReceipt = (
  { officerId, officer, charged }: Pick<Line, "officerId" | "officer" | "charged">,
  { personId, name }: Pick<Acting, "personId" | "name">,
): { id: string; name: string } => (officerId ? { id: officerId, name: officer ?? "" } : (charged ?? { id: personId, name }));

/** The same for preview and deed: each dossier with what will happen to it. */
export function planned(step: Step, lines: readonly Line[], acting: Acting, facts: StepFacts): Planned[] {
  return lines.map((line) => {
    const own: ProblemItem[] = acting.isOwn(line.unitId) ? [{ code: "access.own_unit" }] : [];
    if (step === "tiep-nhan") {
      const officer = officerOnReceipt(line, acting),
        dueOn = dueFrom(facts) ?? line.dueOn;
      const problems = [
        ...own,
        ...ownWriting(line, officer.id),
        ...obstaclesToReceive(line, facts.today, null),
        ...(line.dissolvedOn && line.dissolvedOn <= facts.today
          ? [{ code: "transfer.dissolved" as const, facts: { day: dateWords(line.dissolvedOn) } }]
          : []),
      ];
      const receiver = officer.id === acting.personId ? "Anh/Chị phụ trách" : `${officer.name} phụ trách`;
      return {
        line,
        problems,
        effect: `Tiếp nhận; ${receiver}; ${dueOn ? `hạn ${dateWords(dueOn)}` : "chưa đặt hạn"}.`,
        officerId: officer.id,
        dueOn,
      };
    }
    if (step === "chuyen") {
      const problems = [...own, ...(facts.to ? obstaclesToTransfer(line, facts.to, acting) : obstaclesToPart(line, acting))];
      return {
        line,
        problems,
        effect: `${line.officer ? `Từ ${line.officer} sang` : "Giao cho"} ${facts.to?.name ?? "người được chọn"}.`,
        officerId: facts.to?.id ?? null,
        dueOn: line.dueOn,
      };
    }
    return {
      line,
      problems: [...own, ...obstaclesToComplete(line, acting.personId)],
      effect: `Ghi đủ ${line.papers.length} giấy tờ.`,
      officerId: line.officerId,
      dueOn: line.dueOn,
    };
  });
}
