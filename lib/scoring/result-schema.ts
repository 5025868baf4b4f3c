import { z } from "zod";
import { idField, optionalDateField, optionalTextField, versionField } from "@/lib/provinces/schema";
import { key, points, reasonField } from "./check-schema";

const reason = z
  .string("Nhập lý do.")
  .trim()
  .min(10, "Nhập lý do, ít nhất 10 chữ cái.")
  .max(2000, "Lý do dài quá 2.000 chữ cái. Rút gọn lại.");

export const OpenResultInput = z.object({
  id: idField,
  basis: z.enum(["PETITION", "LATE_FIGURES"], "Chọn căn cứ điều chỉnh."),
  petitionNumber: optionalTextField("Số văn bản kiến nghị", 60),
  petitionDate: optionalDateField(),
  petitioner: optionalTextField("Người kiến nghị", 200),
  reason,
  /** Named sheets; one comes as text, several as a list. */
  sheets: z.union([z.array(z.uuid()), z.uuid().transform((one) => [one])]).default([]),
});
export type OpenResultInput = z.infer<typeof OpenResultInput>;

const result = { id: idField, resultId: idField };
export const CorrectItemInput = z.object({
  ...result,
  sheetId: idField,
  key: key.min(1, "Chọn tiêu chí."),
  version: versionField.pipe(z.number().min(0)).default(0),
  points,
  reason,
  reasonId: reasonField,
  hit: z.enum(["yes", "no"]).optional(),
});
export type CorrectItemInput = z.infer<typeof CorrectItemInput>;
export const DropItemInput = z.object({ ...result, sheetId: idField, key });
export type DropItemInput = z.infer<typeof DropItemInput>;
export const SettleResultInput = z.object({ ...result, version: versionField, password: z.string().optional() });
export type SettleResultInput = z.infer<typeof SettleResultInput>;
export const CancelResultInput = z.object({ ...result, version: versionField, reason });
export type CancelResultInput = z.infer<typeof CancelResultInput>;
