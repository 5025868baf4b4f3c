-- Plan and regulation of a bloc in versions, and the plans its units derive from the plan.
create type plan_kind as enum ('PLAN', 'REGULATION');
create type plan_state as enum ('draft', 'adopted');
create type plan_stance as enum ('changed', 'left_out', 'added');

-- One version: a draft that several people write, fixed once a meeting or a decision has adopted it.
create table plan_version (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, kind plan_kind not null, number integer not null, title text not null, preamble text, closing text,
  units_by date, reason text, state plan_state not null default 'draft', resolution_id uuid, decision_number text, decision_date date, adopted_on date, adopted_at timestamptz(3), adopted_by_id uuid, copied_from_id uuid,
  created_by_id uuid, created_at timestamptz(3) not null default app_now(), source text, invented text, version integer not null default 1,
  constraint plan_version_pkey primary key (province_id, id),
  constraint plan_version_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint plan_version_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint plan_version_resolution_fkey foreign key (province_id, resolution_id) references resolution (province_id, id) on delete restrict on update restrict,
  constraint plan_version_copied_from_fkey foreign key (province_id, copied_from_id) references plan_version (province_id, id) on delete restrict on update restrict,
  constraint plan_version_adopted_by_fkey foreign key (province_id, adopted_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint plan_version_created_by_fkey foreign key (province_id, created_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint plan_version_once unique (province_id, bloc_year_id, kind, number),
  constraint plan_version_resolution_once unique (province_id, resolution_id),
  -- It rests on a resolution or on a decision with its number and day, never on both.
  constraint plan_version_basis check (case when state = 'draft' then adopted_at is null and resolution_id is null and decision_number is null
    else adopted_at is not null and adopted_on is not null and (resolution_id is null) <> (decision_number is null) and (decision_number is null) = (decision_date is null) end),
  constraint plan_version_amends check (number = 1 or reason is not null),
  constraint plan_version_units_by check (units_by is null or kind = 'PLAN'));
create unique index plan_version_one_draft on plan_version (province_id, bloc_year_id, kind) where state = 'draft';
create index plan_version_copied_from on plan_version (province_id, copied_from_id);
create index plan_version_adopted_by on plan_version (province_id, adopted_by_id);
create index plan_version_created_by on plan_version (province_id, created_by_id);

-- Keys of sections and points survive from version to version, so that two versions can be laid side by side.
create table plan_section (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), plan_id uuid not null, section_key uuid not null default uuidv7(), position integer not null, heading text not null, version integer not null default 1,
  constraint plan_section_pkey primary key (province_id, id),
  constraint plan_section_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint plan_section_plan_fkey foreign key (province_id, plan_id) references plan_version (province_id, id) on delete restrict on update restrict,
  constraint plan_section_once unique (province_id, plan_id, section_key));
create table plan_point (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), plan_id uuid not null, section_id uuid not null, point_key uuid not null default uuidv7(), position integer not null,
  body text not null, target text, who text, until date, look_at boolean not null default false, version integer not null default 1,
  constraint plan_point_pkey primary key (province_id, id),
  constraint plan_point_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint plan_point_plan_fkey foreign key (province_id, plan_id) references plan_version (province_id, id) on delete restrict on update restrict,
  constraint plan_point_section_fkey foreign key (province_id, section_id) references plan_section (province_id, id) on delete restrict on update restrict,
  constraint plan_point_once unique (province_id, plan_id, point_key));
create index plan_point_section on plan_point (province_id, section_id);

-- A unit's own plan: it follows one version of the bloc's and says only where it differs.
create table unit_plan (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, unit_id uuid not null, plan_id uuid not null, created_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint unit_plan_pkey primary key (province_id, id),
  constraint unit_plan_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint unit_plan_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint unit_plan_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint unit_plan_plan_fkey foreign key (province_id, plan_id) references plan_version (province_id, id) on delete restrict on update restrict,
  constraint unit_plan_once unique (province_id, bloc_year_id, unit_id));
create index unit_plan_unit on unit_plan (province_id, unit_id);
create index unit_plan_plan on unit_plan (province_id, plan_id);
create table unit_plan_point (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), unit_plan_id uuid not null, unit_id uuid not null, stance plan_stance not null, point_key uuid, position integer not null default 1,
  body text, target text, who text, until date, reason text, version integer not null default 1,
  constraint unit_plan_point_pkey primary key (province_id, id),
  constraint unit_plan_point_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint unit_plan_point_unit_plan_fkey foreign key (province_id, unit_plan_id) references unit_plan (province_id, id) on delete restrict on update restrict,
  constraint unit_plan_point_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint unit_plan_point_once unique (province_id, unit_plan_id, point_key),
  -- What is left out says why; what is added says what; what differs is tied to the bloc's point.
  constraint unit_plan_point_says check (case stance when 'added' then point_key is null and body is not null when 'left_out' then point_key is not null and reason is not null else point_key is not null end));
create index unit_plan_point_unit on unit_plan_point (province_id, unit_id);

-- What the bloc was sent, word for word; a later sending stands beside it.
create table unit_plan_sending (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), unit_plan_id uuid not null, number integer not null, plan_id uuid not null, document_number text, document_date date, words jsonb not null,
  sent_at timestamptz(3) not null default app_now(), sent_by_id uuid,
  constraint unit_plan_sending_pkey primary key (province_id, id),
  constraint unit_plan_sending_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint unit_plan_sending_unit_plan_fkey foreign key (province_id, unit_plan_id) references unit_plan (province_id, id) on delete restrict on update restrict,
  constraint unit_plan_sending_plan_fkey foreign key (province_id, plan_id) references plan_version (province_id, id) on delete restrict on update restrict,
  constraint unit_plan_sending_sent_by_fkey foreign key (province_id, sent_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint unit_plan_sending_once unique (province_id, unit_plan_id, number),
  constraint unit_plan_sending_document check ((document_number is null) = (document_date is null)));
create index unit_plan_sending_plan on unit_plan_sending (province_id, plan_id);
create index unit_plan_sending_sent_by on unit_plan_sending (province_id, sent_by_id);

-- Nothing enters, leaves or changes in a version that was adopted; FOR SHARE waits for an adoption under way and reads what it left.
create function keep_adopted_plan() returns trigger language plpgsql as $$
declare it jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end; was jsonb := case when tg_op = 'INSERT' then it else to_jsonb(old) end;
begin
  perform from plan_version v where v.province_id = (it ->> 'province_id')::uuid and v.id in ((it ->> 'plan_id')::uuid, (was ->> 'plan_id')::uuid) for share;
  perform from plan_version v where v.province_id = (it ->> 'province_id')::uuid and v.id = (it ->> 'plan_id')::uuid and v.state = 'draft';
  if not found then raise exception 'plan.text_fixed' using errcode = 'P0001'; end if;
  perform from plan_version v where v.province_id = (it ->> 'province_id')::uuid and v.id = (was ->> 'plan_id')::uuid and v.state = 'draft';
  if not found then raise exception 'plan.text_fixed' using errcode = 'P0001'; end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger keep_adopted before insert or update or delete on plan_section for each row execute function keep_adopted_plan();
create trigger keep_adopted before insert or update or delete on plan_point for each row execute function keep_adopted_plan();

-- Of an adopted version only the day for the units' plans may still move.
create function keep_adopted_plan_version() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then return case when tg_op = 'DELETE' then old else new end; end if;
  if tg_op = 'DELETE' or to_jsonb(new) - 'units_by' - 'version' <> to_jsonb(old) - 'units_by' - 'version' then raise exception 'plan.text_fixed' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_adopted before update or delete on plan_version for each row execute function keep_adopted_plan_version();
create trigger append_only before update or delete on unit_plan_sending for each row execute function never_change();

do $$
declare t text;
begin
  foreach t in array array['plan_version', 'plan_section', 'plan_point', 'unit_plan', 'unit_plan_point', 'unit_plan_sending'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- What a unit is still writing is its own until it is sent.
create policy unit_plan_hands on unit_plan_point as restrictive to app_runtime using (unit_id = any ((select app_units())::uuid[]) or (select app_reach()) && array['board_officer', 'province_admin']);

grant select, insert, update on plan_version, plan_section, plan_point, unit_plan, unit_plan_point to app_runtime;
grant select, insert on unit_plan_sending to app_runtime;
grant delete on plan_version, plan_section, plan_point, unit_plan_point to app_runtime;
grant select on plan_version, plan_section, plan_point, unit_plan, unit_plan_point, unit_plan_sending to app_backup;
