import "server-only";
import { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf, isoDate } from "@/lib/provinces/dates";
import { dateField } from "@/lib/provinces/schema";
import type { Tx } from "@/lib/tenancy/enter";
import { DELEGATED_ACTS } from "./delegation-words";
import { ofUnit } from "./of-unit";

export const DelegationInput = z.object({
  unitId: z.uuid("Chọn đơn vị."),
  receiverId: z.uuid("Chọn người được ủy quyền."),
  act: z.enum(Object.keys(DELEGATED_ACTS) as (keyof typeof DELEGATED_ACTS)[], "Chọn việc ủy quyền."),
  until: dateField("Nhập ngày hết hạn ủy quyền."),
  document: z
    .string("Nhập số, ngày văn bản ủy quyền.")
    .trim()
    .min(1, "Nhập số, ngày văn bản ủy quyền.")
    .max(200, "Nhiều nhất 200 chữ cái. Rút gọn lại."),
});
export const DelegationEndInput = z.object({ id: z.uuid(), version: z.coerce.number().int() });

export const unitForDelegation = async (tx: Tx, unitId: string) => {
  const unit = await tx.unit.findFirst({ where: { id: unitId } });
  return unit && { ...unit, unitId: unit.id };
};
export const delegationById = (tx: Tx, id: string) =>
  tx.delegation.findFirst({ where: { id }, include: { receiver: { select: { fullName: true } } } });

/** The leader lets a person of the unit do one act until a date; the paper's number travels with it. */
export async function giveDelegation(
  ctx: Ctx,
  it: { unitId: string },
  { receiverId, act, until, document }: z.infer<typeof DelegationInput>,
): Promise<Done> {
  const { tx, actor, now } = ctx;
  const today = dayOf(now);
  if (receiverId === actor.personId) throw new Problem({ code: "delegation.self", field: "receiverId" });
  if (until < today) throw new Problem({ code: "delegation.past", field: "until" });
  const person = await tx.person.findFirst({
    where: { id: receiverId, ...ofUnit(it.unitId, today) },
  });
  if (!person) throw new Problem({ code: "delegation.stranger", field: "receiverId" });
  const already = await tx.delegation.findFirst({
    where: { unitId: it.unitId, receiverId, act, endedAt: null, until: { gte: dateColumn(today) } },
  });
  if (already) throw new Problem("delegation.already");
  const given = await tx.delegation.create({
    data: { unitId: it.unitId, giverId: actor.personId, receiverId, act, since: dateColumn(today), until: dateColumn(until), document },
  });
  await audit(ctx, "delegation.given", given.id, { unit: it.unitId, to: receiverId, act, until });
  return { done: `Đã ủy quyền cho ${person.fullName} đến hết ngày ${dateWords(until)}.` };
}

type Delegation = { id: string; unitId: string; until: Date; receiver: { fullName: string } };

export async function endDelegation(ctx: Ctx, it: Delegation, { version }: z.infer<typeof DelegationEndInput>): Promise<Done> {
  const ended = await ctx.tx.delegation.updateMany({
    where: { id: it.id, version, endedAt: null },
    data: { endedAt: ctx.now, version: { increment: 1 } },
  });
  if (ended.count === 0) throw new Problem("delegation.ended");
  await audit(ctx, "delegation.ended", it.id, { unit: it.unitId, wouldHaveEnded: isoDate(it.until) });
  return { done: `Đã kết thúc ủy quyền cho ${it.receiver.fullName}.` };
}
