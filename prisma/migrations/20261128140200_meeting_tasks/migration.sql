-- What a meeting asks of somebody: to be prepared for it, or following from its resolutions, the directives of its guests, its conclusion.
create type meeting_task_source as enum ('PREPARATION', 'RESOLUTION', 'DIRECTIVE', 'CONCLUSION');
-- A post of the bloc, or the board of the province; anything else is asked of a unit.
create type meeting_task_post as enum ('bloc_head', 'bloc_deputy', 'bloc_secretary', 'board');

create table meeting_task (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), meeting_id uuid not null, bloc_year_id uuid not null, source meeting_task_source not null, resolution_id uuid, guest_id uuid,
  what text not null, unit_id uuid, unit_name text, post meeting_task_post, due_on date not null, given_by_id uuid, given_at timestamptz(3) not null default app_now(),
  done_at timestamptz(3), done_words text, done_by_id uuid, on_behalf boolean not null default false, dropped_at timestamptz(3), dropped_reason text, dropped_by_id uuid, version integer not null default 1,
  constraint meeting_task_pkey primary key (province_id, id),
  constraint meeting_task_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint meeting_task_meeting_fkey foreign key (province_id, meeting_id) references meeting (province_id, id) on delete restrict on update restrict,
  constraint meeting_task_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint meeting_task_resolution_fkey foreign key (province_id, resolution_id) references resolution (province_id, id) on delete restrict on update restrict,
  constraint meeting_task_guest_fkey foreign key (province_id, guest_id) references meeting_guest (province_id, id) on delete restrict on update restrict,
  constraint meeting_task_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint meeting_task_given_by_fkey foreign key (province_id, given_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint meeting_task_done_by_fkey foreign key (province_id, done_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint meeting_task_dropped_by_fkey foreign key (province_id, dropped_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint meeting_task_one_asked check ((unit_id is null) <> (post is null) and (unit_id is null) = (unit_name is null)),
  constraint meeting_task_follows check ((source = 'RESOLUTION') = (resolution_id is not null) and (source = 'DIRECTIVE') = (guest_id is not null)),
  constraint meeting_task_done check ((done_at is null) = (done_words is null) and (done_at is null) = (done_by_id is null) and btrim(coalesce(done_words, 'x')) <> ''),
  constraint meeting_task_dropped check ((dropped_at is null) = (dropped_reason is null) and btrim(coalesce(dropped_reason, 'x')) <> ''),
  constraint meeting_task_one_end check (done_at is null or dropped_at is null));
create index meeting_task_meeting on meeting_task (province_id, meeting_id);
create index meeting_task_bloc_year on meeting_task (province_id, bloc_year_id);
create index meeting_task_resolution on meeting_task (province_id, resolution_id);
create index meeting_task_guest on meeting_task (province_id, guest_id);
create index meeting_task_unit on meeting_task (province_id, unit_id);
create index meeting_task_given_by on meeting_task (province_id, given_by_id);
create index meeting_task_done_by on meeting_task (province_id, done_by_id);
create index meeting_task_dropped_by on meeting_task (province_id, dropped_by_id);

-- What was asked, and what was answered, is not asked or answered differently afterwards.
create function keep_meeting_task() returns trigger language plpgsql as $$
begin
  if (new.meeting_id, new.bloc_year_id, new.source, new.resolution_id, new.guest_id, new.what, new.unit_id, new.unit_name, new.post, new.given_at)
     is distinct from (old.meeting_id, old.bloc_year_id, old.source, old.resolution_id, old.guest_id, old.what, old.unit_id, old.unit_name, old.post, old.given_at)
     or old.done_at is not null or old.dropped_at is not null
  then raise exception 'meeting_task.ended' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_task before update on meeting_task for each row execute function keep_meeting_task();

alter table meeting_task enable row level security;
alter table meeting_task force row level security;
create policy own_province on meeting_task using (province_id = (select app_province())) with check (province_id = (select app_province()));

revoke all on function keep_meeting_task() from public;
grant select, insert, update on meeting_task to app_runtime;
grant select on meeting_task to app_backup;
