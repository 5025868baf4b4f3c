import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { parseNumber } from "@/lib/provinces/numbers";
import { slugOf } from "@/lib/provinces/slugs";
import { formatAmount } from "./points";
import { type DraftFound, findDraft } from "./queries";
import type { ClassesInput, HeadInput, TiesInput } from "./schema";
import { tableOf } from "./stored";
import { itemsOf, type TieRule } from "./table";

type StoredClass = { key: string; name: string; from: string };
type Changed = { title?: string; totalPoints?: number; bonusCap?: number | null; classes?: StoredClass[]; tieBreak?: TieRule[] };

/** False: somebody else came first, and the caller shows both texts. */
async function change({ tx }: Ctx, id: string, version: number, data: Changed): Promise<boolean> {
  const changed = await tx.criteriaVersion.updateMany({
    where: { id, version, state: "draft" },
    data: { ...data, version: { increment: 1 } },
  });
  return changed.count > 0;
}

/** What stands there now, for whoever came second. */
async function now({ sql }: Ctx, it: DraftFound): Promise<DraftFound["draft"]> {
  const found = await findDraft(sql, { blocYearId: it.blocYearId, id: it.draft.id });
  if (!found) throw new Problem("record.not_found");
  return found.draft;
}

/** Title, scale, ceiling of the bonus. */
export async function changeHead(ctx: Ctx, it: DraftFound, { version, title, scale, bonusCap }: HeadInput): Promise<Done> {
  const { draft } = it;
  if (!(await change(ctx, draft.id, version, { title, totalPoints: scale, bonusCap }))) {
    const theirs = await now(ctx, it),
      cap = (amount: string | number | null) => (amount === null ? "" : formatAmount(amount));
    throw await clashOf(ctx.sql, draft.id, theirs.version, [
      { field: "title", label: "Tên bảng tiêu chí", yours: title, theirs: theirs.title },
      { field: "scale", label: "Thang điểm", yours: formatAmount(scale), theirs: formatAmount(theirs.totalPoints) },
      { field: "bonusCap", label: "Trần điểm thưởng", yours: cap(bonusCap), theirs: cap(theirs.bonusCap) },
    ]);
  }
  await audit(ctx, "criteria.head_changed", draft.id, {
    before: { title: draft.title, scale: draft.totalPoints, bonusCap: draft.bonusCap },
  });
  return { done: "Đã lưu phần chung." };
}

/** Classes from the best down; rows left empty fall away. */
export async function changeClasses(
  ctx: Ctx,
  it: DraftFound,
  { version, "className[]": names, "classFrom[]": froms }: ClassesInput,
): Promise<Done> {
  const rows = names
    .map((name, i) => ({ name: name.trim(), from: (froms[i] ?? "").trim() }))
    .filter(({ name, from }) => name !== "" || from !== "");
  const taken = new Set<string>();
  const classes = rows.map(({ name, from }, i): StoredClass => {
    const amount = parseNumber(from);
    if (amount === null) throw new Problem({ code: "criteria.class_number", facts: { at: i + 1 } });
    let key = slugOf(name).slice(0, 30) || `hang-${i + 1}`;
    while (taken.has(key)) key = `${key}-${i + 1}`;
    taken.add(key);
    return { key, name, from: String(amount) };
  });
  if (!(await change(ctx, it.draft.id, version, { classes }))) throw new Problem("criteria.head_moved");
  await audit(ctx, "criteria.classes_changed", it.draft.id, { before: it.draft.classes });
  return { done: "Đã lưu các mức xếp loại." };
}

export async function changeTies(ctx: Ctx, it: DraftFound, { version, "tie[]": typed }: TiesInput): Promise<Done> {
  const table = tableOf(it.draft);
  const known = new Map<string, TieRule>([
    ["fewer_penalties", { by: "fewer_penalties" }],
    ["bonus", { by: "bonus" }],
    ...table.sections.map(({ key }): [string, TieRule] => [`section:${key}`, { by: "section", key }]),
    ...itemsOf(table).map(({ key }): [string, TieRule] => [`item:${key}`, { by: "item", key }]),
  ]);
  const chosen = [...new Set(typed.filter((one) => one !== ""))];
  const gone = chosen.findIndex((one) => !known.has(one));
  if (gone !== -1) throw new Problem({ code: "criteria.tie_rule_gone", facts: { at: gone + 1 } });
  if (!(await change(ctx, it.draft.id, version, { tieBreak: chosen.map((one) => known.get(one)!) })))
    throw new Problem("criteria.head_moved");
  await audit(ctx, "criteria.ties_changed", it.draft.id, { before: it.draft.tieBreak });
  return { done: "Đã lưu thứ tự tiêu chuẩn phụ." };
}
