import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf, tickTexts } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords, isoDate } from "@/lib/provinces/dates";
import { obstaclesToEnd } from "./rules";
import type { MemberChangeInput, MemberEndInput, MemberInput } from "./schema";

/** Overlaps, and a second bloc that counts for awards, are refused by the database: two at once cannot both be right. */
export async function addMember(
  ctx: Ctx,
  bloc: { id: string; blocYearIds: string[] },
  { unitId, since, basis, countsForAward, ranked }: z.infer<typeof MemberInput>,
): Promise<Done> {
  const unit = await ctx.tx.unit.findFirst({ where: { id: unitId } });
  if (!unit) throw new Problem({ code: "record.not_found", field: "unitId" });
  const member = await ctx.tx.blocMembership.create({
    data: { blocId: bloc.id, unitId, since: dateColumn(since), basis, countsForAward, ranked },
  });
  await audit(ctx, "membership.added", member.id, { bloc: bloc.id, unit: unitId, since, countsForAward, ranked });
  return { done: `${unit.name} là thành viên từ ${dateWords(since)}.` };
}

type Membership = { id: string; unitId: string; blocId: string; since: Date; until: Date | null; unit: { name: string } };

export async function changeMember(
  ctx: Ctx,
  it: Membership,
  { version, basis, countsForAward, ranked }: z.infer<typeof MemberChangeInput>,
): Promise<Done> {
  const changed = await ctx.tx.blocMembership.updateMany({
    where: { id: it.id, version },
    data: { basis, countsForAward, ranked, version: { increment: 1 } },
  });
  if (changed.count === 0) {
    const now = await ctx.tx.blocMembership.findFirst({ where: { id: it.id } });
    if (!now) throw new Problem("record.not_found");
    throw await clashOf(ctx.sql, it.id, now.version, [
      { field: "basis", label: "Căn cứ", yours: basis ?? "", theirs: now.basis ?? "" },
      tickTexts("countsForAward", "Tính khen thưởng ở khối này", countsForAward, now.countsForAward),
      tickTexts("ranked", "Có xếp hạng", ranked, now.ranked),
    ]);
  }
  await audit(ctx, "membership.changed", it.id, { bloc: it.blocId, unit: it.unitId, countsForAward, ranked });
  return { done: `Đã ghi tư cách thành viên của ${it.unit.name}.` };
}

export async function endMember(ctx: Ctx, it: Membership, { version, until, basis }: z.infer<typeof MemberEndInput>): Promise<Done> {
  const obstacles = obstaclesToEnd({ since: isoDate(it.since), until });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const ended = await ctx.tx.blocMembership.updateMany({
    where: { id: it.id, version, until: null },
    data: { until: dateColumn(until), ...(basis ? { basis } : {}), version: { increment: 1 } },
  });
  if (ended.count === 0) throw new Problem("record.moved");
  await audit(ctx, "membership.ended", it.id, { bloc: it.blocId, unit: it.unitId, until });
  return { done: `${it.unit.name} thôi là thành viên sau ngày ${dateWords(until)}.` };
}
