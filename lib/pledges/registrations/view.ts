import type { RegisteringUnit, RegistrationPage } from "./queries";
import { type Change, changesOf, draftOf, type Line, sentOf } from "./rules";

export type UnitLine = {
  unit: RegisteringUnit;
  sent: Line[] | null;
  number: number;
  sentAt: string | null;
  changes: Change[];
  drafting: boolean;
  missing: boolean;
};
/** Unit by unit: what stands, and how it differs from what the unit registered last year. */
export const unitLines = ({ units, call, archive }: Pick<RegistrationPage, "units" | "call" | "archive">): UnitLine[] =>
  units.map((unit) => {
    const sent = sentOf(unit.versions);
    return {
      unit,
      sent: sent?.lines ?? null,
      number: sent?.number ?? 0,
      sentAt: sent?.sentAt ?? null,
      changes: sent && unit.last ? changesOf(unit.last.lines, sent.lines) : [],
      drafting: draftOf(unit.versions) !== null,
      missing: !archive && call !== null && !sent && !unit.left,
    };
  });
