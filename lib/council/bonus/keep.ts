import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { addDays, dateColumn, dateWords } from "@/lib/provinces/dates";
import type { BonusBook } from "./queries";
import { bonusAnew } from "./rules";
import type { BonusRuleInput, DropBonusInput } from "./schema";

const moved = ({ count }: { count: number }) => {
  if (count === 0) throw new Problem("record.moved");
};

/** The province's own row from a day on; decisions that were issued keep the sums of their day. */
export async function setBonusRule(ctx: Ctx, { rules, titles }: BonusBook, input: BonusRuleInput): Promise<Done> {
  const { kind, value, since, instrument, article } = input,
    code = kind === "MULTIPLE" ? input.code : "",
    of = kind === "MULTIPLE" ? input.of : null;
  const unknown = [code, of].find((one) => one && !titles.some((title) => title.code === one));
  if (unknown) throw new Problem({ code: "bonus.title_gone", field: unknown === of ? "of" : "code" });
  const { problems, ends } = bonusAnew(rules, { kind, code, of, since });
  if (problems.length > 0) throw new Problem(problems);
  if (ends)
    moved(
      await ctx.tx.provinceBonusRule.updateMany({
        where: { id: ends.id, version: ends.version },
        data: { validTo: dateColumn(addDays(since, -1)), version: { increment: 1 } },
      }),
    );
  const { id } = await ctx.tx.provinceBonusRule.create({
    data: { kind, code, ofCode: of, value, instrument, article, validFrom: dateColumn(since), setById: ctx.actor.personId, setAt: ctx.now },
    select: { id: true },
  });
  await audit(ctx, "bonus_rule.set", id, { kind, code, of, value, from: since });
  return { done: `Áp dụng từ ngày ${dateWords(since)}. Quyết định đã ban hành giữ mức cũ.` };
}

/** A row that was a mistake goes; what it had ended stands again. */
export async function dropBonusRule(ctx: Ctx, { rules }: BonusBook, { id, version }: DropBonusInput): Promise<Done> {
  const it = rules.find((rule) => rule.own && rule.id === id);
  if (!it) throw new Problem("record.not_found");
  moved(await ctx.tx.provinceBonusRule.deleteMany({ where: { id, version } }));
  const before = rules.find((rule) => rule.own && rule.kind === it.kind && rule.code === it.code && rule.to === addDays(it.from, -1));
  if (before)
    moved(
      await ctx.tx.provinceBonusRule.updateMany({
        where: { id: before.id, version: before.version },
        data: { validTo: it.to ? dateColumn(it.to) : null, version: { increment: 1 } },
      }),
    );
  await audit(ctx, "bonus_rule.dropped", id, { kind: it.kind, code: it.code, value: it.value, from: it.from });
  return { done: "Đã bỏ mức này. Quyết định đã ban hành giữ nguyên số tiền." };
}
