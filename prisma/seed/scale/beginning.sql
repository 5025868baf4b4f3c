-- The beginning of each year: the launch meeting with its resolutions, the pledge with a target of every unit.
insert into meeting (id, bloc_id, kind, title, place, starts_at, ended_at, status, chair_name, chair_title, secretary_name, invented)
  select pg_temp.id_of('meeting/' || y.id), pg_temp.id_of('bloc/' || y.bloc), 'LAUNCH', 'Hội nghị triển khai công tác thi đua năm ' || y.year, 'Phòng họp số 1', pg_temp.local(y.starts_on + 35, '08:00'), pg_temp.local(y.starts_on + 35, '10:30'), 'closed',
    p.name, p.title, s.name, 'Cuộc họp giả định.'
  from scale_year y join scale_person p on p.bloc = y.bloc and p.g = 1 and p.role = 'leader' join scale_person s on s.bloc = y.bloc and s.g = 1 and s.role = 'officer';
insert into agenda_item (id, meeting_id, bloc_year_id, position, title)
  select pg_temp.id_of('agenda/' || y.id || a.at), pg_temp.id_of('meeting/' || y.id), y.id, a.at, a.title from scale_year y cross join (values (1, 'Giao ước thi đua năm'), (2, 'Bảng tiêu chí chấm điểm')) a(at, title);
insert into attendance (id, meeting_id, unit_id, unit_name, person_name, person_title, state)
  select pg_temp.id_of('attendance/' || y.id || '/' || u.g), pg_temp.id_of('meeting/' || y.id), u.id, u.name, p.name, p.title, 'present'
  from scale_year y join scale_unit u on u.bloc = y.bloc join scale_person p on p.unit_id = u.id and p.role = 'leader';

insert into pledge (id, bloc_year_id, title, preamble, closing, sign_by, invented)
  select pg_temp.id_of('pledge/' || id), id, 'Giao ước thi đua năm ' || year, 'Các đơn vị thống nhất ký giao ước thi đua, thực hiện trong năm các nội dung sau:', 'Giao ước có hiệu lực từ ngày ký đến hết năm.', starts_on + 59, 'Giao ước giả định.' from scale_year;
insert into pledge_clause (id, pledge_id, position, heading, body, per_unit)
  select pg_temp.id_of('clause/' || y.id || c.at), pg_temp.id_of('pledge/' || y.id), c.at, c.heading, c.body, c.own
  from scale_year y cross join (values (1, 'Hoàn thành nhiệm vụ được giao', 'Hoàn thành đúng hạn nhiệm vụ cấp trên giao.', false), (2, 'Cải cách hành chính, chuyển đổi số', 'Mỗi đơn vị có ít nhất một giải pháp được áp dụng trong năm.', false),
    (3, 'Kỷ luật, kỷ cương', 'Không có người bị kỷ luật từ khiển trách trở lên.', false), (4, 'Chỉ tiêu của từng đơn vị', 'Mỗi đơn vị đăng ký chỉ tiêu cụ thể và tự chịu trách nhiệm thực hiện.', true)) c(at, heading, body, own);
insert into pledge_target (id, clause_id, unit_id, position, indicator, unit_of_measure, baseline, target, due_on)
  select pg_temp.id_of('target/' || y.id || '/' || u.g || t.at), pg_temp.id_of('clause/' || y.id || 4), u.id, u.g * 2 + t.at, t.indicator, t.unit, t.base + pg_temp.pick('target/' || u.id || t.at, 3), t.base + 2 + pg_temp.pick('target/' || u.id || t.at, 3), y.starts_on + 364
  from scale_year y join scale_unit u on u.bloc = y.bloc cross join (values (0, 'Nhiệm vụ được giao hoàn thành đúng hạn', '%', 94), (1, 'Sáng kiến được công nhận', 'sáng kiến', 1)) t(at, indicator, unit, base);
update pledge p set state = 'adopted', adopted_at = pg_temp.local(y.starts_on + 35, '10:00') from scale_year y where p.province_id = app_province() and p.bloc_year_id = y.id;
insert into pledge_party (id, pledge_id, unit_id, unit_name, position) select pg_temp.id_of('party/' || y.id || '/' || u.g), pg_temp.id_of('pledge/' || y.id), u.id, u.name, u.g from scale_year y join scale_unit u on u.bloc = y.bloc;
insert into resolution (id, meeting_id, bloc_year_id, pledge_id, subject, text, voters, present_units, in_favour, opposed, abstained, denominator, pass_numerator, pass_denominator, passed, decided_at)
  select pg_temp.id_of('resolution/' || y.id || r.subject), pg_temp.id_of('meeting/' || y.id), y.id, case r.subject when 'PLEDGE' then pg_temp.id_of('pledge/' || y.id) end, r.subject::resolution_subject, r.text, y.size, y.size, y.size, 0, 0, 'PRESENT', 1, 2, true, pg_temp.local(y.starts_on + 35, '10:00')
  from scale_year y cross join (values ('PLEDGE', 'Thông qua giao ước thi đua của năm.'), ('CRITERIA', 'Thông qua bảng tiêu chí chấm điểm của năm.')) r(subject, text);
