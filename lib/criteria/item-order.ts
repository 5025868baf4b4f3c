import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { LETTERS } from "./carry";
import { inserted } from "./inserted";
import type { DraftFound } from "./queries";
import type { MoveItemInput, PlaceItemInput } from "./schema";
import { holdOrder, stepped } from "./sections";
import { kindOf, type StoredSection } from "./stored";

/** Within its section the numbers stay with the places: 1, 2, 7a read as before. */
async function setOrder({ sql }: Ctx, section: StoredSection, ids: string[]): Promise<void> {
  await sql.query(
    `update criteria_item i set position = o.place, number = o.number from unnest($1::uuid[], $2::text[]) with ordinality o(id, number, place)
     where i.id = o.id and (i.position, i.number) is distinct from (o.place::int, o.number)`,
    [ids, section.items.map(({ number }) => number)],
  );
}

/** Up or down within its section. */
export async function moveItem(ctx: Ctx, found: DraftFound, { itemId, to }: MoveItemInput): Promise<Done> {
  const { draft } = await holdOrder(ctx, found);
  const section = draft.sections.find(({ items }) => items.some(({ id }) => id === itemId));
  const ids =
    section &&
    stepped(
      section.items.map(({ id }) => id),
      itemId,
      to,
    );
  if (!section || !ids) throw new Problem("criteria.item_gone");
  await setOrder(ctx, section, ids);
  await audit(ctx, "criteria.item_moved", draft.id, { item: itemId, to });
  return { done: "Đã chuyển chỗ tiêu chí." };
}

/** Dragged: before another item, or to the end of a section of the same kind. Into another section it takes its number along. */
export async function placeItem(ctx: Ctx, found: DraftFound, { itemId, sectionId, before }: PlaceItemInput): Promise<Done> {
  const { draft } = await holdOrder(ctx, found);
  const from = draft.sections.find(({ items }) => items.some(({ id }) => id === itemId)),
    to = draft.sections.find(({ id }) => id === sectionId);
  if (!from) throw new Problem("criteria.item_gone");
  if (!to) throw new Problem("criteria.section_gone");
  if (from.kind !== to.kind)
    throw new Problem({
      code: "criteria.item_misplaced",
      facts: { number: from.items.find(({ id }) => id === itemId)!.number, section: `${to.numeral}. ${to.name}` },
    });
  const ids = inserted(
    to.items.map(({ id }) => id),
    itemId,
    before,
  );
  if (!ids) throw new Problem("criteria.item_gone");
  if (from === to) await setOrder(ctx, to, ids);
  else {
    await ctx.sql.query(
      `update criteria_item i set position = o.place, section_id = $2, version = i.version + case when i.id = $3 then 1 else 0 end from unnest($1::uuid[]) with ordinality o(id, place)
       where i.id = o.id and (i.position, i.section_id) is distinct from (o.place::int, $2)`,
      [ids, sectionId, itemId],
    );
  }
  await audit(ctx, "criteria.item_moved", draft.id, { item: itemId, section: to.key, place: ids.indexOf(itemId) + 1 });
  return { done: from === to ? "Đã chuyển chỗ tiêu chí." : `Đã chuyển tiêu chí sang mục ${to.numeral}.` };
}

/** 1, 2, 3 through the sections of points; T1, P1, L1 outside the scale. */
export async function renumber(ctx: Ctx, found: DraftFound): Promise<Done> {
  const { draft } = await holdOrder(ctx, found);
  const counts = { MAIN: 0, BONUS: 0, PENALTY: 0, GATE: 0 };
  const numbered = draft.sections.flatMap(({ kind, items }) =>
    items.map(({ id }) => ({ id, number: `${LETTERS[kindOf(kind)]}${(counts[kindOf(kind)] += 1)}` })),
  );
  await ctx.sql.query(
    "update criteria_item i set number = o.number from unnest($1::uuid[], $2::text[]) o(id, number) where i.id = o.id and i.number <> o.number",
    [numbered.map(({ id }) => id), numbered.map(({ number }) => number)],
  );
  await audit(ctx, "criteria.renumbered", draft.id, { items: numbered.length });
  return { done: "Đã đánh số lại các tiêu chí." };
}
