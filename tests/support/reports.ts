import { confirmBehalf, contestBehalf, returnReport } from "@/lib/reports/decide";
import { reportHeld } from "@/lib/reports/found";
import { reportPage, type ReportPage, reportsPage, type ReportsPage } from "@/lib/reports/queries";
import { ReportInput, ReturnInput } from "@/lib/reports/schema";
import { writeFromPaper, writeReport } from "@/lib/reports/write";
import type { ReportPeriod } from "@/lib/tenancy/generated/enums";
import { as, insertAsOwner, type Player } from "./cast.ts";
import { type Field, seen } from "./movements.ts";

export const period: ReportPeriod = "MIDYEAR";
export const place = (it: Field, n: number) => ({ blocYearId: it.year.blocYearId, unitId: it.units[n]!.id, period });

/** What the form of a report posts. */
export const form = (it: Field, n: number, more: Record<string, string> = {}) => ({
  ...place(it, n),
  version: "0",
  verb: "send",
  results: "Hoàn thành nhiệm vụ sáu tháng",
  movements: "",
  difficulties: "",
  causes: "",
  proposals: "",
  tasks: "",
  ...more,
});
export const send = (who: Player, typed: Record<string, string>) => {
  const input = ReportInput.parse(typed);
  return as(who, async (ctx) => writeReport(ctx, (await reportHeld(ctx.sql, input))!, input));
};
export const sendFromPaper = (who: Player, typed: Record<string, string>) => {
  const input = ReportInput.parse(typed);
  return as(who, async (ctx) => writeFromPaper(ctx, (await reportHeld(ctx.sql, input))!, input), "bloc_secretary");
};
export const held = (who: Player, it: Field, n: number) => as(who, (ctx) => reportHeld(ctx.sql, place(it, n)));
export const giveBack = (who: Player, it: Field, n: number, version: number, until = "2099-01-01") =>
  as(
    who,
    async (ctx) => {
      const input = ReturnInput.parse({ ...place(it, n), version: String(version), reason: "Thiếu số liệu", until });
      return returnReport(ctx, (await reportHeld(ctx.sql, input))!, input);
    },
    "bloc_secretary",
  );
export const confirm = (who: Player, it: Field, n: number, version: number) =>
  as(who, async (ctx) => confirmBehalf(ctx, (await reportHeld(ctx.sql, place(it, n)))!, { ...place(it, n), version }));
export const contest = (who: Player, it: Field, n: number, version: number) =>
  as(who, async (ctx) =>
    contestBehalf(ctx, (await reportHeld(ctx.sql, place(it, n)))!, { ...place(it, n), version, reason: "Sai số liệu" }),
  );

export const page = (who: Player, it: Field, n: number): Promise<ReportPage> =>
  seen<ReportPage>(who, reportPage(it.year.blocSlug, it.year.year, period, it.units[n]!.slug));
export const list = (who: Player, it: Field): Promise<ReportsPage> => seen<ReportsPage>(who, reportsPage(it.year.blocSlug, it.year.year));

/** A deadline of the bloc's year. @returns its id */
export const dueOn = (it: Field, day: string, of: ReportPeriod = period): Promise<string> =>
  insertAsOwner("year_date", {
    province_id: it.province.id,
    bloc_year_id: it.year.blocYearId,
    kind: "DEADLINE",
    day,
    title: "Gửi báo cáo",
    report_period: of,
  });
export const letBeLate = (it: Field, n: number, yearDate: string, until: string): Promise<string> =>
  insertAsOwner("late_entry", {
    province_id: it.province.id,
    bloc_year_id: it.year.blocYearId,
    unit_id: it.units[n]!.id,
    duty: "YEAR_DATE",
    year_date_id: yearDate,
    until,
    reason: "Cho gửi muộn vì mưa lũ",
  });
