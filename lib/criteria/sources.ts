import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import type { CriteriaYear } from "./queries";

/** A table in force at another bloc of the province, to begin one's own with. */
export type OtherTable = { id: string; title: string; bloc: string; year: string };
/** Another year of now that a decision may give the same table to; `draft`: it has begun one of its own. */
export type OpenYear = { id: string; bloc: string; draft: boolean };
export type Sources = { others: OtherTable[]; openYears: OpenYear[] };

const OTHERS = `(select coalesce(json_agg(o order by o.year desc, o.bloc collate vi), '[]') from (
  select distinct on (v.id) v.id, v.title, c.short_name as bloc, w.year from criteria_use u join criteria_version v on v.id = u.criteria_version_id join bloc_year w on w.id = u.bloc_year_id join bloc c on c.id = w.bloc_id
  where v.state = 'adopted' and w.bloc_id <> y.bloc_id order by v.id, w.starts_on desc) o)`;
const OPEN_YEARS = `(select coalesce(json_agg(json_build_object('id', w.id, 'bloc', c.short_name, 'draft', exists (select from criteria_use u where u.bloc_year_id = w.id)) order by c.short_name collate vi), '[]')
  from bloc_year w join bloc c on c.id = w.bloc_id where w.id <> y.id and w.year = y.year and y.mode = 'live' and w.mode = 'live' and w.stage in ('preparing', 'running', 'scoring')
    and not exists (select from criteria_use u join criteria_version v on v.id = u.criteria_version_id where u.bloc_year_id = w.id and v.state = 'adopted'))`;

export async function findSources(sql: Sql, { blocYearId }: Pick<CriteriaYear, "blocYearId">): Promise<Sources> {
  const { rows } = await sql.query<Sources>({
    name: "criteria_sources",
    text: `select ${OTHERS} as others, ${OPEN_YEARS} as "openYears" from bloc_year y where y.id = $1`,
    values: [blocYearId],
  });
  return rows[0] ?? { others: [], openYears: [] };
}

/** A page of the editor: the year and what it may begin with. */
export const withSources = async (sql: Sql, it: CriteriaYear | null): Promise<(CriteriaYear & Sources) | null> =>
  it && { ...it, ...(await findSources(sql, it)) };
