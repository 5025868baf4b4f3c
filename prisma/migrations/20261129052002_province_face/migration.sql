-- How a province shows itself: names, crest, accent, contact. The working copy is changed in place, the public reads a copy of it, as of everything else.
create table province_face (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), official_name text not null, short_name text not null, accent text not null default 'son', crest_id uuid,
  responsible text, address text, phone text, email text, version integer not null default 1, published_version integer,
  constraint province_face_pkey primary key (province_id, id),
  constraint province_face_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint province_face_crest_fkey foreign key (province_id, crest_id) references file_use (province_id, id) on delete restrict on update restrict,
  constraint province_face_once unique (province_id),
  constraint province_face_names check (char_length(official_name) between 1 and 120 and char_length(short_name) between 1 and 60),
  constraint province_face_accent check (accent in ('son', 'nau', 'luc', 'ngoc', 'tim')));
create index province_face_crest on province_face (province_id, crest_id);

create table published_face (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), official_name text not null, short_name text not null, accent text not null default 'son', crest_id uuid,
  responsible text, address text, phone text, email text, published_at timestamptz(3) not null default app_now(),
  constraint published_face_pkey primary key (province_id, id),
  constraint published_face_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint published_face_crest_fkey foreign key (province_id, crest_id) references published_file (province_id, id) on delete restrict on update restrict,
  constraint published_face_once unique (province_id),
  constraint published_face_accent check (accent in ('son', 'nau', 'luc', 'ngoc', 'tim')));
create index published_face_crest on published_face (province_id, crest_id);

-- A host name leads to one province of the whole installation. It stands beside the slug, above the provinces: asked before anybody knows which province is meant. Operators alone write it.
alter table province add column host text;
alter table province add constraint province_host_once unique (host);
alter table province add constraint province_host_plain check (host ~ '^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$' and char_length(host) <= 253 and host !~ '(^|\.)localhost$');

do $$
declare t text;
begin
  foreach t in array array['province_face', 'published_face'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
grant select, insert, update on province_face to app_runtime;
grant select, insert, update, delete on published_face to app_runtime;
grant select on published_face to app_portal;
grant select on province_face, published_face to app_backup;

-- Pictures that nothing published shows any more.
create or replace function drop_unused_photos() returns void language sql set search_path = public, pg_temp as $$
  delete from published_file f where f.province_id = app_province()
    and not exists (select from published_article p where p.province_id = f.province_id and p.photo_id = f.id)
    and not exists (select from published_picture p where p.province_id = f.province_id and p.photo_id = f.id)
    and not exists (select from published_face p where p.province_id = f.province_id and p.crest_id = f.id)
$$;

-- The copy that the public sees. Whoever calls has moved the version on first.
create function face_to_public(p_at timestamptz) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  insert into published_file (id, sha256, media_type)
    select u.id, s.sha256, s.media_type from province_face f join file_use u on u.province_id = f.province_id and u.id = f.crest_id join stored_file s on s.province_id = u.province_id and s.id = u.file_id
    where f.province_id = app_province() and u.removed_at is null and s.sealed_at is null
    on conflict (province_id, id) do update set sha256 = excluded.sha256, media_type = excluded.media_type;
  insert into published_face (official_name, short_name, accent, crest_id, responsible, address, phone, email, published_at)
    select f.official_name, f.short_name, f.accent, (select p.id from published_file p where p.province_id = f.province_id and p.id = f.crest_id), f.responsible, f.address, f.phone, f.email, p_at
    from province_face f where f.province_id = app_province()
    on conflict (province_id) do update set official_name = excluded.official_name, short_name = excluded.short_name, accent = excluded.accent, crest_id = excluded.crest_id,
      responsible = excluded.responsible, address = excluded.address, phone = excluded.phone, email = excluded.email, published_at = excluded.published_at;
  perform drop_unused_photos();
end $$;

-- What an instance keeps at hand of every province: under which host, name, crest and accent it shows itself. All of it is public.
create function public_faces() returns table (slug text, host text, official_name text, accent text, crest_id uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id, p.slug, p.host from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select pr.slug, pr.host, f.official_name, f.accent, f.crest_id from (select 1) one left join published_face f on f.province_id = pr.id;
  end loop;
  perform set_config('app.province', '', true);
end $$;
revoke all on function face_to_public(timestamptz), public_faces() from public;
grant execute on function face_to_public(timestamptz) to app_runtime;
grant execute on function public_faces() to app_portal;

create or replace function enter_portal(p_slug text) returns table (province jsonb, at timestamptz)
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare pr record;
begin
  perform set_config('app.province', '', true), set_config('app.person', '', true), set_config('app.unit', '', true), set_config('app.reach', '', true);
  select p.id, p.slug, p.name, p.kind, p.demo, p.host into pr from province p where p.slug = p_slug;
  if not found then return; end if;
  perform set_config('app.province', pr.id::text, true);
  return query select jsonb_build_object('id', pr.id, 'slug', pr.slug, 'name', coalesce(f.short_name, pr.name), 'kind', pr.kind, 'demo', pr.demo, 'host', pr.host,
    'fullName', f.official_name, 'accent', f.accent, 'crestId', f.crest_id, 'responsible', f.responsible, 'address', f.address, 'phone', f.phone, 'email', f.email,
    'boardName', t.board_name, 'contact', t.contact, 'visits', (select jsonb_build_object('today', case when v.day = app_today() then v.visits else 0 end, 'all', v.before + v.visits)
      from portal_visit v where v.province_id = pr.id order by v.day desc limit 1)), app_now()
    from (select 1) one left join province_setting t on t.province_id = pr.id left join published_face f on f.province_id = pr.id;
end $$;

-- Pictures that have no drawing yet: for a worker that starts.
create or replace function unsized_pictures() returns table (province uuid, ref uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select distinct f.province_id, f.id from stored_file f join file_use u on u.province_id = f.province_id and u.file_id = f.id
      where f.province_id = pr.id and u.kind in ('article_photo', 'crest') and u.removed_at is null and f.sealed_at is null and not exists (select from picture_size z where z.province_id = f.province_id and z.file_id = f.id);
  end loop;
  perform set_config('app.province', '', true);
end $$;
