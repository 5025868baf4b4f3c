import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { isAway } from "./away";

export type Pulse = "lives" | "ended" | "away";

/**
 * Whether the database answers and, when a session is asked for, whether it still lives. On a connection of its own:
 * a pool may hold connections that do not know yet that they are dead.
 */
export async function pulseOf(session: Buffer | null): Promise<Pulse> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, connectionTimeoutMillis: 3_000, query_timeout: 3_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    if (!session) {
      await client.query("select 1");
      return "lives";
    }
    const { rows } = await client.query<{ waits: boolean }>("select waits from session_account($1)", [session]);
    return rows[0] && !rows[0].waits ? "lives" : "ended";
  } catch (error) {
    if (isAway(error)) return "away";
    throw error;
  } finally {
    client.end().catch(() => {});
  }
}
