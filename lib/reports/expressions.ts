/** The deadline of the year by which reports of a period are sent: the bloc's own, else the province's that falls into the year. */
const DATE = (
  period: string,
): string => `(select d.id, d.day from year_date d where d.province_id = y.province_id and d.report_period = ${period}::report_period and d.cancelled_reason is null
  and (d.bloc_year_id = y.id or d.bloc_year_id is null and d.day between y.starts_on and y.ends_on + 62) order by d.bloc_year_id nulls last, d.day desc limit 1)`;

/** SQL over a bloc-year `y`: that deadline as JSON, null where none is set. */
export const DEADLINE = (period: string): string => `(select json_build_object('id', d.id, 'day', d.day) from ${DATE(period)} d)`;

/** `Days` of one unit: the common day, and the latest that a logged decision gave it. */
export const DAY = (
  period: string,
  unit: string,
): string => `coalesce((select json_build_object('day', d.day, 'until', (select max(l.until) from late_entry l where l.province_id = y.province_id and l.bloc_year_id = y.id and l.year_date_id = d.id and l.unit_id = ${unit}))
  from ${DATE(period)} d), json_build_object('day', null, 'until', null))`;

/** The day on which the members of a year are counted: today, its last day when it is over, its first while it lies ahead. */
const COUNTED = "least(y.ends_on, greatest(y.starts_on, app_today()))";
/** The last day of a unit that is no member any more; null while it is one. */
export const LEFT_ON = (unit: string): string =>
  `(select max(k.until) from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.unit_id = ${unit} having not bool_or(k.since <= ${COUNTED} and (k.until is null or k.until >= ${COUNTED})))`;
/** Since when a unit is a member. */
export const SINCE = (unit: string): string =>
  `(select max(k.since) from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.unit_id = ${unit} and k.since <= y.ends_on)`;
/** Every unit that is or was a member in the year. */
export const MEMBER_IN_YEAR = (unit: string): string =>
  `exists (select from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id and k.unit_id = ${unit} and k.since <= y.ends_on and (k.until is null or k.until >= y.starts_on))`;
/** Whether a meeting has adopted the bloc's report of the period. */
export const ADOPTED = (period: string): string =>
  `exists (select from bloc_review r where r.province_id = y.province_id and r.bloc_year_id = y.id and r.period = ${period}::report_period and r.adopted_at is not null)`;
