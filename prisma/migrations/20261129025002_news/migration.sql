-- News: a second person reads an article before the public does, an hour may be set, the text carries pictures and tags, visits are counted.
alter table article
  add column sent_at timestamptz(3), add column sent_by_id uuid, add column returned_reason text,
  add column due_at timestamptz(3), add column due_by_id uuid, add column due_version integer, add column movement_id uuid,
  add constraint article_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  add constraint article_due_by_fkey foreign key (province_id, due_by_id) references person (province_id, id) on delete restrict on update restrict,
  add constraint article_movement_fkey foreign key (province_id, movement_id) references movement (province_id, id) on delete restrict on update restrict,
  add constraint article_sent_whole check ((sent_at is null) = (sent_by_id is null)),
  add constraint article_due_whole check ((due_at is null) = (due_by_id is null) and (due_at is null) = (due_version is null));
create index article_sent_by on article (province_id, sent_by_id);
create index article_due_by on article (province_id, due_by_id);
create index article_movement on article (province_id, movement_id);
create index article_due on article (province_id, due_at) where due_at is not null;

-- Pictures within the text, called by their number: [ảnh 1].
create table article_picture (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), article_id uuid not null, number integer not null, use_id uuid not null,
  constraint article_picture_pkey primary key (province_id, id),
  constraint article_picture_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint article_picture_article_fkey foreign key (province_id, article_id) references article (province_id, id) on delete restrict on update restrict,
  constraint article_picture_use_fkey foreign key (province_id, use_id) references file_use (province_id, id) on delete restrict on update restrict,
  constraint article_picture_number unique (province_id, article_id, number),
  constraint article_picture_numbers check (number between 1 and 20));
create index article_picture_use on article_picture (province_id, use_id);

-- Which units an article tells of.
create table article_unit (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), article_id uuid not null, unit_id uuid not null,
  constraint article_unit_pkey primary key (province_id, id),
  constraint article_unit_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint article_unit_article_fkey foreign key (province_id, article_id) references article (province_id, id) on delete restrict on update restrict,
  constraint article_unit_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint article_unit_once unique (province_id, article_id, unit_id));
create index article_unit_unit on article_unit (province_id, unit_id);

alter table published_article add column tags jsonb not null default '[]';
create table published_picture (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), article_id uuid not null, number integer not null, photo_id uuid not null, caption text, alt text not null,
  constraint published_picture_pkey primary key (province_id, id),
  constraint published_picture_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint published_picture_article_fkey foreign key (province_id, article_id) references published_article (province_id, id) on delete restrict on update restrict,
  constraint published_picture_photo_fkey foreign key (province_id, photo_id) references published_file (province_id, id) on delete restrict on update restrict,
  constraint published_picture_number unique (province_id, article_id, number));
create index published_picture_photo on published_picture (province_id, photo_id);

-- Readings of all pages together, a row a day: `before` is what had been counted until then. Nothing of a reader is kept.
create table portal_visit (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), day date not null, visits integer not null default 0, before bigint not null default 0,
  constraint portal_visit_pkey primary key (province_id, id),
  constraint portal_visit_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint portal_visit_day unique (province_id, day),
  constraint portal_visit_counts check (visits >= 0 and before >= 0));

-- Nobody lays their own words before the public, neither now nor at an hour that was set.
create function article_second_person() returns trigger language plpgsql as $$
begin
  if new.published_version is not null and new.published_version is distinct from old.published_version and new.published_by_id = old.updated_by_id
    or new.due_at is not null and new.due_version is distinct from old.due_version and new.due_by_id = old.updated_by_id then
    raise exception 'article.second_person' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger article_second_person before update on article for each row execute function article_second_person();

-- The copy that the public reads, whole: text, tags, pictures, what readers said. By hand and at a set hour alike; whoever calls has changed the article first.
create function article_to_public(p_id uuid, p_at timestamptz) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  insert into published_file (id, sha256, media_type)
    select u.id, f.sha256, f.media_type from file_use u join stored_file f on f.province_id = u.province_id and f.id = u.file_id
    where u.province_id = app_province() and u.removed_at is null and f.sealed_at is null
      and u.id in (select a.photo_id from article a where a.province_id = app_province() and a.id = p_id union select p.use_id from article_picture p where p.province_id = app_province() and p.article_id = p_id)
    on conflict (province_id, id) do update set sha256 = excluded.sha256, media_type = excluded.media_type;
  insert into published_article (id, slug, title, summary, body, author, bloc_name, year, event_on, dated_on, photo_id, photo_caption, photo_alt, pledge_code, views_before, invented, published_at, tags)
    select a.id, a.slug, a.title, a.summary, a.body, a.author, b.name, y.year, a.event_on, a.dated_on, f.id, u.caption, u.alt_text,
      (select g.code from pledge g where g.province_id = y.province_id and g.bloc_year_id = y.id and g.code is not null order by g.number desc limit 1), a.views_before, a.invented, p_at,
      coalesce((select jsonb_agg(jsonb_build_object('kind', t.kind, 'name', t.name) order by t.place, t.name collate vi) from (
        select 1 as place, 'bloc' as kind, b.name where b.id is not null
        union all select 2, 'meeting', m.title from meeting m where m.province_id = a.province_id and m.id = a.meeting_id
        union all select 3, 'movement', v.name from movement v where v.province_id = a.province_id and v.id = a.movement_id
        union all select 4, 'unit', w.name from article_unit x join unit w on w.province_id = x.province_id and w.id = x.unit_id where x.province_id = a.province_id and x.article_id = a.id) t), '[]')
    from article a left join bloc b on b.province_id = a.province_id and b.id = a.bloc_id left join bloc_year y on y.province_id = a.province_id and y.id = a.bloc_year_id
      left join published_file f on f.province_id = a.province_id and f.id = a.photo_id left join file_use u on u.province_id = a.province_id and u.id = f.id
    where a.province_id = app_province() and a.id = p_id
    on conflict (province_id, id) do update set slug = excluded.slug, title = excluded.title, summary = excluded.summary, body = excluded.body, author = excluded.author,
      bloc_name = excluded.bloc_name, year = excluded.year, event_on = excluded.event_on, dated_on = excluded.dated_on, photo_id = excluded.photo_id, photo_caption = excluded.photo_caption,
      photo_alt = excluded.photo_alt, pledge_code = excluded.pledge_code, views_before = excluded.views_before, invented = excluded.invented, published_at = excluded.published_at, tags = excluded.tags;
  delete from published_picture where province_id = app_province() and article_id = p_id;
  insert into published_picture (article_id, number, photo_id, caption, alt)
    select p.article_id, p.number, f.id, u.caption, u.alt_text from article_picture p join file_use u on u.province_id = p.province_id and u.id = p.use_id
      join published_file f on f.province_id = p.province_id and f.id = p.use_id where p.province_id = app_province() and p.article_id = p_id and u.alt_text is not null;
  insert into published_opinion (id, article_id, name, words, answer, received_on)
    select o.id, o.article_id, o.name, o.words, o.answer, (o.received_at at time zone 'Asia/Ho_Chi_Minh')::date from reader_opinion o
    where o.province_id = app_province() and o.article_id = p_id and o.state = 'published' on conflict (province_id, id) do update set answer = excluded.answer;
  perform drop_unused_photos();
end $$;

-- Pictures that no published article shows any more.
create function drop_unused_photos() returns void language sql set search_path = public, pg_temp as $$
  delete from published_file f where f.province_id = app_province()
    and not exists (select from published_article p where p.province_id = f.province_id and p.photo_id = f.id)
    and not exists (select from published_picture p where p.province_id = f.province_id and p.photo_id = f.id)
$$;

-- Gone from the public: the copy, its pictures, what was said under it.
create function article_from_public(p_id uuid) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  delete from published_picture where province_id = app_province() and article_id = p_id;
  delete from published_article where province_id = app_province() and id = p_id;
  delete from published_opinion where province_id = app_province() and article_id = p_id;
  perform drop_unused_photos();
end $$;

-- For the worker: what is due, and whose word it stands on.
create function due_articles() returns table (province uuid, ref uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select a.province_id, a.id from article a where a.province_id = pr.id and a.due_at <= app_now();
  end loop;
  perform set_config('app.province', '', true);
end $$;
create function due_article(p_id uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('by', a.due_by_id, 'blocYearId', a.bloc_year_id, 'archive', coalesce(y.mode = 'archive', false))
  from article a left join bloc_year y on y.province_id = a.province_id and y.id = a.bloc_year_id where a.province_id = app_province() and a.id = p_id and a.due_at <= app_now()
$$;
-- Publishes what is due, if it is still what was read and whoever set the hour still may; else lets the hour go, with the reason for the writers. Two workers: the second finds nothing due.
create function settle_due_article(p_id uuid, p_may boolean) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare a record;
begin
  select * into a from article where province_id = app_province() and id = p_id and due_at <= app_now() for update;
  if not found then return false; end if;
  if not p_may or a.due_version <> a.version then
    update article set due_at = null, due_by_id = null, due_version = null, returned_reason = case when p_may then 'Bài đã sửa sau khi hẹn giờ, nên chưa đăng. Duyệt lại bài rồi hẹn giờ mới.' else 'Người hẹn giờ không còn quyền đăng bài này, nên chưa đăng. Người khác duyệt rồi đăng.' end, version = version + 1
      where province_id = a.province_id and id = a.id;
    perform audit_append('article.due_dropped', a.id, '{}', null);
    return false;
  end if;
  update article set status = 'published', dated_on = coalesce(dated_on, app_today()), published_at = coalesce(published_at, app_now()), published_by_id = a.due_by_id, withdrawn_at = null, withdraw_reason = null,
    sent_at = null, sent_by_id = null, returned_reason = null, due_at = null, due_by_id = null, due_version = null, version = version + 1, published_version = a.version + 1
    where province_id = a.province_id and id = a.id;
  perform article_to_public(a.id, app_now());
  perform audit_append('article.published', a.id, jsonb_build_object('version', a.version + 1, 'again', a.status = 'published', 'due', a.due_at, 'by', a.due_by_id), null);
  perform pg_notify('portal', (select slug from province where id = a.province_id));
  return true;
end $$;

-- Counts one reading of any public page.
create function count_visit() returns void language sql security definer set search_path = public, pg_temp as $$
  insert into portal_visit (day, visits, before) values (app_today(), 1, coalesce((select v.before + v.visits from portal_visit v where v.province_id = app_province() and v.day < app_today() order by v.day desc limit 1), 0))
  on conflict (province_id, day) do update set visits = portal_visit.visits + 1
$$;

create or replace function enter_portal(p_slug text) returns table (province jsonb, at timestamptz)
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare pr record;
begin
  perform set_config('app.province', '', true), set_config('app.person', '', true), set_config('app.unit', '', true), set_config('app.reach', '', true);
  select p.id, p.slug, p.name, p.kind, p.demo into pr from province p where p.slug = p_slug;
  if not found then return; end if;
  perform set_config('app.province', pr.id::text, true);
  return query select jsonb_build_object('id', pr.id, 'slug', pr.slug, 'name', pr.name, 'kind', pr.kind, 'demo', pr.demo,
    'boardName', t.board_name, 'contact', t.contact, 'visits', (select jsonb_build_object('today', case when v.day = app_today() then v.visits else 0 end, 'all', v.before + v.visits)
      from portal_visit v where v.province_id = pr.id order by v.day desc limit 1)), app_now()
    from (select 1) one left join province_setting t on t.province_id = pr.id;
end $$;

do $$
declare t text;
begin
  foreach t in array array['article_picture', 'article_unit', 'published_picture', 'portal_visit'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
revoke all on function article_second_person(), article_to_public(uuid, timestamptz), article_from_public(uuid), drop_unused_photos(), due_articles(), due_article(uuid), settle_due_article(uuid, boolean), count_visit() from public;
grant execute on function article_to_public(uuid, timestamptz), article_from_public(uuid), drop_unused_photos() to app_runtime;
grant execute on function due_articles(), due_article(uuid), settle_due_article(uuid, boolean) to app_jobs;
grant execute on function count_visit() to app_portal;
grant select, insert, update, delete on article_picture, article_unit to app_runtime;
grant select, insert, update, delete on published_picture to app_runtime;
grant select on portal_visit to app_runtime;
grant select on published_picture, portal_visit to app_portal;
grant select on article_picture, article_unit, published_picture, portal_visit to app_backup;
