import type pg from "pg";
import { z } from "zod";
import { hashOfActivationCode, newActivationCode } from "@/lib/people/activation-code";
import { Fault } from "../fault.ts";
import { auditOperator, enterProvince } from "./inside.ts";
import { oneLine } from "./province.ts";

export const ADMIN_USAGE =
  'npm run admin:create -- --tinh phu-tho --ten "Nguyễn Văn An" --dang-nhap nguyen.van.an [--thu an@phutho.gov.vn] [--ma-moi]';
const missing = "thiếu.";

export const AdminOptions = z.object({
  tinh: z.string(missing).trim().min(1, missing),
  ten: z.string(missing).transform(oneLine).pipe(z.string().min(2, "thiếu họ và tên.").max(120, "dài quá 120 ký tự.")),
  "dang-nhap": z
    .string(missing)
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._@+-]{2,99}$/, "từ 3 đến 100 ký tự, chỉ gồm chữ không dấu, số và các dấu . _ - @, ví dụ nguyen.van.an."),
  thu: z.email("không phải địa chỉ thư điện tử, ví dụ an@phutho.gov.vn.").trim().toLowerCase().max(200, "dài quá 200 ký tự.").optional(),
  "ma-moi": z.boolean().default(false),
});

type Person = { id: string; full_name: string; left: boolean };
type Account = { id: string; disabled: boolean; has_password: boolean };
/** `code` is shown once and kept only as a hash; null when the person has one or a password already. */
export type CreatedAdmin = {
  province: string;
  name: string;
  signInName: string;
  made: boolean;
  postMade: boolean;
  hasPassword: boolean;
  waiting: Date | null;
  code: string | null;
  until: Date | null;
};

/** A person with an account and the post of province admin, confirmed by the operator; what is there already is kept. */
export async function createAdmin(client: pg.ClientBase, { tinh, ten, thu, ...rest }: z.infer<typeof AdminOptions>): Promise<CreatedAdmin> {
  const name = rest["dang-nhap"],
    wantsCode = rest["ma-moi"];
  const province = (await client.query<{ id: string; name: string }>("select id, name from province where slug = $1", [tinh])).rows[0];
  if (!province) throw new Fault(`Không có tỉnh "${tinh}". ${await knownProvinces(client)}`);
  await enterProvince(client, province.id);

  const account = (
    await client.query<Account>(
      "select id, disabled_at is not null as disabled, exists (select from credential c where c.account_id = a.id and c.kind = 'password') as has_password from account a where sign_in_name = $1",
      [name],
    )
  ).rows[0];
  if (account?.disabled)
    throw new Fault(`Tài khoản ${name} đang bị khóa. Quản trị khác của tỉnh mở khóa trong trang Quản trị, hoặc chọn tên đăng nhập khác.`);
  const person =
    account &&
    (
      await client.query<Person>(
        "select id, full_name, coalesce(left_on < app_today(), false) as left from person where province_id = $1 and account_id = $2",
        [province.id, account.id],
      )
    ).rows[0];
  if (account && !person) throw new Fault(`Tên đăng nhập ${name} đã thuộc về một người ở tỉnh khác. Chọn tên khác.`);
  if (person?.left)
    throw new Fault(`${person.full_name} (${name}) đã thôi công tác tại ${province.name}. Chọn tên đăng nhập khác cho người mới.`);

  const personId = person?.id ?? (await newPerson(client, ten, name, thu));
  const post = await givePost(client, province.id, personId);
  if (!person) await auditOperator(client, "admin.created", personId, { post });
  else if (post) await auditOperator(client, "post.given", post, { code: "province_admin", person: personId });

  const waiting =
    (
      await client.query<{ until: Date }>(
        "select max(expires_at) as until from activation where province_id = $1 and person_id = $2 and used_at is null and cancelled_at is null and expires_at > now() having count(*) > 0",
        [province.id, personId],
      )
    ).rows[0]?.until ?? null;
  const hasPassword = account?.has_password ?? false;
  const issued = !person || wantsCode ? await newCode(client, province.id, personId, hasPassword) : null;
  return {
    province: province.name,
    name: person?.full_name ?? ten,
    signInName: name,
    made: !person,
    postMade: post !== null,
    hasPassword,
    waiting,
    code: issued?.code ?? null,
    until: issued?.until ?? null,
  };
}

async function knownProvinces(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ slug: string }>("select slug from province order by slug");
  return rows.length > 0
    ? `Các tỉnh đang có: ${rows.map(({ slug }) => slug).join(", ")}.`
    : "Chưa có tỉnh nào, tạo trước bằng npm run province:create.";
}

async function newPerson(client: pg.ClientBase, fullName: string, signInName: string, email: string | undefined): Promise<string> {
  // One box takes either at sign-in, so nobody's name may be another's address.
  const { rows } = await client.query<{ sign_in_name: string }>(
    "select sign_in_name from account where email = any ($1::citext[]) or sign_in_name = any ($1::citext[])",
    [[signInName, ...(email ? [email] : [])]],
  );
  if (rows[0]) throw new Fault(`Tên đăng nhập hoặc thư điện tử này đã thuộc về tài khoản ${rows[0].sign_in_name}. Chọn tên khác.`);
  const one = async (text: string, values: unknown[]) => (await client.query<{ id: string }>(`${text} returning id`, values)).rows[0]!.id;
  const account = await one("insert into account (sign_in_name, email) values ($1, $2)", [signInName, email ?? null]);
  const person = await one("insert into person (account_id, full_name, title) values ($1, $2, 'Quản trị của tỉnh')", [account, fullName]);
  if (email) await client.query("insert into person_contact (person_id, email) values ($1, $2)", [person, email]);
  return person;
}

/** In force from today; the operator is the second person. Null when the post is held already. */
async function givePost(client: pg.ClientBase, provinceId: string, personId: string): Promise<string | null> {
  const held = await client.query<{ id: string; confirmed: boolean }>(
    "select id, confirmed_at is not null as confirmed from post where province_id = $1 and person_id = $2 and code = 'province_admin' and (until is null or until >= app_today()) order by since limit 1",
    [provinceId, personId],
  );
  const post = held.rows[0];
  if (post?.confirmed) return null;
  if (post) {
    await client.query(
      "update post set confirmed_at = now(), since = least(since, app_today()), version = version + 1 where province_id = $1 and id = $2",
      [provinceId, post.id],
    );
    return post.id;
  }
  const { rows } = await client.query<{ id: string }>(
    "insert into post (person_id, code, since, basis, confirmed_at) values ($1, 'province_admin', app_today(), 'Người vận hành hệ thống tạo và xác nhận', now()) returning id",
    [personId],
  );
  return rows[0]!.id;
}

/** Fourteen days, once; the codes given before are void. */
async function newCode(
  client: pg.ClientBase,
  provinceId: string,
  personId: string,
  hasPassword: boolean,
): Promise<{ code: string; until: Date }> {
  const code = newActivationCode();
  await client.query(
    "update activation set cancelled_at = now() where province_id = $1 and person_id = $2 and used_at is null and cancelled_at is null",
    [provinceId, personId],
  );
  const { rows } = await client.query<{ id: string; until: Date }>(
    "insert into activation (person_id, purpose, code_hash, expires_at) values ($1, $2::activation_purpose, $3, now() + interval '14 days') returning id, expires_at as until",
    [personId, hasPassword ? "reset" : "first", hashOfActivationCode(code)],
  );
  await auditOperator(client, "activation.issued", rows[0]!.id, { person: personId });
  return { code, until: rows[0]!.until };
}
