import "server-only";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { CorrectionBasis } from "@/lib/tenancy/generated/enums";
import type { KeptTotal } from "./ranking-queries";
import { TOTALS } from "./ranking-queries";
import { REASONS } from "./reason-queries";
import type { Reason } from "./reasons";
import type { Corrected } from "./result-rules";
import { RANKED_SHEETS, RANKED_VERSIONS, type StoredSheets } from "./settle-ranking";

export type OpenResult = {
  id: string;
  number: number;
  version: number;
  basis: CorrectionBasis;
  petitionNumber: string | null;
  petitionDate: string | null;
  petitioner: string | null;
  reason: string;
  openedById: string;
  openedBy: string | null;
  openedAt: string;
  sheets: string[];
  corrected: Corrected[];
};
/** A year whose result may be corrected, with the correction under way. */
export type ResultYear = StoredSheets & {
  id: string;
  blocYearId: string;
  archive: boolean;
  memberUnitIds: string[];
  year: string;
  stage: string;
  bloc: { slug: string; name: string; shortName: string; kind: "BLOC" | "CLUSTER" };
  totals: KeptTotal[];
  reasons: Reason[];
  open: OpenResult | null;
  nominations: number;
  proposals: number;
};

const CORRECTED = `coalesce((select json_agg(json_build_object('sheetId', d.sheet_id, 'key', i.item_key, 'points', d.points::text, 'inputs', d.inputs, 'na', d.not_applicable, 'reason', reason_words(d.reason_id, d.reason), 'version', d.version, 'by', p.full_name) order by d.updated_at)
  from score_result_sheet k join score_sheet t on t.province_id = k.province_id and t.id = k.sheet_id join score_draft d on d.province_id = k.province_id and d.sheet_id = k.sheet_id and d.layer = 'board'
    join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = t.criteria_version_id left join person p on p.province_id = d.province_id and p.id = d.updated_by_id
  where k.province_id = f.province_id and k.result_id = f.id), '[]')`;

const IT = (
  where: string,
) => `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'year', y.year, 'stage', y.stage,
    'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = b.province_id and m.bloc_id = b.id), '[]'),
    'bloc', json_build_object('slug', b.slug, 'name', b.name, 'shortName', b.short_name, 'kind', b.kind), 'totals', ${TOTALS}, 'sheets', ${RANKED_SHEETS}, 'versions', ${RANKED_VERSIONS}, 'reasons', ${REASONS},
    'nominations', (select count(*) from nomination n where n.province_id = y.province_id and n.bloc_year_id = y.id and n.voided_at is null),
    'proposals', (select count(*) from award_proposal a where a.province_id = y.province_id and a.bloc_year_id = y.id and a.state not in ('withdrawn', 'changed')),
    'open', (select json_build_object('id', f.id, 'number', f.number, 'version', f.version, 'basis', f.basis, 'petitionNumber', f.petition_number, 'petitionDate', f.petition_date, 'petitioner', f.petitioner, 'reason', f.reason,
        'openedById', f.opened_by_id, 'openedBy', p.full_name, 'openedAt', f.opened_at, 'sheets', coalesce((select json_agg(k.sheet_id) from score_result_sheet k where k.province_id = f.province_id and k.result_id = f.id), '[]'), 'corrected', ${CORRECTED})
      from score_result f left join person p on p.province_id = f.province_id and p.id = f.opened_by_id where f.province_id = y.province_id and f.bloc_year_id = y.id and f.state = 'open')) as it
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and ${where}`;

export const resultPage = (khoi: string, nam: string): Statement => ({
  name: "result_page",
  text: IT("b.slug = $1 and y.year = $2"),
  values: [khoi, nam],
});

/** The same inside a transaction that writes. */
export async function resultYear(sql: Sql, blocYearId: string): Promise<ResultYear | null> {
  const { rows } = await sql.query<{ it: ResultYear }>({ name: "result_year", text: IT("y.id = $1"), values: [blocYearId] });
  return rows[0]?.it ?? null;
}
