import { z } from "zod";
import { readDate } from "@/lib/provinces/dates";
import { formOf, lineOf, tooLong } from "@/lib/provinces/schema";
import { optionalNumberField, wholeField } from "@/lib/provinces/numbers";

const id = z.uuid("Không tìm thấy nội dung này. Tải lại trang rồi thử lại.");
const version = z.coerce.number().int();
const hash = z.string().regex(/^[0-9a-f]{64}$/, "Trang đã cũ. Tải lại trang rồi thử lại.");

const text = (label: string, most: number, empty = `Nhập ${label.charAt(0).toLocaleLowerCase("vi")}${label.slice(1)}.`) =>
  z.string(empty).trim().min(1, empty).max(most, tooLong(label, most));
const loose = (label: string, most: number) => z.string().trim().max(most, tooLong(label, most)).default("");

const dateText = (value: string, at: z.RefinementCtx<string>): string => {
  const read = readDate(value);
  if (read.ok) return read.iso;
  at.addIssue(read.words);
  return z.NEVER;
};
const date = (empty: string) =>
  z
    .string(empty)
    .trim()
    .min(1, empty)
    .transform((value, at) => (value === "" ? z.NEVER : dateText(value, at)));
const optionalDate = z
  .string()
  .trim()
  .default("")
  .transform((value, at) => (value === "" ? null : dateText(value, at)));

const head = {
  title: text("Tên giao ước", 300),
  preamble: loose("Lời mở đầu", 4000),
  closing: loose("Phần kết", 4000),
  signBy: optionalDate,
};
export const DraftPledgeInput = z.object({ blocYearId: id, ...head });
export const ChangePledgeInput = z.object({ id, version, ...head });

const clause = {
  heading: text("Tiêu đề của điều", 300),
  body: text("Nội dung của điều", 6000),
  perUnit: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
};
export const AddClauseInput = z.object({ id, ...clause });
export const ChangeClauseInput = z.object({ id, clauseId: id, version, ...clause });
export const ClauseInput = z.object({ id, clauseId: id, version });
export const MoveClauseInput = z.object({ id, clauseId: id, to: z.enum(["up", "down"], "Chọn lên hoặc xuống.") });

const target = {
  clauseId: id,
  unitId: id,
  indicator: text("Tên chỉ tiêu", 300),
  unitOfMeasure: loose("Đơn vị tính", 60),
  measure: z.enum(["NUMBER", "YES_NO"], "Chọn cách tính chỉ tiêu."),
  baseline: optionalNumberField({ min: 0, max: 1e12, places: 4 }),
  target: optionalNumberField({ min: 0, max: 1e12, places: 4 }),
  baselineMet: z.enum(["", "yes", "no"]).default(""),
  dueOn: optionalDate,
};
/** A number needs how much, and of what. */
const measured = ({ measure, target: amount, unitOfMeasure }: Record<string, unknown>, at: z.RefinementCtx) => {
  if (measure !== "NUMBER") return;
  if (!lineOf(amount)) at.addIssue({ code: "custom", path: ["target"], message: "Nhập mức cam kết." });
  if (!lineOf(unitOfMeasure)) at.addIssue({ code: "custom", path: ["unitOfMeasure"], message: "Nhập đơn vị tính, ví dụ hộ, lớp, %." });
};
export const AddTargetInput = formOf({ id, ...target }, measured);
export const ChangeTargetInput = formOf({ id, targetId: id, version, ...target }, measured);
export const TargetInput = z.object({ id, targetId: id, unitId: id, version });

const vote = wholeField({ max: 1000 });
export const AdoptInput = z.object({
  id,
  version,
  seen: hash,
  agendaItemId: z.uuid("Chọn nội dung họp mà giao ước được biểu quyết."),
  inFavour: vote,
  opposed: vote,
  abstained: vote,
});

export const SignInput = z.object({
  id,
  unitId: id,
  seen: hash,
  password: z.string("Nhập mật khẩu để ký.").min(1, "Nhập mật khẩu để ký."),
});
export const SignOnPaperInput = z.object({
  id,
  unitId: id,
  seen: hash,
  documentNumber: text("Số của bản giấy", 60),
  documentDate: date("Nhập ngày ký trên bản giấy."),
  signerName: text("Họ tên người ký", 120),
  signerTitle: text("Chức vụ người ký", 120),
});
export const AddendumInput = z.object({ id, unitId: z.uuid("Chọn đơn vị mới."), text: text("Nội dung phụ lục", 6000) });
export const PublishInput = z.object({ id, version });

const list = z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]);
export const ArchiveInput = z.object({
  id,
  version,
  seen: hash,
  documentNumber: loose("Số của bản giấy", 60),
  documentDate: date("Nhập ngày ký ghi trên bản giấy."),
  "unit[]": list,
  "signed[]": list,
  "name[]": list,
  "title[]": list,
});

export type DraftPledgeInput = z.infer<typeof DraftPledgeInput>;
export type ChangePledgeInput = z.infer<typeof ChangePledgeInput>;
export type AddClauseInput = z.infer<typeof AddClauseInput>;
export type ChangeClauseInput = z.infer<typeof ChangeClauseInput>;
export type ClauseInput = z.infer<typeof ClauseInput>;
export type MoveClauseInput = z.infer<typeof MoveClauseInput>;
export type AddTargetInput = z.infer<typeof AddTargetInput>;
export type ChangeTargetInput = z.infer<typeof ChangeTargetInput>;
export type TargetInput = z.infer<typeof TargetInput>;
export type AdoptInput = z.infer<typeof AdoptInput>;
export type SignInput = z.infer<typeof SignInput>;
export type SignOnPaperInput = z.infer<typeof SignOnPaperInput>;
export type AddendumInput = z.infer<typeof AddendumInput>;
export type PublishInput = z.infer<typeof PublishInput>;
export type ArchiveInput = z.infer<typeof ArchiveInput>;
