import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { addDays, dateColumn, dateWords } from "@/lib/provinces/dates";
import type { ChargeBook } from "./charge-queries";
import { TERM_WORDS } from "../opinions/words";
import { chargeAnew, limitAnew, obstaclesToCharge, obstaclesToEndCharge } from "./charge-rules";
import type { ChargeInput, EndChargeInput, LimitInput } from "./schema";

const refuse = (problems: ConstructorParameters<typeof Problem>[0] & unknown[]) => {
  if (problems.length > 0) throw new Problem(problems);
};

/** Blocs given to an officer from a day on; of each, whoever had it before has it until the day before. All or none. */
export async function giveCharge(
  { tx, ...ctx }: Ctx,
  { today, blocs, officers }: ChargeBook,
  { blocs: ids, officerId, since, until }: ChargeInput,
): Promise<Done> {
  const officer = officers.find(({ id }) => id === officerId),
    chosen = blocs.filter(({ id }) => ids.includes(id));
  if (!officer) throw new Problem({ code: "transfer.no_post", field: "officerId" });
  if (chosen.length !== new Set(ids).size) throw new Problem({ code: "charge.bloc_gone", field: "blocs" });
  refuse(obstaclesToCharge({ since, until }, today));
  const plans = chosen.map((bloc) => chargeAnew(bloc, { officerId, since, until }));
  refuse(plans.flatMap(({ problems }) => problems));
  const ending = plans.flatMap(({ ends }) => (ends ? [ends.id] : []));
  if (ending.length > 0)
    await tx.blocCharge.updateMany({
      where: { id: { in: ending } },
      data: { until: dateColumn(addDays(since, -1)), endedById: ctx.actor.personId, version: { increment: 1 } },
    });
  await tx.blocCharge.createMany({
    data: chosen.map(({ id }) => ({
      blocId: id,
      officerId,
      since: dateColumn(since),
      until: until ? dateColumn(until) : null,
      givenById: ctx.actor.personId,
      givenAt: ctx.now,
    })),
  });
  await audit(ctx, "charge.given", officerId, { blocs: chosen.map(({ id }) => id), since, until });
  return { done: `${officer.name} phụ trách ${chosen.length} khối, cụm từ ngày ${dateWords(since)}.` };
}

export async function endCharge(ctx: Ctx, { today, blocs }: ChargeBook, { id, version, until }: EndChargeInput): Promise<Done> {
  const charge = blocs.flatMap(({ charges }) => charges).find((one) => one.id === id);
  if (!charge) throw new Problem("record.not_found");
  refuse(obstaclesToEndCharge(charge, until, today));
  const begun = charge.since <= today,
    where = { id, version };
  const { count } = begun
    ? await ctx.tx.blocCharge.updateMany({
        where,
        data: { until: dateColumn(until), endedById: ctx.actor.personId, version: { increment: 1 } },
      })
    : await ctx.tx.blocCharge.deleteMany({ where });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "charge.ended", charge.officerId, { bloc: charge.blocId, since: charge.since, until: begun ? until : null });
  return { done: begun ? `Đã ghi: ${charge.officer} phụ trách đến hết ngày ${dateWords(until)}.` : "Đã bỏ phân công chưa bắt đầu." };
}

/** How many working days this province gives from a day on, and what silence means where somebody is asked. */
export async function setLimit(
  { tx, ...ctx }: Ctx,
  { limits }: ChargeBook,
  { kind, days, silence, since, instrument, article }: LimitInput,
): Promise<Done> {
  const { problems, ends } = limitAnew(limits, kind, since);
  refuse(problems);
  if (ends) {
    const { count } = await tx.provinceTerm.updateMany({
      where: { id: ends.id!, version: ends.version },
      data: { validTo: dateColumn(addDays(since, -1)), version: { increment: 1 } },
    });
    if (count === 0) throw new Problem("record.moved");
  }
  const { id } = await tx.provinceTerm.create({
    data: {
      kind,
      days,
      silence: kind === "OPINION" ? silence : null,
      instrument,
      article,
      validFrom: dateColumn(since),
      setById: ctx.actor.personId,
      setAt: ctx.now,
    },
    select: { id: true },
  });
  await audit(ctx, "province_term.set", id, { kind, days, from: since });
  return { done: `Từ ngày ${dateWords(since)}, ${TERM_WORDS[kind].toLowerCase()} là ${days} ngày làm việc. Việc đã bắt đầu giữ hạn cũ.` };
}
