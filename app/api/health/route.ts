import pg from "pg";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

const PATIENCE = 2000;
let pool: pg.Pool | undefined;

/** A pool of its own, so that a busy application is not reported as a lost database. */
function database() {
  if (!pool) {
    pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 1, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE });
    pool.on("error", () => {}); // the next check finds it out and says so
  }
  return pool;
}

export async function GET() {
  const answers = await database()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );
  const report = { status: answers ? "ok" : "failing", database: answers ? "ok" : "failing", deployment: env().DEPLOYMENT_ID ?? null };
  return Response.json(report, { status: answers ? 200 : 503, headers: { "cache-control": "no-store" } });
}
