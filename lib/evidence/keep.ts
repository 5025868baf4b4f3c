import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { may } from "@/lib/access/policy";
import type { Facts } from "@/lib/access/facts";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn } from "@/lib/provinces/dates";
import { sealFile, storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import type { AddEvidenceInput, LinkEvidenceInput, SealEvidenceInput, UseInput } from "./schema";
import { EVIDENCE, QUOTA_MEGABYTES } from "./words";

/** The sheet and the item that a document is to prove, as the room of scores finds them. `open`: lines and proof may change. */
export type ProvenAt = Facts & { id: string; unitId: string; blocYearId: string; open: boolean; onBehalf: boolean; itemId: string };

function refuseWhenClosed({ post }: Ctx, it: ProvenAt): void {
  if (!it.open) throw new Problem("evidence.locked");
  if (post.code === "bloc_secretary" && !it.onBehalf) throw new Problem("sheet.not_on_behalf");
}

const MEGABYTE = 1_048_576;

/** All files of one unit count once; two uploads at once wait for each other at the unit's row. */
async function refuseOverQuota({ sql }: Ctx, unitId: string, size: number): Promise<void> {
  await sql.query({ name: "evidence_quota_hold", text: "select pg_advisory_xact_lock(hashtextextended('evidence:' || $1, 0))", values: [unitId] });
  const { rows } = await sql.query<{ used: string }>({
    name: "evidence_used_bytes",
    text: `select coalesce(sum(f.bytes), 0) as used from stored_file f where f.province_id = app_province() and f.sealed_at is null
      and exists (select from file_use u where u.province_id = f.province_id and u.file_id = f.id and u.kind = 'evidence' and u.unit_id = $1 and u.removed_at is null)`,
    values: [unitId],
  });
  const used = Number(rows[0]!.used);
  if (used + size > QUOTA_MEGABYTES * MEGABYTE) {
    throw new Problem({ code: "evidence.quota", field: "file", facts: { used: Math.ceil(used / MEGABYTE), megabytes: Math.ceil(size / MEGABYTE), limit: QUOTA_MEGABYTES } });
  }
}

/** A new document of the unit, put to this item. A secret paper leaves a row and no file. */
export async function addEvidence(ctx: Ctx, it: ProvenAt, input: AddEvidenceInput, files: Record<string, File>): Promise<Done> {
  refuseWhenClosed(ctx, it);
  const { file } = files;
  if (input.secret && file) throw new Problem({ code: "evidence.secret_with_file", field: "file" });
  if (!input.secret && !file) throw new Problem({ code: "evidence.nothing", field: "file" });
  let fileUseId: string | null = null, sha256: string | null = null;
  if (file) {
    await refuseOverQuota(ctx, it.unitId, file.size);
    const stored = await storeFile(ctx, file, EVIDENCE, "file");
    sha256 = stored.sha256;
    fileUseId = await useFile(ctx, { fileId: stored.id, kind: "evidence", about: it.id, unitId: it.unitId, caption: input.title });
  }
  // The ids are made here: the row's policy shows it only to the unit, and to the secretary only once a use leads to it.
  const { rows } = await ctx.sql.query<{ id: string }>({ name: "new_id", text: "select uuidv7() as id" });
  const evidence = rows[0]!.id;
  await ctx.sql.query({
    name: "evidence_add",
    text: `insert into evidence (id, unit_id, title, document_number, issued_on, issuer, file_use_id, secret, checkers_only, added_by_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [evidence, it.unitId, input.title, input.documentNumber, input.issuedOn ? dateColumn(input.issuedOn) : null, input.issuer, fileUseId, input.secret, input.checkersOnly, ctx.actor.personId],
  });
  await ctx.sql.query({ name: "evidence_use_add", text: "insert into evidence_use (evidence_id, sheet_id, item_id, added_by_id) values ($1, $2, $3, $4)", values: [evidence, it.id, it.itemId, ctx.actor.personId] });
  await audit(ctx, "evidence.added", it.id, { unit: it.unitId, evidence, item: it.itemId, sha256, secret: input.secret });
  return { done: `Đã thêm minh chứng “${input.title}”.` };
}

/** The same document proves another item. */
export async function linkEvidence(ctx: Ctx, it: ProvenAt, { evidence }: z.infer<typeof LinkEvidenceInput>): Promise<Done> {
  refuseWhenClosed(ctx, it);
  const found = await ctx.tx.evidence.findFirst({ where: { id: evidence, unitId: it.unitId, withdrawnAt: null } });
  if (!found) throw new Problem("record.not_found");
  await ctx.tx.evidenceUse.create({ data: { evidenceId: evidence, sheetId: it.id, itemId: it.itemId, addedById: ctx.actor.personId } });
  await audit(ctx, "evidence.linked", it.id, { unit: it.unitId, evidence, item: it.itemId });
  return { done: `Đã gắn minh chứng “${found.title}”.` };
}

async function useAt(ctx: Ctx, it: ProvenAt, id: string) {
  const use = await ctx.tx.evidenceUse.findFirst({ where: { id, sheetId: it.id, itemId: it.itemId }, include: { evidence: { include: { fileUse: true } } } });
  if (!use) throw new Problem("record.not_found");
  return use;
}

/** Off this item; a document that proves nothing any more is withdrawn, and its file is no longer given out. */
export async function withdrawEvidence(ctx: Ctx, it: ProvenAt, { use: id }: z.infer<typeof UseInput>): Promise<Done> {
  refuseWhenClosed(ctx, it);
  const use = await useAt(ctx, it, id);
  const others = await ctx.tx.evidenceUse.count({ where: { evidenceId: use.evidenceId, id: { not: id } } });
  if (others === 0) {
    await ctx.tx.evidence.updateMany({ where: { id: use.evidenceId, withdrawnAt: null }, data: { withdrawnAt: ctx.now, version: { increment: 1 } } });
    if (use.evidence.fileUseId) await ctx.tx.fileUse.updateMany({ where: { id: use.evidence.fileUseId, removedAt: null }, data: { removedAt: ctx.now } });
  }
  await ctx.tx.evidenceUse.deleteMany({ where: { id } });
  await audit(ctx, "evidence.withdrawn", it.id, { unit: it.unitId, evidence: use.evidenceId, item: it.itemId, whole: others === 0 });
  return { done: `Đã rút minh chứng “${use.evidence.title}”.` };
}

/** A file that should never have been sent goes at once, in whatever state the sheet is; the row says that something was there. */
export async function sealEvidence(ctx: Ctx, it: ProvenAt, { use: id, reason }: z.infer<typeof SealEvidenceInput>): Promise<Done> {
  const use = await useAt(ctx, it, id);
  if (!use.evidence.fileUse) throw new Problem("record.not_found");
  await sealFile(ctx, use.evidence.fileUse.fileId, reason, { about: use.evidence.fileUse.about, everywhere: may("file.seal", ctx.actor, {}) });
  await audit(ctx, "file.sealed", it.id, { use: use.evidence.fileUseId, file: use.evidence.fileUse.fileId });
  return { done: "Đã niêm phong: nội dung tệp đã xóa, còn giữ mã tệp và lý do." };
}
