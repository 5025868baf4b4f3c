-- What a title or a form of commendation asks for, as dated rows: the country's, and what a province says in their place or besides. A condition is data of a closed shape (lib/rules), never code.
create table national_rule (
  id uuid not null default uuidv7(), code text not null, titles text[] default array[]::text[] constraint national_rule_titles check (titles is not null), name text not null, condition jsonb not null, blocks boolean not null default true,
  instrument text not null, article text, link text, found_in text, valid_from date not null, valid_to date, verification verification not null default 'UNVERIFIED',
  constraint national_rule_pkey primary key (id),
  constraint national_rule_dates check (valid_to is null or valid_to >= valid_from),
  constraint national_rule_once exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&));

-- Drafted by one officer of the board and put in force when its effect has been looked at; from then on only its end may still be set.
create table award_rule (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), code text not null, titles text[] default array[]::text[] constraint award_rule_titles check (titles is not null), name text not null, condition jsonb not null, blocks boolean not null default true,
  instrument text not null, article text, link text, valid_from date not null, valid_to date, drafted_by_id uuid, drafted_at timestamptz(3) not null default app_now(),
  in_force_by_id uuid, in_force_at timestamptz(3), ended_by_id uuid, ended_at timestamptz(3), version integer not null default 1,
  constraint award_rule_pkey primary key (province_id, id),
  constraint award_rule_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint award_rule_drafted_by_fkey foreign key (province_id, drafted_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint award_rule_in_force_by_fkey foreign key (province_id, in_force_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint award_rule_ended_by_fkey foreign key (province_id, ended_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint award_rule_dates check (valid_to is null or valid_to >= valid_from),
  constraint award_rule_ended check (ended_at is null or (in_force_at is not null and valid_to is not null)),
  constraint award_rule_once exclude using gist (province_id with =, code with =, daterange(valid_from, valid_to, '[]') with &&) where (in_force_at is not null));
create index award_rule_code on award_rule (province_id, code);
create index award_rule_drafted_by on award_rule (province_id, drafted_by_id);
create index award_rule_in_force_by on award_rule (province_id, in_force_by_id);
create index award_rule_ended_by on award_rule (province_id, ended_by_id);

create function keep_award_rule() returns trigger language plpgsql as $$
begin
  if old.in_force_at is null then return coalesce(new, old); end if;
  if tg_op = 'DELETE' or old.ended_at is not null
    or (old.code, old.titles, old.name, old.condition, old.blocks, old.instrument, old.article, old.link, old.valid_from, old.drafted_by_id, old.drafted_at, old.in_force_by_id, old.in_force_at)
      is distinct from (new.code, new.titles, new.name, new.condition, new.blocks, new.instrument, new.article, new.link, new.valid_from, new.drafted_by_id, new.drafted_at, new.in_force_by_id, new.in_force_at)
    or (old.valid_to is distinct from new.valid_to and new.ended_at is null) then
    raise exception 'award_rule.stays' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_award_rule before update or delete on award_rule for each row execute function keep_award_rule();

-- A rule compared with its text: by an officer, and by a second person before it counts.
create table rule_comparison (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), national_rule_id uuid, award_rule_id uuid, compared_with text not null,
  compared_by_id uuid not null, compared_at timestamptz(3) not null default app_now(), confirmed_by_id uuid, confirmed_at timestamptz(3), version integer not null default 1,
  constraint rule_comparison_pkey primary key (province_id, id),
  constraint rule_comparison_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint rule_comparison_national_fkey foreign key (national_rule_id) references national_rule (id) on delete restrict on update restrict,
  constraint rule_comparison_rule_fkey foreign key (province_id, award_rule_id) references award_rule (province_id, id) on delete restrict on update restrict,
  constraint rule_comparison_compared_by_fkey foreign key (province_id, compared_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint rule_comparison_confirmed_by_fkey foreign key (province_id, confirmed_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint rule_comparison_of_one check (num_nonnulls(national_rule_id, award_rule_id) = 1),
  constraint rule_comparison_second_person check (confirmed_by_id <> compared_by_id),
  constraint rule_comparison_confirmed check ((confirmed_by_id is null) = (confirmed_at is null)));
create unique index rule_comparison_province_id_national_rule_id_key on rule_comparison (province_id, national_rule_id);
create unique index rule_comparison_province_id_award_rule_id_key on rule_comparison (province_id, award_rule_id);
create index rule_comparison_national on rule_comparison (national_rule_id);
create index rule_comparison_compared_by on rule_comparison (province_id, compared_by_id);
create index rule_comparison_confirmed_by on rule_comparison (province_id, confirmed_by_id);

create function keep_rule_comparison() returns trigger language plpgsql as $$
begin
  if old.confirmed_at is not null or tg_op = 'UPDATE' and (old.national_rule_id, old.award_rule_id, old.compared_with, old.compared_by_id, old.compared_at)
      is distinct from (new.national_rule_id, new.award_rule_id, new.compared_with, new.compared_by_id, new.compared_at) then
    raise exception 'rule_comparison.stays' using errcode = 'P0001';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_rule_comparison before update or delete on rule_comparison for each row execute function keep_rule_comparison();

-- What the officer had before them when they concluded: verdict of the rules, each rule with its source and state, the facts it used. Written each time, never changed.
create table appraisal_basis (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), proposal_id uuid not null, judged_on date not null, judged verdict not null, concluded verdict not null, findings jsonb not null,
  officer_id uuid not null, written_at timestamptz(3) not null default app_now(),
  constraint appraisal_basis_pkey primary key (province_id, id),
  constraint appraisal_basis_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint appraisal_basis_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint appraisal_basis_officer_fkey foreign key (province_id, officer_id) references person (province_id, id) on delete restrict on update restrict);
create index appraisal_basis_proposal on appraisal_basis (province_id, proposal_id, written_at);
create index appraisal_basis_officer on appraisal_basis (province_id, officer_id);

-- What only a person can find out: the officer says yes or no to one rule for one proposal, and on what ground. The last word counts, all of them stay.
create table rule_attestation (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), proposal_id uuid not null, code text not null, met boolean not null, words text not null, said_by_id uuid not null, said_at timestamptz(3) not null default app_now(),
  constraint rule_attestation_pkey primary key (province_id, id),
  constraint rule_attestation_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint rule_attestation_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint rule_attestation_said_by_fkey foreign key (province_id, said_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint rule_attestation_words check (btrim(words) <> ''));
create index rule_attestation_proposal on rule_attestation (province_id, proposal_id, code, said_at);
create index rule_attestation_said_by on rule_attestation (province_id, said_by_id);

do $$
declare t text;
begin
  foreach t in array array['award_rule', 'rule_comparison', 'appraisal_basis', 'rule_attestation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy basis_inner on appraisal_basis as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);
create policy attestation_inner on rule_attestation as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);

revoke all on function keep_award_rule(), keep_rule_comparison() from public;
grant select on national_rule to app_runtime, app_backup;
grant select, insert, update, delete on award_rule to app_runtime;
grant select, insert, update, delete on rule_comparison to app_runtime;
grant select, insert on appraisal_basis, rule_attestation to app_runtime;
grant select on award_rule, rule_comparison, appraisal_basis, rule_attestation to app_backup;
