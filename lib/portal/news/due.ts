import "server-only";
import type { Facts } from "@/lib/access/facts";
import { may } from "@/lib/access/policy";
import { jobOf } from "@/lib/jobs/job";
import { forPerson } from "@/lib/tenancy/for-person";
import { inOperation } from "@/lib/tenancy/operation";

type Due = Facts & { by: string };

/**
 * The job `publish-article`: at the hour that was set, by the right of whoever set it, which they must still hold. The database looks at hour and version once more;
 * what does not hold any longer is told to the writers and nothing is published.
 */
export async function publishDue(payload: unknown): Promise<void> {
  const { province, ref } = jobOf(payload);
  const due = await inOperation(
    province,
    async (sql) => (await sql.query<{ it: Due | null }>("select due_article($1) as it", [ref])).rows[0]?.it,
  );
  if (!due) return;
  const holds = await forPerson(province, due.by, async ({ actor }) => may("article.publish", actor, due));
  await inOperation(province, (sql) => sql.query("select settle_due_article($1, $2)", [ref, holds === true]));
}
