import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import { RANKED_SHEETS, RANKED_VERSIONS, type StoredSheets } from "./settle-ranking";

export type KeptTotal = {
  unitId: string; selfTotal: string | null; base: string; bonus: string; penalty: string; total: string; sections: { key: string; points: string; full: string; applicable: string }[];
  gates: string[]; provisional: boolean; ranked: boolean; rank: number | null; classification: string | null;
};
export type RankingSeen = StoredSheets & {
  id: string; blocYearId: string; archive: boolean; memberUnitIds: string[]; year: string; stage: string; today: string;
  bloc: { slug: string; name: string; shortName: string; kind: "BLOC" | "CLUSTER" }; totals: KeptTotal[];
};

/** Totals as they were written, over a row `y` of bloc_year. */
export const TOTALS = `coalesce((select json_agg(json_build_object('unitId', x.unit_id, 'selfTotal', x.self_total::text, 'base', x.base::text, 'bonus', x.bonus::text, 'penalty', x.penalty::text, 'total', x.total::text,
    'sections', x.sections, 'gates', x.gates, 'provisional', x.provisional, 'ranked', x.ranked, 'rank', x.rank, 'classification', x.classification) order by x.rank nulls last, x.total desc)
  from unit_total x join score_sheet t on t.province_id = x.province_id and t.id = x.sheet_id and t.state = 'settled' where x.province_id = y.province_id and x.bloc_year_id = y.id), '[]')`;

/** The ranking of a year: what was written, and the entries that explain why one stands above another. */
export const rankingPage = (khoi: string, nam: string): Statement => ({
  name: "ranking_page",
  text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'year', y.year, 'stage', y.stage, 'today', app_today(),
      'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
      'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind), 'totals', ${TOTALS}, 'sheets', ${RANKED_SHEETS}, 'versions', ${RANKED_VERSIONS}) as it
    from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});
