import "server-only";
import { randomInt } from "node:crypto";
import type { Ctx } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { canonicalText, digestOf } from "./canonical";
import type { PledgeFound } from "./pledge";
import { findPledge } from "./queries";
import { CODE_LENGTH, CODE_LETTERS } from "./rules";

/** For everybody who holds the paper: short enough to type, too long to guess. */
export const newCode = (): string => Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join("");

/** One signature at a time for a pledge: who waits here then reads what the one before has left. */
export async function holdPledge({ sql }: Pick<Ctx, "sql">, id: string): Promise<PledgeFound> {
  await sql.query("select from pledge where id = $1 for no key update", [id]);
  const it = await findPledge(sql, id);
  if (!it) throw new Problem("record.not_found");
  return it;
}

/**
 * The text that is signed. The first signature freezes it: digest, code and moment are written once, and only from `adopted`.
 * `seen` is the digest of what the person read; other words than those are never signed.
 */
export async function freezeAt(ctx: Ctx, { pledge }: PledgeFound, seen: string): Promise<string> {
  if (pledge.textHash) return pledge.textHash;
  const frozenText = canonicalText(pledge);
  const textHash = digestOf(frozenText);
  if (textHash !== seen) throw new Problem("pledge.text_differs");
  const frozen = await ctx.tx.pledge.updateMany({
    where: { id: pledge.id, state: "adopted", frozenAt: null },
    data: { state: "signing", frozenText, textHash, frozenAt: ctx.now, code: newCode(), version: { increment: 1 } },
  });
  if (frozen.count === 0) throw new Problem("pledge.text_differs");
  return textHash;
}
