import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { Sql } from "@/lib/tenancy/enter";
import { WAITING_OBJECTIONS } from "./expressions";
import type { ObjectionFound } from "./queries";
import type { AnswerObjectionInput, ContactInput } from "./schema";

/** Read under the number by whoever has it. With the answer goes who asked: nothing is to be asked back any more. */
export async function answerObjection(ctx: Ctx, it: ObjectionFound, { id, version, answer }: AnswerObjectionInput): Promise<Done> {
  if (it.answeredAt) throw new Problem("objection.answered");
  const { count } = await ctx.tx.objection.updateMany({
    where: { id, version, answeredAt: null },
    data: { answer, answeredAt: ctx.now, answeredById: ctx.actor.personId, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await ctx.tx.objectionContact.deleteMany({ where: { objectionId: id } });
  await audit(ctx, "objection.answered", it.proposalId, { objection: id });
  return { done: "Đã trả lời. Người phản ánh đọc được khi tra mã; thông tin liên hệ đã xóa." };
}

/** Who objected: shown this once, and it is written down that it was looked at. */
export async function readContact(ctx: Ctx, it: ObjectionFound, { id }: ContactInput): Promise<Done> {
  const found = await ctx.tx.objectionContact.findFirst({ where: { objectionId: id }, select: { name: true, contact: true } });
  if (!found) throw new Problem("objection.no_contact");
  await audit(ctx, "objection.contact_read", it.proposalId, { objection: id });
  return { done: "Việc xem liên hệ đã ghi vào nhật ký.", shown: [found] };
}

/** Asked once more where the dossier goes on, after its row is held: whoever objects at this moment is counted, or waits and finds it gone on. */
export async function waitingObjections(sql: Sql, proposalId: string): Promise<number> {
  const { rows } = await sql.query<{ waiting: number }>({
    name: "waiting_objections",
    text: `select ${WAITING_OBJECTIONS} as waiting from award_proposal p where p.province_id = app_province() and p.id = $1`,
    values: [proposalId],
  });
  return rows[0]!.waiting;
}
