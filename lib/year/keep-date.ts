import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { targetRuleOf } from "@/lib/pledges/plan-targets";
import { dueOfQuarter, quartersOf } from "@/lib/pledges/quarters";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, isoDate } from "@/lib/provinces/dates";
import type { Tx } from "@/lib/tenancy/enter";
import type { AddDateInput, CancelDateInput, ChangeDateInput, LateInput } from "./calendar-schema";
import { obstaclesToGrant } from "./calendar-rules";

/** The year a new date belongs to; none for the whole province. */
export async function yearOfDate(tx: Tx, id: string | null) {
  if (id === null) return { id: null, blocYearId: null, archive: false };
  const year = await tx.blocYear.findFirst({ where: { id }, select: { id: true, mode: true } });
  return year && { id: year.id, blocYearId: year.id, archive: year.mode === "archive" };
}

export async function dateById(tx: Tx, id: string) {
  const date = await tx.yearDate.findFirst({ where: { id }, include: { blocYear: true } });
  return date && { ...date, archive: date.blocYear?.mode === "archive" };
}
type Kept = NonNullable<Awaited<ReturnType<typeof dateById>>>;

export async function addDate(
  ctx: Ctx,
  it: Facts & { id: string | null },
  { kind, day, title, note, document, reportPeriod }: AddDateInput,
): Promise<Done> {
  const { id } = await ctx.tx.yearDate.create({
    data: { blocYearId: it.id, kind, day: dateColumn(day), title, note, document, reportPeriod, enteredById: ctx.actor.personId },
    select: { id: true },
  });
  await audit(ctx, "year_date.added", id, { blocYear: it.id, kind, day });
  return { done: `Đã ghi ${title}, ngày ${dateWords(day)}.` };
}

export async function changeDate(ctx: Ctx, it: Kept, { version, kind, day, title, note, document }: ChangeDateInput): Promise<Done> {
  if (it.cancelledReason) throw new Problem("year_date.cancelled");
  const { count } = await ctx.tx.yearDate.updateMany({
    where: { id: it.id, version, cancelledReason: null },
    data: { kind, day: dateColumn(day), title, note, document, version: { increment: 1 } },
  });
  if (count === 0) {
    throw await clashOf(ctx.sql, it.id, it.version, [
      { field: "title", label: "Tên", yours: title, theirs: it.title },
      { field: "day", label: "Ngày", yours: dateWords(day), theirs: dateWords(it.day) },
      { field: "note", label: "Ghi chú", yours: note ?? "", theirs: it.note ?? "" },
      { field: "document", label: "Văn bản", yours: document ?? "", theirs: it.document ?? "" },
    ]);
  }
  await audit(ctx, "year_date.changed", it.id, { from: isoDate(it.day), to: day });
  return { done: `Đã ghi ${title}, ngày ${dateWords(day)}.` };
}

/** Struck out, with its reason, and still there to be read: somebody may have planned by it. */
export async function cancelDate(ctx: Ctx, it: Kept, { version, reason }: CancelDateInput): Promise<Done> {
  const { count } = await ctx.tx.yearDate.updateMany({
    where: { id: it.id, version, cancelledReason: null },
    data: { cancelledReason: reason, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit(ctx, "year_date.cancelled", it.id, { day: isoDate(it.day) });
  return { done: `Đã bỏ ${it.title} khỏi lịch năm.` };
}

/** A year with what a unit may be late with: the pledge it has not signed, the deadlines of its calendar. */
export async function yearForLate(tx: Tx, id: string) {
  const year = await tx.blocYear.findFirst({
    where: { id },
    include: {
      pledges: {
        where: { state: { in: ["adopted", "signing"] } },
        orderBy: { number: "asc" },
        take: 1,
        include: { pledgeParties: true, pledgeSignatures: true },
      },
    },
  });
  return year && { ...year, blocYearId: year.id, archive: year.mode === "archive" };
}
type LateYear = NonNullable<Awaited<ReturnType<typeof yearForLate>>>;

/** What a unit may be late with: the duty, the day that was set for it, whether it still waits. */
async function dutyOf({ tx }: Ctx, it: LateYear, unitId: string, what: string) {
  const none = { yearDateId: null, quarter: null, waits: true };
  const quarter = quartersOf(isoDate(it.startsOn), isoDate(it.endsOn)).find(({ number }) => what === `targets_${number}`);
  if (quarter)
    return { ...none, duty: "TARGETS" as const, quarter: quarter.number, dueOn: dueOfQuarter(quarter, (await targetRuleOf(tx)).dueDays) };
  if (what === "registration") {
    const call = await tx.registrationCall.findFirst({ where: { blocYearId: it.id } });
    return { ...none, duty: "REGISTRATION" as const, dueOn: call ? isoDate(call.dueOn) : null };
  }
  if (what === "sign") {
    const pledge = it.pledges[0],
      waits =
        pledge?.pledgeParties.some((party) => party.unitId === unitId) &&
        !pledge.pledgeSignatures.some((signed) => signed.unitId === unitId);
    return { ...none, duty: "SIGN_PLEDGE" as const, dueOn: pledge?.signBy ? isoDate(pledge.signBy) : null, waits: Boolean(waits) };
  }
  const date = await tx.yearDate.findFirst({
    where: { id: what, kind: "DEADLINE", cancelledReason: null, OR: [{ blocYearId: it.id }, { blocYearId: null }] },
  });
  return { ...none, duty: "YEAR_DATE" as const, yearDateId: date?.id ?? null, dueOn: date ? isoDate(date.day) : null };
}

/** Who may do what until when, and why: written once, read by every member. */
export async function grantLate(ctx: Ctx, it: LateYear, { unitId, what, until, reason, document }: LateInput): Promise<Done> {
  const unit = await ctx.tx.unit.findFirst({
    where: {
      id: unitId,
      blocMemberships: { some: { blocId: it.blocId, since: { lte: it.endsOn }, OR: [{ until: null }, { until: { gte: it.startsOn } }] } },
    },
  });
  if (!unit) throw new Problem({ code: "late.no_member", field: "unitId" });
  const { duty, dueOn, yearDateId, quarter, waits } = await dutyOf(ctx, it, unitId, what),
    obstacles = obstaclesToGrant({ dueOn, waits, stage: it.stage }, until);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const { id } = await ctx.tx.lateEntry.create({
    data: {
      blocYearId: it.id,
      unitId,
      duty,
      yearDateId,
      quarter,
      dueOn: dueOn === null ? null : dateColumn(dueOn),
      until: dateColumn(until),
      reason,
      document,
    },
    select: { id: true },
  });
  await audit(ctx, "late.granted", id, { blocYear: it.id, unit: unitId, duty, until, ...(quarter ? { quarter } : {}) });
  return { done: `Đã ghi ${unit.shortName} được làm muộn đến hết ngày ${dateWords(until)}. Các đơn vị trong khối đều thấy.` };
}
