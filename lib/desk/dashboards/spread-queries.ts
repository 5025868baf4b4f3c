import { fellOf, HANDED, leafOf, OF_SHEET, STANDS } from "@/lib/scoring/recount";

/** How the settled points of a bloc lie; self: the middle of what they would be had the units' own figures stood. Points as text. */
export type Spread = { units: number; low: string; middle: string; high: string; self: string };

export const LIVE = "y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed'";
const SETTLED = `bloc_year y join score_sheet t on t.province_id = y.province_id and t.bloc_year_id = y.id and t.state = 'settled'`;

/** What others score stands in no self-score: without it the two could not be compared. The largest `standing` is the entry that counts (lib/scoring/recount.ts). */
const GIVEN = `select f.sheet_id, sum(case when not ${fellOf("f.code")} then ${leafOf("f.code")} end) / 100.0 as points
  from (select e.sheet_id, k.item_key, max(e.standing) as code from ${SETTLED} join score_entry e on ${OF_SHEET} and e.layer <> 'self' join criteria_item k on k.province_id = e.province_id and k.id = e.item_id and k.scored_by <> 'self'
    where ${LIVE} group by 1, 2) f group by 1`;

/**
 * By section of sheet `t`, in hundredths: how much more its unit gave itself, and the maxima of what does not apply and takes the average of its section. What
 * others score and what does not apply stands in both alike; so does what compares units, whose points are not in its entry.
 */
const CHANGED = `select i.section, sum(case when ${fellOf("i.said")} then 0 else coalesce(${leafOf("i.said")}, 0) end - ${leafOf("i.counts")}) filter (where i.own and not ${fellOf("i.counts")}) as more,
    array_agg(i.averages * 100) filter (where ${fellOf("i.counts")} and i.averages is not null) as averaged
  from (select min(coalesce(s.section_key, s.numeral)) as section, bool_or(k.scored_by = 'self') as own, max(k.max_points) filter (where k.na_policy = 'SECTION_AVERAGE') as averages, max(e.standing) as counts, max(e.standing) filter (where e.layer = 'self') as said
    from ${HANDED} h join score_entry e on ${OF_SHEET} join criteria_item k on k.province_id = e.province_id and k.id = e.item_id join criteria_section s on s.province_id = k.province_id and s.id = k.section_id
    where case when k.scored_by = 'self' then ${STANDS} else e.layer in ('domain', 'board') end group by k.item_key) i group by i.section`;

/** Points of a section with that in it; what is averaged there follows the rest. Exact for one such item, to the hundredth for each more. */
const RAISED = `case when a.whole >= p.applicable or d.averaged is null then p.points + coalesce(d.more, 0)
  else (select r.points + (select sum(round(m * r.points / (p.applicable - a.whole))) from unnest(d.averaged) m) from (select round(p.points * (p.applicable - a.whole) / p.applicable) + coalesce(d.more, 0) as points) r) end`;

/** The total of sheet `t` made anew with these, as totals.ts makes it: what applies is brought to the whole scale, the bonus has its cap. Null where it was written without sections. */
const ANEW = `(select (case when z.applicable in (0, v.total_points * 100) then z.main else round(z.main * v.total_points * 100 / z.applicable) end + coalesce(least(z.bonus, v.bonus_cap * 100), 0) + coalesce(z.penalty, 0)) / 100
  from (select sum(s.points) filter (where s.kind = 'SCORED') as main, sum(s.applicable) filter (where s.kind = 'SCORED') as applicable, sum(s.points) filter (where s.kind = 'BONUS') as bonus, sum(s.points) filter (where s.kind = 'PENALTY') as penalty
    from (select k.kind, p.applicable, ${RAISED} as points
      from (select q.it ->> 'key' as key, (q.it ->> 'points')::numeric * 100 as points, (q.it ->> 'applicable')::numeric * 100 as applicable from jsonb_array_elements(x.sections) q (it)) p
        join criteria_section k on k.province_id = t.province_id and k.criteria_version_id = t.criteria_version_id and coalesce(k.section_key, k.numeral) = p.key
        left join (${CHANGED}) d on d.section = p.key cross join lateral (select sum(m) as whole from unnest(d.averaged) m) a) s) z)`;

/** Where everything applies what the unit gave itself needs no more than what others scored; few sheets are made anew. */
const OWN = `coalesce(case when exists (select from score_entry e where ${OF_SHEET} and ${fellOf("e.standing")}) then ${ANEW} end, x.self_total + coalesce(g.points, 0))`;
const middle = (of: string) => `percentile_disc(0.5) within group (order by ${of})`;

/** Rows of `spread`: how the settled points of each year lie, asked once for all years. */
export const SPREADS = `select x.bloc_year_id as id, json_build_object('units', count(*), 'low', min(x.total)::text, 'middle', ${middle("x.total")}::text, 'high', max(x.total)::text, 'self', ${middle(OWN)}::numeric(18, 4)::text) as it
  from ${SETTLED} join unit_total x on x.province_id = t.province_id and x.sheet_id = t.id join criteria_version v on v.province_id = t.province_id and v.id = t.criteria_version_id left join (${GIVEN}) g on g.sheet_id = t.id
  where ${LIVE} group by 1`;
