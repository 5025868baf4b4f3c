-- Dated data of the year: provinces and their codes by day, holidays and compensation days, a province's own days,
-- dates of the year, late entry by decision, and the feed that a person's own calendar reads.

-- How far a fact of law or practice was checked; nothing unverified is shown as law.
create type verification as enum ('ORIGINAL', 'PRESS', 'UNVERIFIED');

-- ---------- provinces over time: a code means nothing without a day ----------
alter table territory add column source text;
alter table territory add column verification verification not null default 'UNVERIFIED';

insert into territory (id, code, name, kind, valid_from, valid_to, successor_code, document, source)
select md5('territory/' || v.code || '/' || v.valid_from)::uuid, v.code, v.name, v.kind::province_kind, v.valid_from::date, v.valid_to::date, v.successor_code,
  case when v.valid_to = '2025-06-30' then 'Nghị quyết số 202/2025/QH15' when v.valid_from = '2026-04-30' then 'Nghị quyết số 30/2026/QH16' end,
  case when v.valid_from >= '2025-07-01' then 'Quyết định số 19/2025/QĐ-TTg (mã); Nghị quyết số 202/2025/QH15 (sắp xếp)' else 'Danh mục mã đơn vị hành chính theo Quyết định số 124/2004/QĐ-TTg' end
from (values
  ('01', 'Thành phố Hà Nội', 'CITY', '2004-07-08', null, null),
  ('02', 'Tỉnh Hà Giang', 'PROVINCE', '2004-07-08', '2025-06-30', '08'),
  ('04', 'Tỉnh Cao Bằng', 'PROVINCE', '2004-07-08', null, null),
  ('06', 'Tỉnh Bắc Kạn', 'PROVINCE', '2004-07-08', '2025-06-30', '19'),
  ('08', 'Tỉnh Tuyên Quang', 'PROVINCE', '2004-07-08', '2025-06-30', '08'),
  ('08', 'Tỉnh Tuyên Quang', 'PROVINCE', '2025-07-01', null, null),
  ('10', 'Tỉnh Lào Cai', 'PROVINCE', '2004-07-08', '2025-06-30', '15'),
  ('11', 'Tỉnh Điện Biên', 'PROVINCE', '2004-07-08', null, null),
  ('12', 'Tỉnh Lai Châu', 'PROVINCE', '2004-07-08', null, null),
  ('14', 'Tỉnh Sơn La', 'PROVINCE', '2004-07-08', null, null),
  ('15', 'Tỉnh Yên Bái', 'PROVINCE', '2004-07-08', '2025-06-30', '15'),
  ('15', 'Tỉnh Lào Cai', 'PROVINCE', '2025-07-01', null, null),
  ('17', 'Tỉnh Hòa Bình', 'PROVINCE', '2004-07-08', '2025-06-30', '25'),
  ('19', 'Tỉnh Thái Nguyên', 'PROVINCE', '2004-07-08', '2025-06-30', '19'),
  ('19', 'Tỉnh Thái Nguyên', 'PROVINCE', '2025-07-01', null, null),
  ('20', 'Tỉnh Lạng Sơn', 'PROVINCE', '2004-07-08', null, null),
  ('22', 'Tỉnh Quảng Ninh', 'PROVINCE', '2004-07-08', null, null),
  ('24', 'Tỉnh Bắc Giang', 'PROVINCE', '2004-07-08', '2025-06-30', '24'),
  ('24', 'Tỉnh Bắc Ninh', 'PROVINCE', '2025-07-01', null, null),
  ('25', 'Tỉnh Phú Thọ', 'PROVINCE', '2004-07-08', '2025-06-30', '25'),
  ('25', 'Tỉnh Phú Thọ', 'PROVINCE', '2025-07-01', null, null),
  ('26', 'Tỉnh Vĩnh Phúc', 'PROVINCE', '2004-07-08', '2025-06-30', '25'),
  ('27', 'Tỉnh Bắc Ninh', 'PROVINCE', '2004-07-08', '2025-06-30', '24'),
  ('30', 'Tỉnh Hải Dương', 'PROVINCE', '2004-07-08', '2025-06-30', '31'),
  ('31', 'Thành phố Hải Phòng', 'CITY', '2004-07-08', '2025-06-30', '31'),
  ('31', 'Thành phố Hải Phòng', 'CITY', '2025-07-01', null, null),
  ('33', 'Tỉnh Hưng Yên', 'PROVINCE', '2004-07-08', '2025-06-30', '33'),
  ('33', 'Tỉnh Hưng Yên', 'PROVINCE', '2025-07-01', null, null),
  ('34', 'Tỉnh Thái Bình', 'PROVINCE', '2004-07-08', '2025-06-30', '33'),
  ('35', 'Tỉnh Hà Nam', 'PROVINCE', '2004-07-08', '2025-06-30', '37'),
  ('36', 'Tỉnh Nam Định', 'PROVINCE', '2004-07-08', '2025-06-30', '37'),
  ('37', 'Tỉnh Ninh Bình', 'PROVINCE', '2004-07-08', '2025-06-30', '37'),
  ('37', 'Tỉnh Ninh Bình', 'PROVINCE', '2025-07-01', null, null),
  ('38', 'Tỉnh Thanh Hóa', 'PROVINCE', '2004-07-08', null, null),
  ('40', 'Tỉnh Nghệ An', 'PROVINCE', '2004-07-08', null, null),
  ('42', 'Tỉnh Hà Tĩnh', 'PROVINCE', '2004-07-08', null, null),
  ('44', 'Tỉnh Quảng Bình', 'PROVINCE', '2004-07-08', '2025-06-30', '44'),
  ('44', 'Tỉnh Quảng Trị', 'PROVINCE', '2025-07-01', null, null),
  ('45', 'Tỉnh Quảng Trị', 'PROVINCE', '2004-07-08', '2025-06-30', '44'),
  ('46', 'Tỉnh Thừa Thiên Huế', 'PROVINCE', '2004-07-08', '2024-12-31', '46'),
  ('46', 'Thành phố Huế', 'CITY', '2025-01-01', null, null),
  ('48', 'Thành phố Đà Nẵng', 'CITY', '2004-07-08', '2025-06-30', '48'),
  ('48', 'Thành phố Đà Nẵng', 'CITY', '2025-07-01', null, null),
  ('49', 'Tỉnh Quảng Nam', 'PROVINCE', '2004-07-08', '2025-06-30', '48'),
  ('51', 'Tỉnh Quảng Ngãi', 'PROVINCE', '2004-07-08', '2025-06-30', '51'),
  ('51', 'Tỉnh Quảng Ngãi', 'PROVINCE', '2025-07-01', null, null),
  ('52', 'Tỉnh Bình Định', 'PROVINCE', '2004-07-08', '2025-06-30', '52'),
  ('52', 'Tỉnh Gia Lai', 'PROVINCE', '2025-07-01', null, null),
  ('54', 'Tỉnh Phú Yên', 'PROVINCE', '2004-07-08', '2025-06-30', '66'),
  ('56', 'Tỉnh Khánh Hòa', 'PROVINCE', '2004-07-08', '2025-06-30', '56'),
  ('56', 'Tỉnh Khánh Hòa', 'PROVINCE', '2025-07-01', null, null),
  ('58', 'Tỉnh Ninh Thuận', 'PROVINCE', '2004-07-08', '2025-06-30', '56'),
  ('60', 'Tỉnh Bình Thuận', 'PROVINCE', '2004-07-08', '2025-06-30', '68'),
  ('62', 'Tỉnh Kon Tum', 'PROVINCE', '2004-07-08', '2025-06-30', '51'),
  ('64', 'Tỉnh Gia Lai', 'PROVINCE', '2004-07-08', '2025-06-30', '52'),
  ('66', 'Tỉnh Đắk Lắk', 'PROVINCE', '2004-07-08', '2025-06-30', '66'),
  ('66', 'Tỉnh Đắk Lắk', 'PROVINCE', '2025-07-01', null, null),
  ('67', 'Tỉnh Đắk Nông', 'PROVINCE', '2004-07-08', '2025-06-30', '68'),
  ('68', 'Tỉnh Lâm Đồng', 'PROVINCE', '2004-07-08', '2025-06-30', '68'),
  ('68', 'Tỉnh Lâm Đồng', 'PROVINCE', '2025-07-01', null, null),
  ('70', 'Tỉnh Bình Phước', 'PROVINCE', '2004-07-08', '2025-06-30', '75'),
  ('72', 'Tỉnh Tây Ninh', 'PROVINCE', '2004-07-08', '2025-06-30', '80'),
  ('74', 'Tỉnh Bình Dương', 'PROVINCE', '2004-07-08', '2025-06-30', '79'),
  ('75', 'Tỉnh Đồng Nai', 'PROVINCE', '2004-07-08', '2025-06-30', '75'),
  ('75', 'Tỉnh Đồng Nai', 'PROVINCE', '2025-07-01', '2026-04-29', '75'),
  ('75', 'Thành phố Đồng Nai', 'CITY', '2026-04-30', null, null),
  ('77', 'Tỉnh Bà Rịa - Vũng Tàu', 'PROVINCE', '2004-07-08', '2025-06-30', '79'),
  ('79', 'Thành phố Hồ Chí Minh', 'CITY', '2004-07-08', '2025-06-30', '79'),
  ('79', 'Thành phố Hồ Chí Minh', 'CITY', '2025-07-01', null, null),
  ('80', 'Tỉnh Long An', 'PROVINCE', '2004-07-08', '2025-06-30', '80'),
  ('80', 'Tỉnh Tây Ninh', 'PROVINCE', '2025-07-01', null, null),
  ('82', 'Tỉnh Tiền Giang', 'PROVINCE', '2004-07-08', '2025-06-30', '82'),
  ('82', 'Tỉnh Đồng Tháp', 'PROVINCE', '2025-07-01', null, null),
  ('83', 'Tỉnh Bến Tre', 'PROVINCE', '2004-07-08', '2025-06-30', '86'),
  ('84', 'Tỉnh Trà Vinh', 'PROVINCE', '2004-07-08', '2025-06-30', '86'),
  ('86', 'Tỉnh Vĩnh Long', 'PROVINCE', '2004-07-08', '2025-06-30', '86'),
  ('86', 'Tỉnh Vĩnh Long', 'PROVINCE', '2025-07-01', null, null),
  ('87', 'Tỉnh Đồng Tháp', 'PROVINCE', '2004-07-08', '2025-06-30', '82'),
  ('89', 'Tỉnh An Giang', 'PROVINCE', '2004-07-08', '2025-06-30', '91'),
  ('91', 'Tỉnh Kiên Giang', 'PROVINCE', '2004-07-08', '2025-06-30', '91'),
  ('91', 'Tỉnh An Giang', 'PROVINCE', '2025-07-01', null, null),
  ('92', 'Thành phố Cần Thơ', 'CITY', '2004-07-08', '2025-06-30', '92'),
  ('92', 'Thành phố Cần Thơ', 'CITY', '2025-07-01', null, null),
  ('93', 'Tỉnh Hậu Giang', 'PROVINCE', '2004-07-08', '2025-06-30', '92'),
  ('94', 'Tỉnh Sóc Trăng', 'PROVINCE', '2004-07-08', '2025-06-30', '92'),
  ('95', 'Tỉnh Bạc Liêu', 'PROVINCE', '2004-07-08', '2025-06-30', '96'),
  ('96', 'Tỉnh Cà Mau', 'PROVINCE', '2004-07-08', '2025-06-30', '96'),
  ('96', 'Tỉnh Cà Mau', 'PROVINCE', '2025-07-01', null, null)) v(code, name, kind, valid_from, valid_to, successor_code)
-- What somebody entered before keeps its id: units and blocs point at it.
where not exists (select from territory t where t.code = v.code and daterange(t.valid_from, t.valid_to, '[]') && daterange(v.valid_from::date, v.valid_to::date, '[]'));
alter table territory add constraint territory_code_once exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&);

-- The province that bore a code on a day.
create function territory_at(p_code text, p_day date) returns setof territory language sql stable set search_path = public, pg_temp as
$$ select t.* from territory t where t.code = p_code and p_day >= t.valid_from and (t.valid_to is null or p_day <= t.valid_to) $$;

-- Provinces of before whose archives are read inside this one.
create function territories_of(p_province uuid) returns setof territory language sql stable set search_path = public, pg_temp as
$$ select t.* from territory t join province p on p.id = p_province
   where t.valid_to is not null and (t.province_id = p.id or t.province_id is null and t.successor_code = p.code) $$;

create function keep_territory() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.territory_id is null or (tg_op = 'UPDATE' and new.territory_id is not distinct from old.territory_id) then return new; end if;
  perform from territories_of(new.province_id) t where t.id = new.territory_id;
  if not found then raise exception 'territory.elsewhere' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_territory before insert or update on unit for each row execute function keep_territory();
create trigger keep_territory before insert or update on bloc for each row execute function keep_territory();

-- ---------- working days ----------
-- OFF: nobody works; WORK: a Saturday or Sunday worked in exchange; QUIET: people work and are not reminded of anything.
create type day_kind as enum ('OFF', 'WORK', 'QUIET');

create table holiday (
  day date not null, kind day_kind not null, name text not null, tet boolean not null default false, source text not null, verification verification not null default 'UNVERIFIED',
  constraint holiday_pkey primary key (day),
  constraint holiday_national check (kind <> 'QUIET'));

insert into holiday (day, kind, name, tet, source, verification)
select v.day::date, v.kind::day_kind, v.name, v.tet, v.source, v.verification::verification from (values
  ('2025-01-01', 'OFF', 'Tết Dương lịch', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2025-01-27', 'OFF', 'Tết Nguyên đán Ất Tỵ', true, 'Thông báo lịch nghỉ năm 2025', 'UNVERIFIED'),
  ('2025-01-28', 'OFF', 'Tết Nguyên đán Ất Tỵ', true, 'Thông báo lịch nghỉ năm 2025', 'UNVERIFIED'),
  ('2025-01-29', 'OFF', 'Tết Nguyên đán Ất Tỵ', true, 'Thông báo lịch nghỉ năm 2025', 'UNVERIFIED'),
  ('2025-01-30', 'OFF', 'Tết Nguyên đán Ất Tỵ', true, 'Thông báo lịch nghỉ năm 2025', 'UNVERIFIED'),
  ('2025-01-31', 'OFF', 'Tết Nguyên đán Ất Tỵ', true, 'Thông báo lịch nghỉ năm 2025', 'UNVERIFIED'),
  ('2025-04-07', 'OFF', 'Giỗ Tổ Hùng Vương', false, 'Bộ luật Lao động 2019, Điều 112 (ngày 10/3 âm lịch)', 'UNVERIFIED'),
  ('2025-04-26', 'WORK', 'Làm bù ngày 02/05/2025', false, 'Thông báo lịch nghỉ năm 2025', 'UNVERIFIED'),
  ('2025-04-30', 'OFF', 'Ngày Chiến thắng', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2025-05-01', 'OFF', 'Ngày Quốc tế lao động', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2025-05-02', 'OFF', 'Nghỉ hoán đổi với ngày 26/04/2025', false, 'Thông báo lịch nghỉ năm 2025', 'UNVERIFIED'),
  ('2025-09-01', 'OFF', 'Quốc khánh', false, 'Thông báo lịch nghỉ năm 2025', 'UNVERIFIED'),
  ('2025-09-02', 'OFF', 'Quốc khánh', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2026-01-01', 'OFF', 'Tết Dương lịch', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2026-01-02', 'OFF', 'Nghỉ hoán đổi với ngày 10/01/2026', false, 'Văn bản số 12729/VPCP-KGVX ngày 25/12/2025', 'PRESS'),
  ('2026-01-10', 'WORK', 'Làm bù ngày 02/01/2026', false, 'Văn bản số 12729/VPCP-KGVX ngày 25/12/2025', 'PRESS'),
  ('2026-02-16', 'OFF', 'Tết Nguyên đán Bính Ngọ', true, 'Thông báo lịch nghỉ Tết 2026 (nghỉ từ 14/02 đến hết 22/02)', 'PRESS'),
  ('2026-02-17', 'OFF', 'Tết Nguyên đán Bính Ngọ', true, 'Thông báo lịch nghỉ Tết 2026 (nghỉ từ 14/02 đến hết 22/02)', 'PRESS'),
  ('2026-02-18', 'OFF', 'Tết Nguyên đán Bính Ngọ', true, 'Thông báo lịch nghỉ Tết 2026 (nghỉ từ 14/02 đến hết 22/02)', 'PRESS'),
  ('2026-02-19', 'OFF', 'Tết Nguyên đán Bính Ngọ', true, 'Thông báo lịch nghỉ Tết 2026 (nghỉ từ 14/02 đến hết 22/02)', 'PRESS'),
  ('2026-02-20', 'OFF', 'Tết Nguyên đán Bính Ngọ', true, 'Thông báo lịch nghỉ Tết 2026 (nghỉ từ 14/02 đến hết 22/02)', 'PRESS'),
  ('2026-04-26', 'OFF', 'Giỗ Tổ Hùng Vương', false, 'Bộ luật Lao động 2019, Điều 112 (ngày 10/3 âm lịch)', 'UNVERIFIED'),
  ('2026-04-27', 'OFF', 'Nghỉ bù Giỗ Tổ Hùng Vương', false, 'Bộ luật Lao động 2019, Điều 111 (ngày lễ trùng ngày nghỉ hằng tuần)', 'UNVERIFIED'),
  ('2026-04-30', 'OFF', 'Ngày Chiến thắng', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2026-05-01', 'OFF', 'Ngày Quốc tế lao động', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2026-08-22', 'WORK', 'Làm bù ngày 31/08/2026', false, 'Thông báo lịch nghỉ Quốc khánh 2026', 'UNVERIFIED'),
  ('2026-08-31', 'OFF', 'Nghỉ hoán đổi với ngày 22/08/2026', false, 'Thông báo lịch nghỉ Quốc khánh 2026', 'UNVERIFIED'),
  ('2026-09-01', 'OFF', 'Quốc khánh', false, 'Thông báo lịch nghỉ Quốc khánh 2026', 'UNVERIFIED'),
  ('2026-09-02', 'OFF', 'Quốc khánh', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2026-11-24', 'OFF', 'Ngày Văn hóa Việt Nam', false, 'Nghị quyết số 80-NQ/TW (chủ trương); chưa thấy văn bản luật cho nghỉ trong năm 2026', 'UNVERIFIED'),
  ('2027-01-01', 'OFF', 'Tết Dương lịch', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2027-02-05', 'OFF', 'Tết Nguyên đán Đinh Mùi', true, 'Dự kiến theo âm lịch, chưa có thông báo', 'UNVERIFIED'),
  ('2027-02-08', 'OFF', 'Tết Nguyên đán Đinh Mùi', true, 'Dự kiến theo âm lịch, chưa có thông báo', 'UNVERIFIED'),
  ('2027-02-09', 'OFF', 'Tết Nguyên đán Đinh Mùi', true, 'Dự kiến theo âm lịch, chưa có thông báo', 'UNVERIFIED'),
  ('2027-02-10', 'OFF', 'Nghỉ bù Tết Nguyên đán', true, 'Dự kiến theo âm lịch, chưa có thông báo', 'UNVERIFIED'),
  ('2027-02-11', 'OFF', 'Nghỉ bù Tết Nguyên đán', true, 'Dự kiến theo âm lịch, chưa có thông báo', 'UNVERIFIED'),
  ('2027-04-16', 'OFF', 'Giỗ Tổ Hùng Vương', false, 'Bộ luật Lao động 2019, Điều 112 (ngày 10/3 âm lịch)', 'UNVERIFIED'),
  ('2027-04-30', 'OFF', 'Ngày Chiến thắng', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2027-05-01', 'OFF', 'Ngày Quốc tế lao động', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2027-05-03', 'OFF', 'Nghỉ bù Ngày Quốc tế lao động', false, 'Bộ luật Lao động 2019, Điều 111 (ngày lễ trùng ngày nghỉ hằng tuần)', 'UNVERIFIED'),
  ('2027-09-02', 'OFF', 'Quốc khánh', false, 'Bộ luật Lao động 2019, Điều 112', 'PRESS'),
  ('2027-09-03', 'OFF', 'Quốc khánh', false, 'Dự kiến, chưa có thông báo', 'UNVERIFIED')) v(day, kind, name, tet, source, verification);

-- A province's own days stand before the country's.
create table province_day (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), day date not null, kind day_kind not null, name text not null, source text, verification verification not null default 'UNVERIFIED',
  entered_by_id uuid, version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint province_day_pkey primary key (province_id, id),
  constraint province_day_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint province_day_entered_by_fkey foreign key (province_id, entered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint province_day_once unique (province_id, day),
  -- What is said to be checked names the paper it was checked against.
  constraint province_day_checked check (verification <> 'ORIGINAL' or source is not null));
create index province_day_entered_by on province_day (province_id, entered_by_id);

-- ---------- dates of the year that are no stage and no meeting ----------
create type year_date_kind as enum ('DEADLINE', 'EVENT');
create table year_date (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid, day date not null, kind year_date_kind not null, title text not null, note text, document text,
  cancelled_reason text, entered_by_id uuid, version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint year_date_pkey primary key (province_id, id),
  constraint year_date_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint year_date_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint year_date_entered_by_fkey foreign key (province_id, entered_by_id) references person (province_id, id) on delete restrict on update restrict);
create index year_date_bloc_year on year_date (province_id, bloc_year_id);
create index year_date_day on year_date (province_id, day);
create index year_date_entered_by on year_date (province_id, entered_by_id);

-- ---------- late entry, by a decision that all members read ----------
create type late_duty as enum ('SIGN_PLEDGE', 'SELF_SCORE', 'YEAR_DATE');
create table late_entry (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, unit_id uuid not null, duty late_duty not null, year_date_id uuid, due_on date, until date not null,
  reason text not null, document text, decided_by_id uuid default app_person(), decided_at timestamptz(3) not null default app_now(),
  constraint late_entry_pkey primary key (province_id, id),
  constraint late_entry_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint late_entry_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint late_entry_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint late_entry_year_date_fkey foreign key (province_id, year_date_id) references year_date (province_id, id) on delete restrict on update restrict,
  constraint late_entry_decided_by_fkey foreign key (province_id, decided_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint late_entry_later check (due_on is null or until > due_on),
  constraint late_entry_date check ((duty = 'YEAR_DATE') = (year_date_id is not null)));
create index late_entry_bloc_year on late_entry (province_id, bloc_year_id);
create index late_entry_unit on late_entry (province_id, unit_id);
create index late_entry_year_date on late_entry (province_id, year_date_id);
create index late_entry_decided_by on late_entry (province_id, decided_by_id);
create trigger append_only before update or delete on late_entry for each row execute function never_change();

-- A later day for a sheet is such a decision. The trigger fires where a verb names the reason: a sheet sent back, or carried
-- over to amended criteria, gets its day without one.
create function log_late_sheet() returns trigger language plpgsql as $$
begin
  if new.extended_reason is null or new.due_on is null or new.due_on <= old.due_on then return null; end if;
  insert into late_entry (province_id, bloc_year_id, unit_id, duty, due_on, until, reason) values (new.province_id, new.bloc_year_id, new.unit_id, 'SELF_SCORE', old.due_on, new.due_on, new.extended_reason);
  return null;
end $$;
create trigger log_late after update of extended_reason on score_sheet for each row execute function log_late_sheet();

-- ---------- the feed of one person ----------
create table calendar_feed (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), person_id uuid not null, token_hash bytea not null, window_from timestamptz(3), reads integer not null default 0,
  last_read_at timestamptz(3), version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint calendar_feed_pkey primary key (province_id, id),
  constraint calendar_feed_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint calendar_feed_person_fkey foreign key (province_id, person_id) references person (province_id, id) on delete restrict on update restrict,
  constraint calendar_feed_person_once unique (province_id, person_id),
  constraint calendar_feed_token_once unique (province_id, token_hash),
  constraint calendar_feed_hash check (length(token_hash) = 32));

-- The way in of a calendar program: no session, a token of one person. What it may read is what that person may, by the posts of today.
-- More than sixty readings an hour are refused; somebody who left, or whose account is shut, is as unknown as a wrong token.
create function enter_feed(p_slug text, p_token bytea) returns table (person uuid, allowed boolean)
language plpgsql security definer set search_path = public, pg_temp as $$
declare home uuid; f record; units uuid[]; reach text[];
begin
  perform set_config('app.province', '', true), set_config('app.person', '', true), set_config('app.unit', '', true), set_config('app.reach', '', true);
  select p.id into home from province p where p.slug = p_slug;
  if not found then return; end if;
  perform set_config('app.province', home::text, true);
  update calendar_feed c set reads = case when c.window_from > now() - interval '1 hour' then c.reads + 1 else 1 end,
      window_from = case when c.window_from > now() - interval '1 hour' then c.window_from else now() end, last_read_at = now()
    from person pe join account a on a.id = pe.account_id
    where c.province_id = home and c.token_hash = p_token and pe.province_id = c.province_id and pe.id = c.person_id and (pe.left_on is null or pe.left_on >= app_today()) and a.disabled_at is null
    returning c.person_id, c.reads into f;
  if not found then perform set_config('app.province', '', true); return; end if;
  select array_agg(distinct e.unit_id) filter (where e.unit_id is not null), array_agg(distinct e.code || coalesce('@' || e.bloc_year_id, '')) into units, reach
    from effective_post e where e.province_id = home and e.person_id = f.person_id;
  perform set_config('app.person', f.person_id::text, true), set_config('app.unit', coalesce(units, '{}')::text, true), set_config('app.reach', coalesce(reach, '{}')::text, true);
  return query select f.person_id, f.reads <= 60;
end $$;

do $$
declare t text;
begin
  foreach t in array array['province_day', 'year_date', 'late_entry', 'calendar_feed'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
-- An address is its owner's alone.
create policy feed_own on calendar_feed as restrictive to app_runtime using (person_id = (select app_person()));

revoke all on function territory_at(text, date), territories_of(uuid), keep_territory(), log_late_sheet(), enter_feed(text, bytea) from public;
grant execute on function territory_at(text, date), territories_of(uuid) to app_runtime, app_portal, app_jobs, app_backup;
grant execute on function enter_feed(text, bytea) to app_runtime;
grant select on holiday to app_runtime, app_portal, app_jobs, app_backup;
grant select, insert, update, delete on province_day, calendar_feed to app_runtime;
grant select, insert, update on year_date to app_runtime;
grant select, insert on late_entry to app_runtime;
grant select on province_day, year_date, late_entry to app_jobs;
grant select on province_day, year_date, late_entry, calendar_feed to app_backup;
