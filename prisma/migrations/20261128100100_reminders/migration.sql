-- Letters of reminder: one a person and day, from the tasks of that moment; how often a person wants them; what was seen of the notices.
create type reminder_rhythm as enum ('DAILY', 'WEEKLY', 'NEVER');

create table reminder_setting (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), person_id uuid not null, rhythm reminder_rhythm not null,
  version integer not null default 1, updated_at timestamptz(3) not null default app_now(),
  constraint reminder_setting_pkey primary key (province_id, id),
  constraint reminder_setting_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint reminder_setting_person_fkey foreign key (province_id, person_id) references person (province_id, id) on delete restrict on update restrict,
  constraint reminder_setting_once unique (province_id, person_id));

-- `told`: the keys of the tasks the letter names. The unique key is why nobody is reminded twice in a day, however many workers there are.
create table reminder (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), person_id uuid not null, day date not null default app_today(), told text[],
  letter_id uuid, created_at timestamptz(3) not null default app_now(),
  constraint reminder_pkey primary key (province_id, id),
  constraint reminder_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint reminder_person_fkey foreign key (province_id, person_id) references person (province_id, id) on delete restrict on update restrict,
  constraint reminder_letter_fkey foreign key (province_id, letter_id) references mail_message (province_id, id) on delete restrict on update restrict,
  constraint reminder_once_a_day unique (province_id, person_id, day),
  constraint reminder_says_something check (told is not null and cardinality(told) > 0));
create index reminder_letter on reminder (province_id, letter_id);

create table notice_seen (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), person_id uuid not null, seen_at timestamptz(3) not null default app_now(),
  constraint notice_seen_pkey primary key (province_id, id),
  constraint notice_seen_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint notice_seen_person_fkey foreign key (province_id, person_id) references person (province_id, id) on delete restrict on update restrict,
  constraint notice_seen_once unique (province_id, person_id));

-- Set, and committed, before a letter is handed to the mail server. A worker that dies between sending and recording leaves it standing:
-- such a letter is not sent by itself again, since nobody can know whether it left.
alter table mail_message add column sending_at timestamptz(3);
alter table mail_message add column dropped_at timestamptz(3);
alter table mail_message add constraint mail_message_one_end check (sent_at is null or dropped_at is null);

do $$
declare t text;
begin
  foreach t in array array['reminder_setting', 'reminder', 'notice_seen'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
    -- How somebody wants to be reminded, of what, and what they have read is nobody else's business.
    execute format('create policy %I on %I as restrictive to app_runtime using (person_id = (select app_person()))', t || '_own', t);
  end loop;
end $$;

-- For the worker alone: a person of a province, as enter() would answer them, without a session.
create function enter_for(p_province uuid, p_person uuid) returns table (actor jsonb, at timestamptz, address text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record; pe record; posts jsonb; units uuid[]; reach text[]; offices uuid[]; years jsonb;
begin
  perform set_config('app.province', '', true), set_config('app.person', '', true), set_config('app.unit', '', true), set_config('app.reach', '', true);
  select p.id, p.slug, p.name, p.kind, p.demo into pr from province p where p.id = p_province;
  if not found then return; end if;
  perform set_config('app.province', pr.id::text, true);
  select p.id, p.full_name, p.title, p.unit_id, p.account_id, coalesce(a.email::text, case when a.sign_in_name::text like '%@%' then a.sign_in_name::text end) as address into pe
    from person p join account a on a.id = p.account_id where p.province_id = pr.id and p.id = p_person and (p.left_on is null or p.left_on >= app_today()) and a.disabled_at is null;
  if not found then perform set_config('app.province', '', true); return; end if;
  select jsonb_agg(jsonb_build_object('id', e.id, 'code', e.code, 'unitId', e.unit_id, 'unitName', u.name, 'blocYearId', e.bloc_year_id,
           'blocName', b.short_name, 'blocSlug', b.slug, 'year', y.year, 'act', e.act, 'acting', e.acting) order by e.code, y.year, e.id),
         array_agg(distinct e.unit_id) filter (where e.unit_id is not null), array_agg(distinct e.code || coalesce('@' || e.bloc_year_id, '')),
         array_agg(e.bloc_year_id) filter (where e.bloc_year_id is not null)
    into posts, units, reach, offices
  from effective_post e
  left join unit u on u.province_id = e.province_id and u.id = e.unit_id
  left join bloc_year y on y.province_id = e.province_id and y.id = e.bloc_year_id
  left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where e.province_id = pr.id and e.person_id = pe.id;
  perform set_config('app.person', pe.id::text, true), set_config('app.unit', coalesce(units, '{}')::text, true), set_config('app.reach', coalesce(reach, '{}')::text, true);
  return query select jsonb_build_object('provinceId', pr.id, 'provinceSlug', pr.slug, 'provinceName', pr.name, 'provinceKind', pr.kind, 'demo', pr.demo,
    'personId', pe.id, 'name', pe.full_name, 'title', pe.title, 'homeUnitId', pe.unit_id, 'accountId', pe.account_id, 'sessionId', null, 'passwordAt', null,
    'posts', coalesce(posts, '[]'), 'years', '[]'::jsonb, 'mustEnrol', false), app_now(), pe.address;
end $$;

-- Where letters to the person entered go.
create function own_address() returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(a.email::text, case when a.sign_in_name::text like '%@%' then a.sign_in_name::text end)
  from person p join account a on a.id = p.account_id where p.province_id = app_province() and p.id = app_person()
$$;

-- Everybody who may have something to do and an address to be told at; who wants it when is asked later, person by person.
create function people_to_remind() returns table (province uuid, person uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select p.province_id, p.id from person p join account a on a.id = p.account_id
      where p.province_id = pr.id and (p.left_on is null or p.left_on >= app_today()) and a.disabled_at is null and (a.email is not null or a.sign_in_name::text like '%@%')
        and exists (select from effective_post e where e.province_id = p.province_id and e.person_id = p.id);
  end loop;
  perform set_config('app.province', '', true);
end $$;

-- Letters nobody has tried to send, or that were refused for the moment: asked for again when a worker starts. One whose sending was broken off waits for a person.
create or replace function waiting_mail() returns table (province uuid, ref uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select m.province_id, m.id from mail_message m
      where m.province_id = pr.id and m.sent_at is null and m.dropped_at is null and m.sending_at is null and m.created_at > now() - interval '14 days'
        and not exists (select from reminder r where r.province_id = m.province_id and r.letter_id = m.id);
  end loop;
  perform set_config('app.province', '', true);
end $$;
create function waiting_reminders() returns table (province uuid, ref uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select m.province_id, m.id from mail_message m join reminder r on r.province_id = m.province_id and r.letter_id = m.id
      where m.province_id = pr.id and m.sent_at is null and m.dropped_at is null and m.sending_at is null;
  end loop;
  perform set_config('app.province', '', true);
end $$;

revoke all on function own_address(), enter_for(uuid, uuid), people_to_remind(), waiting_reminders() from public;
grant execute on function enter_for(uuid, uuid), people_to_remind(), waiting_reminders() to app_jobs;
grant execute on function own_address() to app_runtime;
grant select, insert, update on reminder_setting, notice_seen to app_runtime;
grant select on reminder to app_runtime;
-- The province's admin lets a letter go again whose sending was broken off.
grant update (sending_at, last_error) on mail_message to app_runtime;
grant select on reminder_setting to app_jobs;
grant select, insert on reminder to app_jobs;
grant select, insert on mail_message to app_jobs;
grant select on reminder_setting, reminder, notice_seen to app_backup;
