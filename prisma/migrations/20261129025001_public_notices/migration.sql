-- The list of proposals before the public for a time, with frozen names; readers object to a line and get a number under which the answer is read.
create table public_notice (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), title text not null, intro text, starts_on date not null, ends_on date not null, term_id uuid,
  drafted_by_id uuid not null, drafted_at timestamptz(3) not null default app_now(), published_by_id uuid, published_at timestamptz(3), withdrawn_at timestamptz(3), withdrawn_reason text, invented text, version integer not null default 1,
  constraint public_notice_pkey primary key (province_id, id),
  constraint public_notice_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint public_notice_term_fkey foreign key (term_id) references national_term (id) on delete restrict on update restrict,
  constraint public_notice_drafted_by_fkey foreign key (province_id, drafted_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint public_notice_published_by_fkey foreign key (province_id, published_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint public_notice_dates check (ends_on >= starts_on),
  constraint public_notice_withdrawn check (withdrawn_at is null or (published_at is not null and btrim(coalesce(withdrawn_reason, '')) <> '')));
create index public_notice_published on public_notice (province_id, published_at);
create index public_notice_term on public_notice (term_id);
create index public_notice_drafted_by on public_notice (province_id, drafted_by_id);
create index public_notice_published_by on public_notice (province_id, published_by_id);

create table public_notice_line (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), notice_id uuid not null, proposal_id uuid not null, unit_id uuid not null, position integer not null, subject_name text not null, title_name text not null, bloc_name text not null, year text not null,
  constraint public_notice_line_pkey primary key (province_id, id),
  constraint public_notice_line_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint public_notice_line_notice_fkey foreign key (province_id, notice_id) references public_notice (province_id, id) on delete restrict on update restrict,
  constraint public_notice_line_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint public_notice_line_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint public_notice_line_once unique (province_id, notice_id, proposal_id));
create index public_notice_line_proposal on public_notice_line (province_id, proposal_id);
create index public_notice_line_unit on public_notice_line (province_id, unit_id);

create table objection (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), line_id uuid not null, unit_id uuid not null, reference text not null, words text not null, received_at timestamptz(3) not null default app_now(),
  answer text, answered_at timestamptz(3), answered_by_id uuid, version integer not null default 1,
  constraint objection_pkey primary key (province_id, id),
  constraint objection_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint objection_line_fkey foreign key (province_id, line_id) references public_notice_line (province_id, id) on delete restrict on update restrict,
  constraint objection_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint objection_answered_by_fkey foreign key (province_id, answered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint objection_reference unique (province_id, reference),
  constraint objection_lengths check (length(words) <= 3000),
  constraint objection_answered check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_id is null)));
create index objection_line on objection (province_id, line_id);
create index objection_unit on objection (province_id, unit_id);
create index objection_answered_by on objection (province_id, answered_by_id);

-- Who objected stands apart from what they said, and goes when the answer is given.
create table objection_contact (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), objection_id uuid not null, unit_id uuid not null, name text not null, contact text not null,
  constraint objection_contact_pkey primary key (province_id, id),
  constraint objection_contact_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint objection_contact_objection_fkey foreign key (province_id, objection_id) references objection (province_id, id) on delete restrict on update restrict,
  constraint objection_contact_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint objection_contact_once unique (province_id, objection_id),
  constraint objection_contact_lengths check (length(name) <= 80 and length(contact) <= 200));
create index objection_contact_unit on objection_contact (province_id, unit_id);

create table published_notice (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), title text not null, intro text, starts_on date not null, ends_on date not null, lines jsonb not null, invented text, published_at timestamptz(3) not null default app_now(),
  constraint published_notice_pkey primary key (province_id, id),
  constraint published_notice_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict);
create index published_notice_days on published_notice (province_id, ends_on);

-- Why the board's leader went on although somebody waited for an answer.
alter table appraisal add column went_on_reason text;

create function keep_public_notice() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.published_at is not null or tg_op = 'UPDATE' and (old.withdrawn_at is not null or old.published_at is not null
    and (old.title, old.intro, old.starts_on, old.ends_on, old.term_id, old.published_at, old.published_by_id) is distinct from (new.title, new.intro, new.starts_on, new.ends_on, new.term_id, new.published_at, new.published_by_id)) then
    raise exception 'notice.stays' using errcode = 'P0001';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_public_notice before update or delete on public_notice for each row execute function keep_public_notice();

create function keep_public_notice_line() returns trigger language plpgsql as $$
begin
  if exists (select from public_notice n where n.province_id = coalesce(new.province_id, old.province_id) and n.id = coalesce(new.notice_id, old.notice_id) and n.published_at is not null) then raise exception 'notice.stays' using errcode = 'P0001'; end if;
  return coalesce(new, old);
end $$;
create trigger keep_public_notice_line before insert or update or delete on public_notice_line for each row execute function keep_public_notice_line();

create function keep_objection() returns trigger language plpgsql as $$
begin
  if old.answered_at is not null or (old.line_id, old.unit_id, old.reference, old.words, old.received_at) is distinct from (new.line_id, new.unit_id, new.reference, new.words, new.received_at) then raise exception 'objection.stays' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_objection before update on objection for each row execute function keep_objection();

-- The one way in, for a visitor without an account: the notice stands before the public this day, the proof is new, the address and the province have not said too much within the hour.
-- The dossier is held while it is written, so that nobody brings it before the council without having seen it (lib/council/notices/objections.ts).
create function leave_objection(p_line uuid, p_name text, p_contact text, p_words text, p_proof bytea, p_address bytea, p_of_address int, p_of_province int) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare said record; line record; made uuid := uuidv7(); ref text := 'PA-' || upper(left(replace(gen_random_uuid()::text, '-', ''), 12));
begin
  select l.id, l.unit_id, l.proposal_id into line from public_notice_line l join published_notice n on n.province_id = l.province_id and n.id = l.notice_id
    where l.province_id = app_province() and l.id = p_line and n.starts_on <= app_today() and n.ends_on >= app_today() for share of n;
  if not found then raise exception 'notice.over' using errcode = 'P0001'; end if;
  perform pg_advisory_xact_lock(hashtextextended('reader:' || app_province()::text, 0)); -- two at once are counted one after the other
  delete from reader_proof where province_id = app_province() and used_at < app_now() - interval '1 day';
  select count(*) as all_of_them, count(*) filter (where address_hash = p_address) as of_address into said from reader_proof where province_id = app_province() and used_at > app_now() - interval '1 hour';
  if said.of_address >= p_of_address then raise exception 'reader_opinion.too_many' using errcode = 'P0001'; end if;
  if said.all_of_them >= p_of_province then raise exception 'reader_opinion.flood' using errcode = 'P0001'; end if;
  insert into reader_proof (proof, address_hash) values (p_proof, p_address) on conflict (province_id, proof) do nothing;
  if not found then raise exception 'reader_opinion.proof_used' using errcode = 'P0001'; end if;
  perform from award_proposal where province_id = app_province() and id = line.proposal_id for share;
  insert into objection (id, line_id, unit_id, reference, words) values (made, line.id, line.unit_id, ref, p_words);
  insert into objection_contact (objection_id, unit_id, name, contact) values (made, line.unit_id, p_name, p_contact);
  perform audit_append('objection.received', line.proposal_id, jsonb_build_object('objection', made), null);
  return ref;
end $$;

-- What is read under a number: about what, since when, and the answer. Not the words, not who wrote them.
create function objection_by_reference(p_reference text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('reference', o.reference, 'receivedOn', (o.received_at at time zone 'Asia/Ho_Chi_Minh')::date, 'subjectName', l.subject_name, 'titleName', l.title_name, 'answer', o.answer, 'answeredOn', (o.answered_at at time zone 'Asia/Ho_Chi_Minh')::date)
  from objection o join public_notice_line l on l.province_id = o.province_id and l.id = o.line_id where o.province_id = app_province() and o.reference = p_reference
$$;

do $$
declare t text;
begin
  foreach t in array array['public_notice', 'public_notice_line', 'objection', 'objection_contact', 'published_notice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy objection_inner on objection as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);
-- Nobody reads who objected to their own unit.
create policy objection_contact_hands on objection_contact as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader'] and unit_id <> all ((select app_units())::uuid[]));

revoke all on function keep_public_notice(), keep_public_notice_line(), keep_objection(), leave_objection(uuid, text, text, text, bytea, bytea, int, int), objection_by_reference(text) from public;
grant execute on function leave_objection(uuid, text, text, text, bytea, bytea, int, int), objection_by_reference(text) to app_portal;
grant select, insert, update, delete on public_notice, public_notice_line to app_runtime;
grant select, update on objection to app_runtime;
grant select, delete on objection_contact to app_runtime;
grant select, insert, delete on published_notice to app_runtime;
grant select on published_notice to app_portal;
grant select on public_notice, public_notice_line, objection, objection_contact, published_notice to app_backup;
