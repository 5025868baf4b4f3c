/** Of a proposal, whom it is for within its unit: kind and name. A post changes, the person stays. */
const WHO = (p: string) => `(split_part(${p}.subject_key, '|', 1) || '|' || split_part(${p}.subject_key, '|', 2))`;

/**
 * What rests on the awards of a decision `d`, as SQL: of an annulment the lines it names, of an award all lines that stand. Later proposals and awards of the same subject, and lines of old decisions of the same subject.
 * Certain where the appraisal cites the award; else "may have": a rule for the later title counts awards of this title, or both are for the same year.
 */
export const RESTED = `with own as materialized (select i.unit_id, i.proposal_id, h.subject_id, ${WHO("q")} as who, i.title_code, i.title_name, h.year from decision_item i join lateral (select q.subject_key from award_proposal q where q.province_id = i.province_id and q.id = i.proposal_id limit 1) q on true join honours_entry h on h.province_id = i.province_id and h.item_id = i.id
    where i.province_id = d.province_id and i.decision_id = coalesce(d.annuls_id, d.id) and case d.kind when 'AWARD' then h.annulled_by_id is null
      when 'ANNULMENT' then exists (select from decision_item m where m.province_id = i.province_id and m.decision_id = d.id and m.proposal_id = i.proposal_id) else false end),
  cand as materialized (select p.id as proposal_id, null::uuid as honours_id, p.unit_id, p.subject_id, ${WHO("p")} as who, coalesce(p.subject_name, (select u.name from unit u where u.province_id = p.province_id and u.id = p.unit_id)) as subject_name, p.title_code, p.title_name, p.period as year, p.state,
      (select e.number from decision_item i join decision e on e.province_id = i.province_id and e.id = i.decision_id and e.state <> 'draft' where i.province_id = p.province_id and i.proposal_id = p.id and i.awards) as number
    from award_proposal p where p.province_id = app_province() and p.unit_id in (select unit_id from own) and p.id not in (select proposal_id from own) and p.state not in ('drafting', 'council_refused', 'refused_above', 'changed', 'withdrawn')
      and not exists (select from decision_item i join honours_entry h on h.province_id = i.province_id and h.item_id = i.id where i.province_id = p.province_id and i.proposal_id = p.id and h.annulled_by_id is not null)
    union all select null, h.id, null, h.subject_id, null, h.subject_name, h.title_code, h.title_name, h.year, null, h.decision_number from honours_entry h
    where h.province_id = app_province() and h.archive_decision_id is not null and h.annulled_at is null and h.subject_id in (select subject_id from own)),
  met as (select c.*, o.title_name as on_title, o.year as on_year, c.year = o.year as same_year,
      (select f -> 'rule' ->> 'name' from appraisal_basis b, jsonb_array_elements(b.findings) f where b.province_id = app_province() and b.proposal_id = c.proposal_id and position(o.title_name || ', năm ' || o.year in f ->> 'fact') > 0 order by b.written_at desc limit 1) as cited,
      case when left(c.year, 4) > left(o.year, 4) then (select r.name from (select name, titles, condition, false as own from national_rule union all select name, titles, condition, true from award_rule where province_id = app_province() and in_force_at is not null) r
        where (r.titles = '{}' or c.title_code = any (r.titles)) and jsonb_path_exists(r.condition, '$.** ? (@.kind == "awards_before").titles[*] ? (@ == $t)', jsonb_build_object('t', o.title_code)) order by r.own desc, r.name limit 1) end as counted
    from cand c join own o on o.unit_id = c.unit_id and o.who = c.who or o.subject_id = c.subject_id),
  rested as (select distinct on (proposal_id, honours_id) proposal_id, honours_id, subject_name, title_name, year, state, number, cited is not null as certain, case
      when cited is not null then 'Thẩm định dẫn ' || on_title || ', năm ' || on_year || ' theo quy định: ' || cited when counted is not null then 'Quy định tính ' || on_title || ': ' || counted else 'Cùng đối tượng, cùng năm với ' || on_title end as reason
    from met where cited is not null or counted is not null or same_year order by proposal_id, honours_id, cited is null, counted is null, on_year desc)`;

/** JSON: Rested of a decision `d`, what is certain first. */
export const RESTED_JSON = `(${RESTED} select coalesce(json_agg(json_build_object('proposalId', k.proposal_id, 'honoursId', k.honours_id, 'subjectName', k.subject_name, 'titleName', k.title_name, 'year', k.year, 'state', k.state, 'number', k.number, 'certain', k.certain, 'reason', k.reason) order by k.certain desc, k.year, k.subject_name collate vi), '[]')
  from (select * from rested order by certain desc, year limit 200) k)`;

/** JSON: ReviewShown of an annulment `d`. */
export const REVIEWS_JSON = `(select coalesce(json_agg(json_build_object('id', v.id, 'version', v.version, 'proposalId', v.proposal_id, 'unitId', p.unit_id, 'subjectName', coalesce(p.subject_name, u.name, h.subject_name), 'titleName', v.title_name, 'year', v.year, 'state', p.state, 'number', coalesce(h.decision_number, e.number),
    'certain', v.certain, 'reason', v.reason, 'finding', v.finding, 'lookedBy', w.full_name, 'lookedAt', v.looked_at) order by v.looked_at is not null, v.certain desc, v.year, v.id), '[]')
  from award_review v left join award_proposal p on p.province_id = v.province_id and p.id = v.proposal_id left join unit u on u.province_id = p.province_id and u.id = p.unit_id left join honours_entry h on h.province_id = v.province_id and h.id = v.honours_id
    left join person w on w.province_id = v.province_id and w.id = v.looked_by_id
    left join lateral (select e.number from decision_item i join decision e on e.province_id = i.province_id and e.id = i.decision_id and e.state <> 'draft' where i.province_id = p.province_id and i.proposal_id = p.id and i.awards limit 1) e on true
  where v.province_id = d.province_id and v.decision_id = d.id)`;
