import { z } from "zod";
import { readDate } from "./dates";

const read = (text: string, ctx: z.RefinementCtx): string => {
  const date = readDate(text);
  if (date.ok) return date.iso;
  ctx.addIssue({ code: "custom", message: date.words });
  return z.NEVER;
};

/** A date that must be there, typed as people type it; gives YYYY-MM-DD. `missing` says what to do when it is empty. */
export const dateField = (missing: string) => z.string({ error: missing }).trim().min(1, missing).transform(read);

/** A date that may stay empty; gives YYYY-MM-DD or null. */
export const optionalDateField = () =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, ctx) => (text ? read(text, ctx) : null));

/** Fields take whatever is typed or pasted; what is too long is refused with its length, never cut off unseen. */
export const tooLong = (label: string, most: number) => ({
  error: (issue: { input?: unknown }) =>
    `${label ? `${label} dài` : "Dài"} ${String(issue.input).length.toLocaleString("vi-VN")} ký tự, quá mức ${most.toLocaleString("vi-VN")}. Rút gọn lại.`,
});

/** A line that must be there. `textField("Tên đơn vị", 200)` says "Nhập tên đơn vị." when it is empty. */
export const textField = (label: string, most: number) => {
  const missing = `Nhập ${label[0]!.toLowerCase()}${label.slice(1)}.`;
  return z.string({ error: missing }).trim().min(1, missing).max(most, tooLong(label, most));
};

/** A line that may stay empty; gives null then. */
export const optionalTextField = (label: string, most: number) =>
  z
    .string({ error: `${label} không đúng dạng. Nhập lại.` })
    .trim()
    .max(most, tooLong(label, most))
    .optional()
    .transform((text) => text || null);

/** Made from which version of the record. */
export const versionField = z.coerce.number({ error: "Tải lại trang rồi làm lại." }).int("Tải lại trang rồi làm lại.");
/** The id of a record in a hidden field. */
export const idField = z.uuid("Tải lại trang rồi làm lại.");

/** What somebody typed into a line; a file or a list counts as nothing. */
export const lineOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");

/**
 * A form whose fields are judged each for itself, and as a whole by `whole`, which gets what was typed: tables, and fields that need one another.
 * Both are always judged, so that one answer names everything that is wrong.
 */
export const formOf = <Fields extends z.ZodRawShape, Whole extends object = object>(
  fields: Fields,
  /** Gives what it has read beside the fields; nothing, where it only judges. */
  whole: (form: Record<string, unknown>, at: z.RefinementCtx) => Whole | void,
) =>
  z.intersection(
    z.object(fields),
    z.looseObject({}).transform((form, at) => (whole(form, at) ?? {}) as Whole),
  );

export const SettingInput = z.object({
  version: versionField,
  boardName: textField("Tên cơ quan chuyên trách", 150),
  placeName: textField("Địa danh ghi trên văn bản", 80),
  contact: optionalTextField("Thông tin liên hệ", 500),
  minMembers: z.coerce
    .number({ error: "Nhập số đơn vị, ví dụ 2." })
    .int("Nhập số nguyên, ví dụ 2.")
    .min(2, "Một khối có ít nhất 2 đơn vị. Nhập từ 2 đến 60.")
    .max(60, "Nhập từ 2 đến 60."),
  replyDays: z.coerce
    .number({ error: "Nhập số ngày, ví dụ 3." })
    .int("Nhập số nguyên, ví dụ 3.")
    .min(1, "Nhập từ 1 đến 20 ngày làm việc.")
    .max(20, "Nhập từ 1 đến 20 ngày làm việc."),
  secondFactorRequired: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type SettingInput = z.infer<typeof SettingInput>;
