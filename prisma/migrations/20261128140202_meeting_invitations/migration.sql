-- The invitation of a meeting: what was sent and when, to whom, and who each unit says will come.
create type invitee_answer as enum ('comes', 'substitute', 'absent');

alter table meeting add column invitation_number text;
alter table meeting add column invitation_words text;

-- Somebody who comes instead of a unit's leader is sent by that unit: the paper that says so stands in the record. What was written
-- down before this rule stays as it is.
alter table attendance add column authority text;
alter table attendance add constraint attendance_authority check (state <> 'substitute' or btrim(coalesce(authority, '')) <> '') not valid;

create table meeting_invitation (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), meeting_id uuid not null, number integer not null, sent_at timestamptz(3) not null default app_now(), sent_by_id uuid default app_person(),
  text text not null, text_hash text not null, units integer not null,
  constraint meeting_invitation_pkey primary key (province_id, id),
  constraint meeting_invitation_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint meeting_invitation_meeting_fkey foreign key (province_id, meeting_id) references meeting (province_id, id) on delete restrict on update restrict,
  constraint meeting_invitation_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint meeting_invitation_number unique (province_id, meeting_id, number),
  constraint meeting_invitation_counts check (number > 0 and units > 0));
create index meeting_invitation_sent_by on meeting_invitation (province_id, sent_by_id);
create trigger append_only before update or delete on meeting_invitation for each row execute function never_change();

create table meeting_invitee (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), meeting_id uuid not null, unit_id uuid not null, unit_name text not null, answer invitee_answer,
  person_name text, person_title text, authority text, reason text, answered_by_id uuid, answered_at timestamptz(3), version integer not null default 1,
  constraint meeting_invitee_pkey primary key (province_id, id),
  constraint meeting_invitee_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint meeting_invitee_meeting_fkey foreign key (province_id, meeting_id) references meeting (province_id, id) on delete restrict on update restrict,
  constraint meeting_invitee_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint meeting_invitee_answered_by_fkey foreign key (province_id, answered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint meeting_invitee_once unique (province_id, meeting_id, unit_id),
  constraint meeting_invitee_answered check ((answer is null) = (answered_at is null)),
  constraint meeting_invitee_who check (answer is null or answer = 'absent' or person_name is not null),
  constraint meeting_invitee_authority check (answer is distinct from 'substitute' or btrim(coalesce(authority, '')) <> ''),
  constraint meeting_invitee_reason check (answer is distinct from 'absent' or btrim(coalesce(reason, '')) <> ''));
create index meeting_invitee_unit on meeting_invitee (province_id, unit_id);
create index meeting_invitee_answered_by on meeting_invitee (province_id, answered_by_id);

-- A unit answers for itself.
create function keep_invitee() returns trigger language plpgsql as $$
begin
  if (new.meeting_id, new.unit_id) is distinct from (old.meeting_id, old.unit_id)
     or app_person() is not null and new.unit_id <> all (app_units()) and (old.answer, old.person_name, old.authority, old.reason) is distinct from (new.answer, new.person_name, new.authority, new.reason)
  then raise exception 'invitation.not_yours' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_invitee before update on meeting_invitee for each row execute function keep_invitee();

do $$
declare t text;
begin
  foreach t in array array['meeting_invitation', 'meeting_invitee'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;

revoke all on function keep_invitee() from public;
grant select, insert on meeting_invitation to app_runtime;
grant select, insert, update on meeting_invitee to app_runtime;
grant select on meeting_invitation, meeting_invitee to app_backup;
