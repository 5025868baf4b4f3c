import { z } from "zod";
import { versionField } from "@/lib/provinces/schema";
import { lines } from "../schema";
import { ACCENTS } from "./accents";

/** One line: what turns the reading direction or cannot be seen is left out, ends of lines become spaces. */
const line = (label: string, most: number) =>
  lines(most, `${label} dài quá ${most} ký tự. Rút gọn lại.`).transform((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim());
const must = (label: string, most: number) => line(label, most).pipe(z.string().min(1, `Nhập ${label.toLowerCase()}.`));
const optional = (label: string, most: number) => line(label, most).transform((text) => text || null);

export const FaceInput = z.object({
  version: versionField,
  officialName: must("Tên đầy đủ", 120),
  shortName: must("Tên ngắn", 60),
  accent: z.enum(ACCENTS, "Chọn một màu trong danh sách."),
  responsible: optional("Người chịu trách nhiệm nội dung", 150),
  address: optional("Địa chỉ", 200),
  phone: optional("Số điện thoại", 40).pipe(
    z
      .string()
      .regex(/^\+?[\d .()-]{6,40}$/, "Số điện thoại chỉ gồm số, dấu cách, dấu chấm, dấu ngoặc, ví dụ 0210 3846 647.")
      .nullable(),
  ),
  email: optional("Thư điện tử", 120).pipe(z.email("Thư điện tử chưa đúng, ví dụ thidua@tinhmau.gov.vn.").nullable()),
  removeCrest: z.literal("on").optional(),
});
export type FaceInput = z.infer<typeof FaceInput>;

export const FaceVersion = z.object({ version: versionField });
export type FaceVersion = z.infer<typeof FaceVersion>;
