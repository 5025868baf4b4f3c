-- The catalogue beside what blocs vote on: persons, households, what a unit gives by itself, orders of the State; and persons' titles under the law before. Names only, none compared with the original text.
insert into national_title (code, name, kind, subject, decided_by, position, valid_from, valid_to, source)
select t.code, t.name, t.kind::title_kind, t.subject::subject_kind, t.level::title_level, t.position, p.valid_from::date, p.valid_to::date, p.source
from (values
  ('CERT_UNIT', 'Giấy khen', 'FORM', 'COLLECTIVE', 'UNIT', 7),
  ('CULTURAL_HAMLET', 'Thôn, tổ dân phố văn hóa', 'TITLE', 'COLLECTIVE', 'UNIT', 8),
  ('CERT_UNIT_PERSON', 'Giấy khen (cá nhân)', 'FORM', 'PERSON', 'UNIT', 17),
  ('LABOR_ORDER_1_PERSON', 'Huân chương Lao động hạng Nhất (cá nhân)', 'FORM', 'PERSON', 'PRESIDENT', 18),
  ('LABOR_ORDER_2_PERSON', 'Huân chương Lao động hạng Nhì (cá nhân)', 'FORM', 'PERSON', 'PRESIDENT', 19),
  ('LABOR_ORDER_3_PERSON', 'Huân chương Lao động hạng Ba (cá nhân)', 'FORM', 'PERSON', 'PRESIDENT', 20),
  ('CULTURAL_FAMILY', 'Gia đình văn hóa', 'TITLE', 'HOUSEHOLD', 'UNIT', 31),
  ('CERT_PM_HOUSEHOLD', 'Bằng khen của Thủ tướng Chính phủ (hộ gia đình)', 'FORM', 'HOUSEHOLD', 'PRIME_MINISTER', 32),
  ('CERT_PROV_HOUSEHOLD', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (hộ gia đình)', 'FORM', 'HOUSEHOLD', 'PROVINCE', 33),
  ('CERT_UNIT_HOUSEHOLD', 'Giấy khen (hộ gia đình)', 'FORM', 'HOUSEHOLD', 'UNIT', 34)) t(code, name, kind, subject, level, position)
cross join (values
  ('2004-07-01', '2023-12-31', 'Luật Thi đua, khen thưởng số 15/2003/QH11 và các luật sửa đổi'),
  ('2024-01-01', null, 'Luật Thi đua, khen thưởng số 06/2022/QH15')) p(valid_from, valid_to, source);
insert into national_title (code, name, kind, subject, decided_by, position, valid_from, valid_to, source)
select t.code, t.name, t.kind, t.subject, t.decided_by, t.position, '2004-07-01', '2023-12-31', 'Luật Thi đua, khen thưởng số 15/2003/QH11 và các luật sửa đổi' from national_title t where t.subject = 'PERSON' and t.valid_from = '2024-01-01'
  and not exists (select from national_title o where o.code = t.code and o.valid_from = '2004-07-01');
