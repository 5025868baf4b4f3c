import "server-only";
import { randomUUID } from "node:crypto";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { obstaclesToDate } from "@/lib/blocs/rules";
import { findCriteria } from "@/lib/criteria/queries";
import { startCriteria } from "@/lib/criteria/start";
import { planMeeting } from "@/lib/meetings/plan";
import { yearToPlan } from "@/lib/meetings/year-queries";
import { placeToWrite } from "@/lib/movements/found";
import { writeMovement } from "@/lib/movements/write";
import { yearToStart } from "@/lib/plans/found";
import { startPlan } from "@/lib/plans/start";
import { addClause } from "@/lib/pledges/clauses";
import { draftPledge } from "@/lib/pledges/draft";
import { findYear as pledgeYear } from "@/lib/pledges/queries";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, momentOf } from "@/lib/provinces/dates";
import { calendarFrom, type WorkingCalendar } from "@/lib/provinces/working-days";
import { addDate } from "../keep-date";
import type { CarriedKind, YearToPrepare } from "./facts";
import { yearToPrepare } from "./queries";
import { movedDay, obstaclesToPrepare, offersOf, reviewsOf, timesOf, titleMoved, yearsBetween } from "./rules";
import type { ReviewedInput, TakeInput } from "./schema";

type Prepared = YearToPrepare & { last: NonNullable<YearToPrepare["last"]> };
type Moving = { it: Prepared; years: number; calendar: WorkingCalendar; title: (words: string) => string };

/** What was chosen of the year before, moved into the new one by the verbs of its rooms, all or nothing. */
export async function takeOver(ctx: Ctx, { id }: YearToPrepare, input: TakeInput): Promise<Done> {
  // One at a time: whoever waits here finds what the one before has taken.
  await ctx.sql.query({
    name: "hold_year_to_prepare",
    text: "select from bloc_year where province_id = app_province() and id = $1 for no key update",
    values: [id],
  });
  const it = (await yearToPrepare(ctx.sql, id))!,
    obstacles = obstaclesToPrepare(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const years = yearsBetween(it.last!, it),
    calendar = calendarFrom(it.calendar),
    to: Moving = { it: it as Prepared, years, calendar, title: (words) => titleMoved(words, it.last!.year, years) };
  const wanted = new Set([
    ...(input.times ? [`times ${it.last!.id}`] : []),
    ...(["plan", "regulation", "criteria", "pledge"] as const).filter((kind) => input[kind]),
    ...input["dates[]"].map((one) => `date ${one}`),
    ...input["meetings[]"].map((one) => `meeting ${one}`),
    ...input["movements[]"].map((one) => `movement ${one}`),
  ]);
  const chosen = offersOf(it, calendar).filter(
    ({ kind, source, taken, blocked }) => !taken && !blocked && (wanted.has(`${kind} ${source}`) || wanted.has(kind)),
  );
  if (chosen.length === 0) throw new Problem("prepare.nothing");
  const counts: Partial<Record<CarriedKind, number>> = {};
  for (const { kind, source } of chosen) {
    await TAKE[kind](ctx, to, source);
    await ctx.tx.yearCarried.create({ data: { blocYearId: id, kind, sourceId: source, takenById: ctx.actor.personId } });
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  await audit(ctx, "bloc_year.prepared", id, { from: it.last!.year, ...counts });
  const left = reviewsOf((await yearToPrepare(ctx.sql, id))!, calendar).length;
  return {
    done: `Đã lấy ${chosen.length} nội dung từ năm ${it.last!.year}.${left > 0 ? ` Có ${left} điều cần xem lại, liệt kê ở đầu trang.` : ""}`,
  };
}

const TAKE: Record<CarriedKind, (ctx: Ctx, to: Moving, source: string) => Promise<unknown>> = {
  times: async (ctx, { it, years, calendar }) => {
    const moved = Object.fromEntries(
      timesOf(it).map(([name, day]) => [name, it[name] ?? (day && movedDay(day, years, calendar).day)]),
    ) as Pick<YearToPrepare, "scoringFrom" | "scoringUntil" | "yearEndBy">;
    const obstacles = obstaclesToDate({ ...it, ...moved, yearKind: it.year.includes("-") ? "SCHOOL" : "CALENDAR" });
    if (obstacles.length > 0) throw new Problem(obstacles.map(({ code, facts }) => ({ code, ...(facts ? { facts } : {}) })));
    await ctx.tx.blocYear.updateMany({
      where: { id: it.id },
      data: {
        ...Object.fromEntries(Object.entries(moved).map(([name, day]) => [name, day && dateColumn(day)])),
        version: { increment: 1 },
      },
    });
    await audit(ctx, "bloc_year.dates_changed", it.id, {
      before: { scoringFrom: it.scoringFrom, scoringUntil: it.scoringUntil, yearEndBy: it.yearEndBy },
      after: moved,
    });
  },
  date: (ctx, { it, years, calendar, title }, source) => {
    const { kind, day, note, document, reportPeriod, title: words } = it.last.dates.find(({ id }) => id === source)!;
    return addDate(
      ctx,
      { id: it.id },
      { blocYearId: it.id, kind, day: movedDay(day, years, calendar).day, title: title(words), note, document, reportPeriod },
    );
  },
  meeting: async (ctx, { it, years, calendar, title }, source) => {
    const old = it.last.meetings.find(({ id }) => id === source)!,
      { day } = movedDay(old.day, years, calendar),
      { hour, minute } = old;
    return planMeeting(ctx, (await yearToPlan(ctx.sql, it.id))!, {
      blocYearId: it.id,
      meetingId: randomUUID(),
      kind: old.kind,
      title: title(old.title),
      place: old.place,
      date: day,
      time: { hour, minute },
      startsAt: momentOf(day, hour, minute),
      invitationNumber: null,
      invitationWords: null,
      invited: old.invited,
      chairName: old.chairName,
      chairTitle: old.chairTitle,
      secretaryName: old.secretaryName,
      source: null,
      invented: null,
      agenda: { [it.year]: old.agenda.map(title) },
    });
  },
  plan: async (ctx, { it }) =>
    startPlan(ctx, (await yearToStart(ctx.sql, it.id, "PLAN"))!, { blocYearId: it.id, kind: "PLAN", from: "last", reason: null }),
  regulation: async (ctx, { it }) =>
    startPlan(ctx, (await yearToStart(ctx.sql, it.id, "REGULATION"))!, {
      blocYearId: it.id,
      kind: "REGULATION",
      from: "last",
      reason: null,
    }),
  criteria: async (ctx, { it, title }) => {
    const { title: words, scale } = it.last.criteria!;
    return startCriteria(ctx, (await findCriteria(ctx.sql, it.id))!, {
      blocYearId: it.id,
      title: title(words),
      source: "former",
      otherId: null,
      scale,
    });
  },
  pledge: async (ctx, { it, years, calendar, title }) => {
    const { title: words, preamble, closing, signBy, clauses } = it.last.pledge!;
    await draftPledge(ctx, (await pledgeYear(ctx.sql, it.id))!, {
      blocYearId: it.id,
      title: title(words),
      preamble,
      closing,
      signBy: signBy && movedDay(signBy, years, calendar).day,
    });
    const { pledge } = (await pledgeYear(ctx.sql, it.id))!;
    for (const clause of clauses)
      await addClause(ctx, { pledge: pledge! } as Parameters<typeof addClause>[1], { id: pledge!.id, ...clause });
  },
  movement: async (ctx, { it }, source) => {
    const { id: _old, indicators, ...old } = it.last.movements.find(({ id }) => id === source)!;
    return writeMovement(ctx, (await placeToWrite(ctx.sql, it.id, null))!, {
      ...old,
      movementId: randomUUID(),
      blocYearId: it.id,
      unitId: null,
      startsOn: it.startsOn,
      joinBy: null,
      reportBy: null,
      indicators: indicators.map((one) => ({ id: null, ...one })),
    });
  },
};

/** A point that was looked at and stays as it is; it comes back when what it is about changes. */
export async function markReviewed(ctx: Ctx, it: YearToPrepare, { what }: ReviewedInput): Promise<Done> {
  const review = reviewsOf(it, calendarFrom(it.calendar)).find((one) => one.what === what);
  if (!review) return { done: "Điều này không còn trong danh sách cần xem lại." };
  await ctx.tx.yearReviewed.create({ data: { blocYearId: it.id, what, seenById: ctx.actor.personId } });
  await audit(ctx, "bloc_year.reviewed", it.id, { title: review.title, why: review.why });
  return { done: `Đã ghi: ${review.title}, giữ nguyên.` };
}
