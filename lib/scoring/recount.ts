import { NO_CLASS } from "./words";

/** The entry that stands for each item of each sheet, over all sheets that `where` leaves of one province: the rule of final-lines.ts as one pass in the order of the key. */
const standing = (where: string) => `select distinct on (e.sheet_id, e.item_id) e.sheet_id, e.item_id, e.points, e.not_applicable
  from (select e.sheet_id, e.item_id, e.layer, e.round, e.points, e.not_applicable, e.entered_at, max(e.entered_at) filter (where e.layer = 'self') over (partition by e.sheet_id) as handed_in
    from score_entry e where e.province_id = app_province()) e
  where (e.points is not null or e.not_applicable) and (e.layer = 'self' or e.entered_at >= coalesce(e.handed_in, '-infinity'))${where}
  order by e.sheet_id desc, e.item_id desc, e.layer desc, e.round desc`;

/** Sums of the rounded leaves by section and by sheet. `fell`: something does not apply, so that points have to be brought to the whole scale, which totals.ts does. */
const sums = (entries: string) => `select p.sheet_id, sum(p.points) filter (where s.kind = 'SCORED') as base, sum(p.points) filter (where s.kind = 'BONUS') as bonus, sum(p.points) filter (where s.kind = 'PENALTY') as penalty,
    bool_or(p.fell) as fell, sum(p.items) as items, jsonb_object_agg(coalesce(s.section_key, s.numeral), p.points) as sections
  from (select f.sheet_id, i.section_id, sum(round(f.points, 2)) as points, bool_or(f.not_applicable) as fell, count(*) as items from (${entries}) f join criteria_item i on i.province_id = app_province() and i.id = f.item_id group by 1, 2) p
  join criteria_section s on s.province_id = app_province() and s.id = p.section_id group by p.sheet_id`;

const capped = (it: string) => `least(coalesce(${it}.bonus, 0), coalesce(v.bonus_cap, ${it}.bonus, 0))`;

/** What a tie-break compares, in the order of the version's rules: more is better. */
const TIES = `(select array_agg(coalesce(case r.rule ->> 'by' when 'section' then (x.sections ->> (r.rule ->> 'key'))::numeric when 'bonus' then ${capped("x")} when 'fewer_penalties' then x.penalty
    else (select f.points from standing f join criteria_item i on i.province_id = app_province() and i.id = f.item_id where f.sheet_id = x.sheet_id and i.item_key = r.rule ->> 'key') end, 0) order by r.at)
  from jsonb_array_elements(v.tie_break) with ordinality r(rule, at))`;

/**
 * Totals, ranks and classes of every settled sheet of the province counted again from its entries, in one statement: what totals.ts and ranking.ts say, for
 * sheets in which everything applies. Ranks only where every sheet of the year is settled or closed.
 */
export const RECOUNT = `with standing as materialized (${standing("")}), finals as (${sums("select * from standing")}), own as (${sums(standing(" and e.layer = 'self'"))}),
  gate as (select e.sheet_id, array_agg(i.item_key order by s.position, i.position) as keys, bool_or(i.params ->> 'effect' = 'NO_RANK') as bars
    from criteria_item i join criteria_section s on s.province_id = i.province_id and s.id = i.section_id
    join lateral (select distinct on (e.sheet_id) e.sheet_id, e.inputs from score_entry e where e.province_id = i.province_id and e.item_id = i.id and e.points is not null
      and (e.layer = 'self' or e.entered_at >= coalesce((select max(z.entered_at) from score_entry z where z.province_id = e.province_id and z.sheet_id = e.sheet_id and z.layer = 'self'), '-infinity'))
      order by e.sheet_id, e.layer desc, e.round desc) e on e.inputs ->> 'hit' in ('true', 'yes')
    where i.province_id = app_province() and i.method = 'GATE' group by e.sheet_id),
  settled as (select t.id as sheet_id, t.bloc_year_id, t.unit_id, t.criteria_version_id, x.base, x.penalty, x.fell, x.sections, ${capped("x")} as bonus, coalesce(x.base, 0) + ${capped("x")} + coalesce(x.penalty, 0) as total,
      coalesce(o.base, 0) + ${capped("o")} + coalesce(o.penalty, 0) as self_total, coalesce(g.keys, '{}') as gates, coalesce(g.bars, false) as barred, ${TIES} as ties, v.classes, x.items,
      not exists (select from score_sheet z where z.province_id = t.province_id and z.bloc_year_id = t.bloc_year_id and z.state not in ('settled', 'not_submitted', 'not_ranked')) as complete
    from score_sheet t join finals x on x.sheet_id = t.id join criteria_version v on v.province_id = t.province_id and v.id = t.criteria_version_id
    left join own o on o.sheet_id = t.id left join gate g on g.sheet_id = t.id where t.province_id = app_province() and t.state = 'settled')
  select s.sheet_id, s.bloc_year_id, s.unit_id, s.self_total, coalesce(s.base, 0) as base, s.bonus, coalesce(s.penalty, 0) as penalty, s.total, s.fell, s.gates, s.complete and not s.barred as ranked,
    (select jsonb_agg(jsonb_build_object('key', k.key, 'points', k.points, 'full', k.points, 'applicable', k.applicable) order by k.position) from (
      select coalesce(c.section_key, c.numeral) as key, c.position, to_char(coalesce((s.sections ->> coalesce(c.section_key, c.numeral))::numeric, 0), 'FM999990.00') as points,
        to_char((select coalesce(sum(i.max_points), 0) from criteria_item i where i.province_id = c.province_id and i.section_id = c.id), 'FM999990.00') as applicable
      from criteria_section c where c.province_id = app_province() and c.criteria_version_id = s.criteria_version_id) k) as sections,
    case when s.complete and not s.barred then rank() over (partition by s.bloc_year_id, s.barred order by s.total desc, s.ties desc) end::int as rank,
    case when s.complete and not s.barred then coalesce((select c ->> 'name' from jsonb_array_elements(s.classes) c where (c ->> 'from')::numeric <= s.total order by (c ->> 'from')::numeric desc limit 1), '${NO_CLASS}') end as classification
  from settled s`;
