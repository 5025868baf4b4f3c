import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { obstaclesToDate } from "@/lib/blocs/rules";
import { Clash, Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf, isoDate } from "@/lib/provinces/dates";
import type { Sql, Tx } from "@/lib/tenancy/enter";
import type { BlocStage, SheetState } from "@/lib/tenancy/generated/enums";
import type { YearDatesInput } from "./schema";

const DATES = { scoringFrom: "Bắt đầu tự chấm", scoringUntil: "Hạn tự chấm", yearEndBy: "Hạn tổng kết" } as const;
const BEFORE_CHECKING: BlocStage[] = ["preparing", "running", "scoring"];
const WITH_UNIT: SheetState[] = ["not_started", "drafting", "awaiting_leader", "returned"];
const NAMES = Object.keys(DATES) as (keyof typeof DATES)[];

export async function yearForDates(tx: Tx, id: string) {
  const year = await tx.blocYear.findFirst({ where: { id } });
  return year && { ...year, blocYearId: year.id, archive: year.mode === "archive" };
}
type Year = NonNullable<Awaited<ReturnType<typeof yearForDates>>>;

/** Deadlines of a year that is under way: by its head or the board, with the old dates in the log. */
export async function changeDates(ctx: Ctx, it: Year, input: YearDatesInput): Promise<Done> {
  if (it.stage === "closed") throw new Problem(it.archive ? "bloc_year.archive_closed" : "bloc_year.closed");
  const obstacles = obstaclesToDate({
    ...input,
    year: it.year,
    yearKind: it.yearKind,
    startsOn: isoDate(it.startsOn),
    endsOn: isoDate(it.endsOn),
  });
  const before = Object.fromEntries(NAMES.map((name) => [name, it[name] && isoDate(it[name])])),
    until = input.scoringUntil === before.scoringUntil ? null : input.scoringUntil;
  // Sheets without a day of their own would be late at once, and nobody could hand them in.
  if (until && until < dayOf(ctx.now) && BEFORE_CHECKING.includes(it.stage))
    obstacles.push({ code: "bloc_year.scoring_over", field: "scoringUntil" });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const data = Object.fromEntries(NAMES.map((name) => [name, input[name] && dateColumn(input[name])]));
  const changed = await ctx.tx.blocYear.updateMany({
    where: { id: it.id, version: input.version },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw await clash(ctx.tx, ctx.sql, it.id, input);
  await audit(ctx, "bloc_year.dates_changed", it.id, { before, after: Object.fromEntries(NAMES.map((name) => [name, input[name]])) });
  const kept =
    input.scoringUntil === before.scoringUntil
      ? 0
      : await ctx.tx.scoreSheet.count({ where: { blocYearId: it.id, dueOn: { not: null }, state: { in: WITH_UNIT } } });
  return { done: `Đã ghi thời gian của năm thi đua.${kept > 0 ? ` ${kept} bảng tự chấm đã mở giữ hạn gửi riêng.` : ""}` };
}

async function clash(tx: Tx, sql: Sql, id: string, input: YearDatesInput): Promise<Error> {
  const now = await tx.blocYear.findFirst({ where: { id } });
  if (!now) return new Problem("record.not_found");
  const fields = NAMES.map((name) => ({ field: name, label: DATES[name], yours: dateWords(input[name]), theirs: dateWords(now[name]) }));
  const found = await clashOf(sql, id, now.version, fields, { event: "bloc_year.dates_changed" });
  return found instanceof Clash ? found : new Problem("year.moved_meanwhile");
}
