import type { Facts } from "@/lib/access/facts";
import { PAPER_HEAD, type PaperHead } from "@/lib/meetings/paper-head";
import { type MemberSeen, yearStatement, type YearSeen } from "@/lib/movements/queries";
import type { Statement } from "@/lib/tenancy/enter";
import type { BlocKind, ReportPeriod, ReportState } from "@/lib/tenancy/generated/enums";
import { ADOPTED, DAY, DEADLINE, LEFT_ON, MEMBER_IN_YEAR, SINCE } from "./expressions";
import type { Typed } from "./content";
import { RECORD, type RecordSeen } from "./record";
import type { Days } from "./report-rules";
import { PERIODS } from "./words";

/** How far the report of one unit has come, as lists show it. */
export type UnitInPeriod = MemberSeen & {
  leftOn: string | null;
  since: string;
  days: Days;
  report: {
    state: ReportState;
    sent: number;
    confirmed: number;
    version: number;
    resendBy: string | null;
    sentAt: string | null;
    behalf: boolean;
  } | null;
};
export type Deadline = { id: string; day: string };
/** The bloc's own report of the period: adopted, or a meeting has passed it and nobody has recorded that yet. */
export type PeriodSeen = {
  period: ReportPeriod;
  deadline: Deadline | null;
  review: { adopted: boolean; passed: boolean };
  units: UnitInPeriod[];
};
export type ReportsPage = YearSeen & { periods: PeriodSeen[] };

/** A list of a literal period, over a bloc-year `y`. */
const UNITS = (
  period: ReportPeriod,
): string => `coalesce((select json_agg(json_build_object('unitId', u.id, 'name', u.short_name, 'slug', u.slug, 'own', u.id = any (app_units()), 'leftOn', ${LEFT_ON("u.id")}, 'since', ${SINCE("u.id")}, 'days', ${DAY(`'${period}'`, "u.id")},
    'report', case when p.id is not null then json_build_object('state', p.state, 'sent', p.sent, 'confirmed', p.confirmed, 'version', p.version, 'resendBy', p.resend_by, 'sentAt', v.sent_at, 'behalf', coalesce(v.on_behalf, false)) end) order by u.short_name collate vi)
  from unit u left join unit_report p on p.province_id = u.province_id and p.bloc_year_id = y.id and p.unit_id = u.id and p.period = '${period}'
    left join unit_report_version v on v.province_id = p.province_id and v.report_id = p.id and v.number = p.sent
  where u.province_id = y.province_id and ${MEMBER_IN_YEAR("u.id")}), '[]')`;
export const PERIOD_OF = (
  period: ReportPeriod,
): string => `json_build_object('period', '${period}', 'deadline', ${DEADLINE(`'${period}'`)}, 'review', json_build_object('adopted', ${ADOPTED(`'${period}'`)},
  'passed', exists (select from resolution r join meeting m on m.province_id = r.province_id and m.id = r.meeting_id and m.kind = '${period === "MIDYEAR" ? "MIDYEAR" : "YEAR_END"}' where r.province_id = y.province_id and r.bloc_year_id = y.id and r.subject = 'REPORT' and r.passed)), 'units', ${UNITS(period)})`;
export const PERIODS_OF_YEAR = `json_build_array(${PERIODS.map(PERIOD_OF).join(", ")})`;

export const reportsPage = yearStatement("reports_of_year", `, 'periods', ${PERIODS_OF_YEAR}`);

/** Every live year of the province, for the board. */
export type BlocReports = {
  blocYearId: string;
  year: string;
  slug: string;
  shortName: string;
  name: string;
  kind: BlocKind;
  periods: PeriodSeen[];
};
export type ProvinceReports = Facts & { today: string; blocs: BlocReports[] };
export const provinceReports: Statement = {
  name: "reports_of_province",
  text: `select json_build_object('today', app_today(), 'blocs', coalesce((select json_agg(json_build_object('blocYearId', y.id, 'year', y.year, 'slug', b.slug, 'shortName', b.short_name, 'name', b.name, 'kind', b.kind, 'periods', ${PERIODS_OF_YEAR}) order by b.short_name collate vi, y.year)
      from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed'), '[]')) as it`,
};

export type DraftSeen = { version: number; at: string; by: string | null; typed: Typed };
export type VersionSeen = {
  number: number;
  content: string;
  hash: string;
  sentAt: string;
  by: string | null;
  onBehalf: boolean;
  paperNumber: string | null;
  paperDate: string | null;
};
export type FileSeen = {
  useId: string;
  kind: "report_photo" | "report_paper";
  caption: string | null;
  altText: string | null;
  sealed: boolean;
  mediaType: string;
};
export type ReportSeen = {
  id: string;
  state: ReportState;
  sent: number;
  confirmed: number;
  version: number;
  returnReason: string | null;
  resendBy: string | null;
  returnedBy: string | null;
};
/** One unit's report of one period: what was sent, to its writers what they write, and what the record holds for it. */
export type ReportPage = YearSeen & {
  unitId: string;
  unitName: string;
  unitFullName: string;
  unitSlug: string;
  period: ReportPeriod;
  own: boolean;
  leftOn: string | null;
  adopted: boolean;
  days: Days;
  record: RecordSeen;
  report: ReportSeen | null;
  paper: PaperHead;
  versions: VersionSeen[];
  draft: DraftSeen | null;
  behalfDraft: DraftSeen | null;
  files: FileSeen[];
};

const NAME = (id: string) => `(select w.full_name from person w where w.province_id = p.province_id and w.id = ${id})`;
const DRAFT = (onBehalf: boolean) =>
  `(select json_build_object('version', d.version, 'at', d.updated_at, 'by', ${NAME("d.updated_by_id")}, 'typed', d.typed) from unit_report_draft d where d.province_id = p.province_id and d.report_id = p.id and d.on_behalf = ${onBehalf})`;
const FILES = `coalesce((select json_agg(json_build_object('useId', v.id, 'kind', v.kind, 'caption', v.caption, 'altText', v.alt_text, 'sealed', f.sealed_at is not null, 'mediaType', f.media_type) order by v.added_at, v.id)
  from file_use v join stored_file f on f.province_id = v.province_id and f.id = v.file_id where v.province_id = p.province_id and v.about = p.id and v.kind in ('report_photo', 'report_paper') and v.removed_at is null), '[]')`;

export const reportPage = (khoi: string, nam: string, period: ReportPeriod, donvi: string): Statement =>
  yearStatement(
    "unit_report_page",
    `, 'unitId', u.id, 'unitName', u.short_name, 'unitFullName', u.name, 'unitSlug', u.slug, 'period', $3::text, 'own', u.id = any (app_units()), 'leftOn', ${LEFT_ON("u.id")}, 'adopted', ${ADOPTED("$3")}, 'days', ${DAY("$3", "u.id")}, 'record', ${RECORD("$3::text", "u.slug = $4")}, 'paper', ${PAPER_HEAD("b", "y.starts_on")},
   'report', case when p.id is not null then json_build_object('id', p.id, 'state', p.state, 'sent', p.sent, 'confirmed', p.confirmed, 'version', p.version, 'returnReason', p.return_reason, 'resendBy', p.resend_by, 'returnedBy', ${NAME("p.returned_by_id")}) end,
   'versions', coalesce((select json_agg(json_build_object('number', v.number, 'content', v.content, 'hash', v.hash, 'sentAt', v.sent_at, 'by', ${NAME("v.sent_by_id")}, 'onBehalf', v.on_behalf, 'paperNumber', v.paper_number, 'paperDate', v.paper_date) order by v.number desc)
     from unit_report_version v where v.province_id = p.province_id and v.report_id = p.id), '[]'),
   'draft', ${DRAFT(false)}, 'behalfDraft', ${DRAFT(true)}, 'files', case when p.state <> 'drafting' or u.id = any (app_units()) then ${FILES} else '[]' end`,
    "join unit u on u.province_id = y.province_id left join unit_report p on p.province_id = u.province_id and p.bloc_year_id = y.id and p.unit_id = u.id and p.period = $3::report_period",
    `and u.slug = $4 and ${MEMBER_IN_YEAR("u.id")}`,
    [period, donvi],
  )(khoi, nam);
