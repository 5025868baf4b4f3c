import "server-only";
import type { Sql } from "@/lib/tenancy/enter";
import type { Known } from "./state";

/** Everything the workbook is compared with, in one statement. */
export async function knownState(sql: Sql): Promise<Known> {
  const { rows } = await sql.query<{ it: Known }>({
    name: "import_known",
    text: `select json_build_object(
      'units', (select coalesce(json_agg(json_build_object('id', id, 'code', code, 'name', name, 'shortName', short_name, 'slug', slug, 'establishedOn', established_on, 'dissolvedOn', dissolved_on)), '[]') from unit),
      'people', (select coalesce(json_agg(json_build_object('id', p.id, 'code', p.code, 'fullName', p.full_name, 'unitCode', u.code, 'title', p.title, 'leftOn', p.left_on,
          'email', c.email, 'phone', c.phone, 'signInName', a.sign_in_name)), '[]')
        from person p left join unit u on u.province_id = p.province_id and u.id = p.unit_id left join person_contact c on c.province_id = p.province_id and c.person_id = p.id
        left join accounts_of_province() a on a.person_id = p.id),
      'posts', (select coalesce(json_agg(json_build_object('id', o.id, 'personCode', p.code, 'code', o.code, 'unitCode', u.code, 'since', o.since, 'until', o.until, 'basis', o.basis, 'ended', o.ended_from is not null)), '[]')
        from post o join person p on p.province_id = o.province_id and p.id = o.person_id left join unit u on u.province_id = o.province_id and u.id = o.unit_id
        where p.code is not null and (o.ended_from is null or o.ended_from > o.since)),
      'blocs', (select coalesce(json_agg(json_build_object('id', id, 'slug', slug, 'name', name, 'shortName', short_name, 'kind', kind)), '[]') from bloc),
      'members', (select coalesce(json_agg(json_build_object('id', m.id, 'blocSlug', b.slug, 'unitCode', u.code, 'since', m.since, 'until', m.until, 'countsForAward', m.counts_for_award, 'ranked', m.ranked, 'basis', m.basis)), '[]')
        from bloc_membership m join bloc b on b.province_id = m.province_id and b.id = m.bloc_id join unit u on u.province_id = m.province_id and u.id = m.unit_id)) as it`,
  });
  return rows[0]!.it;
}
