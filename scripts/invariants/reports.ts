import type { Invariant } from "./invariant.ts";

export const REPORTS: Invariant[] = [
  {
    name: "report-of-member",
    says: "Đơn vị gửi báo cáo là hoặc từng là thành viên của khối trong năm đó",
    broken: `select p.id, p.unit_id::text as note from unit_report p join bloc_year y on y.id = p.bloc_year_id where p.sent > 0 and not exists (
      select from bloc_membership k where k.bloc_id = y.bloc_id and k.unit_id = p.unit_id and daterange(k.since, k.until, '[]') && daterange(y.starts_on, y.ends_on, '[]'))`,
  },
  {
    name: "report-counts-its-versions",
    says: "Báo cáo có đủ các bản đã gửi, đánh số từ một",
    broken: `select p.id, p.sent::text as note from unit_report p where p.sent <> (select count(*) from unit_report_version v where v.report_id = p.id)
      or p.sent <> coalesce((select max(v.number) from unit_report_version v where v.report_id = p.id), 0)`,
  },
  {
    name: "report-version-of-its-unit",
    says: "Bản đã gửi nêu đúng đơn vị và kỳ của báo cáo",
    broken: `select v.id, p.unit_id::text as note from unit_report_version v join unit_report p on p.id = v.report_id where v.content::json -> 'unit' ->> 'id' <> p.unit_id::text or v.content::json ->> 'period' <> p.period::text`,
  },
  {
    name: "review-made-of-what-was-sent",
    says: "Mỗi bản báo cáo gửi trước khi hội nghị thông qua nằm trong báo cáo của khối, trừ bản đã được thay hoặc đã trả lại",
    broken: `select v.id, p.unit_id::text as note from unit_report_version v join unit_report p on p.id = v.report_id join bloc_review r on r.bloc_year_id = p.bloc_year_id and r.period = p.period and r.adopted_at is not null
      where not v.after_adoption and p.state = 'handed_in' and v.number = (select max(w.number) from unit_report_version w where w.report_id = v.report_id and not w.after_adoption) and p.sent = v.number
        and not exists (select from bloc_review_source s where s.review_id = r.id and s.version_id = v.id)`,
  },
  {
    name: "review-source-of-own-bloc",
    says: "Báo cáo của khối gom báo cáo của đơn vị trong năm và kỳ đó, gửi trước khi thông qua",
    broken: `select s.id, s.version_id::text as note from bloc_review_source s join bloc_review r on r.id = s.review_id join unit_report_version v on v.id = s.version_id join unit_report p on p.id = v.report_id
      where p.bloc_year_id <> r.bloc_year_id or p.period <> r.period or v.after_adoption or r.adopted_at is null`,
  },
];
