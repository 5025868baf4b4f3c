-- The bytes are kept once a province, the name belongs to each use: two units that send the same bytes each keep the name they gave it,
-- and neither learns what the other calls its own.
alter table file_use add column file_name text;

alter table file_use no force row level security;
alter table stored_file no force row level security;
-- Whose name the stored one is: that of the first use, and of every use by the person who sent it first. The others never had theirs
-- written down; they get a plain one by kind instead of somebody else's.
update file_use u set file_name = case
    when u.added_by_id is not distinct from f.uploaded_by_id and f.uploaded_by_id is not null
      or u.id = (select x.id from file_use x where x.province_id = u.province_id and x.file_id = u.file_id order by x.added_at, x.id limit 1)
      or not exists (select from file_use x where x.province_id = u.province_id and x.file_id = u.file_id and x.unit_id is distinct from u.unit_id) then f.original_name
    else 'tep' || coalesce(substring(f.original_name from '\.[A-Za-z0-9]{2,5}$'), '') end
  from stored_file f where f.province_id = u.province_id and f.id = u.file_id;
alter table file_use force row level security;
alter table stored_file force row level security;
alter table file_use alter column file_name set not null;

-- Neither written nor read from here on; dropped once no instance of the release before runs.
alter table stored_file alter column original_name drop not null;

-- One paper that was let out, to the same holder.
create or replace function agency_opinion_file(p_token bytea, p_code bytea, p_paper uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('sha256', f.sha256, 'mediaType', f.media_type, 'bytes', f.bytes, 'originalName', w.file_name)
  from agency_opinion o join agency_opinion_paper x on x.province_id = o.province_id and x.opinion_id = o.id join proposal_paper q on q.province_id = x.province_id and q.id = x.paper_id
    join file_use w on w.province_id = q.province_id and w.id = q.file_use_id join stored_file f on f.province_id = w.province_id and f.id = w.file_id
  where o.province_id = app_province() and o.token_hash = p_token and o.code_hash = p_code and o.answered_at is null and o.silent_at is null and o.withdrawn_at is null and o.due_on >= app_today() and q.id = p_paper and f.sealed_at is null
$$;
