-- Results of a year by number. What was decided on stays readable: figures that change afterwards make the next number beside it.
create type correction_basis as enum ('PETITION', 'LATE_FIGURES');
create type result_state as enum ('open', 'settled', 'cancelled');

create table score_result (
  province_id uuid not null default app_province() references province (id) on delete restrict on update restrict,
  id uuid not null default uuidv7(),
  bloc_year_id uuid not null,
  number integer not null,
  state result_state not null default 'open',
  basis correction_basis,
  petition_number text, petition_date date, petitioner text,
  reason text,
  opened_by_id uuid, opened_at timestamptz(3) not null default current_timestamp,
  settled_by_id uuid, settled_at timestamptz(3),
  cancelled_reason text,
  version integer not null default 1,
  constraint score_result_pkey primary key (province_id, id),
  foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  foreign key (province_id, opened_by_id) references person (province_id, id) on delete restrict on update restrict,
  foreign key (province_id, settled_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint score_result_number check (number > 0),
  -- The first number and those of a year that was decided anew rest on no complaint.
  constraint score_result_basis check (state = 'settled' and basis is null or basis is not null and reason is not null),
  constraint score_result_petition check (basis is distinct from 'PETITION' or (petition_number is not null and petition_date is not null and petitioner is not null)),
  constraint score_result_settled check ((state = 'settled') = (settled_at is not null)),
  constraint score_result_cancelled check ((state = 'cancelled') = (cancelled_reason is not null)),
  constraint score_result_second_person check (basis is null or settled_by_id is distinct from opened_by_id)
);
create index score_result_province_id_bloc_year_id_idx on score_result (province_id, bloc_year_id);
create index score_result_province_id_opened_by_id_idx on score_result (province_id, opened_by_id);
create index score_result_province_id_settled_by_id_idx on score_result (province_id, settled_by_id);
create unique index score_result_number_once on score_result (province_id, bloc_year_id, number) where state <> 'cancelled';
create unique index score_result_one_open on score_result (province_id, bloc_year_id) where state = 'open';

-- The sheets that a correction names.
create table score_result_sheet (
  province_id uuid not null default app_province() references province (id) on delete restrict on update restrict,
  id uuid not null default uuidv7(),
  result_id uuid not null,
  sheet_id uuid not null,
  constraint score_result_sheet_pkey primary key (province_id, id),
  foreign key (province_id, result_id) references score_result (province_id, id) on delete restrict on update restrict,
  foreign key (province_id, sheet_id) references score_sheet (province_id, id) on delete restrict on update restrict
);
create unique index score_result_sheet_province_id_result_id_sheet_id_key on score_result_sheet (province_id, result_id, sheet_id);
create index score_result_sheet_province_id_sheet_id_idx on score_result_sheet (province_id, sheet_id);

-- What one number said of every unit; written once.
create table score_result_row (
  province_id uuid not null default app_province() references province (id) on delete restrict on update restrict,
  id uuid not null default uuidv7(),
  result_id uuid not null,
  sheet_id uuid not null,
  unit_id uuid not null,
  self_total numeric(18, 4),
  base numeric(18, 4) not null, bonus numeric(18, 4) not null, penalty numeric(18, 4) not null, total numeric(18, 4) not null,
  sections jsonb not null,
  gates text[] default array[]::text[],
  provisional boolean not null default false,
  ranked boolean not null default true,
  rank integer,
  classification text,
  constraint score_result_row_pkey primary key (province_id, id),
  foreign key (province_id, result_id) references score_result (province_id, id) on delete restrict on update restrict,
  foreign key (province_id, sheet_id) references score_sheet (province_id, id) on delete restrict on update restrict,
  foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict
);
create unique index score_result_row_province_id_result_id_sheet_id_key on score_result_row (province_id, result_id, sheet_id);
create index score_result_row_province_id_sheet_id_idx on score_result_row (province_id, sheet_id);
create index score_result_row_province_id_unit_id_idx on score_result_row (province_id, unit_id);
create trigger append_only before update or delete on score_result_row for each row execute function never_change();

do $$
declare t text;
begin
  foreach t in array array['score_result', 'score_result_sheet', 'score_result_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
grant select, insert, update on score_result to app_runtime;
grant select, insert on score_result_sheet, score_result_row to app_runtime;
grant select on score_result, score_result_sheet, score_result_row to app_backup;
