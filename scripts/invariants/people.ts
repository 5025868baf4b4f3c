import type { Invariant } from "./invariant.ts";

export const PEOPLE: Invariant[] = [
  {
    name: "post-confirmed-before-use",
    says: "Vai trò có quyền chỉ có hiệu lực sau khi được xác nhận",
    broken: `select e.id, e.code as note from effective_post e join post p on p.id = e.id where needs_second_person(p.code) and p.confirmed_at is null`,
  },
  {
    name: "post-second-person",
    says: "Người xác nhận vai trò khác người giao và người nhận",
    broken: `select id, code::text as note from post where confirmed_by_id = person_id or confirmed_by_id = given_by_id`,
  },
  {
    name: "post-once",
    says: "Một người không giữ trùng một vai trò trong cùng thời gian",
    broken: `select a.id, a.code::text as note from post a join post b on b.person_id = a.person_id and b.code = a.code and b.unit_id is not distinct from a.unit_id and b.id > a.id
      where daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]')`,
  },
  {
    name: "post-of-a-unit",
    says: "Vai trò trong đơn vị phải gắn với một đơn vị",
    broken: `select id, code::text as note from post where unit_id is null and code in ('unit_leader', 'unit_officer', 'cross_checker', 'domain_scorer')`,
  },
  {
    name: "person-account-exists",
    says: "Tài khoản của mỗi người đều có thật",
    broken: `select p.id, p.account_id::text as note from person p where p.account_id is not null and not exists (select from account a where a.id = p.account_id)`,
  },
  {
    name: "activation-used-in-time",
    says: "Mã kích hoạt được dùng trong thời hạn",
    broken: `select id, used_at::text as note from activation where used_at is not null and (used_at > expires_at or used_at < created_at - interval '1 minute')`,
  },
  {
    name: "activation-one-end",
    says: "Mã kích hoạt đã hủy thì không được dùng",
    broken: `select id, used_at::text as note from activation where used_at is not null and cancelled_at is not null`,
  },
  {
    name: "activation-gave-password",
    says: "Mã kích hoạt đã dùng thì tài khoản có mật khẩu",
    broken: `select v.id, p.account_id::text as note from activation v join person p on p.id = v.person_id
      where v.used_at is not null and not exists (select from credential c where c.account_id = p.account_id and c.kind = 'password')`,
  },
  {
    name: "delegation-to-another",
    says: "Không ai ủy quyền cho chính mình, và ủy quyền có hạn",
    broken: `select id, act as note from delegation where giver_id = receiver_id or until < since`,
  },
];

/** Tables that no province owns. */
export const ACCOUNTS: Invariant[] = [
  {
    name: "session-account-exists",
    says: "Mỗi phiên đăng nhập thuộc một tài khoản có thật",
    broken: `select s.id, s.account_id::text as note from session s where not exists (select from account a where a.id = s.account_id)`,
  },
  {
    name: "session-lifetime",
    says: "Phiên đăng nhập không dài quá 12 giờ",
    broken: `select id, expires_at::text as note from session where expires_at > created_at + interval '12 hours 1 minute'`,
  },
  {
    name: "credential-one-password",
    says: "Mỗi tài khoản có nhiều nhất một mật khẩu và một ứng dụng xác thực",
    broken: `select account_id as id, kind::text as note from credential where kind in ('password', 'totp') group by account_id, kind having count(*) > 1`,
  },
  {
    name: "account-one-name",
    says: "Tên đăng nhập của người này không là thư điện tử của người khác",
    broken: `select a.id, b.id::text as note from account a join account b on b.email = a.sign_in_name and b.id <> a.id`,
  },
  {
    name: "password-hashed",
    says: "Mật khẩu chỉ được giữ dưới dạng băm argon2id",
    broken: `select id, account_id::text as note from credential where kind = 'password' and secret not like '$argon2id$%'`,
  },
];
