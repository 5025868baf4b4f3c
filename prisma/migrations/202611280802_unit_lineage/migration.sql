-- Units over time: what became of whom, by which paper, from which day.

create type lineage_kind as enum ('RENAME', 'MERGE', 'SPLIT', 'DISSOLVE');

-- One row a pair; the rows of one rearrangement share its event. A renamed unit is its own successor and keeps the name it had.
create table unit_lineage (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), event_id uuid not null, kind lineage_kind not null, predecessor_id uuid not null, successor_id uuid,
  name_before text not null, short_name_before text not null, document_number text not null, document_date date not null, effective_on date not null, note text, entered_by_id uuid, created_at timestamptz(3) not null default app_now(),
  constraint unit_lineage_pkey primary key (province_id, id),
  constraint unit_lineage_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint unit_lineage_predecessor_fkey foreign key (province_id, predecessor_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint unit_lineage_successor_fkey foreign key (province_id, successor_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint unit_lineage_entered_by_fkey foreign key (province_id, entered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint unit_lineage_dissolved check ((kind = 'DISSOLVE') = (successor_id is null)),
  constraint unit_lineage_renamed check (kind = 'DISSOLVE' or (kind = 'RENAME') = (successor_id = predecessor_id)));
create index unit_lineage_predecessor on unit_lineage (province_id, predecessor_id);
create index unit_lineage_successor on unit_lineage (province_id, successor_id);
create index unit_lineage_entered_by on unit_lineage (province_id, entered_by_id);
-- A unit gets one new name a day, is merged once, is dissolved once.
create unique index unit_lineage_once on unit_lineage (province_id, predecessor_id, effective_on) where kind in ('RENAME', 'MERGE', 'DISSOLVE');
create trigger append_only before update or delete on unit_lineage for each row execute function never_change();

alter table unit_lineage enable row level security;
alter table unit_lineage force row level security;
create policy own_province on unit_lineage using (province_id = (select app_province())) with check (province_id = (select app_province()));

-- Nobody is merged into a body that has ended, nor into one that came out of it.
create function keep_lineage() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.successor_id is null or new.successor_id = new.predecessor_id then return new; end if;
  perform from unit u where u.province_id = new.province_id and u.id = new.successor_id and u.dissolved_on < new.effective_on;
  if found then raise exception 'lineage.successor_gone' using errcode = 'P0001'; end if;
  perform from unit_lineage l where l.province_id = new.province_id and l.predecessor_id = new.successor_id and l.successor_id = new.predecessor_id;
  if found then raise exception 'lineage.circle' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_lineage before insert on unit_lineage for each row execute function keep_lineage();

-- The name a unit bore on a day: that of before, where it was renamed later.
create function unit_name_on(p_unit uuid, p_day date) returns text language sql stable set search_path = public, pg_temp as $$
  select coalesce((select l.name_before from unit_lineage l where l.province_id = u.province_id and l.predecessor_id = u.id and l.kind = 'RENAME' and l.effective_on > p_day order by l.effective_on limit 1), u.name)
  from unit u where u.province_id = app_province() and u.id = p_unit
$$;

-- "(nay là …)": what a unit shown by its name of that day is called today; null where nothing has changed.
-- A unit that has ended is followed to those that live, through as many mergers as there were.
create function unit_now(p_unit uuid, p_day date) returns text language sql stable set search_path = public, pg_temp as $$
  with recursive line (id) as (
    select p_unit
    union
    select l.successor_id from line join unit e on e.province_id = app_province() and e.id = line.id and e.dissolved_on < app_today()
      join unit_lineage l on l.province_id = e.province_id and l.predecessor_id = e.id and l.kind in ('MERGE', 'SPLIT'))
  select case
    when exists (select from unit u where u.province_id = app_province() and u.id = p_unit and u.dissolved_on < app_today())
      then (select string_agg(u.name, ', ' order by u.name collate vi) from line join unit u on u.province_id = app_province() and u.id = line.id where u.id <> p_unit and (u.dissolved_on is null or u.dissolved_on >= app_today()))
    else (select u.name from unit u where u.province_id = app_province() and u.id = p_unit and u.name <> unit_name_on(p_unit, p_day)) end
$$;

revoke all on function keep_lineage(), unit_name_on(uuid, date), unit_now(uuid, date) from public;
grant execute on function unit_name_on(uuid, date), unit_now(uuid, date) to app_runtime, app_jobs, app_backup;
grant select, insert on unit_lineage to app_runtime;
grant select on unit_lineage to app_jobs, app_backup;
