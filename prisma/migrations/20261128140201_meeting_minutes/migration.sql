-- Minutes: prepared by the secretary, agreed by the units that were there, then frozen; afterwards only an addendum corrects them.
create type minutes_stance as enum ('agree', 'object');
-- How they were agreed: read out and adopted before everybody left, or sent round and answered.
create type minutes_manner as enum ('AT_MEETING', 'BY_ANSWERS');
create type minutes_addendum_kind as enum ('SUPPLEMENT', 'CORRECTION');

-- Somebody present whom the chair names to keep the record where the secretary is not there: of this meeting alone.
alter table meeting add column keeper_id uuid;
alter table meeting add constraint meeting_keeper_fkey foreign key (province_id, keeper_id) references person (province_id, id) on delete restrict on update restrict;
create index meeting_keeper on meeting (province_id, keeper_id);

create table meeting_minutes (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), meeting_id uuid not null, words text, words_version integer not null default 1,
  due_on date, sent_at timestamptz(3), sent_by_id uuid, manner minutes_manner, frozen_at timestamptz(3), frozen_by_id uuid, frozen_text text, text_hash text, audit_head text, version integer not null default 1,
  constraint meeting_minutes_pkey primary key (province_id, id),
  constraint meeting_minutes_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint meeting_minutes_meeting_fkey foreign key (province_id, meeting_id) references meeting (province_id, id) on delete restrict on update restrict,
  constraint meeting_minutes_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint meeting_minutes_frozen_by_fkey foreign key (province_id, frozen_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint meeting_minutes_once unique (province_id, meeting_id),
  constraint meeting_minutes_sent check ((sent_at is null) = (due_on is null)),
  constraint meeting_minutes_frozen check ((frozen_at is null) = (frozen_text is null) and (frozen_at is null) = (text_hash is null) and (frozen_at is null) = (audit_head is null) and (frozen_at is null) = (manner is null)),
  constraint meeting_minutes_manner check (manner is null or (manner = 'BY_ANSWERS') = (sent_at is not null)));
create index meeting_minutes_sent_by on meeting_minutes (province_id, sent_by_id);
create index meeting_minutes_frozen_by on meeting_minutes (province_id, frozen_by_id);

-- What one unit says of the minutes: one answer, which may change until they are frozen. `about_words`: of which writing of them.
create table minutes_answer (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), meeting_id uuid not null, unit_id uuid not null, unit_name text not null, stance minutes_stance not null, reason text, about_words integer not null default 1,
  said_by_id uuid, said_at timestamptz(3) not null default app_now(), reply text, replied_by_id uuid, replied_at timestamptz(3), version integer not null default 1,
  constraint minutes_answer_pkey primary key (province_id, id),
  constraint minutes_answer_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint minutes_answer_meeting_fkey foreign key (province_id, meeting_id) references meeting (province_id, id) on delete restrict on update restrict,
  constraint minutes_answer_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint minutes_answer_said_by_fkey foreign key (province_id, said_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint minutes_answer_replied_by_fkey foreign key (province_id, replied_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint minutes_answer_once unique (province_id, meeting_id, unit_id),
  constraint minutes_answer_reason check (stance = 'agree' or btrim(coalesce(reason, '')) <> ''),
  constraint minutes_answer_replied check ((reply is null) = (replied_at is null) and btrim(coalesce(reply, 'x')) <> ''));
create index minutes_answer_unit on minutes_answer (province_id, unit_id);
create index minutes_answer_said_by on minutes_answer (province_id, said_by_id);
create index minutes_answer_replied_by on minutes_answer (province_id, replied_by_id);

create table minutes_addendum (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), meeting_id uuid not null, number integer not null, kind minutes_addendum_kind not null, text text not null, reason text not null,
  made_by_id uuid default app_person(), made_by_name text not null, made_by_post text not null, made_at timestamptz(3) not null default app_now(), text_hash text not null,
  constraint minutes_addendum_pkey primary key (province_id, id),
  constraint minutes_addendum_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint minutes_addendum_meeting_fkey foreign key (province_id, meeting_id) references meeting (province_id, id) on delete restrict on update restrict,
  constraint minutes_addendum_made_by_fkey foreign key (province_id, made_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint minutes_addendum_number unique (province_id, meeting_id, number),
  constraint minutes_addendum_words check (number > 0 and btrim(text) <> '' and btrim(reason) <> ''));
create index minutes_addendum_made_by on minutes_addendum (province_id, made_by_id);
create trigger append_only before update or delete on minutes_addendum for each row execute function never_change();

-- ---------- frozen minutes do not change ----------
create function keep_minutes() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.frozen_at is not null then raise exception 'minutes.frozen' using errcode = 'P0001'; end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.frozen_text is not null and new.text_hash is distinct from encode(sha256(convert_to(new.frozen_text, 'UTF8')), 'hex') then raise exception 'record.breaks_rule' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_minutes before insert or update or delete on meeting_minutes for each row execute function keep_minutes();

-- Said by a unit that was there, for itself, from the day the minutes were sent round until they are frozen. FOR SHARE waits for a
-- freeze under way and then reads what it left: the freeze against a late objection is decided here.
create function keep_minutes_answer() returns trigger language plpgsql as $$
declare frozen timestamptz; sent timestamptz;
begin
  select m.frozen_at, m.sent_at into frozen, sent from meeting_minutes m where m.province_id = new.province_id and m.meeting_id = new.meeting_id for share;
  if frozen is not null then raise exception 'minutes.frozen' using errcode = 'P0001'; end if;
  if sent is null then raise exception 'minutes.not_sent' using errcode = 'P0001'; end if;
  if tg_op = 'UPDATE' and (old.meeting_id, old.unit_id) is distinct from (new.meeting_id, new.unit_id) then raise exception 'minutes.not_asked' using errcode = 'P0001'; end if;
  perform from attendance a where a.province_id = new.province_id and a.meeting_id = new.meeting_id and a.unit_id = new.unit_id and a.state in ('present', 'substitute');
  if not found then raise exception 'minutes.not_asked' using errcode = 'P0001'; end if;
  if app_person() is not null and new.unit_id <> all (app_units()) and (tg_op = 'INSERT' or (old.stance, old.reason) is distinct from (new.stance, new.reason)) then
    raise exception 'minutes.not_asked' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_answer before insert or update on minutes_answer for each row execute function keep_minutes_answer();

create function addendum_to_frozen() returns trigger language plpgsql as $$
begin
  perform from meeting_minutes m where m.province_id = new.province_id and m.meeting_id = new.meeting_id and m.frozen_at is not null;
  if not found then raise exception 'minutes.not_frozen' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger to_frozen before insert on minutes_addendum for each row execute function addendum_to_frozen();

-- What the minutes rest on stands with them.
create function hold_frozen_meeting() returns trigger language plpgsql as $$
declare row_now jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform from meeting_minutes m where m.province_id = (row_now ->> 'province_id')::uuid and m.meeting_id = (row_now ->> 'meeting_id')::uuid and m.frozen_at is not null;
  if found then raise exception 'minutes.frozen' using errcode = 'P0001'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger hold_frozen before insert or update or delete on attendance for each row execute function hold_frozen_meeting();
create trigger hold_frozen before insert or update or delete on agenda_item for each row execute function hold_frozen_meeting();
create trigger hold_frozen before insert or update or delete on meeting_guest for each row execute function hold_frozen_meeting();
create trigger hold_frozen before insert or update or delete on resolution for each row execute function hold_frozen_meeting();

create function keep_frozen_meeting() returns trigger language plpgsql as $$
begin
  if (new.kind, new.title, new.place, new.starts_at, new.ended_at, new.chair_name, new.chair_title, new.secretary_name, new.keeper_id, new.discussion, new.quorum_numerator, new.quorum_denominator)
     is not distinct from (old.kind, old.title, old.place, old.starts_at, old.ended_at, old.chair_name, old.chair_title, old.secretary_name, old.keeper_id, old.discussion, old.quorum_numerator, old.quorum_denominator) then return new; end if;
  perform from meeting_minutes m where m.province_id = new.province_id and m.meeting_id = new.id and m.frozen_at is not null;
  if found then raise exception 'minutes.frozen' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_frozen before update on meeting for each row execute function keep_frozen_meeting();

do $$
declare t text;
begin
  foreach t in array array['meeting_minutes', 'minutes_answer', 'minutes_addendum'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;

revoke all on function keep_minutes(), keep_minutes_answer(), addendum_to_frozen(), hold_frozen_meeting(), keep_frozen_meeting() from public;
grant select, insert, update on meeting_minutes, minutes_answer to app_runtime;
grant select, insert on minutes_addendum to app_runtime;
grant select on meeting_minutes, minutes_answer, minutes_addendum to app_backup;
