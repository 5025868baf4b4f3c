import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { ChargedBloc, LimitShown } from "./charge-rules";
import { OFFICERS, OFFICERS_NOW, type Officer } from "./expressions";

export type ChargeBook = Facts & { today: string; blocs: ChargedBloc[]; officers: Officer[]; limits: LimitShown[] };

const CHARGES = `coalesce((select json_agg(json_build_object('id', c.id, 'version', c.version, 'blocId', c.bloc_id, 'officerId', c.officer_id, 'officer', w.full_name, 'since', c.since, 'until', c.until, 'stands', c.officer_id in (${OFFICERS_NOW}), 'givenBy', g.full_name, 'givenAt', c.given_at) order by c.since desc)
  from bloc_charge c join person w on w.province_id = c.province_id and w.id = c.officer_id left join person g on g.province_id = c.province_id and g.id = c.given_by_id where c.province_id = b.province_id and c.bloc_id = b.id), '[]')`;

const LIMITS = `coalesce((select json_agg(json_build_object('id', l.id, 'version', l.version, 'kind', l.kind, 'silence', l.silence, 'days', l.days, 'instrument', l.instrument, 'article', l.article, 'from', l.valid_from, 'to', l.valid_to, 'own', l.own, 'foundIn', l.found_in, 'verification', l.verification, 'setBy', l.set_by) order by l.kind, l.own desc, l.valid_from desc)
  from (select t.id, t.version, t.kind, t.silence, t.days, t.instrument, t.article, t.valid_from, t.valid_to, true as own, null as found_in, 'UNVERIFIED'::verification as verification, w.full_name as set_by from province_term t left join person w on w.province_id = t.province_id and w.id = t.set_by_id where t.province_id = app_province()
    union all select n.id, 0, n.kind, n.silence, n.days, n.instrument, null, n.valid_from, n.valid_to, false, n.found_in, n.verification, null from national_term n) l), '[]')`;

/** Every bloc with who looks after it, the officers, and how many working days each step may take. */
export const chargeBook: Statement = {
  name: "charge_book",
  text: `select json_build_object('unitId', null, 'today', app_today(), 'officers', ${OFFICERS}, 'limits', ${LIMITS},
    'blocs', coalesce((select json_agg(json_build_object('id', b.id, 'slug', b.slug, 'name', b.short_name, 'charges', ${CHARGES}, 'open', coalesce(k.n, 0)) order by b.short_name collate vi) from bloc b
      left join (select y.bloc_id, count(*) as n from award_proposal p join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id where p.province_id = app_province() and p.state in ('sent', 'received', 'returned', 'appraising', 'asking_opinion') group by 1) k on k.bloc_id = b.id
      where b.province_id = app_province()), '[]')) as it`,
};

export async function chargeBookOf(sql: Sql): Promise<ChargeBook> {
  const { rows } = await sql.query<{ it: ChargeBook }>(chargeBook as { text: string });
  return rows[0]!.it;
}
