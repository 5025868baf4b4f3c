import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import { rankedYear, RANKED_SHEETS, RANKED_VERSIONS, type RankedYear, type StoredSheets } from "../settle-ranking";

/** The last year of the same bloc in which points were settled. */
export type LastYear = { year: string; ranked: RankedYear };

export async function findLastYear(sql: Sql, blocYearId: string): Promise<LastYear | null> {
  const { rows } = await sql.query<{ it: StoredSheets & { year: string } }>({
    name: "last_settled_year",
    text: `select json_build_object('year', y.year, 'sheets', ${RANKED_SHEETS}, 'versions', ${RANKED_VERSIONS}) as it
      from bloc_year c join bloc_year y on y.province_id = c.province_id and y.bloc_id = c.bloc_id and y.starts_on < c.starts_on
      where c.province_id = app_province() and c.id = $1 and exists (select from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id and t.state = 'settled')
      order by y.starts_on desc limit 1`,
    values: [blocYearId],
  });
  return rows[0] ? { year: rows[0].it.year, ranked: rankedYear(rows[0].it) } : null;
}
