-- Who sat in a session of the council and who was asked in writing; on which dossiers a member has an interest of their own; what those asked answered; and of each result by what voting rule and figures it was judged.
create type session_attendance as enum ('PRESENT', 'ABSENT', 'ASKED');
create type council_answer as enum ('AGREE', 'DISAGREE', 'OTHER');

create table session_member (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), session_id uuid not null, full_name text not null, post_title text not null, unit_id uuid, person_id uuid,
  attendance session_attendance not null default 'ABSENT', asked_on date, due_on date, asked_paper text, position integer not null default 1, version integer not null default 1,
  constraint session_member_pkey primary key (province_id, id),
  constraint session_member_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint session_member_session_fkey foreign key (province_id, session_id) references council_session (province_id, id) on delete restrict on update restrict,
  constraint session_member_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint session_member_person_fkey foreign key (province_id, person_id) references person (province_id, id) on delete restrict on update restrict,
  constraint session_member_asked check ((attendance = 'ASKED') = (due_on is not null) and (due_on is null) = (asked_on is null)),
  constraint session_member_due check (due_on >= asked_on));
create unique index session_member_province_id_session_id_full_name_post_title_key on session_member (province_id, session_id, full_name, post_title);
create unique index session_member_province_id_session_id_person_id_key on session_member (province_id, session_id, person_id);
create index session_member_unit on session_member (province_id, unit_id);
create index session_member_person on session_member (province_id, person_id);

create table session_conflict (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), session_id uuid not null, member_id uuid not null, proposal_id uuid not null, ground text not null,
  declared_by_id uuid, declared_at timestamptz(3) not null default app_now(),
  constraint session_conflict_pkey primary key (province_id, id),
  constraint session_conflict_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint session_conflict_session_fkey foreign key (province_id, session_id) references council_session (province_id, id) on delete restrict on update restrict,
  constraint session_conflict_member_fkey foreign key (province_id, member_id) references session_member (province_id, id) on delete restrict on update restrict,
  constraint session_conflict_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint session_conflict_declared_by_fkey foreign key (province_id, declared_by_id) references person (province_id, id) on delete restrict on update restrict);
create unique index session_conflict_province_id_member_id_proposal_id_key on session_conflict (province_id, member_id, proposal_id);
create index session_conflict_session on session_conflict (province_id, session_id);
create index session_conflict_proposal on session_conflict (province_id, proposal_id);
create index session_conflict_declared_by on session_conflict (province_id, declared_by_id);

create table session_answer (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), session_id uuid not null, member_id uuid not null, proposal_id uuid not null, answer council_answer not null, words text,
  paper text not null, answered_on date not null, recorded_by_id uuid, recorded_at timestamptz(3) not null default app_now(),
  constraint session_answer_pkey primary key (province_id, id),
  constraint session_answer_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint session_answer_session_fkey foreign key (province_id, session_id) references council_session (province_id, id) on delete restrict on update restrict,
  constraint session_answer_member_fkey foreign key (province_id, member_id) references session_member (province_id, id) on delete restrict on update restrict,
  constraint session_answer_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint session_answer_recorded_by_fkey foreign key (province_id, recorded_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint session_answer_words check (answer <> 'OTHER' or words is not null));
create unique index session_answer_province_id_member_id_proposal_id_key on session_answer (province_id, member_id, proposal_id);
create index session_answer_session on session_answer (province_id, session_id);
create index session_answer_proposal on session_answer (province_id, proposal_id);
create index session_answer_recorded_by on session_answer (province_id, recorded_by_id);

-- What a session that is closed rests on stays.
create function keep_sitting() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare it record;
begin
  it := case when tg_op = 'DELETE' then old else new end;
  perform from council_session s where s.province_id = it.province_id and s.id = it.session_id and s.closed_at is not null;
  if found then raise exception 'session.closed' using errcode = 'P0001'; end if;
  return it;
end $$;
create trigger keep_sitting before insert or update or delete on session_member for each row execute function keep_sitting();
create trigger keep_sitting before insert or update or delete on session_conflict for each row execute function keep_sitting();
create trigger keep_sitting before insert or update or delete on session_answer for each row execute function keep_sitting();

-- The rule, its version, ratio and the figures of that hour. Below the ratio of a rule that was compared with its text nothing is agreed; below another only by a person who says why.
alter table council_result add column judged jsonb;
alter table council_result add constraint council_result_judged check (outcome <> 'agree' or judged is null or judged -> 'rule' = 'null'::jsonb
  or (coalesce((judged ->> 'passes')::boolean, false) and coalesce((judged ->> 'quorumReached')::boolean, false)) or (not coalesce((judged -> 'rule' ->> 'verified')::boolean, true) and coalesce(judged -> 'confirmed' ->> 'words', '') <> ''));

do $$
declare t text;
begin
  foreach t in array array['session_member', 'session_conflict', 'session_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
    execute format('create policy sitting_inner on %I as restrictive to app_runtime using ((select app_reach()) && array[''board_officer'', ''board_leader'', ''council_member'', ''council_secretary'', ''inspector''])', t);
  end loop;
end $$;
revoke all on function keep_sitting() from public;
grant select, insert, update, delete on session_member to app_runtime;
grant select, insert, delete on session_conflict, session_answer to app_runtime;
grant select on session_member, session_conflict, session_answer to app_backup;

-- How the council votes, as far as it is known: none compared with its text. Who keeps silent, what a member does whose own unit is proposed, no source known to us says: the narrower reading stands until a province has compared.
insert into national_rule (code, titles, name, condition, blocks, instrument, article, link, found_in, valid_from, valid_to, verification) values
  ('VOTING', '{}', 'Biểu quyết của Hội đồng: đủ hai phần ba ủy viên dự họp, quá bán tổng số ủy viên đồng ý', '{"kind": "voting", "quorum": {"numerator": 2, "denominator": 3}, "pass": {"numerator": 1, "denominator": 2}, "more": true, "of": "ALL_MEMBERS", "secret": true, "written": true, "silence": "OUT", "conflict": "COUNTED"}', true, 'Quy chế hoạt động của Hội đồng Thi đua - Khen thưởng', null, null, 'Thông lệ; tỷ lệ hai phần ba dự họp theo quy chế của Hội đồng trung ương, chưa thấy toàn văn', '2017-10-01', null, 'UNVERIFIED'),
  ('VOTING_80', '{GOV_FLAG,PROV_FIGHTER,LABOR_ORDER_1,LABOR_ORDER_2,LABOR_ORDER_3,LABOR_ORDER_1_PERSON,LABOR_ORDER_2_PERSON,LABOR_ORDER_3_PERSON}', 'Từ 80 % tổng số ủy viên Hội đồng đồng ý', '{"kind": "voting", "quorum": {"numerator": 2, "denominator": 3}, "pass": {"numerator": 4, "denominator": 5}, "more": false, "of": "ALL_MEMBERS", "secret": true, "written": true, "silence": "OUT", "conflict": "COUNTED"}', true, 'Nghị định số 98/2023/NĐ-CP', null, null, 'Thông lệ; chưa đọc văn bản', '2024-01-01', '2025-06-30', 'UNVERIFIED'),
  ('VOTING_80', '{GOV_FLAG,PROV_FIGHTER,LABOR_ORDER_1,LABOR_ORDER_2,LABOR_ORDER_3,LABOR_ORDER_1_PERSON,LABOR_ORDER_2_PERSON,LABOR_ORDER_3_PERSON}', 'Từ 80 % tổng số ủy viên Hội đồng đồng ý', '{"kind": "voting", "quorum": {"numerator": 2, "denominator": 3}, "pass": {"numerator": 4, "denominator": 5}, "more": false, "of": "ALL_MEMBERS", "secret": true, "written": true, "silence": "OUT", "conflict": "COUNTED"}', true, 'Nghị định số 152/2025/NĐ-CP', 'Điều 33, khoản 5', null, 'Ghi chép của bên thứ ba; chưa đọc văn bản', '2025-07-01', '2026-09-30', 'UNVERIFIED'),
  ('VOTING_80', '{GOV_FLAG,PROV_FIGHTER,LABOR_ORDER_1,LABOR_ORDER_2,LABOR_ORDER_3,LABOR_ORDER_1_PERSON,LABOR_ORDER_2_PERSON,LABOR_ORDER_3_PERSON}', 'Từ 80 % tổng số ủy viên Hội đồng đồng ý', '{"kind": "voting", "quorum": {"numerator": 2, "denominator": 3}, "pass": {"numerator": 4, "denominator": 5}, "more": false, "of": "ALL_MEMBERS", "secret": true, "written": true, "silence": "OUT", "conflict": "COUNTED"}', true, 'Luật số 06/2022/QH15, sửa đổi theo Luật số 06/2026/QH16', null, null, 'Chưa thấy văn bản hướng dẫn', '2026-10-01', null, 'UNVERIFIED'),
  ('VOTING_90', '{NATIONAL_FIGHTER}', 'Từ 90 % tổng số ủy viên Hội đồng đồng ý', '{"kind": "voting", "quorum": {"numerator": 2, "denominator": 3}, "pass": {"numerator": 9, "denominator": 10}, "more": false, "of": "ALL_MEMBERS", "secret": true, "written": true, "silence": "OUT", "conflict": "COUNTED"}', true, 'Nghị định số 98/2023/NĐ-CP', null, null, 'Thông lệ; chưa đọc văn bản', '2024-01-01', '2025-06-30', 'UNVERIFIED'),
  ('VOTING_90', '{NATIONAL_FIGHTER}', 'Từ 90 % tổng số ủy viên Hội đồng đồng ý', '{"kind": "voting", "quorum": {"numerator": 2, "denominator": 3}, "pass": {"numerator": 9, "denominator": 10}, "more": false, "of": "ALL_MEMBERS", "secret": true, "written": true, "silence": "OUT", "conflict": "COUNTED"}', true, 'Nghị định số 152/2025/NĐ-CP', 'Điều 45', null, 'Ghi chép của bên thứ ba; chưa đọc văn bản', '2025-07-01', '2026-09-30', 'UNVERIFIED'),
  ('VOTING_90', '{NATIONAL_FIGHTER}', 'Từ 90 % tổng số ủy viên Hội đồng đồng ý', '{"kind": "voting", "quorum": {"numerator": 2, "denominator": 3}, "pass": {"numerator": 9, "denominator": 10}, "more": false, "of": "ALL_MEMBERS", "secret": true, "written": true, "silence": "OUT", "conflict": "COUNTED"}', true, 'Luật số 06/2022/QH15, sửa đổi theo Luật số 06/2026/QH16', null, null, 'Chưa thấy văn bản hướng dẫn', '2026-10-01', null, 'UNVERIFIED');
