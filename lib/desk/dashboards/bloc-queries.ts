import "server-only";
import { BLOC_SIDE, OPEN_SHEET } from "@/lib/scoring/bloc-course-queries";
import { RANKED_VERSIONS, sheetsSeen, type StoredSheets } from "@/lib/scoring/settle-ranking";
import type { Statement } from "@/lib/tenancy/enter";
import type { ReportState } from "@/lib/tenancy/generated/enums";
import { blocYearPage, type BlocYear } from "@/lib/year/bloc-year";
import { BEFORE, GAPS, YEAR_BEFORE } from "./expressions";

export type Before = {
  year: string;
  /** How many units of that year it came from. */ from: number;
  rank: number | null;
  total: string | null;
};
/** What the bloc knows of one member beside its sheet and its signature. */
export type MemberFacts = {
  unitId: string;
  registered: boolean;
  midyear: ReportState | null;
  annual: ReportState | null;
  before: Before | null;
  /** Lines that claim points and show no proof, once the sheet was handed in. */
  gaps: { lines: number; points: string } | null;
  /** By how many days the sheet of the year before came late; 0 in time, null where nothing is known. */
  lateBefore: number | null;
};
export type BlocFacts = StoredSheets & { units: MemberFacts[]; midyearBy: string | null; annualBy: string | null };
/** `dashboard`: of a living year, for those who lead the bloc and for the board. */
export type BlocPage = BlocYear & { dashboard: BlocFacts | null };

const reported = (period: "MIDYEAR" | "YEAR") =>
  `(select r.state from unit_report r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = m.unit_id and r.period = '${period}')`;
const dueDay = (period: "MIDYEAR" | "YEAR") =>
  `(select min(d.day) from year_date d where d.province_id = y.province_id and d.bloc_year_id = y.id and d.report_period = '${period}' and d.cancelled_reason is null)`;
const UNITS = `coalesce((select json_agg(json_build_object('unitId', m.unit_id, 'midyear', ${reported("MIDYEAR")}, 'annual', ${reported("YEAR")}, 'before', ${BEFORE("m.unit_id")},
    'registered', exists (select from registration r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.unit_id = m.unit_id and r.sent_at is not null),
    'gaps', (select ${GAPS} from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id and t.unit_id = m.unit_id and ${OPEN_SHEET}),
    'lateBefore', (select greatest(0, (s.sent_at at time zone 'Asia/Ho_Chi_Minh')::date - s.due_on) from ${YEAR_BEFORE} z join score_sheet s on s.province_id = z.province_id and s.bloc_year_id = z.id and s.unit_id = m.unit_id)))
  from (select distinct k.unit_id from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.since <= y.ends_on and (k.until is null or k.until >= y.starts_on)) m), '[]')`;

/** A bloc-year and, for whoever leads it, how it stands: one statement. `offset 0` keeps the inner page from being planned once for each time it is named. */
export const blocPage = (khoi: string, nam: string): Statement => {
  const page = blocYearPage(khoi, nam);
  return {
    name: "bloc_dashboard",
    text: `select p.it::jsonb || jsonb_build_object('dashboard', (select json_build_object('units', ${UNITS}, 'midyearBy', ${dueDay("MIDYEAR")}, 'annualBy', ${dueDay("YEAR")}, 'sheets', ${sheetsSeen(OPEN_SHEET)}, 'versions', ${RANKED_VERSIONS})
        from bloc_year y where y.province_id = app_province() and y.id = (p.it ->> 'id')::uuid and y.mode = 'live' and y.stage <> 'closed' and ${BLOC_SIDE})) as it from (${page.text} offset 0) p`,
    values: page.values,
  };
};
