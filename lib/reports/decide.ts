import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { addDays, dateColumn, dateWords } from "@/lib/provinces/dates";
import type { ReportFound } from "./found";
import { obstaclesToReturn } from "./report-rules";
import { writtenOf } from "./row";
import type { ConfirmInput, ContestInput, ReturnInput } from "./schema";

/** How long a unit has that says its report was typed wrongly. */
const TO_MEND = 7;

async function back(ctx: Ctx, it: ReportFound, version: number, reason: string, until: string): Promise<string> {
  const { count } = await ctx.tx.unitReport.updateMany({
    where: { id: it.report!.id, version, state: "handed_in" },
    data: {
      state: "returned",
      returnReason: reason,
      resendBy: dateColumn(until),
      returnedAt: ctx.now,
      returnedById: ctx.actor.personId,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new Problem("record.moved");
  return it.report!.id;
}

/** Back to the unit with what is missing and a day; every version that was sent stays as it was. */
export async function returnReport(ctx: Ctx, it: ReportFound, { version, reason, until }: z.infer<typeof ReturnInput>): Promise<Done> {
  const obstacles = obstaclesToReturn({ ...writtenOf(it), adopted: it.adopted }, until, it.today);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const id = await back(ctx, it, version, reason, until);
  await audit(ctx, "report.returned", id, { unit: it.unitId, period: it.period, number: it.report!.sent, until });
  return { done: `Đã trả lại, ${it.unitName} gửi lại trước hết ngày ${dateWords(until)}.` };
}

const refuseNotBehalf = ({ report }: ReportFound) => {
  if (report?.state !== "handed_in" || !report.behalf) throw new Problem("report.not_sent");
};

/** The unit has compared what the secretary typed with its paper. */
export async function confirmBehalf(ctx: Ctx, it: ReportFound, { version }: z.infer<typeof ConfirmInput>): Promise<Done> {
  refuseNotBehalf(it);
  const { count } = await ctx.tx.unitReport.updateMany({
    where: { id: it.report!.id, version, state: "handed_in" },
    data: { confirmed: it.report!.sent, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "report.behalf_confirmed", it.report!.id, { unit: it.unitId, number: it.report!.sent });
  return { done: "Đã xác nhận: nội dung nhập thay đúng bản giấy của đơn vị." };
}

/** It does not agree with the paper: the unit takes it back and sends its own. */
export async function contestBehalf(ctx: Ctx, it: ReportFound, { version, reason }: z.infer<typeof ContestInput>): Promise<Done> {
  refuseNotBehalf(it);
  const until = addDays(it.today, TO_MEND),
    id = await back(ctx, it, version, `Đơn vị phản ánh nội dung nhập thay chưa đúng: ${reason}`, until);
  await audit(ctx, "report.behalf_contested", id, { unit: it.unitId, number: it.report!.sent });
  return { done: `Đã lấy lại báo cáo. Sửa và gửi trước hết ngày ${dateWords(until)}.` };
}
