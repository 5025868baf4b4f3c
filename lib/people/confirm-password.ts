import "server-only";
import type { Ctx } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { attemptOn, claimAttempt, settleAttempt } from "./attempts";
import { verifyPassword } from "./passwords";

/**
 * For acts that ask for the password again (a signature): call it in `run`, before anything is written, with what
 * `<PasswordField name="password" />` posted. Refuses at that field; wrong ones count like failed sign-ins.
 */
export async function askPasswordAgain({ sql, actor }: Pick<Ctx, "sql" | "actor">, password: string | undefined): Promise<void> {
  if (!password) throw new Problem({ code: "access.password_needed", field: "password" });
  // In the transaction of the act: enter() may hold the row of this session, another connection would wait for it.
  const { rows } = await sql.query<{ kept: string | null }>({ name: "own_password", text: "select own_password() as kept" });
  await checkPassword(actor.accountId, rows[0]?.kept, password);
  await sql.query({ name: "confirm_own_password", text: "select confirm_own_password($1)", values: [actor.sessionId] });
}

/** One guess at the password of an account that is signed in. */
export async function checkPassword(accountId: string, kept: string | null | undefined, password: string): Promise<void> {
  const attempt = attemptOn(`account:${accountId}`);
  await claimAttempt(attempt);
  if (!(await verifyPassword(kept, password))) throw new Problem({ code: "access.password_wrong", field: "password" });
  await settleAttempt(attempt);
}
