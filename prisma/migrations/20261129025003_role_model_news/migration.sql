-- An article may tell the story of a role model; readers find it among the role models as long as the bloc's choice and the consent stand.
alter table article add column role_model_id uuid,
  add constraint article_role_model_fkey foreign key (province_id, role_model_id) references role_model (province_id, id) on delete restrict on update restrict;
create index article_role_model on article (province_id, role_model_id);

create or replace function article_to_public(p_id uuid, p_at timestamptz) returns void language plpgsql set search_path = public, pg_temp as $$
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
        union all select 5, 'model', o.name from role_model o where o.province_id = a.province_id and o.id = a.role_model_id and o.state = 'chosen' and o.consent_on is not null
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
