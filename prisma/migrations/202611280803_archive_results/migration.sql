-- Years entered from paper: what their papers say of points and commendations. No right and no rule rests on these rows.
alter table import_draft add column kind text not null default 'province' constraint import_draft_kind check (kind in ('province', 'archive_year'));

create table archive_criterion (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, position integer not null, number text not null, name text not null, max_points numeric(18, 4),
  constraint archive_criterion_pkey primary key (province_id, id),
  constraint archive_criterion_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint archive_criterion_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint archive_criterion_once unique (province_id, bloc_year_id, number));

-- As printed: a total may differ from the sum of its lines, and a rank from the order of totals.
create table archive_result (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, unit_id uuid not null, self_total numeric(18, 4), total numeric(18, 4), rank integer, classification text, note text,
  points jsonb not null default '{}', entered_by_id uuid, version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint archive_result_pkey primary key (province_id, id),
  constraint archive_result_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint archive_result_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint archive_result_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint archive_result_entered_by_fkey foreign key (province_id, entered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint archive_result_once unique (province_id, bloc_year_id, unit_id),
  constraint archive_result_rank check (rank is null or rank > 0));
create index archive_result_unit on archive_result (province_id, unit_id);
create index archive_result_entered_by on archive_result (province_id, entered_by_id);

create table archive_award (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, unit_id uuid, subject_name text not null, title_name text not null, decision_number text, decision_date date, decided_by text,
  entered_by_id uuid, version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint archive_award_pkey primary key (province_id, id),
  constraint archive_award_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint archive_award_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint archive_award_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint archive_award_entered_by_fkey foreign key (province_id, entered_by_id) references person (province_id, id) on delete restrict on update restrict);
create index archive_award_bloc_year on archive_award (province_id, bloc_year_id);
create index archive_award_unit on archive_award (province_id, unit_id);
create index archive_award_entered_by on archive_award (province_id, entered_by_id);

-- Points of a year that lives are counted, never typed in.
create function only_archives() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform from bloc_year y where y.province_id = new.province_id and y.id = new.bloc_year_id and y.mode = 'archive';
  if not found then raise exception 'archive.live_year' using errcode = 'P0001'; end if;
  return new;
end $$;
do $$
declare t text;
begin
  foreach t in array array['archive_criterion', 'archive_result', 'archive_award'] loop
    execute format('create trigger only_archives before insert or update on %I for each row execute function only_archives()', t);
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
revoke all on function only_archives() from public;
grant select, insert, update, delete on archive_criterion, archive_result, archive_award to app_runtime;
grant select on archive_criterion, archive_result, archive_award to app_backup;
