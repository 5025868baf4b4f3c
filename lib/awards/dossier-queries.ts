import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import type { PaperRow } from "./dossier";

const ROWS = (own: boolean) =>
  `select r.code, r.name, r.titles, r.modes::text[] as modes, ${own} as own, r.condition from ${own ? "award_rule" : "national_rule"} r where r.condition ->> 'kind' = 'paper' and r.valid_from <= app_today() and (r.valid_to is null or r.valid_to >= app_today())${own ? " and r.province_id = app_province() and r.in_force_at is not null" : ""}`;

/** Every row that asks for a paper today, the country's and the province's. */
export const paperRows = async (sql: Sql): Promise<PaperRow[]> =>
  (await sql.query<PaperRow>({ name: "paper_rows", text: `${ROWS(false)} union all ${ROWS(true)} order by own, code` } as { text: string }))
    .rows;
