import { COUNTED_WIDELY, QUOTA_RULES, RANKED, RANKED_BY_YEAR, TITLE_NAMES } from "@/lib/council/eligibility/expressions";
import type { Places } from "@/lib/rules/facts";
import type { StoredRule } from "@/lib/rules/judge";

/** What the use of quotas is counted from. */
export type QuotaFacts = {
  today: string;
  /** Living years that are not closed: how many members are ranked. One that is being prepared has no places yet. */
  years: { id: string; year: string; ranked: number; preparing: boolean }[];
  quotas: StoredRule[];
  /** By bloc-year and by year. */ counted: Record<string, Places["titles"]>;
  rankedByYear: Record<string, number>;
  titles: { code: string; name: string }[];
};

/** JSON keys of QuotaFacts without those that a board's page has anyway. */
export const QUOTA_COUNTS = `'quotas', ${QUOTA_RULES}, 'counted', ${COUNTED_WIDELY}, 'rankedByYear', ${RANKED_BY_YEAR}, 'titles', ${TITLE_NAMES}`;
/** JSON keys of QuotaFacts. */
export const QUOTA_FACTS = `'today', app_today(), 'years', coalesce((select jsonb_agg(jsonb_build_object('id', y.id, 'year', y.year, 'ranked', ${RANKED}, 'preparing', y.stage = 'preparing')) from bloc_year y where y.province_id = app_province() and y.mode = 'live' and y.stage <> 'closed'), '[]'), ${QUOTA_COUNTS}`;
