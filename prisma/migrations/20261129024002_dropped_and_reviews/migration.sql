-- A draft that was given up: its number stays in the book with the reason and is not used again.
create table dropped_decision (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), kind decision_kind not null, level title_level not null, number text not null, signed_on date not null, title text not null, reason text not null, dropped_by_id uuid, dropped_at timestamptz(3) not null default app_now(),
  book_no integer generated always as (substring(number from '^([0-9]{1,6})/')::integer) stored, book text generated always as (substring(number from '^[0-9]{1,6}/(.+)$')) stored,
  constraint dropped_decision_pkey primary key (province_id, id),
  constraint dropped_decision_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint dropped_decision_dropped_by_fkey foreign key (province_id, dropped_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint dropped_decision_reason check (btrim(reason) <> ''));
create index dropped_decision_dropped_by on dropped_decision (province_id, dropped_by_id);
create index dropped_decision_book on dropped_decision (province_id, level, book, book_no);
-- Fires after in_order, which holds the book: a number dropped in the meantime is seen.
create function keep_dropped_number() returns trigger language plpgsql as $$
begin
  perform from dropped_decision d where d.province_id = new.province_id and d.level = new.level and d.book = new.book and d.book_no = new.book_no and extract(year from d.signed_on) = extract(year from new.signed_on);
  if found then raise exception 'decision.number_dropped' using errcode = 'P0001'; end if;
  return null;
end $$;
create trigger number_free after insert or update of number, signed_on, level on decision for each row execute function keep_dropped_number();
create trigger append_only before update or delete on dropped_decision for each row execute function never_change();
-- Only a draft is given up.
create function keep_issued_decision() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' then raise exception 'decision.not_draft' using errcode = 'P0001'; end if;
  return old;
end $$;
create trigger keep_issued before delete on decision for each row execute function keep_issued_decision();

-- What rested on an annulled award is looked at again, each by somebody of the board with their word: a later proposal or award made here, or a line of an old decision.
create table award_review (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), decision_id uuid not null, proposal_id uuid, honours_id uuid, title_name text not null, year text not null, certain boolean not null, reason text not null,
  finding text, looked_by_id uuid, looked_at timestamptz(3), version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint award_review_pkey primary key (province_id, id),
  constraint award_review_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint award_review_decision_fkey foreign key (province_id, decision_id) references decision (province_id, id) on delete restrict on update restrict,
  constraint award_review_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint award_review_honours_fkey foreign key (province_id, honours_id) references honours_entry (province_id, id) on delete restrict on update restrict,
  constraint award_review_looked_by_fkey foreign key (province_id, looked_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint award_review_about check (num_nonnulls(proposal_id, honours_id) = 1),
  constraint award_review_looked check (num_nonnulls(finding, looked_by_id, looked_at) in (0, 3) and btrim(finding) <> ''));
create unique index award_review_proposal_once on award_review (province_id, decision_id, proposal_id);
create unique index award_review_honours_once on award_review (province_id, decision_id, honours_id);
create index award_review_proposal on award_review (province_id, proposal_id);
create index award_review_honours on award_review (province_id, honours_id);
create index award_review_looked_by on award_review (province_id, looked_by_id);
create index award_review_open on award_review (province_id, decision_id) where looked_at is null;
create function keep_award_review() returns trigger language plpgsql as $$
begin
  if old.looked_at is not null or to_jsonb(new) - array['finding', 'looked_by_id', 'looked_at', 'version'] is distinct from to_jsonb(old) - array['finding', 'looked_by_id', 'looked_at', 'version'] then raise exception 'rested.looked' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_review before update on award_review for each row execute function keep_award_review();

do $$
declare t text;
begin
  foreach t in array array['dropped_decision', 'award_review'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy review_inner on award_review as restrictive to app_runtime using ((select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);
revoke all on function keep_dropped_number(), keep_issued_decision(), keep_award_review() from public;
grant delete on decision to app_runtime;
grant select, insert on dropped_decision to app_runtime;
grant select, insert, update on award_review to app_runtime;
grant select on dropped_decision, award_review to app_backup;
