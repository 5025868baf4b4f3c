import "server-only";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import { postFor, type Permission } from "@/lib/access/policy";
import { Problem } from "@/lib/problems/problem";
import type { Actor, HeldPost } from "@/lib/tenancy/actor";
import { act } from "@/lib/tenancy/act";
import { enter, type Claim, type Sql, type Statement, type Tx } from "@/lib/tenancy/enter";
import { outside } from "@/lib/tenancy/outside";
import { answerOf, invalid } from "./answer";
import { claimOf } from "./claim";
import type { FormState } from "./form-state";
import { refuseForeignOrigin, refuseOwnHost } from "./origin";
import { filesOf, typed } from "./typed";

/** What a verb works with: one transaction of one province, who acts, by which post, and the time. */
export type Ctx = { tx: Tx; sql: Sql; actor: Actor; post: HeldPost; now: Date };
/** The same where SQL does all of it. */
export type SqlCtx = Omit<Ctx, "tx">;
/**
 * What a verb may answer: a sentence to show, an address to go to, and what is shown this once (slips with codes, what a saved cell
 * came to). `quiet`: the page knows already what changed and is not drawn again.
 */
export type Done = { done?: string; next?: string; shown?: Record<string, string>[]; quiet?: true } | void;

export type ActionSpec<Input extends z.ZodType, It extends Facts> = {
  may: Permission;
  input: Input;
  /** Finds the thing inside the province; its province comes from the record, never from the form. Null answers as if absent. */
  find: (door: { tx: Tx; sql: Sql; actor: Actor; now: Date }, input: z.infer<Input>) => Promise<It | null>;
  run: (ctx: Ctx, it: It, input: z.infer<Input>, files: Record<string, File>) => Promise<Done>;
};

/** An act that many do at once: what it is about is asked along with the door, in SQL alone (tenancy/act.ts). */
export type SwiftSpec<Input extends z.ZodType, It extends Facts> = Omit<ActionSpec<Input, It>, "find" | "run"> & {
  /** One row with the facts as a JSON column `it`, or none. */
  ask: (input: z.infer<Input>) => Statement;
  run: (ctx: SqlCtx, it: It, input: z.infer<Input>, files: Record<string, File>) => Promise<Done>;
};

export type Action = (tinh: string, before: FormState, form: FormData) => Promise<FormState>;

/**
 * Makes every writing action: origin, input, session, thing, right, verb, in this order, in one transaction.
 * A refusal answers with everything that was typed; a fault is thrown on.
 */
export function action<Input extends z.ZodType, It extends Facts>(spec: ActionSpec<Input, It> | SwiftSpec<Input, It>): Action {
  return async (tinh, _before, form) => {
    const values = typed(form);
    let done: Done,
      claim: Claim | null = null;
    try {
      await refuseForeignOrigin();
      await refuseOwnHost();
      const input = spec.input.safeParse(values);
      if (!input.success) return invalid(input.error, values);
      claim = await claimOf(tinh);
      if (!claim) throw new Problem("access.signed_out");
      done =
        "ask" in spec
          ? await act<It, Done>(claim, spec.ask(input.data), async (it, actor, now, sql) => {
              mayAct(actor);
              return spec.run({ sql, actor, now, post: postOver(spec.may, actor, it) }, it!, input.data, filesOf(form));
            })
          : await enter(claim, async (tx, actor, now, sql) => {
              mayAct(actor);
              const it = await spec.find({ tx, sql, actor, now }, input.data);
              return spec.run({ tx, sql, actor, now, post: postOver(spec.may, actor, it) }, it!, input.data, filesOf(form));
            });
    } catch (error) {
      return answerOf(await whetherSignedOut(error, claim), values);
    }
    if (done?.next) redirect(done.next as never);
    if (!done?.quiet) refresh();
    return { done: done?.done ?? "Đã ghi nhận.", ...(done?.shown ? { shown: done.shown } : {}) };
  };
}

function mayAct(actor: Actor): void {
  if (actor.mustEnrol) throw new Problem("access.second_factor_needed");
}

/** The post by which the actor may do it to this thing. */
function postOver(permission: Permission, actor: Actor, it: Facts | null): HeldPost {
  if (!it) throw new Problem("record.not_found");
  const post = postFor(permission, actor, it);
  if (!post) throw new Problem("access.denied");
  return post;
}

/** enter() says no more than no. That the session has ended while somebody typed has its own words and its own way on. */
async function whetherSignedOut(error: unknown, claim: Claim | null): Promise<unknown> {
  if (!claim || !(error instanceof Problem) || error.items[0]?.code !== "access.denied") return error;
  const [account] = await outside<{ waits: boolean }>({
    name: "session_account",
    text: "select waits from session_account($1)",
    values: [claim.session],
  });
  return account && !account.waits ? error : new Problem("access.signed_out");
}
