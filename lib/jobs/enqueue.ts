import "server-only";
import type { Sql } from "@/lib/tenancy/enter";

/** Every kind of job; scripts/worker.ts names who does it. */
export const JOB_KINDS = ["send-mail", "send-reminder", "remind", "make-bundle", "publish-article", "make-sizes"] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** Asks for a job in the transaction of the act: it is done after commit, by the worker, and not at all after a rollback. */
export async function enqueue({ sql }: { sql: Sql }, kind: JobKind, ref: string): Promise<void> {
  await sql.query({ name: "enqueue", text: "select jobs.enqueue($1, $2)", values: [kind, ref] });
}
