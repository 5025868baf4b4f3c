-- Registration of titles, forms of commendation and targets: called for by the bloc, sent by each unit, amended only by a new version with its reason.
create type registration_route as enum ('PROVINCE', 'MINISTRY');
create type registration_kind as enum ('TITLE', 'TARGET');

create table registration_call (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, due_on date not null, note text, opened_by_id uuid, created_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint registration_call_pkey primary key (province_id, id),
  constraint registration_call_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint registration_call_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint registration_call_opened_by_fkey foreign key (province_id, opened_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint registration_call_once unique (province_id, bloc_year_id));
create index registration_call_opened_by on registration_call (province_id, opened_by_id);

create table registration (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, unit_id uuid not null, number integer not null default 1, reason text, sent_at timestamptz(3), sent_by_id uuid, on_behalf boolean not null default false, late boolean not null default false,
  document_number text, document_date date, created_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint registration_pkey primary key (province_id, id),
  constraint registration_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint registration_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint registration_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint registration_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint registration_numbered unique (province_id, bloc_year_id, unit_id, number),
  constraint registration_amended check (number >= 1 and (number = 1 or sent_at is null or reason is not null)));
create unique index registration_one_draft on registration (province_id, bloc_year_id, unit_id) where sent_at is null;
create index registration_unit on registration (province_id, unit_id);
create index registration_sent_by on registration (province_id, sent_by_id);

create table registration_line (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), registration_id uuid not null, position integer not null default 0, kind registration_kind not null, route registration_route not null default 'PROVINCE', title_code text, title_name text, subject subject_kind,
  name text not null default '', amount numeric(18, 4) not null default 1, unit_of_measure text, note text,
  constraint registration_line_pkey primary key (province_id, id),
  constraint registration_line_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint registration_line_registration_fkey foreign key (province_id, registration_id) references registration (province_id, id) on delete restrict on update restrict,
  constraint registration_line_whole check (case kind when 'TITLE' then title_code is not null and title_name is not null and subject is not null and (name = '' or amount = 1) and amount >= 1
    else title_code is null and name <> '' and unit_of_measure is not null and amount >= 0 end));
-- One title of one subject goes by one route alone, so that it is counted once; a title by number likewise.
create unique index registration_line_once on registration_line (province_id, registration_id, kind, coalesce(title_code, ''), lower(btrim(name)));
create index registration_line_registration on registration_line (province_id, registration_id);

-- What was sent stays as it was sent; FOR SHARE waits for a sending under way and reads what it left.
create function keep_sent_registration() returns trigger language plpgsql as $$
declare it jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  if tg_table_name = 'registration' then
    if old.sent_at is not null then raise exception 'registration.sent' using errcode = 'P0001'; end if;
  else
    perform from registration r where r.province_id = (it ->> 'province_id')::uuid and r.id = (it ->> 'registration_id')::uuid and r.sent_at is null for share;
    if not found then raise exception 'registration.sent' using errcode = 'P0001'; end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_sent before update or delete on registration for each row execute function keep_sent_registration();
create trigger keep_sent before insert or update or delete on registration_line for each row execute function keep_sent_registration();

do $$
declare t text;
begin
  foreach t in array array['registration_call', 'registration', 'registration_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;

grant select, insert, update on registration_call, registration, registration_line to app_runtime;
grant delete on registration, registration_line to app_runtime;
grant select on registration_call, registration, registration_line to app_backup;

-- Titles and forms for individuals, and those a unit gives itself; names only, none compared with the original text.
insert into national_title (code, name, kind, subject, decided_by, position, valid_from, source)
select t.code, t.name, t.kind::title_kind, t.subject::subject_kind, t.level::title_level, t.position, '2024-01-01', 'Luật Thi đua, khen thưởng số 06/2022/QH15'
from (values
  ('ADVANCED_COLLECTIVE', 'Tập thể lao động tiên tiến', 'TITLE', 'COLLECTIVE', 'UNIT', 6),
  ('NATIONAL_FIGHTER', 'Chiến sĩ thi đua toàn quốc', 'TITLE', 'PERSON', 'PRIME_MINISTER', 11),
  ('PROV_FIGHTER', 'Chiến sĩ thi đua cấp tỉnh', 'TITLE', 'PERSON', 'PROVINCE', 12),
  ('GRASSROOTS_FIGHTER', 'Chiến sĩ thi đua cơ sở', 'TITLE', 'PERSON', 'UNIT', 13),
  ('ADVANCED_WORKER', 'Lao động tiên tiến', 'TITLE', 'PERSON', 'UNIT', 14),
  ('CERT_PM_PERSON', 'Bằng khen của Thủ tướng Chính phủ (cá nhân)', 'FORM', 'PERSON', 'PRIME_MINISTER', 15),
  ('CERT_PROV_PERSON', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (cá nhân)', 'FORM', 'PERSON', 'PROVINCE', 16)) t(code, name, kind, subject, level, position);
