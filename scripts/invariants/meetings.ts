import type { Invariant } from "./invariant.ts";

/** Live meetings only where an old paper may simply not say. Days are days here, not in UTC. */
const DAY = "(m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date";

export const MEETINGS: Invariant[] = [
  {
    name: "meeting-members-of-the-day",
    says: "Hội nghị đã kết thúc ghi đủ các đơn vị thành viên của ngày họp",
    broken: `select m.id, b.unit_id::text as note from meeting m join bloc_membership b on b.bloc_id = m.bloc_id and b.since <= ${DAY} and (b.until is null or b.until >= ${DAY})
      where m.status in ('closed', 'signed') and m.mode = 'live' and not exists (select from attendance a where a.meeting_id = m.id and a.unit_id = b.unit_id)`,
  },
  {
    name: "meeting-nobody-awaited",
    says: "Hội nghị đã kết thúc không còn đơn vị nào chưa điểm danh",
    broken: `select m.id, a.unit_id::text as note from meeting m join attendance a on a.meeting_id = m.id where m.status in ('closed', 'signed') and m.mode = 'live' and a.state = 'expected'`,
  },
  {
    name: "meeting-closed-has-end",
    says: "Hội nghị đã kết thúc có giờ kết thúc sau giờ bắt đầu",
    broken: `select id, status::text as note from meeting where status in ('closed', 'signed') and (ended_at is null or ended_at < starts_at)`,
  },
  {
    name: "attendance-named",
    says: "Đơn vị có mặt thì có tên người dự",
    broken: `select id, unit_id::text as note from attendance where state in ('present', 'substitute') and person_name is null`,
  },
  {
    name: "agenda-of-own-bloc",
    says: "Nội dung họp thuộc năm thi đua của chính khối đó",
    broken: `select i.id, i.bloc_year_id::text as note from agenda_item i join meeting m on m.id = i.meeting_id join bloc_year y on y.id = i.bloc_year_id where y.bloc_id <> m.bloc_id`,
  },
  {
    name: "resolution-of-own-bloc",
    says: "Nghị quyết thuộc năm thi đua của chính khối đó",
    broken: `select r.id, r.bloc_year_id::text as note from resolution r join meeting m on m.id = r.meeting_id join bloc_year y on y.id = r.bloc_year_id where y.bloc_id <> m.bloc_id`,
  },
  {
    name: "resolution-counts",
    says: "Số phiếu đồng ý, không đồng ý và không ý kiến cộng lại bằng số đơn vị có mặt",
    broken: `select id, present_units::text as note from resolution where in_favour + opposed + abstained <> present_units or present_units > voters or least(in_favour, opposed, abstained) < 0`,
  },
  {
    name: "resolution-verdict",
    says: "Kết luận thông qua đúng với số phiếu và tỷ lệ đã công bố",
    broken: `select id, in_favour || '/' || base as note from (
        select r.*, case denominator when 'ALL_MEMBERS' then voters when 'PRESENT' then present_units else in_favour + opposed end as base from resolution r) v
      where passed <> (in_favour > 0 and case when pass_numerator * 2 = pass_denominator then in_favour * 2 > base else in_favour * pass_denominator >= base * pass_numerator end)`,
  },
  {
    name: "resolution-present-attended",
    says: "Số đơn vị biểu quyết không vượt số đơn vị đã điểm danh có mặt",
    broken: `select r.id, r.present_units::text as note from resolution r join meeting m on m.id = r.meeting_id where m.mode = 'live'
      and r.present_units > (select count(*) from attendance a where a.meeting_id = m.id and a.state in ('present', 'substitute'))`,
  },
  {
    name: "meeting-task-of-own-bloc",
    says: "Việc hội nghị giao thuộc năm thi đua của chính khối đó, giao cho đơn vị thành viên của ngày họp",
    broken: `select t.id, t.unit_id::text as note from meeting_task t join meeting m on m.id = t.meeting_id join bloc_year y on y.id = t.bloc_year_id
      where y.bloc_id <> m.bloc_id or t.unit_id is not null and not exists (select from bloc_membership b where b.bloc_id = m.bloc_id and b.unit_id = t.unit_id and b.since <= ${DAY} and (b.until is null or b.until >= ${DAY}))`,
  },
  {
    name: "minutes-frozen-hash",
    says: "Biên bản đã chốt còn nguyên từng chữ theo mã băm, chốt sau khi cuộc họp kết thúc và mốc nhật ký có thật",
    broken: `select k.id, k.text_hash as note from meeting_minutes k join meeting m on m.id = k.meeting_id
      where k.frozen_at is not null and (k.text_hash <> encode(sha256(convert_to(k.frozen_text, 'UTF8')), 'hex') or m.status not in ('closed', 'signed') or not exists (select from audit_entry e where e.hash = k.audit_head))`,
  },
  {
    name: "minutes-answered-by-attending",
    says: "Đơn vị trả lời về biên bản là đơn vị dự họp",
    broken: `select w.id, w.unit_id::text as note from minutes_answer w where not exists (select from attendance a where a.meeting_id = w.meeting_id and a.unit_id = w.unit_id and a.state in ('present', 'substitute'))`,
  },
  {
    name: "minutes-addenda-numbered",
    says: "Phụ lục, đính chính đi sau biên bản đã chốt và đánh số liên tục",
    broken: `select d.id, d.number::text as note from minutes_addendum d where not exists (select from meeting_minutes k where k.meeting_id = d.meeting_id and k.frozen_at <= d.made_at)
      or d.number > (select count(*) from minutes_addendum e where e.meeting_id = d.meeting_id)`,
  },
  {
    name: "meeting-kept-by-attending",
    says: "Người được giao ghi biên bản thuộc đơn vị dự họp",
    broken: `select m.id, m.keeper_id::text as note from meeting m where m.keeper_id is not null and m.status in ('open', 'closed', 'signed')
      and not exists (select from attendance a join person p on p.id = m.keeper_id where a.meeting_id = m.id and a.state in ('present', 'substitute')
        and (p.unit_id = a.unit_id or exists (select from post s where s.person_id = p.id and s.unit_id = a.unit_id)))`,
  },
  {
    name: "substitute-with-authority",
    says: "Người dự thay có văn bản cử, ủy quyền của đơn vị",
    broken: `select a.id, a.unit_id::text as note from attendance a join meeting m on m.id = a.meeting_id where a.state = 'substitute' and m.mode = 'live' and m.status in ('open', 'closed') and btrim(coalesce(a.authority, '')) = ''`,
  },
  {
    name: "invited-has-invitees",
    says: "Giấy mời gửi đi ghi đủ nơi nhận và giữ nguyên từng chữ",
    broken: `select i.id, i.number::text as note from meeting_invitation i where i.text_hash <> encode(sha256(convert_to(i.text, 'UTF8')), 'hex')
      or (select count(*) from meeting_invitee e where e.meeting_id = i.meeting_id) < i.units`,
  },
];
