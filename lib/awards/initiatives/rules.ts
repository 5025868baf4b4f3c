import type { ProblemItem } from "@/lib/problems/problem";
import { dateWords } from "@/lib/provinces/dates";
import { isOpenToBloc } from "../rules";
import type { ProposalState } from "@/lib/tenancy/generated/enums";

export type Recognition = { recognisedNumber: string | null; recognisedOn: string | null; recognisedBy: string | null };
type Typed = Recognition & { appliedFrom: string };

/** Number, date and issuer belong together, and nothing is recognised before it was applied. */
export function obstaclesToInitiative({ recognisedNumber, recognisedOn, recognisedBy, appliedFrom }: Typed, today: string): ProblemItem[] {
  const found: ProblemItem[] = [],
    some = recognisedNumber ?? recognisedOn ?? recognisedBy;
  if (appliedFrom > today) found.push({ code: "record.date_ahead", field: "appliedFrom", facts: { day: dateWords(appliedFrom) } });
  if (some && !recognisedNumber) found.push({ code: "initiative.number_missing", field: "recognisedNumber" });
  if (some && !recognisedOn) found.push({ code: "initiative.date_missing", field: "recognisedOn" });
  if (some && !recognisedBy) found.push({ code: "initiative.issuer_missing", field: "recognisedBy" });
  if (recognisedOn && recognisedOn > today)
    found.push({ code: "record.date_ahead", field: "recognisedOn", facts: { day: dateWords(recognisedOn) } });
  else if (recognisedOn && recognisedOn < appliedFrom)
    found.push({ code: "initiative.recognised_first", field: "recognisedOn", facts: { applied: dateWords(appliedFrom) } });
  return found;
}

type Kept = Recognition & { removed: boolean; confirmedBy: string | null; use: { unitName: string; titleName: string } | null };

const inUse = ({ use }: Pick<Kept, "use">): ProblemItem[] => (use ? [{ code: "initiative.in_use", facts: { title: use.titleName } }] : []);
export const obstaclesToEdit = (it: Kept): ProblemItem[] => (it.removed ? [{ code: "initiative.removed" }] : inUse(it));

export function obstaclesToConfirmReach(it: Kept): ProblemItem[] {
  if (it.removed) return [{ code: "initiative.removed" }];
  if (!it.recognisedOn) return [{ code: "initiative.not_recognised" }];
  return it.confirmedBy ? [{ code: "initiative.confirmed" }] : [];
}

/** Behind a proposal that is still open stand recognised initiatives of its own unit, each behind this one alone. */
export function obstaclesToChoose(
  { state, initiatives, free }: { state: ProposalState; initiatives: { id: string }[]; free: { id: string }[] },
  chosen: string[],
): ProblemItem[] {
  if (!isOpenToBloc(state)) return [{ code: "proposal.not_open" }];
  const known = new Set([...initiatives, ...free].map(({ id }) => id));
  return chosen.some((id) => !known.has(id)) ? [{ code: "initiative.not_there", field: "initiatives" }] : [];
}
