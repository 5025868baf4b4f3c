import { z } from "zod";
import { idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

export const CODE_SHAPE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/;
export const SLUG_SHAPE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const CODE_WORDS = "Mã chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, tối đa 20 ký tự, ví dụ SNV.";
export const SLUG_WORDS = "Đường dẫn chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ so-noi-vu.";

const unit = {
  name: textField("Tên đơn vị", 200),
  shortName: optionalTextField("Tên ngắn", 80),
  code: z
    .string()
    .trim()
    .refine((code) => !code || CODE_SHAPE.test(code), CODE_WORDS)
    .optional(),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .max(60, "Đường dẫn tối đa 60 ký tự. Rút gọn lại.")
    .refine((slug) => !slug || SLUG_SHAPE.test(slug), SLUG_WORDS)
    .optional(),
  establishedOn: optionalDateField(),
  territoryId: z
    .union([z.literal(""), z.uuid()], "Chọn lại địa bàn trong danh sách.")
    .optional()
    .transform((id) => id || null),
};

export const AddUnitInput = z.object(unit);
export type AddUnitInput = z.infer<typeof AddUnitInput>;

export const ChangeUnitInput = z.object({ ...unit, id: idField, version: versionField });
export type ChangeUnitInput = z.infer<typeof ChangeUnitInput>;

export const RestoreUnitInput = z.object({ id: idField, version: versionField });
export type RestoreUnitInput = z.infer<typeof RestoreUnitInput>;
