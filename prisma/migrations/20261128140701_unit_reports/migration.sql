-- What a unit reports to its bloc after six months and after the year: written as a draft, sent as a copy that never changes.
create type report_period as enum ('MIDYEAR', 'YEAR');

-- A deadline of the year may be the one by which reports are sent: of a bloc's year at most one for each period.
alter table year_date add column report_period report_period, add constraint year_date_report check (report_period is null or kind = 'DEADLINE');
create unique index year_date_report_once on year_date (province_id, bloc_year_id, report_period) where report_period is not null and cancelled_reason is null and bloc_year_id is not null;

-- Reports are not accepted one by one: the review that gathers them is adopted.
create table unit_report (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, unit_id uuid not null, period report_period not null, state report_state not null default 'drafting', sent integer not null default 0,
  return_reason text, resend_by date, confirmed integer not null default 0, returned_at timestamptz(3), returned_by_id uuid, version integer not null default 1,
  constraint unit_report_pkey primary key (province_id, id),
  constraint unit_report_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint unit_report_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint unit_report_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint unit_report_returned_by_fkey foreign key (province_id, returned_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint unit_report_once unique (province_id, bloc_year_id, unit_id, period),
  constraint unit_report_place unique (province_id, id, bloc_year_id, unit_id),
  constraint unit_report_state check (state <> 'accepted' and (state = 'drafting') = (sent = 0) and confirmed between 0 and sent),
  constraint unit_report_returned check (state <> 'returned' or (return_reason is not null and resend_by is not null and returned_at is not null)));
create index unit_report_unit on unit_report (province_id, unit_id);
create index unit_report_returned_by on unit_report (province_id, returned_by_id);

-- Two hands write apart: the unit what it writes, the secretary what is typed from the unit's paper. Neither reads the other's.
create table unit_report_draft (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), report_id uuid not null, bloc_year_id uuid not null, unit_id uuid not null, on_behalf boolean not null default false, typed jsonb not null default '{}',
  updated_by_id uuid, updated_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint unit_report_draft_pkey primary key (province_id, id),
  constraint unit_report_draft_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint unit_report_draft_report_fkey foreign key (province_id, report_id, bloc_year_id, unit_id) references unit_report (province_id, id, bloc_year_id, unit_id) on delete restrict on update restrict,
  constraint unit_report_draft_updated_by_fkey foreign key (province_id, updated_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint unit_report_draft_once unique (province_id, report_id, on_behalf));
create index unit_report_draft_unit on unit_report_draft (province_id, unit_id);
create index unit_report_draft_updated_by on unit_report_draft (province_id, updated_by_id);

-- Append-only: the text as it was sent, whose hash anybody can count again.
create table unit_report_version (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), report_id uuid not null, number integer not null, content text not null, hash text not null,
  sent_at timestamptz(3) not null default app_now(), sent_by_id uuid, on_behalf boolean not null default false, paper_number text, paper_date date,
  constraint unit_report_version_pkey primary key (province_id, id),
  constraint unit_report_version_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint unit_report_version_report_fkey foreign key (province_id, report_id) references unit_report (province_id, id) on delete restrict on update restrict,
  constraint unit_report_version_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint unit_report_version_once unique (province_id, report_id, number),
  constraint unit_report_version_hash check (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint unit_report_version_number check (number > 0),
  -- What somebody else typed for the unit names the paper it was typed from.
  constraint unit_report_version_paper check (not on_behalf or paper_date is not null));
create index unit_report_version_sent_by on unit_report_version (province_id, sent_by_id);
create trigger append_only before update or delete on unit_report_version for each row execute function never_change();

do $$
declare t text;
begin
  foreach t in array array['unit_report', 'unit_report_draft', 'unit_report_version'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy unit_report_draft_hands on unit_report_draft as restrictive to app_runtime using (
  case when on_behalf then 'bloc_secretary@' || bloc_year_id = any ((select app_reach())::text[]) else unit_id = any ((select app_units())::uuid[]) end);

grant select, insert, update on unit_report, unit_report_draft to app_runtime;
grant select, insert on unit_report_version to app_runtime;
grant select on unit_report, unit_report_draft, unit_report_version to app_backup;

-- Steps of a report: sent once from each state that is the unit's, back only from what was sent. What an old paper says may be typed again.
create function keep_report_steps() returns trigger language plpgsql as $$
begin
  if new.sent <> old.sent and old.state = 'handed_in' and not exists (select from bloc_year y where y.province_id = new.province_id and y.id = new.bloc_year_id and y.mode = 'archive') then raise exception 'report.sent' using errcode = 'P0001'; end if;
  if new.sent not in (old.sent, old.sent + 1) or (new.sent <> old.sent and new.state <> 'handed_in') then raise exception 'report.sent' using errcode = 'P0001'; end if;
  if new.state = 'returned' and old.state = 'drafting' then raise exception 'report.not_sent' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_steps before update on unit_report for each row execute function keep_report_steps();
revoke all on function keep_report_steps() from public;
