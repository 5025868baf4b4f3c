import { z } from "zod";
import { TYPED_LIMITS } from "./words";

/** Signs that turn the direction of the text around them, and those that nobody sees: they would let words look like other words. */
const UNSEEN = /(?![\n\t\u200D])[\p{Cc}\p{Cf}]/gu;
const said = (most: number, words: string) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(/\r\n?/g, "\n").replace(UNSEEN, "").normalize("NFC").trim())
    .pipe(z.string().max(most, words));

/** What a reader sends; what proves that it is no robot is judged apart (proof.ts, question.ts). */
export const OpinionInput = z.object({
  tinh: z.string().max(100),
  article: z
    .string()
    .default("")
    .transform((text) => text || null)
    .pipe(z.uuid("Bài này không còn trên cổng. Mở lại trang tin rồi gửi.").nullable()),
  name: said(TYPED_LIMITS.name, `Tên dài quá ${TYPED_LIMITS.name} ký tự. Rút ngắn lại.`).pipe(
    z.string().min(1, "Nhập tên để cơ quan biết ai góp ý. Tên này hiện cùng ý kiến khi công bố."),
  ),
  contact: said(TYPED_LIMITS.contact, `Liên hệ dài quá ${TYPED_LIMITS.contact} ký tự. Chỉ ghi điện thoại hoặc thư điện tử.`).transform(
    (text) => text || null,
  ),
  words: said(TYPED_LIMITS.words, `Ý kiến dài quá ${TYPED_LIMITS.words} ký tự. Rút gọn, hoặc gửi thành hai ý kiến.`).pipe(
    z.string().min(10, "Viết ý kiến, ít nhất một câu."),
  ),
  proof: z.string().max(4_000).default(""),
  question: z.string().max(400).default(""),
  reply: z.string().max(40).default(""),
});
export type OpinionInput = z.infer<typeof OpinionInput>;

const decided = { id: z.uuid(), version: z.coerce.number().int() };
export const PublishOpinionInput = z.object({
  ...decided,
  answer: said(TYPED_LIMITS.words, "Trả lời dài quá 3.000 ký tự. Rút gọn lại.").transform((text) => text || null),
});
export type PublishOpinionInput = z.infer<typeof PublishOpinionInput>;
export const RefuseOpinionInput = z.object({
  ...decided,
  reason: said(500, "Lý do dài quá 500 ký tự. Rút gọn lại.").pipe(
    z.string().min(1, "Ghi lý do không công bố. Lý do chỉ người có thẩm quyền xem."),
  ),
});
export type RefuseOpinionInput = z.infer<typeof RefuseOpinionInput>;
