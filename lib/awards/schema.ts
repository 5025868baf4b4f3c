import { z } from "zod";
import { idField, tooLong, versionField } from "@/lib/provinces/schema";

/** Line ends of one kind, and no sign that PostgreSQL cannot keep. */
export const cleanText = (text: string) => text.replace(/\r\n?/g, "\n").replaceAll("\u0000", "").normalize("NFC").trim();

/** A passage that must be there, of at most so many signs. */
export const passage = (missing: string, most: number) =>
  z
    .string({ error: missing })
    .transform(cleanText)
    .pipe(z.string().min(1, missing).max(most, tooLong("", most)));
export const optionalPassage = (most: number) =>
  z
    .string()
    .default("")
    .transform(cleanText)
    .pipe(z.string().max(most, tooLong("", most)))
    .transform((text) => text || null);

/** A group of boxes: none, one or several ticked. */
export const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((it) => (it === undefined ? [] : Array.isArray(it) ? it : [it]));
export const tickedIds = ticked.pipe(z.array(z.uuid("Tải lại trang rồi chọn lại.")));

export const ProposeInput = z.object({ blocYearId: idField, nominations: tickedIds });
export type ProposeInput = z.infer<typeof ProposeInput>;

export const SummaryInput = z.object({ id: idField, version: versionField, summary: passage("Ghi tóm tắt thành tích.", 5000) });
export type SummaryInput = z.infer<typeof SummaryInput>;

/** A paper is answered by a new file, by a few words, or by both. */
export const PaperInput = z.object({ id: idField, paperId: idField, answer: optionalPassage(500) });
export type PaperInput = z.infer<typeof PaperInput>;

export const DropPaperInput = z.object({ id: idField, paperId: idField });
export type DropPaperInput = z.infer<typeof DropPaperInput>;

export const SendInput = z.object({ id: idField, version: versionField });
export type SendInput = z.infer<typeof SendInput>;

export const WithdrawProposalInput = z.object({
  id: idField,
  version: versionField,
  reason: passage("Ghi lý do rút hồ sơ.", 500),
  word: z.string().default(""),
});
export type WithdrawProposalInput = z.infer<typeof WithdrawProposalInput>;
