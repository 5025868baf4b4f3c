import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { type StoredVersion, tableOf, VERSION_JSON } from "@/lib/criteria/stored";
import type { Version } from "@/lib/criteria/table";
import type { Sql } from "@/lib/tenancy/enter";
import { crossEntries, finalEntries, selfEntries } from "./final-lines";
import { isComplete, type RankedRow, type RankedSheet, standingsOf } from "./standings";

/** All sheets of a year `y` with the entries that stand where the sheet `t` is `open`, as a JSON expression; criteria once, by id. */
const rankedSheets = (
  open: string,
  more = "",
  name = "u.short_name",
) => `coalesce((select json_agg(json_build_object('sheetId', t.id, 'unitId', t.unit_id, 'name', ${name}, 'slug', u.slug, 'state', t.state, 'closedReason', t.closed_reason, 'versionId', t.criteria_version_id,
    'ranked', coalesce((select m.ranked from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = t.unit_id and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on) order by m.since desc limit 1), false),
    'finals', case when ${open} then ${finalEntries()} else '{}' end, 'self', case when ${open} then ${selfEntries()} else '{}' end${more}) order by u.short_name collate vi)
  from score_sheet t join unit u on u.province_id = t.province_id and u.id = t.unit_id where t.province_id = y.province_id and t.bloc_year_id = y.id), '[]')`;
export const RANKED_SHEETS = rankedSheets("t.state = 'settled'");
const YEAR_DAY = "least(y.ends_on, app_today())";
/** Units of the year with the same total: only then somebody asks for the entries behind it. */
const TIED =
  "exists (select from unit_total a where a.province_id = y.province_id and a.bloc_year_id = y.id group by a.total having count(*) > 1)";
/** The same for reading the ranks that were written: each unit by the name it bore in that year, and what it is called today; entries only where totals are the same. */
export const NAMED_SHEETS = rankedSheets(
  `t.state = 'settled' and ${TIED}`,
  `, 'now', unit_now(u.id, ${YEAR_DAY})`,
  `unit_short_name_on(u.id, ${YEAR_DAY})`,
);
/** The same with the checkers' joint scores, as far as `open` says. */
export const sheetsSeen = (open: string) =>
  rankedSheets(open, `, 'open', ${open}, 'cross', case when ${open} then ${crossEntries()} else '{}' end`);
export const RANKED_VERSIONS = `coalesce((select json_agg(${VERSION_JSON} order by coalesce(v.adopted_at, v.created_at)) from criteria_version v
  where v.province_id = y.province_id and v.id in (select t.criteria_version_id from score_sheet t where t.province_id = y.province_id and t.bloc_year_id = y.id)), '[]')`;

export type StoredSheets = {
  sheets: (Omit<RankedSheet, "version"> & { slug: string; versionId: string; now?: string | null })[];
  versions: StoredVersion[];
};
export type RankedYear = { sheets: (RankedSheet & { slug: string; now?: string | null })[]; version: Version | null };

/** The version that came last says how ties and classes are decided. */
export function rankedYear({ sheets, versions }: StoredSheets): RankedYear {
  const tables = new Map(versions.map((it) => [it.id, tableOf(it)]));
  return { version: [...tables.values()].at(-1) ?? null, sheets: sheets.map((it) => ({ ...it, version: tables.get(it.versionId)! })) };
}

async function yearSheets(sql: Sql, blocYearId: string): Promise<RankedYear> {
  const { rows } = await sql.query<{ it: StoredSheets }>({
    name: "ranked_sheets",
    text: `select json_build_object('sheets', ${RANKED_SHEETS}, 'versions', ${RANKED_VERSIONS}) as it from bloc_year y where y.province_id = app_province() and y.id = $1`,
    values: [blocYearId],
  });
  return rankedYear(rows[0]?.it ?? { sheets: [], versions: [] });
}

/** Sheets of one year settle one after another, so that the last of them sees all others. */
export const lockYear = (sql: Sql, blocYearId: string) =>
  sql.query({
    name: "lock_year",
    text: "select from bloc_year where province_id = app_province() and id = $1 for no key update",
    values: [blocYearId],
  });

/** A year that is no longer whole has no ranks. */
export const clearRanks = (sql: Sql, blocYearId: string) =>
  sql.query({
    name: "clear_ranks",
    text: "update unit_total set rank = null, classification = null, updated_at = app_now() where province_id = app_province() and bloc_year_id = $1",
    values: [blocYearId],
  });

/** The number under which the figures of a year stand; before the first was fixed it will be the first. */
const RESULT_NUMBER =
  "(select coalesce(max(f.number), 1) from score_result f where f.province_id = app_province() and f.bloc_year_id = $1 and f.state = 'settled')";

const WRITE = `insert into unit_total (province_id, sheet_id, bloc_year_id, unit_id, self_total, base, bonus, penalty, total, sections, gates, provisional, ranked, rank, classification, result_version)
  select app_province(), r."sheetId", $1, r."unitId", r."selfTotal", r.base, r.bonus, r.penalty, r.total, r.sections, r.gates, r.provisional, r.ranked, r.rank, r.classification, ${RESULT_NUMBER}
  from jsonb_to_recordset($2) as r("sheetId" uuid, "unitId" uuid, "selfTotal" numeric, base numeric, bonus numeric, penalty numeric, total numeric, sections jsonb, gates text[], provisional boolean, ranked boolean, rank int, classification text)
  on conflict (province_id, sheet_id) do update set self_total = excluded.self_total, base = excluded.base, bonus = excluded.bonus, penalty = excluded.penalty, total = excluded.total, sections = excluded.sections,
    gates = excluded.gates, provisional = excluded.provisional, ranked = excluded.ranked, rank = excluded.rank, classification = excluded.classification, result_version = excluded.result_version, updated_at = app_now()`;

/** Totals of all settled sheets in one statement; ranks only once every sheet is settled or closed. The year is locked by the caller. */
export async function writeStandings({ sql }: Pick<Ctx, "sql">, blocYearId: string): Promise<{ complete: boolean; rows: RankedRow[] }> {
  const { sheets, version } = await yearSheets(sql, blocYearId);
  if (!version) return { complete: false, rows: [] };
  const complete = isComplete(sheets),
    { rows } = standingsOf(sheets, version);
  const written = complete ? rows : rows.map((row) => ({ ...row, rank: null, classification: null }));
  await sql.query({ name: "write_standings", text: WRITE, values: [blocYearId, JSON.stringify(written)] });
  return { complete, rows: written };
}

/** Ranks and classes of a year, from its entries; a year that is not complete has none. */
export async function settleRanking(ctx: Ctx, blocYearId: string): Promise<boolean> {
  await lockYear(ctx.sql, blocYearId);
  const { complete, rows } = await writeStandings(ctx, blocYearId);
  await audit(ctx, "ranking.settled", blocYearId, { complete, units: rows.length });
  return complete;
}
