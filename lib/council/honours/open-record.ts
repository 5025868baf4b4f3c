import "server-only";
import { postFor } from "@/lib/access/policy";
import { audit } from "@/lib/audit/audit";
import type { Actor } from "@/lib/tenancy/actor";
import type { Sql } from "@/lib/tenancy/enter";
import { subjectRecord, type SubjectRecord } from "./subject-queries";

/** One record, for whoever may read it; that of a person or a household is not opened without a row in the log. */
export async function openRecord({ sql, actor }: { sql: Sql; actor: Actor }, id: string): Promise<SubjectRecord | null> {
  const { rows } = await sql.query<{ it: SubjectRecord }>(subjectRecord(id) as { text: string });
  const it = rows[0]?.it ?? null,
    post = it && postFor("honours.record", actor, it);
  if (it && post && it.kind !== "COLLECTIVE") await audit({ sql, post }, "subject.record_read", it.id, {});
  return it;
}
