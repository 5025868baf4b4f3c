-- What always holds, whatever the code above it does: tenancy, append-only records, dates, counts.

-- ---------- checks ----------
alter table territory add constraint territory_dates check (valid_to is null or valid_to >= valid_from);
alter table post add constraint post_dates check (until is null or until >= since);
alter table post add constraint post_of_a_unit check (code not in ('unit_leader', 'unit_officer', 'cross_checker', 'domain_scorer') or unit_id is not null);
-- The second person is neither the one who gave the post nor the one who gets it.
alter table post add constraint post_second_person check (confirmed_by_id is null or (confirmed_by_id <> person_id and confirmed_by_id is distinct from given_by_id));
alter table post add constraint post_once exclude using gist (
  province_id with =, person_id with =, code with =, (coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) with =, daterange(since, until, '[]') with &&);
alter table delegation add constraint delegation_dates check (until >= since);
alter table delegation add constraint delegation_other_person check (giver_id <> receiver_id);
alter table activation add constraint activation_once check (used_at is null or cancelled_at is null);

alter table unit add constraint unit_dates check (dissolved_on is null or established_on is null or dissolved_on >= established_on);
alter table unit add constraint unit_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
-- Words that are pages of a province can never be the name of a bloc.
alter table bloc add constraint bloc_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table province add constraint province_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and slug not in ('dang-nhap', 'tai-khoan', 'kich-hoat', 'api'));
alter table bloc_year add constraint bloc_year_label check (
  (year_kind = 'CALENDAR' and year ~ '^[0-9]{4}$') or
  (year_kind = 'SCHOOL' and year ~ '^[0-9]{4}-[0-9]{4}$' and right(year, 4)::int = left(year, 4)::int + 1));
alter table bloc_year add constraint bloc_year_dates check (ends_on > starts_on and ends_on - starts_on <= 400 and extract(year from starts_on) = left(year, 4)::int);
alter table bloc_year add constraint bloc_year_scoring check (scoring_until is null or scoring_from is null or scoring_until >= scoring_from);
alter table bloc_year add constraint bloc_year_ratios check (
  quorum_numerator between 1 and quorum_denominator and pass_numerator between 1 and pass_denominator);
alter table bloc_year add constraint bloc_year_archive_is_closed check (mode = 'live' or stage = 'closed');
alter table bloc_membership add constraint bloc_membership_dates check (until is null or until >= since);
alter table bloc_membership add constraint bloc_membership_once exclude using gist (
  province_id with =, bloc_id with =, unit_id with =, daterange(since, until, '[]') with &&);
-- A unit may sit in several blocs; awards count in one of them at a time.
alter table bloc_membership add constraint bloc_membership_counts_once exclude using gist (
  province_id with =, unit_id with =, daterange(since, until, '[]') with &&) where (counts_for_award);
alter table bloc_office add constraint bloc_office_dates check (until is null or until >= since);
create unique index bloc_office_one_head on bloc_office (province_id, bloc_year_id) where kind = 'head' and until is null;
create unique index bloc_office_one_per_unit on bloc_office (province_id, bloc_year_id, unit_id) where until is null;
alter table office_holder add constraint office_holder_dates check (until is null or until >= since);
create unique index office_holder_one on office_holder (province_id, office_id, kind) where until is null;
alter table stage_move add constraint stage_move_moves check (from_stage <> to_stage);

alter table meeting add constraint meeting_end check (ended_at is null or ended_at >= starts_at);
alter table meeting add constraint meeting_closed check (status not in ('closed', 'signed') or ended_at is not null);
alter table attendance add constraint attendance_who check (state not in ('present', 'substitute') or person_name is not null);
-- One unit, one vote; nobody votes twice, nobody votes who is not there.
alter table resolution add constraint resolution_counts check (
  least(voters, present_units, in_favour, opposed, abstained) >= 0
  and in_favour + opposed + abstained = present_units and present_units <= voters and voters > 0);
alter table resolution add constraint resolution_ratio check (pass_numerator between 1 and pass_denominator);

alter table pledge add constraint pledge_frozen_whole check (
  (frozen_at is null and frozen_text is null and text_hash is null and code is null)
  or (frozen_text is not null and text_hash is not null and code is not null and frozen_at is not null));
alter table pledge add constraint pledge_state_whole check (
  (state = 'draft' and adopted_at is null and frozen_at is null) or (state = 'adopted' and adopted_at is not null and frozen_at is null)
  or (state in ('signing', 'signed') and frozen_at is not null));
alter table pledge_target add constraint pledge_target_sane check (coalesce(target, 0) >= 0 and coalesce(baseline, 0) >= 0 and (measure = 'YES_NO' or target is not null));
alter table pledge_signature add constraint pledge_signature_paper check (manner = 'APP' or document_date is not null);
alter table pledge_signature add constraint pledge_signature_app check (manner <> 'APP' or person_id is not null);
alter table article_view add constraint article_view_counts check (views >= 0);
alter table stored_file add constraint stored_file_hash check (sha256 ~ '^[0-9a-f]{64}$' and bytes >= 0);

create unique index credential_one on credential (account_id, kind) where kind in ('password', 'totp');
create index session_account on session (account_id) where ended_at is null;
create index person_name on person (province_id, full_name);

-- ---------- a text that was adopted or frozen does not change ----------
-- FOR SHARE waits for an adoption that is under way and then reads what it left: adoption against edit is decided here.
create function keep_pledge_text() returns trigger language plpgsql as $$
declare
  old_row jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  row_now jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  pledge_of uuid; state_now pledge_state;
begin
  if tg_table_name = 'pledge_clause' then pledge_of := (row_now ->> 'pledge_id')::uuid;
  else select c.pledge_id into pledge_of from pledge_clause c where c.province_id = (row_now ->> 'province_id')::uuid and c.id = (row_now ->> 'clause_id')::uuid;
  end if;
  select p.state into state_now from pledge p where p.province_id = (row_now ->> 'province_id')::uuid and p.id = pledge_of for share;
  if state_now = 'draft' or (tg_table_name = 'pledge_target' and state_now = 'adopted') then
    return case when tg_op = 'DELETE' then old else new end;
  end if;
  raise exception 'pledge.text_fixed' using errcode = 'P0001';
end $$;
create trigger keep_text before insert or update or delete on pledge_clause for each row execute function keep_pledge_text();
create trigger keep_text before insert or update or delete on pledge_target for each row execute function keep_pledge_text();

create function keep_frozen_pledge() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null and (new.title, new.preamble, new.closing, new.frozen_text, new.text_hash, new.code, new.frozen_at, new.bloc_year_id)
     is distinct from (old.title, old.preamble, old.closing, old.frozen_text, old.text_hash, old.code, old.frozen_at, old.bloc_year_id)
  then raise exception 'pledge.text_fixed' using errcode = 'P0001'; end if;
  if old.state <> 'draft' and (new.title, new.preamble, new.closing) is distinct from (old.title, old.preamble, old.closing)
  then raise exception 'pledge.text_fixed' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_frozen before update on pledge for each row execute function keep_frozen_pledge();

-- A signature is on the words that were frozen, no others.
create function sign_frozen_text() returns trigger language plpgsql as $$
begin
  perform from pledge p where p.province_id = new.province_id and p.id = new.pledge_id and p.text_hash = new.text_hash;
  if not found then raise exception 'pledge.text_differs' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger sign_frozen before insert on pledge_signature for each row execute function sign_frozen_text();

create function never_change() returns trigger language plpgsql as $$
begin raise exception 'record.append_only' using errcode = 'P0001'; end $$;
create trigger append_only before update or delete on pledge_signature for each row execute function never_change();
create trigger append_only before update or delete on audit_entry for each row execute function never_change();
create trigger append_only before update or delete on stage_move for each row execute function never_change();

-- ---------- row security on every tenant table ----------
do $$
declare t text;
begin
  for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'province_id' and not a.attisdropped
           where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'territory' loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    -- With the sub-select the setting is asked once a statement, not once a row.
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;

-- ---------- second fence: inner tables ----------
create policy contact_own on person_contact as restrictive to app_runtime using (
  person_id = (select app_person())
  or (select app_reach()) && array['province_admin', 'board_officer', 'board_leader']
  or exists (select from person p where p.province_id = person_contact.province_id and p.id = person_id and p.unit_id = any ((select app_units())::uuid[])));
create policy activation_admin on activation as restrictive to app_runtime using ((select app_reach()) && array['province_admin']);
create policy import_own on import_draft as restrictive to app_runtime using (created_by_id = (select app_person()));
create policy mail_admin on mail_message as restrictive for select to app_runtime using ((select app_reach()) && array['province_admin']);

-- ---------- grants ----------
revoke all on schema public from public;
grant usage on schema public to app_runtime, app_portal, app_jobs, app_backup;
revoke all on all tables in schema public from public;
grant select on all tables in schema public to app_backup;
grant select, insert, update on all tables in schema public to app_runtime;
grant delete on pledge_clause, pledge_target, agenda_item, attendance, meeting_guest, resolution, import_draft, published_article, published_file, published_pledge to app_runtime;
revoke all on account, credential, session, login_attempt from app_runtime;
revoke insert, update on province, territory from app_runtime;
revoke insert, update on audit_entry from app_runtime;
revoke update on pledge_signature, stage_move from app_runtime;
grant select on published_article, published_file, published_pledge to app_portal;
grant select, insert, update on article_view to app_portal;
grant select, update on mail_message to app_jobs;
grant select on person, person_contact, province_setting to app_jobs;
