import "server-only";
import type { Facts } from "@/lib/access/facts";
import { IS_MEMBER } from "@/lib/movements/expressions";
import type { Sql } from "@/lib/tenancy/enter";
import type { BlocStage, PlanKind, PlanState } from "@/lib/tenancy/generated/enums";
import type { Span } from "./plan-rules";
import { ADOPTED, FREE_RESOLUTIONS, LAST, type FreeResolution, type PlanSeen, UNIT_PLAN, VERSION } from "./queries";
import type { Differing } from "./unit-rules";

type Place = { slug: string; year: string };
export type YearFound = Facts & { blocYearId: string; archive: boolean; stage: BlocStage; today: string; place: Place; span: Span };
const YEAR_FOUND = `'blocYearId', y.id, 'archive', y.mode = 'archive', 'stage', y.stage, 'today', app_today(), 'place', json_build_object('slug', b.slug, 'year', y.year), 'span', json_build_object('year', y.year, 'startsOn', y.starts_on, 'endsOn', y.ends_on)`;
const BLOC = "join bloc b on b.province_id = y.province_id and b.id = y.bloc_id";

/** A year in which a text is to be begun. */
export type StartFound = YearFound & { inForce: PlanSeen | null; last: { id: string; year: string } | null; highest: number };
export async function yearToStart(sql: Sql, blocYearId: string, kind: PlanKind): Promise<StartFound | null> {
  const { rows } = await sql.query<{ it: StartFound }>({
    name: "plan_year_found",
    text: `select json_build_object(${YEAR_FOUND}, 'last', ${LAST("$2::plan_kind")}, 'highest', coalesce((select max(v.number) from plan_version v where v.province_id = y.province_id and v.bloc_year_id = y.id and v.kind = $2::plan_kind), 0),
        'inForce', (select ${VERSION} from plan_version v where v.province_id = y.province_id and v.bloc_year_id = y.id and v.kind = $2::plan_kind and v.state = 'adopted' order by v.number desc limit 1)) as it
      from bloc_year y ${BLOC} where y.province_id = app_province() and y.id = $1`,
    values: [blocYearId, kind],
  });
  return rows[0]?.it ?? null;
}

/** The words of one version, wherever in the bloc it stands. */
export async function versionById(sql: Sql, id: string): Promise<PlanSeen | null> {
  const { rows } = await sql.query<{ it: PlanSeen }>({
    name: "plan_version_by_id",
    text: `select ${VERSION} as it from plan_version v where v.province_id = app_province() and v.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

/** A version as whoever keeps it finds it; held until the transaction ends, so that acts on one text follow each other. */
export type PlanFound = YearFound & {
  kind: PlanKind;
  state: PlanState;
  plan: PlanSeen;
  inForce: PlanSeen | null;
  resolutions: FreeResolution[];
};
export async function planHeld(sql: Sql, planId: string): Promise<PlanFound | null> {
  await sql.query({
    name: "plan_lock",
    text: "select from plan_version where province_id = app_province() and id = $1 for update",
    values: [planId],
  });
  const { rows } = await sql.query<{ it: PlanFound }>({
    name: "plan_found",
    text: `select json_build_object(${YEAR_FOUND}, 'kind', v.kind, 'state', v.state, 'plan', ${VERSION}, 'resolutions', ${FREE_RESOLUTIONS("v.kind")},
        'inForce', (select i.it from (select ${VERSION} as it, v.number as number, v.bloc_year_id, v.kind, v.state from plan_version v where v.province_id = y.province_id and v.bloc_year_id = y.id) i where i.kind = v.kind and i.state = 'adopted' order by i.number desc limit 1)) as it
      from plan_version v join bloc_year y on y.province_id = v.province_id and y.id = v.bloc_year_id ${BLOC} where v.province_id = app_province() and v.id = $1`,
    values: [planId],
  });
  return rows[0]?.it ?? null;
}

/** A unit's plan as its own people find it; held, so that two of them follow each other. */
export type UnitPlanFound = YearFound & {
  unitId: string;
  unitName: string;
  slug: string;
  versions: PlanSeen[];
  plan: { id: string; planId: string; version: number; differing: Differing[] } | null;
  sendings: number;
  lastWords: string | null;
  lastPlan: string | null;
};
const LAST_SENDING = (column: string) =>
  `(select ${column} from unit_plan w join unit_plan_sending n on n.province_id = w.province_id and n.unit_plan_id = w.id where w.province_id = y.province_id and w.bloc_year_id = y.id and w.unit_id = u.id order by n.number desc limit 1)`;
export async function unitPlanHeld(sql: Sql, blocYearId: string, unitId: string): Promise<UnitPlanFound | null> {
  await sql.query({
    name: "unit_plan_lock",
    text: "select from unit_plan where province_id = app_province() and bloc_year_id = $1 and unit_id = $2 for update",
    values: [blocYearId, unitId],
  });
  const { rows } = await sql.query<{ it: UnitPlanFound }>({
    name: "unit_plan_found",
    text: `select json_build_object(${YEAR_FOUND}, 'unitId', u.id, 'unitName', u.short_name, 'slug', u.slug, 'versions', ${ADOPTED}, 'plan', ${UNIT_PLAN},
        'sendings', coalesce(${LAST_SENDING("n.number")}, 0), 'lastWords', ${LAST_SENDING("n.words ->> 'digest'")}, 'lastPlan', ${LAST_SENDING("n.plan_id")}) as it
      from bloc_year y ${BLOC} join unit u on u.province_id = y.province_id and u.id = $2 where y.province_id = app_province() and y.id = $1 and ${IS_MEMBER("u.id")}`,
    values: [blocYearId, unitId],
  });
  return rows[0]?.it ?? null;
}
