-- Who is honoured, apart from who has an account: a unit of the province or another collective, a person, a household; and what was decided on paper before this system.

-- Words as they are searched: small letters, no diacritics, one space. Said to be immutable because the dictionary is named.
create function folded(p_text text) returns text language sql immutable parallel safe set search_path = public, pg_temp as $$
  select btrim(regexp_replace(unaccent('unaccent', lower(normalize(p_text, NFC))), '\s+', ' ', 'g'))
$$;
revoke all on function folded(text) from public;
grant execute on function folded(text) to app_runtime, app_portal, app_jobs, app_backup;

-- `id_mark`: HMAC of the number of an identity paper; the number itself is kept nowhere.
create table award_subject (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), kind subject_kind not null, unit_id uuid, full_name text not null, post text, unit_name text, id_mark bytea,
  merged_into_id uuid, merged_by_id uuid, merged_at timestamptz(3), version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  name_folded text generated always as (folded(full_name)) stored, place_folded text generated always as (folded(coalesce(unit_name, ''))) stored,
  constraint award_subject_pkey primary key (province_id, id),
  constraint award_subject_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint award_subject_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint award_subject_merged_into_fkey foreign key (province_id, merged_into_id) references award_subject (province_id, id) on delete restrict on update restrict,
  constraint award_subject_merged_by_fkey foreign key (province_id, merged_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint award_subject_named check (btrim(full_name) <> ''),
  constraint award_subject_unit check (unit_id is null or kind = 'COLLECTIVE'),
  constraint award_subject_mark check (id_mark is null or kind <> 'COLLECTIVE' and octet_length(id_mark) = 32),
  constraint award_subject_merged check ((merged_into_id is null) = (merged_at is null) and (merged_into_id is null) = (merged_by_id is null) and merged_into_id <> id));
create unique index award_subject_of_unit on award_subject (province_id, unit_id);
create index award_subject_same_name on award_subject (province_id, name_folded, place_folded);
create index award_subject_same_mark on award_subject (province_id, id_mark) where id_mark is not null;
create index award_subject_merged_into on award_subject (province_id, merged_into_id);
create index award_subject_merged_by on award_subject (province_id, merged_by_id);

-- One is taken into another only where both stand by themselves: no chain, no circle, whoever comes first. The row of the other is held until the end.
create function keep_award_subject() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare kept award_subject;
begin
  if (old.kind, old.unit_id) is distinct from (new.kind, new.unit_id) or old.id_mark is not null and old.id_mark is distinct from new.id_mark then raise exception 'subject.stays' using errcode = 'P0001'; end if;
  if new.merged_into_id is null or new.merged_into_id is not distinct from old.merged_into_id then return new; end if;
  if old.merged_into_id is not null then raise exception 'subject.merged_already' using errcode = 'P0001'; end if;
  select * into kept from award_subject s where s.province_id = new.province_id and s.id = new.merged_into_id for update;
  if kept.merged_into_id is not null then raise exception 'subject.kept_merged' using errcode = 'P0001'; end if;
  perform from award_subject s where s.province_id = new.province_id and s.merged_into_id = new.id;
  if found then raise exception 'subject.has_others' using errcode = 'P0001'; end if;
  if kept.kind <> new.kind then raise exception 'subject.kinds_differ' using errcode = 'P0001'; end if;
  if new.unit_id is not null then raise exception 'subject.is_unit' using errcode = 'P0001'; end if;
  if kept.id_mark is not null and new.id_mark is not null and kept.id_mark <> new.id_mark then raise exception 'subject.marks_differ' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_award_subject before update on award_subject for each row execute function keep_award_subject();

-- An officer looked at two of like name and found that they are two.
create table subject_apart (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), one_id uuid not null, other_id uuid not null, said_by_id uuid not null, said_at timestamptz(3) not null default app_now(),
  constraint subject_apart_pkey primary key (province_id, id),
  constraint subject_apart_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint subject_apart_one_fkey foreign key (province_id, one_id) references award_subject (province_id, id) on delete restrict on update restrict,
  constraint subject_apart_other_fkey foreign key (province_id, other_id) references award_subject (province_id, id) on delete restrict on update restrict,
  constraint subject_apart_said_by_fkey foreign key (province_id, said_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint subject_apart_order check (one_id < other_id));
create unique index subject_apart_once on subject_apart (province_id, one_id, other_id);
create index subject_apart_other on subject_apart (province_id, other_id);
create index subject_apart_said_by on subject_apart (province_id, said_by_id);

-- A decision of the years before, as it stands on its paper. What became of it later is recorded from paper too.
create table archive_decision (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), number text not null, signed_on date not null, signer_name text not null, signer_title text not null, title text not null,
  state decision_state not null default 'issued', basis text, invented text, published_at timestamptz(3), entered_by_id uuid, version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint archive_decision_pkey primary key (province_id, id),
  constraint archive_decision_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint archive_decision_entered_by_fkey foreign key (province_id, entered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint archive_decision_state check (state <> 'draft' and (state = 'issued' or btrim(basis) <> '')));
create unique index archive_decision_once on archive_decision (province_id, number, signed_on);
create index archive_decision_entered_by on archive_decision (province_id, entered_by_id);

-- The register takes both: numbered lines of decisions made here, and lines of old decisions under the number of their paper.
alter table honours_entry alter column register_no drop not null, alter column item_id drop not null, alter column unit_id drop not null,
  add column subject_id uuid, add column kind subject_kind, add column subject_post text, add column subject_unit text, add column title_code text, add column archive_decision_id uuid, add column paper_no text,
  add column position integer not null default 1, add column struck_basis text, add column recovered_on date, add column recovered_basis text;
alter table honours_entry no force row level security;
alter table decision_item no force row level security;
insert into award_subject (province_id, kind, unit_id, full_name) select distinct on (h.province_id, h.unit_id) h.province_id, 'COLLECTIVE', h.unit_id, h.subject_name from honours_entry h order by h.province_id, h.unit_id, h.register_no desc;
update honours_entry h set kind = 'COLLECTIVE', subject_id = s.id, title_code = i.title_code, position = i.position from award_subject s, decision_item i
  where s.province_id = h.province_id and s.unit_id = h.unit_id and i.province_id = h.province_id and i.id = h.item_id;
alter table honours_entry alter column subject_id set not null, alter column kind set not null,
  add constraint honours_entry_subject_fkey foreign key (province_id, subject_id) references award_subject (province_id, id) on delete restrict on update restrict,
  add constraint honours_entry_archive_decision_fkey foreign key (province_id, archive_decision_id) references archive_decision (province_id, id) on delete restrict on update restrict,
  add constraint honours_entry_source check (case when archive_decision_id is null then item_id is not null and register_no is not null else item_id is null and register_no is null end),
  add constraint honours_entry_recovered check ((recovered_on is null) = (recovered_basis is null)),
  add constraint honours_entry_struck check (struck_basis is null or annulled_at is not null and annulled_by_id is null);
create index honours_entry_subject on honours_entry (province_id, subject_id);
create unique index honours_entry_archive_once on honours_entry (province_id, archive_decision_id, subject_id, title_name);
alter table honours_entry force row level security;
alter table decision_item force row level security;

-- A line that names only its unit is given the unit's place among the subjects; what kind it is, the subject says. A decision gives its line title and place in the list.
create function enter_honours() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.subject_id is null and new.unit_id is not null then
    insert into award_subject (province_id, kind, unit_id, full_name) values (new.province_id, 'COLLECTIVE', new.unit_id, new.subject_name) on conflict (province_id, unit_id) do nothing;
    select s.id into new.subject_id from award_subject s where s.province_id = new.province_id and s.unit_id = new.unit_id;
  end if;
  select s.kind into new.kind from award_subject s where s.province_id = new.province_id and s.id = new.subject_id;
  if new.item_id is not null then
    select coalesce(new.title_code, i.title_code), i.position into new.title_code, new.position from decision_item i where i.province_id = new.province_id and i.id = new.item_id;
  end if;
  return new;
end $$;
create trigger enter_honours before insert on honours_entry for each row execute function enter_honours();

-- What the public reads of a line: name, post, unit, award; nothing else of a person is here to be read.
alter table published_honour alter column register_no drop not null, add column kind subject_kind not null default 'COLLECTIVE', add column subject_post text, add column subject_unit text, add column paper_no text,
  add column recovered boolean not null default false,
  add column words text generated always as (folded(subject_name || ' ' || coalesce(subject_post, '') || ' ' || coalesce(subject_unit, '') || ' ' || title_name || ' ' || coalesce(bloc_name, ''))) stored;

do $$
declare t text;
begin
  foreach t in array array['award_subject', 'subject_apart', 'archive_decision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- Persons and households: only those who keep the register or prepare and judge awards.
create policy subject_inner on award_subject as restrictive to app_runtime using (kind = 'COLLECTIVE' or (select app_reach()) && array['board_officer', 'board_leader', 'council_secretary', 'council_member']);
create policy honours_inner on honours_entry as restrictive to app_runtime using (kind = 'COLLECTIVE' or (select app_reach()) && array['board_officer', 'board_leader', 'council_secretary', 'council_member']);

revoke all on function keep_award_subject(), enter_honours() from public;
grant select, insert, update on award_subject, archive_decision to app_runtime;
grant select, insert on subject_apart to app_runtime;
grant select on award_subject, subject_apart, archive_decision to app_backup;
