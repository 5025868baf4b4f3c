-- Two contacts a unit, and letters that say who has seen them.
create type contact_role as enum ('LEADER', 'OFFICER');
create type letter_kind as enum ('NOTICE', 'LETTER');
create type letter_state as enum ('draft', 'sent', 'recalled');

-- Personal data: read by the unit itself, by the secretary of its bloc, by the board and by the admin who keeps it.
create table unit_contact (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), unit_id uuid not null, role contact_role not null, full_name text not null, title text, phone text, email text,
  updated_by_id uuid, updated_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint unit_contact_pkey primary key (province_id, id),
  constraint unit_contact_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint unit_contact_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint unit_contact_updated_by_fkey foreign key (province_id, updated_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint unit_contact_once unique (province_id, unit_id, role),
  constraint unit_contact_reachable check (phone is not null or email is not null));
create index unit_contact_updated_by on unit_contact (province_id, updated_by_id);

-- Of the board to the whole province, or of a bloc-year to its members.
create table letter (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid, kind letter_kind not null, number text, title text not null, body text not null, answer_by date, signer text,
  state letter_state not null default 'draft', created_by_id uuid, created_at timestamptz(3) not null default app_now(), sent_at timestamptz(3), sent_by_id uuid, recalled_at timestamptz(3), recalled_by_id uuid, recall_reason text,
  invented text, version integer not null default 1,
  constraint letter_pkey primary key (province_id, id),
  constraint letter_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint letter_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint letter_created_by_fkey foreign key (province_id, created_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint letter_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint letter_recalled_by_fkey foreign key (province_id, recalled_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint letter_sent check ((state = 'draft') = (sent_at is null)),
  constraint letter_recalled check ((state = 'recalled') = (recalled_at is not null) and (recalled_at is null) = (recall_reason is null)));
create index letter_bloc_year on letter (province_id, bloc_year_id);
create index letter_created_by on letter (province_id, created_by_id);
create index letter_sent_by on letter (province_id, sent_by_id);
create index letter_recalled_by on letter (province_id, recalled_by_id);

create table letter_recipient (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), letter_id uuid not null, unit_id uuid not null, seen_at timestamptz(3), seen_by_id uuid,
  constraint letter_recipient_pkey primary key (province_id, id),
  constraint letter_recipient_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint letter_recipient_letter_fkey foreign key (province_id, letter_id) references letter (province_id, id) on delete restrict on update restrict,
  constraint letter_recipient_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint letter_recipient_seen_by_fkey foreign key (province_id, seen_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint letter_recipient_once unique (province_id, letter_id, unit_id),
  constraint letter_recipient_seen check ((seen_at is null) = (seen_by_id is null)));
create index letter_recipient_unit on letter_recipient (province_id, unit_id);
create index letter_recipient_seen_by on letter_recipient (province_id, seen_by_id);

-- What was sent stays as it was sent: it is recalled with a reason, never changed or taken away.
create function keep_sent_letter() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then return case when tg_op = 'DELETE' then old else new end; end if;
  if tg_op = 'UPDATE' and old.state = 'sent' and new.state = 'recalled'
    and to_jsonb(new) - array['state', 'recalled_at', 'recalled_by_id', 'recall_reason', 'version'] = to_jsonb(old) - array['state', 'recalled_at', 'recalled_by_id', 'recall_reason', 'version'] then return new; end if;
  raise exception 'letter.sent_already' using errcode = 'P0001';
end $$;
create trigger keep_sent before update or delete on letter for each row execute function keep_sent_letter();

-- Recipients are chosen while the letter is a draft; afterwards each is written once, with who opened it first.
create function keep_letter_recipients() returns trigger language plpgsql as $$
declare it jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end; draft boolean;
begin
  select l.state = 'draft' into draft from letter l where l.province_id = (it ->> 'province_id')::uuid and l.id = (it ->> 'letter_id')::uuid for share;
  if tg_op = 'UPDATE' and not draft and old.seen_at is null and (new.province_id, new.id, new.letter_id, new.unit_id) = (old.province_id, old.id, old.letter_id, old.unit_id) then return new; end if;
  if tg_op <> 'UPDATE' and draft then return case when tg_op = 'DELETE' then old else new end; end if;
  raise exception 'letter.sent_already' using errcode = 'P0001';
end $$;
create trigger keep_sent before insert or update or delete on letter_recipient for each row execute function keep_letter_recipients();

do $$
declare t text;
begin
  foreach t in array array['unit_contact', 'letter', 'letter_recipient'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy unit_contact_sight on unit_contact as restrictive to app_runtime using (
  unit_id = any ((select app_units())::uuid[]) or (select app_reach()) && array['board_officer', 'board_leader', 'province_admin']
  or exists (select from bloc_membership m join bloc_year y on y.province_id = m.province_id and y.bloc_id = m.bloc_id and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on)
    where m.province_id = unit_contact.province_id and m.unit_id = unit_contact.unit_id and 'bloc_secretary@' || y.id::text = any ((select app_reach())::text[])));

grant select, insert, update on unit_contact, letter, letter_recipient to app_runtime;
grant delete on unit_contact, letter, letter_recipient to app_runtime;
grant select on unit_contact, letter, letter_recipient to app_backup;
