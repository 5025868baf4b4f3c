import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { obstaclesToApply, obstaclesToCompare, obstaclesToConfirmComparison, obstaclesToEnd, obstaclesToRule } from "./keep-rules";
import type { RuleBook, RuleInHand } from "./queries";
import type { ApplyRuleInput, CompareInput, ConfirmComparisonInput, EndRuleInput, RuleInput } from "./schema";

const refuse = (obstacles: ProblemItem[]) => {
  if (obstacles.length > 0) throw new Problem(obstacles);
};
const moved = ({ count }: { count: number }) => {
  if (count === 0) throw new Problem("record.moved");
};
const home = ({ actor }: Ctx) => `/${actor.provinceSlug}/ban/quy-dinh`;

/** A draft of the province's rule: nothing is judged by it before it is put in force. `id` is made with the page. */
export async function draftRule(ctx: Ctx, book: RuleBook, { id, version, gapMeant, from, to, blocks, ...typed }: RuleInput): Promise<Done> {
  refuse(obstaclesToRule({ ...typed, from, to, gapMeant }, book, id));
  const row = { ...typed, blocks: blocks === "blocks", validFrom: dateColumn(from), validTo: to ? dateColumn(to) : null };
  if (version === undefined) await ctx.tx.awardRule.create({ data: { id, ...row, draftedById: ctx.actor.personId } });
  else moved(await ctx.tx.awardRule.updateMany({ where: { id, version, inForceAt: null }, data: { ...row, version: { increment: 1 } } }));
  await audit(ctx, "award_rule.drafted", id, { code: typed.code, from, to });
  return { next: `${home(ctx)}/${id}` };
}

export async function applyRule(ctx: Ctx, it: RuleInHand, { id, version, gapMeant }: ApplyRuleInput): Promise<Done> {
  refuse(obstaclesToApply(it.rule, it, gapMeant));
  moved(
    await ctx.tx.awardRule.updateMany({
      where: { id, version, inForceAt: null },
      data: { inForceAt: ctx.now, inForceById: ctx.actor.personId, version: { increment: 1 } },
    }),
  );
  await audit(ctx, "award_rule.in_force", id, { code: it.rule.code, from: it.rule.from, to: it.rule.to });
  return { done: `Đã áp dụng từ ngày ${dateWords(it.rule.from)}. Quy định chưa đối chiếu văn bản gốc chỉ dẫn đến “Cần xem xét”.` };
}

export async function dropRule(ctx: Ctx, it: RuleInHand, { id, version }: { id: string; version: number }): Promise<Done> {
  if (it.rule.inForce) throw new Problem("award_rule.in_force");
  moved(await ctx.tx.awardRule.deleteMany({ where: { id, version, inForceAt: null } }));
  await audit(ctx, "award_rule.dropped", id, { code: it.rule.code });
  return { next: home(ctx) };
}

export async function endRule(ctx: Ctx, it: RuleInHand, { id, version, on, gapMeant }: EndRuleInput): Promise<Done> {
  refuse(obstaclesToEnd(it.rule, on, it.rules, gapMeant));
  moved(
    await ctx.tx.awardRule.updateMany({
      where: { id, version, endedAt: null },
      data: { validTo: dateColumn(on), endedAt: ctx.now, endedById: ctx.actor.personId, version: { increment: 1 } },
    }),
  );
  await audit(ctx, "award_rule.ended", id, { code: it.rule.code, on });
  return { done: `Quy định hết hiệu lực sau ngày ${dateWords(on)}.` };
}

export async function compareRule(ctx: Ctx, it: RuleInHand, { id, comparedWith }: CompareInput): Promise<Done> {
  refuse(obstaclesToCompare(it.rule));
  const of = it.rule.scope === "national" ? { nationalRuleId: id } : { awardRuleId: id };
  await ctx.tx.ruleComparison.create({ data: { ...of, comparedWith, comparedById: ctx.actor.personId, comparedAt: ctx.now } });
  await audit(ctx, "award_rule.compared", id, { code: it.rule.code });
  return { done: "Đã ghi đối chiếu. Chờ lãnh đạo xác nhận." };
}

/** The second person; from here on the rule counts as the law has it. */
export async function confirmComparison(ctx: Ctx, it: RuleInHand, { version }: ConfirmComparisonInput): Promise<Done> {
  refuse(obstaclesToConfirmComparison(it.rule, ctx.actor.personId));
  moved(
    await ctx.tx.ruleComparison.updateMany({
      where: { id: it.rule.comparison!.id, version, confirmedAt: null },
      data: { confirmedAt: ctx.now, confirmedById: ctx.actor.personId, version: { increment: 1 } },
    }),
  );
  await audit(ctx, "award_rule.confirmed", it.rule.id, { code: it.rule.code });
  return { done: "Đã xác nhận. Từ bây giờ quy định được dùng để kết luận." };
}

/** The leader does not agree with the comparison, or the officer takes it back: it may be written anew. */
export async function undoComparison(ctx: Ctx, it: RuleInHand, { version }: ConfirmComparisonInput): Promise<Done> {
  if (!it.rule.comparison || it.rule.comparison.confirmedAt) throw new Problem("award_rule.nothing_to_confirm");
  moved(await ctx.tx.ruleComparison.deleteMany({ where: { id: it.rule.comparison.id, version, confirmedAt: null } }));
  await audit(ctx, "award_rule.comparison_undone", it.rule.id, { code: it.rule.code });
  return { done: "Đã bỏ ghi đối chiếu." };
}
