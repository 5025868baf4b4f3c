import "server-only";
import { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { idField, versionField } from "@/lib/provinces/schema";
import type { Tx } from "@/lib/tenancy/enter";
import { readSheets, type SheetPlan, type TextRow } from "@/lib/spreadsheets/read";
import { LIMITS } from "@/lib/spreadsheets/unpack";
import { isExample } from "./plan";

// Every import goes the same way: a workbook is read and kept as rows, looked at, and written whole or not at all. What the rows mean is the affair of each room.

export type DraftKind = "province" | "archive_year" | "past_awards";
export const ReadWorkbookInput = z.object({});
export const DraftInput = z.object({ id: idField, version: versionField });
export type DraftInput = z.infer<typeof DraftInput>;
/** What a draft keeps: the rows as text; they are judged anew whenever they are looked at or written. */
export type Kept<Row> = { rows: Row[]; notes: string[] };
/** A draft as it was kept; of the province, of no unit. */
export type KeptDraft<Row> = Kept<Row> & {
  id: string;
  version: number;
  fileName: string;
  createdAt: Date;
  appliedAt: Date | null;
  unitId: null;
};

/** The one file of the form. */
export async function workbookGiven({ workbook }: Record<string, File>): Promise<[fileName: string, bytes: Buffer]> {
  if (!workbook) throw new Problem({ code: "file.missing", field: "workbook" });
  if (workbook.size > LIMITS.bytes)
    throw new Problem({
      code: "file.too_large",
      field: "workbook",
      facts: { megabytes: Math.ceil(workbook.size / 1_048_576), limit: 20 },
    });
  return [workbook.name, Buffer.from(await workbook.arrayBuffer())];
}

/**
 * The filled rows of a workbook made from our template. Another workbook, columns that are gone, none or too many rows: refused with the place.
 * @param needs the sheet without which it is another workbook; where none is named, one of the sheets must be there
 */
export async function plannedRows(
  bytes: Buffer,
  plan: readonly SheetPlan[],
  { needs, most }: { needs?: string; most: number },
): Promise<Kept<TextRow>> {
  const read = await readSheets(bytes, plan);
  if (needs ? read.missing.includes(needs) : read.missing.length === plan.length)
    throw new Problem({ code: "workbook.foreign", field: "workbook", facts: { sheets: plan.map(({ name }) => `“${name}”`).join(", ") } });
  if (read.incomplete.length > 0)
    throw new Problem(
      read.incomplete.map(({ sheet, columns }) => ({
        code: "workbook.columns" as const,
        field: "workbook",
        facts: { sheet, columns: columns.join(", ") },
      })),
    );
  const rows = read.rows.filter(({ cells }) => !isExample(cells) && Object.entries(cells).some(([key, text]) => key !== "note" && text));
  if (rows.length === 0) throw new Problem({ code: "workbook.empty", field: "workbook" });
  if (rows.length > most) throw new Problem({ code: "workbook.too_long", field: "workbook", facts: { rows: rows.length, limit: most } });
  const notes = read.unknown.filter((name) => name !== "Hướng dẫn").map((name) => `Trang tính “${name}” không thuộc mẫu nên không đọc.`);
  return { rows, notes };
}

/** Keeps the rows to be looked at, in the place of an earlier workbook of this person that was not written. @returns its id */
export async function keepDraft<Row extends object>(
  ctx: Ctx,
  kind: DraftKind,
  fileName: string,
  { rows, notes }: Kept<Row>,
  faults: number,
): Promise<string> {
  await ctx.tx.importDraft.deleteMany({ where: { appliedAt: null, kind } }); // the fence leaves only one's own
  const draft = await ctx.tx.importDraft.create({
    data: { kind, createdById: ctx.actor.personId, fileName: fileName.slice(0, 200), rows: { rows, notes }, faults },
    select: { id: true },
  });
  await audit(ctx, "workbook.read", draft.id, { rows: rows.length });
  return draft.id;
}

/** A draft of one's own. */
export async function keptDraft<Row>(tx: Tx, kind: DraftKind, id: string): Promise<KeptDraft<Row> | null> {
  const draft = idField.safeParse(id).success ? await tx.importDraft.findFirst({ where: { id, kind } }) : null;
  if (!draft) return null;
  const { version, fileName, createdAt, appliedAt } = draft,
    { rows, notes } = draft.rows as Kept<Row>;
  return { id, version, fileName, createdAt, appliedAt, rows, notes, unitId: null };
}

type Waiting = Facts & Pick<KeptDraft<unknown>, "id" | "appliedAt">;

/** Two at once wait for each other, and the second finds its rows there already. @param forget whether the rows are not kept once they are written */
export async function beginToApply(ctx: Ctx, it: Waiting, version: number, forget = false): Promise<void> {
  await ctx.sql.query({
    name: "import_lock",
    text: "select pg_advisory_xact_lock(hashtextextended('import:' || app_province()::text, 0))",
  });
  const { count } = await ctx.tx.importDraft.updateMany({
    where: { id: it.id, version, appliedAt: null },
    data: { appliedAt: ctx.now, version: { increment: 1 }, ...(forget ? { rows: { rows: [], notes: [] } } : {}) },
  });
  if (count === 0) throw new Problem(it.appliedAt ? "workbook.applied" : "record.moved");
}

/** Throws a draft away. @param list where its kind is listed, below the province */
export const discarding =
  (list: string) =>
  async (ctx: Ctx, it: Waiting): Promise<Done> => {
    if (it.appliedAt) throw new Problem("workbook.applied");
    await ctx.tx.importDraft.deleteMany({ where: { id: it.id } });
    await audit(ctx, "workbook.discarded", it.id, {});
    return { next: `/${ctx.actor.provinceSlug}/${list}` };
  };

/** One's own drafts, the newest first. */
export const ownDrafts = (tx: Tx, kind: DraftKind) =>
  tx.importDraft.findMany({
    where: { kind },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: { id: true, fileName: true, faults: true, createdAt: true, appliedAt: true },
  });
