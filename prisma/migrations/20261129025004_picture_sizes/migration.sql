-- Smaller drawings of pictures, made once by a job; the picture as it was taken in stays beside them.
create table picture_size (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), file_id uuid not null, edge integer not null, sha256 text not null, bytes integer not null,
  constraint picture_size_pkey primary key (province_id, id),
  constraint picture_size_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint picture_size_file_fkey foreign key (province_id, file_id) references stored_file (province_id, id) on delete restrict on update restrict,
  constraint picture_size_once unique (province_id, file_id, edge),
  constraint picture_size_hash check (sha256 ~ '^[0-9a-f]{64}$' and bytes > 0 and edge > 0));

alter table picture_size enable row level security;
alter table picture_size force row level security;
create policy own_province on picture_size using (province_id = (select app_province())) with check (province_id = (select app_province()));
grant select, delete on picture_size to app_runtime;
grant select, insert on picture_size to app_jobs;
grant select on stored_file to app_jobs;
grant select on picture_size to app_backup;

-- The picture of a published article, no wider than asked where such a drawing is there; nothing of what is not published.
create function public_photo(p_id uuid, p_edge integer) returns table (sha256 text, media_type text) language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(z.sha256, f.sha256), case when z.sha256 is null then f.media_type else 'image/webp' end
  from published_file f left join stored_file s on s.province_id = f.province_id and s.sha256 = f.sha256 and s.sealed_at is null
    left join picture_size z on z.province_id = s.province_id and z.file_id = s.id and z.edge = p_edge
  where f.province_id = app_province() and f.id = p_id
$$;
-- Pictures of articles that have no drawing yet: for a worker that starts.
create function unsized_pictures() returns table (province uuid, ref uuid) language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select distinct f.province_id, f.id from stored_file f join file_use u on u.province_id = f.province_id and u.file_id = f.id
      where f.province_id = pr.id and u.kind = 'article_photo' and u.removed_at is null and f.sealed_at is null and not exists (select from picture_size z where z.province_id = f.province_id and z.file_id = f.id);
  end loop;
  perform set_config('app.province', '', true);
end $$;
revoke all on function public_photo(uuid, integer), unsized_pictures() from public;
grant execute on function public_photo(uuid, integer) to app_portal;
grant execute on function unsized_pictures() to app_jobs;
