-- Items that a department scores for the units of many years, or that the board imports as they were published.
create type assignment_state as enum ('open', 'handed_in');

create table scoring_assignment (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), frame_id uuid not null, year text not null, unit_id uuid, name text not null, item_keys text[],
  due_on date not null, state assignment_state not null default 'open', created_by_id uuid, created_at timestamptz(3) not null default app_now(), handed_in_at timestamptz(3), handed_in_by_id uuid,
  version integer not null default 1,
  constraint scoring_assignment_pkey primary key (province_id, id),
  constraint scoring_assignment_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint scoring_assignment_frame_fkey foreign key (province_id, frame_id) references criteria_frame (province_id, id) on delete restrict on update restrict,
  constraint scoring_assignment_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint scoring_assignment_created_by_fkey foreign key (province_id, created_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint scoring_assignment_handed_in_by_fkey foreign key (province_id, handed_in_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint scoring_assignment_items check (coalesce(cardinality(item_keys), 0) > 0),
  constraint scoring_assignment_handed_in check ((state = 'handed_in') = (handed_in_at is not null)));
create index scoring_assignment_frame on scoring_assignment (province_id, frame_id);
create index scoring_assignment_unit on scoring_assignment (province_id, unit_id);
create index scoring_assignment_created_by on scoring_assignment (province_id, created_by_id);
create index scoring_assignment_handed_in_by on scoring_assignment (province_id, handed_in_by_id);

create table scoring_assignment_year (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), assignment_id uuid not null, bloc_year_id uuid not null,
  constraint scoring_assignment_year_pkey primary key (province_id, id),
  constraint scoring_assignment_year_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint scoring_assignment_year_assignment_fkey foreign key (province_id, assignment_id) references scoring_assignment (province_id, id) on delete restrict on update restrict,
  constraint scoring_assignment_year_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint scoring_assignment_year_once unique (province_id, assignment_id, bloc_year_id));
create index scoring_assignment_year_bloc_year on scoring_assignment_year (province_id, bloc_year_id);

create table scoring_line (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), assignment_id uuid not null, sheet_id uuid not null, item_key text not null, unit_id uuid not null, by_unit_id uuid,
  inputs jsonb not null default '{}', points numeric(18, 4), not_applicable boolean not null default false, note text, source text, source_date date,
  updated_by_id uuid, updated_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint scoring_line_pkey primary key (province_id, id),
  constraint scoring_line_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint scoring_line_assignment_fkey foreign key (province_id, assignment_id) references scoring_assignment (province_id, id) on delete restrict on update restrict,
  constraint scoring_line_sheet_fkey foreign key (province_id, sheet_id) references score_sheet (province_id, id) on delete restrict on update restrict,
  constraint scoring_line_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint scoring_line_by_unit_fkey foreign key (province_id, by_unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint scoring_line_updated_by_fkey foreign key (province_id, updated_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint scoring_line_once unique (province_id, assignment_id, sheet_id, item_key),
  -- No department scores itself.
  constraint scoring_line_own_unit check (by_unit_id is distinct from unit_id),
  -- What nobody here judged says where it stands.
  constraint scoring_line_source check (by_unit_id is not null or (source is not null and source_date is not null)),
  constraint scoring_line_points check (points is null or points between -10000 and 10000));
create index scoring_line_sheet on scoring_line (province_id, sheet_id);
create index scoring_line_unit on scoring_line (province_id, unit_id);
create index scoring_line_by_unit on scoring_line (province_id, by_unit_id);
create index scoring_line_updated_by on scoring_line (province_id, updated_by_id);

-- A workbook that was read and not yet written into the grid.
create table scoring_upload (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), assignment_id uuid not null, file_name text not null, typed jsonb not null, source text, source_date date,
  uploaded_by_id uuid, uploaded_at timestamptz(3) not null default app_now(),
  constraint scoring_upload_pkey primary key (province_id, id),
  constraint scoring_upload_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint scoring_upload_assignment_fkey foreign key (province_id, assignment_id) references scoring_assignment (province_id, id) on delete restrict on update restrict,
  constraint scoring_upload_uploaded_by_fkey foreign key (province_id, uploaded_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint scoring_upload_once unique (province_id, assignment_id));
create index scoring_upload_uploaded_by on scoring_upload (province_id, uploaded_by_id);

-- What was handed in stays as it was handed in.
create function keep_scored_lines() returns trigger language plpgsql as $$
declare it jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform from scoring_assignment a where a.province_id = (it ->> 'province_id')::uuid and a.id = (it ->> 'assignment_id')::uuid and a.state = 'open' and (tg_op = 'DELETE' or a.unit_id is not distinct from (it ->> 'by_unit_id')::uuid) for share;
  if not found then raise exception 'domain.closed' using errcode = 'P0001'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_scored before insert or update or delete on scoring_line for each row execute function keep_scored_lines();

do $$
declare t text;
begin
  foreach t in array array['scoring_assignment', 'scoring_assignment_year', 'scoring_line', 'scoring_upload'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- Figures belong to those who enter them until they are handed in.
create policy scoring_hands on scoring_line as restrictive to app_runtime using (
  exists (select from scoring_assignment a where a.province_id = scoring_line.province_id and a.id = assignment_id
    and (a.state = 'handed_in' or a.unit_id = any ((select app_units())::uuid[]) or a.unit_id is null and (select app_reach()) && array['board_officer', 'board_leader'])));
create policy upload_hands on scoring_upload as restrictive to app_runtime using (
  exists (select from scoring_assignment a where a.province_id = scoring_upload.province_id and a.id = assignment_id
    and (a.unit_id = any ((select app_units())::uuid[]) or a.unit_id is null and (select app_reach()) && array['board_officer', 'board_leader'])));

grant select, insert, update on scoring_assignment, scoring_assignment_year, scoring_line, scoring_upload to app_runtime;
grant delete on scoring_line, scoring_upload to app_runtime;
grant select on scoring_assignment, scoring_assignment_year, scoring_line, scoring_upload to app_backup;
