import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql } from "@/lib/tenancy/enter";
import type { BlocStage, ReportPeriod, ReportState } from "@/lib/tenancy/generated/enums";
import { ADOPTED, DAY, LEFT_ON, MEMBER_IN_YEAR } from "./expressions";
import { RECORD, type RecordSeen } from "./record";
import type { Days } from "./report-rules";
import type { ReportPlace } from "./schema";

/** One unit's report of one period, whether or not a row is there yet, with what the record holds for it. */
export type ReportFound = Facts & {
  blocYearId: string;
  unitId: string;
  unitName: string;
  unitSlug: string;
  period: ReportPeriod;
  year: string;
  bloc: string;
  stage: BlocStage;
  archive: boolean;
  today: string;
  leftOn: string | null;
  adopted: boolean;
  days: Days;
  record: RecordSeen;
  report: {
    id: string;
    state: ReportState;
    sent: number;
    confirmed: number;
    resendBy: string | null;
    version: number;
    behalf: boolean;
  } | null;
};

const REPORT = `(select json_build_object('id', p.id, 'state', p.state, 'sent', p.sent, 'confirmed', p.confirmed, 'resendBy', p.resend_by, 'version', p.version,
    'behalf', exists (select from unit_report_version v where v.province_id = p.province_id and v.report_id = p.id and v.number = p.sent and v.on_behalf))
  from unit_report p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.unit_id = u.id and p.period = $3::report_period)`;

/** Held by the unit's place in the bloc: two people of one unit, the unit and the secretary follow each other. */
export async function reportHeld(sql: Sql, it: ReportPlace): Promise<ReportFound | null> {
  await sql.query({
    name: "unit_report_lock",
    text: "select from bloc_membership k join bloc_year y on y.province_id = k.province_id and y.bloc_id = k.bloc_id where k.province_id = app_province() and y.id = $1 and k.unit_id = $2 for no key update of k",
    values: [it.blocYearId, it.unitId],
  });
  const { rows } = await sql.query<{ it: ReportFound }>({
    name: "unit_report_found",
    text: `select json_build_object('blocYearId', y.id, 'unitId', u.id, 'unitName', u.name, 'unitSlug', u.slug, 'period', $3::text, 'year', y.year, 'bloc', b.name, 'stage', y.stage, 'archive', y.mode = 'archive', 'today', app_today(),
        'leftOn', ${LEFT_ON("u.id")}, 'adopted', ${ADOPTED("$3")}, 'days', ${DAY("$3", "u.id")}, 'record', ${RECORD("$3::text", "u.id = $2")}, 'report', ${REPORT}) as it
      from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id join unit u on u.province_id = y.province_id and u.id = $2
      where y.province_id = app_province() and y.id = $1 and ${MEMBER_IN_YEAR("u.id")}`,
    values: [it.blocYearId, it.unitId, it.period],
  });
  return rows[0]?.it ?? null;
}
