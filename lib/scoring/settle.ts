import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { formatPoints } from "@/lib/criteria/points";
import { Problem } from "@/lib/problems/problem";
import { obstaclesToSettle } from "./check-rules";
import { type SheetToCheck, tableFor } from "./check-queries";
import type { SheetInput } from "./check-schema";
import { lockYear, writeStandings } from "./settle-ranking";

/** The last word on a sheet: its total stands in the same transaction, and with the last sheet of the year the ranks. */
export async function settleSheet(ctx: Ctx, it: SheetToCheck, { version }: SheetInput): Promise<Done> {
  const obstacles = obstaclesToSettle(tableFor(it), it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  await lockYear(ctx.sql, it.blocYearId);
  const { count } = await ctx.tx.scoreSheet.updateMany({
    where: { id: it.id, version, state: { in: ["sent", "under_review", "awaiting_reply"] } },
    data: { version: { increment: 1 }, state: "settled", settledAt: ctx.now, settledById: ctx.actor.personId, replyUntil: null },
  });
  if (count === 0) throw new Problem("record.moved");
  const { complete, rows } = await writeStandings(ctx, it.blocYearId);
  const own = rows.find(({ sheetId }) => sheetId === it.id)!;
  await audit(ctx, "sheet.settled", it.id, { unit: it.unitId, total: own.total, provisional: own.provisional, ranked: complete });
  return { done: `Đã chốt ${formatPoints(own.total)} điểm.${complete ? " Mọi đơn vị đã có điểm, thứ hạng của năm đã tính." : ""}` };
}
