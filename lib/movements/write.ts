import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import type { MovementFound, PlaceFound } from "./found";
import { formOn, obstaclesToLaunch, obstaclesToWrite } from "./launch-rules";
import { formsOf } from "./queries";
import type { MovementInput, RewriteInput, WriteInput, Writing } from "./schema";

type Place = Pick<PlaceFound, "scope" | "unitId" | "archive" | "stage" | "span" | "place" | "blocYearId">;
type Province = { scope: "province"; unitId: null; blocYearId: null; archive: false; stage: null; span: null; place: null };

export const pathOfMovement = (tinh: string, place: { slug: string; year: string } | null, id: string): string =>
  place ? `/${tinh}/khoi/${place.slug}/${place.year}/phong-trao/${id}` : `/${tinh}/ban/phong-trao/${id}`;
const home = (tinh: string, place: { slug: string; year: string } | null) =>
  place ? `/${tinh}/khoi/${place.slug}/${place.year}/phong-trao` : `/${tinh}/ban/phong-trao`;

export function refuseClosedYear({ stage, archive }: { stage: string | null; archive: boolean }): void {
  if (stage === "closed" && !archive) throw new Problem("movement.year_closed");
}

/** What the movement is called by the law of that day. */
async function formNamed(ctx: Ctx, it: Writing, span: Place["span"] | null): Promise<string> {
  const forms = await formsOf(ctx.sql),
    obstacles = obstaclesToWrite(it, forms, span);
  if (obstacles.length > 0) throw new Problem(obstacles);
  return formOn(forms, it.formCode, it.launchedOn)!.name;
}
const columnsOf = (it: Writing, formName: string) => ({
  name: it.name,
  formCode: it.formCode,
  formName,
  formLabel: it.formLabel,
  launchedOn: dateColumn(it.launchedOn),
  startsOn: dateColumn(it.startsOn),
  endsOn: dateColumn(it.endsOn),
  joinBy: it.joinBy ? dateColumn(it.joinBy) : null,
  slogan: it.slogan,
  aims: it.aims,
  contents: it.contents,
  measures: it.measures,
  source: it.source,
  invented: it.invented,
});

async function writeLaunches({ tx }: Ctx, movementId: string, { launches }: Writing): Promise<void> {
  await tx.movementLaunch.deleteMany({ where: { movementId } });
  await tx.movementLaunch.createMany({
    data: launches.map(({ documentDate, ...one }, n) => ({
      ...one,
      documentDate: documentDate ? dateColumn(documentDate) : null,
      movementId,
      position: n + 1,
    })),
  });
}

/** Rows keep their id, so that figures stay with what they mean; the database refuses to change one that was reported. */
async function writeIndicators({ tx }: Ctx, movementId: string, { indicators }: Writing): Promise<void> {
  const kept = indicators.flatMap(({ id }) => id ?? []);
  await tx.movementIndicator.deleteMany({ where: { movementId, id: { notIn: kept } } });
  for (const [n, { id, ...one }] of indicators.entries()) {
    if (id) await tx.movementIndicator.updateMany({ where: { id, movementId }, data: { ...one, position: n + 1 } });
    else await tx.movementIndicator.create({ data: { ...one, movementId, position: n + 1 } });
  }
}

/** The last report has its day with the movement; without a day there is no such review yet. */
async function writeFinalReview({ tx }: Ctx, movementId: string, { reportBy }: Writing): Promise<void> {
  if (!reportBy) return;
  const changed = await tx.movementReview.updateMany({
    where: { movementId, kind: "FINAL", closedAt: null },
    data: { reportBy: dateColumn(reportBy), version: { increment: 1 } },
  });
  if (changed.count === 0)
    await tx.movementReview.create({ data: { movementId, kind: "FINAL", title: "Tổng kết", reportBy: dateColumn(reportBy) } });
}

/** A new movement: a draft, or in a paper year what the paper says was launched. */
export async function writeMovement(ctx: Ctx, it: Place | Province, input: z.infer<typeof WriteInput>): Promise<Done> {
  const next = pathOfMovement(ctx.actor.provinceSlug, it.place, input.movementId);
  if (await ctx.tx.movement.findFirst({ where: { id: input.movementId } })) return { next };
  refuseClosedYear(it);
  const formName = await formNamed(ctx, input, it.span);
  const movement = {
    id: input.movementId,
    blocYearId: it.blocYearId,
    unitId: it.unitId,
    createdById: ctx.actor.personId,
    ...columnsOf(input, formName),
  };
  await ctx.tx.movement.create({ data: it.archive ? { ...movement, state: "launched", launchedAt: ctx.now } : movement });
  await writeLaunches(ctx, input.movementId, input);
  await writeIndicators(ctx, input.movementId, input);
  await writeFinalReview(ctx, input.movementId, input);
  await audit(ctx, "movement.written", input.movementId, {
    scope: it.scope,
    ...(it.unitId ? { unit: it.unitId } : {}),
    indicators: input.indicators.length,
  });
  return { next };
}

export async function rewriteMovement(ctx: Ctx, it: MovementFound, input: z.infer<typeof RewriteInput>): Promise<Done> {
  refuseClosedYear(it);
  const columns = columnsOf(input, await formNamed(ctx, input, it.span));
  const changed = await ctx.tx.movement.updateMany({
    where: { id: it.id, version: input.version },
    data: { ...columns, version: { increment: 1 } },
  });
  if (changed.count === 0) {
    const now = (await ctx.tx.movement.findFirst({ where: { id: it.id } }))!;
    const pair = (field: "name" | "slogan" | "aims" | "contents" | "measures", label: string) => ({
      field,
      label,
      yours: columns[field] ?? "",
      theirs: now[field] ?? "",
    });
    const day = (field: "launchedOn" | "startsOn" | "endsOn" | "joinBy", label: string) => ({
      field,
      label,
      yours: dateWords(columns[field]),
      theirs: dateWords(now[field]),
    });
    throw await clashOf(ctx.sql, it.id, now.version, [
      pair("name", "Tên phong trào"),
      day("launchedOn", "Ngày phát động"),
      day("startsOn", "Từ ngày"),
      day("endsOn", "Đến ngày"),
      day("joinBy", "Hạn đăng ký tham gia"),
      pair("slogan", "Khẩu hiệu"),
      pair("aims", "Mục tiêu"),
      pair("contents", "Nội dung"),
      pair("measures", "Biện pháp"),
    ]);
  }
  await writeLaunches(ctx, it.id, input);
  await writeIndicators(ctx, it.id, input);
  await writeFinalReview(ctx, it.id, input);
  await audit(ctx, "movement.rewritten", it.id, { launched: it.state === "launched" });
  return { next: pathOfMovement(ctx.actor.provinceSlug, it.place, it.id) };
}

/** From now on units are asked to take part; a unit's own movement is taken part in by its launch. */
export async function launchMovement(ctx: Ctx, it: MovementFound, { version }: z.infer<typeof MovementInput>): Promise<Done> {
  refuseClosedYear(it);
  const obstacles = obstaclesToLaunch(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const changed = await ctx.tx.movement.updateMany({
    where: { id: it.id, version, state: "draft" },
    data: { state: "launched", launchedAt: ctx.now, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Problem("record.moved");
  if (it.unitId)
    await ctx.tx.movementParticipation.create({
      data: { movementId: it.id, unitId: it.unitId, joinedOn: dateColumn(it.launchedOn), recordedById: ctx.actor.personId },
    });
  await audit(ctx, "movement.launched", it.id, { scope: it.scope, indicators: it.indicators });
  return { done: `Đã phát động phong trào “${it.name}”.` };
}

/** A draft that nobody was asked to join goes without a trace but its log. */
export async function discardMovement(ctx: Ctx, it: MovementFound, { version }: z.infer<typeof MovementInput>): Promise<Done> {
  if (it.state !== "draft") throw new Problem("movement.launched_already");
  if (it.version !== version) throw new Problem("record.moved");
  const of = { where: { movementId: it.id } };
  await ctx.tx.movementLaunch.deleteMany(of);
  await ctx.tx.movementCampaign.deleteMany(of);
  await ctx.tx.movementFeed.deleteMany({ where: { indicator: { movementId: it.id } } });
  await ctx.tx.movementIndicator.deleteMany(of);
  await ctx.tx.movementReview.deleteMany(of);
  await ctx.tx.movement.deleteMany({ where: { id: it.id, state: "draft" } });
  await audit(ctx, "movement.discarded", it.id);
  return { next: home(ctx.actor.provinceSlug, it.place) };
}
