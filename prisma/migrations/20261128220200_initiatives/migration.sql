-- What people of a unit found and applied, recognised by a decision that is on paper elsewhere. It stands behind one award and no second one.
create type initiative_reach as enum ('GRASSROOTS', 'PROVINCE', 'NATION');
alter table award_proposal add constraint award_proposal_of_unit unique (province_id, id, unit_id);

create table initiative (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), unit_id uuid not null, title text not null, authors text not null, effect text not null, reach initiative_reach not null, applied_from date not null,
  recognised_number text, recognised_on date, recognised_by text, written_by_id uuid, written_at timestamptz(3) not null default app_now(), confirmed_by_id uuid, confirmed_at timestamptz(3), removed_at timestamptz(3), removed_reason text,
  invented text, version integer not null default 1,
  constraint initiative_pkey primary key (province_id, id),
  constraint initiative_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint initiative_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint initiative_written_by_fkey foreign key (province_id, written_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint initiative_confirmed_by_fkey foreign key (province_id, confirmed_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint initiative_of_unit unique (province_id, id, unit_id),
  constraint initiative_words check (btrim(title) <> '' and btrim(authors) <> '' and btrim(effect) <> ''),
  constraint initiative_recognised check (num_nonnulls(recognised_number, recognised_on, recognised_by) in (0, 3)),
  constraint initiative_applied_first check (recognised_on is null or recognised_on >= applied_from),
  constraint initiative_confirmed check ((confirmed_by_id is null) = (confirmed_at is null) and (confirmed_at is null or recognised_on is not null)),
  constraint initiative_removed check ((removed_at is null) = (removed_reason is null)));
create index initiative_unit on initiative (province_id, unit_id, applied_from);
create index initiative_written_by on initiative (province_id, written_by_id);
create index initiative_confirmed_by on initiative (province_id, confirmed_by_id);

create table initiative_use (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), initiative_id uuid not null, proposal_id uuid not null, unit_id uuid not null, chosen_by_id uuid, chosen_at timestamptz(3) not null default app_now(), released_at timestamptz(3),
  constraint initiative_use_pkey primary key (province_id, id),
  constraint initiative_use_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint initiative_use_initiative_fkey foreign key (province_id, initiative_id, unit_id) references initiative (province_id, id, unit_id) on delete restrict on update restrict,
  constraint initiative_use_proposal_fkey foreign key (province_id, proposal_id, unit_id) references award_proposal (province_id, id, unit_id) on delete restrict on update restrict,
  constraint initiative_use_chosen_by_fkey foreign key (province_id, chosen_by_id) references person (province_id, id) on delete restrict on update restrict);
create unique index initiative_used_once on initiative_use (province_id, initiative_id) where released_at is null;
create index initiative_use_proposal on initiative_use (province_id, proposal_id);
create index initiative_use_initiative on initiative_use (province_id, initiative_id, unit_id);
create index initiative_use_chosen_by on initiative_use (province_id, chosen_by_id);

-- What an award rests on is not written anew under it, and not taken away.
create function keep_initiative() returns trigger language plpgsql as $$
begin
  if (old.title, old.authors, old.effect, old.reach, old.applied_from, old.recognised_number, old.recognised_on, old.recognised_by, old.removed_at, old.unit_id)
      is distinct from (new.title, new.authors, new.effect, new.reach, new.applied_from, new.recognised_number, new.recognised_on, new.recognised_by, new.removed_at, new.unit_id)
    and exists (select from initiative_use u where u.province_id = old.province_id and u.initiative_id = old.id and u.released_at is null) then
    raise exception 'initiative.in_use' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_initiative before update on initiative for each row execute function keep_initiative();

-- Only what stands in the register as recognised is chosen; the row is held, so that removing it waits.
create function choose_initiative() returns trigger language plpgsql as $$
begin
  perform from initiative i where i.province_id = new.province_id and i.id = new.initiative_id and i.removed_at is null and i.recognised_on is not null for no key update;
  if not found then raise exception 'initiative.not_there' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger choose_initiative before insert on initiative_use for each row execute function choose_initiative();

-- A proposal that ends without an award gives its initiatives back; the council's second word takes them again; another form takes them over.
create function carry_initiatives() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    update initiative_use set proposal_id = new.id where province_id = new.province_id and proposal_id = new.replaces_id and released_at is null;
  elsif new.state in ('withdrawn', 'council_refused') then
    update initiative_use set released_at = app_now() where province_id = new.province_id and proposal_id = new.id and released_at is null;
  elsif old.state = 'council_refused' then
    update initiative_use set released_at = null where province_id = new.province_id and proposal_id = new.id and released_at is not null;
  end if;
  return null;
end $$;
create trigger carry_initiatives_on after insert on award_proposal for each row when (new.replaces_id is not null) execute function carry_initiatives();
create trigger carry_initiatives after update of state on award_proposal for each row when (old.state is distinct from new.state) execute function carry_initiatives();

do $$
declare t text;
begin
  foreach t in array array['initiative', 'initiative_use'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
revoke all on function keep_initiative(), choose_initiative(), carry_initiatives() from public;
grant select, insert, update on initiative to app_runtime;
grant select, insert, update, delete on initiative_use to app_runtime;
grant select on initiative, initiative_use to app_backup;
