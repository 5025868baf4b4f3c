-- The record of a year as one file that can be carried away: of a bloc-year when it is handed over, of one unit when it asks.
create type bundle_kind as enum ('YEAR', 'UNIT_YEAR');
create type bundle_state as enum ('asked', 'sealed');

-- `reader_id`: through whose eyes it is made; it holds what that person may read and no more. `fault`: why it is not there yet, in words.
create table record_bundle (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), kind bundle_kind not null, bloc_year_id uuid not null, unit_id uuid, reader_id uuid not null,
  state bundle_state not null default 'asked', asked_by_id uuid default app_person(), asked_at timestamptz(3) not null default app_now(), fault text,
  sealed_at timestamptz(3), sha256 text, bytes bigint, contents jsonb,
  constraint record_bundle_pkey primary key (province_id, id),
  constraint record_bundle_of_year unique (province_id, id, bloc_year_id),
  constraint record_bundle_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint record_bundle_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint record_bundle_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint record_bundle_reader_fkey foreign key (province_id, reader_id) references person (province_id, id) on delete restrict on update restrict,
  constraint record_bundle_asked_by_fkey foreign key (province_id, asked_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint record_bundle_whose check ((kind = 'UNIT_YEAR') = (unit_id is not null)),
  constraint record_bundle_sealed check ((state = 'sealed') = (sealed_at is not null and sha256 is not null and bytes is not null and contents is not null)),
  constraint record_bundle_hash check (sha256 ~ '^[0-9a-f]{64}$'));
-- One is made at a time, however many ask at once.
create unique index record_bundle_asked on record_bundle (province_id, bloc_year_id, kind, coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) where state = 'asked';
create index record_bundle_bloc_year on record_bundle (province_id, bloc_year_id);
create index record_bundle_unit on record_bundle (province_id, unit_id);
create index record_bundle_reader on record_bundle (province_id, reader_id);
create index record_bundle_asked_by on record_bundle (province_id, asked_by_id);

create function keep_sealed_bundle() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a bundle is not deleted' using errcode = 'check_violation'; end if;
  if old.state = 'sealed' then raise exception 'a sealed bundle does not change' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger keep_sealed before update or delete on record_bundle for each row execute function keep_sealed_bundle();

-- Who hands the bloc over to whom. Both sides confirm; then the words are kept as they were.
create table handover (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, to_year_id uuid not null, from_unit_id uuid not null, to_unit_id uuid not null, bundle_id uuid not null,
  handed_on date not null, place text not null, also text, tasks jsonb not null default '[]',
  prepared_by_id uuid default app_person(), prepared_at timestamptz(3) not null default app_now(),
  given_by_id uuid, given_post text, given_at timestamptz(3), received_by_id uuid, received_post text, received_at timestamptz(3), number text, paper jsonb, version integer not null default 1,
  constraint handover_pkey primary key (province_id, id),
  constraint handover_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint handover_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint handover_to_year_fkey foreign key (province_id, to_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint handover_from_unit_fkey foreign key (province_id, from_unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint handover_to_unit_fkey foreign key (province_id, to_unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint handover_bundle_fkey foreign key (province_id, bundle_id, bloc_year_id) references record_bundle (province_id, id, bloc_year_id) on delete restrict on update restrict,
  constraint handover_prepared_by_fkey foreign key (province_id, prepared_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint handover_given_by_fkey foreign key (province_id, given_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint handover_received_by_fkey foreign key (province_id, received_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint handover_once unique (province_id, bloc_year_id),
  constraint handover_other_year check (to_year_id <> bloc_year_id),
  constraint handover_two_sides check (given_by_id <> received_by_id),
  constraint handover_given check ((given_by_id is null) = (given_at is null) and (given_at is null) = (given_post is null)),
  constraint handover_received check ((received_by_id is null) = (received_at is null) and (received_at is null) = (received_post is null)),
  -- The words are frozen with the second confirmation, not before and not without them.
  constraint handover_frozen check ((paper is not null) = (given_at is not null and received_at is not null)));
create index handover_to_year on handover (province_id, to_year_id);
create index handover_from_unit on handover (province_id, from_unit_id);
create index handover_to_unit on handover (province_id, to_unit_id);
create index handover_bundle on handover (province_id, bundle_id, bloc_year_id);
create index handover_prepared_by on handover (province_id, prepared_by_id);
create index handover_given_by on handover (province_id, given_by_id);
create index handover_received_by on handover (province_id, received_by_id);

create function guard_handover() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then raise exception 'a hand-over is not deleted' using errcode = 'check_violation'; end if;
  if old.paper is not null then raise exception 'a hand-over that both sides confirmed does not change' using errcode = 'check_violation'; end if;
  -- What somebody has confirmed stays what it was.
  if (old.given_at is not null or old.received_at is not null) and (new.bundle_id, new.handed_on, new.place, new.also, new.tasks, new.to_year_id, new.from_unit_id, new.to_unit_id, new.number)
      is distinct from (old.bundle_id, old.handed_on, old.place, old.also, old.tasks, old.to_year_id, old.from_unit_id, old.to_unit_id, old.number) then
    raise exception 'a hand-over that one side confirmed does not change' using errcode = 'check_violation'; end if;
  -- Nobody confirms a record that is not sealed.
  if (new.given_at is not null or new.received_at is not null) and not exists (select from record_bundle b where b.province_id = new.province_id and b.id = new.bundle_id and b.state = 'sealed') then
    raise exception 'the record of this hand-over is not sealed' using errcode = 'check_violation'; end if;
  return new;
end $$;
create trigger guard before update or delete on handover for each row execute function guard_handover();

do $$
declare t text;
begin
  foreach t in array array['record_bundle', 'handover'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- What one unit carries away is its own.
create policy record_bundle_hands on record_bundle as restrictive to app_runtime using (kind = 'YEAR' or unit_id = any ((select app_units())::uuid[]));

-- Asked for and not made yet: a worker that was killed left them; asked for again when one starts.
create function waiting_bundles() returns table (province uuid, ref uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select b.province_id, b.id from record_bundle b where b.province_id = pr.id and b.state = 'asked';
  end loop;
  perform set_config('app.province', '', true);
end $$;
revoke all on function waiting_bundles() from public;
grant execute on function waiting_bundles() to app_jobs;

grant select, insert on record_bundle to app_runtime;
grant select, insert, update on handover to app_runtime;
-- While it is not made, another may be named to read it.
grant update (reader_id) on record_bundle to app_runtime;
grant select on record_bundle to app_jobs;
grant update (state, fault, sealed_at, sha256, bytes, contents) on record_bundle to app_jobs;
grant select on record_bundle, handover to app_backup;
