import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { firstFree, slugOf } from "@/lib/provinces/slugs";
import { roman } from "./carry";
import { formatAmount } from "./points";
import { type DraftFound, findDraft } from "./queries";
import type { AddSectionInput, ChangeSectionInput, MoveSectionInput, SectionInput } from "./schema";
import { storedKind } from "./stored";

/**
 * Holds the order of a draft: adding, moving and deleting follow each other. The frame is held and not the version,
 * because every edit shares the version's row, and whoever held it would wait for edits that wait for it.
 */
export async function holdOrder({ sql }: Ctx, { blocYearId, draft: { id, frameId } }: DraftFound): Promise<DraftFound> {
  await sql.query("select from criteria_frame where id = $1 for no key update", [frameId]);
  const it = await findDraft(sql, { blocYearId, id });
  if (!it) throw new Problem("record.not_found");
  return it;
}

/** Places and numerals by order; words and versions are not touched, so an open form stays good. */
async function order({ sql }: Ctx, ids: string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await sql.query(
      "update criteria_section set position = $2, numeral = $3 where id = $1 and (position, numeral) is distinct from ($2, $3)",
      [id, at + 1, roman(at + 1)],
    );
  }
}

export async function addSection(ctx: Ctx, found: DraftFound, { name, max, kind }: AddSectionInput): Promise<Done> {
  const { draft } = await holdOrder(ctx, found);
  const at = draft.sections.length + 1;
  const sectionKey = firstFree(slugOf(name).slice(0, 36) || "muc", new Set(draft.sections.map(({ key }) => key)), "-");
  await ctx.tx.criteriaSection.create({
    data: { criteriaVersionId: draft.id, position: at, numeral: roman(at), sectionKey, name, kind: storedKind(kind), maxPoints: max },
  });
  await audit(ctx, "criteria.section_added", draft.id, { section: sectionKey, kind });
  return { done: `Đã thêm mục ${roman(at)}. ${name}.` };
}

export async function changeSection(ctx: Ctx, { draft }: DraftFound, { sectionId, version, name, max }: ChangeSectionInput): Promise<Done> {
  const where = { id: sectionId, criteriaVersionId: draft.id };
  const changed = await ctx.tx.criteriaSection.updateMany({
    where: { ...where, version },
    data: { name, maxPoints: max, version: { increment: 1 } },
  });
  if (changed.count === 0) {
    const now = await ctx.tx.criteriaSection.findFirst({ where });
    if (!now) throw new Problem("criteria.section_gone");
    throw await clashOf(ctx.sql, draft.id, now.version, [
      { field: "name", label: "Tên mục", yours: name, theirs: now.name },
      { field: "max", label: "Điểm của mục", yours: formatAmount(max), theirs: formatAmount(now.maxPoints) },
    ]);
  }
  const before = draft.sections.find(({ id }) => id === sectionId);
  await audit(ctx, "criteria.section_changed", draft.id, {
    section: before?.key,
    before: before && { name: before.name, max: before.max },
  });
  return { done: "Đã lưu mục." };
}

/** Only an empty section goes: nobody loses a page of items by one press. */
export async function removeSection(ctx: Ctx, found: DraftFound, { sectionId, version }: SectionInput): Promise<Done> {
  const { draft } = await holdOrder(ctx, found);
  const section = draft.sections.find(({ id }) => id === sectionId);
  if (!section) throw new Problem("criteria.section_gone");
  if (section.items.length > 0) throw new Problem({ code: "criteria.section_filled", facts: { items: section.items.length } });
  const removed = await ctx.tx.criteriaSection.deleteMany({ where: { id: sectionId, criteriaVersionId: draft.id, version } });
  if (removed.count === 0) throw new Problem("record.moved");
  await order(
    ctx,
    draft.sections.filter(({ id }) => id !== sectionId).map(({ id }) => id),
  );
  await audit(ctx, "criteria.section_removed", draft.id, { section: section.key, name: section.name });
  return { done: `Đã xóa mục “${section.name}”.` };
}

export async function moveSection(ctx: Ctx, found: DraftFound, { sectionId, to }: MoveSectionInput): Promise<Done> {
  const { draft } = await holdOrder(ctx, found);
  const ids = stepped(
    draft.sections.map(({ id }) => id),
    sectionId,
    to,
  );
  if (!ids) throw new Problem("criteria.section_gone");
  await order(ctx, ids);
  const place = roman(ids.indexOf(sectionId) + 1);
  await audit(ctx, "criteria.section_moved", draft.id, { section: sectionId, to: place });
  return { done: `Đã chuyển thành mục ${place}.` };
}

/** One step up or down; at the edge it stays where it is. Null: not in the list. */
export function stepped(ids: string[], id: string, to: "up" | "down"): string[] | null {
  const at = ids.indexOf(id),
    next = at + (to === "up" ? -1 : 1);
  if (at === -1) return null;
  return ids[next] === undefined ? ids : ids.with(at, ids[next]).with(next, id);
}
