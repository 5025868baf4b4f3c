import "server-only";
import { storedDays } from "@/lib/provinces/calendar";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { YearToPrepare } from "./facts";

const SPAN = (y: string) =>
  `'id', ${y}.id, 'year', ${y}.year, 'startsOn', ${y}.starts_on, 'endsOn', ${y}.ends_on, 'scoringFrom', ${y}.scoring_from, 'scoringUntil', ${y}.scoring_until, 'yearEndBy', ${y}.year_end_by`;
const LIST = (select: string) => `coalesce((${select}), '[]')`;
const LOCAL = (column: string) => `(${column} at time zone 'Asia/Ho_Chi_Minh')`;

/** Over `l`, the year before of the same bloc. */
const DATES = LIST(
  `select json_agg(json_build_object('id', d.id, 'kind', d.kind, 'title', d.title, 'day', d.day, 'note', d.note, 'document', d.document, 'reportPeriod', d.report_period) order by d.day, d.id) from year_date d where d.province_id = l.province_id and d.bloc_year_id = l.id and d.cancelled_reason is null`,
);
const MEETINGS =
  LIST(`select json_agg(json_build_object('id', m.id, 'kind', m.kind, 'title', m.title, 'place', m.place, 'day', ${LOCAL("m.starts_at")}::date, 'hour', extract(hour from ${LOCAL("m.starts_at")}), 'minute', extract(minute from ${LOCAL("m.starts_at")}), 'invited', m.invited,
    'chairName', m.chair_name, 'chairTitle', m.chair_title, 'secretaryName', m.secretary_name, 'agenda', (select json_agg(a.title order by a.position) from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = l.id)) order by m.starts_at)
  from meeting m where m.province_id = l.province_id and m.bloc_id = l.bloc_id and m.kind in ('LAUNCH', 'MIDYEAR', 'YEAR_END') and exists (select from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = l.id)`);
/** What startPlan would take: the text in force of the year before. */
const PLANS =
  LIST(`select json_agg(json_build_object('id', p.id, 'kind', lower(p.kind::text), 'title', p.title, 'points', (select count(*) from plan_point q where q.province_id = p.province_id and q.plan_id = p.id)) order by p.kind) from plan_version p
  where p.province_id = l.province_id and p.bloc_year_id = l.id and p.state = 'adopted' and not exists (select from plan_version n where n.province_id = p.province_id and n.bloc_year_id = p.bloc_year_id and n.kind = p.kind and n.state = 'adopted' and n.number > p.number)`);
/** The table that criteria.start would take: the last of an earlier year that is no draft. */
const CRITERIA = `(select json_build_object('id', v.id, 'title', v.title, 'scale', v.total_points::float, 'items', (select count(*) from criteria_item i where i.province_id = v.province_id and i.criteria_version_id = v.id))
  from criteria_use u join criteria_version v on v.province_id = u.province_id and v.id = u.criteria_version_id where u.province_id = l.province_id and u.bloc_year_id = l.id and v.state <> 'draft' order by v.number desc limit 1)`;
const PLEDGE = `(select json_build_object('id', p.id, 'title', p.title, 'preamble', p.preamble, 'closing', p.closing, 'signBy', p.sign_by, 'clauses', ${LIST("select json_agg(json_build_object('heading', c.heading, 'body', c.body, 'perUnit', c.per_unit) order by c.position) from pledge_clause c where c.province_id = p.province_id and c.pledge_id = p.id")})
  from pledge p where p.province_id = l.province_id and p.bloc_year_id = l.id and p.state <> 'draft' order by p.number desc limit 1)`;
/** Movements of the bloc itself that are not over when the new year begins. */
const MOVEMENTS =
  LIST(`select json_agg(json_build_object('id', m.id, 'name', m.name, 'formCode', m.form_code, 'formLabel', m.form_label, 'launchedOn', m.launched_on, 'endsOn', m.ends_on, 'slogan', m.slogan, 'aims', m.aims, 'contents', m.contents, 'measures', m.measures, 'source', m.source, 'invented', m.invented,
    'launches', ${LIST("select json_agg(json_build_object('level', k.level, 'launcher', k.launcher, 'documentNumber', k.document_number, 'documentDate', k.document_date) order by k.position) from movement_launch k where k.province_id = m.province_id and k.movement_id = m.id")},
    'indicators', ${LIST("select json_agg(json_build_object('name', i.name, 'unitOfMeasure', i.unit_of_measure, 'target', i.target::float, 'total', i.total) order by i.position) from movement_indicator i where i.province_id = m.province_id and i.movement_id = m.id")}) order by m.launched_on, m.id)
  from movement m where m.province_id = l.province_id and m.bloc_year_id = l.id and m.unit_id is null and m.state = 'launched' and m.ends_on >= y.starts_on`);
const LAST = `(select json_build_object(${SPAN("l")}, 'dates', ${DATES}, 'meetings', ${MEETINGS}, 'plans', ${PLANS}, 'criteria', ${CRITERIA}, 'pledge', ${PLEDGE}, 'movements', ${MOVEMENTS})
  from bloc_year l where l.province_id = y.province_id and l.bloc_id = y.bloc_id and l.starts_on < y.starts_on order by l.starts_on desc limit 1)`;

/** What stands in the year itself. */
const PLANNED =
  "from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.status in ('planned', 'invited') and exists (select from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = y.id)";
const DAYS = LIST(`select json_agg(d.it order by d.day) from (
    select v.day, json_build_object('id', y.id || v.kind, 'path', '', 'title', v.title, 'day', v.day, 'after', v.kind = 'end') as it from (values ('from', 'Bắt đầu tự chấm', y.scoring_from), ('until', 'Hạn tự chấm', y.scoring_until), ('end', 'Hạn tổng kết', y.year_end_by)) v(kind, title, day) where v.day is not null
    union all select d.day, json_build_object('id', d.id, 'path', '/lich', 'title', d.title, 'day', d.day, 'after', false) from year_date d where d.province_id = y.province_id and d.bloc_year_id = y.id and d.cancelled_reason is null
    union all select p.sign_by, json_build_object('id', p.id, 'path', '/giao-uoc/soan', 'title', 'Hạn ký giao ước', 'day', p.sign_by, 'after', false) from pledge p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.state = 'draft' and p.sign_by is not null
    union all select ${LOCAL("m.starts_at")}::date, json_build_object('id', m.id, 'path', '/hoi-nghi/' || m.id || '/sua', 'title', m.title, 'day', ${LOCAL("m.starts_at")}::date, 'after', m.kind = 'YEAR_END') ${PLANNED}) d`);
/** Names written into meetings that lie ahead, of people who hold no post any more. */
const PEOPLE =
  LIST(`select json_agg(json_build_object('id', m.id, 'meeting', m.title, 'name', n.name, 'role', n.role) order by m.starts_at) from (select m.* ${PLANNED}) m cross join lateral (values ('chair', m.chair_name), ('secretary', m.secretary_name)) n(role, name)
  where n.name is not null and not exists (select from effective_post e join person p on p.province_id = e.province_id and p.id = e.person_id where e.province_id = y.province_id and p.full_name = n.name)`);
/** Members of the year before that are called otherwise now, or are gone. */
const UNITS =
  LIST(`select json_agg(json_build_object('id', u.id, 'before', unit_name_on(u.id, w.day), 'now', unit_now(u.id, w.day), 'ended', u.dissolved_on is not null) order by u.name collate vi) from (select coalesce((select max(l.starts_on) from bloc_year l where l.province_id = y.province_id and l.bloc_id = y.bloc_id and l.starts_on < y.starts_on), y.starts_on) as day) w
  join unit u on u.province_id = y.province_id and u.id in (select k.unit_id from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.since < y.starts_on and (k.until is null or k.until >= w.day)) where u.dissolved_on is not null or unit_now(u.id, w.day) is not null`);
const DRAFT =
  "criteria_use x join criteria_version v on v.province_id = x.province_id and v.id = x.criteria_version_id and v.state = 'draft'";
const TEXTS =
  LIST(`select json_agg(json_build_object('id', t.id, 'path', t.path, 'name', t.name, 'text', t.text) order by t.rank, t.place) from (
    select 1 as rank, i.position as place, i.id, '/tieu-chi/soan/' || i.item_key as path, 'Tiêu chí ' || coalesce(nullif(i.number, ''), i.name) as name, concat_ws(' ', i.name, i.guidance, case when i.method = 'DEADLINE' then i.params ->> 'due' end) as text from ${DRAFT} join criteria_item i on i.province_id = v.province_id and i.criteria_version_id = v.id where x.province_id = y.province_id and x.bloc_year_id = y.id
    union all select 2, 0, p.id, '/giao-uoc/soan', 'Phần chung của giao ước', concat_ws(' ', p.title, p.preamble, p.closing) from pledge p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.state = 'draft'
    union all select 3, c.position, c.id, '/giao-uoc/soan', 'Điều ' || c.position || ' của giao ước', concat_ws(' ', c.heading, c.body) from pledge p join pledge_clause c on c.province_id = p.province_id and c.pledge_id = p.id where p.province_id = y.province_id and p.bloc_year_id = y.id and p.state = 'draft'
    union all select 4, 0, m.id, '/phong-trao/' || m.id || '/sua', 'Phong trào ' || m.name, concat_ws(' ', m.name, m.slogan, m.aims, m.contents, m.measures) from movement m where m.province_id = y.province_id and m.bloc_year_id = y.id and m.state = 'draft'
    union all select 5, 0, m.id, '/hoi-nghi/' || m.id || '/sua', m.title, concat_ws(' ', m.title, (select string_agg(a.title, ' ') from agenda_item a where a.province_id = m.province_id and a.meeting_id = m.id and a.bloc_year_id = y.id)) from (select m.* ${PLANNED}) m) t`);

const MARKED =
  LIST(`select json_agg(json_build_object('id', p.id, 'path', '/van-ban/' || case p.kind when 'PLAN' then 'ke-hoach' else 'quy-che' end || '/soan', 'title', p.title, 'marked', m.marked) order by p.kind)
  from plan_version p join lateral (select count(*) as marked from plan_point q where q.province_id = p.province_id and q.plan_id = p.id and q.look_at) m on m.marked > 0 where p.province_id = y.province_id and p.bloc_year_id = y.id and p.state = 'draft'`);

const IT = `json_build_object(${SPAN("y")}, 'stage', y.stage, 'archive', y.mode = 'archive', 'version', y.version, 'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
    'blocYearIds', ${LIST("select json_agg(w.id) from bloc_year w where w.province_id = y.province_id and w.bloc_id = y.bloc_id and w.mode = 'live'")}, 'last', ${LAST},
    'has', json_build_object('plan', exists (select from plan_version p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.kind = 'PLAN'), 'regulation', exists (select from plan_version p where p.province_id = y.province_id and p.bloc_year_id = y.id and p.kind = 'REGULATION'), 'criteria', exists (select from criteria_use u where u.province_id = y.province_id and u.bloc_year_id = y.id), 'pledge', exists (select from pledge p where p.province_id = y.province_id and p.bloc_year_id = y.id)),
    'members', (select count(distinct k.unit_id) from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.since <= y.starts_on and (k.until is null or k.until >= y.starts_on)),
    'carried', ${LIST("select json_agg(json_build_object('kind', c.kind, 'source', c.source_id)) from year_carried c where c.province_id = y.province_id and c.bloc_year_id = y.id")},
    'reviewed', ${LIST("select json_agg(r.what) from year_reviewed r where r.province_id = y.province_id and r.bloc_year_id = y.id")},
    'days', ${DAYS}, 'people', ${PEOPLE}, 'units', ${UNITS}, 'texts', ${TEXTS}, 'plans', ${MARKED}, 'calendar', ${storedDays("y.starts_on - 31", "y.ends_on + 150")})`;
const FROM =
  "from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and y.mode = 'live'";

export const preparePage = (khoi: string, nam: string): Statement => ({
  name: "prepare_page",
  text: `select ${IT} as it ${FROM} and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

/** The same in a transaction that writes. */
export async function yearToPrepare(sql: Sql, id: string): Promise<YearToPrepare | null> {
  const { rows } = await sql.query<{ it: YearToPrepare }>({
    name: "year_to_prepare",
    text: `select ${IT} as it ${FROM} and y.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}
