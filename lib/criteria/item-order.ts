import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { LETTERS } from "./carry";
import type { DraftFound } from "./queries";
import type { MoveItemInput } from "./schema";
import { holdOrder, stepped } from "./sections";
import { kindOf } from "./stored";

/** Up or down within its section. The numbers stay with the places: 1, 2, 7a read as before. */
export async function moveItem(ctx: Ctx, found: DraftFound, { itemId, to }: MoveItemInput): Promise<Done> {
  const { draft } = await holdOrder(ctx, found);
  const section = draft.sections.find(({ items }) => items.some(({ id }) => id === itemId));
  const ids = section && stepped(section.items.map(({ id }) => id), itemId, to);
  if (!section || !ids) throw new Problem("criteria.item_gone");
  await ctx.sql.query(
    `update criteria_item i set position = o.place, number = o.number from unnest($1::uuid[], $2::text[]) with ordinality o(id, number, place)
     where i.id = o.id and (i.position, i.number) is distinct from (o.place::int, o.number)`,
    [ids, section.items.map(({ number }) => number)],
  );
  await audit(ctx, "criteria.item_moved", draft.id, { item: itemId, to });
  return { done: "Đã chuyển chỗ tiêu chí." };
}

/** 1, 2, 3 through the sections of points; T1, P1, L1 outside the scale. */
export async function renumber(ctx: Ctx, found: DraftFound): Promise<Done> {
  const { draft } = await holdOrder(ctx, found);
  const counts = { MAIN: 0, BONUS: 0, PENALTY: 0, GATE: 0 };
  const numbered = draft.sections.flatMap(({ kind, items }) => items.map(({ id }) => ({ id, number: `${LETTERS[kindOf(kind)]}${(counts[kindOf(kind)] += 1)}` })));
  await ctx.sql.query(
    "update criteria_item i set number = o.number from unnest($1::uuid[], $2::text[]) o(id, number) where i.id = o.id and i.number <> o.number",
    [numbered.map(({ id }) => id), numbered.map(({ number }) => number)],
  );
  await audit(ctx, "criteria.renumbered", draft.id, { items: numbered.length });
  return { done: "Đã đánh số lại các tiêu chí." };
}
