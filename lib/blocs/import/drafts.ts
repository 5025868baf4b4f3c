import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import {
  beginToApply,
  discarding,
  type DraftInput,
  keepDraft as keep,
  keptDraft,
  plannedRows,
  workbookGiven,
} from "@/lib/provinces/import/draft";
import type { Sql, Tx } from "@/lib/tenancy/enter";
import { knownState } from "./known";
import { MOST_ROWS, PLAN, SHEETS, type SheetKey } from "./plan";
import { judge } from "./rules";
import type { RawRow } from "./state";
import { writeAll } from "./write";

const AUDIT_BATCH = 500;
type Row = RawRow & { sheet: SheetKey };

/** Reads a workbook and keeps its rows to be looked at; nothing of the province changes. */
export async function readWorkbook(ctx: Ctx, _it: object, _input: object, files: Record<string, File>): Promise<Done> {
  const id = await keepDraft(ctx, ...(await workbookGiven(files)));
  return { next: `/${ctx.actor.provinceSlug}/quan-tri/nhap-excel/${id}` };
}

/** The draft of a workbook's bytes. @returns its id */
export async function keepDraft(ctx: Ctx, fileName: string, bytes: Buffer): Promise<string> {
  const { rows, notes } = await plannedRows(
    bytes,
    SHEETS.map((key) => ({ key, ...PLAN[key] })),
    { most: MOST_ROWS },
  );
  const { findings } = judge(rows as Row[], await knownState(ctx.sql));
  return keep(ctx, "province", fileName, { rows, notes }, findings.filter(({ verdict }) => verdict === "fault").length);
}

/** A draft of one's own with its rows judged against what the province holds now. */
export async function draftById(tx: Tx, sql: Sql, id: string) {
  const draft = await keptDraft<Row>(tx, "province", id);
  if (!draft) return null;
  return { ...draft, findings: draft.appliedAt ? [] : judge(draft.rows, await knownState(sql)).findings };
}
export type Draft = NonNullable<Awaited<ReturnType<typeof draftById>>>;

/** Writes the whole workbook or nothing. */
export async function applyDraft(ctx: Ctx, it: Draft, { version }: DraftInput): Promise<Done> {
  await beginToApply(ctx, it, version);
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

export const discardDraft = discarding("quan-tri/nhap-excel");
