-- Who checks whom, drawn in public, and what each checker puts down.
create type cross_state as enum ('open', 'handed_in', 'abstained', 'written_off');

create table cross_draw (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null,
  seed text not null, each_unit integer not null, attempt integer not null, units jsonb not null, given_up jsonb not null default '[]', due_on date not null,
  drawn_by_id uuid, drawn_at timestamptz(3) not null default app_now(), voided_at timestamptz(3), void_reason text, version integer not null default 1,
  constraint cross_draw_pkey primary key (province_id, id),
  constraint cross_draw_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint cross_draw_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint cross_draw_drawn_by_fkey foreign key (province_id, drawn_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint cross_draw_each check (each_unit between 1 and 3 and attempt > 0),
  constraint cross_draw_void check ((voided_at is null) = (void_reason is null)));
create unique index cross_draw_one_in_force on cross_draw (province_id, bloc_year_id) where voided_at is null;
create index cross_draw_bloc_year on cross_draw (province_id, bloc_year_id);
create index cross_draw_drawn_by on cross_draw (province_id, drawn_by_id);

create table cross_check (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), draw_id uuid not null, sheet_id uuid not null, unit_id uuid not null, checker_unit_id uuid not null,
  state cross_state not null default 'open', reason text, handed_in_at timestamptz(3), handed_in_by_id uuid, version integer not null default 1,
  constraint cross_check_pkey primary key (province_id, id),
  constraint cross_check_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint cross_check_draw_fkey foreign key (province_id, draw_id) references cross_draw (province_id, id) on delete restrict on update restrict,
  constraint cross_check_sheet_fkey foreign key (province_id, sheet_id) references score_sheet (province_id, id) on delete restrict on update restrict,
  constraint cross_check_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint cross_check_checker_unit_fkey foreign key (province_id, checker_unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint cross_check_handed_in_by_fkey foreign key (province_id, handed_in_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint cross_check_once unique (province_id, draw_id, unit_id, checker_unit_id),
  -- Nobody checks their own unit.
  constraint cross_check_own_unit check (unit_id <> checker_unit_id),
  constraint cross_check_reason check (state in ('open', 'handed_in') or reason is not null));
create index cross_check_draw on cross_check (province_id, draw_id);
create index cross_check_sheet on cross_check (province_id, sheet_id);
create index cross_check_unit on cross_check (province_id, unit_id);
create index cross_check_checker_unit on cross_check (province_id, checker_unit_id);
create index cross_check_handed_in_by on cross_check (province_id, handed_in_by_id);

create table cross_line (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), check_id uuid not null, item_id uuid not null, inputs jsonb not null default '{}', points numeric(18, 4),
  not_applicable boolean not null default false, reason text, updated_by_id uuid, updated_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint cross_line_pkey primary key (province_id, id),
  constraint cross_line_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint cross_line_check_fkey foreign key (province_id, check_id) references cross_check (province_id, id) on delete restrict on update restrict,
  constraint cross_line_item_fkey foreign key (province_id, item_id) references criteria_item (province_id, id) on delete restrict on update restrict,
  constraint cross_line_updated_by_fkey foreign key (province_id, updated_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint cross_line_once unique (province_id, check_id, item_id),
  constraint cross_line_points check (points is null or points between -10000 and 10000));
create index cross_line_check on cross_line (province_id, check_id);
create index cross_line_item on cross_line (province_id, item_id);
create index cross_line_updated_by on cross_line (province_id, updated_by_id);

-- What was handed in stays as it was handed in.
create function keep_handed_in_lines() returns trigger language plpgsql as $$
begin
  perform from cross_check c where c.province_id = new.province_id and c.id = new.check_id and c.state = 'open' for share;
  if not found then raise exception 'cross.closed' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_handed_in before insert or update on cross_line for each row execute function keep_handed_in_lines();

do $$
declare t text;
begin
  foreach t in array array['cross_draw', 'cross_check', 'cross_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- What a checker puts down is that unit's own until it is handed in.
create policy cross_hands on cross_line as restrictive to app_runtime using (
  exists (select from cross_check c where c.province_id = cross_line.province_id and c.id = check_id and (c.state = 'handed_in' or c.checker_unit_id = any ((select app_units())::uuid[]))));

grant select, insert, update on cross_draw, cross_check, cross_line to app_runtime;
grant select on cross_draw, cross_check, cross_line to app_backup;
