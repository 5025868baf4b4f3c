import { z } from "zod";
import { idField, optionalTextField, versionField } from "@/lib/provinces/schema";
import { sectionFields } from "./schema";
import { PERIODS, SECTIONS } from "./words";

const place = { blocYearId: idField, period: z.enum(PERIODS, "Tải lại trang rồi làm lại.") };

/** The bloc's own words, section by section. */
export const ReviewInput = z
  .object({
    ...place,
    version: versionField,
    verb: z.enum(["keep", "save"]).default("save"),
    ...sectionFields,
    number: optionalTextField("Số, ký hiệu", 60),
  })
  .transform(({ blocYearId, period, version, verb, number, ...words }) => ({
    blocYearId,
    period,
    version,
    verb,
    number,
    words: Object.fromEntries(SECTIONS.map((section) => [section, words[section] ?? ""])),
  }));
export type ReviewTyped = z.infer<typeof ReviewInput>;

export const AdoptReviewInput = z.object({
  ...place,
  version: versionField,
  seen: z.string("Tải lại trang rồi làm lại.").length(64, "Tải lại trang rồi làm lại."),
  resolutionId: z.uuid("Chọn nội dung hội nghị đã biểu quyết."),
});
