-- Movements: launched by one or several levels, linked to campaigns, taken part in by units, reported in numbers and words.
create type movement_state as enum ('draft', 'launched');
create type launch_level as enum ('NATIONAL', 'MINISTRY', 'PROVINCE', 'BLOC', 'UNIT');
create type campaign_kind as enum ('CAMPAIGN', 'SCHEME', 'FUND', 'EVENT');
create type indicator_total as enum ('SUM', 'AVERAGE');
create type review_kind as enum ('INTERIM', 'FINAL');
create type report_state as enum ('drafting', 'handed_in', 'returned', 'accepted');

-- The form of a movement is named by the law of its year; above the provinces, changed by migration only.
create table movement_form (
  id uuid not null default uuidv7(), code text not null, name text not null, law text not null, position integer not null default 0, valid_from date not null, valid_to date, source text not null, verified boolean not null default false,
  constraint movement_form_pkey primary key (id),
  constraint movement_form_code_valid_from_key unique (code, valid_from),
  constraint movement_form_dates check (valid_to is null or valid_to >= valid_from));

-- Without a bloc-year it reaches every bloc of the province; with a unit it is that unit's own.
create table movement (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid, unit_id uuid, name text not null, form_code text not null, form_name text not null, form_label text,
  launched_on date not null, starts_on date not null, ends_on date not null, join_by date, slogan text, aims text, contents text, measures text, state movement_state not null default 'draft',
  launched_at timestamptz(3), created_by_id uuid, created_at timestamptz(3) not null default app_now(), source text, invented text, version integer not null default 1,
  constraint movement_pkey primary key (province_id, id),
  constraint movement_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint movement_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint movement_created_by_fkey foreign key (province_id, created_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint movement_dates check (ends_on >= starts_on and launched_on <= ends_on),
  constraint movement_join_by check (join_by is null or join_by <= ends_on),
  constraint movement_unit_in_a_bloc check (unit_id is null or bloc_year_id is not null),
  constraint movement_launched check ((state = 'launched') = (launched_at is not null)));
create index movement_bloc_year on movement (province_id, bloc_year_id);
create index movement_unit on movement (province_id, unit_id);
create index movement_created_by on movement (province_id, created_by_id);

create table movement_launch (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), movement_id uuid not null, position integer not null, level launch_level not null, launcher text not null, document_number text, document_date date,
  constraint movement_launch_pkey primary key (province_id, id),
  constraint movement_launch_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_launch_movement_fkey foreign key (province_id, movement_id) references movement (province_id, id) on delete restrict on update restrict,
  constraint movement_launch_once unique (province_id, movement_id, level, launcher));
create index movement_launch_movement on movement_launch (province_id, movement_id);

-- Campaigns, schemes, funds and events that movements are linked to.
create table campaign (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), kind campaign_kind not null, name text not null, issuer text, created_at timestamptz(3) not null default app_now(),
  constraint campaign_pkey primary key (province_id, id),
  constraint campaign_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint campaign_once unique (province_id, kind, name));
create table movement_campaign (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), movement_id uuid not null, campaign_id uuid not null, note text,
  constraint movement_campaign_pkey primary key (province_id, id),
  constraint movement_campaign_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_campaign_movement_fkey foreign key (province_id, movement_id) references movement (province_id, id) on delete restrict on update restrict,
  constraint movement_campaign_campaign_fkey foreign key (province_id, campaign_id) references campaign (province_id, id) on delete restrict on update restrict,
  constraint movement_campaign_once unique (province_id, movement_id, campaign_id));
create index movement_campaign_campaign on movement_campaign (province_id, campaign_id);

create table movement_indicator (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), movement_id uuid not null, position integer not null, name text not null, unit_of_measure text not null, target numeric(18, 4), total indicator_total not null default 'SUM',
  constraint movement_indicator_pkey primary key (province_id, id),
  constraint movement_indicator_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_indicator_movement_fkey foreign key (province_id, movement_id) references movement (province_id, id) on delete restrict on update restrict,
  constraint movement_indicator_target check (target is null or target between 0 and 1000000000000));
create index movement_indicator_movement on movement_indicator (province_id, movement_id);

create table movement_participation (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), movement_id uuid not null, unit_id uuid not null, joined_on date not null, document_number text, document_date date, plan text,
  recorded_by_id uuid, recorded_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint movement_participation_pkey primary key (province_id, id),
  constraint movement_participation_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_participation_movement_fkey foreign key (province_id, movement_id) references movement (province_id, id) on delete restrict on update restrict,
  constraint movement_participation_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint movement_participation_recorded_by_fkey foreign key (province_id, recorded_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint movement_participation_once unique (province_id, movement_id, unit_id));
create index movement_participation_unit on movement_participation (province_id, unit_id);
create index movement_participation_recorded_by on movement_participation (province_id, recorded_by_id);

-- A review gathers what the units report by a day.
create table movement_review (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), movement_id uuid not null, kind review_kind not null, title text not null, report_by date not null, results text, limits text, lessons text,
  closed_at timestamptz(3), closed_by_id uuid, version integer not null default 1,
  constraint movement_review_pkey primary key (province_id, id),
  constraint movement_review_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_review_movement_fkey foreign key (province_id, movement_id) references movement (province_id, id) on delete restrict on update restrict,
  constraint movement_review_closed_by_fkey foreign key (province_id, closed_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint movement_review_once unique (province_id, movement_id, title),
  constraint movement_review_closed check (closed_at is null or results is not null));
create index movement_review_closed_by on movement_review (province_id, closed_by_id);

create table movement_report (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), review_id uuid not null, unit_id uuid not null, state report_state not null default 'drafting', results text, difficulties text, proposals text,
  handed_in_at timestamptz(3), handed_in_by_id uuid, accepted_at timestamptz(3), accepted_by_id uuid, return_reason text, extended_until date, extend_reason text, extended_by_id uuid, extended_at timestamptz(3), version integer not null default 1,
  constraint movement_report_pkey primary key (province_id, id),
  constraint movement_report_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_report_review_fkey foreign key (province_id, review_id) references movement_review (province_id, id) on delete restrict on update restrict,
  constraint movement_report_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint movement_report_handed_in_by_fkey foreign key (province_id, handed_in_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint movement_report_accepted_by_fkey foreign key (province_id, accepted_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint movement_report_extended_by_fkey foreign key (province_id, extended_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint movement_report_once unique (province_id, review_id, unit_id),
  constraint movement_report_handed_in check (state = 'drafting' or (handed_in_at is not null and results is not null)),
  constraint movement_report_accepted check ((state = 'accepted') = (accepted_at is not null)),
  constraint movement_report_returned check (state <> 'returned' or return_reason is not null),
  -- A day past the common one is somebody's decision, with its reason.
  constraint movement_report_extended check ((extended_until is null) = (extend_reason is null)));
create index movement_report_unit on movement_report (province_id, unit_id);
create index movement_report_handed_in_by on movement_report (province_id, handed_in_by_id);
create index movement_report_accepted_by on movement_report (province_id, accepted_by_id);
create index movement_report_extended_by on movement_report (province_id, extended_by_id);

-- What the unit is writing, as typed: nobody else reads it.
create table movement_draft (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), report_id uuid not null, unit_id uuid not null, typed jsonb not null default '{}',
  updated_by_id uuid, updated_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint movement_draft_pkey primary key (province_id, id),
  constraint movement_draft_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_draft_report_fkey foreign key (province_id, report_id) references movement_report (province_id, id) on delete restrict on update restrict,
  constraint movement_draft_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint movement_draft_updated_by_fkey foreign key (province_id, updated_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint movement_draft_once unique (province_id, report_id));
create index movement_draft_unit on movement_draft (province_id, unit_id);
create index movement_draft_updated_by on movement_draft (province_id, updated_by_id);

create table movement_figure (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), report_id uuid not null, indicator_id uuid not null, value numeric(18, 4) not null,
  constraint movement_figure_pkey primary key (province_id, id),
  constraint movement_figure_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_figure_report_fkey foreign key (province_id, report_id) references movement_report (province_id, id) on delete restrict on update restrict,
  constraint movement_figure_indicator_fkey foreign key (province_id, indicator_id) references movement_indicator (province_id, id) on delete restrict on update restrict,
  constraint movement_figure_once unique (province_id, report_id, indicator_id),
  constraint movement_figure_value check (value between 0 and 1000000000000));
create index movement_figure_indicator on movement_figure (province_id, indicator_id);

-- The reported figure is offered for one item of the year's criteria.
create table movement_feed (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, item_key text not null, indicator_id uuid not null, set_by_id uuid, set_at timestamptz(3) not null default app_now(),
  constraint movement_feed_pkey primary key (province_id, id),
  constraint movement_feed_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint movement_feed_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint movement_feed_indicator_fkey foreign key (province_id, indicator_id) references movement_indicator (province_id, id) on delete restrict on update restrict,
  constraint movement_feed_set_by_fkey foreign key (province_id, set_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint movement_feed_once unique (province_id, bloc_year_id, item_key));
create index movement_feed_indicator on movement_feed (province_id, indicator_id);
create index movement_feed_set_by on movement_feed (province_id, set_by_id);

-- Figures that were handed in mean what they meant: their indicator is not renamed, recounted or taken away under them.
create function keep_reported_indicator() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.name, new.unit_of_measure, new.total) is not distinct from (old.name, old.unit_of_measure, old.total) then return new; end if;
  perform from movement_figure f where f.province_id = old.province_id and f.indicator_id = old.id;
  if found then raise exception 'movement.indicator_used' using errcode = 'P0001'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_reported before update or delete on movement_indicator for each row execute function keep_reported_indicator();

-- A report that was accepted stays as it was accepted; FOR SHARE waits for an acceptance under way and reads what it left.
create function keep_accepted_figures() returns trigger language plpgsql as $$
declare it jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  perform from movement_report r where r.province_id = (it ->> 'province_id')::uuid and r.id = (it ->> 'report_id')::uuid and r.state <> 'accepted' for share;
  if not found then raise exception 'movement.report_accepted' using errcode = 'P0001'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_accepted before insert or update or delete on movement_figure for each row execute function keep_accepted_figures();

do $$
declare t text;
begin
  foreach t in array array['movement', 'movement_launch', 'campaign', 'movement_campaign', 'movement_indicator', 'movement_participation', 'movement_review', 'movement_report', 'movement_draft', 'movement_figure', 'movement_feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy report_draft_hands on movement_draft as restrictive to app_runtime using (unit_id = any ((select app_units())::uuid[]));

grant select, insert, update on movement, movement_launch, campaign, movement_campaign, movement_indicator, movement_participation, movement_review, movement_report, movement_draft, movement_figure, movement_feed to app_runtime;
grant delete on movement, movement_launch, movement_campaign, movement_indicator, movement_review, movement_figure, movement_feed to app_runtime;
grant select on movement, movement_launch, campaign, movement_campaign, movement_indicator, movement_participation, movement_review, movement_report, movement_draft, movement_figure, movement_feed to app_backup;
grant select on movement_form to app_runtime, app_backup;

-- None of these lines has been compared with the original text.
insert into movement_form (code, name, law, position, valid_from, valid_to, source) values
  ('REGULAR', 'Thường xuyên', 'Luật Thi đua, khen thưởng năm 2003', 1, '2004-07-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003 và các luật sửa đổi, bổ sung'),
  ('DRIVE', 'Theo đợt (chuyên đề)', 'Luật Thi đua, khen thưởng năm 2003', 2, '2004-07-01', '2023-12-31', 'Luật Thi đua, khen thưởng năm 2003 và các luật sửa đổi, bổ sung'),
  ('REGULAR', 'Thường xuyên', 'Luật Thi đua, khen thưởng năm 2022', 1, '2024-01-01', null, 'Luật Thi đua, khen thưởng số 06/2022/QH15'),
  ('THEMATIC', 'Theo chuyên đề', 'Luật Thi đua, khen thưởng năm 2022', 2, '2024-01-01', null, 'Luật Thi đua, khen thưởng số 06/2022/QH15');
