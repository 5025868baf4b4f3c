import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { Problem } from "@/lib/problems/problem";
import { answerOf, invalid } from "./answer";
import { sessionHash } from "./claim";
import type { FormState } from "./form-state";
import { refuseForeignOrigin, refuseOwnHost } from "./origin";
import type { Done } from "./action";
import { typed } from "./typed";

export type OpenAction = (before: FormState, form: FormData) => Promise<FormState>;

/** Makes the few actions that stand before any province: signing in, first access. They reach definer functions only. */
export function openAction<Input extends z.ZodType>(spec: { input: Input; run: (input: z.infer<Input>) => Promise<Done> }): OpenAction {
  return async (_before, form) => {
    const values = typed(form);
    const { code: _secret, ...shown } = values; // of a telephone, of a slip: never sent back
    let done: Done;
    try {
      await refuseForeignOrigin();
      const input = spec.input.safeParse(values);
      if (!input.success) return invalid(input.error, shown);
      done = await spec.run(input.data);
    } catch (error) {
      return answerOf(error, shown);
    }
    if (done?.next) redirect(done.next as never);
    refresh();
    return done?.done ? { done: done.done } : {};
  };
}

/** Makes the actions on one's own account: any session, no province, no post. */
export function accountAction<Input extends z.ZodType>(spec: {
  input: Input;
  run: (session: Buffer, input: z.infer<Input>) => Promise<Done>;
}): OpenAction {
  return openAction({
    input: spec.input,
    run: async (input) => {
      const session = await sessionHash();
      if (!session) throw new Problem("access.signed_out");
      await refuseOwnHost();
      return spec.run(session, input);
    },
  });
}
