import "server-only";
import { storedDays, type StoredDay } from "@/lib/provinces/calendar";
import type { Statement } from "@/lib/tenancy/enter";
import type { BlocKind, BlocStage, LateDuty, YearMode } from "@/lib/tenancy/generated/enums";
import { datesOfYear, provinceDates, SEEN } from "./date-sources";
import type { DateKind } from "./date-words";
import { EXPECTED, type Expected } from "./expected-late";

/** One date; `bloc` is null for the province's own, `home` leads to the bloc-year. */
export type DatedThing = {
  kind: DateKind;
  id: string;
  day: string;
  at: string | null;
  title: string | null;
  note: string | null;
  document: string | null;
  version: number;
  cancelled: string | null;
  bloc: { name: string; slug: string; year: string } | null;
};
export type LateEntryShown = {
  id: string;
  unit: string;
  duty: LateDuty;
  what: string | null;
  quarter: number | null;
  dueOn: string | null;
  until: string;
  reason: string;
  document: string | null;
  by: string | null;
  at: string;
};
export type BlocCalendar = {
  id: string;
  blocYearId: string;
  archive: boolean;
  memberUnitIds: string[];
  year: string;
  stage: BlocStage;
  mode: YearMode;
  startsOn: string;
  endsOn: string;
  today: string;
  bloc: { slug: string; name: string; shortName: string; kind: BlocKind };
  dates: DatedThing[];
  lateEntries: LateEntryShown[];
  days: StoredDay[];
  members: { id: string; name: string }[];
  signBy: { id: string; dueOn: string | null; unsigned: string[] } | null;
};

const LATE = `coalesce((select json_agg(json_build_object('id', l.id, 'unit', u.name, 'duty', l.duty, 'what', d.title, 'quarter', l.quarter, 'dueOn', l.due_on, 'until', l.until, 'reason', l.reason, 'document', l.document, 'by', p.full_name, 'at', l.decided_at) order by l.decided_at desc)
  from late_entry l join unit u on u.province_id = l.province_id and u.id = l.unit_id left join person p on p.province_id = l.province_id and p.id = l.decided_by_id
  left join year_date d on d.province_id = l.province_id and d.id = l.year_date_id where l.province_id = y.province_id and l.bloc_year_id = y.id), '[]')`;

const MEMBERS = `coalesce((select json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name collate vi) from unit u where u.province_id = y.province_id and u.id in (
    select m.unit_id from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.since <= y.ends_on and (m.until is null or m.until >= greatest(y.starts_on, app_today())))), '[]')`;

/** The whole year of a bloc, with the province's dates that fall into it, who may be late with what, and the days nobody works. */
export const blocCalendar = (khoi: string, nam: string): Statement => ({
  name: "bloc_calendar",
  text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'year', y.year, 'stage', y.stage, 'mode', y.mode, 'startsOn', y.starts_on, 'endsOn', y.ends_on, 'today', app_today(),
    'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind),
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
    'dates', coalesce((select json_agg(x.it order by x.day, x.at nulls first) from (${datesOfYear("'bloc', json_build_object('name', b.short_name, 'slug', b.slug, 'year', y.year)")}
      union all select * from (${provinceDates("'bloc', null")}) p where p.day between y.starts_on - 31 and y.ends_on + 120) x), '[]'),
    'lateEntries', ${LATE}, 'members', ${MEMBERS}, 'days', ${storedDays("y.starts_on - 31", "y.ends_on + 120")},
    'signBy', (select json_build_object('id', g.id, 'dueOn', g.sign_by, 'unsigned', coalesce((select json_agg(q.unit_id) from pledge_party q where q.province_id = g.province_id and q.pledge_id = g.id
        and not exists (select from pledge_signature s where s.province_id = q.province_id and s.pledge_id = q.pledge_id and s.unit_id = q.unit_id)), '[]'))
      from pledge g where g.province_id = y.province_id and g.bloc_year_id = y.id and g.state in ('adopted', 'signing') order by g.number limit 1)) as it
  from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

export type ProvinceCalendar = {
  unitId: null;
  today: string;
  month: string;
  dates: DatedThing[];
  days: StoredDay[];
  blocs: number;
  board: string;
  expected: Expected[];
};

/** One month of the province: every bloc the reader sees, and the board's own dates. The month is YYYY-MM; today's without one. */
export const provinceCalendar = (month: string | null): Statement => ({
  name: "province_calendar",
  text: `with shown as (select coalesce(to_date($1 || '-01', 'YYYY-MM-DD'), date_trunc('month', app_today())::date) as first)
  select json_build_object('unitId', null, 'today', app_today(), 'month', to_char(s.first, 'YYYY-MM'),
    'blocs', (select count(*) from bloc_year y where y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed' and ${SEEN}),
    'dates', coalesce((select json_agg(x.it order by x.day, x.at nulls first) from (
        select x.it, x.day, x.at from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
          cross join lateral (${datesOfYear("'bloc', json_build_object('name', b.short_name, 'slug', b.slug, 'year', y.year)")}) x
          where y.province_id = app_province() and y.mode = 'live' and ${SEEN}
        union all select * from (${provinceDates("'bloc', null")}) p) x
      where x.day between s.first and (s.first + interval '1 month - 1 day')::date), '[]'),
    'board', coalesce((select t.board_name from province_setting t where t.province_id = app_province()), 'Cơ quan chuyên trách'), 'expected', ${EXPECTED},
    'days', ${storedDays("least(s.first, app_today()) - 31", "greatest(s.first, app_today()) + 120")}) as it
  from shown s`,
  values: [month],
});

export type WorkingDaysPage = { unitId: null; today: string; year: number; days: StoredDay[] };
/** Every day of a year that is not what its weekday says. */
export const workingDaysPage = (year: number): Statement => ({
  name: "working_days",
  text: `select json_build_object('unitId', null, 'today', app_today(), 'year', $1::int, 'days', ${storedDays("make_date($1, 1, 1)", "make_date($1, 12, 31)")}) as it`,
  values: [year],
});
