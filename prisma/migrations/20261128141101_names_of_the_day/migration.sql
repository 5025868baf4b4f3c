-- The short name a unit bore on a day, as unit_name_on() answers the whole one.
create function unit_short_name_on(p_unit uuid, p_day date) returns text language sql stable set search_path = public, pg_temp as $$
  select coalesce((select l.short_name_before from unit_lineage l where l.province_id = u.province_id and l.predecessor_id = u.id and l.kind = 'RENAME' and l.effective_on > p_day order by l.effective_on limit 1), u.short_name)
  from unit u where u.province_id = app_province() and u.id = p_unit
$$;
revoke all on function unit_short_name_on(uuid, date) from public;
grant execute on function unit_short_name_on(uuid, date) to app_runtime, app_jobs, app_backup;

-- What the public may know of it: a name that is no longer borne, its last day, and what is there today.
create table published_former_name (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), name text not null, until date not null, ended boolean not null, now text not null,
  constraint published_former_name_pkey primary key (province_id, id),
  constraint published_former_name_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict);
create index published_former_name_name on published_former_name (province_id, name, until);
alter table published_former_name enable row level security;
alter table published_former_name force row level security;
create policy own_province on published_former_name using (province_id = (select app_province())) with check (province_id = (select app_province()));
grant select on published_former_name to app_portal, app_runtime, app_backup;

-- Counted anew whole whenever a unit is renamed, ends, comes back or is rearranged: a later merger changes what an earlier one says.
create function publish_former_names() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from published_former_name where province_id = app_province();
  insert into published_former_name (name, until, ended, now)
    select distinct on (l.predecessor_id, l.name_before, l.effective_on) l.name_before, l.effective_on - 1, u.dissolved_on is not null, n.now
    from unit_lineage l join unit u on u.province_id = l.province_id and u.id = l.predecessor_id cross join lateral (select unit_now(u.id, l.effective_on - 1) as now) n
    where l.province_id = app_province() and l.kind <> 'DISSOLVE' and n.now is not null;
  return null;
end $$;
revoke all on function publish_former_names() from public;
create trigger publish_former_names after insert on unit_lineage for each statement execute function publish_former_names();
create trigger publish_former_names after update of name, dissolved_on on unit for each statement execute function publish_former_names();
