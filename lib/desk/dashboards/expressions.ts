import { UNPROVEN_LINES } from "@/lib/year/queries";

// Parts of SQL over a row `y` of bloc_year.

/** The year before, of the same bloc: a row `z`, or none. */
export const YEAR_BEFORE =
  "(select p.* from bloc_year p where p.province_id = y.province_id and p.bloc_id = y.bloc_id and p.starts_on < y.starts_on order by p.starts_on desc limit 1)";

/** Ids under which a unit's earlier years are kept: its own, and those of the units it came from since `day`, however many mergers lie between. */
export const ids = (unit: string, day: string) =>
  `array(with recursive line (id) as (select ${unit} union select l.predecessor_id from unit_lineage l join line k on l.successor_id = k.id where l.province_id = app_province() and l.effective_on >= ${day}) select id from line)`;

/** Results of a year `z` as the record or its paper says: unit_id, rank, total. */
export const RESULTS = `(select x.unit_id, x.rank, x.total from unit_total x join score_sheet s on s.province_id = x.province_id and s.id = x.sheet_id and s.state = 'settled' where x.province_id = z.province_id and x.bloc_year_id = z.id
  union all select a.unit_id, a.rank, a.total from archive_result a where a.province_id = z.province_id and a.bloc_year_id = z.id)`;

/** JSON: what the unit reached the year before. Of a unit that came from several no single figure: `from` says of how many. */
export const BEFORE = (
  unit: string,
) => `(select json_build_object('year', min(z.year), 'from', count(*), 'rank', case when count(*) = 1 then min(r.rank) end, 'total', case when count(*) = 1 then min(r.total)::text end)
  from ${YEAR_BEFORE} z join lateral ${RESULTS} r on r.unit_id = any (${ids(unit, "z.starts_on")}) having count(*) > 0)`;

/** JSON: points claimed without proof on a sheet `t`: how many lines, how many points. */
export const GAPS = `(select json_build_object('lines', count(*), 'points', coalesce(sum(e.points), 0)::text) ${UNPROVEN_LINES})`;
