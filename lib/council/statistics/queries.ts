import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import { titleOn } from "@/lib/titles/queries";
import { FIGURE_LINES_A_PAGE } from "./addresses";
import type { AwardFact, Counted, MovementFact, StatisticForm } from "./form";

/** The year asked for; without one the year of today. */
const YEAR = "coalesce($1::int, extract(year from app_today())::int)";
/** The form that was in force when the year was to be reported; where none was, the one next to it. */
const FORMS = `(select distinct on (f.code) f.* from national_statistic_form f order by f.code, (f.valid_from <= make_date(${YEAR}, 12, 15) and (f.valid_to is null or f.valid_to >= make_date(${YEAR}, 12, 15))) desc, abs(f.valid_from - make_date(${YEAR}, 12, 15)))`;
const FORM =
  "json_build_object('code', f.code, 'name', f.name, 'subject', f.subject, 'base', f.base, 'lines', f.lines, 'columns', f.columns, 'dueMonth', f.due_month, 'dueDay', f.due_day, 'instrument', f.instrument, 'foundIn', f.found_in, 'from', f.valid_from, 'verification', f.verification)";

/** AwardFact of a line `h` of the register with its catalogue line `t`; of what came from paper much is null. */
const AWARD =
  "jsonb_build_object('level', t.decided_by, 'title', h.title_code, 'kind', h.kind, 'enterprise', h.enterprise, 'mode', h.mode, 'class', h.recipient_class, 'gender', h.gender)";
/** What was decided in the year $1 and still stands. */
const AWARDS = `honours_entry h ${titleOn("h.title_code", "h.decided_on")} t on true where h.province_id = app_province() and h.annulled_at is null and h.decided_on between make_date(${YEAR}, 1, 1) and make_date(${YEAR}, 12, 31)`;
const MONTHS = "(extract(year from age(m.ends_on + 1, m.starts_on)) * 12 + extract(month from age(m.ends_on + 1, m.starts_on)))";
/** MovementFact of a movement `m`. One year is exactly twelve months. */
const MOVEMENT = `jsonb_build_object('form', m.form_code, 'scope', case when m.unit_id is not null then 'UNIT' when m.bloc_year_id is not null then 'BLOC' else coalesce((select l.level::text from movement_launch l where l.province_id = m.province_id and l.movement_id = m.id order by l.level limit 1), 'PROVINCE') end,
  'span', case when ${MONTHS} < 12 then 'UNDER_1' when m.ends_on + 1 = m.starts_on + interval '1 year' then 'ONE' when ${MONTHS} < 36 then 'UNDER_3' when ${MONTHS} < 60 then 'UNDER_5' else 'OVER_5' end)`;
const MOVEMENTS = `movement m where m.province_id = app_province() and m.state = 'launched' and m.launched_on between make_date(${YEAR}, 1, 1) and make_date(${YEAR}, 12, 31)`;
const counted = (fact: string, from: string) =>
  `coalesce((select json_agg(k.fact || jsonb_build_object('count', k.n)) from (select ${fact} as fact, count(*) as n from ${from} group by 1) k), '[]')`;
const YEARS = `coalesce((select json_agg(k.y order by k.y desc) from (select extract(year from h.decided_on)::int as y from honours_entry h where h.province_id = app_province() union select extract(year from m.launched_on)::int from movement m where m.province_id = app_province() and m.state = 'launched' union select extract(year from app_today())::int) k), '[]')`;

export type Statistics = Facts & {
  year: number;
  today: string;
  years: number[];
  forms: StatisticForm[];
  awards: Counted<AwardFact>[];
  movements: Counted<MovementFact>[];
  provinceName: string;
};

/** All forms of a year with what they count, whatever the number of awards: facts come grouped. */
export const statisticsOf = (year: number | null): Statement => ({
  name: "statistics",
  text: `select json_build_object('unitId', null, 'year', ${YEAR}, 'today', app_today(), 'years', ${YEARS}, 'provinceName', (select v.name from province v where v.id = app_province()),
    'forms', (select json_agg(${FORM} order by f.code) from ${FORMS} f), 'awards', ${counted(AWARD, AWARDS)}, 'movements', ${counted(MOVEMENT, MOVEMENTS)}) as it`,
  values: [year],
});

export type FigureAsked = { year: number | null; form: string; line: string; column: string; page: number };
export type FigureLine = { name: string; more: string | null; title: string; on: string; number: string | null; href: string | null };
export type Figure = Facts & {
  year: number;
  form: { code: string; name: string } | null;
  lineLabel: string | null;
  columnLabel: string | null;
  total: number;
  lines: FigureLine[];
};

/** The lines behind one figure, counted by the database itself. */
export const figureOf = ({ year, form, line, column, page }: FigureAsked): Statement => ({
  name: "statistics_figure",
  text: `with form as (select f.* from ${FORMS} f where f.code = $2), line as (select l as it from form f, jsonb_array_elements(f.lines) l where l ->> 'key' = $3), col as (select c as it from form f, jsonb_array_elements(f.columns) c where c ->> 'key' = $4),
    fact as (
      select ${AWARD} as fact, h.subject_name as name, concat_ws(', ', h.subject_post, h.subject_unit) as more, h.title_name as title, h.decided_on as day, h.decision_number as number,
        case when i.decision_id is not null then '/ban/quyet-dinh/' || i.decision_id when h.archive_decision_id is not null then '/ban/so-vang/quyet-dinh-cu/' || h.archive_decision_id end as href, h.id
      from (select h.*, t.decided_by from ${AWARDS}) h left join lateral (select h.decided_by) t on true left join decision_item i on i.province_id = h.province_id and i.id = h.item_id where (select f.subject from form f) = 'AWARDS'
      union all select ${MOVEMENT}, m.name, coalesce(m.form_label, m.form_name), '', m.launched_on, null, case when m.bloc_year_id is null and m.unit_id is null then '/ban/phong-trao/' || m.id end, m.id from ${MOVEMENTS} and (select f.subject from form f) = 'MOVEMENTS'),
    hit as (select k.* from fact k, form f, line l, col c where fits(k.fact, f.base) and fits(k.fact, c.it -> 'ask') and case when (l.it ->> 'rest')::boolean
      then not exists (select from jsonb_array_elements(f.lines) o where coalesce((o ->> 'rest')::boolean, (o ->> 'all')::boolean, false) is false and fits(k.fact, o -> 'ask')) else fits(k.fact, l.it -> 'ask') end)
    select json_build_object('unitId', null, 'year', ${YEAR}, 'form', (select json_build_object('code', f.code, 'name', f.name) from form f), 'lineLabel', (select l.it ->> 'label' from line l), 'columnLabel', (select c.it ->> 'label' from col c), 'total', (select count(*) from hit),
      'lines', coalesce((select json_agg(json_build_object('name', k.name, 'more', nullif(k.more, ''), 'title', k.title, 'on', k.day, 'number', k.number, 'href', k.href) order by k.day desc, k.number, k.name collate vi, k.id)
        from (select * from hit order by day desc, number, name collate vi, id limit ${FIGURE_LINES_A_PAGE} offset $5) k), '[]')) as it`,
  values: [year, form, line, column, (page - 1) * FIGURE_LINES_A_PAGE],
});
