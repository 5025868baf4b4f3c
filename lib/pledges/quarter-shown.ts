import { quarterAsked } from "./progress";
import type { CoursePage } from "./progress-queries";
import { begun, quartersOf } from "./quarters";
import { lastDayOf, lateUntil, obstaclesToReport } from "./report-rules";

/** The quarter whose form a unit's page shows: the one asked for in the address, else the one that is asked for now. */
export function quarterShown(it: CoursePage, asked: string | undefined) {
  const quarters = quartersOf(it.startsOn, it.endsOn),
    open = begun(quarters, it.today);
  const quarter = quarters.find(({ number }) => String(number) === asked) ?? quarterAsked(it) ?? quarters[0]!,
    until = lateUntil(it, it.unitId, quarter.number);
  const facts = {
    archive: it.archive,
    stage: it.stage,
    fixed: it.pledge?.fixed ?? false,
    leftOn: it.units[0]?.leftOn ?? null,
    quarter,
    dueDays: it.rule.dueDays,
    lateUntil: until,
    today: it.today,
  };
  return { quarters: open.length > 0 ? open : quarters.slice(0, 1), quarter, due: lastDayOf(facts), obstacles: obstaclesToReport(facts) };
}
