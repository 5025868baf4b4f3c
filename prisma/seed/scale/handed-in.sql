-- A sheet that was handed in has the total of its self-score, provisional until it is settled; items that others score count nothing yet.
insert into unit_total (id, sheet_id, bloc_year_id, unit_id, self_total, base, bonus, penalty, total, sections, gates, provisional, ranked, updated_at)
  select pg_temp.id_of('total/' || x.id), x.id, x.year_id, x.unit_id, x.base + x.bonus + x.penalty, x.base, x.bonus, x.penalty, x.base + x.bonus + x.penalty, x.sections, x.gates, true, 'NO_RANK' <> all (x.gates), x.sent_at
  from (select s.id, s.year_id, s.unit_id, t.sent_at, sum(p.points) filter (where p.kind = 'SCORED') as base, least(sum(p.points) filter (where p.kind = 'BONUS'), v.bonus_cap) as bonus, sum(p.points) filter (where p.kind = 'PENALTY') as penalty,
      jsonb_agg(jsonb_build_object('key', p.section_key, 'points', to_char(p.points, 'FM999990.0000'), 'applicable', to_char(p.applicable, 'FM999990.0000')) order by p.position) as sections,
      coalesce((select array_agg(i.params ->> 'effect' order by i.position) from score_entry e join criteria_item i on i.province_id = e.province_id and i.id = e.item_id and i.method = 'GATE'
        where e.province_id = t.province_id and e.sheet_id = s.id and e.layer = 'self' and e.round = s.round and e.inputs ->> 'hit' = 'true'), '{}') as gates
    from scale_sheet s join score_sheet t on t.province_id = app_province() and t.id = s.id join criteria_version v on v.province_id = t.province_id and v.id = t.criteria_version_id
    join lateral (select c.section_key, c.position, c.kind, sum(i.max_points) as applicable, coalesce(sum(e.points), 0) as points
      from criteria_section c join criteria_item i on i.province_id = c.province_id and i.section_id = c.id
      left join score_entry e on e.province_id = i.province_id and e.item_id = i.id and e.sheet_id = s.id and e.layer = 'self' and e.round = s.round
      where c.province_id = t.province_id and c.criteria_version_id = v.id group by c.id, c.section_key, c.position, c.kind) p on true
    where s.state in ('sent', 'under_review', 'awaiting_reply') group by s.id, s.year_id, s.unit_id, t.province_id, t.sent_at, v.bonus_cap, s.round) x;
