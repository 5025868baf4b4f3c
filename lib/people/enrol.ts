import "server-only";
import type { z } from "zod";
import type { Done } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { outside } from "@/lib/tenancy/outside";
import { wholeAccount } from "./account";
import type { FirstCodeInput, OneSessionInput, PasswordAgainInput } from "./account-schema";
import { attemptOn, claimAttempt, settleAttempt } from "./attempts";
import { carry, drop } from "./carried";
import { checkPassword } from "./confirm-password";
import { hashOfRecoveryCode, newRecoveryCodes, newSealedSecret, stepOf, waitingSecret } from "./second-factor";

/** With the password: at a computer left open nobody else enrols a telephone of theirs. */
export async function beginSecondFactor(session: Buffer, { password }: z.infer<typeof PasswordAgainInput>): Promise<Done> {
  const account = await wholeAccount(session);
  await checkPassword(account.account_id, account.password_hash, password);
  const values = [session, newSealedSecret(account.account_id)];
  const [row] = await outside<{ begun: boolean }>({ name: "begin_totp", text: "select begin_totp($1, $2) as begun", values });
  if (!row!.begun) throw new Problem("second_factor.already");
  return { next: "/tai-khoan/hai-lop" };
}

/** The telephone has shown a right code: the factor counts, and ten recovery codes go to the next page, sealed. */
export async function confirmSecondFactor(session: Buffer, { code }: z.infer<typeof FirstCodeInput>): Promise<Done> {
  const account = await wholeAccount(session);
  const secret = account.totp_confirmed ? null : waitingSecret(account.totp_secret, account.account_id);
  if (!secret) throw new Problem("second_factor.start_again");
  const attempt = attemptOn(`second:${account.account_id}`);
  await claimAttempt(attempt);
  const step = await stepOf(secret, code);
  if (!step) throw new Problem({ code: "sign_in.code_refused", field: "code" });
  const codes = newRecoveryCodes();
  const values = [session, step, codes.map(hashOfRecoveryCode)];
  const [row] = await outside<{ confirmed: boolean }>({
    name: "confirm_totp",
    text: "select confirm_totp($1, $2, $3) as confirmed",
    values,
  });
  if (!row!.confirmed) throw new Problem("second_factor.already");
  await settleAttempt(attempt);
  await carry("recovery", codes.join(" "), account.account_id);
  return { next: "/tai-khoan/hai-lop/ma-du-phong" };
}

export async function putAwayRecoveryCodes(): Promise<Done> {
  await drop("recovery");
  return { next: "/tai-khoan" };
}

export async function removeSecondFactor(session: Buffer, { password }: z.infer<typeof PasswordAgainInput>): Promise<Done> {
  const account = await wholeAccount(session);
  await checkPassword(account.account_id, account.password_hash, password);
  await outside({ name: "remove_totp", text: "select remove_totp($1)", values: [session] });
  await drop("recovery");
  return { done: "Đã gỡ đăng nhập hai lớp. Từ lần sau chỉ cần mật khẩu." };
}

/** One of one's own sessions, on another computer or telephone. */
export async function endOneSession(session: Buffer, { id }: z.infer<typeof OneSessionInput>): Promise<Done> {
  await wholeAccount(session);
  await outside({ name: "end_one_session", text: "select end_session($1, $2)", values: [session, id] });
  return { done: "Đã kết thúc phiên đó." };
}
