-- Counts readings of public pages, several at once: they are gathered in the server and written together (lib/portal/tally.ts).
create function count_visits(p_times integer) returns integer language sql security definer set search_path = public, pg_temp as $$
  insert into portal_visit (day, visits, before)
    select app_today(), p_times, coalesce((select v.before + v.visits from portal_visit v where v.province_id = app_province() and v.day < app_today() order by v.day desc limit 1), 0) where app_province() is not null
  on conflict (province_id, day) do update set visits = portal_visit.visits + excluded.visits returning visits
$$;
revoke all on function count_visits(integer) from public;
grant execute on function count_visits(integer) to app_portal;
drop function count_visit();
