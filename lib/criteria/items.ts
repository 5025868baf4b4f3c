import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { firstFree, slugOf } from "@/lib/provinces/slugs";
import { itemRow } from "./fill";
import { givenByOthers, METHODS, sectionKindOf } from "./methods";
import { paramFields, paramProblems, paramsTyped } from "./params";
import { formatAmount } from "./points";
import type { DraftFound } from "./queries";
import type { AddItemInput, ChangeItemInput, ItemInput } from "./schema";
import { holdOrder } from "./sections";
import { kindOf, type StoredItem, tableOf } from "./stored";
import type { Item } from "./table";
import { METHOD_WORDS } from "./words";

/** What was typed as an item of the rules; parameters are read by the method, each fault at its own field. */
function itemTyped(input: AddItemInput | ChangeItemInput, { draft }: DraftFound, key: string): Item {
  const { method, number, name, max, naPolicy, scoredBy, asksEvidence, asksNote, sectionId } = input;
  const section = draft.sections.find(({ id }) => id === sectionId),
    kind = sectionKindOf(method);
  if (!section) throw new Problem({ code: "criteria.section_gone", field: "sectionId" });
  if (kindOf(section.kind) !== kind)
    throw new Problem({
      code: "criteria.item_misplaced",
      field: "sectionId",
      facts: { number, section: `${section.numeral}. ${section.name}` },
    });
  const earns = kind === "MAIN" || kind === "BONUS";
  if (earns && !max) throw new Problem({ code: "criteria.max_missing", field: "max" });
  if (givenByOthers(method) && scoredBy === "self")
    throw new Problem({ code: "criteria.scored_by_others", field: "scoredBy", facts: { number: number || name } });
  const faults = paramProblems(method, input);
  if (faults.length > 0) throw new Problem(faults.map(({ field, sentence }) => ({ code: "criteria.param", field, facts: { sentence } })));
  return {
    key,
    number,
    name,
    method,
    params: METHODS[method].params.parse(paramsTyped(method, input).params),
    max: earns ? max! : 0,
    naPolicy: kind === "MAIN" ? naPolicy : null,
    scoredBy,
    asksEvidence,
    asksNote,
  };
}

const backTo = ({ actor }: Ctx, { bloc, year }: DraftFound, sectionId: string) =>
  `/${actor.provinceSlug}/khoi/${bloc.slug}/${year}/tieu-chi/soan#muc-${sectionId}`;

/** Keys ever used in this frame stay with their item, also where the item has gone: figures of other years find each other by them. */
async function freeKey({ sql }: Ctx, frameId: string, name: string): Promise<string> {
  const { rows } = await sql.query<{ key: string }>(
    "select distinct i.item_key as key from criteria_item i join criteria_version v on v.id = i.criteria_version_id where v.frame_id = $1",
    [frameId],
  );
  return firstFree(slugOf(name).slice(0, 36).replace(/-$/, "") || "tieu-chi", new Set(rows.map(({ key }) => key)), "-");
}

export async function addItem(ctx: Ctx, found: DraftFound, input: AddItemInput): Promise<Done> {
  const it = await holdOrder(ctx, found),
    { draft } = it;
  const item = itemTyped(input, it, await freeKey(ctx, draft.frameId, input.name));
  const place = draft.sections.find(({ id }) => id === input.sectionId)!.items.length + 1;
  await ctx.tx.criteriaItem.create({
    data: { ...itemRow(item), criteriaVersionId: draft.id, sectionId: input.sectionId, position: place, guidance: input.guidance },
  });
  await audit(ctx, "criteria.item_added", draft.id, { item: item.key, number: item.number });
  return { next: backTo(ctx, it, input.sectionId) };
}

/** The version decides: who comes second sees both texts; no parameter is lost silently. */
export async function changeItem(ctx: Ctx, it: DraftFound, input: ChangeItemInput): Promise<Done> {
  const { draft } = it,
    { itemId, version, sectionId, guidance } = input;
  const before = itemsStored(it).find(({ id }) => id === itemId);
  if (!before) throw new Problem("criteria.item_gone");
  const { itemKey: _key, ...row } = itemRow(itemTyped(input, it, before.key));
  const moved = before.sectionId !== sectionId;
  if (moved) await holdOrder(ctx, it);
  const position = moved ? (await ctx.tx.criteriaItem.count({ where: { sectionId } })) + 1 : before.position;
  const changed = await ctx.tx.criteriaItem.updateMany({
    where: { id: itemId, criteriaVersionId: draft.id, version },
    data: { ...row, guidance, ...(moved ? { sectionId, position } : {}), version: { increment: 1 } },
  });
  if (changed.count === 0) throw await clashOfItem(ctx, it, input);
  await audit(ctx, "criteria.item_changed", draft.id, {
    item: before.key,
    before: { number: before.number, name: before.name, max: before.max, method: before.method, params: before.params },
  });
  return { next: backTo(ctx, it, sectionId) };
}

const itemsStored = ({ draft }: DraftFound): (StoredItem & { sectionId: string })[] =>
  draft.sections.flatMap(({ id, items }) => items.map((item) => ({ ...item, sectionId: id })));

async function clashOfItem(ctx: Ctx, { draft }: DraftFound, input: ChangeItemInput) {
  const now = await ctx.tx.criteriaItem.findFirst({ where: { id: input.itemId, criteriaVersionId: draft.id } });
  if (!now) return new Problem("criteria.item_gone");
  if (now.method !== input.method)
    return new Problem({ code: "criteria.method_moved", facts: { method: METHOD_WORDS[now.method as Item["method"]].name } });
  const theirs = paramFields(input.method, now.params),
    yours = paramFields(input.method, METHODS[input.method].params.parse(paramsTyped(input.method, input).params));
  const labels = Object.fromEntries(METHODS[input.method].knobs.map(({ field, label }) => [field, label]));
  return clashOf(ctx.sql, draft.id, now.version, [
    { field: "number", label: "Số thứ tự", yours: input.number, theirs: now.number },
    { field: "name", label: "Tên tiêu chí", yours: input.name, theirs: now.name },
    { field: "guidance", label: "Hướng dẫn chấm", yours: input.guidance ?? "", theirs: now.guidance ?? "" },
    { field: "max", label: "Điểm tối đa", yours: formatAmount(input.max ?? 0), theirs: formatAmount(now.maxPoints) },
    ...[...new Set([...Object.keys(yours), ...Object.keys(theirs)])]
      .filter((field) => !field.endsWith(".key"))
      .map((field) => ({
        field,
        label: labels[field.split(".")[1]!] ?? "Cách tính",
        yours: yours[field] ?? "",
        theirs: theirs[field] ?? "",
      })),
  ]);
}

export async function removeItem(ctx: Ctx, found: DraftFound, { itemId, version }: ItemInput): Promise<Done> {
  const it = await holdOrder(ctx, found);
  const item = itemsStored(it).find(({ id }) => id === itemId);
  if (!item) throw new Problem("criteria.item_gone");
  const removed = await ctx.tx.criteriaItem.deleteMany({ where: { id: itemId, criteriaVersionId: it.draft.id, version } });
  if (removed.count === 0) throw new Problem("record.moved");
  const number = tableOf(it.draft)
    .sections.flatMap(({ items }) => items)
    .find(({ key }) => key === item.key)?.number;
  await audit(ctx, "criteria.item_removed", it.draft.id, {
    item: item.key,
    before: { number, name: item.name, max: item.max, method: item.method, params: item.params },
  });
  return { done: `Đã xóa tiêu chí “${item.name}”.` };
}
