import { z } from "zod";
import { idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

const ticked = z
  .literal("on")
  .optional()
  .transform((it) => it === "on");
const place = { id: idField, item: idField };
const details = {
  title: textField("Tên tài liệu", 200),
  documentNumber: optionalTextField("Số, ký hiệu", 60),
  issuedOn: optionalDateField(),
  issuer: optionalTextField("Cơ quan ban hành", 200),
  summary: optionalTextField("Trích yếu", 500),
  checkersOnly: ticked,
};
const several = (missing: string) =>
  z.preprocess(
    (it) => (it === undefined ? [] : [it].flat()),
    z.array(z.uuid(missing)).min(1, missing).max(200, "Chọn không quá 200 mục một lần."),
  );

export const AddEvidenceInput = z.object({ ...place, ...details, secret: ticked });
export type AddEvidenceInput = z.infer<typeof AddEvidenceInput>;

/** `quiet`: sent by script, one file a request; the page draws itself anew at the end. */
export const SendInput = z.object({ title: textField("Tên tài liệu", 200).optional(), quiet: z.literal("1").optional() });
export const SendProofInput = SendInput.extend(place);
export const SendToVaultInput = SendInput.extend({ unit: idField });

export const LinkEvidenceInput = z.object({ ...place, evidence: several("Chọn ít nhất một tài liệu trong danh sách.") });
export const UseInput = z.object({ ...place, use: idField });
export const SealEvidenceInput = UseInput.extend({ reason: textField("Lý do niêm phong", 300) });

export const DocumentInput = z.object({ document: idField });
export const ChangeDocumentInput = DocumentInput.extend({ version: versionField, ...details });
export const SealDocumentInput = DocumentInput.extend({ reason: textField("Lý do niêm phong", 300) });
/** A document to several items of one sheet. */
export const UseForInput = DocumentInput.extend({ sheet: idField, items: several("Chọn ít nhất một tiêu chí.") });

/** An article offered as evidence, for one item of the unit's sheet. */
export const TakeArticleInput = z.object({ offer: idField, item: z.uuid("Chọn một tiêu chí.") });
export const LeaveArticleInput = z.object({ offer: idField, reason: textField("Lý do", 300) });
