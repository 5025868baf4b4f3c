-- The bloc's report of a period: its own words, and on adoption everything that the units sent, frozen with a hash.
create table bloc_review (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, period report_period not null, words jsonb not null default '{}', number text,
  resolution_id uuid, adopted_at timestamptz(3), adopted_by_id uuid, content text, hash text, updated_by_id uuid, updated_at timestamptz(3) not null default app_now(), source text, invented text, version integer not null default 1,
  constraint bloc_review_pkey primary key (province_id, id),
  constraint bloc_review_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint bloc_review_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint bloc_review_resolution_fkey foreign key (province_id, resolution_id) references resolution (province_id, id) on delete restrict on update restrict,
  constraint bloc_review_adopted_by_fkey foreign key (province_id, adopted_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint bloc_review_updated_by_fkey foreign key (province_id, updated_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint bloc_review_once unique (province_id, bloc_year_id, period),
  constraint bloc_review_adopted check ((adopted_at is null) = (content is null) and (content is null) = (hash is null) and (content is null) = (resolution_id is null)),
  constraint bloc_review_hash check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')));
create index bloc_review_resolution on bloc_review (province_id, resolution_id);
create index bloc_review_adopted_by on bloc_review (province_id, adopted_by_id);
create index bloc_review_updated_by on bloc_review (province_id, updated_by_id);

-- Of which versions an adopted review was made.
create table bloc_review_source (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), review_id uuid not null, version_id uuid not null,
  constraint bloc_review_source_pkey primary key (province_id, id),
  constraint bloc_review_source_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint bloc_review_source_review_fkey foreign key (province_id, review_id) references bloc_review (province_id, id) on delete restrict on update restrict,
  constraint bloc_review_source_version_fkey foreign key (province_id, version_id) references unit_report_version (province_id, id) on delete restrict on update restrict,
  constraint bloc_review_source_once unique (province_id, review_id, version_id));
create index bloc_review_source_version on bloc_review_source (province_id, version_id);
create trigger append_only before update or delete on bloc_review_source for each row execute function never_change();

-- A report is either in what the meeting adopted, or says of itself that it came after. Both hold the year, one of them waits.
alter table unit_report_version add column after_adoption boolean not null default false;
create function mark_late_version() returns trigger language plpgsql as $$
declare it record;
begin
  select p.bloc_year_id, p.period into it from unit_report p where p.province_id = new.province_id and p.id = new.report_id;
  perform from bloc_year y where y.province_id = new.province_id and y.id = it.bloc_year_id for share;
  new.after_adoption := exists (select from bloc_review r where r.province_id = new.province_id and r.bloc_year_id = it.bloc_year_id and r.period = it.period and r.adopted_at is not null);
  return new;
end $$;
create trigger mark_late before insert on unit_report_version for each row execute function mark_late_version();

-- Adopted once, and then fixed: words, content, hash and resolution stay.
create function keep_adopted_review() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.adopted_at is not null then raise exception 'review.adopted' using errcode = 'P0001'; end if;
  if new.adopted_at is not null and not exists (select from resolution r where r.province_id = new.province_id and r.id = new.resolution_id and r.bloc_year_id = new.bloc_year_id and r.subject = 'REPORT' and r.passed) then
    raise exception 'review.resolution_elsewhere' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_adopted before update or delete on bloc_review for each row execute function keep_adopted_review();
revoke all on function mark_late_version(), keep_adopted_review() from public;

do $$
declare t text;
begin
  foreach t in array array['bloc_review', 'bloc_review_source'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
grant select, insert, update on bloc_review to app_runtime;
grant select, insert on bloc_review_source to app_runtime;
grant select on bloc_review, bloc_review_source to app_backup;
