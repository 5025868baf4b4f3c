import { z } from "zod";
import { optionalPassage, passage, tickedIds } from "@/lib/awards/schema";
import { dateField, formOf, idField, lineOf, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { agenciesIn } from "./rules";
import { ANSWERS } from "./words";

const known = { id: idField, version: versionField };

export const AskInput = z.object({
  ...known,
  agencies: z
    .string({ error: "Ghi ít nhất một cơ quan." })
    .max(5_000, "Danh sách quá dài. Hỏi thành nhiều lần.")
    .transform((text, ctx) => {
      const { agencies, wrong } = agenciesIn(text.normalize("NFC").replaceAll("\u0000", ""));
      for (const message of wrong) ctx.addIssue({ code: "custom", message });
      return agencies;
    }),
  question: optionalPassage(2_000),
  dueOn: dateField("Nhập ngày cuối để trả lời."),
  papers: tickedIds,
});
export type AskInput = z.infer<typeof AskInput>;

/** `id` is the dossier's, as in every form of its page. */
export const OpinionInput = z.object({ id: idField, opinionId: idField, opinionVersion: versionField });
export type OpinionInput = z.infer<typeof OpinionInput>;
export const TakeBackInput = OpinionInput.extend({ withdrawnReason: passage("Ghi lý do thôi hỏi cơ quan này.", 500) });
export type TakeBackInput = z.infer<typeof TakeBackInput>;

const link = { tinh: z.string().max(100), token: z.string().max(100) };
export const CodeInput = z.object({
  ...link,
  code: z
    .string({ error: "Nhập mã." })
    .max(40, "Mã có tám ký tự. Nhập lại.")
    .refine((text) => /[A-Za-z0-9]/.test(text), "Nhập mã."),
});
export type CodeInput = z.infer<typeof CodeInput>;

export const AnswerInput = formOf(
  {
    ...link,
    answer: z.enum(ANSWERS as [(typeof ANSWERS)[number], ...typeof ANSWERS], { error: "Chọn một trong ba câu trả lời." }),
    reason: optionalPassage(3_000),
    signerName: textField("Họ tên người cho ý kiến", 120),
    signerTitle: textField("Chức vụ", 200),
    paperNumber: optionalTextField("Số văn bản", 60),
    paperDate: optionalDateField(),
  },
  ({ answer, reason }, at) => {
    if (answer === "disagree" && !lineOf(reason)) at.addIssue({ code: "custom", path: ["reason"], message: "Ghi lý do không đồng ý." });
  },
);
export type AnswerInput = z.infer<typeof AnswerInput>;
