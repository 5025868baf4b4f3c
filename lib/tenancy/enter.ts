import "server-only";
import { Problem } from "@/lib/problems/problem";
import type { Prisma } from "./generated/client.ts";
import type { Actor } from "./actor";
import { caught, doors, type Sql } from "./pools";

declare const entered: unique symbol;
/** A transaction inside one province. Only this file makes one, and queries take nothing else. */
export type Tx = Prisma.TransactionClient & { readonly [entered]: true };
export type { Sql };

/** What a request brings: the hash of its cookie, the province in its address, a post if one was chosen. */
export type Claim = { session: Buffer; slug: string; post?: string | null };
/** A named statement (name, text, values); the name lets PostgreSQL keep its plan. */
export type Statement = { name: string; text: string; values?: unknown[] };

export const entering = (claim: Claim): Statement => ({
  name: "enter",
  text: "select actor, at from enter($1, $2, $3)",
  values: [claim.session, claim.slug, uuidOrNull(claim.post)],
});

/** Runs `work` in one transaction of the province claimed, Prisma and SQL alike; refused claims find `access.denied`. */
export function enter<T>(claim: Claim, work: (tx: Tx, actor: Actor, now: Date, sql: Sql) => Promise<T>): Promise<T> {
  const catching: { client?: Parameters<typeof caught.run>[0]["client"] } = {};
  return caught.run(catching, () =>
    doors().prisma.$transaction(async (tx) => {
      const sql = catching.client as Sql;
      const { rows } = await sql.query<{ actor: Actor; at: Date }>(entering(claim) as { text: string });
      const row = rows[0];
      // Session ended, account disabled, no person here, no such province: the same answer.
      if (!row) throw new Problem("access.denied");
      return work(tx as Tx, row.actor, row.at, sql);
    }),
  );
}

/**
 * One trip for a reading page: begin, enter, one named statement, commit, sent without waiting.
 * @returns null when the claim is refused; `rows` as PostgreSQL gave them, dates as text
 */
export async function read<Row extends object>(
  claim: Claim,
  statement: Statement,
): Promise<{ actor: Actor; now: Date; rows: Row[] } | null> {
  const client = await doors().reading.connect();
  let broken: Error | undefined;
  try {
    const answers = await Promise.allSettled([
      client.query("begin"),
      client.query<{ actor: Actor; at: Date }>(entering(claim) as { text: string }),
      client.query<Row>(statement as { text: string }),
      client.query("commit"),
    ]);
    const failed = answers.find((answer) => answer.status === "rejected");
    if (failed) {
      broken = failed.reason as Error;
      throw broken;
    }
    const [, who, data] = answers.map((answer) => (answer as PromiseFulfilledResult<{ rows: unknown[] }>).value);
    const row = who!.rows[0] as { actor: Actor; at: Date } | undefined;
    // Without a province set row security answered nothing; what came is dropped all the same.
    return row ? { actor: row.actor, now: row.at, rows: data!.rows as Row[] } : null;
  } finally {
    client.release(broken);
  }
}

const uuidOrNull = (text: string | null | undefined) => (text && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(text) ? text : null);
