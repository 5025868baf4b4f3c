-- The pledge's targets through the quarters: what was planned, what was reached, and by which measure of the province it is judged.
create type target_course as enum ('AMOUNT', 'RATE');

-- A figure and a plan belong to the unit that gave the promise.
alter table pledge_target add constraint pledge_target_of_unit unique (province_id, id, unit_id);

-- Only where the unit departs from the plan that follows from its promise.
create table target_plan (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), target_id uuid not null, unit_id uuid not null, course target_course not null, at_most boolean not null default false,
  first_quarter numeric(18, 4) not null, second_quarter numeric(18, 4) not null, third_quarter numeric(18, 4) not null, set_by_id uuid, set_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint target_plan_pkey primary key (province_id, id),
  constraint target_plan_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint target_plan_target_fkey foreign key (province_id, target_id, unit_id) references pledge_target (province_id, id, unit_id) on delete restrict on update restrict,
  constraint target_plan_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint target_plan_set_by_fkey foreign key (province_id, set_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint target_plan_once unique (province_id, target_id),
  constraint target_plan_values check (first_quarter between 0 and 1000000000000 and second_quarter between 0 and 1000000000000 and third_quarter between 0 and 1000000000000));
create index target_plan_unit on target_plan (province_id, unit_id);
create index target_plan_set_by on target_plan (province_id, set_by_id);

-- Append-only: a correction is one more round with its reason; the newest round stands.
create table target_figure (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), target_id uuid not null, unit_id uuid not null, quarter integer not null, round integer not null default 1, value numeric(18, 4) not null,
  words text, reason text, on_behalf boolean not null default false, late boolean not null default false, reported_by_id uuid, reported_at timestamptz(3) not null default app_now(),
  constraint target_figure_pkey primary key (province_id, id),
  constraint target_figure_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint target_figure_target_fkey foreign key (province_id, target_id, unit_id) references pledge_target (province_id, id, unit_id) on delete restrict on update restrict,
  constraint target_figure_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint target_figure_reported_by_fkey foreign key (province_id, reported_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint target_figure_once unique (province_id, target_id, quarter, round),
  constraint target_figure_quarter check (quarter between 1 and 4 and round >= 1),
  constraint target_figure_value check (value between 0 and 1000000000000),
  constraint target_figure_corrected check ((round > 1) = (reason is not null)));
create index target_figure_unit on target_figure (province_id, unit_id);
create index target_figure_reported_by on target_figure (province_id, reported_by_id);
create trigger append_only before update or delete on target_figure for each row execute function never_change();

-- A round follows the round before it, on a promise that is fixed.
create function follow_target_round() returns trigger language plpgsql as $$
begin
  if new.round <> (select count(*) + 1 from target_figure f where f.province_id = new.province_id and f.target_id = new.target_id and f.quarter = new.quarter) then
    raise exception 'record.moved' using errcode = 'P0001';
  end if;
  perform from pledge_target t join pledge_clause c on c.province_id = t.province_id and c.id = t.clause_id join pledge p on p.province_id = c.province_id and p.id = c.pledge_id
    where t.province_id = new.province_id and t.id = new.target_id and p.frozen_at is not null;
  if not found then raise exception 'target.not_fixed' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger follow_round before insert on target_figure for each row execute function follow_target_round();

-- From which share of the plan on a target is on its way, slow, at risk; how long after a quarter its figures are taken.
create table target_rule (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), on_track_percent numeric(5, 2) not null default 95, slow_percent numeric(5, 2) not null default 80, due_days integer not null default 10, version integer not null default 1,
  constraint target_rule_pkey primary key (province_id, id),
  constraint target_rule_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint target_rule_once unique (province_id),
  constraint target_rule_order check (slow_percent > 0 and slow_percent < on_track_percent and on_track_percent <= 100),
  constraint target_rule_days check (due_days between 1 and 60));

-- Which quarter a unit may report late.
alter table late_entry add column quarter integer;
alter table late_entry add constraint late_entry_quarter check ((duty = 'TARGETS') = (quarter is not null) and (quarter is null or quarter between 1 and 4));

do $$
declare t text;
begin
  foreach t in array array['target_plan', 'target_figure', 'target_rule'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;

grant select, insert, update on target_plan, target_rule to app_runtime;
grant select, insert on target_figure to app_runtime;
grant select on target_plan, target_figure, target_rule to app_backup;
