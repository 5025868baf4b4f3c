import { z } from "zod";
import { dateField, optionalTextField, textField } from "@/lib/provinces/schema";

const id = z.uuid("Chọn lại đơn vị.");
const several = z.union([z.array(id), id.transform((one) => [one])]);
const paper = {
  documentNumber: textField("Số, ký hiệu văn bản", 100),
  documentDate: dateField("Nhập ngày của văn bản."),
  effectiveOn: dateField("Nhập ngày có hiệu lực."),
  note: optionalTextField("Ghi chú", 1000),
};
/** Blocs that the board gives the unit that goes on; in at most one of them it counts for awards. */
const blocs = {
  "bloc[]": several.default([]),
  countsIn: z
    .union([z.literal(""), id])
    .optional()
    .transform((one) => one || null),
};

export const RenameInput = z.object({
  ...paper,
  unit: id,
  name: textField("Tên mới", 200),
  shortName: optionalTextField("Tên ngắn mới", 80),
});
export type RenameInput = z.infer<typeof RenameInput>;

export const MergeInput = z.object({
  ...paper,
  ...blocs,
  "unit[]": several.refine((all) => all.length > 0, "Chọn đơn vị được sáp nhập."),
  /** One that goes on, or a new one by its name. */
  into: z.union([z.literal("new"), id], "Chọn đơn vị sau sáp nhập."),
  name: optionalTextField("Tên đơn vị mới", 200),
  shortName: optionalTextField("Tên ngắn", 80),
});
export type MergeInput = z.infer<typeof MergeInput>;

export const SplitInput = z.object({
  ...paper,
  unit: id,
  names: z
    .string()
    .trim()
    .min(1, "Nhập tên từng đơn vị mới, mỗi tên một dòng.")
    .max(2000, "Nhiều nhất 2.000 ký tự. Rút gọn lại.")
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .refine((all) => all.length <= 20, "Mỗi lần nhiều nhất 20 đơn vị mới."),
  goesOn: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type SplitInput = z.infer<typeof SplitInput>;

export const EndInput = z.object({ ...paper, unit: id });
export type EndInput = z.infer<typeof EndInput>;
