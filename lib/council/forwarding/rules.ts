import type { ProblemItem } from "@/lib/problems/problem";
import type { ProposalState, TitleLevel } from "@/lib/tenancy/generated/enums";
import { isAbove } from "./words";

const dmy = (iso: string): string => iso.split("-").toReversed().join("/");

export type ToForward = { id: string; subject: string; state: ProposalState; level: TitleLevel; heldOn: string | null; own: boolean };

/** All that keeps proposals from going up by one letter of one level. */
export function obstaclesToSend(proposals: readonly ToForward[], level: TitleLevel, sentOn: string, today: string): ProblemItem[] {
  if (proposals.length === 0) return [{ code: "forwarding.none", field: "proposals" }];
  if (sentOn > today) return [{ code: "record.date_ahead", field: "sentOn", facts: { day: dmy(sentOn) } }];
  const early = proposals.find(({ heldOn }) => heldOn !== null && sentOn < heldOn);
  if (early) return [{ code: "proposal.forwarded_early", field: "sentOn", facts: { day: dmy(sentOn), held: dmy(early.heldOn!) } }];
  return proposals.flatMap(({ subject, ...one }): ProblemItem[] => {
    if (one.own) return [{ code: "forwarding.own_unit", field: "proposals", facts: { unit: subject } }];
    if (one.state !== "council_agreed" || !isAbove(one.level))
      return [{ code: "forwarding.not_agreed", field: "proposals", facts: { unit: subject } }];
    return one.level === level ? [] : [{ code: "forwarding.other_level", field: "proposals", facts: { unit: subject } }];
  });
}

export type Forwarded = { id: string; subject: string; state: ProposalState; listed: boolean; refusedOn: string | null };

/** What may be said to have been refused above: sent, unanswered, and in no decision that is being written down. */
export function obstaclesToRefuse(
  lines: readonly Forwarded[],
  chosen: readonly string[],
  { sentOn, refusedOn, today }: { sentOn: string; refusedOn: string; today: string },
): ProblemItem[] {
  if (chosen.length === 0) return [{ code: "forwarding.none_chosen", field: "proposals" }];
  if (refusedOn > today) return [{ code: "record.date_ahead", field: "refusedOn", facts: { day: dmy(refusedOn) } }];
  if (refusedOn < sentOn)
    return [{ code: "forwarding.answered_early", field: "refusedOn", facts: { day: dmy(refusedOn), sent: dmy(sentOn) } }];
  return chosen.flatMap((id): ProblemItem[] => {
    const line = lines.find((one) => one.id === id);
    if (!line) return [{ code: "record.moved" }];
    if (line.listed) return [{ code: "forwarding.listed", field: "proposals", facts: { unit: line.subject } }];
    return line.state === "forwarded" && line.refusedOn === null
      ? []
      : [{ code: "forwarding.answered", field: "proposals", facts: { unit: line.subject } }];
  });
}
