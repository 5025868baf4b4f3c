-- What readers say under an article or in the suggestion box. It comes in through one function, waits for somebody to read it, and the public sees a copy.
create type reader_opinion_state as enum ('waiting', 'published', 'refused');

create table reader_opinion (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), article_id uuid, reference text not null, name text not null, contact text, words text not null,
  state reader_opinion_state not null default 'waiting', received_at timestamptz(3) not null default app_now(), decided_at timestamptz(3), decided_by_id uuid, refused_reason text, answer text, version integer not null default 1,
  constraint reader_opinion_pkey primary key (province_id, id),
  constraint reader_opinion_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint reader_opinion_article_fkey foreign key (province_id, article_id) references article (province_id, id) on delete restrict on update restrict,
  constraint reader_opinion_decided_by_fkey foreign key (province_id, decided_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint reader_opinion_reference unique (province_id, reference),
  constraint reader_opinion_lengths check (length(name) <= 80 and length(coalesce(contact, '')) <= 200 and length(words) <= 3000),
  constraint reader_opinion_decided check ((state = 'waiting') = (decided_at is null) and (state <> 'refused' or btrim(coalesce(refused_reason, '')) <> '')),
  -- Where to ask back is personal: it goes as soon as nothing is to be asked any more.
  constraint reader_opinion_contact check (state = 'waiting' or contact is null));
create index reader_opinion_article on reader_opinion (province_id, article_id);
create index reader_opinion_decided_by on reader_opinion (province_id, decided_by_id);
create index reader_opinion_state on reader_opinion (province_id, state, received_at);

-- Each proof counts once; how many came from one address is known for a day, by a keyed hash that differs from day to day.
create table reader_proof (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), proof bytea not null, address_hash bytea not null, used_at timestamptz(3) not null default app_now(),
  constraint reader_proof_pkey primary key (province_id, id),
  constraint reader_proof_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint reader_proof_once unique (province_id, proof));
create index reader_proof_used on reader_proof (province_id, used_at);

create table published_opinion (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), article_id uuid, name text not null, words text not null, answer text, received_on date not null, published_at timestamptz(3) not null default app_now(),
  constraint published_opinion_pkey primary key (province_id, id),
  constraint published_opinion_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict);
create index published_opinion_article on published_opinion (province_id, article_id, received_on);

-- What a reader wrote stays as it came; only what became of it changes.
create function keep_reader_opinion() returns trigger language plpgsql as $$
begin
  if (old.article_id, old.reference, old.name, old.words, old.received_at) is distinct from (new.article_id, new.reference, new.name, new.words, new.received_at) then
    raise exception 'reader_opinion.stays' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_reader_opinion before update on reader_opinion for each row execute function keep_reader_opinion();

-- The one way in, for a visitor without a name: the province was entered by enter_portal, the page stands before the public, the proof is new, and neither the address nor the province has said too much within the hour.
create function leave_reader_opinion(p_article uuid, p_name text, p_contact text, p_words text, p_proof bytea, p_address bytea, p_of_address int, p_of_province int) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare said record; ref text := 'YK-' || upper(left(replace(gen_random_uuid()::text, '-', ''), 8));
begin
  if app_province() is null or (p_article is not null and not exists (select from published_article a where a.province_id = app_province() and a.id = p_article)) then
    raise exception 'record.not_found' using errcode = 'P0001';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('reader:' || app_province()::text, 0)); -- two at once are counted one after the other
  delete from reader_proof where province_id = app_province() and used_at < app_now() - interval '1 day';
  select count(*) as all_of_them, count(*) filter (where address_hash = p_address) as of_address into said from reader_proof where province_id = app_province() and used_at > app_now() - interval '1 hour';
  if said.of_address >= p_of_address then raise exception 'reader_opinion.too_many' using errcode = 'P0001'; end if;
  if said.all_of_them >= p_of_province then raise exception 'reader_opinion.flood' using errcode = 'P0001'; end if;
  insert into reader_proof (proof, address_hash) values (p_proof, p_address) on conflict (province_id, proof) do nothing;
  if not found then raise exception 'reader_opinion.proof_used' using errcode = 'P0001'; end if;
  insert into reader_opinion (article_id, reference, name, contact, words) values (p_article, ref, p_name, p_contact, p_words);
  return ref;
end $$;
revoke all on function leave_reader_opinion(uuid, text, text, text, bytea, bytea, int, int), keep_reader_opinion() from public;

do $$
declare t text;
begin
  foreach t in array array['reader_opinion', 'reader_proof', 'published_opinion'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- Read and decided by the board, and by the officers of the year that the article tells of.
create policy reader_hands on reader_opinion as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader']
  or exists (select from article a where a.province_id = reader_opinion.province_id and a.id = article_id
    and (select app_reach()) && array['bloc_head@' || a.bloc_year_id, 'bloc_deputy@' || a.bloc_year_id, 'bloc_secretary@' || a.bloc_year_id]));

grant execute on function leave_reader_opinion(uuid, text, text, text, bytea, bytea, int, int) to app_portal;
grant select, update on reader_opinion to app_runtime;
grant select, insert, update, delete on published_opinion to app_runtime;
grant select on reader_proof to app_runtime;
grant select on published_opinion to app_portal;
grant select on reader_opinion, reader_proof, published_opinion to app_backup;
