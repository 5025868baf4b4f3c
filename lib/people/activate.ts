import "server-only";
import type { z } from "zod";
import type { Done } from "@/lib/action/action";
import { whereFrom } from "@/lib/action/address";
import { Problem } from "@/lib/problems/problem";
import { outside } from "@/lib/tenancy/outside";
import type { ActivationInput, NewPasswordInput } from "./account-schema";
import { hashOfActivationCode } from "./activation-code";
import { claimAttempt, settleAttempt } from "./attempts";
import { carried, carry, drop } from "./carried";
import { checkNewPassword } from "./change-password";
import { hashPassword } from "./passwords";
import { letIn } from "./sign-in";

export type Activation = {
  province_slug: string;
  province_name: string;
  person_name: string;
  unit_name: string | null;
  sign_in_name: string;
  purpose: "first" | "reset";
};

export async function activationByCode(code: string): Promise<Activation | null> {
  const [row] = await outside<Activation>({
    name: "activation_by_code",
    text: "select * from activation_by_code($1)",
    values: [hashOfActivationCode(code)],
  });
  return row ?? null;
}

/** The activation whose code was typed on the page before. */
export async function activationCarried(): Promise<{ code: string; activation: Activation } | null> {
  const code = await carried("activation", "");
  const activation = code && (await activationByCode(code));
  return code && activation ? { code, activation } : null;
}

/** The first step: is there such a slip? The code goes on sealed, never in an address. */
export async function beginActivation({ code }: z.infer<typeof ActivationInput>): Promise<Done> {
  const { address } = await whereFrom();
  const attempt = [{ key: `activation:${address}`, allowed: 50 }];
  await claimAttempt(attempt);
  if (!(await activationByCode(code))) throw new Problem({ code: "activation.refused", field: "code" });
  await settleAttempt(attempt);
  await carry("activation", code, "");
  return { next: "/kich-hoat/mat-khau" };
}

/** The second: a password of one's own, then straight in (through the second factor where there is one). */
export async function activate({ newPassword, againPassword }: z.infer<typeof NewPasswordInput>): Promise<Done> {
  const found = await activationCarried();
  if (!found) throw new Problem("activation.refused");
  const { sign_in_name, person_name } = found.activation;
  checkNewPassword(newPassword, againPassword, [sign_in_name, person_name]);
  const accountId = await redeem(found.code, newPassword);
  await drop("activation");
  const [account] = await outside<{ has_totp: boolean }>({
    name: "find_sign_in",
    text: "select * from find_sign_in($1)",
    values: [sign_in_name],
  });
  return letIn({ accountId, hasTotp: account?.has_totp ?? false }, await whereFrom());
}

/** Used once: of many at the same moment one gets the account, the others the same words as for a used slip. */
export async function redeem(code: string, newPassword: string): Promise<string> {
  const values = [hashOfActivationCode(code), await hashPassword(newPassword)];
  const [row] = await outside<{ who: string | null }>({
    name: "redeem_activation",
    text: "select redeem_activation($1, $2) as who",
    values,
  });
  if (!row?.who) throw new Problem("activation.refused");
  return row.who;
}
