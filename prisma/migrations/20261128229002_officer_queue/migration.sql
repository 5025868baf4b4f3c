-- The officer's desk: who looks after which bloc, dossiers handed from one officer to another, how long it may take, what was found in the papers, and what a returned dossier leaves open.
create type paper_finding as enum ('PRESENT', 'MISSING', 'TO_COMPARE');

-- Which officer of the board looks after a bloc, by date; both days belong to it. One at a time.
create table bloc_charge (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_id uuid not null, officer_id uuid not null, since date not null, until date, given_by_id uuid, given_at timestamptz(3) not null default app_now(), ended_by_id uuid,
  version integer not null default 1,
  constraint bloc_charge_pkey primary key (province_id, id),
  constraint bloc_charge_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint bloc_charge_bloc_fkey foreign key (province_id, bloc_id) references bloc (province_id, id) on delete restrict on update restrict,
  constraint bloc_charge_officer_fkey foreign key (province_id, officer_id) references person (province_id, id) on delete restrict on update restrict,
  constraint bloc_charge_given_by_fkey foreign key (province_id, given_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint bloc_charge_ended_by_fkey foreign key (province_id, ended_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint bloc_charge_dates check (until is null or until >= since),
  constraint bloc_charge_once exclude using gist (province_id with =, bloc_id with =, daterange(since, until, '[]') with &&));
create index bloc_charge_officer on bloc_charge (province_id, officer_id);
create index bloc_charge_given_by on bloc_charge (province_id, given_by_id);
create index bloc_charge_ended_by on bloc_charge (province_id, ended_by_id);

-- A dossier handed to another officer, and why. Stays as it is written; only that the receiver has read of it is added.
create table proposal_transfer (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), proposal_id uuid not null, from_id uuid, to_id uuid not null, reason text not null, by_id uuid not null, at timestamptz(3) not null default app_now(), seen_at timestamptz(3),
  constraint proposal_transfer_pkey primary key (province_id, id),
  constraint proposal_transfer_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint proposal_transfer_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint proposal_transfer_from_fkey foreign key (province_id, from_id) references person (province_id, id) on delete restrict on update restrict,
  constraint proposal_transfer_to_fkey foreign key (province_id, to_id) references person (province_id, id) on delete restrict on update restrict,
  constraint proposal_transfer_by_fkey foreign key (province_id, by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint proposal_transfer_other check (from_id is distinct from to_id),
  constraint proposal_transfer_reason check (btrim(reason) <> ''));
create index proposal_transfer_proposal on proposal_transfer (province_id, proposal_id, at);
create index proposal_transfer_from on proposal_transfer (province_id, from_id);
create index proposal_transfer_to on proposal_transfer (province_id, to_id, seen_at);
create index proposal_transfer_by on proposal_transfer (province_id, by_id);

-- What a province says of a term in the place of the country, each from a day on.
create table province_term (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), kind term_kind not null, days integer not null, instrument text not null, article text, valid_from date not null, valid_to date, set_by_id uuid, set_at timestamptz(3) not null default app_now(),
  version integer not null default 1,
  constraint province_term_pkey primary key (province_id, id),
  constraint province_term_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint province_term_set_by_fkey foreign key (province_id, set_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint province_term_days check (days between 1 and 250),
  constraint province_term_dates check (valid_to is null or valid_to >= valid_from),
  constraint province_term_once exclude using gist (province_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&));
create index province_term_set_by on province_term (province_id, set_by_id);

insert into national_term (kind, days, silence, instrument, found_in, valid_from) values
  ('APPRAISAL', 25, null, 'Thủ tục hành chính tặng Cờ thi đua, Bằng khen cấp tỉnh theo Nghị định số 98/2023/NĐ-CP', 'Thủ tục hành chính công bố năm 2023, 2024; chưa đối chiếu với quy định hiện hành', '2024-01-01');

-- What the officer found of a paper; a newer file takes it away. Open: named when the dossier was returned.
alter table proposal_paper add column finding paper_finding, add column finding_note text, add column found_by_id uuid, add column found_at timestamptz(3), add column reopened boolean not null default false,
  add constraint proposal_paper_found_by_fkey foreign key (province_id, found_by_id) references person (province_id, id) on delete restrict on update restrict,
  add constraint proposal_paper_found check ((finding is null) = (found_at is null));
create index proposal_paper_found_by on proposal_paper (province_id, found_by_id);
alter table award_proposal add column summary_open boolean not null default false, add column complete_by_id uuid, add column complete_at timestamptz(3),
  add constraint award_proposal_complete_by_fkey foreign key (province_id, complete_by_id) references person (province_id, id) on delete restrict on update restrict,
  add constraint award_proposal_complete check ((complete_by_id is null) = (complete_at is null));
create index award_proposal_complete_by on award_proposal (province_id, complete_by_id);
-- The queue: every filter of it is answered from here, and only the lines of one page are read from the table.
create index award_proposal_queue on award_proposal (province_id, state, due_on, sent_at, id) include (officer_id, bloc_year_id, unit_id, title_code);

-- Nobody who was asked before is locked out.
update proposal_paper q set reopened = true from award_proposal p where p.province_id = q.province_id and p.id = q.proposal_id and p.state = 'returned' and q.returned_note is not null;
update award_proposal set summary_open = true where state = 'returned';

-- A dossier that was sent changes only where it was returned by name.
create function keep_sent_papers() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare it record;
begin
  if tg_op = 'UPDATE' and (old.file_use_id, old.kind, old.title, old.proposal_id) is not distinct from (new.file_use_id, new.kind, new.title, new.proposal_id) then return new; end if;
  select p.state into it from award_proposal p where p.province_id = old.province_id and p.id = old.proposal_id for share;
  if it.state = 'drafting' or (tg_op = 'UPDATE' and it.state = 'returned' and old.reopened) then return coalesce(new, old); end if;
  raise exception 'proposal.paper_frozen' using errcode = 'P0001';
end $$;
create trigger keep_sent before update or delete on proposal_paper for each row execute function keep_sent_papers();

create function keep_sent_summary() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.state = 'drafting' or (old.state = 'returned' and old.summary_open) then return new; end if;
  raise exception 'proposal.summary_frozen' using errcode = 'P0001';
end $$;
create trigger keep_summary before update on award_proposal for each row when (old.summary is distinct from new.summary) execute function keep_sent_summary();

-- A dossier, a bloc is in the hands of somebody who holds the post that day; a dossier never in those of its own unit.
create function officer_holds_post() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.officer_id is null then return new; end if;
  perform from effective_post e where e.province_id = new.province_id and e.person_id = new.officer_id and e.code = 'board_officer';
  if not found then raise exception 'transfer.no_post' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger officer_holds_post before update on award_proposal for each row when (old.officer_id is distinct from new.officer_id) execute function officer_holds_post();
create trigger officer_holds_post before insert on bloc_charge for each row when (new.until is null) execute function officer_holds_post();

create function officer_of_other_unit() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  perform from person o where o.province_id = new.province_id and o.id = new.officer_id and o.unit_id = new.unit_id;
  if found then raise exception 'transfer.own_unit' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger officer_of_other_unit before update on award_proposal for each row when (new.officer_id is not null and old.officer_id is distinct from new.officer_id) execute function officer_of_other_unit();

create function keep_transfer() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seen_at is null and (old.proposal_id, old.from_id, old.to_id, old.reason, old.by_id, old.at) is not distinct from (new.proposal_id, new.from_id, new.to_id, new.reason, new.by_id, new.at) then return new; end if;
  raise exception 'transfer.stays' using errcode = 'P0001';
end $$;
create trigger keep_transfer before update or delete on proposal_transfer for each row execute function keep_transfer();

do $$
declare t text;
begin
  foreach t in array array['bloc_charge', 'proposal_transfer', 'province_term'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy transfer_inner on proposal_transfer as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);

revoke all on function keep_sent_papers(), keep_sent_summary(), officer_holds_post(), officer_of_other_unit(), keep_transfer() from public;
grant select, insert, update, delete on bloc_charge, province_term to app_runtime;
grant select, insert, update on proposal_transfer to app_runtime;
grant select on bloc_charge, proposal_transfer, province_term to app_backup;
