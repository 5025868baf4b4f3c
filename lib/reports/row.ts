import "server-only";
import type { Ctx } from "@/lib/action/action";
import type { ReportFound } from "./found";

/** The row of the unit's report; what is written about it begins with it. */
export async function reportRow({ sql }: Pick<Ctx, "sql">, it: ReportFound): Promise<string> {
  if (it.report) return it.report.id;
  const { rows } = await sql.query<{ id: string }>({
    name: "unit_report_begin",
    text: "insert into unit_report (bloc_year_id, unit_id, period) values ($1, $2, $3::report_period) on conflict (province_id, bloc_year_id, unit_id, period) do update set unit_id = excluded.unit_id returning id",
    values: [it.blocYearId, it.unitId, it.period],
  });
  return rows[0]!.id;
}

export const writtenOf = (it: ReportFound) => ({
  archive: it.archive,
  closedYear: it.stage === "closed" && !it.archive,
  leftOn: it.leftOn,
  report: it.report,
});
