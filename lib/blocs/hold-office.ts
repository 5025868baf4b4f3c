import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, dayOf, isoDate } from "@/lib/provinces/dates";
import { obstaclesToEnd } from "./rules";
import type { HandOverInput, OfficeEndInput, OfficeInput } from "./schema";

type Year = { id: string; blocId: string; stage: string; archive: boolean; startsOn: Date; endsOn: Date };
type Office = {
  id: string;
  kind: "head" | "deputy";
  unitId: string;
  since: Date;
  until: Date | null;
  handedOverAt: Date | null;
  blocYear: Year;
};

/** A unit takes an office of one bloc-year: it must be a member in that year; one head at a time (the database). */
export async function holdOffice(ctx: Ctx, it: Year, { kind, unitId, since, basis }: z.infer<typeof OfficeInput>): Promise<Done> {
  await mustBeMember(ctx, it, unitId);
  refuseClosed(it);
  const office = await ctx.tx.blocOffice.create({ data: { blocYearId: it.id, kind, unitId, since: dateColumn(since), basis } });
  await audit(ctx, "office.held", office.id, { blocYear: it.id, kind, unit: unitId, since });
  return { done: "Đã ghi đơn vị giữ vị trí. Lãnh đạo đơn vị đó cử người trên trang Việc cần làm." };
}

/** Ends the office and every name in it: rights are gone at the next request. */
export async function endOffice(ctx: Ctx, it: Office, { version, until }: z.infer<typeof OfficeEndInput>): Promise<Done> {
  refuseClosed(it.blocYear);
  const obstacles = obstaclesToEnd({ since: isoDate(it.since), until }, dayOf(ctx.now));
  if (obstacles.length > 0) throw new Problem(obstacles);
  await close(ctx, it, version, until, null);
  await audit(ctx, "office.ended", it.id, { unit: it.unitId, until });
  return { done: `Đã kết thúc vị trí từ ${dateWords(until)}.` };
}

/** From one member to another within the year, in one step: never two heads, never none. */
export async function handOver(ctx: Ctx, it: Office, { version, unitId, until, basis }: z.infer<typeof HandOverInput>): Promise<Done> {
  refuseClosed(it.blocYear);
  if (unitId === it.unitId) throw new Problem({ code: "office.same_unit", field: "unitId" });
  const obstacles = obstaclesToEnd({ since: isoDate(it.since), until }, dayOf(ctx.now));
  if (obstacles.length > 0) throw new Problem(obstacles);
  await mustBeMember(ctx, it.blocYear, unitId);
  await close(ctx, it, version, until, ctx.now);
  const next = await ctx.tx.blocOffice.create({
    data: { blocYearId: it.blocYear.id, kind: it.kind, unitId, since: dateColumn(until), basis },
  });
  await audit(ctx, "office.handed_over", it.id, { from: it.unitId, to: unitId, next: next.id, on: until });
  return { done: "Đã ghi bàn giao. Lãnh đạo đơn vị nhận cử người trên trang Việc cần làm." };
}

async function close({ tx, sql }: Ctx, it: Office, version: number, until: string, handedOverAt: Date | null): Promise<void> {
  const closed = await tx.blocOffice.updateMany({
    where: { id: it.id, version, until: null },
    data: { until: dateColumn(until), handedOverAt, version: { increment: 1 } },
  });
  if (closed.count === 0) throw new Problem("office.ended");
  // Somebody named for a later day never began: the end of their time is its beginning.
  await sql.query({
    name: "end_holders",
    text: "update office_holder set until = greatest(since, $2::date), version = version + 1 where province_id = app_province() and office_id = $1 and until is null",
    values: [it.id, until],
  });
}

function refuseClosed({ stage, archive }: Year): void {
  if (stage === "closed" && !archive) throw new Problem("bloc_year.closed");
}

async function mustBeMember({ tx }: Ctx, year: Year, unitId: string): Promise<void> {
  const member = await tx.blocMembership.findFirst({
    where: { blocId: year.blocId, unitId, since: { lte: year.endsOn }, OR: [{ until: null }, { until: { gte: year.startsOn } }] },
  });
  if (!member) throw new Problem({ code: "office.not_member", field: "unitId" });
}
