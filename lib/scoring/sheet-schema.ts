import { z } from "zod";
import { dateField, idField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

const reason = z
  .string("Nhập lý do.")
  .trim()
  .min(10, "Nhập lý do, ít nhất 10 chữ cái.")
  .max(1000, "Lý do dài quá 1.000 chữ cái. Rút gọn lại.");

export const SheetInput = z.object({ id: idField, version: versionField });
export const YearInput = z.object({ id: idField });
export const HandInInput = SheetInput.extend({ password: z.string().optional() });
export const ReasonInput = SheetInput.extend({ reason });
export const ExtendInput = ReasonInput.extend({ dueOn: dateField("Nhập hạn mới.") });
export const ReturnInput = ExtendInput;
export const PaperInput = SheetInput.extend({
  paperNumber: textField("Số của bản giấy", 60),
  paperDate: dateField("Nhập ngày ký trên bản giấy."),
  paperSigner: textField("Người ký", 150),
});
export const BehalfAnswerInput = SheetInput.extend({
  answer: z.enum(["confirmed", "contested"], "Chọn một trong hai."),
  note: optionalTextField("Ý kiến", 1000),
}).refine(({ answer, note }) => answer === "confirmed" || note !== null, {
  path: ["note"],
  message: "Ghi rõ nội dung không đồng ý để thư ký khối sửa.",
});

export const NOTE_MOST = 2000;
const note = z.string().trim().max(NOTE_MOST, "Thuyết minh dài quá 2.000 chữ cái. Rút gọn lại.").default("");

/** The cells of one line as typed: short texts, ticked names, yes or no. What they mean is judged by the method of the item. */
const Typed = z.record(
  z.string().max(40),
  z.union([
    z.string().max(200, "Nội dung ô dài quá 200 ký tự. Rút gọn lại."),
    z.array(z.string().max(60)).max(60),
    z.boolean(),
    z.number(),
    z.null(),
  ]),
);
const json = z
  .string()
  .max(8000)
  .transform((text, at): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return (at.addIssue("Tải lại trang rồi nhập lại."), z.NEVER);
    }
  });
export const LineInput = z.object({
  id: idField,
  item: idField,
  version: versionField.pipe(z.number().min(0)),
  inputs: json.pipe(Typed),
  note,
  notApplicable: z.enum(["true", "false"]).transform((it) => it === "true"),
});
export type LineInput = z.infer<typeof LineInput>;

/** The whole sheet from a browser without script: fields `i.<key>.<cell>`, `n.<key>`, `na.<key>`, `v.<key>`. */
export const WholeInput = z.looseObject({ id: idField });
export type WholeInput = z.infer<typeof WholeInput>;
