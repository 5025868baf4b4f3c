import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { KEEP_DECISIONS, KEEP_HONOURS } from "./published-statements";
import type { WithdrawInput } from "./schema";

/** The copies of old decisions, written anew whole; one that is not published leaves none. */
export async function publishArchive({ sql }: Pick<Ctx, "sql">, ids: readonly string[]): Promise<void> {
  await sql.query({ name: "published_archive_keep", text: KEEP_DECISIONS, values: [ids] });
  await sql.query({ name: "published_archive_honour_keep", text: KEEP_HONOURS, values: [ids] });
}

/** Taken off the public pages: what was read wrongly off a paper. The record itself stays as it is, and the reason stays in the log. */
export async function withdrawPublication(
  ctx: Ctx,
  it: { id: string; publishedAt: string | null },
  { reason }: WithdrawInput,
): Promise<Done> {
  if (!it.publishedAt) throw new Problem("honours.not_published");
  const { rowCount } = await ctx.sql.query({
    name: "archive_withdraw",
    text: "update archive_decision set published_at = null, version = version + 1 where province_id = app_province() and id = $1 and published_at is not null",
    values: [it.id],
  });
  if (rowCount === 0) throw new Problem("record.moved");
  await ctx.sql.query({
    name: "published_honour_withdraw",
    text: "delete from published_honour where province_id = app_province() and decision_id = $1",
    values: [it.id],
  });
  await ctx.sql.query({
    name: "published_decision_withdraw",
    text: "delete from published_decision where province_id = app_province() and id = $1",
    values: [it.id],
  });
  await audit(ctx, "decision.unpublished", it.id, { reason });
  return { done: "Đã gỡ khỏi trang công khai." };
}
