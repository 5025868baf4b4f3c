import { z } from "zod";
import { numberField, optionalNumberField } from "@/lib/provinces/numbers";
import { dateField, formOf, idField, lineOf, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

const place = { blocYearId: idField, unitId: idField };
export const OpenCallInput = z.object({
  blocYearId: idField,
  version: versionField,
  dueOn: dateField("Nhập hạn gửi bản đăng ký."),
  note: optionalTextField("Yêu cầu với đơn vị", 1000),
});
export const BeginInput = z.object({ ...place, from: z.enum(["sent", "last", "empty"], "Chọn cách bắt đầu.") });
export const AddTitleInput = formOf(
  {
    ...place,
    titleCode: z.string("Chọn danh hiệu, hình thức.").trim().min(1, "Chọn danh hiệu, hình thức."),
    route: z.enum(["PROVINCE", "MINISTRY"], "Chọn tuyến đăng ký."),
    name: optionalTextField("Tên tập thể, cá nhân", 200),
    count: optionalNumberField({ min: 1, max: 100_000, places: 0 }),
    note: optionalTextField("Ghi chú", 500),
  },
  (form, at) => {
    const name = lineOf(form.name),
      count = lineOf(form.count);
    if (name && count && count !== "1")
      at.addIssue({ code: "custom", path: ["count"], message: "Đã ghi tên thì không nhập số lượng: mỗi tên là một dòng." });
    if (!name && !count) at.addIssue({ code: "custom", path: ["name"], message: "Ghi tên tập thể, cá nhân; hoặc nhập số lượng." });
  },
);
export const AddTargetInput = z
  .object({
    ...place,
    name: textField("Chỉ tiêu", 300),
    unitOfMeasure: textField("Đơn vị tính", 60),
    amount: numberField({ empty: "Nhập mức đăng ký.", min: 0, max: 1e12, places: 4 }),
    route: z.enum(["PROVINCE", "MINISTRY"], "Chọn tuyến đăng ký."),
  })
  .refine(({ unitOfMeasure, amount }) => !/^(%|phần trăm)$/i.test(unitOfMeasure) || amount <= 100, {
    path: ["amount"],
    error: "Tỷ lệ không vượt quá 100 %. Nhập lại.",
  });
export const RemoveLineInput = z.object({ ...place, lineId: idField });
export const RegistrationInput = z.object({ ...place, version: versionField });
export const SendInput = z.object({
  ...place,
  version: versionField,
  reason: optionalTextField("Lý do sửa", 1000),
  documentNumber: optionalTextField("Số bản đăng ký", 60),
  documentDate: optionalDateField(),
});
export type OpenCallInput = z.infer<typeof OpenCallInput>;
export type BeginInput = z.infer<typeof BeginInput>;
export type AddTitleInput = z.infer<typeof AddTitleInput>;
export type AddTargetInput = z.infer<typeof AddTargetInput>;
export type RemoveLineInput = z.infer<typeof RemoveLineInput>;
export type RegistrationInput = z.infer<typeof RegistrationInput>;
export type SendInput = z.infer<typeof SendInput>;
