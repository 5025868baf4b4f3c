import "server-only";
import { z } from "zod";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { idField, versionField } from "@/lib/provinces/schema";
import { readSheets } from "@/lib/spreadsheets/read";
import { LIMITS } from "@/lib/spreadsheets/unpack";
import type { Sql, Tx } from "@/lib/tenancy/enter";
import { knownState } from "./known";
import { isExample, MOST_ROWS, PLAN, SHEETS, type SheetKey } from "./plan";
import { judge } from "./rules";
import type { RawRow } from "./state";
import { writeAll } from "./write";

const AUDIT_BATCH = 500;
export const ReadWorkbookInput = z.object({});
export const DraftInput = z.object({ id: idField, version: versionField });
export type DraftInput = z.infer<typeof DraftInput>;
/** What a draft keeps: the rows as text; they are judged anew whenever they are looked at or written. */
type Kept = { rows: RawRow[]; notes: string[] };

/** Reads a workbook and keeps its rows to be looked at; nothing of the province changes. */
export async function readWorkbook(ctx: Ctx, _it: object, _input: object, { workbook }: Record<string, File>) {
  if (!workbook) throw new Problem([{ code: "file.missing", field: "workbook" }]);
  if (workbook.size > LIMITS.bytes)
    throw new Problem([
      { code: "file.too_large", field: "workbook", facts: { megabytes: Math.ceil(workbook.size / 1_048_576), limit: 20 } },
    ]);
  const id = await keepDraft(ctx, workbook.name, Buffer.from(await workbook.arrayBuffer()));
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/nhap-excel/${id}` };
}

/** The draft of a workbook's bytes. @returns its id */
export async function keepDraft(ctx: Ctx, fileName: string, bytes: Buffer): Promise<string> {
  const read = await readSheets(
    bytes,
    SHEETS.map((key) => ({ key, ...PLAN[key] })),
  );
  if (read.missing.length === SHEETS.length)
    throw new Problem([
      { code: "workbook.foreign", field: "workbook", facts: { sheets: read.missing.map((name) => `“${name}”`).join(", ") } },
    ]);
  if (read.incomplete.length > 0) {
    throw new Problem(
      read.incomplete.map(({ sheet, columns }) => ({
        code: "workbook.columns",
        field: "workbook",
        facts: { sheet, columns: columns.join(", ") },
      })),
    );
  }
  const rows = read.rows.filter(
    ({ cells }) => !isExample(cells) && Object.entries(cells).some(([key, text]) => key !== "note" && text),
  ) as (RawRow & { sheet: SheetKey })[];
  if (rows.length === 0) throw new Problem([{ code: "workbook.empty", field: "workbook" }]);
  if (rows.length > MOST_ROWS)
    throw new Problem([{ code: "workbook.too_long", field: "workbook", facts: { rows: rows.length, limit: MOST_ROWS } }]);
  const notes = read.unknown.filter((name) => name !== "Hướng dẫn").map((name) => `Trang tính “${name}” không thuộc mẫu nên không đọc.`);
  const { findings } = judge(rows, await knownState(ctx.sql));
  const kept: Kept = { rows, notes };
  await ctx.tx.importDraft.deleteMany({ where: { appliedAt: null, kind: "province" } }); // the fence leaves only one's own
  const draft = await ctx.tx.importDraft.create({
    data: {
      createdById: ctx.actor.personId,
      fileName: fileName.slice(0, 200),
      rows: kept,
      faults: findings.filter(({ verdict }) => verdict === "fault").length,
    },
    select: { id: true },
  });
  await audit(ctx, "workbook.read", draft.id, { rows: rows.length });
  return draft.id;
}

/** A draft of one's own with its rows judged against what the province holds now. */
export async function draftById(tx: Tx, sql: Sql, id: string) {
  const draft = await tx.importDraft.findFirst({ where: { id, kind: "province" } });
  if (!draft) return null;
  const { rows, notes } = draft.rows as Kept;
  const { findings } = draft.appliedAt ? { findings: [] } : judge(rows, await knownState(sql));
  return {
    id: draft.id,
    version: draft.version,
    fileName: draft.fileName,
    createdAt: draft.createdAt,
    appliedAt: draft.appliedAt,
    rows,
    notes,
    findings,
    unitId: null,
  };
}
export type Draft = NonNullable<Awaited<ReturnType<typeof draftById>>>;

/** Writes the whole workbook or nothing. Two at once wait for each other, and the second finds its rows there already. */
export async function applyDraft(ctx: Ctx, it: Draft, { version }: DraftInput) {
  await ctx.sql.query({
    name: "import_lock",
    text: "select pg_advisory_xact_lock(hashtextextended('import:' || app_province()::text, 0))",
  });
  const { count } = await ctx.tx.importDraft.updateMany({
    where: { id: it.id, version, appliedAt: null },
    data: { appliedAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem(it.appliedAt ? "workbook.applied" : "record.moved");
  const { findings, writing } = judge(it.rows, await knownState(ctx.sql));
  const faults = findings.filter(({ verdict }) => verdict === "fault").length;
  if (faults > 0) throw new Problem({ code: "workbook.has_faults", facts: { faults } });
  const written = await writeAll(ctx, writing);
  for (const sheet of SHEETS) {
    for (let at = 0; at < written[sheet].length; at += AUDIT_BATCH)
      await audit(ctx, "workbook.applied", it.id, { sheet, ids: written[sheet].slice(at, at + AUDIT_BATCH) });
  }
  const total = SHEETS.reduce((sum, sheet) => sum + written[sheet].length, 0);
  if (total === 0) await audit(ctx, "workbook.applied", it.id, { rows: 0 });
  return {
    done:
      total === 0
        ? "Mọi dòng đã có sẵn, không có gì phải ghi thêm."
        : `Đã ghi ${total} dòng: ${SHEETS.filter((sheet) => written[sheet].length > 0)
            .map((sheet) => `${PLAN[sheet].name} ${written[sheet].length}`)
            .join(", ")}.`,
  };
}

export async function discardDraft(ctx: Ctx, it: Draft) {
  if (it.appliedAt) throw new Problem("workbook.applied");
  await ctx.tx.importDraft.deleteMany({ where: { id: it.id } });
  await audit(ctx, "workbook.discarded", it.id, {});
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/nhap-excel` };
}

/** One's own drafts, the newest first. */
export const ownDrafts = (tx: Tx) =>
  tx.importDraft.findMany({
    where: { kind: "province" },
    orderBy: { createdAt: "desc" },
    take: 10,
    select: { id: true, fileName: true, faults: true, createdAt: true, appliedAt: true },
  });
