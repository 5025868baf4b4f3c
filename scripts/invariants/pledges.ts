import type { Invariant } from "./invariant.ts";

const SHA256 = (column: string) => `encode(sha256(convert_to(${column}, 'UTF8')), 'hex')`;

export const PLEDGES: Invariant[] = [
  {
    name: "signature-of-a-party",
    says: "Chỉ đơn vị tham gia giao ước mới ký giao ước",
    broken: `select s.id, s.unit_id::text as note from pledge_signature s where not exists (select from pledge_party y where y.pledge_id = s.pledge_id and y.unit_id = s.unit_id)`,
  },
  {
    name: "signature-once",
    says: "Mỗi đơn vị ký một giao ước một lần",
    broken: `select pledge_id as id, unit_id::text as note from pledge_signature group by pledge_id, unit_id having count(*) > 1`,
  },
  {
    name: "signature-on-frozen-words",
    says: "Mọi chữ ký đều trên đúng văn bản đã chốt của giao ước hoặc phụ lục của đơn vị",
    broken: `select s.id, s.unit_id::text as note from pledge_signature s join pledge p on p.id = s.pledge_id
      left join pledge_party y on y.pledge_id = p.id and y.unit_id = s.unit_id left join pledge_addendum a on a.id = y.addendum_id
      where s.text_hash is distinct from p.text_hash and s.text_hash is distinct from a.text_hash`,
  },
  {
    name: "signature-names-its-paper",
    says: "Chữ ký trên giấy có ngày văn bản, chữ ký trên phần mềm có người ký",
    broken: `select id, manner::text as note from pledge_signature where (manner <> 'APP' and document_date is null) or (manner = 'APP' and person_id is null)`,
  },
  {
    name: "pledge-frozen-hash",
    says: "Mã băm của giao ước đúng với văn bản đã chốt",
    broken: `select id, text_hash as note from pledge where frozen_text is not null and text_hash <> ${SHA256("frozen_text")}`,
  },
  {
    name: "pledge-frozen-whole",
    says: "Giao ước đang ký có đủ văn bản đã chốt, mã băm và mã xác minh",
    broken: `select id, state::text as note from pledge where (state in ('signing', 'signed')) <> (frozen_at is not null) or num_nulls(frozen_at, frozen_text, text_hash, code) not in (0, 4)`,
  },
  {
    name: "pledge-signed-by-all",
    says: "Giao ước ở trạng thái Đã ký đủ khi và chỉ khi mọi đơn vị đã ký",
    broken: `select p.id, p.state::text as note from pledge p where p.state in ('signing', 'signed') and (p.state = 'signed') <> (
      exists (select from pledge_party y where y.pledge_id = p.id) and not exists (select from pledge_party y where y.pledge_id = p.id
        and not exists (select from pledge_signature s where s.pledge_id = y.pledge_id and s.unit_id = y.unit_id)))`,
  },
  {
    name: "pledge-adopted-at-a-meeting",
    says: "Giao ước đã thông qua của năm đang thực hiện dựa trên một nghị quyết",
    broken: `select p.id, p.state::text as note from pledge p join bloc_year y on y.id = p.bloc_year_id
      where p.state <> 'draft' and y.mode = 'live' and not exists (select from resolution r where r.pledge_id = p.id and r.passed)`,
  },
  {
    name: "resolution-of-own-pledge",
    says: "Nghị quyết thông qua giao ước thuộc cùng năm thi đua với giao ước",
    broken: `select r.id, r.pledge_id::text as note from resolution r join pledge p on p.id = r.pledge_id where p.bloc_year_id <> r.bloc_year_id`,
  },
  {
    name: "party-is-a-member",
    says: "Đơn vị tham gia giao ước là thành viên của khối trong năm đó",
    broken: `select t.id, t.unit_id::text as note from pledge_party t join pledge p on p.id = t.pledge_id join bloc_year y on y.id = p.bloc_year_id where not exists (
      select from bloc_membership m where m.bloc_id = y.bloc_id and m.unit_id = t.unit_id and daterange(m.since, m.until, '[]') && daterange(y.starts_on - 183, y.ends_on, '[]'))`,
  },
  {
    name: "addendum-of-own-unit",
    says: "Phụ lục mà đơn vị tham gia dẫn tới là phụ lục của chính đơn vị đó",
    broken: `select y.id, y.unit_id::text as note from pledge_party y join pledge_addendum a on a.id = y.addendum_id where a.unit_id <> y.unit_id or a.pledge_id <> y.pledge_id`,
  },
  {
    name: "target-rounds-follow",
    says: "Số liệu chỉ tiêu của mỗi quý được ghi từng lần một, không bỏ lần nào",
    broken: `select min(f.id::text)::uuid as id, f.quarter::text as note from target_figure f group by f.province_id, f.target_id, f.quarter having max(f.round) <> count(*)`,
  },
  {
    name: "target-figures-of-fixed-pledge",
    says: "Số liệu theo quý chỉ có ở giao ước đã có đơn vị ký, của năm không nhập từ giấy",
    broken: `select f.id, f.unit_id::text as note from target_figure f join pledge_target t on t.id = f.target_id join pledge_clause c on c.id = t.clause_id join pledge p on p.id = c.pledge_id join bloc_year y on y.id = p.bloc_year_id
      where p.frozen_at is null or y.mode = 'archive'`,
  },
  {
    name: "registration-versions-follow",
    says: "Bản đăng ký của một đơn vị được gửi lần lượt, bản sau cùng mới có thể đang soạn",
    broken: `select r.id, r.number::text as note from registration r where r.sent_at is null and exists (select from registration n where n.bloc_year_id = r.bloc_year_id and n.unit_id = r.unit_id and n.number > r.number)`,
  },
  {
    name: "registration-sent-has-lines",
    says: "Bản đăng ký đã gửi có ít nhất một dòng",
    broken: `select r.id, r.unit_id::text as note from registration r where r.sent_at is not null and not exists (select from registration_line l where l.registration_id = r.id)`,
  },
];
