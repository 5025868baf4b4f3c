import { adoptByDecision, type Follow } from "@/lib/criteria/adopt";
import { digestOf } from "@/lib/criteria/digest";
import { findCriteria, findDraft } from "@/lib/criteria/queries";
import { startAmendment, startLateAmendment } from "@/lib/criteria/start";
import { moveDrafts } from "@/lib/scoring/move-drafts";
import { as, type Player } from "./cast.ts";
import { ownerSql } from "./database.ts";

/** Items of the draft of a year, changed by hand: key → columns; null takes the item out. */
export type Changes = Record<string, Record<string, unknown> | null>;

export async function draftAmendment(who: Player, blocYearId: string, changes: Changes, reason?: string): Promise<string> {
  await as(who, async (ctx) => {
    const it = (await findCriteria(ctx.sql, blocYearId))!;
    return reason ? startLateAmendment(ctx, it, { blocYearId, reason }) : startAmendment(ctx, it);
  });
  const { rows } = await ownerSql.query(
    "select v.id from criteria_use u join criteria_version v on v.id = u.criteria_version_id where u.bloc_year_id = $1 and v.state = 'draft'",
    [blocYearId],
  );
  const version = rows[0].id as string;
  for (const [key, columns] of Object.entries(changes)) {
    if (columns === null)
      await ownerSql.query("delete from criteria_item where criteria_version_id = $1 and item_key = $2", [version, key]);
    for (const [column, value] of Object.entries(columns ?? {}))
      await ownerSql.query(`update criteria_item set ${column} = $3 where criteria_version_id = $1 and item_key = $2`, [
        version,
        key,
        value,
      ]);
  }
  return version;
}

/** The authority has issued the draft of this year. */
export const issueAmendment = (board: Player, blocYearId: string, version: string, dueOn: string | null, follow: Follow = moveDrafts) =>
  as(board, async (ctx) => {
    const it = (await findDraft(ctx.sql, { blocYearId, id: version }))!;
    return adoptByDecision(follow)(ctx, it, {
      blocYearId,
      id: version,
      seen: digestOf(it.draft),
      decisionNumber: `${version.slice(-6)}/QĐ-UBND`,
      decisionDate: "2026-06-01",
      "also[]": [],
      dueOn,
    });
  });
