import type { Invariant } from "./invariant.ts";

export const AWARDS: Invariant[] = [
  {
    name: "session-numbers-roll",
    says: "Số ủy viên và số có mặt của phiên họp khớp danh sách ủy viên",
    broken: `select s.id, s.title as note from council_session s join (select session_id, count(*) as members, count(*) filter (where attendance = 'PRESENT') as present from session_member group by 1) m on m.session_id = s.id where s.members <> m.members or s.present <> m.present`,
  },
  {
    name: "session-words-own",
    says: "Khai báo lợi ích, ý kiến bằng văn bản là của ủy viên cùng phiên họp; chỉ người được hỏi mới có ý kiến",
    broken: `select c.id, c.ground as note from session_conflict c join session_member m on m.id = c.member_id where m.session_id <> c.session_id
      union all select a.id, a.paper from session_answer a join session_member m on m.id = a.member_id where m.session_id <> a.session_id or m.attendance <> 'ASKED'`,
  },
  {
    name: "initiative-behind-living",
    says: "Sáng kiến đang dùng đứng sau một hồ sơ còn hiệu lực",
    broken: `select x.id, p.title_name as note from initiative_use x join award_proposal p on p.id = x.proposal_id where x.released_at is null and p.state in ('withdrawn', 'council_refused')`,
  },
  {
    name: "decision-item-agreed",
    says: "Mỗi dòng trong quyết định đã ban hành có kết quả Hội đồng thông qua, hoặc đã trình cấp trên",
    broken: `select i.id, d.number as note from decision_item i join decision d on d.id = i.decision_id join award_proposal p on p.id = i.proposal_id left join bloc_year y on y.id = p.bloc_year_id
      where d.kind = 'AWARD' and d.state <> 'draft' and coalesce(y.mode, 'live') = 'live' and p.forwarded_on is null and not exists (select from council_result r where r.proposal_id = p.id and r.outcome = 'agree')`,
  },
  {
    name: "decision-bonus-sum",
    says: "Tổng tiền thưởng của quyết định đã ban hành bằng tổng các dòng",
    broken: `select d.id, d.number as note from decision d where d.kind = 'AWARD' and d.state <> 'draft' and d.bonus_sum is distinct from (select sum(i.bonus) from decision_item i where i.decision_id = d.id)`,
  },
  {
    name: "decision-number-dropped",
    says: "Số của dự thảo đã bỏ không dùng lại",
    broken: `select g.id, g.number as note from dropped_decision g join decision d on d.province_id = g.province_id and d.level = g.level and d.book = g.book and d.book_no = g.book_no and extract(year from d.signed_on) = extract(year from g.signed_on)`,
  },
  {
    name: "decision-after-session",
    says: "Quyết định không ký trước phiên họp Hội đồng",
    broken: `select d.id, d.number as note from decision d join council_session s on s.id = d.session_id where d.signed_on < s.held_on`,
  },
  {
    name: "proposal-decided-listed",
    says: "Hồ sơ Đã có quyết định nằm trong một quyết định đã ban hành",
    broken: `select p.id, p.title_name as note from award_proposal p where p.state = 'decided' and not exists (select from decision_item i join decision d on d.id = i.decision_id where i.proposal_id = p.id and d.kind = 'AWARD' and d.state <> 'draft')`,
  },
  {
    name: "register-gapless",
    says: "Số vào Sổ vàng liền nhau từ 1, không trùng",
    broken: `select h.id, h.register_no::text as note from (select id, register_no, row_number() over (partition by province_id order by register_no) as place from honours_entry where register_no is not null) h where h.register_no <> h.place`,
  },
  {
    name: "register-whole",
    says: "Mỗi dòng của quyết định khen thưởng đã ban hành có số vào Sổ vàng",
    broken: `select i.id, d.number as note from decision_item i join decision d on d.id = i.decision_id where d.kind = 'AWARD' and d.state <> 'draft' and not exists (select from honours_entry h where h.item_id = i.id)`,
  },
  {
    name: "decision-annulled-register",
    says: "Quyết định Đã hủy bỏ không còn dòng nào còn hiệu lực trong Sổ vàng",
    broken: `select d.id, d.number as note from decision d where d.state = 'annulled' and exists (select from honours_entry h join decision_item i on i.id = h.item_id where i.decision_id = d.id and h.annulled_by_id is null)`,
  },
  {
    name: "decision-copy-original",
    says: "Quyết định trên trang công khai khớp bản gốc",
    broken: `select c.id, c.number as note from published_decision c where not exists (select from decision d where d.id = c.id and d.published_at is not null and d.number = c.number and d.signed_on = c.signed_on and d.state = c.state)
      and not exists (select from archive_decision d where d.id = c.id and d.published_at is not null and d.number = c.number and d.signed_on = c.signed_on and d.state = c.state)`,
  },
  {
    name: "honour-copy-original",
    says: "Sổ vàng trên trang công khai khớp Sổ vàng gốc",
    broken: `select c.id, c.register_no::text as note from published_honour c where not exists (select from honours_entry h where h.id = c.id and h.register_no is not distinct from c.register_no and h.kind = c.kind and h.subject_name = c.subject_name and (h.annulled_at is not null) = c.annulled and (h.recovered_on is not null) = c.recovered)`,
  },
  {
    name: "honour-copy-there",
    says: "Quyết định đã công bố có đủ dòng trên trang công khai",
    broken: `select h.id, h.register_no::text as note from honours_entry h left join decision_item i on i.id = h.item_id left join decision d on d.id = i.decision_id left join archive_decision o on o.id = h.archive_decision_id
      where coalesce(d.published_at, o.published_at) is not null and not exists (select from published_honour c where c.id = h.id)`,
  },
  {
    name: "subject-merged-flat",
    says: "Hồ sơ khen thưởng đã gộp thì hồ sơ giữ lại đứng riêng, cùng loại đối tượng",
    broken: `select s.id, s.full_name as note from award_subject s join award_subject k on k.province_id = s.province_id and k.id = s.merged_into_id where k.merged_into_id is not null or k.kind <> s.kind`,
  },
  {
    name: "honour-of-subject",
    says: "Mỗi dòng Sổ vàng đúng loại đối tượng của hồ sơ mang nó",
    broken: `select h.id, h.subject_name as note from honours_entry h join award_subject s on s.province_id = h.province_id and s.id = h.subject_id where s.kind <> h.kind or s.unit_id is not null and h.unit_id is distinct from s.unit_id`,
  },
  {
    name: "honour-counts-as-frozen",
    says: "Sổ vàng giữ đúng loại hình, giới tính, nhóm đối tượng của dòng quyết định",
    broken: `select h.id, h.register_no::text as note from honours_entry h join decision_item i on i.id = h.item_id where (h.kind, h.mode, h.gender, h.recipient_class, h.enterprise) is distinct from (i.kind, i.mode, i.gender, i.recipient_class, i.enterprise)`,
  },
  {
    name: "letter-sent-whole",
    says: "Đề nghị của tờ trình đã gửi không còn ở bước soạn; của tờ trình chưa gửi thì chưa gửi",
    broken: `select p.id, p.title_name as note from award_proposal p join proposal_letter l on l.id = p.letter_id where (l.sent_at is null) <> (p.state = 'drafting') and p.state <> 'withdrawn'`,
  },
  {
    name: "proposal-changed-replaced",
    says: "Hồ sơ Chuyển hình thức khác có hồ sơ thay thế",
    broken: `select p.id, p.title_name as note from award_proposal p where p.state = 'changed' and not exists (select from award_proposal q where q.replaces_id = p.id)`,
  },
  {
    name: "asking-somebody",
    says: "Hồ sơ Đang lấy ý kiến có cơ quan đã được hỏi",
    broken: `select p.id, p.title_name as note from award_proposal p where p.state = 'asking_opinion' and not exists (select from agency_opinion o where o.proposal_id = p.id)`,
  },
  {
    name: "silence-after-its-day",
    says: "Chỉ ghi không trả lời sau khi hết hạn cho ý kiến",
    broken: `select o.id, o.agency_name as note from agency_opinion o where (o.silent_at at time zone 'Asia/Ho_Chi_Minh')::date <= o.due_on`,
  },
  {
    name: "decision-lists-once",
    says: "Mỗi hồ sơ nằm trong nhiều nhất một quyết định khen thưởng còn hiệu lực",
    broken: `select p.id, p.title_name as note from award_proposal p where (select count(*) from decision_item i join decision d on d.id = i.decision_id left join honours_entry h on h.item_id = i.id where i.proposal_id = p.id and d.kind = 'AWARD' and h.annulled_by_id is null) > 1`,
  },
  {
    name: "decision-book-order",
    says: "Trong một sổ, ngày ký theo thứ tự số, trừ khi ghi rõ lý do",
    broken: `select d.id, d.number as note from decision d join decision e on e.province_id = d.province_id and e.level = d.level and e.book = d.book and extract(year from e.signed_on) = extract(year from d.signed_on)
      where d.level = 'PROVINCE' and d.order_reason is null and d.book_no > e.book_no and d.signed_on < e.signed_on and e.order_reason is null`,
  },
  {
    name: "proposal-forwarded-by-letter",
    says: "Hồ sơ đã trình cấp trên nằm trong một tờ trình",
    broken: `select p.id, p.title_name as note from award_proposal p where p.state in ('forwarded', 'refused_above') and not exists (select from forwarding_item x join forwarding f on f.id = x.forwarding_id where x.proposal_id = p.id)`,
  },
  {
    name: "proposal-refused-above",
    says: "Kết quả không khen thưởng của cấp trên khớp với trạng thái hồ sơ",
    broken: `select p.id, p.title_name as note from award_proposal p left join forwarding_item x on x.proposal_id = p.id where (p.state = 'refused_above') <> (x.refused_on is not null and x.fallback_id is null)`,
  },
  {
    name: "proposal-fallback-replaces",
    says: "Hình thức thay thế khi cấp trên không khen thưởng thay đúng hồ sơ đã trình",
    broken: `select x.id, q.title_name as note from forwarding_item x join award_proposal q on q.id = x.fallback_id where q.replaces_id is distinct from x.proposal_id`,
  },
  {
    name: "register-recovered-annulled",
    says: "Chỉ thu hồi hiện vật, tiền thưởng của dòng Sổ vàng đã hủy bỏ",
    broken: `select h.id, h.register_no::text as note from honours_entry h where h.recovered_by_id is not null and h.annulled_by_id is null`,
  },
  {
    name: "notice-copy-there",
    says: "Thông báo đang công khai có bản sao cho người dân, thông báo đã gỡ thì không",
    broken: `select n.id, n.title as note from public_notice n where (n.published_at is not null and n.withdrawn_at is null) <> exists (select from published_notice c where c.province_id = n.province_id and c.id = n.id)`,
  },
  {
    name: "contact-goes-with-answer",
    says: "Phản ánh đã trả lời không còn giữ liên hệ của người phản ánh",
    broken: `select o.id, o.reference as note from objection o where o.answered_at is not null and exists (select from objection_contact c where c.province_id = o.province_id and c.objection_id = o.id)`,
  },
  {
    name: "appraisal-other-unit",
    says: "Không ai thẩm định hồ sơ của đơn vị mình",
    broken: `select a.id, p.title_name as note from appraisal a join award_proposal p on p.id = a.proposal_id join person o on o.id in (a.officer_id, a.confirmed_by_id, a.sent_back_by_id) where o.unit_id = p.unit_id`,
  },
];
