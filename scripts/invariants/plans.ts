import type { Invariant } from "./invariant.ts";

export const PLANS: Invariant[] = [
  {
    name: "plan-adopted-by-its-resolution",
    says: "Kế hoạch, quy chế thông qua tại hội nghị dựa vào biểu quyết được thông qua, đúng loại, đúng năm",
    broken: `select v.id, r.subject::text as note from plan_version v join resolution r on r.id = v.resolution_id where not r.passed or r.subject::text <> v.kind::text or r.bloc_year_id <> v.bloc_year_id`,
  },
  {
    name: "plan-adopted-has-points",
    says: "Kế hoạch, quy chế đã thông qua có nội dung ở mọi phần và không còn chỗ cần xem lại",
    broken: `select v.id, v.number::text as note from plan_version v where v.state = 'adopted' and (not exists (select from plan_section s where s.plan_id = v.id)
      or exists (select from plan_section s where s.plan_id = v.id and not exists (select from plan_point p where p.section_id = s.id)) or exists (select from plan_point p where p.plan_id = v.id and p.look_at))`,
  },
  {
    name: "plan-point-in-its-section",
    says: "Nội dung nằm trong phần của chính văn bản đó",
    broken: `select p.id, p.plan_id::text as note from plan_point p join plan_section s on s.id = p.section_id where s.plan_id <> p.plan_id`,
  },
  {
    name: "unit-plan-follows-own-bloc",
    says: "Kế hoạch của đơn vị theo bản đã thông qua của đúng khối và năm, do đơn vị thành viên lập",
    broken: `select u.id, u.unit_id::text as note from unit_plan u join plan_version v on v.id = u.plan_id join bloc_year y on y.id = u.bloc_year_id where v.bloc_year_id <> u.bloc_year_id or v.kind <> 'PLAN' or v.state <> 'adopted'
      or not exists (select from bloc_membership k where k.bloc_id = y.bloc_id and k.unit_id = u.unit_id and daterange(k.since, k.until, '[]') && daterange(y.starts_on, y.ends_on, '[]'))`,
  },
  {
    name: "unit-plan-point-linked",
    says: "Điều chỉnh của đơn vị gắn với nội dung có trong bản kế hoạch của khối mà đơn vị theo, và thuộc đúng đơn vị",
    broken: `select d.id, d.stance::text as note from unit_plan_point d join unit_plan u on u.id = d.unit_plan_id where d.unit_id <> u.unit_id
      or d.point_key is not null and not exists (select from plan_point p where p.plan_id = u.plan_id and p.point_key = d.point_key)`,
  },
  {
    name: "letter-sent-to-somebody",
    says: "Văn bản đã gửi có ít nhất một nơi nhận, bản nháp chưa ai xem",
    broken: `select l.id, l.state::text as note from letter l where l.state <> 'draft' and not exists (select from letter_recipient r where r.letter_id = l.id) or l.state = 'draft' and exists (select from letter_recipient r where r.letter_id = l.id and r.seen_at is not null)`,
  },
  {
    name: "letter-seen-after-sent",
    says: "Nơi nhận mở xem sau khi văn bản được gửi",
    broken: `select r.id, r.unit_id::text as note from letter_recipient r join letter l on l.id = r.letter_id where r.seen_at < l.sent_at`,
  },
];
