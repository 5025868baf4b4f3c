import { z } from "zod";
import { parseTime } from "@/lib/provinces/dates";
import { dateField, idField, versionField } from "@/lib/provinces/schema";
import { lines } from "../schema";

export const VersionInput = z.object({ id: idField, version: versionField });
export type VersionInput = z.infer<typeof VersionInput>;

export const ReturnInput = VersionInput.extend({
  reason: lines(500, "Lý do dài quá 500 ký tự. Rút ngắn lại.").pipe(z.string().min(1, "Ghi điều cần sửa.")),
});
export type ReturnInput = z.infer<typeof ReturnInput>;

const time = z
  .string({ error: "Nhập giờ đăng, ví dụ 08:30." })
  .trim()
  .min(1, "Nhập giờ đăng, ví dụ 08:30.")
  .transform((typed, at) => {
    const read = parseTime(typed);
    if (!read) at.addIssue({ code: "custom", message: "Giờ chưa đúng dạng. Nhập ví dụ 08:30 hoặc 8 giờ 30." });
    return read ?? z.NEVER;
  });
export const ScheduleInput = VersionInput.extend({ day: dateField("Nhập ngày đăng."), time, word: z.string().default("") });
export type ScheduleInput = z.infer<typeof ScheduleInput>;

/** `units` come ticked, one or many. */
export const TagsInput = VersionInput.extend({
  movementId: z
    .string()
    .default("")
    .transform((text) => text || null)
    .pipe(z.uuid("Phong trào không còn trong danh sách. Tải lại trang rồi chọn lại.").nullable()),
  units: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((given) => [given ?? []].flat())
    .pipe(z.array(z.uuid("Đơn vị không còn trong danh sách. Tải lại trang rồi chọn lại.")).max(200)),
});
export type TagsInput = z.infer<typeof TagsInput>;

export const PictureInput = VersionInput.extend({
  caption: lines(300, "Chú thích ảnh dài quá 300 ký tự. Rút ngắn lại."),
  alt: lines(300, "Lời tả ảnh dài quá 300 ký tự. Rút ngắn lại.").pipe(z.string().min(1, "Viết lời tả ảnh cho người không nhìn thấy ảnh.")),
});
export type PictureInput = z.infer<typeof PictureInput>;
export const DropPictureInput = VersionInput.extend({ number: z.coerce.number().int() });
export type DropPictureInput = z.infer<typeof DropPictureInput>;

const ticked = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat());
/** Without an item the article is offered to the unit as a whole. */
export const OfferInput = z.object({
  id: idField,
  units: ticked.pipe(
    z.array(z.uuid("Đơn vị không còn trong danh sách. Tải lại trang rồi chọn lại.")).min(1, "Chọn ít nhất một đơn vị.").max(200),
  ),
  items: ticked.pipe(z.array(z.string().min(1).max(200)).max(200)),
});
export type OfferInput = z.infer<typeof OfferInput>;
export const DropOfferInput = z.object({ id: idField, offer: idField });
export type DropOfferInput = z.infer<typeof DropOfferInput>;
