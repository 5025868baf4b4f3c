-- A draft of criteria laid before the members: line by line they agree, object or propose, and whoever writes the draft answers.
create type opinion_stance as enum ('agree', 'object', 'propose');
create type opinion_answer as enum ('accepted', 'kept');

create table criteria_discussion (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), criteria_version_id uuid not null, bloc_year_id uuid not null, due_on date not null, note text,
  opened_by_id uuid, opened_at timestamptz(3) not null default app_now(), closed_at timestamptz(3), version integer not null default 1,
  constraint criteria_discussion_pkey primary key (province_id, id),
  constraint criteria_discussion_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint criteria_discussion_criteria_version_fkey foreign key (province_id, criteria_version_id) references criteria_version (province_id, id) on delete restrict on update restrict,
  constraint criteria_discussion_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint criteria_discussion_opened_by_fkey foreign key (province_id, opened_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint criteria_discussion_once unique (province_id, criteria_version_id));
create index criteria_discussion_bloc_year on criteria_discussion (province_id, bloc_year_id);
create index criteria_discussion_opened_by on criteria_discussion (province_id, opened_by_id);

-- What one unit says of one item, by its key; the empty key is the table as a whole. What the item said then stays beside it.
create table criteria_opinion (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), criteria_version_id uuid not null, bloc_year_id uuid not null, unit_id uuid not null, item_key text not null default '',
  stance opinion_stance not null, reason text, proposed_name text, proposed_max numeric(18, 4), said_number text, said_name text, said_max numeric(18, 4),
  said_by_id uuid, said_at timestamptz(3) not null default app_now(),
  answer opinion_answer, answer_text text, answered_by_id uuid, answered_at timestamptz(3), version integer not null default 1,
  constraint criteria_opinion_pkey primary key (province_id, id),
  constraint criteria_opinion_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint criteria_opinion_criteria_version_fkey foreign key (province_id, criteria_version_id) references criteria_version (province_id, id) on delete restrict on update restrict,
  constraint criteria_opinion_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint criteria_opinion_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint criteria_opinion_said_by_fkey foreign key (province_id, said_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint criteria_opinion_answered_by_fkey foreign key (province_id, answered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint criteria_opinion_once unique (province_id, criteria_version_id, unit_id, item_key),
  constraint criteria_opinion_reason check (stance <> 'object' or btrim(coalesce(reason, '')) <> ''),
  constraint criteria_opinion_proposal check (stance = 'propose' and (proposed_name is not null or proposed_max is not null or btrim(coalesce(reason, '')) <> '') or stance <> 'propose' and proposed_name is null and proposed_max is null),
  constraint criteria_opinion_whole check (item_key <> '' or (proposed_name is null and proposed_max is null)),
  constraint criteria_opinion_max check (proposed_max is null or proposed_max between 0 and 10000),
  constraint criteria_opinion_answered check ((answer is null) = (answered_at is null) and (answer <> 'kept' or btrim(coalesce(answer_text, '')) <> '')));
create index criteria_opinion_bloc_year on criteria_opinion (province_id, bloc_year_id);
create index criteria_opinion_unit on criteria_opinion (province_id, unit_id);
create index criteria_opinion_said_by on criteria_opinion (province_id, said_by_id);
create index criteria_opinion_answered_by on criteria_opinion (province_id, answered_by_id);

-- Said while the discussion is open, by the unit itself, which is a member; answered while the text is a draft; then it stays.
create function keep_opinion() returns trigger language plpgsql as $$
declare says boolean := tg_op = 'INSERT' or (old.stance, old.reason, old.proposed_name, old.proposed_max) is distinct from (new.stance, new.reason, new.proposed_name, new.proposed_max);
begin
  if tg_op = 'UPDATE' and (old.criteria_version_id, old.bloc_year_id, old.unit_id, old.item_key) is distinct from (new.criteria_version_id, new.bloc_year_id, new.unit_id, new.item_key) then
    raise exception 'opinion.closed' using errcode = 'P0001';
  end if;
  -- for share: an adoption or a closing under way is waited for
  perform from criteria_version v where v.province_id = new.province_id and v.id = new.criteria_version_id and v.state = 'draft' for share;
  if not found then raise exception 'opinion.closed' using errcode = 'P0001'; end if;
  if not says then return new; end if;
  perform from criteria_discussion d where d.province_id = new.province_id and d.criteria_version_id = new.criteria_version_id and d.closed_at is null for share;
  if not found then raise exception 'opinion.closed' using errcode = 'P0001'; end if;
  if app_person() is not null and new.unit_id <> all (app_units()) then raise exception 'opinion.not_yours' using errcode = 'P0001'; end if;
  perform from bloc_year y join bloc_membership m on m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = new.unit_id and (m.until is null or m.until >= y.starts_on)
    where y.province_id = new.province_id and y.id = new.bloc_year_id;
  if not found then raise exception 'opinion.not_yours' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_opinion before insert or update on criteria_opinion for each row execute function keep_opinion();

do $$
declare t text;
begin
  foreach t in array array['criteria_discussion', 'criteria_opinion'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- Read inside the bloc and by the board; written by the unit, answered by whoever keeps the year.
create policy opinion_hands on criteria_opinion as restrictive to app_runtime using (
  unit_id = any ((select app_units())::uuid[]) or (select app_reach()) && array['board_officer', 'board_leader', 'bloc_head@' || bloc_year_id, 'bloc_deputy@' || bloc_year_id, 'bloc_secretary@' || bloc_year_id]
  or exists (select from bloc_year y join bloc_membership m on m.province_id = y.province_id and m.bloc_id = y.bloc_id
    where y.province_id = criteria_opinion.province_id and y.id = bloc_year_id and m.unit_id = any ((select app_units())::uuid[])))
  with check (unit_id = any ((select app_units())::uuid[]) or (select app_reach()) && array['board_officer', 'bloc_head@' || bloc_year_id, 'bloc_deputy@' || bloc_year_id, 'bloc_secretary@' || bloc_year_id]);

grant select, insert, update on criteria_discussion, criteria_opinion to app_runtime;
grant select on criteria_discussion, criteria_opinion to app_backup;
