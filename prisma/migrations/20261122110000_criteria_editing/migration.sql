-- What the editor of criteria keeps beside the first tables: a section's key that survives moving it, the number people
-- print before an item ("7a"), and whether a note is asked for.
alter table criteria_section add column section_key text;
alter table criteria_item add column number text not null default '', add column asks_note boolean not null default false;
create unique index criteria_section_province_id_criteria_version_id_section_key_key on criteria_section (province_id, criteria_version_id, section_key);

-- A row neither leaves an adopted version nor enters one.
create or replace function keep_adopted_criteria() returns trigger language plpgsql as $$
declare was jsonb := case when tg_op = 'INSERT' then to_jsonb(new) else to_jsonb(old) end; it jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
begin
  -- for share: an adoption under way is waited for, and one that comes later waits for this edit
  perform from criteria_version v where v.province_id = (it ->> 'province_id')::uuid
    and v.id in ((it ->> 'criteria_version_id')::uuid, (was ->> 'criteria_version_id')::uuid) for share;
  perform from criteria_version v where v.province_id = (it ->> 'province_id')::uuid
    and v.id in ((it ->> 'criteria_version_id')::uuid, (was ->> 'criteria_version_id')::uuid) and v.state <> 'draft';
  if not found then return case when tg_op = 'DELETE' then old else new end; end if;
  raise exception 'criteria.text_fixed' using errcode = 'P0001';
end $$;

-- Scale, ceiling, order of ties and classes are part of the text; afterwards a version is only replaced.
create function keep_adopted_version() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then return new; end if;
  if (old.title, old.total_points, old.bonus_cap, old.tie_break, old.classes, old.resolution_id, old.decision_number, old.decision_date, old.adopted_at, old.frame_id, old.number)
      is distinct from (new.title, new.total_points, new.bonus_cap, new.tie_break, new.classes, new.resolution_id, new.decision_number, new.decision_date, new.adopted_at, new.frame_id, new.number)
    or new.state = 'draft' then
    raise exception 'criteria.text_fixed' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_adopted before update on criteria_version for each row execute function keep_adopted_version();
