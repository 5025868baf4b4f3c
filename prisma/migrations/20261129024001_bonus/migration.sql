-- What goes with an award in money: multiples of the base salary by title, the base salary, rounding; dated rows with their source, never figures in code. A province's own row stands in the place of the country's.
create type bonus_rule_kind as enum ('SALARY', 'MULTIPLE', 'ROUNDING');
-- `value`: dong for SALARY, a multiple for MULTIPLE, the step in dong that a sum is rounded up to for ROUNDING. `of_code`: a multiple of what another title gets, not of the base salary.
create table national_bonus_rule (
  id uuid not null default uuidv7(), kind bonus_rule_kind not null, code text not null default '', of_code text, value numeric(12,4) not null, instrument text not null, article text, found_in text, valid_from date not null, valid_to date, verification verification not null default 'UNVERIFIED',
  constraint national_bonus_rule_pkey primary key (id),
  constraint national_bonus_rule_value check (case kind when 'MULTIPLE' then code <> '' and value > 0 and value <= 1000 when 'SALARY' then code = '' and of_code is null and value = trunc(value) and value >= 1 else code = '' and of_code is null and value in (1, 1000, 10000, 100000) end),
  constraint national_bonus_rule_dates check (valid_to is null or valid_to >= valid_from),
  constraint national_bonus_rule_once exclude using gist (kind with =, code with =, daterange(valid_from, valid_to, '[]') with &&));
create table province_bonus_rule (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), kind bonus_rule_kind not null, code text not null default '', of_code text, value numeric(12,4) not null, instrument text not null, article text, valid_from date not null, valid_to date,
  set_by_id uuid, set_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint province_bonus_rule_pkey primary key (province_id, id),
  constraint province_bonus_rule_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint province_bonus_rule_set_by_fkey foreign key (province_id, set_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint province_bonus_rule_value check (case kind when 'MULTIPLE' then code <> '' and value > 0 and value <= 1000 when 'SALARY' then code = '' and of_code is null and value = trunc(value) and value >= 1 else code = '' and of_code is null and value in (1, 1000, 10000, 100000) end),
  constraint province_bonus_rule_dates check (valid_to is null or valid_to >= valid_from),
  constraint province_bonus_rule_once exclude using gist (province_id with =, kind with =, code with =, daterange(valid_from, valid_to, '[]') with &&));
create index province_bonus_rule_set_by on province_bonus_rule (province_id, set_by_id);

insert into national_bonus_rule (kind, value, instrument, found_in, valid_from, valid_to) values
  ('SALARY', 1490000, 'Nghị định số 38/2019/NĐ-CP', 'Chưa thấy toàn văn', '2019-07-01', '2023-06-30'),
  ('SALARY', 1800000, 'Nghị định số 24/2023/NĐ-CP', 'Chưa thấy toàn văn', '2023-07-01', '2024-06-30'),
  ('SALARY', 2340000, 'Nghị định số 73/2024/NĐ-CP', 'Báo Lao Động, bài về tiền thưởng', '2024-07-01', '2026-06-30'),
  ('SALARY', 2530000, 'Nghị định số 161/2026/NĐ-CP', 'Bản ghi thứ cấp; chưa thấy toàn văn', '2026-07-01', null);
insert into national_bonus_rule (kind, code, of_code, value, instrument, article, found_in, valid_from, verification)
select 'MULTIPLE', m.code, m.of_code, m.value, 'Nghị định số 152/2025/NĐ-CP', m.article, m.found_in, '2025-07-01', m.verification::verification
from (values
  ('GOV_FLAG', null, 12.0, null, 'Chưa thấy toàn văn', 'UNVERIFIED'), ('PROV_FLAG', null, 8.0, null, 'Chưa thấy toàn văn', 'UNVERIFIED'),
  ('EXCELLENT_COLLECTIVE', null, 1.5, 'Điều 4', 'Báo Lao Động', 'PRESS'), ('ADVANCED_COLLECTIVE', null, 0.8, 'Điều 4', 'Báo Lao Động', 'PRESS'), ('CULTURAL_HAMLET', null, 1.5, 'Điều 4', 'Báo Lao Động', 'PRESS'),
  ('CERT_PM', 'CERT_PM_PERSON', 2.0, null, 'Chưa thấy toàn văn', 'UNVERIFIED'), ('CERT_PROV', 'CERT_PROV_PERSON', 2.0, null, 'Chưa thấy toàn văn', 'UNVERIFIED'), ('CERT_UNIT', 'CERT_UNIT_PERSON', 2.0, null, 'Chưa thấy toàn văn', 'UNVERIFIED'),
  ('NATIONAL_FIGHTER', null, 4.5, 'Điều 4', 'Báo Lao Động', 'PRESS'), ('PROV_FIGHTER', null, 3.0, 'Điều 4', 'Báo Lao Động', 'PRESS'), ('GRASSROOTS_FIGHTER', null, 1.0, null, 'Báo Lao Động', 'PRESS'), ('ADVANCED_WORKER', null, 0.3, 'Điều 4', 'Báo Lao Động', 'PRESS'),
  ('CERT_PM_PERSON', null, 3.5, null, 'Chưa thấy toàn văn', 'UNVERIFIED'), ('CERT_PROV_PERSON', null, 1.5, null, 'Chưa thấy toàn văn', 'UNVERIFIED'), ('CERT_UNIT_PERSON', null, 0.3, null, 'Báo Lao Động', 'PRESS'),
  ('LABOR_ORDER_3_PERSON', null, 4.5, null, 'Chưa thấy toàn văn', 'UNVERIFIED'),
  ('CERT_PM_HOUSEHOLD', 'CERT_PM_PERSON', 1.5, null, 'Chưa thấy toàn văn', 'UNVERIFIED'), ('CERT_PROV_HOUSEHOLD', 'CERT_PROV_PERSON', 1.5, null, 'Chưa thấy toàn văn', 'UNVERIFIED'), ('CERT_UNIT_HOUSEHOLD', 'CERT_UNIT_PERSON', 1.5, null, 'Báo Lao Động', 'PRESS')) m(code, of_code, value, article, found_in, verification);

-- The list of a draft may be printed with its sums once somebody has confirmed them; the sums of an issued list are those of its day.
alter table decision add column bonus_printed boolean not null default false, add column bonus_sum numeric(15,0), add column bonus_salary numeric(12,0), add column bonus_confirmed_by_id uuid, add column bonus_confirmed_at timestamptz(3),
  add constraint decision_bonus_confirmed_by_fkey foreign key (province_id, bonus_confirmed_by_id) references person (province_id, id) on delete restrict on update restrict,
  add constraint decision_bonus_printed check (bonus_printed = (bonus_confirmed_at is not null) and (bonus_confirmed_at is null) = (bonus_confirmed_by_id is null) and (not bonus_printed or bonus_sum is not null));
create index decision_bonus_confirmed_by on decision (province_id, bonus_confirmed_by_id);
alter table decision_item add column bonus numeric(15,0), add column bonus_multiple numeric(16,8), add constraint decision_item_bonus check (bonus > 0 and bonus_multiple > 0);
create function keep_decision_bonus() returns trigger language plpgsql as $$
begin
  if (old.bonus_printed, old.bonus_sum, old.bonus_salary, old.bonus_confirmed_by_id, old.bonus_confirmed_at) is distinct from (new.bonus_printed, new.bonus_sum, new.bonus_salary, new.bonus_confirmed_by_id, new.bonus_confirmed_at) then
    raise exception 'decision.not_draft' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_bonus before update on decision for each row when (old.state <> 'draft') execute function keep_decision_bonus();

alter table province_bonus_rule enable row level security;
alter table province_bonus_rule force row level security;
create policy own_province on province_bonus_rule using (province_id = (select app_province())) with check (province_id = (select app_province()));
revoke all on function keep_decision_bonus() from public;
grant select on national_bonus_rule to app_runtime, app_backup;
grant select, insert, update, delete on province_bonus_rule to app_runtime;
grant select on province_bonus_rule to app_backup;
