import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { BlocKind, BlocStage, PledgeState } from "@/lib/tenancy/generated/enums";
import type { CourseTarget, CourseUnit } from "./progress";
import type { Rule } from "./progress-rules";
import { LATE, PLEDGE, RULE, TARGETS, UNITS } from "./progress-expressions";
import type { QuarterNumber } from "./quarters";

export type UnitInCourse = CourseUnit & { fullName: string; own: boolean };
export type LateQuarter = { unitId: string; quarter: QuarterNumber; until: string };
/** The targets of a bloc-year through its quarters; of one unit alone where the statement names it (`unitId` then). */
export type CoursePage = Facts & {
  blocYearId: string;
  memberUnitIds: string[];
  archive: boolean;
  unitId: string | null;
  year: string;
  stage: BlocStage;
  startsOn: string;
  endsOn: string;
  today: string;
  bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
  rule: Rule;
  pledge: { id: string; state: PledgeState; fixed: boolean } | null;
  units: UnitInCourse[];
  targets: CourseTarget[];
  late: LateQuarter[];
};

const PAGE = (
  which: string,
  unit: string,
) => `json_build_object('blocYearId', y.id, 'archive', y.mode = 'archive', 'unitId', ${unit}, 'year', y.year, 'stage', y.stage, 'startsOn', y.starts_on, 'endsOn', y.ends_on, 'today', app_today(),
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
    'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind), 'rule', ${RULE}, 'late', ${LATE},
    'pledge', case when g.id is not null then json_build_object('id', g.id, 'state', g.state, 'fixed', g.frozen_at is not null) end, 'units', ${UNITS(which)}, 'targets', ${TARGETS(which)}) as it
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id left join lateral ${PLEDGE} g on true`;

export const coursePage = (khoi: string, nam: string): Statement => ({
  name: "target_course",
  text: `select ${PAGE("true", "null")} where y.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

export const unitCoursePage = (khoi: string, nam: string, donvi: string): Statement => ({
  name: "target_course_unit",
  text: `select ${PAGE("u.slug = $3", "w.id")} join unit w on w.province_id = y.province_id and w.slug = $3
    where y.province_id = app_province() and b.slug = $1 and y.year = $2 and exists (select from pledge_party q where q.province_id = y.province_id and q.pledge_id = g.id and q.unit_id = w.id)`,
  values: [khoi, nam, donvi],
});

/** Inside a verb: the unit's promises are held until the transaction ends, so that two who report follow each other. */
export async function courseHeld(sql: Sql, { blocYearId, unitId }: { blocYearId: string; unitId: string }): Promise<CoursePage | null> {
  await sql.query({
    name: "target_lock",
    text: `select from pledge_target t join pledge_clause c on c.province_id = t.province_id and c.id = t.clause_id join pledge g on g.province_id = c.province_id and g.id = c.pledge_id
      where t.province_id = app_province() and g.bloc_year_id = $1 and t.unit_id = $2 order by t.id for update of t`,
    values: [blocYearId, unitId],
  });
  const { rows } = await sql.query<{ it: CoursePage }>({
    name: "target_found",
    text: `select ${PAGE("u.id = $2", "$2::uuid")} where y.province_id = app_province() and y.id = $1 and exists (select from pledge_party q where q.province_id = y.province_id and q.pledge_id = g.id and q.unit_id = $2)`,
    values: [blocYearId, unitId],
  });
  return rows[0]?.it ?? null;
}
