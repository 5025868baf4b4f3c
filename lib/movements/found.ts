import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { BlocStage, MovementState, ReportState } from "@/lib/tenancy/generated/enums";
import type { Sql } from "@/lib/tenancy/enter";
import { INDICATORS, IS_MEMBER, REACHES, SCOPE } from "./expressions";
import type { Scope } from "./queries";
import type { Indicator } from "./totals";

/** A movement as whoever keeps it finds it: its scope says whose it is. */
export type MovementFound = Facts & {
  id: string;
  scope: Scope;
  unitId: string | null;
  blocYearId: string | null;
  archive: boolean;
  stage: BlocStage | null;
  state: MovementState;
  name: string;
  version: number;
  startsOn: string;
  endsOn: string;
  launchedOn: string;
  launches: number;
  indicators: number;
  finalReviews: number;
  place: { slug: string; year: string } | null;
  span: { year: string; startsOn: string; endsOn: string } | null;
};
const FOUND = `json_build_object('id', m.id, 'scope', ${SCOPE}, 'unitId', m.unit_id, 'blocYearId', m.bloc_year_id, 'archive', coalesce(y.mode = 'archive', false), 'stage', y.stage, 'state', m.state, 'name', m.name, 'version', m.version,
  'startsOn', m.starts_on, 'endsOn', m.ends_on, 'launchedOn', m.launched_on,
  'launches', (select count(*) from movement_launch l where l.province_id = m.province_id and l.movement_id = m.id), 'indicators', (select count(*) from movement_indicator i where i.province_id = m.province_id and i.movement_id = m.id),
  'finalReviews', (select count(*) from movement_review r where r.province_id = m.province_id and r.movement_id = m.id and r.kind = 'FINAL'),
  'place', case when y.id is not null then json_build_object('slug', b.slug, 'year', y.year) end, 'span', case when y.id is not null then json_build_object('year', y.year, 'startsOn', y.starts_on, 'endsOn', y.ends_on) end)`;

/** Held until the transaction ends: acts on one movement follow each other. */
export async function movementHeld(sql: Sql, id: string): Promise<MovementFound | null> {
  await sql.query({
    name: "movement_lock",
    text: "select from movement where province_id = app_province() and id = $1 for update",
    values: [id],
  });
  const { rows } = await sql.query<{ it: MovementFound }>({
    name: "movement_found",
    text: `select ${FOUND} as it from movement m left join bloc_year y on y.province_id = m.province_id and y.id = m.bloc_year_id left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where m.province_id = app_province() and m.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

/** The year in which a movement is to be written, for a bloc or for one of its units. */
export type PlaceFound = Facts & {
  scope: Scope;
  unitId: string | null;
  blocYearId: string;
  archive: boolean;
  stage: BlocStage;
  place: { slug: string; year: string };
  span: { year: string; startsOn: string; endsOn: string };
};
export async function placeToWrite(sql: Sql, blocYearId: string, unitId: string | null): Promise<PlaceFound | null> {
  const { rows } = await sql.query<{ it: PlaceFound }>({
    name: "movement_place",
    text: `select json_build_object('scope', case when $2::uuid is null then 'bloc' else 'unit' end, 'unitId', $2::uuid, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'stage', y.stage,
        'place', json_build_object('slug', b.slug, 'year', y.year), 'span', json_build_object('year', y.year, 'startsOn', y.starts_on, 'endsOn', y.ends_on)) as it
      from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.id = $1 and ($2::uuid is null or ${IS_MEMBER("$2::uuid")})`,
    values: [blocYearId, unitId],
  });
  return rows[0]?.it ?? null;
}

/** A unit that takes part in, or is to take part in, a launched movement that reaches its bloc-year. */
export type UnitFound = Facts & {
  movementId: string;
  movement: string;
  unitId: string;
  unitName: string;
  blocYearId: string;
  archive: boolean;
  stage: BlocStage;
  today: string;
  joined: boolean;
  launchedOn: string;
  startsOn: string;
  endsOn: string;
};
const OF_UNIT = `'movementId', m.id, 'movement', m.name, 'unitId', u.id, 'unitName', u.short_name, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'stage', y.stage, 'today', app_today(), 'launchedOn', m.launched_on, 'startsOn', m.starts_on, 'endsOn', m.ends_on,
  'joined', exists (select from movement_participation q where q.province_id = m.province_id and q.movement_id = m.id and q.unit_id = u.id)`;
const UNIT_IN_YEAR = `join bloc_year y on y.province_id = m.province_id and y.id = $2 and ${REACHES} join unit u on u.province_id = m.province_id and u.id = $3 and (m.unit_id is null or m.unit_id = u.id)`;

export async function unitInMovement(sql: Sql, it: { movementId: string; blocYearId: string; unitId: string }): Promise<UnitFound | null> {
  const { rows } = await sql.query<{ it: UnitFound }>({
    name: "movement_unit",
    text: `select json_build_object(${OF_UNIT}) as it from movement m ${UNIT_IN_YEAR} where m.province_id = app_province() and m.id = $1 and m.state = 'launched' and ${IS_MEMBER("u.id")}`,
    values: [it.movementId, it.blocYearId, it.unitId],
  });
  return rows[0]?.it ?? null;
}

/** One unit's report to one review, whether or not a row is there yet. */
export type ReportFound = UnitFound & {
  reviewId: string;
  review: string;
  reportBy: string;
  indicators: Indicator[];
  report: { id: string; state: ReportState; version: number; extendedUntil: string | null } | null;
};
/** Held by the unit's part in the movement: two people of one unit, or the unit and the secretary, follow each other. */
export async function reportHeld(sql: Sql, it: { reviewId: string; blocYearId: string; unitId: string }): Promise<ReportFound | null> {
  await sql.query({
    name: "movement_report_lock",
    text: "select from movement_participation q join movement_review r on r.province_id = q.province_id and r.movement_id = q.movement_id where q.province_id = app_province() and r.id = $1 and q.unit_id = $2 for update of q",
    values: [it.reviewId, it.unitId],
  });
  const { rows } = await sql.query<{ it: ReportFound }>({
    name: "movement_report_found",
    text: `select json_build_object(${OF_UNIT}, 'reviewId', r.id, 'review', r.title, 'reportBy', r.report_by, 'indicators', ${INDICATORS},
        'report', (select json_build_object('id', p.id, 'state', p.state, 'version', p.version, 'extendedUntil', p.extended_until) from movement_report p where p.province_id = r.province_id and p.review_id = r.id and p.unit_id = u.id)) as it
      from movement_review r join movement m on m.province_id = r.province_id and m.id = r.movement_id ${UNIT_IN_YEAR} where r.province_id = app_province() and r.id = $1 and m.state = 'launched' and ${IS_MEMBER("u.id")}`,
    values: [it.reviewId, it.blocYearId, it.unitId],
  });
  return rows[0]?.it ?? null;
}

/** A review as whoever keeps its movement finds it. */
export type ReviewFound = MovementFound & { reviewId: string; review: string; reportBy: string; closed: boolean; reviewVersion: number };
export async function reviewHeld(sql: Sql, reviewId: string): Promise<ReviewFound | null> {
  const { rows } = await sql.query<{ movement: string; title: string; reportBy: string; closed: boolean; version: number }>({
    name: "movement_review_lock",
    text: `select movement_id as movement, title, report_by::text as "reportBy", closed_at is not null as closed, version from movement_review where province_id = app_province() and id = $1 for update`,
    values: [reviewId],
  });
  const row = rows[0],
    it = row && (await movementHeld(sql, row.movement));
  return it ? { ...it, reviewId, review: row.title, reportBy: row.reportBy, closed: row.closed, reviewVersion: row.version } : null;
}

/** What reaches every bloc is written by the board, in no bloc's year. */
export const WHOLE_PROVINCE = {
  scope: "province",
  unitId: null,
  blocYearId: null,
  archive: false,
  stage: null,
  span: null,
  place: null,
} as const;
export const placeOf = (sql: Sql, blocYearId: string | null, unitId: string | null): Promise<PlaceFound | typeof WHOLE_PROVINCE | null> =>
  blocYearId ? placeToWrite(sql, blocYearId, unitId) : Promise.resolve(WHOLE_PROVINCE);
