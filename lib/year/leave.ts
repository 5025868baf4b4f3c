import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { settleRanking } from "@/lib/scoring/settle-ranking";

type Left = { blocYearId: string; sheetId: string; before: string };
/** In these stages a year has not been decided: who leaves takes no rank in it. Later its result stands under its number. */
const CLOSE = `update score_sheet s set state = 'not_ranked', closed_reason = $3, version = s.version + 1
  from bloc_year y, score_sheet old where y.province_id = app_province() and y.bloc_id = $1 and y.mode = 'live' and y.stage in ('running', 'scoring', 'checking') and y.starts_on <= $4::date and y.ends_on > $4::date
    and s.province_id = y.province_id and s.bloc_year_id = y.id and s.unit_id = $2 and s.state not in ('not_submitted', 'not_ranked') and old.province_id = s.province_id and old.id = s.id
  returning s.bloc_year_id as "blocYearId", s.id as "sheetId", old.state as before`;

/**
 * A unit has left a bloc before the end of a year: its sheet of that year is closed as not ranked and stays readable, and what compares
 * units is counted again without it, in the log of the year.
 * @returns the years whose sheet was closed
 */
export async function leaveYears(
  ctx: Ctx,
  { blocId, unitId, last, reason }: { blocId: string; unitId: string; last: string; reason: string },
): Promise<string[]> {
  const { rows } = await ctx.sql.query<Left>({ name: "leave_years", text: CLOSE, values: [blocId, unitId, reason, last] });
  for (const { blocYearId, sheetId, before } of rows) {
    await ctx.sql.query({
      name: "unrank_sheet",
      text: "update unit_total set ranked = false, rank = null, classification = null, updated_at = app_now() where province_id = app_province() and sheet_id = $1",
      values: [sheetId],
    });
    await settleRanking(ctx, blocYearId);
    await audit(ctx, "sheet.left", sheetId, { blocYear: blocYearId, unit: unitId, before, last });
  }
  return rows.map(({ blocYearId }) => blocYearId);
}
