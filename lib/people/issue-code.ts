import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { env } from "@/lib/env";
import { queueLetter } from "@/lib/mail/queue-letter";
import { Problem } from "@/lib/problems/problem";
import { addDays, dateWords, dayOf, isoDate } from "@/lib/provinces/dates";
import type { Sql } from "@/lib/tenancy/enter";
import { makeAccount } from "./accounts";
import { hashOfActivationCode, newActivationCode } from "./activation-code";
import { accountOf, type KeptPerson } from "./person-queries";
import type { ManySlipsInput } from "./person-schema";

const DAYS = 14;
const MOST_SLIPS = 500;

/** What stands on a printed slip; the code is in this answer and nowhere else. */
export type Slip = { name: string; unit: string; signInName: string; secret: string; until: string; address: string };
type Waiting = {
  id: string;
  fullName: string;
  unit: string | null;
  unitCode: string | null;
  email: string | null;
  signInName: string | null;
};

/** A new code for one person: first access, or a new password for who has one. */
export async function issueCode(ctx: Ctx, it: KeptPerson) {
  if (it.leftOn && isoDate(it.leftOn) < dayOf(ctx.now)) throw new Problem({ code: "person.left", facts: { left: dateWords(it.leftOn) } });
  const account = await accountOf(ctx.sql, it.id);
  if (account?.disabled) throw new Problem("account.disabled");
  const purpose = account?.hasPassword ? "reset" : "first";
  const slip = await slipFor(
    ctx,
    {
      id: it.id,
      fullName: it.fullName,
      unit: it.unit?.shortName ?? null,
      unitCode: it.unit?.code ?? null,
      email: it.personContacts[0]?.email ?? null,
      signInName: account?.signInName ?? null,
    },
    purpose,
  );
  await audit(ctx, "activation.issued", it.id, { purpose });
  return {
    done: `Đã cấp mã cho ${it.fullName}. Mã chỉ hiện ở đây một lần: in hoặc chép lại ngay. Các mã cũ chưa dùng không còn giá trị.`,
    shown: [slip],
  };
}

/** Slips for everybody of a unit, or of the province, who has no password yet: printed here, or sent by mail. */
export async function issueSlips(ctx: Ctx, _it: object, { unitId, way }: ManySlipsInput) {
  const all = await waitingPeople(ctx.sql, unitId);
  if (all.length === 0) throw new Problem("activation.nobody");
  const people = (way === "mail" ? all.filter(({ email }) => email) : all).slice(0, MOST_SLIPS);
  if (people.length === 0) throw new Problem("activation.no_address");
  const slips: Slip[] = [];
  for (const person of people) slips.push(await slipFor(ctx, person, "first"));
  if (way === "mail") for (const [at, slip] of slips.entries()) await post(ctx, people[at]!, slip);
  await audit(ctx, "activation.issued", unitId, { purpose: "first", way, people: people.map(({ id }) => id) });
  const left = all.length - people.length;
  const rest =
    left === 0
      ? ""
      : way === "mail"
        ? ` Còn ${left} người chưa có địa chỉ thư, in phiếu cho những người này.`
        : ` Còn ${left} người, làm tiếp lần nữa sau khi in.`;
  return way === "mail"
    ? { done: `Đã chuyển ${slips.length} thư kích hoạt vào hàng gửi.${rest}` }
    : { done: `Đã tạo ${slips.length} phiếu. Mã chỉ hiện ở đây một lần: in ngay, rồi phát kín cho từng người.${rest}`, shown: slips };
}

async function slipFor({ tx, sql, actor, now }: Ctx, person: Waiting, purpose: "first" | "reset"): Promise<Slip> {
  const signInName = person.signInName ?? (await makeAccount(sql, person));
  await tx.activation.updateMany({ where: { personId: person.id, usedAt: null, cancelledAt: null }, data: { cancelledAt: now } });
  const secret = newActivationCode();
  const until = addDays(dayOf(now), DAYS);
  await tx.activation.create({
    data: {
      personId: person.id,
      purpose,
      codeHash: new Uint8Array(hashOfActivationCode(secret)),
      givenById: actor.personId,
      expiresAt: new Date(`${until}T23:59:59+07:00`),
    },
  });
  return {
    name: person.fullName,
    unit: person.unit ?? "",
    signInName,
    secret,
    until: dateWords(until),
    address: `${env().APP_URL.replace(/\/$/, "")}/kich-hoat`,
  };
}

async function post(ctx: Ctx, { id, email }: Waiting, slip: Slip) {
  const { provinceName } = ctx.actor;
  await queueLetter(ctx, {
    personId: id,
    to: email!,
    subject: `Mã kích hoạt tài khoản thi đua, khen thưởng ${provinceName}`,
    body: [
      `Kính gửi ${slip.name}${slip.unit && `, ${slip.unit}`}.`,
      "",
      `Tài khoản của Anh/Chị trên hệ thống thi đua, khen thưởng ${provinceName} đã sẵn sàng.`,
      "",
      `1. Mở địa chỉ: ${slip.address}`,
      `2. Nhập mã kích hoạt: ${slip.secret}`,
      "3. Đặt mật khẩu của riêng mình.",
      "",
      `Tên đăng nhập: ${slip.signInName}`,
      `Mã dùng một lần, đến hết ngày ${slip.until}. Không chuyển thư này cho người khác.`,
    ].join("\n"),
  });
}

/** People who still work here and have no password: no account, or one that was never opened. */
async function waitingPeople(sql: Sql, unitId: string | null): Promise<Waiting[]> {
  const { rows } = await sql.query<Waiting>({
    name: "people_to_activate",
    text: `select p.id, p.full_name as "fullName", u.short_name as unit, u.code as "unitCode", c.email, a.sign_in_name as "signInName"
      from person p left join unit u on u.province_id = p.province_id and u.id = p.unit_id
      left join person_contact c on c.province_id = p.province_id and c.person_id = p.id
      left join accounts_of_province() a on a.person_id = p.id
      where (p.left_on is null or p.left_on >= app_today()) and ($1::uuid is null or p.unit_id = $1)
        and (a.account_id is null or (a.disabled_at is null and not a.has_password))
      order by u.name collate vi nulls last, split_part(p.full_name, ' ', -1) collate vi, p.full_name collate vi`,
    values: [unitId],
  });
  return rows;
}
