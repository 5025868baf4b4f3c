import "server-only";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { signInNameOf } from "@/lib/provinces/slugs";
import type { Sql } from "@/lib/tenancy/enter";
import { accountOf, type KeptPerson } from "./person-queries";

const TRIES = 60;

/** Gives the person this sign-in name; what is taken somewhere is refused by the database with its own words. */
export async function setAccount(sql: Sql, personId: string, signInName: string, email: string | null): Promise<void> {
  await sql.query({
    name: "account_for_person",
    text: "select account_for_person($1, $2, $3)",
    values: [personId, signInName, email ?? ""],
  });
}

/**
 * The account of a person who has none: its name is made from theirs, then the unit's code is added, then a number.
 * Names are unique over all provinces and nobody may list them, so each try stands behind a savepoint.
 */
export async function makeAccount(
  sql: Sql,
  person: { id: string; fullName: string; unitCode: string | null; email: string | null },
): Promise<string> {
  const plain = signInNameOf(person.fullName) || "nguoi.dung";
  const unit = person.unitCode ? `${plain}.${signInNameOf(person.unitCode)}` : plain;
  let email = person.email;
  for (let n = 0; n < TRIES; n++) {
    const name = n === 0 ? plain : n === 1 ? unit : `${unit}${n}`;
    await sql.query("savepoint new_account");
    try {
      await setAccount(sql, person.id, name.padEnd(3, "0"), email);
      await sql.query("release savepoint new_account");
      return name.padEnd(3, "0");
    } catch (error) {
      await sql.query("rollback to savepoint new_account");
      const constraint = (error as { constraint?: string }).constraint;
      if (constraint === "account_email_key") email = null; // a shared mailbox signs nobody in; the contact keeps it
      else if (constraint !== "account_sign_in_name_key") throw error;
    }
  }
  throw new Problem("person.sign_in_name_taken");
}

export async function disableAccount(ctx: Ctx, it: KeptPerson) {
  if (it.id === ctx.actor.personId) throw new Problem("account.own");
  await ctx.sql.query("select disable_account($1, true)", [it.id]);
  await audit(ctx, "account.disabled", it.id, {});
  return { done: `Đã khóa tài khoản của ${it.fullName}. Mọi phiên đang mở đã kết thúc.` };
}

export async function enableAccount(ctx: Ctx, it: KeptPerson) {
  await ctx.sql.query("select disable_account($1, false)", [it.id]);
  await audit(ctx, "account.enabled", it.id, {});
  return { done: `Đã mở khóa tài khoản của ${it.fullName}.` };
}

/** For a lost telephone: the second step is asked to be set up again at the next sign-in. */
export async function resetSecondFactor(ctx: Ctx, it: KeptPerson) {
  if (it.id === ctx.actor.personId) throw new Problem("account.own");
  if (!(await accountOf(ctx.sql, it.id))) throw new Problem("account.none");
  await ctx.sql.query("select reset_second_factor($1)", [it.id]);
  await audit(ctx, "account.second_factor_reset", it.id, {});
  return { done: `Đã gỡ mã xác thực hai lớp của ${it.fullName}. Người này cài lại ở lần đăng nhập tới.` };
}

/** For a row of a workbook: the name as it stands there; a mailbox that signs in somebody else is left out, a name taken elsewhere is refused with its row. */
export async function giveAccount(
  sql: Sql,
  personId: string,
  { signInName, email, row }: { signInName: string; email: string | null; row: number },
): Promise<void> {
  for (const address of email ? [email, null] : [null]) {
    await sql.query("savepoint given_account");
    try {
      await setAccount(sql, personId, signInName, address);
      await sql.query("release savepoint given_account");
      return;
    } catch (error) {
      await sql.query("rollback to savepoint given_account");
      const constraint = (error as { constraint?: string }).constraint;
      if (constraint === "account_sign_in_name_key") throw new Problem({ code: "workbook.name_taken", facts: { row } });
      if (constraint !== "account_email_key") throw error;
    }
  }
}
