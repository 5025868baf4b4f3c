-- What a new year took over from the one before, each thing once, and what was looked at and left as it is.
create type carried_kind as enum ('times', 'date', 'meeting', 'plan', 'regulation', 'criteria', 'pledge', 'movement');
create table year_carried (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, kind carried_kind not null, source_id uuid not null, taken_by_id uuid, taken_at timestamptz(3) not null default app_now(),
  constraint year_carried_pkey primary key (province_id, id),
  constraint year_carried_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint year_carried_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint year_carried_taken_by_fkey foreign key (province_id, taken_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint year_carried_once unique (province_id, bloc_year_id, kind, source_id));
create index year_carried_taken_by on year_carried (province_id, taken_by_id);

create table year_reviewed (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, what text not null, seen_by_id uuid, seen_at timestamptz(3) not null default app_now(),
  constraint year_reviewed_pkey primary key (province_id, id),
  constraint year_reviewed_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint year_reviewed_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint year_reviewed_seen_by_fkey foreign key (province_id, seen_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint year_reviewed_once unique (province_id, bloc_year_id, what));
create index year_reviewed_seen_by on year_reviewed (province_id, seen_by_id);

do $$
declare t text;
begin
  foreach t in array array['year_carried', 'year_reviewed'] loop
    execute format('create trigger append_only before update or delete on %I for each row execute function never_change()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
grant select, insert on year_carried, year_reviewed to app_runtime;
grant select on year_carried, year_reviewed to app_backup;
