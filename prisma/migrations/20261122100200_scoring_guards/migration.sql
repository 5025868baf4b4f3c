-- What always holds for criteria, scores, votes, proposals and decisions.

-- ---------- checks ----------
alter table criteria_section add constraint criteria_section_points check (max_points >= 0);
alter table criteria_item add constraint criteria_item_points check (max_points >= 0);
alter table criteria_version add constraint criteria_version_points check (total_points > 0 and coalesce(bonus_cap, 0) >= 0);
alter table criteria_version add constraint criteria_version_basis check (state = 'draft' or (adopted_at is not null and (resolution_id is not null or (decision_number is not null and decision_date is not null))));
alter table score_draft add constraint score_draft_points check (points is null or points between -10000 and 10000);
alter table score_entry add constraint score_entry_points check (points is null or points between -10000 and 10000);
-- Nobody scores their own unit: above the self-score the entering unit is another one.
alter table score_entry add constraint score_entry_own_unit check (layer = 'self' or by_unit_id is distinct from unit_id);
alter table score_entry add constraint score_entry_reason check (layer = 'self' or points is not null or not_applicable);
alter table score_sheet add constraint score_sheet_paper check (approval is distinct from 'PAPER' or (paper_number is not null and paper_date is not null and paper_signer is not null));
alter table score_sheet add constraint score_sheet_closed check (state not in ('not_submitted', 'not_ranked') or closed_reason is not null);
alter table vote add constraint vote_counts check (
  least(voters, coalesce(issued, 0), coalesce(returned, 0), coalesce(valid, 0), coalesce(invalid, 0), coalesce(blank, 0)) >= 0
  and coalesce(issued, 0) <= voters and coalesce(returned, 0) <= coalesce(issued, 0)
  and (valid is null or valid + coalesce(invalid, 0) + coalesce(blank, 0) = returned));
alter table vote add constraint vote_ratio check (pass_numerator between 1 and pass_denominator and voters > 0);
alter table vote_candidate add constraint vote_candidate_counts check (least(coalesce(in_favour, 0), coalesce(opposed, 0)) >= 0);
alter table vote_candidate add constraint vote_candidate_for_something check ((title_code is null) <> (office is null));
create unique index vote_candidate_award_once on vote_candidate (province_id, vote_id, unit_id, title_code) where office is null;
create unique index vote_candidate_office_once on vote_candidate (province_id, vote_id, unit_id, office) where title_code is null;
create unique index nomination_award_once on nomination (province_id, bloc_year_id, unit_id, title_code) where kind = 'AWARD' and voided_at is null;
create unique index nomination_office_once on nomination (province_id, bloc_year_id, office) where kind = 'OFFICE' and voided_at is null;
-- One open proposal per subject, award and period.
create unique index award_proposal_one_open on award_proposal (province_id, unit_id, title_code, period)
  where state not in ('council_refused', 'changed', 'decided', 'withdrawn');
alter table appraisal add constraint appraisal_second_person check (confirmed_by_id is distinct from officer_id);
alter table council_session add constraint council_session_counts check (members > 0 and present between 0 and members);
alter table council_result add constraint council_result_counts check (in_favour between 0 and base);
alter table council_result add constraint council_result_change check (outcome <> 'change_form' or changed_to is not null);
alter table council_result add constraint council_result_reason check (outcome = 'agree' or reason is not null);
alter table decision add constraint decision_annuls check ((kind = 'AWARD') = (annuls_id is null));
-- A number is used once a year, whoever writes second.
create unique index decision_number_once on decision (province_id, number, extract(year from signed_on));
alter table honours_entry add constraint honours_entry_number check (register_no > 0);

-- ---------- texts that were adopted do not change ----------
create function keep_adopted_criteria() returns trigger language plpgsql as $$
declare it jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end; state_now criteria_state;
begin
  select v.state into state_now from criteria_version v where v.province_id = (it ->> 'province_id')::uuid and v.id = (it ->> 'criteria_version_id')::uuid for share;
  if state_now = 'draft' then return case when tg_op = 'DELETE' then old else new end; end if;
  raise exception 'criteria.text_fixed' using errcode = 'P0001';
end $$;
create trigger keep_adopted before insert or update or delete on criteria_section for each row execute function keep_adopted_criteria();
create trigger keep_adopted before insert or update or delete on criteria_item for each row execute function keep_adopted_criteria();

-- Every change of a draft leaves what stood there before; nobody writes it by hand.
create function keep_draft_past() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.inputs, old.points, old.note, old.reason) is distinct from (new.inputs, new.points, new.note, new.reason) then
    insert into score_draft_past (province_id, draft, inputs, points, note, reason, changed_by)
      values (old.province_id, old.id, old.inputs, old.points, old.note, old.reason, app_person());
  end if;
  return new;
end $$;
create trigger keep_past before update on score_draft for each row execute function keep_draft_past();

create trigger append_only before update or delete on score_entry for each row execute function never_change();
create trigger append_only before update or delete on score_draft_past for each row execute function never_change();

-- ---------- own unit ----------
create function appraise_other_units() returns trigger language plpgsql as $$
begin
  perform from award_proposal p join person o on o.province_id = p.province_id and o.id in (new.officer_id, new.confirmed_by_id) and o.unit_id = p.unit_id
    where p.province_id = new.province_id and p.id = new.proposal_id;
  if found then raise exception 'access.own_unit' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger other_units before insert or update on appraisal for each row execute function appraise_other_units();

create function decide_after_session() returns trigger language plpgsql as $$
begin
  perform from council_session s where s.province_id = new.province_id and s.id = new.session_id and s.held_on > new.signed_on;
  if found then raise exception 'decision.before_session' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger after_session before insert or update on decision for each row execute function decide_after_session();

-- ---------- row security ----------
do $$
declare t text;
begin
  foreach t in array array['criteria_frame', 'criteria_version', 'criteria_use', 'criteria_section', 'criteria_item', 'evidence', 'score_sheet', 'score_draft', 'score_draft_past',
    'score_entry', 'unit_total', 'score_reply', 'evidence_use', 'vote', 'vote_candidate', 'vote_teller', 'nomination', 'award_proposal', 'proposal_paper', 'proposal_return', 'appraisal',
    'council_session', 'council_result', 'decision', 'decision_item', 'honours_entry', 'published_decision', 'published_honour'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;

-- A draft belongs to the hands that write it: the unit itself, the secretary on behalf, the head's side for its own layer, the board for its own.
create policy draft_hands on score_draft as restrictive to app_runtime using (
  case layer
    when 'self' then unit_id = any ((select app_units())::uuid[])
      or exists (select from score_sheet s where s.province_id = score_draft.province_id and s.id = sheet_id and 'bloc_secretary@' || s.bloc_year_id = any ((select app_reach())::text[]))
    when 'bloc' then unit_id <> all ((select app_units())::uuid[]) and (
      (select app_reach()) && array['board_officer', 'board_leader']
      or exists (select from score_sheet s where s.province_id = score_draft.province_id and s.id = sheet_id
        and array['bloc_head@' || s.bloc_year_id, 'bloc_deputy@' || s.bloc_year_id, 'bloc_secretary@' || s.bloc_year_id] && (select app_reach())))
    when 'board' then unit_id <> all ((select app_units())::uuid[]) and (select app_reach()) && array['board_officer', 'board_leader']
    else false
  end);
-- A document is the unit's own until a sheet that uses it has been handed in.
create policy evidence_used on evidence as restrictive to app_runtime using (
  unit_id = any ((select app_units())::uuid[])
  or exists (select from evidence_use u join score_sheet s on s.province_id = u.province_id and s.id = u.sheet_id
    where u.province_id = evidence.province_id and u.evidence_id = evidence.id
      and (s.state not in ('not_started', 'drafting', 'awaiting_leader') or 'bloc_secretary@' || s.bloc_year_id = any ((select app_reach())::text[]))));
create policy appraisal_inner on appraisal as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);
create policy council_inner on council_result as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);

-- ---------- grants ----------
grant select on national_title to app_runtime, app_portal, app_backup;
grant select, insert, update on criteria_frame, criteria_version, criteria_use, criteria_section, criteria_item, evidence, score_sheet, score_draft, unit_total, score_reply, evidence_use,
  vote, vote_candidate, vote_teller, nomination, award_proposal, proposal_paper, proposal_return, appraisal, council_session, council_result, decision, decision_item, honours_entry,
  published_decision, published_honour to app_runtime;
grant select, insert on score_entry to app_runtime;
grant select on score_draft_past to app_runtime;
grant delete on criteria_section, criteria_item, score_draft, evidence_use, vote_candidate, vote_teller, proposal_paper, decision_item, published_decision, published_honour to app_runtime;
grant select on published_decision, published_honour to app_portal;
grant select on criteria_frame, criteria_version, criteria_use, criteria_section, criteria_item, evidence, score_sheet, score_draft, score_draft_past, score_entry, unit_total, score_reply,
  evidence_use, vote, vote_candidate, vote_teller, nomination, award_proposal, proposal_paper, proposal_return, appraisal, council_session, council_result, decision, decision_item,
  honours_entry, published_decision, published_honour to app_backup;

-- ---------- catalogue of titles for collectives (names as the laws have them; conditions come later as dated rules) ----------
insert into national_title (code, name, kind, subject, decided_by, position, valid_from, valid_to, source)
select t.code, t.name, t.kind::title_kind, 'COLLECTIVE', t.level::title_level, t.position, p.valid_from::date, p.valid_to::date, p.source
from (values
  ('GOV_FLAG', 'Cờ thi đua của Chính phủ', 'TITLE', 'PRIME_MINISTER', 1),
  ('PROV_FLAG', 'Cờ thi đua của Ủy ban nhân dân tỉnh', 'TITLE', 'PROVINCE', 2),
  ('EXCELLENT_COLLECTIVE', 'Tập thể lao động xuất sắc', 'TITLE', 'PROVINCE', 3),
  ('CERT_PM', 'Bằng khen của Thủ tướng Chính phủ', 'FORM', 'PRIME_MINISTER', 4),
  ('CERT_PROV', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'FORM', 'PROVINCE', 5)) t(code, name, kind, level, position)
cross join (values
  ('2004-07-01', '2023-12-31', 'Luật Thi đua, khen thưởng số 15/2003/QH11 và các luật sửa đổi'),
  ('2024-01-01', null, 'Luật Thi đua, khen thưởng số 06/2022/QH15')) p(valid_from, valid_to, source);
