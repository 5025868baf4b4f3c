import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql } from "@/lib/tenancy/enter";
import type { UseFound } from "./uses";

export type ProofFound = UseFound & { sheets: Facts[] };

/**
 * A document of a score sheet or its signed page, with every sheet that leads to it: the right is that of reading one of them.
 * A document of the unit's vault stands to its unit as its own sheet does, in use or not.
 * Row security hides a document until a sheet that uses it was handed in; one for checkers only never opens to the other members.
 */
export async function proofUseById(sql: Sql, id: string): Promise<ProofFound | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const { rows } = await sql.query<ProofFound>({
    name: "proof_use_by_id",
    text: `with u as (select * from file_use where province_id = app_province() and id = $1 and removed_at is null and kind in ('evidence', 'score_paper')),
      d as (select e.* from u join evidence e on u.kind = 'evidence' and e.province_id = u.province_id and e.file_use_id = u.id and e.withdrawn_at is null),
      sheets as (
        select x.sheet_id, d.checkers_only from d join evidence_use x on x.province_id = d.province_id and x.evidence_id = d.id
        union all select s.id, false from u join score_sheet s on s.province_id = u.province_id and s.id = u.about where u.kind = 'score_paper')
      select f.sha256, f.media_type as "mediaType", f.bytes, u.file_name as "originalName", f.sealed_at::text as "sealedOn",
        (select coalesce(jsonb_agg(jsonb_build_object('unitId', d.unit_id, 'sheet', 'own')), '[]') from d)
        || (select coalesce(jsonb_agg(jsonb_build_object('unitId', s.unit_id, 'blocYearId', s.bloc_year_id, 'archive', y.mode = 'archive', 'onBehalf', s.on_behalf,
            'sheet', case when s.state in ('not_started', 'drafting', 'awaiting_leader') then 'own' when s.state = 'settled' and not h.checkers_only then 'settled' else 'sent' end,
            'checkerUnitIds', (select coalesce(json_agg(c.checker_unit_id), '[]') from cross_check c where c.province_id = s.province_id and c.sheet_id = s.id and c.state in ('open', 'handed_in')),
            'memberUnitIds', (select coalesce(json_agg(distinct m.unit_id), '[]') from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id))), '[]')
          from sheets h join score_sheet s on s.province_id = u.province_id and s.id = h.sheet_id join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id) as sheets
      from u join stored_file f on f.province_id = u.province_id and f.id = u.file_id where exists (select from sheets) or exists (select from d)`,
    values: [id],
  });
  return rows[0] ?? null;
}
