-- Sheets in every state their stage allows, with the drafts of the units and the entries of all layers. Points come from scale_choice alone.
create temp table scale_sheet on commit drop as
  select y.bloc, y.id as year_id, y.starts_on, y.stage, u.g, u.id as unit_id, pg_temp.id_of('sheet/' || y.id || '/' || u.g) as id, x.state,
    case when x.state in ('not_started', 'drafting', 'awaiting_leader', 'not_submitted') then 0 when u.g = 10 then 3 when u.g % 5 = 0 then 2 else 1 end as round,
    p.id as leader, p.account, row_number() over (order by y.bloc, y.id, u.g) as number
  from scale_year y join scale_unit u on u.bloc = y.bloc join scale_person p on p.unit_id = u.id and p.role = 'leader'
  cross join lateral (select case y.stage
    when 'scoring' then (array['sent', 'drafting', 'awaiting_leader', 'not_started'])[1 + u.g % 4]
    when 'checking' then case when u.g <= 3 then 'sent' when u.g <= 6 then 'under_review' when u.g <= 8 then 'awaiting_reply' else 'settled' end
    else case when u.g = y.size and y.bloc % 5 = 0 then 'not_submitted' else 'settled' end end as state) x;
analyze scale_sheet;
insert into score_sheet (id, bloc_year_id, unit_id, criteria_version_id, state, due_on, submitted_at, submitted_by_id, sent_at, sent_by_id, approval, closed_reason, reply_until, settled_at, settled_by_id, round)
  select s.id, s.year_id, s.unit_id, pg_temp.id_of('criteria-version'), s.state::sheet_state, s.starts_on + 348, case when s.state in ('awaiting_leader') or s.round > 0 then pg_temp.local(s.starts_on + 307, '14:00') end,
    case when s.state in ('awaiting_leader') or s.round > 0 then (select q.id from scale_person q where q.unit_id = s.unit_id and q.role = 'officer') end, t.sent, case when s.round > 0 then s.leader end, case when s.round > 0 then 'APP'::signature_manner end,
    case s.state when 'not_submitted' then 'Đơn vị không gửi bảng trong hạn' end, case s.state when 'awaiting_reply' then s.starts_on + 330 end,
    case s.state when 'settled' then t.sent + interval '5 days' end, case s.state when 'settled' then h.id end, s.round
  from scale_sheet s cross join lateral (select case when s.round > 0 then pg_temp.local(s.starts_on + 308 + s.round, '16:00') end as sent) t
  join scale_person h on h.bloc = s.bloc and h.g = case when s.g = 1 then 2 else 1 end and h.role = 'leader';

create temp table scale_line on commit drop as
  select s.*, i.id as item_id, i.item_key, i.scored_by, pg_temp.well(s.number || '/' || i.item_key) as k, row_number() over (order by s.number, i.item_key) as line
  from scale_sheet s join criteria_item i on i.province_id = app_province() and i.criteria_version_id = pg_temp.id_of('criteria-version') where s.state not in ('not_started', 'not_submitted');
analyze scale_line;
insert into score_draft (id, sheet_id, item_id, unit_id, layer, inputs, points, note, updated_by_id, updated_at)
  select pg_temp.grown_id(l.line, 'draft/' || l.line), l.id, l.item_id, l.unit_id, 'self', c.inputs, c.points, c.note, l.leader, pg_temp.local(l.starts_on + 306, '15:00')
  from scale_line l join scale_choice c on c.item_key = l.item_key and c.k = l.k
  where l.scored_by = 'self' and (l.state <> 'drafting' or pg_temp.pick('typed/' || l.line, 10) < 6) order by l.line;
-- The head's side judges in drafts until it tells the unit.
insert into score_draft (id, sheet_id, item_id, unit_id, layer, inputs, points, reason, updated_by_id, updated_at)
  select pg_temp.grown_id(l.line, 'judged/' || l.line), l.id, l.item_id, l.unit_id, 'bloc', c.inputs, c.points, case when c.points < o.points then 'Minh chứng chưa đủ' end, h.id, pg_temp.local(l.starts_on + 314, '09:00')
  from scale_line l join scale_choice o on o.item_key = l.item_key and o.k = l.k
  join scale_choice c on c.item_key = l.item_key and c.k = case when pg_temp.pick('judged/' || l.line, 12) = 0 then least(l.k + 1, 7) else l.k end
  join scale_person h on h.bloc = l.bloc and h.g = case when l.g = 1 then 2 else 1 end and h.role = 'leader'
  where l.scored_by = 'self' and (l.state in ('awaiting_reply', 'settled') or l.state = 'under_review' and pg_temp.pick('looked/' || l.line, 10) < 5) order by l.line;

-- What was handed in, once a round; the last round is what the drafts say.
insert into score_entry (id, sheet_id, item_id, unit_id, layer, round, inputs, points, note, by_person_id, by_unit_id, entered_at)
  select pg_temp.grown_id(l.line * 3 + r, 'self/' || l.line || '/' || r), l.id, l.item_id, l.unit_id, 'self', r, c.inputs, c.points, c.note, l.leader, l.unit_id, pg_temp.local(l.starts_on + 308 + r, '16:00')
  from scale_line l cross join lateral generate_series(1, l.round) r join scale_choice c on c.item_key = l.item_key and c.k = case when r = l.round then l.k else greatest(l.k - 1, 0) end
  where l.scored_by = 'self' order by l.line, r;
-- Members check members, departments score their items, the board enters what is published, the head's side tells its result.
create temp table scale_scorer on commit drop as
  select w.*, p.id as person_id, p.unit_id
  from (select s.id as sheet_id, v.layer, v.scored_by, v.day, case v.layer when 'domain' then 1 when 'board' then 0 else s.bloc end as bloc,
      case when v.layer = 'cross' then 1 + s.g % y.size when s.g = 1 and (v.layer = 'bloc' or s.bloc = 1) then 2 else 1 end as g, case v.layer when 'bloc' then 'leader' else 'officer' end as role
    from scale_sheet s join scale_year y on y.id = s.year_id cross join (values ('cross', 'self', 313), ('domain', 'domain', 313), ('bloc', 'self', 314), ('board', 'board', 314)) v(layer, scored_by, day)
    where s.stage <> 'scoring' and (v.layer <> 'cross' or s.bloc % 2 = 0) and (v.layer <> 'bloc' or s.state in ('awaiting_reply', 'settled'))) w
  left join scale_person p on p.bloc = w.bloc and p.g = w.g and p.role = w.role;
update scale_scorer set person_id = p.id from scale_person p where layer = 'board' and p.account = 'chuyenvien';
analyze scale_scorer;
insert into score_entry (id, sheet_id, item_id, unit_id, layer, round, inputs, points, reason, by_person_id, by_unit_id, entered_at)
  select pg_temp.grown_id(l.line, w.layer || '/' || l.line), l.id, l.item_id, l.unit_id, w.layer::score_layer, 1, c.inputs, c.points, case when c.points < o.points then 'Minh chứng chưa đủ' end, w.person_id, w.unit_id, pg_temp.local(l.starts_on + w.day, '10:00')
  from scale_line l join scale_scorer w on w.sheet_id = l.id and w.scored_by = l.scored_by::text
  join scale_choice o on o.item_key = l.item_key and o.k = l.k
  join scale_choice c on c.item_key = l.item_key and c.k = case when w.layer in ('cross', 'bloc') and pg_temp.pick(case w.layer when 'cross' then 'cross/' else 'judged/' end || l.line, 12) = 0 then least(l.k + 1, 7) else l.k end
  order by l.line, w.layer;
analyze score_sheet, score_draft, score_entry;
