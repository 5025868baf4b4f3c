import "server-only";
import type { Ctx } from "@/lib/action/action";

/**
 * Opens one sheet for every ranked member of this day, by the criteria in use and due when self-scoring ends. Those that are there stay:
 * a year sent back and moved on again finds its drafts. The move of the year writes the audit row.
 * @returns how many were opened now
 */
export async function openSheets({ sql }: Pick<Ctx, "sql">, blocYearId: string): Promise<number> {
  const { rowCount } = await sql.query({
    name: "open_sheets",
    text: `insert into score_sheet (bloc_year_id, unit_id, criteria_version_id, due_on)
      select distinct on (m.unit_id) y.id, m.unit_id, c.criteria_version_id, y.scoring_until
      from bloc_year y join bloc_membership m on m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.ranked
        and m.since <= greatest(y.starts_on, least(app_today(), y.ends_on)) and (m.until is null or m.until >= greatest(y.starts_on, least(app_today(), y.ends_on)))
      join lateral (select u.criteria_version_id from criteria_use u join criteria_version v on v.province_id = u.province_id and v.id = u.criteria_version_id and v.state = 'adopted'
        where u.province_id = y.province_id and u.bloc_year_id = y.id order by u.since desc, v.number desc limit 1) c on true
      where y.id = $1
      on conflict (province_id, bloc_year_id, unit_id) do nothing`,
    values: [blocYearId],
  });
  return rowCount ?? 0;
}
