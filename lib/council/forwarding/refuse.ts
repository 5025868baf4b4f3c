import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { moveProposal } from "@/lib/awards/move";
import { openInstead } from "@/lib/awards/reopen";
import { Problem } from "@/lib/problems/problem";
import { holdPlaces, obstaclesToPlace } from "../eligibility/quota";
import { dateColumn, dayOf } from "@/lib/provinces/dates";
import type { ForwardingItem, ForwardingShown } from "./queries";
import { obstaclesToRefuse } from "./rules";
import type { RefuseInput } from "./schema";

/** What came back without an award: the proposal ends, or what the council named for this case takes its place, agreed by the same vote. */
export const refuseForwarded = (ctx: Ctx, it: ForwardingShown, input: RefuseInput): Promise<Done> => refuseWith(isFull, ctx, it, input);

/** The same with another way to a place, which the control of its race takes. */
export async function refuseWith(
  place: typeof isFull,
  ctx: Ctx,
  it: ForwardingShown,
  { version, proposals, paper, refusedOn, reason }: RefuseInput,
): Promise<Done> {
  const obstacles = obstaclesToRefuse(it.items, proposals, { sentOn: it.sentOn, refusedOn, today: dayOf(ctx.now) });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const held = await ctx.tx.forwarding.updateMany({ where: { id: it.id, version }, data: { version: { increment: 1 } } });
  if (held.count === 0) throw new Problem("record.moved");
  const answered: { line: ForwardingItem; fallbackId: string | null; full: boolean }[] = [];
  for (const line of it.items.filter(({ id }) => proposals.includes(id))) {
    const { fallbackId, full } = await closeAbove(ctx, line, place);
    answered.push({ line, fallbackId, full });
    await ctx.tx.forwardingItem.updateMany({
      where: { id: line.itemId },
      data: { refusedOn: dateColumn(refusedOn), refusedPaper: paper, refusedReason: reason, refusedById: ctx.actor.personId, fallbackId },
    });
  }
  for (const { line, fallbackId, full } of answered)
    await audit(ctx, "forwarding.refused", line.id, {
      unit: line.unitId,
      letter: it.id,
      paper,
      ...(fallbackId ? { opened: fallbackId, ...(full ? { full } : {}) } : {}),
    });
  const opened = answered.filter(({ fallbackId, full }) => fallbackId && !full).length,
    waiting = answered.filter(({ full }) => full).map(({ line }) => line.subject);
  return {
    done: `Đã ghi kết quả của ${proposals.length} hồ sơ.${opened > 0 ? ` ${opened} hồ sơ chuyển sang hình thức Hội đồng đã chọn, chờ quyết định của tỉnh.` : ""}${waiting.length > 0 ? ` Hết chỉ tiêu của hình thức thay thế nên hồ sơ của ${waiting.join(", ")} chờ Hội đồng xem xét lại.` : ""}`,
  };
}

/** What the council named for this case takes a place like any other agreement: asked under the same lock, of the same quotas. */
async function isFull({ sql }: Ctx, proposalId: string): Promise<boolean> {
  await holdPlaces(sql);
  return (await obstaclesToPlace(sql, proposalId)).length > 0;
}

/** Where no place is left the fallback waits for the council, which knows by then that the level above said no. */
async function closeAbove(ctx: Ctx, line: ForwardingItem, place: typeof isFull): Promise<{ fallbackId: string | null; full: boolean }> {
  const found = await ctx.tx.awardProposal.findFirst({ where: { id: line.id }, select: { version: true } }),
    named = line.session;
  await moveProposal(ctx, line, found?.version ?? 0, named?.fallbackCode ? "fallBack" : "refuseAbove");
  if (!named?.fallbackCode) return { fallbackId: null, full: false };
  const id = await openInstead(ctx, line.id, { code: named.fallbackCode, name: named.fallbackName ?? named.fallbackCode }, "to_council");
  if (await place(ctx, id)) return { fallbackId: id, full: true };
  await moveProposal(ctx, { id }, 1, "agree");
  await ctx.sql.query({
    name: "forwarding_fallback_result",
    text: `insert into council_result (session_id, proposal_id, outcome, in_favour, base, judged, reason, recorded_by_id, recorded_at)
      select r.session_id, $2, 'agree', r.in_favour, r.base, r.judged, 'Cấp trên không khen thưởng; Hội đồng đã chọn hình thức này trong trường hợp đó.', r.recorded_by_id, $3 from council_result r where r.province_id = app_province() and r.proposal_id = $1 and r.outcome = 'agree'`,
    values: [line.id, id, ctx.now],
  });
  return { fallbackId: id, full: false };
}
