import { z } from "zod";
import { optionalDateField } from "@/lib/provinces/schema";
import { isSlug, slugOf } from "./slug";

/** Text in lines, in one form of its letters; signs that turn the reading direction round are left out. */
export const lines = (most: number, words: string) =>
  z
    .string()
    .default("")
    .transform((text) =>
      text
        .replace(/\r\n?/g, "\n")
        .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/g, "")
        .normalize("NFC")
        .trim(),
    )
    .pipe(z.string().max(most, words));
const optionalId = z
  .string()
  .default("")
  .transform((text) => text || null)
  .pipe(z.uuid("Lựa chọn không còn nữa. Tải lại trang rồi chọn lại.").nullable());
const version = z.coerce.number().int();

const texts = {
  title: lines(200, "Tên bài dài quá 200 ký tự. Rút ngắn lại.").pipe(z.string().min(1, "Nhập tên bài.")),
  slug: z
    .string()
    .default("")
    .transform((text) => text.trim().toLowerCase()),
  summary: lines(500, "Đoạn mở đầu dài quá 500 ký tự. Rút ngắn lại, phần còn lại viết vào nội dung."),
  body: lines(30_000, "Nội dung dài quá 30.000 ký tự. Rút ngắn hoặc tách thành hai bài."),
  author: lines(200, "Dòng người viết dài quá 200 ký tự. Rút ngắn lại."),
  blocYearId: optionalId,
  meetingId: optionalId,
  roleModelId: optionalId,
  eventOn: optionalDateField(),
  datedOn: optionalDateField(),
  photoCaption: lines(300, "Chú thích ảnh dài quá 300 ký tự. Rút ngắn lại."),
  photoAlt: lines(300, "Lời tả ảnh dài quá 300 ký tự. Rút ngắn lại."),
  removePhoto: z.literal("on").optional(),
};

/** An empty address is proposed from the title. */
function withSlug<It extends { title: string; slug: string }>(it: It, ctx: z.RefinementCtx): It {
  const slug = it.slug || slugOf(it.title);
  if (!isSlug(slug))
    ctx.addIssue({
      code: "custom",
      path: ["slug"],
      message: it.slug
        ? "Đường dẫn chỉ gồm chữ thường không dấu, số và dấu gạch nối, tối đa 90 ký tự, ví dụ ky-ket-giao-uoc-2026."
        : "Chưa đặt được đường dẫn từ tên bài. Nhập đường dẫn, ví dụ ky-ket-giao-uoc-2026.",
    });
  return { ...it, slug };
}

export const NewArticleInput = z.object({ ...texts, meetingPhoto: z.literal("on").optional() }).transform(withSlug);
export const ArticleInput = z.object({ id: z.uuid(), version, ...texts }).transform(withSlug);
export type NewArticleInput = z.infer<typeof NewArticleInput>;
export type ArticleInput = z.infer<typeof ArticleInput>;

export const PublishInput = z.object({ id: z.uuid(), version, word: z.string().default("") });
export type PublishInput = z.infer<typeof PublishInput>;

export const WithdrawInput = z.object({
  id: z.uuid(),
  version,
  word: z.string().default(""),
  reason: lines(500, "Lý do dài quá 500 ký tự. Rút ngắn lại.").pipe(z.string().min(1, "Ghi lý do gỡ bài.")),
});
export type WithdrawInput = z.infer<typeof WithdrawInput>;
