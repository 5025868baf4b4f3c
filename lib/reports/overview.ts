import type { ReportPeriod } from "@/lib/tenancy/generated/enums";
import type { BlocReports, PeriodSeen, ProvinceReports, UnitInPeriod } from "./queries";
import { isAsked, standingOf, type Late, type Standing } from "./report-rules";

export type UnitStanding = UnitInPeriod & { standing: Standing };
export type PeriodStanding = PeriodSeen & {
  asked: UnitStanding[];
  /** Left since, with what they sent. */ left: UnitInPeriod[];
  sent: number;
  late: Late[];
};

/** How a period stands: who is asked, who has sent, who is late. In a paper year, and once a meeting adopted the bloc's report, nobody is awaited. */
export function periodStanding(it: PeriodSeen, { today, archive }: { today: string; archive: boolean }): PeriodStanding {
  const over = archive || it.review.adopted,
    standing = (unit: UnitInPeriod): Standing => {
      const found = standingOf(unit.days, unit.report, today);
      return over ? { ...found, late: false } : found;
    };
  const asked = it.units
    .filter((unit) => isAsked(unit, it.deadline?.day ?? null) || (unit.report !== null && unit.leftOn === null))
    .map((unit) => ({ ...unit, standing: standing(unit) }));
  const late = asked.filter((unit) => unit.standing.late).map(({ name, standing: { due, step } }) => ({ name, due, step }));
  return {
    ...it,
    asked,
    left: it.units.filter(({ leftOn, report }) => leftOn !== null && (report?.sent ?? 0) > 0),
    sent: asked.filter((unit) => unit.standing.step === "sent").length,
    late,
  };
}

export type BlocStanding = Omit<BlocReports, "periods"> & { standing: PeriodStanding };
/** One period in every bloc, those that are late first. */
export const blocStandings = ({ blocs, today }: Pick<ProvinceReports, "blocs" | "today">, period: ReportPeriod): BlocStanding[] =>
  blocs
    .map(({ periods, ...bloc }) => ({
      ...bloc,
      standing: periodStanding(
        periods.find((one) => one.period === period)!,
        { today, archive: false },
      ),
    }))
    .toSorted((a, b) => b.standing.late.length - a.standing.late.length);
