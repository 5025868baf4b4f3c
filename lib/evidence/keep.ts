import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { may } from "@/lib/access/policy";
import type { Facts } from "@/lib/access/facts";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { sealFile } from "@/lib/storage/store";
import { addUse, keepDocument, ownDocuments, untold } from "./documents";
import type { AddEvidenceInput, LinkEvidenceInput, SealEvidenceInput, SendInput, UseInput } from "./schema";
import { keptTitle } from "./titles";

/** The sheet and the item that a document is to prove, as the room of scores finds them. `open`: lines and proof may change. */
export type ProvenAt = Facts & { id: string; unitId: string; blocYearId: string; open: boolean; onBehalf: boolean; itemId: string };

export function refuseWhenClosed({ post }: Ctx, it: ProvenAt): void {
  if (!it.open) throw new Problem("evidence.locked");
  if (post.code === "bloc_secretary" && !it.onBehalf) throw new Problem("sheet.not_on_behalf");
}

/** A document with what is to be said about it, put to this item. A secret paper leaves a row and no file. */
export async function addEvidence(ctx: Ctx, it: ProvenAt, input: AddEvidenceInput, files: Record<string, File>): Promise<Done> {
  refuseWhenClosed(ctx, it);
  const { file } = files;
  if (input.secret && file) throw new Problem({ code: "evidence.secret_with_file", field: "file" });
  if (!input.secret && !file) throw new Problem({ code: "evidence.nothing", field: "file" });
  const { title, again } = await prove(ctx, it, input, file ?? null);
  return {
    done: again
      ? `Tệp này đã có trong kho với tên “${title}”: đã gắn tài liệu ấy, không lưu bản thứ hai.`
      : `Đã thêm minh chứng “${title}”.`,
  };
}

async function prove(ctx: Ctx, it: ProvenAt, details: Parameters<typeof keepDocument>[2], file: File | null) {
  const kept = await keepDocument(ctx, { unitId: it.unitId, about: it.id }, details, file),
    { id, again, sha256 } = kept;
  const fresh = await addUse(ctx, id, it.id, it.itemId);
  if (!again) await audit(ctx, "evidence.added", it.id, { unit: it.unitId, evidence: id, item: it.itemId, sha256, secret: !file });
  else if (fresh) await audit(ctx, "evidence.linked", it.id, { unit: it.unitId, evidence: id, item: it.itemId });
  return { ...kept, fresh };
}

/** Files as they come, one or many, each a document of its own: names are the files', the rest is told later. All or none of one sending. */
export async function sendEvidence(ctx: Ctx, it: ProvenAt, input: z.infer<typeof SendInput>, files: Record<string, File>): Promise<Done> {
  refuseWhenClosed(ctx, it);
  const sent = Object.values(files),
    again: string[] = [];
  if (sent.length === 0) throw new Problem({ code: "file.missing", field: "files" });
  for (const file of sent) {
    const kept = await named(file, sent.length, prove(ctx, it, untold(input.title ?? keptTitle(file.name)), file));
    if (kept.again) again.push(kept.title);
  }
  return { done: sentWords(sent.length, again), ...(input.quiet ? { quiet: true } : {}) };
}

/** Of several files sent at once the refusal says which. */
export async function named<T>(file: File, of: number, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error;
    throw new Problem([
      ...(of > 1 ? [{ code: "evidence.which", field: "files", facts: { name: file.name } } as const] : []),
      ...error.items.map((item) => ({ ...item, field: "files" })),
    ]);
  });
}

export const sentWords = (count: number, again: readonly string[]): string => {
  if (count === 1 && again.length === 1) return `Đã có trong kho với tên “${again[0]}”, không lưu bản thứ hai.`;
  const known = again.length > 0 ? ` ${again.length} tệp đã có trong kho, không lưu bản thứ hai.` : "";
  return count === 1 ? "Đã vào kho." : `Đã tải lên ${count} tệp.${known}`;
};

/** Documents the unit has already prove this item too: one or several. */
export async function linkEvidence(ctx: Ctx, it: ProvenAt, { evidence }: z.infer<typeof LinkEvidenceInput>): Promise<Done> {
  refuseWhenClosed(ctx, it);
  const found = await ownDocuments(ctx, it.unitId, evidence);
  for (const { id } of found) {
    if (!(await addUse(ctx, id, it.id, it.itemId))) throw new Problem("evidence.once");
    await audit(ctx, "evidence.linked", it.id, { unit: it.unitId, evidence: id, item: it.itemId });
  }
  return { done: found.length === 1 ? `Đã gắn minh chứng “${found[0]!.title}”.` : `Đã gắn ${found.length} tài liệu.` };
}

async function useAt(ctx: Ctx, it: ProvenAt, id: string) {
  const use = await ctx.tx.evidenceUse.findFirst({
    where: { id, sheetId: it.id, itemId: it.itemId },
    include: { evidence: { include: { fileUse: true } } },
  });
  if (!use) throw new Problem("record.not_found");
  return use;
}

/** Off this item; the document stays in the unit's vault. */
export async function unlinkEvidence(ctx: Ctx, it: ProvenAt, { use: id }: z.infer<typeof UseInput>): Promise<Done> {
  refuseWhenClosed(ctx, it);
  const use = await useAt(ctx, it, id);
  await ctx.tx.evidenceUse.deleteMany({ where: { id } });
  await audit(ctx, "evidence.unlinked", it.id, { unit: it.unitId, evidence: use.evidenceId, item: it.itemId });
  return { done: `Đã gỡ “${use.evidence.title}” khỏi tiêu chí này; tài liệu còn trong kho.` };
}

/** A file that should never have been sent goes at once, in whatever state the sheet is; the row says that something was there. */
export async function sealEvidence(ctx: Ctx, it: ProvenAt, { use: id, reason }: z.infer<typeof SealEvidenceInput>): Promise<Done> {
  const {
    evidence: { fileUse },
  } = await useAt(ctx, it, id);
  if (!fileUse) throw new Problem("record.not_found");
  await sealFile(ctx, fileUse.fileId, reason, { about: fileUse.about, everywhere: may("file.seal", ctx.actor, {}) });
  await audit(ctx, "file.sealed", it.id, { use: fileUse.id, file: fileUse.fileId });
  return { done: "Đã niêm phong: nội dung tệp đã xóa, còn giữ mã tệp và lý do." };
}
