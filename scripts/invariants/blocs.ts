import type { Invariant } from "./invariant.ts";

export const BLOCS: Invariant[] = [
  {
    name: "membership-once",
    says: "Một đơn vị không vào một khối hai lần trong cùng thời gian",
    broken: `select a.id, a.unit_id::text as note from bloc_membership a join bloc_membership b on b.bloc_id = a.bloc_id and b.unit_id = a.unit_id and b.id > a.id
      where daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]')`,
  },
  {
    name: "membership-counts-once",
    says: "Mỗi lúc một đơn vị chỉ được tính khen thưởng ở một khối",
    broken: `select a.id, a.unit_id::text as note from bloc_membership a join bloc_membership b on b.unit_id = a.unit_id and b.id > a.id
      where a.counts_for_award and b.counts_for_award and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]')`,
  },
  {
    name: "year-one-head",
    says: "Mỗi năm thi đua đang mở có nhiều nhất một đơn vị Khối trưởng",
    broken: `select bloc_year_id as id, count(*)::text as note from bloc_office where kind = 'head' and until is null group by bloc_year_id having count(*) > 1`,
  },
  {
    name: "office-of-a-member",
    says: "Đơn vị giữ chức trong khối là thành viên của khối trong năm đó",
    broken: `select o.id, o.unit_id::text as note from bloc_office o join bloc_year y on y.id = o.bloc_year_id where not exists (
      select from bloc_membership m where m.bloc_id = y.bloc_id and m.unit_id = o.unit_id and daterange(m.since, m.until, '[]') && daterange(y.starts_on, y.ends_on, '[]'))`,
  },
  {
    name: "holder-kind-fits-office",
    says: "Khối phó chỉ làm việc ở đơn vị Khối phó; Khối trưởng, thư ký ở đơn vị Khối trưởng",
    broken: `select h.id, h.kind::text as note from office_holder h join bloc_office o on o.id = h.office_id where (h.kind = 'head' and o.kind <> 'head') or (h.kind = 'deputy' and o.kind <> 'deputy')`,
  },
  {
    name: "year-archive-closed",
    says: "Năm nhập từ hồ sơ cũ luôn ở trạng thái Đã kết thúc",
    broken: `select id, stage::text as note from bloc_year where mode = 'archive' and stage <> 'closed'`,
  },
  {
    name: "year-archive-gives-no-rights",
    says: "Năm nhập từ hồ sơ cũ và năm đã kết thúc không sinh quyền cho ai",
    broken: `select e.id, e.code as note from effective_post e join bloc_year y on y.id = e.bloc_year_id where y.mode = 'archive' or y.stage = 'closed'`,
  },
  {
    name: "paper-results-of-archives",
    says: "Điểm, khen thưởng ghi theo bản giấy chỉ có ở hồ sơ năm trước",
    broken: `select r.id, r.unit_id::text as note from (select id, province_id, bloc_year_id, unit_id from archive_result union all select id, province_id, bloc_year_id, unit_id from archive_award) r join bloc_year y on y.id = r.bloc_year_id where y.mode <> 'archive'`,
  },
  {
    name: "late-entry-of-member",
    says: "Đơn vị được làm muộn là thành viên của khối trong năm đó",
    broken: `select l.id, l.unit_id::text as note from late_entry l join bloc_year y on y.id = l.bloc_year_id
      where not exists (select from bloc_membership m where m.bloc_id = y.bloc_id and m.unit_id = l.unit_id and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on))`,
  },
  {
    name: "stage-moves-joined",
    says: "Mỗi lần chuyển giai đoạn bắt đầu từ giai đoạn trước đó",
    broken: `select id, from_stage::text as note from (
        select m.id, m.from_stage, lag(m.to_stage) over (partition by m.bloc_year_id order by m.moved_at, m.id) as before from stage_move m) s
      where before is not null and before <> from_stage`,
  },
  {
    name: "stage-is-last-move",
    says: "Giai đoạn của năm là nơi lần chuyển cuối cùng dẫn tới",
    broken: `select y.id, y.stage::text as note from bloc_year y join lateral (
        select m.to_stage from stage_move m where m.bloc_year_id = y.id order by m.moved_at desc, m.id desc limit 1) l on true
      where l.to_stage <> y.stage`,
  },
];
