import { z } from "zod";
import { numberField, optionalNumberField } from "@/lib/provinces/numbers";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { ITEM_METHODS, NA_POLICIES, SCORED_BY, SECTION_KINDS } from "./words";

const year = { blocYearId: idField };
const draft = { ...year, id: idField };
const points = (empty: string) => numberField({ empty, min: 0, max: 10_000, places: 2 });
const ticked = z
  .literal("on")
  .optional()
  .transform((on) => on === "on");
const direction = z.enum(["up", "down"], "Chọn lên hoặc xuống.");
/** Repeated fields come as a list, or as one text where there is only one. */
const list = z.union([z.array(z.string()), z.string().transform((one) => [one])]).default([]);

export const StartInput = z.object({
  ...year,
  title: textField("Tên bảng tiêu chí", 300),
  source: z.enum(["frame", "front", "communes", "former", "other", "empty"], "Chọn bắt đầu từ đâu."),
  /** Whose table, where it is that of another bloc. */
  otherId: z.union([z.literal("").transform(() => null), z.uuid("Chọn bảng của khối khác.")]).default(null),
  scale: z.enum(["100", "1000"], "Chọn thang điểm.").default("100").transform(Number),
});
export const AmendInput = z.object(year);
export const AmendLateInput = z.object({
  ...year,
  reason: z
    .string("Nhập lý do sửa.")
    .trim()
    .min(10, "Nhập lý do sửa, ít nhất 10 chữ cái.")
    .max(1000, "Lý do dài quá 1.000 chữ cái. Rút gọn lại."),
});
export const ShareInput = z.object({ ...year, versionId: z.uuid("Chọn bảng tiêu chí dùng chung.") });

export const HeadInput = z.object({
  ...draft,
  version: versionField,
  title: textField("Tên bảng tiêu chí", 300),
  scale: numberField({ empty: "Nhập thang điểm, ví dụ 100 hoặc 1.000.", min: 1, max: 10_000, places: 2 }),
  bonusCap: optionalNumberField({ min: 0, max: 10_000, places: 2 }),
});
export const ClassesInput = z.object({ ...draft, version: versionField, "className[]": list, "classFrom[]": list });
export const TiesInput = z.object({ ...draft, version: versionField, "tie[]": list });

const section = { name: textField("Tên mục", 300), max: points("Nhập điểm của mục. Mục ngoài thang điểm ghi 0.") };
export const AddSectionInput = z.object({ ...draft, ...section, kind: z.enum(SECTION_KINDS, "Chọn loại mục.") });
export const ChangeSectionInput = z.object({ ...draft, sectionId: idField, version: versionField, ...section });
export const SectionInput = z.object({ ...draft, sectionId: idField, version: versionField });
export const MoveSectionInput = z.object({ ...draft, sectionId: idField, to: direction });

/** Parameters of the method come as further fields "p.each", "p.bands.0.from"; the method itself reads them. */
const item = {
  sectionId: z.uuid("Chọn mục."),
  number: z.string("Nhập số thứ tự.").trim().min(1, "Nhập số thứ tự, ví dụ 7a.").max(12, "Số thứ tự dài nhất 12 ký tự."),
  name: textField("Tên tiêu chí", 500),
  guidance: optionalTextField("Hướng dẫn chấm", 2000),
  max: optionalNumberField({ min: 0, max: 10_000, places: 2 }),
  method: z.enum(ITEM_METHODS, "Chọn cách tính điểm."),
  asksEvidence: ticked,
  asksNote: ticked,
  scoredBy: z.enum(SCORED_BY, "Chọn bên chấm.").default("self"),
  naPolicy: z
    .enum(["", ...NA_POLICIES], "Chọn cách xử lý khi không phát sinh nhiệm vụ.")
    .default("")
    .transform((policy) => policy || null),
};
export const AddItemInput = z.looseObject({ ...draft, ...item });
export const ChangeItemInput = z.looseObject({ ...draft, itemId: idField, version: versionField, ...item });
export const ItemInput = z.object({ ...draft, itemId: idField, version: versionField });
export const MoveItemInput = z.object({ ...draft, itemId: idField, to: direction });
/** Where an item was dropped: before another one, or at the end. */
export const PlaceItemInput = z.object({ ...draft, itemId: idField, sectionId: idField, before: z.union([z.literal(""), idField]) });
/** A table pasted or out of a file: read first, then written. */
export const ImportInput = z.object({
  ...draft,
  to: z.enum(["read", "write"], "Chọn đọc hoặc ghi."),
  pasted: z.string().max(200_000, "Bảng dán quá dài. Chia thành nhiều phần.").default(""),
  replace: ticked,
});
export const RenumberInput = z.object(draft);

/** By when units hand in again what was reopened. */
const dueOn = optionalDateField();
const seen = z.string().regex(/^[0-9a-f]{64}$/, "Trang đã cũ. Tải lại trang rồi thử lại.");
export const AdoptByResolutionInput = z.object({
  ...draft,
  seen,
  resolutionId: z.uuid("Chọn nghị quyết đã thông qua bảng tiêu chí."),
  dueOn,
});
export const AdoptByDecisionInput = z.object({
  ...draft,
  seen,
  decisionNumber: textField("Số quyết định", 60),
  decisionDate: dateField("Nhập ngày ký quyết định."),
  /** Other years of blocs that the same decision gives the table to. */
  "also[]": list,
  dueOn,
});

export type StartInput = z.infer<typeof StartInput>;
export type AmendLateInput = z.infer<typeof AmendLateInput>;
export type ShareInput = z.infer<typeof ShareInput>;
export type HeadInput = z.infer<typeof HeadInput>;
export type ClassesInput = z.infer<typeof ClassesInput>;
export type TiesInput = z.infer<typeof TiesInput>;
export type AddSectionInput = z.infer<typeof AddSectionInput>;
export type ChangeSectionInput = z.infer<typeof ChangeSectionInput>;
export type SectionInput = z.infer<typeof SectionInput>;
export type MoveSectionInput = z.infer<typeof MoveSectionInput>;
export type AddItemInput = z.infer<typeof AddItemInput>;
export type ChangeItemInput = z.infer<typeof ChangeItemInput>;
export type ItemInput = z.infer<typeof ItemInput>;
export type MoveItemInput = z.infer<typeof MoveItemInput>;
export type PlaceItemInput = z.infer<typeof PlaceItemInput>;
export type ImportInput = z.infer<typeof ImportInput>;
export type RenumberInput = z.infer<typeof RenumberInput>;
export type AdoptByResolutionInput = z.infer<typeof AdoptByResolutionInput>;
export type AdoptByDecisionInput = z.infer<typeof AdoptByDecisionInput>;
