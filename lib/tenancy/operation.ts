import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import type { Sql } from "./pools";

const kept = globalThis as typeof globalThis & { operations?: pg.Pool };

/** The worker's connections, as app_jobs: it sees what its grants and the province entered allow, no more. */
export function operations(): pg.Pool {
  return (kept.operations ??= opened());
}

function opened(): pg.Pool {
  const pool = new pg.Pool({ connectionString: env().DATABASE_JOBS_URL, max: 6, connectionTimeoutMillis: 5_000, keepAlive: true });
  pool.on("error", (error) => console.warn("Mất một kết nối cơ sở dữ liệu:", error.message));
  return pool;
}

/** One transaction of one province without a person: the worker's twin of enter(). */
export async function inOperation<T>(province: string, work: (sql: Sql, now: Date) => Promise<T>): Promise<T> {
  const client = await operations().connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const { rows } = await client.query<{ at: Date }>("select enter_operation($1) as at", [province]);
    const result = await work(client, rows[0]!.at);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => (broken = lost));
    throw error;
  } finally {
    client.release(broken);
  }
}
