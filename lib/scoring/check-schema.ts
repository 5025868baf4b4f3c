import { z } from "zod";
import { exact, readPoints } from "@/lib/criteria/points";
import { idField, textField, versionField } from "@/lib/provinces/schema";

export const key = z.string("Tải lại trang rồi làm lại.").min(1).max(200);
const reason = z.string("Lý do không đúng dạng. Nhập lại.").trim().max(2000, "Lý do dài quá 2.000 ký tự. Rút gọn lại.").default("");
/** One of the province's list; nothing chosen is null. */
export const reasonField = z
  .string()
  .optional()
  .transform((id) => id || null)
  .pipe(z.union([z.null(), z.uuid("Chọn lý do trong danh sách.")]));
const MOST = exact(10_000);

/** Points as people type them; nothing typed is null. */
export const points = z
  .string("Nhập điểm, ví dụ 2,50.")
  .trim()
  .max(40, "Điểm dài quá. Nhập ví dụ 2,50.")
  .default("")
  .transform((typed, at): string | null => {
    if (typed === "") return null;
    const read = readPoints(typed);
    if (read === null) return (at.addIssue("Điểm chưa đúng dạng số. Nhập ví dụ 2,50."), z.NEVER);
    if (read.abs().gt(MOST)) return (at.addIssue("Điểm lớn quá mức ghi được. Nhập lại."), z.NEVER);
    if (read.decimalPlaces() > 2) return (at.addIssue("Điểm có nhiều nhất 2 chữ số sau dấu phẩy, ví dụ 2,25."), z.NEVER);
    return read.toFixed(2);
  });

/** One item judged: taken over, changed with a reason, or left out for now. */
export const JudgeInput = z.object({
  id: idField,
  key,
  version: versionField,
  verb: z.enum(["accept", "change", "defer"], "Bấm một trong các nút của tiêu chí."),
  points,
  reason,
  reasonId: reasonField,
  hit: z.enum(["yes", "no"]).optional(),
});
export type JudgeInput = z.infer<typeof JudgeInput>;

export const SheetInput = z.object({ id: idField, version: versionField });
export type SheetInput = z.infer<typeof SheetInput>;

export const ReplyInput = z.object({ id: idField, key, text: textField("Nội dung giải trình", 3000) });
export type ReplyInput = z.infer<typeof ReplyInput>;

export const AnswerInput = z.object({ id: idField, replyId: idField, version: versionField, answer: textField("Trả lời", 3000) });
export type AnswerInput = z.infer<typeof AnswerInput>;
