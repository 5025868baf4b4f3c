// Parts of SQL over a row `y` of bloc_year and, but for the rule, the pledge `g` whose targets are kept.

/** The pledge whose targets are kept: the newest that was adopted. */
export const PLEDGE = `(select g.id, g.state, g.frozen_at from pledge g where g.province_id = y.province_id and g.bloc_year_id = y.id and g.state <> 'draft' order by g.number desc limit 1)`;
export const RULE = `coalesce((select json_build_object('onTrack', r.on_track_percent, 'slow', r.slow_percent, 'dueDays', r.due_days) from target_rule r where r.province_id = app_province()), json_build_object('onTrack', 95, 'slow', 80, 'dueDays', 10))`;

/** `which` narrows the units `u`; an SQL expression. */
export const UNITS = (
  which: string,
) => `coalesce((select json_agg(json_build_object('unitId', u.id, 'slug', u.slug, 'name', u.short_name, 'fullName', u.name, 'own', u.id = any (app_units()),
    'leftOn', (select max(m.until) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = u.id and m.since <= y.ends_on having bool_and(m.until is not null and m.until < app_today()))) order by q.position, q.id)
  from pledge_party q join unit u on u.province_id = q.province_id and u.id = q.unit_id where q.province_id = y.province_id and q.pledge_id = g.id and ${which}), '[]')`;
const FIGURES = `coalesce((select json_agg(json_build_object('quarter', f.quarter, 'round', f.round, 'value', trim_scale(f.value)::text, 'words', f.words, 'reason', f.reason, 'onBehalf', f.on_behalf, 'late', f.late, 'by', p.full_name, 'at', f.reported_at) order by f.quarter, f.round)
  from target_figure f left join person p on p.province_id = f.province_id and p.id = f.reported_by_id where f.province_id = t.province_id and f.target_id = t.id), '[]')`;
export const TARGETS = (
  which: string,
) => `coalesce((select json_agg(json_build_object('id', t.id, 'unitId', t.unit_id, 'indicator', t.indicator, 'unitOfMeasure', t.unit_of_measure, 'measure', t.measure, 'baseline', trim_scale(t.baseline)::text, 'target', trim_scale(t.target)::text, 'dueOn', t.due_on,
    'plan', (select json_build_object('course', s.course, 'atMost', s.at_most, 'values', json_build_array(trim_scale(s.first_quarter), trim_scale(s.second_quarter), trim_scale(s.third_quarter)), 'version', s.version) from target_plan s where s.province_id = t.province_id and s.target_id = t.id),
    'figures', ${FIGURES}) order by c.position, t.position, t.id)
  from pledge_clause c join pledge_target t on t.province_id = c.province_id and t.clause_id = c.id join unit u on u.province_id = t.province_id and u.id = t.unit_id where c.province_id = y.province_id and c.pledge_id = g.id and ${which}), '[]')`;
export const LATE = `coalesce((select json_agg(json_build_object('unitId', l.unit_id, 'quarter', l.quarter, 'until', l.until)) from late_entry l where l.province_id = y.province_id and l.bloc_year_id = y.id and l.duty = 'TARGETS'), '[]')`;

/** The last days of the four quarters of a year, as quartersOf() parts it: rows `number`, `until`. */
export const QUARTER_ENDS = `(select k as number, case when k = 4 then y.ends_on else (date_trunc('month', y.starts_on) + make_interval(months => round(((extract(year from y.ends_on) - extract(year from y.starts_on)) * 12
    + extract(month from y.ends_on) - extract(month from y.starts_on) + 1) * k / 4.0)::int))::date - 1 end as until from generate_series(1, 4) k)`;

/** What other statements take over a row `y` of bloc_year: units, targets with all rounds, the rule. */
export const COURSE_OF = (which = "true") =>
  `(select json_build_object('rule', ${RULE}, 'units', ${UNITS(which)}, 'targets', ${TARGETS(which)}) from ${PLEDGE} g)`;
