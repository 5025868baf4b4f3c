import "server-only";
import { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { idField, textField, versionField } from "@/lib/provinces/schema";
import { key } from "../check-schema";
import { mentionsOf } from "./mentions";
import { type CommentPage, MINE } from "./queries";

export const CommentInput = z.object({
  id: idField,
  key,
  text: textField("Ý kiến", 2000),
  mention: z.string().trim().max(300, "Chọn đơn vị trong danh sách.").default(""),
});
export const CommentWithdrawInput = z.object({ id: idField, commentId: idField, version: versionField });
export const MentionReadInput = z.object({ id: idField, mentionId: idField });

const MOST_NAMED = 10;

/** Words on one line. Whoever is named finds them on the desk; what was asked of the writer's side on this line is answered by them. */
export async function writeComment(
  ctx: Ctx,
  it: CommentPage,
  { key: itemKey, text, mention }: z.infer<typeof CommentInput>,
): Promise<Done> {
  const itemId = it.itemIds[itemKey],
    { named, unknown } = mentionsOf(text, mention, it.targets);
  if (!itemId) throw new Problem({ code: "comment.no_item", field: "key" });
  if (unknown.length > 0)
    throw new Problem({ code: "comment.unknown_unit", field: "mention", facts: { names: unknown.map((name) => `“${name}”`).join(", ") } });
  if (named.length > MOST_NAMED) throw new Problem({ code: "comment.too_many", field: "mention", facts: { most: MOST_NAMED } });
  const { id } = await ctx.tx.itemComment.create({
    data: {
      sheetId: it.id,
      itemId,
      text,
      byPersonId: ctx.actor.personId,
      byUnitId: ctx.post.unitId ?? ctx.actor.homeUnitId,
      byPost: ctx.post.code,
    },
  });
  if (named.length > 0)
    await ctx.tx.commentMention.createMany({ data: named.map((target) => ({ commentId: id, sheetId: it.id, unitId: target.id })) });
  const { rowCount } = await ctx.sql.query({
    name: "answer_mentions",
    text: `update comment_mention m set closed_at = app_now(), closed_by_id = $3, answered = true from item_comment c join criteria_item i on i.province_id = c.province_id and i.id = c.item_id
      where m.province_id = app_province() and m.sheet_id = $1 and m.closed_at is null and c.province_id = m.province_id and c.id = m.comment_id and i.item_key = $2 and c.by_person_id is distinct from $3 and ${MINE("$4::text")}`,
    values: [it.id, itemKey, ctx.actor.personId, it.blocYearId],
  });
  await audit(ctx, "comment.written", it.id, {
    unit: it.unitId,
    comment: id,
    item: itemKey,
    named: named.map((target) => target.id),
    answered: rowCount ?? 0,
  });
  const told = named.map(({ shortName }) => shortName).join(", ");
  return { done: told ? `Đã ghi ý kiến. ${told} thấy việc này ở Việc cần làm.` : "Đã ghi ý kiến." };
}

/** Taken back by who wrote it: the place stays, the words do not, nobody has to answer any more. */
export async function withdrawComment(
  ctx: Ctx,
  it: CommentPage,
  { commentId, version }: z.infer<typeof CommentWithdrawInput>,
): Promise<Done> {
  const own = it.comments.find(({ id }) => id === commentId);
  if (!own?.own) throw new Problem("comment.not_yours");
  const { count } = await ctx.tx.itemComment.updateMany({
    where: { id: commentId, version, withdrawnAt: null, byPersonId: ctx.actor.personId },
    data: { withdrawnAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await ctx.tx.commentMention.updateMany({
    where: { commentId, closedAt: null },
    data: { closedAt: ctx.now, closedById: ctx.actor.personId },
  });
  await audit(ctx, "comment.withdrawn", it.id, { unit: it.unitId, comment: commentId });
  return { done: "Đã rút ý kiến. Chỗ này hiện “đã rút”." };
}

/** Read, with nothing to add: the duty goes. */
export async function readMention(ctx: Ctx, it: CommentPage, { mentionId }: z.infer<typeof MentionReadInput>): Promise<Done> {
  if (!it.comments.some(({ mentions }) => mentions.some(({ id, mine }) => id === mentionId && mine))) throw new Problem("record.moved");
  const { count } = await ctx.tx.commentMention.updateMany({
    where: { id: mentionId, closedAt: null },
    data: { closedAt: ctx.now, closedById: ctx.actor.personId },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "comment.read", it.id, { unit: it.unitId, mention: mentionId });
  return { done: "Đã ghi là đã đọc." };
}
