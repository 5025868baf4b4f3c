import { z } from "zod";
import { dateField, idField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { parseNumber } from "@/lib/provinces/numbers";
import { STEPS } from "./rules";

const source = {
  since: dateField("Nhập ngày bắt đầu áp dụng."),
  instrument: textField("Văn bản", 300),
  article: optionalTextField("Điều, khoản", 100),
};
/** A decimal as it was typed: "1,5" is "1.5", exact. */
const decimal = (empty: string, { most, places }: { most: number; places: number }) =>
  z.string(empty).transform((text, at): string => {
    const refuse = (sentence: string): never => (at.addIssue(sentence), z.NEVER),
      value = parseNumber(text);
    if (text.trim() === "") return refuse(empty);
    if (value === null) return refuse("Chưa đúng dạng số. Nhập ví dụ 1,5 hoặc 2.340.000.");
    if (value <= 0) return refuse("Nhập số lớn hơn 0.");
    if (value > most) return refuse(`Số này quá lớn, nhiều nhất ${most.toLocaleString("vi-VN")}. Nhập lại.`);
    if ((text.split(",")[1]?.trim().length ?? 0) > places)
      return refuse(places === 0 ? "Nhập số nguyên." : `Nhập nhiều nhất ${places} chữ số sau dấu phẩy.`);
    return text
      .trim()
      .replace(/[.\s\u00a0+]/g, "")
      .replace(",", ".");
  });

export const SalaryInput = z.object({
  kind: z.literal("SALARY"),
  value: decimal("Nhập mức lương cơ sở.", { most: 99_999_999, places: 0 }),
  ...source,
});
export const MultipleInput = z.object({
  kind: z.literal("MULTIPLE"),
  code: z.string("Chọn danh hiệu, hình thức.").min(1, "Chọn danh hiệu, hình thức."),
  of: z
    .string()
    .default("")
    .transform((text) => text || null),
  value: decimal("Nhập hệ số.", { most: 1000, places: 4 }),
  ...source,
});
export const RoundingInput = z.object({ kind: z.literal("ROUNDING"), value: z.enum(STEPS, { error: "Chọn cách làm tròn." }), ...source });
export const BonusRuleInput = z.discriminatedUnion("kind", [SalaryInput, MultipleInput, RoundingInput], { error: "Chọn loại mức." });
export type BonusRuleInput = z.infer<typeof BonusRuleInput>;

export const DropBonusInput = z.object({ id: idField, version: versionField });
export type DropBonusInput = z.infer<typeof DropBonusInput>;

/** `sum`: what whoever confirms had before their eyes. */
export const ConfirmBonusInput = z.object({
  id: idField,
  version: versionField,
  print: z.enum(["yes", "no"]),
  sum: z.coerce.number().default(0),
  compared: z
    .literal("on")
    .optional()
    .transform((it) => it === "on"),
});
export type ConfirmBonusInput = z.infer<typeof ConfirmBonusInput>;
