import { z } from "zod";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { PERIODS } from "@/lib/reports/words";

const dated = {
  kind: z.enum(["DEADLINE", "EVENT"], "Chọn hạn hoặc sự kiện."),
  day: dateField("Nhập ngày."),
  title: textField("Tên", 200),
  note: optionalTextField("Ghi chú", 1000),
  document: optionalTextField("Văn bản", 300),
};
const blocYearId = z
  .union([z.literal(""), z.uuid("Tải lại trang rồi làm lại.")])
  .optional()
  .transform((id) => id || null);
/** A deadline may be the one by which the units send their reports. */
const reportPeriod = z
  .union([z.literal(""), z.enum(PERIODS)], "Chọn báo cáo.")
  .optional()
  .transform((period) => period || null);
export const AddDateInput = z
  .object({ ...dated, blocYearId, reportPeriod })
  .refine(({ kind, reportPeriod: period }) => !period || kind === "DEADLINE", {
    path: ["kind"],
    error: "Ngày gửi báo cáo là hạn phải làm xong. Chọn lại loại.",
  });
export type AddDateInput = z.infer<typeof AddDateInput>;
export const ChangeDateInput = z.object({ ...dated, id: idField, version: versionField });
export type ChangeDateInput = z.infer<typeof ChangeDateInput>;
export const CancelDateInput = z.object({ id: idField, version: versionField, reason: textField("Lý do bỏ ngày này", 500) });
export type CancelDateInput = z.infer<typeof CancelDateInput>;

export const LateInput = z.object({
  blocYearId: idField,
  unitId: z.uuid("Chọn đơn vị."),
  /** `sign` for the pledge, `targets_3` for the figures of a quarter, `registration` for the registration of titles, else the id of a date of the year. */
  what: z.union([z.literal("sign"), z.literal("registration"), z.string().regex(/^targets_[1-4]$/), z.uuid()], "Chọn việc được làm muộn."),
  until: dateField("Nhập ngày cuối cùng được làm."),
  reason: z.string("Nhập lý do.").trim().min(10, "Nhập lý do, ít nhất 10 chữ cái.").max(1000, "Lý do dài quá 1.000 chữ cái. Rút gọn lại."),
  document: optionalTextField("Văn bản", 300),
});
export type LateInput = z.infer<typeof LateInput>;

export const DayInput = z.object({
  from: dateField("Nhập ngày đầu."),
  to: optionalDateField(),
  kind: z.enum(["OFF", "WORK", "QUIET"], "Chọn loại ngày."),
  name: textField("Tên ngày", 200),
  source: optionalTextField("Văn bản", 300),
  verification: z.enum(["ORIGINAL", "PRESS", "UNVERIFIED"], "Chọn mức đối chiếu."),
});
export type DayInput = z.infer<typeof DayInput>;
export const DayRemoveInput = z.object({ id: idField, version: versionField });
