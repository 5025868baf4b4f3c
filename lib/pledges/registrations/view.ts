import type { RegisteringUnit, RegistrationPage } from "./queries";
import { type Change, changesOf, draftOf, lastDay, type Line, sentOf } from "./rules";

export type UnitLine = {
  unit: RegisteringUnit;
  sent: Line[] | null;
  number: number;
  sentAt: string | null;
  changes: Change[];
  drafting: boolean;
  missing: boolean;
  /** Missing after its day, which is the common one or the later one that the unit was given. */ late: boolean;
  /** Missing, with a later day than the common one. */ extendedTo: string | null;
};
/** Unit by unit: what stands, and how it differs from what the unit registered last year. */
export const unitLines = ({ units, call, archive, today }: Pick<RegistrationPage, "units" | "call" | "archive" | "today">): UnitLine[] =>
  units.map((unit) => {
    const sent = sentOf(unit.versions),
      missing = !archive && call !== null && !sent && !unit.left,
      due = call && lastDay({ dueOn: call.dueOn, lateUntil: unit.lateUntil });
    return {
      unit,
      sent: sent?.lines ?? null,
      number: sent?.number ?? 0,
      sentAt: sent?.sentAt ?? null,
      changes: sent && unit.last ? changesOf(unit.last.lines, sent.lines) : [],
      drafting: draftOf(unit.versions) !== null,
      missing,
      late: missing && due !== null && due < today,
      extendedTo: missing && due !== call.dueOn ? due : null,
    };
  });
