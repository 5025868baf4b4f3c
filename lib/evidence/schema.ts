import { z } from "zod";
import { idField, optionalDateField, optionalTextField, textField } from "@/lib/provinces/schema";

const ticked = z.literal("on").optional().transform((it) => it === "on");
const place = { id: idField, item: idField };

export const AddEvidenceInput = z.object({
  ...place,
  title: textField("Tên tài liệu", 200),
  documentNumber: optionalTextField("Số, ký hiệu", 60),
  issuedOn: optionalDateField(),
  issuer: optionalTextField("Cơ quan ban hành", 200),
  secret: ticked,
  checkersOnly: ticked,
});
export type AddEvidenceInput = z.infer<typeof AddEvidenceInput>;

export const LinkEvidenceInput = z.object({ ...place, evidence: z.uuid("Chọn một tài liệu trong danh sách.") });
export const UseInput = z.object({ ...place, use: idField });
export const SealEvidenceInput = UseInput.extend({ reason: textField("Lý do niêm phong", 300) });
