import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import type { CorrectionBasis } from "@/lib/tenancy/generated/enums";
import { NAMED_SHEETS, RANKED_VERSIONS, type StoredSheets } from "./settle-ranking";

export type KeptTotal = {
  unitId: string;
  selfTotal: string | null;
  base: string;
  bonus: string;
  penalty: string;
  total: string;
  sections: { key: string; points: string; full: string; applicable: string }[];
  gates: string[];
  provisional: boolean;
  ranked: boolean;
  rank: number | null;
  classification: string | null;
};
export type KeptResult = {
  id: string;
  number: number;
  basis: CorrectionBasis | null;
  petitionNumber: string | null;
  petitionDate: string | null;
  petitioner: string | null;
  reason: string | null;
  settledAt: string;
  settledBy: string | null;
  rows: KeptTotal[];
};
export type RankingSeen = StoredSheets & {
  id: string;
  blocYearId: string;
  archive: boolean;
  memberUnitIds: string[];
  year: string;
  stage: string;
  today: string;
  bloc: { slug: string; name: string; shortName: string; kind: "BLOC" | "CLUSTER" };
  totals: KeptTotal[];
  results: KeptResult[];
  /** The number a correction under way will have. */
  openNumber: number | null;
};

const KEPT = `json_agg(json_build_object('unitId', x.unit_id, 'selfTotal', x.self_total::text, 'base', x.base::text, 'bonus', x.bonus::text, 'penalty', x.penalty::text, 'total', x.total::text,
    'sections', x.sections, 'gates', x.gates, 'provisional', x.provisional, 'ranked', x.ranked, 'rank', x.rank, 'classification', x.classification) order by x.rank nulls last, x.total desc)`;
/** Totals as they were written, over a row `y` of bloc_year. */
export const TOTALS = `coalesce((select ${KEPT}
  from unit_total x join score_sheet t on t.province_id = x.province_id and t.id = x.sheet_id and t.state = 'settled' where x.province_id = y.province_id and x.bloc_year_id = y.id), '[]')`;

/** Every number of the year's result that was settled, the latest first. */
const RESULTS = `coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'basis', f.basis, 'petitionNumber', f.petition_number, 'petitionDate', f.petition_date, 'petitioner', f.petitioner, 'reason', f.reason,
    'settledAt', f.settled_at, 'settledBy', p.full_name, 'rows', coalesce((select ${KEPT} from score_result_row x where x.province_id = f.province_id and x.result_id = f.id), '[]')) order by f.number desc)
  from score_result f left join person p on p.province_id = f.province_id and p.id = f.settled_by_id where f.province_id = y.province_id and f.bloc_year_id = y.id and f.state = 'settled'), '[]')`;
const OPEN = "(select f.number from score_result f where f.province_id = y.province_id and f.bloc_year_id = y.id and f.state = 'open')";

/** The ranking of a year: what was written, and the entries that explain why one stands above another. */
export const rankingPage = (khoi: string, nam: string): Statement => ({
  name: "ranking_page",
  text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'year', y.year, 'stage', y.stage, 'today', app_today(),
      'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
      'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind), 'totals', ${TOTALS}, 'results', ${RESULTS}, 'openNumber', ${OPEN}, 'sheets', ${NAMED_SHEETS}, 'versions', ${RANKED_VERSIONS}) as it
    from bloc b join bloc_year y on y.province_id = b.province_id and y.bloc_id = b.id where b.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});
