import type { Statement } from "@/lib/tenancy/enter";

export type SlipUnits = {
  unitId: null;
  total: number;
  mailable: number;
  units: { id: string; name: string; waiting: number; mailable: number }[];
};

/** How many people still wait for their first access, by unit. */
export const slipUnits: Statement = {
  name: "slip_units",
  text: `with waiting as (
      select p.unit_id, c.email is not null as mailable from person p
      left join person_contact c on c.province_id = p.province_id and c.person_id = p.id left join accounts_of_province() a on a.person_id = p.id
      where (p.left_on is null or p.left_on >= app_today()) and (a.account_id is null or (a.disabled_at is null and not a.has_password)))
    select json_build_object('unitId', null, 'total', (select count(*)::int from waiting), 'mailable', (select count(*)::int from waiting where mailable),
      'units', coalesce((select json_agg(l order by l.name collate vi) from (
        select u.id, u.name, count(*)::int as waiting, (count(*) filter (where w.mailable))::int as mailable
        from waiting w join unit u on u.id = w.unit_id group by u.id, u.name) l), '[]')) as it`,
};
