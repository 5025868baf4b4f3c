-- Writing, publishing and withdrawing news: who changed the text last, which version the public sees, why it was taken back.

alter table article
  add column updated_at timestamptz(3) not null default current_timestamp,
  add column updated_by_id uuid,
  add column published_version integer,
  add column withdrawn_at timestamptz(3),
  add column withdraw_reason text;
create index article_province_id_updated_by_id_idx on article(province_id, updated_by_id);
alter table article add constraint article_province_id_updated_by_id_fkey foreign key (province_id, updated_by_id) references person(province_id, id) on delete restrict on update restrict;

alter table article add constraint article_published_whole check (status <> 'published' or published_at is not null);
alter table article add constraint article_withdrawn_whole check (status <> 'withdrawn' or (withdrawn_at is not null and withdraw_reason is not null));
alter table article add constraint article_slug_shape check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug not in ('rss', 'trang', 'moi'));
alter table published_file add constraint published_file_hash check (sha256 ~ '^[0-9a-f]{64}$');

-- The count outlives a withdrawal: it belongs to the article, not to the copy that was taken down.
alter table article_view drop constraint article_view_province_id_article_id_fkey;
alter table article_view add constraint article_view_province_id_article_id_fkey foreign key (province_id, article_id) references article(province_id, id) on delete restrict on update restrict;

create index published_article_province_id_dated_on_id_idx on published_article(province_id, dated_on, id);
