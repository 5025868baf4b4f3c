import "server-only";
import { thrownOn } from "./away";
import type { Statement } from "./enter";
import { doors } from "./pools";

/**
 * Reads what one person may read, let in by the hash of the token in an address instead of a session. Null: nobody has
 * that address (any more). `allowed` is false when it is asked for too often.
 */
export async function readFeed<Row extends object>(
  slug: string,
  token: Buffer,
  statement: Statement,
): Promise<{ allowed: boolean; rows: Row[] } | null> {
  const client = await doors().reading.connect().catch(thrownOn);
  let broken: Error | undefined;
  try {
    const answers = await Promise.allSettled([
      client.query("begin"),
      client.query({ name: "enter_feed", text: "select allowed from enter_feed($1, $2)", values: [slug, token] }),
      client.query(statement as { text: string }),
      client.query("commit"),
    ]);
    const failed = answers.find((answer) => answer.status === "rejected");
    if (failed) {
      broken = failed.reason as Error;
      return thrownOn(broken);
    }
    const [, who, data] = answers.map((answer) => (answer as PromiseFulfilledResult<{ rows: unknown[] }>).value);
    const row = who!.rows[0] as { allowed: boolean } | undefined;
    return row ? { allowed: row.allowed, rows: row.allowed ? (data!.rows as Row[]) : [] } : null;
  } finally {
    client.release(broken);
  }
}
