import "server-only";
import { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { itemByKey } from "@/lib/criteria/table";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { dateField, idField, versionField } from "@/lib/provinces/schema";
import { type CheckedSheet, tableFor } from "../check-queries";
import { key } from "../check-schema";
import type { CrossSheet } from "../cross/queries";
import { obstaclesToCross } from "../cross/rules";
import { obstaclesToReturnItem } from "./rules";

export const ReturnItemInput = z.object({
  id: idField,
  key,
  dueOn: dateField("Nhập hạn bổ sung."),
  reason: z
    .string("Nhập nội dung cần bổ sung.")
    .trim()
    .min(10, "Ghi rõ cần bổ sung gì, ít nhất 10 chữ cái.")
    .max(1000, "Nội dung dài quá 1.000 chữ cái. Rút gọn lại."),
});
export type ReturnItemInput = z.infer<typeof ReturnItemInput>;
export const CallOffInput = z.object({ id: idField, returnId: idField, version: versionField });

/** The head's side gives one line back; the rest of the sheet stays where it is. */
export const returnItem = (ctx: Ctx, it: CheckedSheet, input: ReturnItemInput): Promise<Done> =>
  giveBack(ctx, it, "bloc", ctx.post.unitId ?? ctx.actor.homeUnitId, input);

/** The same by the unit that the draw gave the sheet to check. */
export async function returnItemFromCross(ctx: Ctx, it: CrossSheet, input: ReturnItemInput): Promise<Done> {
  const closed = obstaclesToCross(it);
  if (closed.length > 0) throw new Problem(closed);
  return giveBack(ctx, it, "cross", it.check.checkerUnitId, input);
}

async function giveBack(
  ctx: Ctx,
  it: CheckedSheet,
  layer: "bloc" | "cross",
  byUnitId: string | null,
  { key: itemKey, reason, dueOn }: ReturnItemInput,
): Promise<Done> {
  const item = itemByKey(tableFor(it), itemKey),
    itemId = it.itemIds[itemKey];
  if (!item || !itemId) throw new Problem("record.not_found");
  const obstacles = obstaclesToReturnItem(it, item, dueOn);
  if (obstacles.length > 0) throw new Problem(obstacles);
  // The sheet is held and moved on: what was made from an older look at it, a settling or an announcement, finds it moved.
  const { count } = await ctx.tx.scoreSheet.updateMany({
    where: { id: it.id, state: { in: ["sent", "under_review"] } },
    data: { version: { increment: 1 }, state: "under_review" },
  });
  if (count === 0) throw new Problem("item_return.not_checked");
  const { id } = await ctx.tx.itemReturn.create({
    data: {
      sheetId: it.id,
      itemId,
      unitId: it.unitId,
      layer,
      reason,
      dueOn: dateColumn(dueOn),
      askedById: ctx.actor.personId,
      byUnitId,
      askedAt: ctx.now,
    },
  });
  await audit(ctx, "sheet.item_returned", it.id, { unit: it.unitId, item: itemKey, asked: id, layer, by: byUnitId, due: dueOn });
  return { done: `Đã trả lại tiêu chí ${item.number} để bổ sung trước ${dateWords(dueOn)}. Các tiêu chí khác giữ nguyên.` };
}

/** Not needed after all: the line counts as it stands. */
export async function callOff(ctx: Ctx, it: CheckedSheet, { returnId, version }: z.infer<typeof CallOffInput>): Promise<Done> {
  const asked = it.returns.find(({ id }) => id === returnId);
  if (!asked) throw new Problem("record.not_found");
  const { count } = await ctx.tx.itemReturn.updateMany({
    where: { id: returnId, version, state: "open" },
    data: { state: "withdrawn", closedAt: ctx.now, closedById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "sheet.item_return_called_off", it.id, { unit: it.unitId, item: asked.itemKey, asked: returnId });
  return { done: "Đã thôi yêu cầu bổ sung. Tiêu chí tính như đơn vị đã gửi." };
}

/** A checker calls off only what its own unit asked for. */
export async function callOffFromCross(ctx: Ctx, it: CrossSheet, input: z.infer<typeof CallOffInput>): Promise<Done> {
  if (!it.returns.some(({ id, mine }) => id === input.returnId && mine)) throw new Problem("record.not_found");
  return callOff(ctx, it, input);
}
