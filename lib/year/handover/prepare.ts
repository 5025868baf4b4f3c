import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { enqueue } from "@/lib/jobs/enqueue";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { openTasks } from "./open-work";
import type { HandoverYear } from "./queries";
import { obstaclesToPrepare, obstaclesToPrepareAgain } from "./rules";
import type { PrepareAgainInput, PrepareInput } from "./schema";

const ASKED = "Hệ thống đang lập hồ sơ. Việc này chạy nền, có thể rời trang; xong sẽ hiện ở đây và trên trang Việc cần làm.";

/** The record is read and sealed behind the page; two who ask at once find one hand-over and one record. */
export async function prepare(ctx: Ctx, it: HandoverYear, { handedOn, place, also, number }: z.infer<typeof PrepareInput>): Promise<Done> {
  const obstacles = obstaclesToPrepare(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (it.handover) throw new Problem("handover.prepared");
  const { next, from } = it as HandoverYear & { next: NonNullable<HandoverYear["next"]>; from: NonNullable<HandoverYear["from"]> };
  const bundle = await askBundle(ctx, it.yearId, next.readerId!);
  const handover = await ctx.tx.handover.create({
    data: {
      blocYearId: it.yearId,
      toYearId: next.id,
      fromUnitId: from.unitId,
      toUnitId: next.side!.unitId,
      bundleId: bundle,
      handedOn: dateColumn(handedOn),
      place,
      also,
      number,
      tasks: openTasks(it.things),
    },
  });
  await audit(ctx, "handover.prepared", handover.id, { blocYear: it.yearId, toYear: next.id, bundle });
  return { done: ASKED };
}

/** The words or the record have changed since: read once more, as long as nobody has confirmed. The record sealed before keeps its hash and is no longer offered. */
export async function prepareAgain(
  ctx: Ctx,
  it: HandoverYear,
  { version, handedOn, place, also, number }: z.infer<typeof PrepareAgainInput>,
): Promise<Done> {
  const obstacles = obstaclesToPrepareAgain(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  if (!it.handover) throw new Problem("record.not_found");
  const making = it.handover.bundle.state === "asked",
    next = it.next!;
  const bundle = making ? it.handover.bundle.id : await askBundle(ctx, it.yearId, next.readerId!);
  const changed = await ctx.tx.handover.updateMany({
    where: { id: it.handover.id, version },
    data: {
      toYearId: next.id,
      fromUnitId: it.from!.unitId,
      toUnitId: next.side!.unitId,
      bundleId: bundle,
      handedOn: dateColumn(handedOn),
      place,
      also,
      number,
      tasks: openTasks(it.things),
      version: { increment: 1 },
    },
  });
  if (changed.count === 0) throw new Problem("record.moved");
  if (making) {
    await ctx.sql.query({
      name: "bundle_reader",
      text: "update record_bundle set reader_id = $2 where province_id = app_province() and id = $1 and state = 'asked'",
      values: [bundle, next.readerId],
    });
    await enqueue(ctx, "make-bundle", bundle);
  }
  await audit(ctx, "handover.prepared_again", it.handover.id, { blocYear: it.yearId, toYear: next.id, bundle });
  return { done: ASKED };
}

/** One that is being made already is refused by the database, whoever asks first. */
async function askBundle(ctx: Ctx, blocYearId: string, readerId: string): Promise<string> {
  const id = randomUUID();
  await ctx.sql.query({
    name: "bundle_ask_year",
    text: "insert into record_bundle (id, kind, bloc_year_id, reader_id) values ($1, 'YEAR', $2, $3)",
    values: [id, blocYearId, readerId],
  });
  await enqueue(ctx, "make-bundle", id);
  return id;
}
