-- How many a bloc can reach: of a unit without a contact its name is no secret, whoever may not read the contacts themselves.
create function units_without_contact(p_bloc uuid, p_day date) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.unit_id from bloc_membership m
  where m.province_id = app_province() and m.bloc_id = p_bloc and m.since <= p_day and (m.until is null or m.until >= p_day)
    and not exists (select from unit_contact c where c.province_id = m.province_id and c.unit_id = m.unit_id)
$$;
revoke all on function units_without_contact(uuid, date) from public;
grant execute on function units_without_contact(uuid, date) to app_runtime;
