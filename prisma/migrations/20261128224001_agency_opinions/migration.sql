-- How many working days others are given, and what it means when they say nothing: dated rows with their source, never figures in code.
create type term_kind as enum ('OPINION', 'NOTICE', 'OBJECTION');
create table national_term (
  id uuid not null default uuidv7(), kind term_kind not null, days integer not null, silence text, instrument text not null, found_in text, valid_from date not null, valid_to date, verification verification not null default 'UNVERIFIED',
  constraint national_term_pkey primary key (id),
  constraint national_term_days check (days between 1 and 250),
  constraint national_term_dates check (valid_to is null or valid_to >= valid_from),
  constraint national_term_once exclude using gist (kind with =, daterange(valid_from, valid_to, '[]') with &&));
insert into national_term (kind, days, silence, instrument, found_in, valid_from) values
  ('OPINION', 10, 'Quá hạn không trả lời thì ghi nhận là không có ý kiến khác.', 'Thông lệ của một số tỉnh', null, '2017-10-01'),
  ('NOTICE', 10, null, 'Thông lệ của các tỉnh: 5 đến 10 ngày làm việc trước phiên họp Hội đồng', null, '2017-10-01'),
  ('OBJECTION', 5, null, 'Thời hạn do cơ quan thi đua, khen thưởng tự đặt', null, '2017-10-01');

-- One agency asked about one dossier, by a link of its own and a code told by another way. Of both only a hash is kept; the code's is salted by the link.
create type agency_answer as enum ('agree', 'disagree', 'no_opinion');
create table agency_opinion (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), proposal_id uuid not null, agency_name text not null, agency_email text, question text, token_hash bytea not null, code_hash bytea not null,
  asked_by_id uuid not null, asked_at timestamptz(3) not null default app_now(), due_on date not null, term_id uuid,
  answer agency_answer, reason text, signer_name text, signer_title text, paper_number text, paper_date date, answered_at timestamptz(3), silent_at timestamptz(3), withdrawn_at timestamptz(3), withdrawn_reason text, version integer not null default 1,
  constraint agency_opinion_pkey primary key (province_id, id),
  constraint agency_opinion_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint agency_opinion_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint agency_opinion_asked_by_fkey foreign key (province_id, asked_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint agency_opinion_term_fkey foreign key (term_id) references national_term (id) on delete restrict on update restrict,
  constraint agency_opinion_link unique (province_id, token_hash),
  constraint agency_opinion_answered check ((answer is null) = (answered_at is null) and (answer is null or (btrim(coalesce(signer_name, '')) <> '' and btrim(coalesce(signer_title, '')) <> ''))),
  constraint agency_opinion_reason check (answer is distinct from 'disagree' or btrim(coalesce(reason, '')) <> ''),
  constraint agency_opinion_withdrawn check (withdrawn_at is null or btrim(coalesce(withdrawn_reason, '')) <> ''),
  constraint agency_opinion_one_end check (num_nonnulls(answered_at, silent_at, withdrawn_at) <= 1));
create unique index agency_opinion_once on agency_opinion (province_id, proposal_id, agency_name) where withdrawn_at is null;
create index agency_opinion_proposal on agency_opinion (province_id, proposal_id, asked_at);
create index agency_opinion_asked_by on agency_opinion (province_id, asked_by_id);
create index agency_opinion_term on agency_opinion (term_id);

-- Papers of the dossier let out for this one question.
create table agency_opinion_paper (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), opinion_id uuid not null, paper_id uuid not null,
  constraint agency_opinion_paper_pkey primary key (province_id, id),
  constraint agency_opinion_paper_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint agency_opinion_paper_opinion_fkey foreign key (province_id, opinion_id) references agency_opinion (province_id, id) on delete restrict on update restrict,
  constraint agency_opinion_paper_paper_fkey foreign key (province_id, paper_id) references proposal_paper (province_id, id) on delete restrict on update restrict,
  constraint agency_opinion_paper_once unique (province_id, opinion_id, paper_id));
create index agency_opinion_paper_paper on agency_opinion_paper (province_id, paper_id);

-- What was asked stays, save for a new link; what was answered, passed over in silence or taken back stays whole.
create function keep_agency_opinion() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or num_nonnulls(old.answered_at, old.silent_at, old.withdrawn_at) > 0
    or (old.proposal_id, old.agency_name, old.agency_email, old.question, old.asked_by_id, old.asked_at, old.due_on, old.term_id) is distinct from (new.proposal_id, new.agency_name, new.agency_email, new.question, new.asked_by_id, new.asked_at, new.due_on, new.term_id) then
    raise exception 'agency_opinion.stays' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_agency_opinion before update or delete on agency_opinion for each row execute function keep_agency_opinion();

-- What whoever has both the link and the code may read: a closed list of facts about one dossier, and only while the question is open. Anything else finds no row.
create function agency_opinion_asked(p_token bytea, p_code bytea) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('agency', o.agency_name, 'dueOn', o.due_on, 'unitName', u.name, 'titleName', p.title_name, 'year', y.year, 'open', o.answered_at is null and o.silent_at is null and o.due_on >= app_today(),
    'answered', case when o.answered_at is not null then jsonb_build_object('answer', o.answer, 'reason', o.reason, 'signerName', o.signer_name, 'signerTitle', o.signer_title, 'paperNumber', o.paper_number, 'paperDate', o.paper_date, 'at', o.answered_at) end,
    'dossier', case when o.answered_at is null and o.silent_at is null and o.due_on >= app_today() then jsonb_build_object('question', o.question, 'blocName', b.name, 'rank', p.rank, 'inFavour', p.in_favour, 'base', p.base, 'summary', p.summary,
      'papers', coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'kind', q.kind, 'title', q.title) order by q.kind, q.title) from agency_opinion_paper x join proposal_paper q on q.province_id = x.province_id and q.id = x.paper_id
        where x.province_id = o.province_id and x.opinion_id = o.id and q.file_use_id is not null), '[]')) end)
  from agency_opinion o join award_proposal p on p.province_id = o.province_id and p.id = o.proposal_id join unit u on u.province_id = p.province_id and u.id = p.unit_id
    join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where o.province_id = app_province() and o.token_hash = p_token and o.code_hash = p_code and o.withdrawn_at is null
$$;

-- One paper that was let out, to the same holder.
create function agency_opinion_file(p_token bytea, p_code bytea, p_paper uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('sha256', f.sha256, 'mediaType', f.media_type, 'bytes', f.bytes, 'originalName', f.original_name)
  from agency_opinion o join agency_opinion_paper x on x.province_id = o.province_id and x.opinion_id = o.id join proposal_paper q on q.province_id = x.province_id and q.id = x.paper_id
    join file_use w on w.province_id = q.province_id and w.id = q.file_use_id join stored_file f on f.province_id = w.province_id and f.id = w.file_id
  where o.province_id = app_province() and o.token_hash = p_token and o.code_hash = p_code and o.answered_at is null and o.silent_at is null and o.withdrawn_at is null and o.due_on >= app_today() and q.id = p_paper and f.sealed_at is null
$$;

-- The one way in for an answer. Two at once wait for each other, and the second finds it given.
create function answer_agency_opinion(p_token bytea, p_code bytea, p_answer agency_answer, p_reason text, p_name text, p_title text, p_number text, p_date date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare it record;
begin
  select o.id, o.proposal_id, o.answered_at, o.silent_at, o.due_on into it from agency_opinion o
    where o.province_id = app_province() and o.token_hash = p_token and o.code_hash = p_code and o.withdrawn_at is null for update;
  if not found then raise exception 'agency_opinion.refused' using errcode = 'P0001'; end if;
  if it.answered_at is not null then raise exception 'agency_opinion.answered' using errcode = 'P0001'; end if;
  if it.silent_at is not null or it.due_on < app_today() then raise exception 'agency_opinion.expired' using errcode = 'P0001'; end if;
  update agency_opinion o set answer = p_answer, reason = p_reason, signer_name = p_name, signer_title = p_title, paper_number = p_number, paper_date = p_date, answered_at = app_now(), version = o.version + 1
    where o.province_id = app_province() and o.id = it.id;
  perform audit_append('agency_opinion.answered', it.proposal_id, jsonb_build_object('opinion', it.id, 'answer', p_answer), null);
end $$;

do $$
declare t text;
begin
  foreach t in array array['agency_opinion', 'agency_opinion_paper'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy agency_opinion_inner on agency_opinion as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);

revoke all on function keep_agency_opinion(), agency_opinion_asked(bytea, bytea), agency_opinion_file(bytea, bytea, uuid), answer_agency_opinion(bytea, bytea, agency_answer, text, text, text, text, date) from public;
grant execute on function agency_opinion_asked(bytea, bytea), agency_opinion_file(bytea, bytea, uuid), answer_agency_opinion(bytea, bytea, agency_answer, text, text, text, text, date) to app_portal;
grant select on national_term to app_runtime, app_backup;
grant select, insert, update on agency_opinion to app_runtime;
grant select, insert on agency_opinion_paper to app_runtime;
grant select on agency_opinion, agency_opinion_paper to app_backup;
