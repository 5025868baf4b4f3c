import { z } from "zod";
import { dateField, idField, optionalTextField, versionField } from "@/lib/provinces/schema";
import { ANSWERS } from "./words";

const draft = { blocYearId: idField, id: idField };
export const OpenDiscussionInput = z.object({
  ...draft,
  version: versionField,
  dueOn: dateField("Nhập hạn góp ý."),
  note: optionalTextField("Lời nhắn", 1000),
});
export const CloseDiscussionInput = z.object({ ...draft, version: versionField });
/** Lines come as further fields: `s.cchc` the stance, `r.cchc` why, `n.cchc` and `m.cchc` what is proposed, `v.cchc` the version seen. */
export const SayInput = z.looseObject({
  ...draft,
  unitId: idField,
  to: z.enum(["save", "rest"], "Tải lại trang rồi làm lại.").default("save"),
});
export const AnswerInput = z.object({
  ...draft,
  opinionId: idField,
  version: versionField,
  answer: z.enum(ANSWERS, "Chọn tiếp thu hoặc giữ nguyên."),
  text: optionalTextField("Nội dung trả lời", 2000),
});

export type OpenDiscussionInput = z.infer<typeof OpenDiscussionInput>;
export type CloseDiscussionInput = z.infer<typeof CloseDiscussionInput>;
export type SayInput = z.infer<typeof SayInput>;
export type AnswerInput = z.infer<typeof AnswerInput>;
