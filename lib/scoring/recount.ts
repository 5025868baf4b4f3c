import { suppliedAfter } from "./final-lines";
import { NO_CLASS } from "./words";

/**
 * What stands in `score_entry.standing`, which the database computes: an entry as one number that grows with its layer and its round and holds its points, so
 * that the entry that stands for an item is the largest, found without sorting a nation's entries. 10^16 layer, 10^12 round, 5·10^11 does not apply, 10^11 its
 * own words say "hit" (a gate), below that points in ten-thousandths from -10^10 on.
 */

/** The entry says that its item does not apply. */
export const fellOf = (code: string) => `(${code} / 500000000000 % 2 = 1)`;
const hitOf = (code: string) => `(${code} / 100000000000 % 5 = 1)`;
/** Its points, in ten-thousandths. */
const amountOf = (code: string) => `(${code} % 100000000000 - 10000000000)`;
/** Hundredths, half away from zero, as points.ts rounds a leaf. */
export const leafOf = (code: string) => `((${amountOf(code)} + case when ${amountOf(code)} < 0 then -50 else 50 end) / 100)`;

const SELF = `e.province_id = t.province_id and e.sheet_id = t.id and e.layer = 'self' and not e.part`;
/** What a sheet was last handed in whole as, and whether single lines came in alone: nearly always the round on the sheet, else it is looked for. `offset 0`: asked once a sheet. */
export const HANDED = `(select coalesce(w.round, z.round) as round, coalesce(w.at, z.at, '-infinity') as at, exists (select from score_entry e where e.province_id = t.province_id and e.sheet_id = t.id and e.part) as parts
  from (select) one left join lateral (select e.round, e.entered_at as at from score_entry e where ${SELF} and e.round = t.round limit 1) w on true
    left join lateral (select e.round, e.entered_at as at from score_entry e where ${SELF} and w.round is null order by e.round desc limit 1) z on true offset 0)`;
/** The entries `e` of sheet `t` that have points, or say that nothing applies. */
export const OF_SHEET = "e.province_id = t.province_id and e.sheet_id = t.id and e.standing is not null";
/** Of these the ones that count, as final-lines.ts says it of what the unit scores itself; `h` is HANDED. */
export const STANDS = `case when e.layer = 'self' then e.round >= h.round else e.entered_at >= h.at end
  and (not h.parts or e.layer = 'self' or not ${suppliedAfter("e", "e.entered_at")})`;

/** Where an item counts, whether a tie-break asks for it by name, whether it bars when it is hit: once for the whole province. */
const ITEMS = `select i.id, i.item_key, dense_rank() over (order by s.id)::int as part, coalesce(s.section_key, s.numeral) as section, s.kind, i.method = 'GATE' as gate, i.params ->> 'effect' = 'NO_RANK' as bars,
    row_number() over (order by s.position, i.position) as at, v.tie_break @> jsonb_build_array(jsonb_build_object('by', 'item', 'key', i.item_key)) as asked
  from criteria_item i join criteria_section s on s.province_id = i.province_id and s.id = i.section_id join criteria_version v on v.province_id = i.province_id and v.id = i.criteria_version_id where i.province_id = app_province()`;

/**
 * Sums of rounded leaves, in hundredths: of each section, of these the sheet. `fell`: something does not apply, so that points have to be brought to the whole
 * scale, which totals.ts does. `asked`: points of the items that ties ask for; `hits`: gates that bar or warn.
 */
const SUMS = `(select sum(p.leaves) filter (where p.kind = 'SCORED') as base, sum(p.leaves) filter (where p.kind = 'BONUS') as bonus, coalesce(sum(p.leaves) filter (where p.kind = 'PENALTY'), 0) as penalty,
    sum(p.own) filter (where p.kind = 'SCORED') as own_base, sum(p.own) filter (where p.kind = 'BONUS') as own_bonus, coalesce(sum(p.own) filter (where p.kind = 'PENALTY'), 0) as own_penalty,
    bool_or(p.fell) as fell, jsonb_object_agg(p.section, p.leaves) as sections, jsonb_agg(p.asked) filter (where p.asked is not null) as asked, jsonb_agg(p.hits) filter (where p.hits is not null) as hits
  from (select min(k.section) as section, min(k.kind) as kind, sum(${leafOf("f.code")})::int as leaves, sum(${leafOf("f.own")})::int as own, bool_or(${fellOf("f.code")}) as fell,
      jsonb_object_agg(k.item_key, ${amountOf("f.code")}) filter (where k.asked) as asked, array_agg(k.id) filter (where k.gate and ${hitOf("f.code")}) as hits
    from (select e.item_id, max(e.standing) as code, max(e.standing) filter (where e.layer = 'self') as own from score_entry e where ${OF_SHEET} and ${STANDS} group by e.item_id) f join item k on k.id = f.item_id group by k.part) p)`;

const GATES = `(select coalesce(array_agg(k.item_key order by k.at), '{}') as keys, coalesce(bool_or(k.bars), false) as bars from jsonb_array_elements(x.hits) a cross join lateral jsonb_array_elements_text(a) b(id) join item k on k.id = b.id::uuid)`;

const bonusOf = (it: string) => `least(coalesce(${it}, 0), coalesce(v.bonus_cap * 100, ${it}, 0))`;

/** What a tie-break compares, in the order of the version's rules: more is better. Asked only where totals are the same. */
const TIES = `(select array_agg(coalesce(case r.rule ->> 'by' when 'section' then (s.sections ->> (r.rule ->> 'key'))::numeric when 'bonus' then s.bonus * 100 when 'fewer_penalties' then s.penalty * 100
    else (select (a ->> (r.rule ->> 'key'))::numeric from jsonb_array_elements(s.asked) a where a ? (r.rule ->> 'key')) end, 0) order by r.at)
  from jsonb_array_elements(s.tie_break) with ordinality r(rule, at))`;

/**
 * Totals, ranks and classes of every settled sheet of the province counted again from its entries, in one statement: what final-lines.ts, totals.ts and
 * ranking.ts say, for sheets in which everything applies, no item compares units and every member takes a rank. Ranks only where every sheet of the year
 * is settled or closed. What sows large data and measures a nation asks it; the years of the product are ranked one by one (settle-ranking.ts).
 * Each sheet reads its entries once, in the order of the index that holds all it needs.
 */
export const RECOUNT = `with item as materialized (${ITEMS}), unfinished as (select z.bloc_year_id from score_sheet z where z.province_id = app_province() and z.state not in ('settled', 'not_submitted', 'not_ranked')),
  settled as (select t.id as sheet_id, t.bloc_year_id, t.unit_id, t.criteria_version_id, coalesce(x.base, 0) / 100.0 as base, ${bonusOf("x.bonus")} / 100.0 as bonus, x.penalty / 100.0 as penalty, x.fell, x.sections,
      (coalesce(x.base, 0) + ${bonusOf("x.bonus")} + x.penalty) / 100.0 as total, (coalesce(x.own_base, 0) + ${bonusOf("x.own_bonus")} + x.own_penalty) / 100.0 as self_total, g.keys as gates, g.bars as barred, x.asked, v.tie_break, v.classes,
      t.bloc_year_id not in (select bloc_year_id from unfinished) as complete
    from score_sheet t join criteria_version v on v.province_id = t.province_id and v.id = t.criteria_version_id cross join lateral ${HANDED} h cross join lateral ${SUMS} x cross join lateral ${GATES} g
    where t.province_id = app_province() and t.state = 'settled'),
  beside as (select s.*, case when count(*) over (partition by s.bloc_year_id, s.barred, s.total) > 1 then ${TIES} end as ties from settled s)
  select s.sheet_id, s.bloc_year_id, s.unit_id, s.self_total, s.base, s.bonus, s.penalty, s.total, s.fell, s.gates, s.complete and not s.barred as ranked,
    (select jsonb_agg(jsonb_build_object('key', k.key, 'points', k.points, 'full', k.points, 'applicable', k.applicable) order by k.position) from (
      select coalesce(c.section_key, c.numeral) as key, c.position, to_char(coalesce((s.sections ->> coalesce(c.section_key, c.numeral))::numeric / 100, 0), 'FM999990.00') as points,
        to_char((select coalesce(sum(i.max_points), 0) from criteria_item i where i.province_id = c.province_id and i.section_id = c.id), 'FM999990.00') as applicable
      from criteria_section c where c.province_id = app_province() and c.criteria_version_id = s.criteria_version_id) k) as sections,
    case when s.complete and not s.barred then rank() over (partition by s.bloc_year_id, s.barred order by s.total desc, s.ties desc) end::int as rank,
    case when s.complete and not s.barred then coalesce((select c ->> 'name' from jsonb_array_elements(s.classes) c where (c ->> 'from')::numeric <= s.total order by (c ->> 'from')::numeric desc limit 1), '${NO_CLASS}') end as classification
  from beside s`;
