import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { may } from "@/lib/access/policy";
import { audit } from "@/lib/audit/audit";
import { EVIDENCE } from "@/lib/evidence/words";
import { Problem } from "@/lib/problems/problem";
import { sealFile, storeFile } from "@/lib/storage/store";
import { useFile } from "@/lib/storage/uses";
import type { LetterSeen } from "./queries";
import type { FileInput, FileRemoveInput, FileSealInput } from "./schema";
import { MOST_FILES } from "./words";
import { mustBeDraft } from "./write";

/** Files are chosen while the letter is a draft: what was sent does not change. */
export async function attachFile(ctx: Ctx, it: LetterSeen, _input: z.infer<typeof FileInput>, files: Record<string, File>): Promise<Done> {
  mustBeDraft(it);
  if (!files.file) throw new Problem({ code: "file.missing", field: "file" });
  if (it.files.length >= MOST_FILES) throw new Problem({ code: "letter.too_many_files", field: "file", facts: { most: MOST_FILES } });
  const { id, sha256, name } = await storeFile(ctx, files.file, EVIDENCE, "file"),
    use = await useFile(ctx, { fileId: id, fileName: name, kind: "letter_file", about: it.id });
  await audit(ctx, "letter.file_added", it.id, { use, sha256 });
  return { done: "Đã thêm tệp kèm theo." };
}

export async function detachFile(ctx: Ctx, it: LetterSeen, { useId }: z.infer<typeof FileRemoveInput>): Promise<Done> {
  mustBeDraft(it);
  const { count } = await ctx.tx.fileUse.updateMany({
    where: { id: useId, about: it.id, kind: "letter_file", removedAt: null },
    data: { removedAt: ctx.now },
  });
  if (count === 0) throw new Problem("record.not_found");
  await audit(ctx, "letter.file_removed", it.id, { use: useId });
  return { done: "Đã gỡ tệp." };
}

/** A file that should never have been sent goes at once, from a letter that was sent too; that it was there stays written. */
export async function sealLetterFile(ctx: Ctx, it: LetterSeen, { useId, reason }: z.infer<typeof FileSealInput>): Promise<Done> {
  const use = await ctx.tx.fileUse.findFirst({ where: { id: useId, about: it.id, kind: "letter_file", removedAt: null } });
  if (!use) throw new Problem("record.not_found");
  await sealFile(ctx, use.fileId, reason, { about: it.id, everywhere: may("file.seal", ctx.actor, {}) });
  await audit(ctx, "file.sealed", it.id, { use: use.id, file: use.fileId });
  return { done: "Đã niêm phong: nội dung tệp đã xóa, còn giữ mã tệp và lý do." };
}
