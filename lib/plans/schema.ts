import { z } from "zod";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

/** About two pages for one point, ten for an opening; what is longer is refused with its length and stays in the field. */
const MOST_POINT = 5000,
  MOST_HEAD = 20_000;

const kind = z.enum(["PLAN", "REGULATION"], "Tải lại trang rồi làm lại.");
export const StartInput = z.object({
  blocYearId: idField,
  kind,
  from: z.enum(["blank", "last", "current"], "Chọn cách bắt đầu."),
  reason: optionalTextField("Lý do sửa đổi", 1000),
});

const ofPlan = { planId: idField };
export const DraftInput = z.object({ ...ofPlan, version: versionField });
export const HeadInput = z.object({
  ...ofPlan,
  version: versionField,
  title: textField("Tên văn bản", 300),
  preamble: optionalTextField("Phần mở đầu", MOST_HEAD),
  closing: optionalTextField("Phần kết", MOST_HEAD),
  unitsBy: optionalDateField(),
  reason: optionalTextField("Lý do sửa đổi", 1000),
});
export const DayInput = z.object({ ...ofPlan, version: versionField, unitsBy: optionalDateField() });

export const SectionAddInput = z.object({ ...ofPlan, heading: textField("Tên phần", 300) });
export const SectionInput = z.object({ ...ofPlan, sectionId: idField, version: versionField, heading: textField("Tên phần", 300) });
export const SectionRemoveInput = z.object({ ...ofPlan, sectionId: idField, version: versionField });

const said = { target: optionalTextField("Chỉ tiêu", 1000), who: optionalTextField("Người thực hiện", 500), until: optionalDateField() };
const point = { body: textField("Nội dung", MOST_POINT), ...said };
export const PointAddInput = z.object({ ...ofPlan, sectionId: idField, ...point });
export const PointInput = z.object({ ...ofPlan, pointId: idField, version: versionField, ...point });
export const PointRemoveInput = z.object({ ...ofPlan, pointId: idField, version: versionField });
export const MoveInput = z.object({
  ...ofPlan,
  what: z.enum(["section", "point"], "Tải lại trang rồi làm lại."),
  id: idField,
  to: z.enum(["up", "down"], "Tải lại trang rồi làm lại."),
});

const seen = { ...ofPlan, seen: z.string("Tải lại trang rồi làm lại.").length(64, "Tải lại trang rồi làm lại.") };
export const AdoptByMeetingInput = z.object({ ...seen, resolutionId: z.uuid("Chọn biểu quyết của hội nghị.") });
export const AdoptByDecisionInput = z.object({
  ...seen,
  decisionNumber: textField("Số văn bản", 60),
  decisionDate: dateField("Nhập ngày ký văn bản."),
});

const ofUnit = { blocYearId: idField, unitId: idField };
/** What the unit makes of one point of the bloc's; the button pressed says which. */
export const SettleInput = z.object({
  ...ofUnit,
  key: idField,
  version: versionField,
  verb: z.enum(["change", "leave_out", "keep"], "Tải lại trang rồi làm lại."),
  ...said,
  reason: optionalTextField("Lý do", 1000),
});
export const OwnInput = z.object({
  ...ofUnit,
  id: z
    .union([z.literal(""), z.uuid()], "Tải lại trang rồi làm lại.")
    .optional()
    .transform((id) => id || null),
  version: versionField,
  ...point,
});
export const OwnRemoveInput = z.object({ ...ofUnit, id: idField, version: versionField });
export const FollowInput = z.object({ ...ofUnit, planId: idField });
export const SendInput = z.object({ ...ofUnit, documentNumber: optionalTextField("Số văn bản", 60), documentDate: optionalDateField() });
