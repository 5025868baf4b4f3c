import "server-only";
import { randomUUID } from "node:crypto";
import type { Ctx, Done } from "@/lib/action/action";
import type { Facts } from "@/lib/access/facts";
import { audit } from "@/lib/audit/audit";
import { type ReorganisePage, reorganisePage, type Touched } from "@/lib/blocs/lineage-queries";
import { obstaclesToEndUnit, obstaclesToPaper } from "@/lib/blocs/lineage-rules";
import type { EndInput, MergeInput, RenameInput, SplitInput } from "@/lib/blocs/lineage-schema";
import { takenNames } from "@/lib/blocs/unit-queries";
import { namesOfUnit } from "@/lib/blocs/unit-rules";
import { Problem } from "@/lib/problems/problem";
import { addDays, dateColumn, dateWords, dayOf } from "@/lib/provinces/dates";
import type { Sql } from "@/lib/tenancy/enter";
import { leaveYears } from "./leave";

type Paper = { documentNumber: string; documentDate: string; effectiveOn: string; note: string | null };
type It = Facts & { chosen: Touched[] };

/** The units somebody named, with everything that hangs on them, read in the transaction that rearranges them. */
export async function touchedUnits(sql: Sql, ids: readonly string[]): Promise<It | null> {
  const { rows } = await sql.query<{ it: ReorganisePage }>(reorganisePage(ids) as { text: string });
  const { chosen } = rows[0]!.it;
  return chosen.length === new Set(ids).size ? { unitId: null, chosen } : null;
}

const paperWords = ({ documentNumber, documentDate }: Paper) => `${documentNumber} ngày ${dateWords(documentDate)}`;

async function record(
  ctx: Ctx,
  eventId: string,
  kind: "RENAME" | "MERGE" | "SPLIT" | "DISSOLVE",
  before: Touched,
  successorId: string | null,
  { documentNumber, documentDate, effectiveOn, note }: Paper,
): Promise<void> {
  await ctx.tx.unitLineage.create({
    data: {
      eventId,
      kind,
      predecessorId: before.id,
      successorId,
      nameBefore: before.name,
      shortNameBefore: before.shortName,
      documentNumber,
      note,
      documentDate: dateColumn(documentDate),
      effectiveOn: dateColumn(effectiveOn),
      enteredById: ctx.actor.personId,
    },
  });
}

/** Its last day is the one before the paper takes effect; memberships, posts and open sheets end with it, nothing is deleted. */
async function end(ctx: Ctx, unit: Touched, paper: Paper): Promise<void> {
  const last = addDays(paper.effectiveOn, -1),
    words = paperWords(paper),
    reason = `Đơn vị kết thúc hoạt động theo ${words}`;
  const { count } = await ctx.tx.unit.updateMany({
    where: { id: unit.id, version: unit.version, dissolvedOn: null },
    data: { dissolvedOn: dateColumn(last), dissolutionDocument: words, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await ctx.sql.query({
    name: "end_memberships",
    text: "update bloc_membership set until = greatest(since, $2::date), basis = coalesce(basis || '; ', '') || $3, version = version + 1 where province_id = app_province() and unit_id = $1 and (until is null or until > $2::date)",
    values: [unit.id, last, `thôi theo ${words}`],
  });
  await ctx.sql.query({
    name: "end_posts",
    text: `update post set until = greatest(since, $2::date), ended_from = $2::date + 1, ended_by_id = $3, end_reason = $4, version = version + 1
      where province_id = app_province() and unit_id = $1 and ended_from is null and (until is null or until > $2::date)`,
    values: [unit.id, last, ctx.actor.personId, reason],
  });
  for (const { blocId } of unit.memberships) await leaveYears(ctx, { blocId, unitId: unit.id, last, reason });
}

async function found(ctx: Ctx, name: string, shortName: string | null, effectiveOn: string): Promise<{ id: string; name: string }> {
  const names = namesOfUnit({ name, shortName }, await takenNames(ctx.tx));
  return ctx.tx.unit.create({ data: { ...names, establishedOn: dateColumn(effectiveOn) }, select: { id: true, name: true } });
}

function mustHold(ctx: Ctx, paper: Paper, ending: Touched[]): void {
  const obstacles = [...obstaclesToPaper(paper, dayOf(ctx.now)), ...ending.flatMap((unit) => obstaclesToEndUnit(unit, paper.effectiveOn))];
  if (obstacles.length > 0) throw new Problem(obstacles);
}

export async function renameUnit(ctx: Ctx, { chosen: [unit] }: It, { name, shortName, ...paper }: RenameInput): Promise<Done> {
  if (!unit) throw new Problem("record.not_found");
  mustHold(ctx, paper, []);
  if (unit.dissolvedOn) throw new Problem({ code: "lineage.gone", facts: { unit: unit.name, on: dateWords(unit.dissolvedOn) } });
  if (name === unit.name) throw new Problem({ code: "lineage.same_name", field: "name" });
  const { count } = await ctx.tx.unit.updateMany({
    where: { id: unit.id, version: unit.version },
    data: { name, shortName: shortName ?? name, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await record(ctx, randomUUID(), "RENAME", unit, unit.id, paper);
  await audit(ctx, "unit.renamed", unit.id, { effectiveOn: paper.effectiveOn, document: paper.documentNumber });
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/don-vi/${unit.id}` };
}

/** Units go into one that goes on or begins. It gets the blocs the board names here, with the paper as their basis, and nothing else. */
export async function mergeUnits(
  ctx: Ctx,
  { chosen }: It,
  { into, name, shortName, "bloc[]": blocs, countsIn, "unit[]": _units, ...paper }: MergeInput,
): Promise<Done> {
  const ending = chosen.filter(({ id }) => id !== into);
  if (ending.length === 0 || (into === "new" && ending.length < 2)) throw new Problem({ code: "lineage.too_few", field: "unit[]" });
  if (into === "new" && !name) throw new Problem({ code: "lineage.no_name", field: "name" });
  mustHold(ctx, paper, ending);
  const successor =
    into === "new"
      ? await found(ctx, name!, shortName, paper.effectiveOn)
      : await ctx.tx.unit.findFirst({ where: { id: into, dissolvedOn: null }, select: { id: true, name: true } });
  if (!successor) throw new Problem({ code: "lineage.successor_gone", field: "into" });
  const eventId = randomUUID();
  for (const unit of ending) {
    await end(ctx, unit, paper);
    await record(ctx, eventId, "MERGE", unit, successor.id, paper);
  }
  const basis = paperWords(paper);
  for (const blocId of blocs)
    await ctx.tx.blocMembership.create({
      data: {
        blocId,
        unitId: successor.id,
        since: dateColumn(paper.effectiveOn),
        basis,
        countsForAward: blocId === countsIn,
        ranked: true,
      },
    });
  await audit(ctx, "unit.merged", successor.id, {
    from: ending.map(({ id }) => id),
    effectiveOn: paper.effectiveOn,
    document: paper.documentNumber,
    blocs,
  });
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/don-vi/${successor.id}` };
}

export async function splitUnit(ctx: Ctx, { chosen: [unit] }: It, { names, goesOn, ...paper }: SplitInput): Promise<Done> {
  if (!unit) throw new Problem("record.not_found");
  if (!goesOn && names.length < 2) throw new Problem({ code: "lineage.split_few", field: "names" });
  mustHold(ctx, paper, goesOn ? [{ ...unit, offices: [] }] : [unit]);
  const eventId = randomUUID(),
    made: string[] = [];
  for (const name of names) {
    const { id } = await found(ctx, name, null, paper.effectiveOn);
    await record(ctx, eventId, "SPLIT", unit, id, paper);
    made.push(id);
  }
  if (!goesOn) await end(ctx, unit, paper);
  await audit(ctx, "unit.split", unit.id, { into: made, goesOn, effectiveOn: paper.effectiveOn, document: paper.documentNumber });
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/don-vi/${unit.id}` };
}

export async function endUnit(ctx: Ctx, { chosen: [unit] }: It, paper: EndInput): Promise<Done> {
  if (!unit) throw new Problem("record.not_found");
  mustHold(ctx, paper, [unit]);
  await end(ctx, unit, paper);
  await record(ctx, randomUUID(), "DISSOLVE", unit, null, paper);
  await audit(ctx, "unit.dissolved", unit.id, { on: addDays(paper.effectiveOn, -1), document: paper.documentNumber });
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/don-vi/${unit.id}` };
}
