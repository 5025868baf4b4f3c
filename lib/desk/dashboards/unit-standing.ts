import { exact, formatPoints, type Points, sum, ZERO } from "@/lib/criteria/points";
import { type Standing, standingsOf } from "@/lib/pledges/progress";
import type { QuarterNumber } from "@/lib/pledges/quarters";
import type { UnitBloc } from "@/lib/year/unit-year";
import { targetsByUnit } from "./bloc-reads";
import type { UnitStandingFacts } from "./unit-standing-queries";

export type UnitStandingShown = {
  total: Points | null;
  settled: boolean;
  /** Against the year before and the middle of the bloc; null where there is nothing to compare with. */ offBefore: Points | null;
  offMiddle: Points | null;
  targets: Standing[];
  atRisk: number;
  slow: number;
  /** Quarters whose last day for the unit has passed without every figure. */ overdue: QuarterNumber[];
  gapPoints: Points;
};

/** Where the unit stands, from what the record says of it and of its bloc. */
export function unitStanding(facts: UnitStandingFacts, sheet: UnitBloc["sheet"], today: string): UnitStandingShown {
  const settled = sheet?.total !== null && sheet?.total !== undefined,
    text = sheet?.total ?? sheet?.selfTotal ?? null,
    total = text === null ? null : exact(text);
  const against = (other: string | null | undefined) =>
    total === null || other === null || other === undefined ? null : total.minus(exact(other));
  const targets = facts.course
    ? standingsOf({ startsOn: facts.startsOn, endsOn: facts.endsOn, today, ...facts.course }).flatMap((unit) => unit.targets)
    : [];
  const { startsOn, endsOn, course } = facts,
    [own] = targetsByUnit({ startsOn, endsOn, today, course }, facts).values();
  return {
    total,
    settled,
    offBefore: settled ? against(facts.before?.total) : null,
    offMiddle: settled && facts.settled >= ENOUGH_UNITS ? against(facts.middle) : null,
    targets,
    atRisk: own?.atRisk ?? 0,
    slow: own?.slow ?? 0,
    overdue: own?.overdue ?? [],
    gapPoints: facts.gaps.length === 0 ? ZERO : sum(facts.gaps.map(({ points }) => points)),
  };
}
/** The middle of fewer units would be one of theirs. */
const ENOUGH_UNITS = 3;

/** "cao hơn 1,25", "thấp hơn 0,50", "bằng". */
export const offWords = (off: Points): string =>
  off.isZero() ? "bằng" : off.gt(0) ? `cao hơn ${formatPoints(off)}` : `thấp hơn ${formatPoints(off.negated())}`;
