-- Role models: proposed by units, chosen by the bloc, told as a story, spread.
create type role_model_state as enum ('drafting', 'proposed', 'returned', 'chosen', 'declined');

create table role_model (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, unit_id uuid not null, movement_id uuid, kind subject_kind not null, name text not null, post text, workplace text,
  field text not null, merit text, story text, consent_on date, consent_note text, state role_model_state not null default 'drafting', reason text,
  proposed_at timestamptz(3), proposed_by_id uuid, resolution_id uuid, chosen_on date, chosen_basis text, chosen_by_id uuid, source text, invented text, created_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint role_model_pkey primary key (province_id, id),
  constraint role_model_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint role_model_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint role_model_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint role_model_movement_fkey foreign key (province_id, movement_id) references movement (province_id, id) on delete restrict on update restrict,
  constraint role_model_resolution_fkey foreign key (province_id, resolution_id) references resolution (province_id, id) on delete restrict on update restrict,
  constraint role_model_proposed_by_fkey foreign key (province_id, proposed_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint role_model_chosen_by_fkey foreign key (province_id, chosen_by_id) references person (province_id, id) on delete restrict on update restrict,
  -- Nobody's name leaves their unit without their consent; a collective has none to give.
  constraint role_model_consent check (kind = 'COLLECTIVE' or state = 'drafting' or consent_on is not null),
  constraint role_model_told check (state = 'drafting' or (story is not null and proposed_at is not null)),
  constraint role_model_chosen check ((state = 'chosen') = (chosen_on is not null) and (chosen_on is null) = (chosen_basis is null)),
  constraint role_model_reasons check (state not in ('returned', 'declined') or reason is not null));
create index role_model_bloc_year on role_model (province_id, bloc_year_id);
create index role_model_unit on role_model (province_id, unit_id);
create index role_model_movement on role_model (province_id, movement_id);
create index role_model_resolution on role_model (province_id, resolution_id);
create index role_model_proposed_by on role_model (province_id, proposed_by_id);
create index role_model_chosen_by on role_model (province_id, chosen_by_id);

create table role_model_spread (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), role_model_id uuid not null, told_on date not null, place text not null, note text, recorded_by_id uuid, recorded_at timestamptz(3) not null default app_now(),
  constraint role_model_spread_pkey primary key (province_id, id),
  constraint role_model_spread_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint role_model_spread_role_model_fkey foreign key (province_id, role_model_id) references role_model (province_id, id) on delete restrict on update restrict,
  constraint role_model_spread_recorded_by_fkey foreign key (province_id, recorded_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint role_model_spread_once unique (province_id, role_model_id, told_on, place));
create index role_model_spread_recorded_by on role_model_spread (province_id, recorded_by_id);

do $$
declare t text;
begin
  foreach t in array array['role_model', 'role_model_spread'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- Until it is proposed a name is known in its own unit alone.
create policy role_model_hands on role_model as restrictive to app_runtime using (state <> 'drafting' or unit_id = any ((select app_units())::uuid[]));

grant select, insert, update on role_model, role_model_spread to app_runtime;
grant delete on role_model_spread to app_runtime;
grant select on role_model, role_model_spread to app_backup;
