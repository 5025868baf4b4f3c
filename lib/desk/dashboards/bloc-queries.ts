import "server-only";
import { BLOC_SIDE, OPEN_SHEET } from "@/lib/scoring/bloc-course-queries";
import { RANKED_VERSIONS, sheetsSeen, type StoredSheets } from "@/lib/scoring/settle-ranking";
import type { Statement } from "@/lib/tenancy/enter";
import type { LateQuarter } from "@/lib/pledges/progress-queries";
import { LATE } from "@/lib/pledges/progress-expressions";
import { ADOPTED, DAY } from "@/lib/reports/expressions";
import type { Days, Reported } from "@/lib/reports/report-rules";
import { blocYearPage, type BlocYear } from "@/lib/year/bloc-year";
import { BEFORE, GAPS, YEAR_BEFORE } from "./expressions";

export type Before = {
  year: string;
  /** How many units of that year it came from. */ from: number;
  rank: number | null;
  total: string | null;
};
/** The report of one unit for one period, with the days that bind this unit. */
export type ReportSeen = { days: Days; report: Reported | null };
/** What the bloc knows of one member beside its sheet and its signature. */
export type MemberFacts = {
  unitId: string;
  registered: boolean;
  /** The day of a logged decision by which this unit may still register. */ registerUntil: string | null;
  midyear: ReportSeen;
  annual: ReportSeen;
  before: Before | null;
  /** Lines that claim points and show no proof, once the sheet was handed in. */
  gaps: { lines: number; points: string } | null;
  /** By how many days the sheet of the year before came late; 0 in time, null where nothing is known. */
  lateBefore: number | null;
};
export type BlocFacts = StoredSheets & {
  units: MemberFacts[];
  /** The last day of the call for registrations; null where the bloc has not called for any. */ registerBy: string | null;
  /** A meeting has adopted the bloc's own report: nobody is awaited any more. */ midyearAdopted: boolean;
  annualAdopted: boolean;
  /** Units that a decision lets be late with the figures of a quarter. */ lateQuarters: LateQuarter[];
};
/** `dashboard`: of a living year, for those who lead the bloc and for the board. */
export type BlocPage = BlocYear & { dashboard: BlocFacts | null };

const reported = (period: "MIDYEAR" | "YEAR") =>
  `json_build_object('days', ${DAY(`'${period}'`, "m.unit_id")}, 'report', (select json_build_object('state', r.state, 'resendBy', r.resend_by) from unit_report r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = m.unit_id and r.period = '${period}'))`;
const UNITS = `coalesce((select json_agg(json_build_object('unitId', m.unit_id, 'midyear', ${reported("MIDYEAR")}, 'annual', ${reported("YEAR")}, 'before', ${BEFORE("m.unit_id")},
    'registered', exists (select from registration r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = m.unit_id and r.sent_at is not null),
    'registerUntil', (select max(e.until) from late_entry e where e.province_id = y.province_id and e.bloc_year_id = y.id and e.unit_id = m.unit_id and e.duty = 'REGISTRATION'),
    'gaps', (select ${GAPS} from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id and t.unit_id = m.unit_id and ${OPEN_SHEET}),
    'lateBefore', (select greatest(0, (s.sent_at at time zone 'Asia/Ho_Chi_Minh')::date - s.due_on) from ${YEAR_BEFORE} z join score_sheet s on s.province_id = z.province_id and s.bloc_year_id = z.id and s.unit_id = m.unit_id)))
  from (select distinct k.unit_id from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.since <= y.ends_on and (k.until is null or k.until >= y.starts_on)) m), '[]')`;

/** A bloc-year and, for whoever leads it, how it stands: one statement. `offset 0` keeps the inner page from being planned once for each time it is named. */
export const blocPage = (khoi: string, nam: string): Statement => {
  const page = blocYearPage(khoi, nam);
  return {
    name: "bloc_dashboard",
    text: `select p.it::jsonb || jsonb_build_object('dashboard', (select json_build_object('units', ${UNITS}, 'registerBy', (select c.due_on from registration_call c where c.province_id = y.province_id and c.bloc_year_id = y.id), 'midyearAdopted', ${ADOPTED("'MIDYEAR'")}, 'annualAdopted', ${ADOPTED("'YEAR'")}, 'lateQuarters', ${LATE}, 'sheets', ${sheetsSeen(OPEN_SHEET)}, 'versions', ${RANKED_VERSIONS})
        from bloc_year y where y.province_id = app_province() and y.id = (p.it ->> 'id')::uuid and y.mode = 'live' and y.stage <> 'closed' and ${BLOC_SIDE})) as it from (${page.text} offset 0) p`,
    values: page.values,
  };
};
