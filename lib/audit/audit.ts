import "server-only";
import type { Ctx } from "@/lib/action/action";
import type { Sql } from "@/lib/tenancy/enter";

/** The statement that writes it, for an act whose last words travel with its commit. */
export const auditRow = ({ post }: Pick<Ctx, "post">, event: string, about: string | null, detail: Record<string, unknown> = {}) => ({
  name: "audit_append",
  text: "select audit_append($1, $2, $3, $4) as head",
  values: [event, about, JSON.stringify(detail), post.code],
});

/**
 * Writes the one audit row of a change of state, as the last statement of its transaction: the lock it takes
 * keeps the province's chain one line. `detail` holds ids and numbers, no personal data.
 * @returns the head of the chain after this row, printed on minutes
 */
export async function audit(
  ctx: Pick<Ctx, "sql" | "post">,
  event: string,
  about: string | null,
  detail: Record<string, unknown> = {},
): Promise<string> {
  const { rows } = await ctx.sql.query<{ head: string }>(auditRow(ctx, event, about, detail));
  return rows[0]!.head;
}

/** The same where the worker acts and nobody holds a post. */
export const auditOf = async (sql: Sql, event: string, about: string, detail: Record<string, unknown>): Promise<void> =>
  void (await sql.query("select audit_append($1, $2, $3, null)", [event, about, JSON.stringify(detail)]));
