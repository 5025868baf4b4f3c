import type { Invariant } from "./invariant.ts";

/** The entry that stands for each item of a sheet: the highest layer made on the last self-score, of it the last round. */
const FINAL = `select distinct on (e.sheet_id, k.item_key) e.sheet_id, e.item_id, e.points, e.not_applicable from score_entry e join criteria_item k on k.id = e.item_id
  where (e.points is not null or e.not_applicable or e.inputs <> '{}') and (e.layer = 'self' and e.round >= (select max(z.round) from score_entry z where z.sheet_id = e.sheet_id and z.layer = 'self' and not z.part) or e.layer in ('domain', 'board') and k.scored_by <> 'self' or e.layer <> 'self' and e.entered_at >= coalesce((select max(z.entered_at) from score_entry z where z.sheet_id = e.sheet_id and z.layer = 'self' and (not z.part or z.item_id = e.item_id)), '-infinity'))
  order by e.sheet_id, k.item_key, e.layer desc, e.round desc`;

export const SCORING: Invariant[] = [
  {
    name: "settled-has-total",
    says: "Bảng chấm điểm đã chốt có tổng điểm, và chỉ bảng đã chốt có thứ hạng",
    broken: `select t.id, t.state::text as note from score_sheet t left join unit_total x on x.sheet_id = t.id where (t.state = 'settled' and x.sheet_id is null) or (t.state <> 'settled' and x.rank is not null)`,
  },
  {
    name: "total-is-sum-of-leaves",
    says: "Tổng điểm bằng tổng các tiêu chí đã làm tròn của lớp chấm sau cùng, cộng thưởng trong mức trần, cộng điểm trừ",
    // Where an item fell away the points were brought to the whole scale, and figures that compare units have points of the year's, not of the entry: there only the parts are added up.
    broken: `select x.sheet_id as id, x.total::text as note from unit_total x join score_sheet t on t.id = x.sheet_id and t.state = 'settled' join criteria_version v on v.id = t.criteria_version_id
      left join lateral (select bool_or(f.not_applicable or f.points is null) as fell, coalesce(sum(round(f.points, 2)) filter (where s.kind = 'SCORED'), 0) as main, coalesce(sum(round(f.points, 2)) filter (where s.kind = 'BONUS'), 0) as bonus,
          coalesce(sum(round(f.points, 2)) filter (where s.kind = 'PENALTY'), 0) as penalty
        from (${FINAL}) f join criteria_item i on i.id = f.item_id join criteria_section s on s.id = i.section_id where f.sheet_id = x.sheet_id) l on true
      where x.total <> x.base + x.bonus + x.penalty or (l.fell is not true and (x.base <> l.main or x.penalty <> l.penalty or x.bonus <> least(l.bonus, coalesce(v.bonus_cap, l.bonus))))`,
  },
  {
    name: "round-is-of-the-last-entries",
    says: "Không có điểm tự chấm nào của lần nộp sau lần ghi trên bảng, và mỗi lần nộp cả bảng là một lúc",
    // A recount begins from the round on the sheet, and takes one entry's moment for all of them.
    broken: `select t.id, t.round::text as note from score_sheet t where exists (select from score_entry e where e.sheet_id = t.id and e.layer = 'self' and not e.part and e.round > t.round)
      or exists (select from score_entry e where e.sheet_id = t.id and e.layer = 'self' and not e.part group by e.round having count(distinct e.entered_at) > 1)`,
  },
  {
    name: "rank-follows-totals",
    says: "Thứ hạng theo tổng điểm: đơn vị điểm cao hơn không xếp dưới, đồng hạng tính như 1, 1, 3",
    broken: `select x.sheet_id as id, x.rank::text as note from unit_total x where x.rank is not null and (
      x.rank <> 1 + (select count(*) from unit_total o where o.bloc_year_id = x.bloc_year_id and o.rank < x.rank)
      or exists (select from unit_total o where o.bloc_year_id = x.bloc_year_id and o.rank < x.rank and o.total < x.total))`,
  },
  {
    name: "result-kept-as-written",
    says: "Điểm, thứ hạng đang hiện của năm đã bình xét trùng bản kết quả có số lớn nhất",
    broken: `select x.sheet_id as id, x.result_version::text as note from unit_total x join bloc_year y on y.id = x.bloc_year_id and y.stage in ('deciding', 'proposed', 'closed') join score_sheet t on t.id = x.sheet_id and t.state = 'settled'
      join lateral (select f.id, f.number from score_result f where f.bloc_year_id = x.bloc_year_id and f.state = 'settled' order by f.number desc limit 1) l on true
      left join score_result_row r on r.result_id = l.id and r.sheet_id = x.sheet_id
      where x.result_version <> l.number or (x.total, x.rank, x.classification) is distinct from (r.total, r.rank, r.classification)`,
  },
  {
    name: "results-numbered-in-order",
    says: "Các bản kết quả của một năm đánh số liền nhau từ 1, xếp hạng trong mỗi bản theo tổng điểm",
    broken: `select f.id, f.number::text as note from score_result f where f.state = 'settled' and (f.number <> (select count(*) from score_result o where o.bloc_year_id = f.bloc_year_id and o.state = 'settled' and o.number <= f.number)
      or exists (select from score_result_row a join score_result_row b on b.result_id = a.result_id where a.result_id = f.id and a.rank < b.rank and a.total < b.total))`,
  },
  {
    name: "settled-after-returns",
    says: "Bảng đã chốt điểm, hoặc không còn ở khối, không còn tiêu chí nào đang chờ bổ sung",
    broken: `select r.id, t.state::text as note from item_return r join score_sheet t on t.id = r.sheet_id where r.state = 'open' and t.state not in ('sent', 'under_review')`,
  },
  {
    name: "supplement-was-asked",
    says: "Tiêu chí gửi riêng là tiêu chí khối hoặc đơn vị chấm chéo đã trả lại để bổ sung",
    broken: `select e.id, e.round::text as note from score_entry e where e.part and not exists (select from item_return r where r.sheet_id = e.sheet_id and r.item_id = e.item_id and r.state = 'supplemented' and r.closed_at = e.entered_at)`,
  },
  {
    name: "mention-answered-in-place",
    says: "Đơn vị chỉ được nhắc ở bảng của khối mình, và việc trả lời chỉ kết thúc sau khi được nhắc",
    broken: `select m.id, c.written_at::text as note from comment_mention m join item_comment c on c.id = m.comment_id where c.sheet_id <> m.sheet_id or m.closed_at < c.written_at`,
  },
  {
    name: "opinion-of-a-member",
    says: "Ý kiến góp ý bảng tiêu chí là của đơn vị thành viên, về bản đã đưa ra lấy ý kiến",
    broken: `select o.id, o.item_key as note from criteria_opinion o where not exists (select from criteria_discussion d where d.criteria_version_id = o.criteria_version_id)
      or not exists (select from bloc_year y join bloc_membership m on m.bloc_id = y.bloc_id and m.unit_id = o.unit_id where y.id = o.bloc_year_id)`,
  },
  {
    name: "nobody-scores-own-unit",
    says: "Trên lớp tự chấm không ai chấm đơn vị của mình",
    broken: `select id, layer::text as note from score_entry where layer <> 'self' and by_unit_id = unit_id`,
  },
];
