import type { Invariant } from "./invariant.ts";

export const MOVEMENTS: Invariant[] = [
  {
    name: "movement-has-a-launcher",
    says: "Phong trào đã phát động có ít nhất một cấp phát động",
    broken: `select m.id, m.state::text as note from movement m where m.state = 'launched' and not exists (select from movement_launch l where l.movement_id = m.id)`,
  },
  {
    name: "movement-joined-by-members",
    says: "Đơn vị tham gia phong trào của khối là thành viên của khối trong năm đó",
    broken: `select q.id, q.unit_id::text as note from movement_participation q join movement m on m.id = q.movement_id join bloc_year y on y.id = m.bloc_year_id where not exists (
      select from bloc_membership k where k.bloc_id = y.bloc_id and k.unit_id = q.unit_id and daterange(k.since, k.until, '[]') && daterange(y.starts_on, y.ends_on, '[]'))`,
  },
  {
    name: "movement-reported-by-participants",
    says: "Chỉ đơn vị đã đăng ký tham gia mới gửi báo cáo phong trào",
    broken: `select p.id, p.unit_id::text as note from movement_report p join movement_review r on r.id = p.review_id where p.state <> 'drafting'
      and not exists (select from movement_participation q where q.movement_id = r.movement_id and q.unit_id = p.unit_id)`,
  },
  {
    name: "movement-figure-of-own-indicator",
    says: "Số liệu báo cáo thuộc chỉ tiêu của chính phong trào được báo cáo",
    broken: `select f.id, f.indicator_id::text as note from movement_figure f join movement_report p on p.id = f.report_id join movement_review r on r.id = p.review_id join movement_indicator i on i.id = f.indicator_id where i.movement_id <> r.movement_id`,
  },
  {
    name: "movement-draft-of-own-unit",
    says: "Bản nháp báo cáo phong trào thuộc đúng đơn vị của báo cáo",
    broken: `select d.id, d.unit_id::text as note from movement_draft d join movement_report p on p.id = d.report_id where d.unit_id <> p.unit_id`,
  },
  {
    name: "role-model-of-a-member",
    says: "Điển hình do đơn vị thành viên của khối trong năm đó giới thiệu",
    broken: `select o.id, o.unit_id::text as note from role_model o join bloc_year y on y.id = o.bloc_year_id where not exists (
      select from bloc_membership k where k.bloc_id = y.bloc_id and k.unit_id = o.unit_id and daterange(k.since, k.until, '[]') && daterange(y.starts_on, y.ends_on, '[]'))`,
  },
  {
    name: "role-model-agreed",
    says: "Cá nhân, hộ gia đình được giới thiệu đều đã đồng ý",
    broken: `select id, state::text as note from role_model where kind <> 'COLLECTIVE' and state <> 'drafting' and consent_on is null`,
  },
  {
    name: "role-model-chosen-by-own-bloc",
    says: "Nghị quyết chọn điển hình thuộc cùng năm thi đua và đã được thông qua",
    broken: `select o.id, o.resolution_id::text as note from role_model o join resolution r on r.id = o.resolution_id where r.bloc_year_id <> o.bloc_year_id or not r.passed`,
  },
];
