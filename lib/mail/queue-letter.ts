import "server-only";
import { randomUUID } from "node:crypto";
import { enqueue, type JobKind } from "@/lib/jobs/enqueue";
import type { Sql } from "@/lib/tenancy/enter";

export type NewLetter = { to: string; subject: string; body: string; personId?: string | null };

/**
 * Writes a letter into the outbox and asks for its sending, in the transaction of the act: it leaves after commit.
 * The body is erased once it has been sent: it may hold an activation code.
 */
export async function queueLetter(
  ctx: { sql: Sql },
  { to, subject, body, personId = null }: NewLetter,
  kind: JobKind = "send-mail",
): Promise<string> {
  const id = randomUUID(); // not RETURNING: only the province's admin may read letters
  await ctx.sql.query({
    name: "queue_letter",
    text: "insert into mail_message (id, person_id, to_address, subject, body) values ($1, $2, $3, $4, $5)",
    values: [id, personId, to, subject, body],
  });
  await enqueue(ctx, kind, id);
  return id;
}
