-- The report of achievements of one proposal: what its writer did with the sentences that the record makes, and what was sent.
create table achievement_report (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), proposal_id uuid not null, typed jsonb not null default '{}', updated_by_id uuid, updated_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint achievement_report_pkey primary key (province_id, id),
  constraint achievement_report_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint achievement_report_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint achievement_report_updated_by_fkey foreign key (province_id, updated_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint achievement_report_once unique (province_id, proposal_id));
create index achievement_report_updated_by on achievement_report (province_id, updated_by_id);

-- Append-only: the text as it was sent, whose hash anybody can count again.
create table achievement_report_version (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), proposal_id uuid not null, number integer not null, content text not null, hash text not null, sent_at timestamptz(3) not null default app_now(), sent_by_id uuid,
  constraint achievement_report_version_pkey primary key (province_id, id),
  constraint achievement_report_version_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint achievement_report_version_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint achievement_report_version_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint achievement_report_version_once unique (province_id, proposal_id, number),
  constraint achievement_report_version_hash check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint achievement_report_version_number check (number > 0));
create index achievement_report_version_sent_by on achievement_report_version (province_id, sent_by_id);
create trigger append_only before update or delete on achievement_report_version for each row execute function never_change();

-- It is written while its dossier is, and again where the dossier came back with it named; the dossier is held meanwhile, so that nobody sends what is being changed.
create function keep_achievement_report() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare it record;
begin
  select p.state into it from award_proposal p where p.province_id = new.province_id and p.id = new.proposal_id for share;
  if it.state = 'drafting' or it.state = 'returned' and exists (select from proposal_paper q where q.province_id = new.province_id and q.proposal_id = new.proposal_id and q.kind = 'report' and q.reopened) then return new; end if;
  raise exception 'proposal.paper_frozen' using errcode = 'P0001';
end $$;
create trigger keep_report before insert or update on achievement_report for each row execute function keep_achievement_report();

do $$
declare t text;
begin
  foreach t in array array['achievement_report', 'achievement_report_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- Whoever sees the dossier sees its report.
create policy achievement_report_sight on achievement_report as restrictive to app_runtime using (exists (select from award_proposal p where p.province_id = achievement_report.province_id and p.id = achievement_report.proposal_id));
create policy achievement_version_sight on achievement_report_version as restrictive to app_runtime using (exists (select from award_proposal p where p.province_id = achievement_report_version.province_id and p.id = achievement_report_version.proposal_id));
revoke all on function keep_achievement_report() from public;
grant select, insert, update on achievement_report to app_runtime;
grant select, insert on achievement_report_version to app_runtime;
grant select on achievement_report, achievement_report_version to app_backup;
