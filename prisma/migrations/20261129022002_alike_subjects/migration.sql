-- Entries of the register of subjects that may be the one a proposal names: of like name, or of the same identity paper. Who prepares or judges awards is shown all of them, a unit those that
-- stand before the public, and of those what the public reads: name, post, unit, awards.
create function alike_subjects(p_proposal uuid) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.full_name, 'post', s.post, 'unitName', s.unit_name, 'sameMark', inner_eyes and s.id_mark is not null and s.id_mark = p.id_mark, 'honours', h.lines) order by s.id_mark is not distinct from p.id_mark and p.id_mark is not null desc, s.full_name, s.id), '[]')
  from award_proposal p
    cross join lateral (select app_reach() && array['board_officer', 'board_leader', 'council_secretary', 'council_member'] as inner_eyes) e
    join award_subject s on s.province_id = p.province_id and s.kind = p.kind and s.unit_id is null and s.merged_into_id is null and (s.name_folded = folded(p.subject_name) or s.id_mark = p.id_mark)
      and not (s.id_mark is not null and p.id_mark is not null and s.id_mark <> p.id_mark)
    cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('titleName', c.title_name, 'year', c.year) order by c.year desc, c.title_name), '[]') as lines
      from honours_entry x join published_honour c on c.province_id = x.province_id and c.id = x.id where x.province_id = s.province_id and x.subject_id = s.id) h
  where p.province_id = app_province() and p.id = p_proposal and p.subject_name is not null and (inner_eyes or p.giver = 'UNIT' and p.unit_id = any (app_units()) and h.lines <> '[]')
$$;
revoke all on function alike_subjects(uuid) from public;
grant execute on function alike_subjects(uuid) to app_runtime;
