import { z } from "zod";
import { numberField, wholeField } from "@/lib/provinces/numbers";
import { formOf, idField, lineOf, optionalTextField, versionField } from "@/lib/provinces/schema";
import type { QuarterNumber } from "./quarters";

const MOST_WORDS = 4000;
const place = { blocYearId: idField, unitId: idField };
const quarter = z.coerce
  .number({ error: "Chọn quý." })
  .int("Chọn quý.")
  .min(1, "Chọn quý.")
  .max(4, "Chọn quý.")
  .transform((it) => it as QuarterNumber);

export type FigureTyped = { value: string; words: string };
/** One form for a quarter: `value_<id>` as typed, `words_<id>`; the figures themselves are read where the promise is known. */
export const ReportTargetsInput = formOf(
  { ...place, quarter, version: versionField, reason: optionalTextField("Lý do sửa", 1000) },
  (form, at) => {
    const typed: Record<string, FigureTyped> = {};
    for (const [name, value] of Object.entries(form)) {
      const id = /^value_(.+)$/.exec(name)?.[1];
      if (!id || typeof value !== "string") continue;
      const text = lineOf(form[`words_${id}`]);
      if (text.length > MOST_WORDS)
        at.addIssue({
          code: "custom",
          path: [`words_${id}`],
          message: `Thuyết minh dài ${text.length.toLocaleString("vi-VN")} ký tự, quá mức ${MOST_WORDS.toLocaleString("vi-VN")}. Rút gọn lại.`,
        });
      typed[id] = { value: value.trim(), words: text };
    }
    return { typed };
  },
);
export type ReportTargetsInput = z.infer<typeof ReportTargetsInput>;

const step = numberField({ empty: "Nhập mức kế hoạch; không đặt thì nhập 0.", min: 0, max: 1e12, places: 4 });
export const SetPlanInput = z.object({
  ...place,
  targetId: idField,
  version: versionField,
  course: z.enum(["AMOUNT", "RATE"], "Chọn cách theo dõi."),
  direction: z.enum(["least", "most"], "Chọn chiều của chỉ tiêu."),
  first: step,
  second: step,
  third: step,
});
export type SetPlanInput = z.infer<typeof SetPlanInput>;

const percent = numberField({ empty: "Nhập tỷ lệ phần trăm, ví dụ 95.", min: 1, max: 100 });
export const TargetRuleInput = z
  .object({
    version: versionField,
    onTrack: percent,
    slow: percent,
    dueDays: wholeField({ empty: "Nhập số ngày, ví dụ 10.", min: 1, max: 60 }),
  })
  .refine(({ onTrack, slow }) => slow < onTrack, { path: ["slow"], error: "Mức này phải nhỏ hơn mức đúng tiến độ. Nhập lại." });
export type TargetRuleInput = z.infer<typeof TargetRuleInput>;
