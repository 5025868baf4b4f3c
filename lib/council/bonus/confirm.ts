import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { DecisionShown } from "../decision-queries";
import { reckoned } from "./confirm-rules";
import { dongWords, obstaclesToConfirmBonus } from "./rules";
import type { ConfirmBonusInput } from "./schema";

/** The officer has looked at the sums and lets them be printed, or takes that back. */
export async function confirmBonus(ctx: Ctx, it: DecisionShown, { version, print, sum, compared }: ConfirmBonusInput): Promise<Done> {
  if (it.state !== "draft" || it.kind !== "AWARD") throw new Problem("decision.not_draft");
  const found = reckoned(it),
    printed = print === "yes";
  if (printed) {
    const obstacles = obstaclesToConfirmBonus(found, it.signedOn, { sum, compared });
    if (obstacles.length > 0) throw new Problem(obstacles);
  }
  const { count } = await ctx.tx.decision.updateMany({
    where: { id: it.id, version, state: "draft" },
    data: {
      ...(printed
        ? { bonusPrinted: true, bonusSum: found.total, bonusConfirmedById: ctx.actor.personId, bonusConfirmedAt: ctx.now }
        : { bonusPrinted: false, bonusSum: null, bonusConfirmedById: null, bonusConfirmedAt: null }),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, printed ? "decision.bonus_confirmed" : "decision.bonus_left_out", it.id, {
    number: it.number,
    ...(printed ? { sum: found.total, salary: found.salary!.value } : {}),
  });
  return { done: printed ? `Đã xác nhận ${dongWords(found.total)}; phụ lục có cột tiền thưởng.` : "Phụ lục không in tiền thưởng." };
}

/** The sums of the day of signing stay in the lines of the list, whatever is decided of salaries and multiples later. Before the decision is issued: afterwards its lines do not change. */
export async function freezeBonus(ctx: Ctx, it: DecisionShown): Promise<void> {
  const { salary, titles, total } = reckoned(it),
    known = titles.filter(({ each }) => each !== null);
  if (!salary || known.length === 0) return;
  await ctx.sql.query({
    name: "decision_bonus_keep",
    text: "update decision_item i set bonus = k.bonus, bonus_multiple = k.multiple from unnest($2::text[], $3::numeric[], $4::numeric[]) k (code, bonus, multiple) where i.province_id = app_province() and i.decision_id = $1 and i.title_code = k.code",
    values: [it.id, known.map(({ code }) => code), known.map(({ each }) => each), known.map(({ multiple }) => multiple)],
  });
  await ctx.sql.query({
    name: "decision_bonus_sum",
    text: "update decision d set bonus_sum = $2, bonus_salary = $3 where d.province_id = app_province() and d.id = $1",
    values: [it.id, total, salary.value],
  });
}
