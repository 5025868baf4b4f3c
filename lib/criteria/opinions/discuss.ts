import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import type { DraftFound } from "../queries";
import type { CloseDiscussionInput, OpenDiscussionInput } from "./schema";

/** Lays the draft before the members until a day, or moves the day, or opens it again. */
export async function openDiscussion(
  ctx: Ctx,
  { draft, blocYearId }: DraftFound,
  { version, dueOn, note }: OpenDiscussionInput,
): Promise<Done> {
  if (dueOn < dayOf(ctx.now)) throw new Problem({ code: "opinion.due_passed", field: "dueOn" });
  if (draft.sections.every(({ items }) => items.length === 0)) throw new Problem("opinion.empty_table");
  const data = { dueOn: dateColumn(dueOn), note, closedAt: null };
  if (version === 0) {
    const { rowCount } = await ctx.sql.query(
      "insert into criteria_discussion (criteria_version_id, bloc_year_id, due_on, note, opened_by_id) values ($1, $2, $3, $4, $5) on conflict (province_id, criteria_version_id) do nothing",
      [draft.id, blocYearId, dueOn, note, ctx.actor.personId],
    );
    if (rowCount === 0) throw new Problem("record.moved");
  } else {
    const { count } = await ctx.tx.criteriaDiscussion.updateMany({
      where: { criteriaVersionId: draft.id, version },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) throw new Problem("record.moved");
  }
  await audit(ctx, "criteria.discussion_opened", draft.id, { blocYear: blocYearId, due: dueOn });
  return { done: `Đã lấy ý kiến đến hết ngày ${dateWords(dueOn)}. Đơn vị thành viên thấy ở Việc cần làm.` };
}

/** No opinion comes in any more; answers still may. */
export async function closeDiscussion(ctx: Ctx, { draft }: DraftFound, { version }: CloseDiscussionInput): Promise<Done> {
  const { count } = await ctx.tx.criteriaDiscussion.updateMany({
    where: { criteriaVersionId: draft.id, version, closedAt: null },
    data: { closedAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "criteria.discussion_closed", draft.id, {});
  return { done: "Đã kết thúc lấy ý kiến. Ý kiến đã ghi giữ nguyên, vẫn trả lời được." };
}
