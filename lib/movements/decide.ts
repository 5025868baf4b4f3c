import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { ReportState } from "@/lib/tenancy/generated/enums";
import type { ReportFound } from "./found";
import { reportRow } from "./report";
import { dueOf, obstaclesToAccept, obstaclesToExtend, obstaclesToReturn } from "./report-rules";
import type { AcceptInput, ExtendInput, ReturnInput } from "./schema";
import { refuseClosedYear } from "./write";

async function moved(
  { tx }: Ctx,
  it: ReportFound,
  version: number,
  states: ReportState[],
  data: Parameters<Ctx["tx"]["movementReport"]["updateMany"]>[0]["data"],
): Promise<string> {
  const { count } = await tx.movementReport.updateMany({
    where: { id: it.report!.id, version, state: { in: states } },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  return it.report!.id;
}

/** The figures count from now on as the bloc's. */
export async function acceptReport(ctx: Ctx, it: ReportFound, { version }: z.infer<typeof AcceptInput>): Promise<Done> {
  refuseClosedYear(it);
  const obstacles = obstaclesToAccept(it.report?.state ?? null);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const id = await moved(ctx, it, version, ["handed_in"], { state: "accepted", acceptedAt: ctx.now, acceptedById: ctx.actor.personId });
  await audit(ctx, "movement.report_accepted", id, { unit: it.unitId, movement: it.movementId });
  return { done: `Đã nhận báo cáo của ${it.unitName}.` };
}

/** Back to the unit with what is missing and a day; what it handed in stays readable until it sends again. */
export async function returnReport(ctx: Ctx, it: ReportFound, { version, reason, until }: z.infer<typeof ReturnInput>): Promise<Done> {
  refuseClosedYear(it);
  const obstacles = obstaclesToReturn(it.report?.state ?? null, until, it.today);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const id = await moved(ctx, it, version, ["handed_in", "accepted"], {
    state: "returned",
    returnReason: reason,
    acceptedAt: null,
    acceptedById: null,
    extendedUntil: dateColumn(until),
    extendReason: "Trả lại để bổ sung",
    extendedById: ctx.actor.personId,
    extendedAt: ctx.now,
  });
  await audit(ctx, "movement.report_returned", id, { unit: it.unitId, movement: it.movementId, until });
  return { done: `Đã trả lại, ${it.unitName} gửi lại trước hết ngày ${dateWords(dueOf(it.reportBy, { extendedUntil: until }))}.` };
}

/** A later day for one unit: a decision that every member of the bloc reads on the page of the review. */
export async function extendReport(ctx: Ctx, it: ReportFound, { reason, until }: z.infer<typeof ExtendInput>): Promise<Done> {
  refuseClosedYear(it);
  if (!it.joined) throw new Problem("movement.not_joined");
  const obstacles = obstaclesToExtend(it.report?.state ?? null, until, dueOf(it.reportBy, it.report), it.today);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const id = await reportRow(ctx, it);
  const { count } = await ctx.tx.movementReport.updateMany({
    where: { id, state: { in: ["drafting", "returned"] } },
    data: {
      extendedUntil: dateColumn(until),
      extendReason: reason,
      extendedById: ctx.actor.personId,
      extendedAt: ctx.now,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "movement.report_extended", id, {
    unit: it.unitId,
    movement: it.movementId,
    from: it.report?.extendedUntil ?? it.reportBy,
    until,
  });
  return { done: `${it.unitName} được gửi muộn đến hết ngày ${dateWords(until)}.` };
}
