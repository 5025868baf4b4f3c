import { RULE, QUARTER_ENDS } from "@/lib/pledges/progress-expressions";

/**
 * Where dates of a bloc-year come from: each is a SELECT over a row `y` of bloc_year that gives kind, id, day, at, title, note, document, version,
 * cancelled. Pages, feed and lists read whatever stands here; a room that brings dates adds one line.
 */
const SOURCES: readonly string[] = [
  `select v.kind, y.id, v.day, null::timestamptz, null::text, null::text, null::text, y.version, null::text
    from (values ('starts_on', y.starts_on), ('scoring_from', y.scoring_from), ('scoring_until', y.scoring_until), ('ends_on', y.ends_on), ('year_end_by', y.year_end_by)) v(kind, day)`,
  `select 'meeting', m.id, (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date, m.starts_at, m.title, m.place, null, m.version, null
    from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id
      and exists (select from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = y.id)`,
  `select 'sign_by', g.id, g.sign_by, null, null, null, null, g.version, null from pledge g where g.province_id = y.province_id and g.bloc_year_id = y.id`,
  `select 'targets_due', md5(g.id::text || q.number)::uuid, q.until + (${RULE} ->> 'dueDays')::int, null::timestamptz, 'Gửi số liệu chỉ tiêu quý ' || (array['I', 'II', 'III', 'IV'])[q.number], null::text, null::text, g.version, null::text
    from pledge g cross join lateral ${QUARTER_ENDS} q where g.province_id = y.province_id and g.bloc_year_id = y.id and g.frozen_at is not null and y.mode = 'live'
      and exists (select from pledge_clause c join pledge_target t on t.province_id = c.province_id and t.clause_id = c.id where c.province_id = g.province_id and c.pledge_id = g.id)
      and not exists (select from pledge n where n.province_id = g.province_id and n.bloc_year_id = g.bloc_year_id and n.number > g.number and n.frozen_at is not null)`,
  `select 'register_by', c.id, c.due_on, null, null, c.note, null, c.version, null from registration_call c where c.province_id = y.province_id and c.bloc_year_id = y.id`,
  `select 'cross_due', d.id, d.due_on, null, null, null, null, d.version, null from cross_draw d where d.province_id = y.province_id and d.bloc_year_id = y.id and d.voided_at is null`,
  `select distinct 'assignment', s.id, s.due_on, null::timestamptz, s.name, null, null, s.version, null from scoring_assignment s
    join scoring_assignment_year k on k.province_id = s.province_id and k.assignment_id = s.id where k.province_id = y.province_id and k.bloc_year_id = y.id and s.state <> 'withdrawn'`,
  `select 'unit_plan', v.id, v.units_by, null, null, null, null, v.version, null from plan_version v where v.province_id = y.province_id and v.bloc_year_id = y.id and v.kind = 'PLAN' and v.state = 'adopted'
    and not exists (select from plan_version n where n.province_id = v.province_id and n.bloc_year_id = v.bloc_year_id and n.kind = v.kind and n.state = 'adopted' and n.number > v.number)`,
  `select d.kind::text, d.id, d.day, null, d.title, d.note, d.document, d.version, d.cancelled_reason from year_date d where d.province_id = y.province_id and d.bloc_year_id = y.id`,
];

const SHAPE = "(kind, id, day, at, title, note, document, version, cancelled)";
const AS_JSON = `json_build_object('kind', d.kind, 'id', d.id, 'day', d.day, 'at', d.at, 'title', d.title, 'note', d.note, 'document', d.document, 'version', d.version, 'cancelled', d.cancelled`;

/** Rows `it`, `day` of every date of a bloc-year `y`, with more fields in its JSON. */
export const datesOfYear = (more: string): string =>
  `select ${AS_JSON}, ${more}) as it, d.day, d.at from (${SOURCES.join("\n union all ")}) d${SHAPE} where d.day is not null`;

/** Rows of the dates that the board has set for the whole province. */
export const provinceDates = (more: string): string =>
  `select ${AS_JSON}, ${more}) as it, d.day, d.at from (select d.kind::text, d.id, d.day, null::timestamptz, d.title, d.note, d.document, d.version, d.cancelled_reason
    from year_date d where d.province_id = app_province() and d.bloc_year_id is null) d${SHAPE}`;

/** A year that concerns the reader: a unit of theirs is a member in it, they hold an office of it, or they see every bloc. */
export const SEEN = `(app_reach() && array['board_officer', 'board_leader', 'province_admin', 'inspector', 'council_member', 'council_secretary']
  or exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = any (app_units()) and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on))
  or exists (select from unnest(app_reach()) r where r like '%@' || y.id::text))`;
