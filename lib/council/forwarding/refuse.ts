import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { moveProposal } from "@/lib/awards/move";
import { openInstead } from "@/lib/awards/reopen";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf } from "@/lib/provinces/dates";
import type { ForwardingItem, ForwardingShown } from "./queries";
import { obstaclesToRefuse } from "./rules";
import type { RefuseInput } from "./schema";

/** What came back without an award: the proposal ends, or what the council named for this case takes its place, agreed by the same vote. */
export async function refuseForwarded(ctx: Ctx, it: ForwardingShown, { version, proposals, paper, refusedOn, reason }: RefuseInput): Promise<Done> {
  const obstacles = obstaclesToRefuse(it.items, proposals, { sentOn: it.sentOn, refusedOn, today: dayOf(ctx.now) });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const held = await ctx.tx.forwarding.updateMany({ where: { id: it.id, version }, data: { version: { increment: 1 } } });
  if (held.count === 0) throw new Problem("record.moved");
  const answered: { line: ForwardingItem; fallbackId: string | null }[] = [];
  for (const line of it.items.filter(({ id }) => proposals.includes(id))) {
    const fallbackId = await closeAbove(ctx, line);
    answered.push({ line, fallbackId });
    await ctx.tx.forwardingItem.updateMany({ where: { id: line.itemId }, data: { refusedOn: dateColumn(refusedOn), refusedPaper: paper, refusedReason: reason, refusedById: ctx.actor.personId, fallbackId } });
  }
  for (const { line, fallbackId } of answered) await audit(ctx, "forwarding.refused", line.id, { unit: line.unitId, letter: it.id, paper, ...(fallbackId ? { opened: fallbackId } : {}) });
  const opened = answered.filter(({ fallbackId }) => fallbackId).length;
  return { done: `Đã ghi kết quả của ${proposals.length} hồ sơ.${opened > 0 ? ` ${opened} hồ sơ chuyển sang hình thức Hội đồng đã chọn, chờ quyết định của tỉnh.` : ""}` };
}

async function closeAbove(ctx: Ctx, line: ForwardingItem): Promise<string | null> {
  const found = await ctx.tx.awardProposal.findFirst({ where: { id: line.id }, select: { version: true } }), named = line.session;
  await moveProposal(ctx, line, found?.version ?? 0, named?.fallbackCode ? "fallBack" : "refuseAbove");
  if (!named?.fallbackCode) return null;
  const id = await openInstead(ctx, line.id, { code: named.fallbackCode, name: named.fallbackName ?? named.fallbackCode }, "council_agreed");
  await ctx.sql.query({
    name: "forwarding_fallback_result",
    text: `insert into council_result (session_id, proposal_id, outcome, in_favour, base, reason, recorded_by_id, recorded_at)
      select r.session_id, $2, 'agree', r.in_favour, r.base, 'Cấp trên không khen thưởng; Hội đồng đã chọn hình thức này trong trường hợp đó.', r.recorded_by_id, $3 from council_result r where r.province_id = app_province() and r.proposal_id = $1 and r.outcome = 'agree'`,
    values: [line.id, id, ctx.now],
  });
  return id;
}
