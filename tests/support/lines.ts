import { lineFacts, type LineFound } from "@/lib/scoring/save-line";
import type { Sql } from "@/lib/tenancy/enter";

/** A line as the swift act asks for it. */
export async function lineById(sql: Sql, id: string, item: string): Promise<LineFound | null> {
  const { rows } = await sql.query<{ it: LineFound }>(lineFacts({ id, item }) as { text: string });
  return rows[0]?.it ?? null;
}
