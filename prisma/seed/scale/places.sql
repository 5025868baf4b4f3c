-- Units, the persons who work in them, blocs with their years and offices: one province, the one that is entered.
create temp table scale_unit on commit drop as
  select b.n as bloc, g, row_number() over (order by b.n, g) as number, pg_temp.id_of('unit/' || b.n || '/' || g) as id,
    case when b.cluster then 'xa-' else 'co-quan-' end || lpad((row_number() over (partition by b.cluster order by b.n, g))::text, 3, '0') as slug,
    case when not b.cluster then 'Cơ quan số ' when g % 3 = 0 then 'Phường số ' else 'Xã số ' end || row_number() over (partition by b.cluster order by b.n, g) as name
  from scale_bloc b cross join lateral generate_series(1, b.size) g;
insert into unit (id, code, slug, name, short_name) select id, upper(slug), slug, name, name from scale_unit order by number;

create temp table scale_person on commit drop as
  select u.id as unit_id, u.bloc, u.g, r.role, pg_temp.id_of('person/' || u.bloc || '/' || u.g || '/' || r.role) as id,
    (array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'])[1 + pg_temp.pick('họ/' || u.number || r.role, 10)] || ' ' ||
    (array['Văn', 'Thị', 'Đức', 'Minh', 'Thu', 'Quang', 'Hồng', 'Xuân'])[1 + pg_temp.pick('đệm/' || u.number || r.role, 8)] || ' ' ||
    (array['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quân', 'Sơn', 'Tùng', 'Vân'])[1 + pg_temp.pick('tên/' || u.number || r.role, 16)] as name,
    case r.role when 'leader' then 'Thủ trưởng' else 'Chuyên viên' end as title, 'unit_' || r.role as post,
    coalesce(case when u.bloc = 1 and u.g = 1 then case r.role when 'leader' then 'khoitruong' else 'thuky' end when u.bloc = 1 and u.g = 3 then case r.role when 'leader' then 'lanhdaodonvi' else 'donvi' end end,
      case r.role when 'leader' then 'lanh-dao-' else 'can-bo-' end || u.slug) as account
  from scale_unit u cross join (values ('leader'), ('officer')) r(role)
  union all
  select null, null, null, v.account, pg_temp.id_of('person/' || v.account), v.name, v.title, v.post, v.account
  from (values ('quantri', 'Nguyễn Hữu Phúc', 'Quản trị hệ thống', 'province_admin'), ('quantri2', 'Đinh Công Sơn', 'Quản trị hệ thống', 'province_admin'), ('chuyenvien', 'Trần Thị Ngọc', 'Chuyên viên', 'board_officer'),
    ('lanhdao', 'Lê Quang Vinh', 'Trưởng phòng', 'board_leader'), ('hoidong', 'Phạm Văn Đạt', 'Ủy viên Hội đồng', 'council_secretary'), ('giamsat', 'Dương Thị Hoa', 'Thanh tra viên', 'inspector')) v(account, name, title, post);
analyze scale_unit, scale_person;
insert into account (id, sign_in_name, email) select pg_temp.id_of('account/' || account), name, name from (select account, account || '@' || current_setting('seed.slug') || '.demo' as name from scale_person) p;
insert into credential (id, account_id, kind, secret) select pg_temp.id_of('credential/' || account), pg_temp.id_of('account/' || account), 'password', current_setting('seed.password') from scale_person;
insert into person (id, account_id, unit_id, code, full_name, title) select id, pg_temp.id_of('account/' || account), unit_id, account, name, title from scale_person;
insert into person_contact (id, person_id, email) select pg_temp.id_of('contact/' || account), id, account || '@' || current_setting('seed.slug') || '.demo' from scale_person;
insert into post (id, person_id, unit_id, code, since, basis, confirmed_at)
  select pg_temp.id_of('post/' || account), id, unit_id, post::post_code, '2024-01-01', 'Dữ liệu minh họa', '2024-01-01 08:00+07' from scale_person;

insert into bloc (id, slug, name, short_name, kind)
  select pg_temp.id_of('bloc/' || n), case when cluster then 'cum-' else 'khoi-' end || lpad(n::text, 2, '0'), case when cluster then 'Cụm thi đua số ' else 'Khối thi đua số ' end || n,
    case when cluster then 'Cụm số ' else 'Khối số ' end || n, (case when cluster then 'CLUSTER' else 'BLOC' end)::bloc_kind from scale_bloc;
insert into bloc_membership (id, bloc_id, unit_id, since, basis) select pg_temp.id_of('membership/' || u.bloc || '/' || u.g), pg_temp.id_of('bloc/' || u.bloc), u.id, '2024-01-01', 'Quyết định chia cụm, khối thi đua (minh họa)' from scale_unit u;

create temp table scale_year on commit drop as
  select b.n as bloc, y ->> 'year' as year, y ->> 'stage' as stage, pg_temp.id_of('year/' || b.n || '/' || (y ->> 'year')) as id, b.size, make_date((y ->> 'year')::int, 1, 1) as starts_on
  from scale_bloc b cross join lateral jsonb_array_elements(b.years) y;
analyze scale_year;
insert into bloc_year (id, bloc_id, year, starts_on, ends_on, stage, scoring_from, scoring_until, year_end_by, invented)
  select id, pg_temp.id_of('bloc/' || bloc), year, starts_on, starts_on + interval '1 year - 1 day', stage::bloc_stage, starts_on + interval '10 months', starts_on + interval '11 months 14 days', starts_on + interval '12 months 19 days',
    'Dữ liệu sinh ra để đo và thử, không có thật.' from scale_year;
insert into stage_move (id, bloc_year_id, from_stage, to_stage, moved_at)
  select pg_temp.grown_id(y.bloc * 10 + s.at, 'move/' || y.id || s.at), y.id, s.before::bloc_stage, s.after::bloc_stage, pg_temp.local((y.starts_on + s.day)::date, '08:00')
  from scale_year y join (values (1, 'preparing', 'running', 40), (2, 'running', 'scoring', 304), (3, 'scoring', 'checking', 310), (4, 'checking', 'deciding', 318)) s(at, before, after, day)
    on s.at < array_position(array['preparing', 'running', 'scoring', 'checking', 'deciding'], y.stage);

insert into bloc_office (id, bloc_year_id, kind, unit_id, since, basis)
  select pg_temp.id_of('office/' || y.id || k.kind), y.id, k.kind::office_kind, u.id, y.starts_on, 'Suy tôn tại hội nghị tổng kết năm trước (minh họa)'
  from scale_year y cross join (values ('head', 1), ('deputy', 2)) k(kind, g) join scale_unit u on u.bloc = y.bloc and u.g = k.g;
insert into office_holder (id, office_id, kind, person_id, since)
  select pg_temp.id_of('holder/' || y.id || k.kind), pg_temp.id_of('office/' || y.id || k.office), k.kind::holder_kind, p.id, y.starts_on
  from scale_year y cross join (values ('head', 'head', 1, 'leader'), ('secretary', 'head', 1, 'officer'), ('deputy', 'deputy', 2, 'leader')) k(kind, office, g, role)
  join scale_person p on p.bloc = y.bloc and p.g = k.g and p.role = k.role;

-- The log begins with the province and the opening of each year, chained as the application chains it.
with recursive event as (
  select row_number() over (order by at, about) as seq, * from (
    select pg_temp.local('2024-01-01', '07:00') as at, 'province.created' as event, app_province() as about, jsonb_build_object('slug', current_setting('seed.slug')) as detail
    union all select pg_temp.local(starts_on, '08:00'), 'bloc_year.opened', id, jsonb_build_object('year', year, 'mode', 'live') from scale_year) e),
chain as (
  select e.*, ''::text as previous_hash, audit_hash('', e.seq, e.at, null, null, e.event, e.about, e.detail) as hash from event e where e.seq = 1
  union all select e.*, c.hash, audit_hash(c.hash, e.seq, e.at, null, null, e.event, e.about, e.detail) from chain c join event e on e.seq = c.seq + 1)
insert into audit_entry (id, seq, at, event, about, detail, previous_hash, hash) select pg_temp.grown_id(seq, 'audit/' || seq), seq, at, event, about, detail, previous_hash, hash from chain;
