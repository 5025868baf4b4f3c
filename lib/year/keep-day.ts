import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, isoDate } from "@/lib/provinces/dates";
import type { Tx } from "@/lib/tenancy/enter";
import { daysOfSpan, obstaclesToSpan } from "./calendar-rules";
import type { DayInput } from "./calendar-schema";

export async function dayById(tx: Tx, id: string) {
  const day = await tx.provinceDay.findFirst({ where: { id } });
  return day && { ...day, unitId: null };
}

/** The board's word on one day or a span of them stands before the country's; entered again, it replaces its own. */
export async function keepDays(ctx: Ctx, _it: object, { from, to, kind, name, source, verification }: DayInput): Promise<Done> {
  const obstacles = obstaclesToSpan(from, to);
  if (verification === "ORIGINAL" && !source) obstacles.push({ code: "province_day.no_source", field: "source" });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const days = daysOfSpan(from, to);
  await ctx.tx.provinceDay.deleteMany({ where: { day: { gte: dateColumn(from), lte: dateColumn(to ?? from) } } });
  await ctx.tx.provinceDay.createMany({
    data: days.map((day) => ({ day: dateColumn(day), kind, name, source, verification, enteredById: ctx.actor.personId })),
  });
  await audit(ctx, "province_day.kept", null, { from, to: to ?? from, kind, verification });
  return {
    done:
      days.length === 1
        ? `Đã ghi ngày ${dateWords(from)}: ${name}.`
        : `Đã ghi ${days.length} ngày, từ ${dateWords(from)} đến ${dateWords(to)}: ${name}.`,
  };
}

/** Taken back: the day is what the country's calendar and its weekday say. */
export async function removeDay(ctx: Ctx, it: Facts & { id: string; day: Date }, { version }: { version: number }): Promise<Done> {
  const { count } = await ctx.tx.provinceDay.deleteMany({ where: { id: it.id, version } });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "province_day.removed", it.id, { day: isoDate(it.day) });
  return { done: `Đã bỏ ghi riêng của tỉnh cho ngày ${dateWords(it.day)}.` };
}
