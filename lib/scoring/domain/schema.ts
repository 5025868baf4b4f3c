import { z } from "zod";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

const AGAIN = "Tải lại trang rồi làm lại.";
const listed = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat()));

/** `items` and `years` are ticked boxes; `frame` says whose table and which year they are of: "<frame>/<year>". */
/** Another last day; `seen` is the one that the page showed. */
export const DueInput = z.object({
  id: idField,
  seen: dateField(AGAIN),
  dueOn: dateField("Nhập hạn nộp mới."),
  reason: textField("Lý do", 300),
});
export type DueInput = z.infer<typeof DueInput>;
/** Taken back; `seen` is the state that the page showed. */
export const WithdrawInput = z.object({ id: idField, seen: z.enum(["open", "handed_in"], AGAIN), reason: textField("Lý do", 300) });
export type WithdrawInput = z.infer<typeof WithdrawInput>;
export const AssignInput = z.object({
  frame: z.string("Chọn bảng tiêu chí.").regex(/^[0-9a-f-]{36}\/\S+$/, "Chọn bảng tiêu chí."),
  name: textField("Tên phiếu chấm", 120),
  items: listed,
  years: listed,
  unitId: z
    .string()
    .optional()
    .transform((id) => id || null)
    .pipe(z.union([z.null(), z.uuid("Chọn sở, ngành trong danh sách.")])),
  dueOn: dateField("Nhập hạn nộp."),
});
export type AssignInput = z.infer<typeof AssignInput>;

const texts = (value: unknown): Record<string, string> | null =>
  typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string")
    ? (value as Record<string, string>)
    : null;

/** What the page showed before, as JSON: cells that are the same were not touched. */
const before = z.string(AGAIN).transform((text, at): Record<string, string> => {
  try {
    const found = texts(JSON.parse(text));
    if (found) return found;
  } catch {
    /* below */
  }
  at.addIssue({ code: "custom", message: AGAIN });
  return z.NEVER;
});

const source = { source: optionalTextField("Nguồn", 300), sourceDate: optionalDateField() };
/** Fields `o.<sheet>.<item>.<cell>` are the cells of the grid, `ghi-chu.<sheet>` the notes of its rows, `ly-do.<sheet>` their reasons. */
export const GridInput = z
  .looseObject({ id: idField, version: versionField, before, ...source })
  .transform(({ id, version, before: shown, source: from, sourceDate, ...rest }) => ({
    id,
    version,
    before: shown,
    source: from,
    sourceDate,
    typed: Object.fromEntries(
      Object.entries(rest).filter((one): one is [string, string] => typeof one[1] === "string" && /^(o|ghi-chu|ly-do)\./.test(one[0])),
    ),
  }));
export type GridInput = z.infer<typeof GridInput>;

export const HandInInput = z.object({
  id: idField,
  version: versionField,
  partial: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type HandInInput = z.infer<typeof HandInInput>;
export const UploadInput = z.object({ id: idField, ...source });
export type UploadInput = z.infer<typeof UploadInput>;
export const UploadedInput = z.object({ id: idField, version: versionField });
export type UploadedInput = z.infer<typeof UploadedInput>;
