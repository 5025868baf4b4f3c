-- Criteria amended after their sheets were begun.
-- Once points are being checked only the board amends, and says why; the reason is part of the text.
alter table criteria_version add column late_reason text;
-- What a later version changed of a sheet that was begun under an earlier one, by item key: shown on the sheet.
alter table score_sheet add column amended jsonb;

create or replace function keep_adopted_version() returns trigger language plpgsql as $$
begin
  if old.state = 'draft' then return new; end if;
  if (old.title, old.total_points, old.bonus_cap, old.tie_break, old.classes, old.resolution_id, old.decision_number, old.decision_date, old.adopted_at, old.frame_id, old.number, old.late_reason)
      is distinct from (new.title, new.total_points, new.bonus_cap, new.tie_break, new.classes, new.resolution_id, new.decision_number, new.decision_date, new.adopted_at, new.frame_id, new.number, new.late_reason)
    or new.state = 'draft' then
    raise exception 'criteria.text_fixed' using errcode = 'P0001';
  end if;
  return new;
end $$;

-- Lines filled in of the table the sheet has now: a draft of an item that was taken out stays kept, and counts no more.
create or replace function sheet_progress(p_year uuid) returns table (sheet_id uuid, filled bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select d.sheet_id, count(*) from score_draft d join score_sheet s on s.province_id = d.province_id and s.id = d.sheet_id
    join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = s.criteria_version_id
  where d.province_id = app_province() and s.bloc_year_id = p_year and d.layer = 'self' and (d.points is not null or d.not_applicable) group by d.sheet_id
$$;

-- Whoever adopts a version may not read the drafts of units, yet each draft has to find its item in the new version. Both doors
-- open only while a sheet still stands under a version that has been replaced: within the transaction that replaces it.
create function drafts_to_move(p_year uuid, p_version uuid) returns table (draft uuid, sheet uuid, item_key text, inputs jsonb, points text, layer score_layer)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.id, s.id, i.item_key, d.inputs, d.points::text, d.layer
  from score_sheet s
    join criteria_version was on was.province_id = s.province_id and was.id = s.criteria_version_id and was.state = 'replaced'
    join criteria_version now on now.province_id = s.province_id and now.id = p_version and now.state = 'adopted' and now.frame_id = was.frame_id
    join score_draft d on d.province_id = s.province_id and d.sheet_id = s.id
    join criteria_item i on i.province_id = d.province_id and i.id = d.item_id and i.criteria_version_id = was.id
  where s.province_id = app_province() and s.bloc_year_id = p_year
$$;

-- Every draft whose key lives on goes over to the new item; `p_lines` are those whose figures had to be read anew.
create function move_drafts(p_year uuid, p_version uuid, p_lines jsonb) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
declare moved integer;
begin
  update score_draft d set item_id = n.id, inputs = coalesce(l.inputs, d.inputs), points = case when l.draft is null then d.points else l.points end, version = d.version + 1
  from drafts_to_move(p_year, p_version) m
    join criteria_item n on n.province_id = app_province() and n.criteria_version_id = p_version and n.item_key = m.item_key
    left join jsonb_to_recordset(p_lines) as l(draft uuid, inputs jsonb, points numeric) on l.draft = m.draft
  where d.province_id = app_province() and d.id = m.draft;
  get diagnostics moved = row_count;
  return moved;
end $$;
revoke all on function drafts_to_move(uuid, uuid), move_drafts(uuid, uuid, jsonb) from public;
grant execute on function drafts_to_move(uuid, uuid), move_drafts(uuid, uuid, jsonb) to app_runtime;
