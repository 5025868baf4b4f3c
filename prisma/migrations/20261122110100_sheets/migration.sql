-- A secretary who writes for a unit says why; the unit answers whether it agrees.
alter table score_sheet add column behalf_reason text, add column behalf_answer text, add column behalf_note text;
alter table score_sheet add constraint score_sheet_behalf check (
  behalf_answer is null or (behalf_answer in ('confirmed', 'contested') and on_behalf and (behalf_answer = 'confirmed' or behalf_note is not null)));

-- How far the sheets of a year have come, for those who may not read what stands in them: lines filled in, no points.
create function sheet_progress(p_year uuid) returns table (sheet_id uuid, filled bigint) language sql stable security definer set search_path = public, pg_temp as $$
  select d.sheet_id, count(*) from score_draft d join score_sheet s on s.province_id = d.province_id and s.id = d.sheet_id
  where d.province_id = app_province() and s.bloc_year_id = p_year and d.layer = 'self' and (d.points is not null or d.not_applicable) group by d.sheet_id
$$;
revoke all on function sheet_progress(uuid) from public;
grant execute on function sheet_progress(uuid) to app_runtime;

-- The secretary who writes for a unit may add its documents too.
alter policy evidence_used on evidence with check (
  unit_id = any ((select app_units())::uuid[])
  or exists (select from score_sheet s where s.province_id = evidence.province_id and s.unit_id = evidence.unit_id and s.on_behalf
    and 'bloc_secretary@' || s.bloc_year_id = any ((select app_reach())::text[])));
