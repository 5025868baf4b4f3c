import "server-only";
import type { z } from "zod";
import type { Done } from "@/lib/action/action";
import { whereFrom, type From } from "@/lib/action/address";
import { hashOfToken, sessionHash } from "@/lib/action/claim";
import { Problem } from "@/lib/problems/problem";
import { outside } from "@/lib/tenancy/outside";
import { accountOf, provincesOf } from "./account";
import type { SecondStepInput, SignInInput } from "./account-schema";
import { attemptOn, claimAttempt, settleAttempt } from "./attempts";
import { localPath } from "./next-path";
import { verifyPassword } from "./passwords";
import { hashOfRecoveryCode, openedSecret, stepOf } from "./second-factor";
import { giveCookie, openSession } from "./sessions";

export type Known = { accountId: string; hasTotp: boolean };
type Found = { account_id: string; password_hash: string; has_totp: boolean };

/**
 * The one check of name and password, for our form and for next-auth alike. An unknown or disabled account and a wrong
 * password take the same road: the same queries, one argon2id, the same words, the same growing wait.
 */
export async function checkSignIn(name: string, password: string, { address }: From): Promise<Known> {
  const [found] = await outside<Found>({ name: "find_sign_in", text: "select * from find_sign_in($1)", values: [name] });
  const attempt = attemptOn(found ? `account:${found.account_id}` : `name:${name.toLowerCase()}`, address);
  await claimAttempt(attempt);
  if (!(await verifyPassword(found?.password_hash, password)) || !found) throw new Problem("sign_in.refused");
  await settleAttempt(attempt);
  return { accountId: found.account_id, hasTotp: found.has_totp };
}

/** Our own form: keeps the name after a refusal and works without script. */
export async function signIn({ name, password, tiep }: z.infer<typeof SignInInput>): Promise<Done> {
  const from = await whereFrom();
  const known = await checkSignIn(name, password, from);
  return letIn(known, from, tiep);
}

/** Opens the session; with a second factor it waits for the code. */
export async function letIn({ accountId, hasTotp }: Known, from: From, tiep?: string): Promise<Done> {
  const token = await openSession(accountId, hasTotp, from);
  await giveCookie(token);
  if (hasTotp) return { next: `/dang-nhap/hai-lop${localPath(tiep) ? `?tiep=${encodeURIComponent(tiep!)}` : ""}` };
  return { next: await homeOf(hashOfToken(token), tiep) };
}

/** The second step: a code of the telephone, or one of the printed ones. */
export async function passSecondFactor({ code, kind, tiep }: z.infer<typeof SecondStepInput>): Promise<Done> {
  const session = await sessionHash(),
    account = session && (await accountOf(session));
  if (!session || !account) throw new Problem("sign_in.start_again");
  if (account.waits) await checkSecondFactor(session, code, kind, await whereFrom());
  return { next: await homeOf(session, tiep) };
}

export async function checkSecondFactor(session: Buffer, code: string, kind: "app" | "recovery", { address }: From): Promise<void> {
  const account = await accountOf(session);
  if (!account) throw new Problem("sign_in.start_again");
  // Apart from the password's count: whoever knows the password must not clear this one by signing in again.
  const attempt = attemptOn(`second:${account.account_id}`, address);
  await claimAttempt(attempt);
  const passed =
    kind === "app" ? await passTotp(session, account.account_id, account.totp_secret, code) : await passRecovery(session, code);
  if (!passed) throw new Problem({ code: kind === "app" ? "sign_in.code_refused" : "sign_in.recovery_refused", field: "code" });
  await settleAttempt(attempt);
}

async function passTotp(session: Buffer, accountId: string, sealed: string | null, code: string): Promise<boolean> {
  const secret = openedSecret(sealed, accountId),
    step = secret && (await stepOf(secret, code));
  if (!step) return false;
  const [row] = await outside<{ passed: boolean }>({
    name: "pass_totp",
    text: "select pass_totp($1, $2) as passed",
    values: [session, step],
  });
  return row!.passed;
}

async function passRecovery(session: Buffer, code: string): Promise<boolean> {
  const [row] = await outside<{ passed: boolean }>({
    name: "pass_recovery",
    text: "select pass_recovery($1, $2) as passed",
    values: [session, hashOfRecoveryCode(code)],
  });
  return row!.passed;
}

/** Back to where the person wanted to go; else the desk of the only province; else a choice. */
export async function homeOf(session: Buffer, tiep?: string): Promise<string> {
  const asked = localPath(tiep);
  if (asked) return asked;
  const provinces = await provincesOf(session);
  return provinces.length === 1 ? `/${provinces[0]!.slug}/viec` : "/dang-nhap/chon-tinh";
}
