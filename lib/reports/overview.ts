import type { PeriodSeen, UnitInPeriod } from "./queries";
import { isAsked, standingOf, type Late, type Standing } from "./report-rules";

export type UnitStanding = UnitInPeriod & { standing: Standing };
export type PeriodStanding = PeriodSeen & { asked: UnitStanding[]; /** Left since, with what they sent. */ left: UnitInPeriod[]; sent: number; late: Late[] };

/** How a period stands: who is asked, who has sent, who is late. In a paper year nobody is awaited. */
export function periodStanding(it: PeriodSeen, { today, archive }: { today: string; archive: boolean }): PeriodStanding {
  const asked = it.units.filter((unit) => isAsked(unit, it.deadline?.day ?? null) || unit.report !== null && unit.leftOn === null).map((unit) => ({ ...unit, standing: standingOf(unit.days, unit.report, today) }));
  const late = archive ? [] : asked.filter(({ standing }) => standing.late).map(({ name, standing: { due, step } }) => ({ name, due, step }));
  return { ...it, asked, left: it.units.filter(({ leftOn, report }) => leftOn !== null && (report?.sent ?? 0) > 0), sent: asked.filter(({ standing }) => standing.step === "sent").length, late };
}
