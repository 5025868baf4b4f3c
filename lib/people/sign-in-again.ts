import "server-only";
import { whereFrom } from "@/lib/action/address";
import { answerOf, invalid } from "@/lib/action/answer";
import type { FormState } from "@/lib/action/form-state";
import { refuseForeignOrigin } from "@/lib/action/origin";
import { typed } from "@/lib/action/typed";
import { SecondStepInput, SignInInput } from "./account-schema";
import { checkSignIn, letIn, passSecondFactor } from "./sign-in";

/** The two steps of signing in, for a dialog over a form: it stays where it is. `shown` asks for the second step. */
export async function signInAgain(form: FormData): Promise<FormState> {
  const { name, kind, ...given } = typed(form),
    shown = { ...(name && { name }), ...(kind && { kind }) };
  try {
    await refuseForeignOrigin();
    if (kind !== undefined) {
      const second = SecondStepInput.safeParse({ kind, ...given });
      if (!second.success) return { ...invalid(second.error, shown), shown: [SECOND] };
      try {
        await passSecondFactor(second.data);
      } catch (error) {
        return { ...answerOf(error, shown), shown: [SECOND] };
      }
      return { done: "Đã đăng nhập lại. Bấm gửi lần nữa." };
    }
    const first = SignInInput.safeParse({ name, ...given });
    if (!first.success) return invalid(first.error, shown);
    const from = await whereFrom(),
      known = await checkSignIn(first.data.name, first.data.password, from);
    await letIn(known, from);
    return known.hasTotp ? { shown: [SECOND] } : { done: `Đã đăng nhập lại bằng ${first.data.name}. Bấm gửi lần nữa.` };
  } catch (error) {
    return answerOf(error, shown);
  }
}

const SECOND = { step: "second" };
