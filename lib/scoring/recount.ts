import { suppliedAfter } from "./final-lines";
import { NO_CLASS } from "./words";

/**
 * Every entry as one number that grows with its layer and its round and holds its points: the entry that stands for an item is then the largest, found
 * without sorting a nation's entries. 10^16 layer, 10^12 round, 5·10^11 does not apply, below that points in ten-thousandths from -10^10 on.
 */
const LAYER = "array_position(array['self', 'cross', 'domain', 'bloc', 'board']::score_layer[], e.layer)";
const CODE = `${LAYER}::bigint * 10000000000000000 + e.round::bigint * 1000000000000 + case when e.not_applicable then 500000000000 else 0 end + (coalesce(e.points, 0) * 10000)::bigint + 10000000000`;
const layerOf = (code: string) => `(array['self', 'cross', 'domain', 'bloc', 'board']::score_layer[])[(${code} / 10000000000000000)::int]`;
const roundOf = (code: string) => `(${code} / 1000000000000 % 10000)::int`;
const fellOf = (code: string) => `(${code} / 500000000000 % 2 = 1)`;
const pointsOf = (code: string) => `((${code} % 500000000000 - 10000000000)::numeric / 10000)`;
/** Hundredths, half away from zero, as points.ts rounds a leaf. */
const leafOf = (code: string) => `(sign(${code} % 500000000000 - 10000000000) * ((abs(${code} % 500000000000 - 10000000000) + 50) / 100))::int`;

/** Sums of the rounded leaves by section and by sheet. `fell`: something does not apply, so that points have to be brought to the whole scale, which totals.ts does. */
const sums = (code: string) => `select p.sheet_id, sum(p.points) filter (where s.kind = 'SCORED') as base, sum(p.points) filter (where s.kind = 'BONUS') as bonus, sum(p.points) filter (where s.kind = 'PENALTY') as penalty,
    bool_or(p.fell) as fell, jsonb_object_agg(coalesce(s.section_key, s.numeral), p.points) as sections
  from (select f.sheet_id, i.section_id, sum(${leafOf(code)})::numeric / 100 as points, bool_or(${fellOf(code)}) as fell from standing f join criteria_item i on i.province_id = app_province() and i.id = f.item_id where ${code} is not null group by 1, 2) p
  join criteria_section s on s.province_id = app_province() and s.id = p.section_id group by p.sheet_id`;

const capped = (it: string) => `least(coalesce(${it}.bonus, 0), coalesce(v.bonus_cap, ${it}.bonus, 0))`;

/** What a tie-break compares, in the order of the version's rules: more is better. */
const TIES = `(select array_agg(coalesce(case r.rule ->> 'by' when 'section' then (x.sections ->> (r.rule ->> 'key'))::numeric when 'bonus' then ${capped("x")} when 'fewer_penalties' then x.penalty
    else (m.points ->> (r.rule ->> 'key'))::numeric end, 0) order by r.at)
  from jsonb_array_elements(v.tie_break) with ordinality r(rule, at))`;

/**
 * Totals, ranks and classes of every settled sheet of the province counted again from its entries, in one statement: what final-lines.ts, totals.ts and
 * ranking.ts say, for sheets in which everything applies and no item compares units. Ranks only where every sheet of the year is settled or closed.
 */
export const RECOUNT = `with handed as materialized (select e.sheet_id, coalesce(max(e.entered_at) filter (where e.layer = 'self' and not e.part), '-infinity') as at, max(e.round) filter (where e.layer = 'self' and not e.part) as round from score_entry e
    join score_sheet t on t.province_id = e.province_id and t.id = e.sheet_id and t.state = 'settled' where e.province_id = app_province() group by e.sheet_id),
  standing as materialized (select e.sheet_id, e.item_id, max(${CODE}) as code, max(${CODE}) filter (where e.layer = 'self') as own from score_entry e join handed h on h.sheet_id = e.sheet_id
    where e.province_id = app_province() and (e.points is not null or e.not_applicable) and (e.layer = 'self' and e.round >= h.round or e.layer <> 'self' and e.entered_at >= h.at and not ${suppliedAfter("e", "e.entered_at")}) group by e.sheet_id, e.item_id),
  finals as (${sums("f.code")}), own as (${sums("f.own")}),
  mentioned as (select f.sheet_id, jsonb_object_agg(i.item_key, ${pointsOf("f.code")}) as points from standing f join criteria_item i on i.province_id = app_province() and i.id = f.item_id
    where i.item_key in (select r ->> 'key' from criteria_version v cross join lateral jsonb_array_elements(v.tie_break) r where v.province_id = app_province() and r ->> 'by' = 'item') group by f.sheet_id),
  gate as (select f.sheet_id, array_agg(i.item_key order by s.position, i.position) as keys, bool_or(i.params ->> 'effect' = 'NO_RANK') as bars
    from standing f join criteria_item i on i.province_id = app_province() and i.id = f.item_id and i.method = 'GATE' join criteria_section s on s.province_id = i.province_id and s.id = i.section_id
    join score_entry e on e.province_id = i.province_id and e.sheet_id = f.sheet_id and e.item_id = f.item_id and e.layer = ${layerOf("f.code")} and e.round = ${roundOf("f.code")} and e.inputs ->> 'hit' in ('true', 'yes')
    group by f.sheet_id),
  settled as (select t.id as sheet_id, t.bloc_year_id, t.unit_id, t.criteria_version_id, x.base, x.penalty, x.fell, x.sections, ${capped("x")} as bonus, coalesce(x.base, 0) + ${capped("x")} + coalesce(x.penalty, 0) as total,
      coalesce(o.base, 0) + ${capped("o")} + coalesce(o.penalty, 0) as self_total, coalesce(g.keys, '{}') as gates, coalesce(g.bars, false) as barred, ${TIES} as ties, v.classes,
      not exists (select from score_sheet z where z.province_id = t.province_id and z.bloc_year_id = t.bloc_year_id and z.state not in ('settled', 'not_submitted', 'not_ranked')) as complete
    from score_sheet t join finals x on x.sheet_id = t.id join criteria_version v on v.province_id = t.province_id and v.id = t.criteria_version_id
    left join own o on o.sheet_id = t.id left join mentioned m on m.sheet_id = t.id left join gate g on g.sheet_id = t.id where t.province_id = app_province() and t.state = 'settled')
  select s.sheet_id, s.bloc_year_id, s.unit_id, s.self_total, coalesce(s.base, 0) as base, s.bonus, coalesce(s.penalty, 0) as penalty, s.total, s.fell, s.gates, s.complete and not s.barred as ranked,
    (select jsonb_agg(jsonb_build_object('key', k.key, 'points', k.points, 'full', k.points, 'applicable', k.applicable) order by k.position) from (
      select coalesce(c.section_key, c.numeral) as key, c.position, to_char(coalesce((s.sections ->> coalesce(c.section_key, c.numeral))::numeric, 0), 'FM999990.00') as points,
        to_char((select coalesce(sum(i.max_points), 0) from criteria_item i where i.province_id = c.province_id and i.section_id = c.id), 'FM999990.00') as applicable
      from criteria_section c where c.province_id = app_province() and c.criteria_version_id = s.criteria_version_id) k) as sections,
    case when s.complete and not s.barred then rank() over (partition by s.bloc_year_id, s.barred order by s.total desc, s.ties desc) end::int as rank,
    case when s.complete and not s.barred then coalesce((select c ->> 'name' from jsonb_array_elements(s.classes) c where (c ->> 'from')::numeric <= s.total order by (c ->> 'from')::numeric desc limit 1), '${NO_CLASS}') end as classification
  from settled s`;
