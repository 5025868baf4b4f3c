-- Who proposes, in which kind of commendation, and for whom: a bloc, a unit or the board itself; a unit, another collective, a person, a household.
create type proposal_giver as enum ('BLOC', 'UNIT', 'BOARD');
create type award_mode as enum ('MERIT', 'AD_HOC', 'MOVEMENT', 'THEMATIC', 'CONTRIBUTION', 'SENIORITY', 'EXTERNAL', 'RESISTANCE');
create type recipient_class as enum ('TOP_LEADER', 'DIRECTOR', 'BUSINESS', 'MANAGER', 'DIRECT_WORKER');
create type gender as enum ('FEMALE', 'MALE');

-- Kinds of commendation as the law of a day calls them: dated rows with their source.
create table national_award_mode (
  id uuid not null default uuidv7(), mode award_mode not null, name text not null, position integer not null default 0, instrument text not null, found_in text, valid_from date not null, valid_to date, verification verification not null default 'UNVERIFIED',
  constraint national_award_mode_pkey primary key (id),
  constraint national_award_mode_dates check (valid_to is null or valid_to >= valid_from),
  constraint national_award_mode_once exclude using gist (mode with =, daterange(valid_from, valid_to, '[]') with &&));
insert into national_award_mode (mode, name, position, instrument, found_in, valid_from, valid_to) values
  ('MERIT', 'Khen thưởng công trạng', 1, 'Luật Thi đua, khen thưởng số 06/2022/QH15', null, '2004-07-01', null),
  ('AD_HOC', 'Khen thưởng đột xuất', 2, 'Luật Thi đua, khen thưởng số 06/2022/QH15', null, '2004-07-01', null),
  ('MOVEMENT', 'Khen thưởng phong trào thi đua', 3, 'Luật Thi đua, khen thưởng số 06/2022/QH15', null, '2004-07-01', '2026-09-30'),
  ('MOVEMENT', 'Khen thưởng phong trào thi đua theo chuyên đề', 3, 'Luật số 06/2026/QH16', 'Bài tóm tắt về Luật sửa đổi năm 2026; chưa thấy toàn văn', '2026-10-01', null),
  ('THEMATIC', 'Khen thưởng chuyên đề', 4, 'Luật số 06/2026/QH16', 'Bài tóm tắt về Luật sửa đổi năm 2026; chưa thấy toàn văn', '2026-10-01', null),
  ('CONTRIBUTION', 'Khen thưởng quá trình cống hiến', 5, 'Luật Thi đua, khen thưởng số 06/2022/QH15', null, '2004-07-01', null),
  ('SENIORITY', 'Khen thưởng theo niên hạn', 6, 'Luật Thi đua, khen thưởng số 06/2022/QH15', null, '2004-07-01', null),
  ('EXTERNAL', 'Khen thưởng đối ngoại', 7, 'Luật Thi đua, khen thưởng số 06/2022/QH15', null, '2004-07-01', null),
  ('RESISTANCE', 'Khen thưởng thành tích kháng chiến', 8, 'Biểu thống kê theo Thông tư số 2/2023/TT-BNV', null, '2004-07-01', null);
grant select on national_award_mode to app_runtime, app_backup;

-- The letter by which a unit or the board proposes: one kind of commendation, one year, one or many proposals.
create table proposal_letter (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), giver proposal_giver not null, unit_id uuid, mode award_mode not null, period text not null, occasion text not null,
  number text, signed_on date, signer_name text, signer_title text, written_by_id uuid not null, sent_by_id uuid, sent_at timestamptz(3), invented text, version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint proposal_letter_pkey primary key (province_id, id),
  constraint proposal_letter_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint proposal_letter_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint proposal_letter_written_by_fkey foreign key (province_id, written_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint proposal_letter_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint proposal_letter_whole unique (province_id, id, giver, mode, period),
  constraint proposal_letter_giver check (giver <> 'BLOC' and (giver = 'UNIT') = (unit_id is not null)),
  constraint proposal_letter_words check (btrim(occasion) <> '' and period ~ '^[0-9]{4}'),
  constraint proposal_letter_sent check ((sent_at is null) = (sent_by_id is null) and (sent_at is null or signer_name is not null)));
create index proposal_letter_unit on proposal_letter (province_id, unit_id, created_at);
create index proposal_letter_written_by on proposal_letter (province_id, written_by_id);
create index proposal_letter_sent_by on proposal_letter (province_id, sent_by_id);

-- `unit_id` is the unit the proposal is about: itself, or the one a collective, person or household belongs to. `id_mark`: as in award_subject.
alter table award_proposal alter column bloc_year_id drop not null,
  add column giver proposal_giver not null default 'BLOC', add column mode award_mode not null default 'MERIT', add column letter_id uuid, add column written_by_id uuid,
  add column kind subject_kind not null default 'COLLECTIVE', add column subject_id uuid, add column subject_name text, add column subject_post text, add column subject_unit text, add column id_mark bytea,
  add column gender gender, add column recipient_class recipient_class, add column enterprise boolean not null default false, add column subject_open boolean not null default false,
  add column subject_key text generated always as (case kind when 'COLLECTIVE' then 'c' when 'PERSON' then 'p' else 'h' end || '|' || folded(coalesce(subject_name, '')) || '|' || folded(coalesce(subject_post, ''))) stored,
  add constraint award_proposal_letter_fkey foreign key (province_id, letter_id, giver, mode, period) references proposal_letter (province_id, id, giver, mode, period) on delete restrict on update restrict,
  add constraint award_proposal_written_by_fkey foreign key (province_id, written_by_id) references person (province_id, id) on delete restrict on update restrict,
  add constraint award_proposal_subject_fkey foreign key (province_id, subject_id) references award_subject (province_id, id) on delete restrict on update restrict,
  -- What belongs to which giver: a bloc proposes its members by their nomination; unit and board by a letter, outside the year of any bloc.
  add constraint award_proposal_giver check (case when giver = 'BLOC' then bloc_year_id is not null and letter_id is null and mode = 'MERIT' and kind = 'COLLECTIVE' and subject_name is null
    else bloc_year_id is null and nomination_id is null and letter_id is not null and written_by_id is not null and num_nonnulls(rank, total, in_favour, base) = 0 end),
  -- Of each kind what is counted, and nothing more: no birth date, no address.
  add constraint award_proposal_subject check (case kind
    when 'COLLECTIVE' then num_nonnulls(subject_post, id_mark, gender, recipient_class) = 0 and (subject_unit is null or subject_name is not null)
    when 'PERSON' then subject_name is not null and gender is not null and recipient_class is not null and not enterprise
    else subject_name is not null and num_nonnulls(subject_post, gender, recipient_class) = 0 and not enterprise end),
  add constraint award_proposal_named check (btrim(subject_name) <> '' and btrim(subject_post) <> '' and btrim(subject_unit) <> ''),
  add constraint award_proposal_mark check (octet_length(id_mark) = 32),
  -- What the board proposes is appraised by another officer than the one who wrote it.
  add constraint award_proposal_other_officer check (giver <> 'BOARD' or officer_id is distinct from written_by_id);
create index award_proposal_letter on award_proposal (province_id, letter_id);
create index award_proposal_written_by on award_proposal (province_id, written_by_id);
create index award_proposal_of_subject on award_proposal (province_id, subject_id);

-- One open proposal per subject, award, period and kind of commendation; nobody twice in one letter; one identity paper, one person.
drop index award_proposal_one_open;
create unique index award_proposal_one_open on award_proposal (province_id, unit_id, subject_key, title_code, period, mode) where state not in ('council_refused', 'changed', 'decided', 'withdrawn', 'refused_above');
create unique index award_proposal_once_a_letter on award_proposal (province_id, letter_id, unit_id, subject_key) where letter_id is not null and state not in ('changed', 'withdrawn');
create unique index award_proposal_same_mark on award_proposal (province_id, id_mark, title_code, period, mode) where id_mark is not null and state not in ('council_refused', 'changed', 'decided', 'withdrawn', 'refused_above');
create unique index award_proposal_mark_a_letter on award_proposal (province_id, letter_id, id_mark) where id_mark is not null and letter_id is not null and state not in ('changed', 'withdrawn');

-- A letter is about units that stand, a unit's letter about that unit alone; nothing is added to a letter that was sent but the form that takes another's place.
create function propose_by_letter() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare l record; u record;
begin
  select x.unit_id, x.sent_at into l from proposal_letter x where x.province_id = new.province_id and x.id = new.letter_id for share;
  if new.giver = 'UNIT' and l.unit_id is distinct from new.unit_id then raise exception 'proposal.other_unit' using errcode = 'P0001'; end if;
  if new.replaces_id is not null then return new; end if;
  if l.sent_at is not null then raise exception 'proposal.letter_sent' using errcode = 'P0001'; end if;
  select x.dissolved_on into u from unit x where x.province_id = new.province_id and x.id = new.unit_id for share;
  if u.dissolved_on <= app_today() then raise exception 'proposal.unit_ended' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger propose_by_letter before insert on award_proposal for each row when (new.letter_id is not null) execute function propose_by_letter();

-- Who it is for, and what for, stands as it was sent; open again where it was returned by name. Which entry of the register it is may be found out later.
create function keep_proposed() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if (old.giver, old.mode, old.letter_id, old.written_by_id, old.bloc_year_id, old.unit_id, old.period, old.kind) is distinct from (new.giver, new.mode, new.letter_id, new.written_by_id, new.bloc_year_id, new.unit_id, new.period, new.kind) and old.giver <> 'BLOC' then
    raise exception 'proposal.stays' using errcode = 'P0001';
  end if;
  if (old.subject_name, old.subject_post, old.subject_unit, old.id_mark, old.gender, old.recipient_class, old.enterprise) is not distinct from (new.subject_name, new.subject_post, new.subject_unit, new.id_mark, new.gender, new.recipient_class, new.enterprise)
    or old.state = 'drafting' or old.state = 'returned' and old.subject_open then return new; end if;
  raise exception 'proposal.subject_frozen' using errcode = 'P0001';
end $$;
create trigger keep_proposed before update on award_proposal for each row execute function keep_proposed();

create function keep_proposal_letter() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.sent_at is not null or (old.giver, old.unit_id, old.written_by_id) is distinct from (new.giver, new.unit_id, new.written_by_id) then raise exception 'proposal.letter_sent' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_letter before update or delete on proposal_letter for each row execute function keep_proposal_letter();

-- Neither the conclusion nor its confirmation comes from whoever wrote the board's own proposal.
create or replace function appraise_other_units() returns trigger language plpgsql as $$
begin
  perform from award_proposal p join person o on o.province_id = p.province_id and o.id in (new.officer_id, new.confirmed_by_id) and o.unit_id = p.unit_id
    where p.province_id = new.province_id and p.id = new.proposal_id;
  if found then raise exception 'access.own_unit' using errcode = 'P0001'; end if;
  perform from award_proposal p where p.province_id = new.province_id and p.id = new.proposal_id and p.giver = 'BOARD' and p.written_by_id in (new.officer_id, new.confirmed_by_id);
  if found then raise exception 'proposal.own_writing' using errcode = 'P0001'; end if;
  return new;
end $$;

-- What is counted of a line is frozen with it, by the database: whatever way a line is written, it says what its proposal said that day. `subject_unit` is null where the unit itself is honoured.
alter table decision_item add column kind subject_kind not null default 'COLLECTIVE', add column subject_id uuid, add column subject_post text, add column subject_unit text, add column mode award_mode not null default 'MERIT',
  add column gender gender, add column recipient_class recipient_class, add column enterprise boolean not null default false,
  add constraint decision_item_subject_fkey foreign key (province_id, subject_id) references award_subject (province_id, id) on delete restrict on update restrict;
create index decision_item_subject on decision_item (province_id, subject_id);
create or replace function keep_decision_item() returns trigger language plpgsql as $$
declare it decision; p record;
begin
  select * into it from decision d where d.province_id = coalesce(new.province_id, old.province_id) and d.id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'INSERT' then
    new.awards := coalesce(it.kind = 'AWARD', false);
    select x.kind, x.subject_id, x.subject_name, x.subject_post, coalesce(x.subject_unit, u.name) as unit_name, x.mode, x.gender, x.recipient_class, x.enterprise into p
      from award_proposal x join unit u on u.province_id = x.province_id and u.id = x.unit_id where x.province_id = new.province_id and x.id = new.proposal_id;
    if not found then return new; end if;
    new.kind := p.kind; new.subject_id := p.subject_id; new.subject_post := p.subject_post; new.mode := p.mode; new.gender := p.gender; new.recipient_class := p.recipient_class; new.enterprise := p.enterprise;
    new.subject_unit := case when p.subject_name is not null then p.unit_name end;
    return new;
  end if;
  -- Names of an issued list are those of its day; only that a line no longer stands may still be written.
  if it.state <> 'draft' and (tg_op = 'DELETE' or to_jsonb(new) - 'awards' is distinct from to_jsonb(old) - 'awards' or new.awards and not old.awards) then
    raise exception 'decision.not_draft' using errcode = 'P0001';
  end if;
  return coalesce(new, old);
end $$;

-- The register counts the same; of old decisions entered from paper nobody knows it.
alter table honours_entry add column mode award_mode, add column gender gender, add column recipient_class recipient_class, add column enterprise boolean;
alter table honours_entry no force row level security;
update honours_entry set mode = 'MERIT', enterprise = false where item_id is not null;
alter table honours_entry force row level security;

-- A line takes its subject: the unit itself, the one its proposal was linked to, the bearer of the same identity paper, else a new one. A person's honour is no honour of the unit.
create or replace function enter_honours() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare i decision_item; p record;
begin
  if new.item_id is not null then
    select * into i from decision_item x where x.province_id = new.province_id and x.id = new.item_id;
    new.title_code := coalesce(new.title_code, i.title_code); new.position := i.position; new.mode := i.mode; new.gender := i.gender; new.recipient_class := i.recipient_class; new.enterprise := i.enterprise;
    if i.subject_unit is not null then
      new.unit_id := null; new.subject_post := i.subject_post; new.subject_unit := i.subject_unit;
      select x.id_mark into p from award_proposal x where x.province_id = i.province_id and x.id = i.proposal_id;
      new.subject_id := coalesce(new.subject_id, i.subject_id, (select s.id from award_subject s where s.province_id = i.province_id and s.kind = i.kind and s.id_mark = p.id_mark and s.merged_into_id is null order by s.created_at limit 1));
      if new.subject_id is null then
        insert into award_subject (province_id, kind, full_name, post, unit_name, id_mark) values (i.province_id, i.kind, i.subject_name, i.subject_post, i.subject_unit, p.id_mark) returning id into new.subject_id;
      end if;
    end if;
  end if;
  if new.subject_id is null and new.unit_id is not null then
    insert into award_subject (province_id, kind, unit_id, full_name) values (new.province_id, 'COLLECTIVE', new.unit_id, new.subject_name) on conflict (province_id, unit_id) do nothing;
    select s.id into new.subject_id from award_subject s where s.province_id = new.province_id and s.unit_id = new.unit_id;
  end if;
  select s.kind into new.kind from award_subject s where s.province_id = new.province_id and s.id = new.subject_id;
  return new;
end $$;

-- What an agency is shown names whom it is asked about, whoever proposed it.
create or replace function agency_opinion_asked(p_token bytea, p_code bytea) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('agency', o.agency_name, 'dueOn', o.due_on, 'unitName', concat_ws(', ', p.subject_name, p.subject_post, coalesce(p.subject_unit, u.name)), 'titleName', p.title_name, 'year', p.period, 'open', o.answered_at is null and o.silent_at is null and o.due_on >= app_today(),
    'answered', case when o.answered_at is not null then jsonb_build_object('answer', o.answer, 'reason', o.reason, 'signerName', o.signer_name, 'signerTitle', o.signer_title, 'paperNumber', o.paper_number, 'paperDate', o.paper_date, 'at', o.answered_at) end,
    'dossier', case when o.answered_at is null and o.silent_at is null and o.due_on >= app_today() then jsonb_build_object('question', o.question, 'blocName', case p.giver when 'BLOC' then b.name when 'UNIT' then u.name else 'Cơ quan thi đua, khen thưởng' end, 'rank', p.rank, 'inFavour', p.in_favour, 'base', p.base, 'summary', p.summary,
      'papers', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'title', q.title) order by q.kind, q.title) from agency_opinion_paper x join proposal_paper q on q.province_id = x.province_id and q.id = x.paper_id
        where x.province_id = o.province_id and x.opinion_id = o.id and q.file_use_id is not null), '[]')) end)
  from agency_opinion o join award_proposal p on p.province_id = o.province_id and p.id = o.proposal_id join unit u on u.province_id = p.province_id and u.id = p.unit_id
    left join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where o.province_id = app_province() and o.token_hash = p_token and o.code_hash = p_code and o.withdrawn_at is null
$$;

alter table proposal_letter enable row level security;
alter table proposal_letter force row level security;
create policy own_province on proposal_letter using (province_id = (select app_province())) with check (province_id = (select app_province()));
-- Letters and persons' dossiers: the giving unit, and those who prepare, judge or watch awards.
create policy proposal_letter_sight on proposal_letter as restrictive to app_runtime using (
  unit_id = any (app_units()) or (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);
create policy proposal_persons on award_proposal as restrictive to app_runtime using (
  kind = 'COLLECTIVE' or giver = 'UNIT' and unit_id = any (app_units()) or (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);
revoke all on function propose_by_letter(), keep_proposed(), keep_proposal_letter() from public;
grant select, insert, update on proposal_letter to app_runtime;
grant select on proposal_letter to app_backup;
