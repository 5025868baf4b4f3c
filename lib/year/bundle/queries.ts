import "server-only";
import type { Statement } from "@/lib/tenancy/enter";
import type { Scope } from "./piece";

export type ScopeFound = { scope: Scope; today: string };

/** What a bundle is about, as its reader sees it. */
export const bundleScope = (id: string): Statement => ({
  name: "bundle_scope",
  text: `select json_build_object('today', app_today(), 'scope', json_build_object('kind', k.kind, 'blocYearId', y.id, 'year', y.year, 'blocSlug', b.slug, 'blocName', b.name, 'startsOn', y.starts_on, 'endsOn', y.ends_on,
      'provinceName', coalesce(t.name, case p.kind when 'CITY' then 'Thành phố ' else 'Tỉnh ' end || regexp_replace(p.name, '^(Tỉnh|Thành phố) ', '')),
      'unit', case when u.id is not null then json_build_object('id', u.id, 'slug', u.slug, 'name', unit_name_on(u.id, least(y.ends_on, app_today()))) end,
      'members', coalesce((select json_agg(json_build_object('unitId', m.id, 'slug', m.slug, 'name', unit_name_on(m.id, least(y.ends_on, app_today()))) order by m.name collate vi) from unit m where m.province_id = y.province_id
        and exists (select from bloc_membership z where z.province_id = y.province_id and z.bloc_id = y.bloc_id and z.unit_id = m.id and z.since <= y.ends_on and (z.until is null or z.until >= y.starts_on))), '[]'))) as it
    from record_bundle k join bloc_year y on y.province_id = k.province_id and y.id = k.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id join province p on p.id = y.province_id
    left join territory t on t.id = b.territory_id left join unit u on u.province_id = k.province_id and u.id = k.unit_id where k.province_id = app_province() and k.id = $1`,
  values: [id],
});
