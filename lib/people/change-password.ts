import "server-only";
import type { z } from "zod";
import type { Done } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { outside } from "@/lib/tenancy/outside";
import { wholeAccount } from "./account";
import type { ChangePasswordInput } from "./account-schema";
import { checkPassword } from "./confirm-password";
import { obstacleToPassword } from "./password-rule";
import { hashPassword } from "./passwords";

/** Both times the same, and no first guess; `near` are the words a guesser has. */
export function checkNewPassword(newPassword: string, again: string, near: (string | null)[]): void {
  const obstacle = obstacleToPassword(newPassword, near);
  if (obstacle) throw new Problem({ code: obstacle, field: "newPassword" });
  if (newPassword.normalize("NFC") !== again.normalize("NFC")) throw new Problem({ code: "password.differs", field: "againPassword" });
}

/** Ends all other sessions: whoever knew the old password is out. */
export async function changePassword(
  session: Buffer,
  { password, newPassword, againPassword }: z.infer<typeof ChangePasswordInput>,
): Promise<Done> {
  const account = await wholeAccount(session);
  checkNewPassword(newPassword, againPassword, [account.sign_in_name, account.email]);
  if (newPassword === password) throw new Problem({ code: "password.same", field: "newPassword" });
  await checkPassword(account.account_id, account.password_hash, password);
  await outside({ name: "set_password", text: "select set_password($1, $2)", values: [session, await hashPassword(newPassword)] });
  return { done: "Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc." };
}
