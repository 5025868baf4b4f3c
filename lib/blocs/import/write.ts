import "server-only";
import type { Ctx } from "@/lib/action/action";
import { giveAccount } from "@/lib/people/accounts";
import { keepContact } from "@/lib/people/keep-person";
import { dateColumn } from "@/lib/provinces/dates";
import { same } from "./register";
import type { SheetKey } from "./plan";
import type { Writing } from "./state";

const day = (iso: string | null) => (iso ? dateColumn(iso) : null);
const up = { increment: 1 };
type Ids = Map<string, string>;
export type Written = Record<SheetKey, string[]>;

/** Writes what was judged, in the order in which the sheets rest on each other; all of it stands in the caller's transaction. */
export async function writeAll(ctx: Ctx, writing: Writing): Promise<Written> {
  const { tx } = ctx;
  const units = await writeUnits(ctx, writing.units);
  const unitIds: Ids = new Map((await tx.unit.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [same(code), id]));
  const people = await writePeople(ctx, writing.people, unitIds);
  const personIds: Ids = new Map(
    (await tx.person.findMany({ where: { code: { not: null } }, select: { id: true, code: true } })).map(({ id, code }) => [
      same(code!),
      id,
    ]),
  );
  const posts = await writePosts(ctx, writing.posts, personIds, unitIds);
  const blocs = await writeBlocs(ctx, writing.blocs);
  const blocIds: Ids = new Map((await tx.bloc.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [slug, id]));
  const members = await writeMembers(ctx, writing.members, blocIds, unitIds);
  return { units, people, posts, blocs, members };
}

async function writeUnits({ tx }: Ctx, rows: Writing["units"]): Promise<string[]> {
  const data = rows.map(({ id, code, name, shortName, slug, establishedOn }) => ({
    id,
    row: { code, name, shortName, slug, establishedOn: day(establishedOn) },
  }));
  const made = await tx.unit.createManyAndReturn({ data: data.filter(({ id }) => !id).map(({ row }) => row), select: { id: true } });
  for (const { id, row } of data) if (id) await tx.unit.updateMany({ where: { id }, data: { ...row, version: up } });
  return [...made.map(({ id }) => id), ...data.flatMap(({ id }) => id ?? [])];
}

async function writePeople({ tx, sql }: Ctx, rows: Writing["people"], unitIds: Ids): Promise<string[]> {
  const ids: string[] = [];
  for (const { id, row, code, fullName, title, unitCode, email, phone, signInName } of rows) {
    const data = { code, fullName, title, unitId: unitCode ? (unitIds.get(same(unitCode)) ?? null) : null };
    let kept = id;
    if (kept) await tx.person.updateMany({ where: { id: kept }, data: { ...data, version: up } });
    else kept = (await tx.person.create({ data, select: { id: true } })).id;
    if (email || phone) await keepContact(tx, kept, { email, phone });
    if (signInName) await giveAccount(sql, kept, { signInName, email, row });
    ids.push(kept);
  }
  return ids;
}

async function writePosts({ tx, actor }: Ctx, rows: Writing["posts"], personIds: Ids, unitIds: Ids): Promise<string[]> {
  const fresh = rows
    .filter(({ id }) => !id)
    .map(({ personCode, code, unitCode, since, until, basis }) => ({
      personId: personIds.get(same(personCode))!,
      code,
      unitId: unitCode ? unitIds.get(same(unitCode))! : null,
      since: dateColumn(since),
      until: day(until),
      basis,
      givenById: actor.personId,
    }));
  // Ends first, so that a post may begin anew after the day on which it ended.
  for (const { id, until, basis } of rows)
    if (id) await tx.post.updateMany({ where: { id }, data: { until: day(until), basis, version: up } });
  const made = await tx.post.createManyAndReturn({ data: fresh, select: { id: true } });
  return [...made.map(({ id }) => id), ...rows.flatMap(({ id }) => id ?? [])];
}

async function writeBlocs({ tx }: Ctx, rows: Writing["blocs"]): Promise<string[]> {
  const data = rows.map(({ id, slug, name, shortName, kind }) => ({ id, row: { slug, name, shortName, kind } }));
  const made = await tx.bloc.createManyAndReturn({ data: data.filter(({ id }) => !id).map(({ row }) => row), select: { id: true } });
  for (const { id, row } of data) if (id) await tx.bloc.updateMany({ where: { id }, data: { ...row, version: up } });
  return [...made.map(({ id }) => id), ...data.flatMap(({ id }) => id ?? [])];
}

async function writeMembers({ tx }: Ctx, rows: Writing["members"], blocIds: Ids, unitIds: Ids): Promise<string[]> {
  const plain = rows.map(({ id, blocSlug, unitCode, since, until, countsForAward, ranked, basis }) => ({
    id,
    row: {
      blocId: blocIds.get(blocSlug)!,
      unitId: unitIds.get(same(unitCode))!,
      since: dateColumn(since),
      until: day(until),
      countsForAward,
      ranked,
      basis,
    },
  }));
  // Ends first: a unit that leaves one bloc for another in the same file must have left before it enters.
  for (const {
    id,
    row: { until, countsForAward, ranked, basis },
  } of plain) {
    if (id) await tx.blocMembership.updateMany({ where: { id }, data: { until, countsForAward, ranked, basis, version: up } });
  }
  const made = await tx.blocMembership.createManyAndReturn({
    data: plain.filter(({ id }) => !id).map(({ row }) => row),
    select: { id: true },
  });
  return [...made.map(({ id }) => id), ...plain.flatMap(({ id }) => id ?? [])];
}
