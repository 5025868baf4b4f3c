import { z } from "zod";
import { dateField, idField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

const fields = {
  yearId: idField,
  handedOn: dateField("Nhập ngày bàn giao."),
  place: textField("Nơi bàn giao", 300),
  number: optionalTextField("Số biên bản", 60),
  also: optionalTextField("Bàn giao kèm theo", 4000),
};
export const PrepareInput = z.object(fields);
export const PrepareAgainInput = z.object({ ...fields, version: versionField });
export const ConfirmInput = z.object({ yearId: idField, version: versionField });
export const CheckInput = z.object({
  yearId: idField,
  sha256: z
    .string("Nhập mã SHA-256.")
    .transform((text) => text.replace(/[\s:]/g, "").toLowerCase())
    .pipe(z.string().regex(/^[0-9a-f]{64}$/, "Mã SHA-256 có 64 chữ số và chữ cái từ a đến f. Chép lại đủ mã.")),
});
