import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { ofUnit } from "@/lib/people/of-unit";
import { dateColumn, dateWords, dayOf, isoDate } from "@/lib/provinces/dates";
import { obstaclesToEnd } from "./rules";
import type { HolderEndInput, HolderInput } from "./schema";
import { HOLDERS_OF } from "./words";

type Office = {
  id: string;
  kind: "head" | "deputy";
  unitId: string;
  since: Date;
  until: Date | null;
  handedOverAt: Date | null;
  archive: boolean;
  blocYear: { stage: string };
};

/** The unit's leader names who exercises its office; whoever did before gives way on that day, in the same step. */
export async function nameHolder(ctx: Ctx, it: Office, { kind, personId, since, acting }: z.infer<typeof HolderInput>): Promise<Done> {
  if (it.until || it.handedOverAt) throw new Problem("office.ended");
  if (it.blocYear.stage === "closed" && !it.archive) throw new Problem("bloc_year.closed");
  if (!(HOLDERS_OF[it.kind] as string[]).includes(kind)) throw new Problem({ code: "office.holder_kind", field: "kind" });
  const person = await ctx.tx.person.findFirst({
    where: { id: personId, ...ofUnit(it.unitId, dayOf(ctx.now)) },
  });
  if (!person) throw new Problem({ code: "office.stranger", field: "personId" });
  const day = dateColumn(since);
  const before = await ctx.tx.officeHolder.findFirst({ where: { officeId: it.id, kind, until: null } });
  if (before) {
    const obstacles = obstaclesToEnd({ since: isoDate(before.since), until: since });
    if (obstacles.length > 0) throw new Problem({ code: "office.before_last", field: "since", facts: { since: dateWords(before.since) } });
    const ended = await ctx.tx.officeHolder.updateMany({
      where: { id: before.id, version: before.version, until: null },
      data: { until: day, version: { increment: 1 } },
    });
    if (ended.count === 0) throw new Problem("record.moved");
  }
  const holder = await ctx.tx.officeHolder.create({
    data: { officeId: it.id, kind, personId, since: day, acting, namedById: ctx.actor.personId },
  });
  await audit(ctx, "office.named", holder.id, { office: it.id, kind, person: personId, since, ...(acting ? { acting } : {}) });
  return { done: `Đã cử ${person.fullName} từ ${dateWords(since)}.` };
}

type Holder = { id: string; unitId: string; since: Date };

/** Rights end at the next request: enter() reads the day. */
export async function endHolder(ctx: Ctx, it: Holder, { version, until }: z.infer<typeof HolderEndInput>): Promise<Done> {
  const obstacles = obstaclesToEnd({ since: isoDate(it.since), until });
  if (obstacles.length > 0) throw new Problem(obstacles);
  const ended = await ctx.tx.officeHolder.updateMany({
    where: { id: it.id, version, until: null },
    data: { until: dateColumn(until), version: { increment: 1 } },
  });
  if (ended.count === 0) throw new Problem("record.moved");
  await audit(ctx, "office.unnamed", it.id, { until });
  return { done: `Đã kết thúc từ ${dateWords(until)}.` };
}
