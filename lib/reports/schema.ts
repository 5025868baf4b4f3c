import { z } from "zod";
import {
  dateField,
  formOf,
  idField,
  lineOf,
  optionalDateField,
  optionalTextField,
  textField,
  tooLong,
  versionField,
} from "@/lib/provinces/schema";
import type { Typed } from "./content";
import { PERIODS, SECTION_WORDS, SECTIONS, type Section } from "./words";

/** Five thousand words of Vietnamese are about 25.000 characters: they fit, twice as many do not. */
const MOST_WORDS = 40_000,
  MOST_NOTE = 4000;

const place = { blocYearId: idField, unitId: z.uuid("Chọn đơn vị."), period: z.enum(PERIODS, "Tải lại trang rồi làm lại.") };
export type ReportPlace = { blocYearId: string; unitId: string; period: (typeof PERIODS)[number] };

const KEY = /^(actual|note|drop)_([a-z]+(?:-[0-9a-f-]{36})?)$/;
/** Words of every section; of the bloc as of a unit. */
export const sectionFields = Object.fromEntries(
  SECTIONS.map((section) => [section, optionalTextField(SECTION_WORDS[section].label, MOST_WORDS)]),
) as Record<Section, ReturnType<typeof optionalTextField>>;

/** Words by section; figures, remarks and ticks arrive under the keys of their lines. */
export const ReportInput = formOf(
  {
    ...place,
    version: versionField,
    verb: z.enum(["keep", "save", "send"]).default("save"),
    ...sectionFields,
    paperNumber: optionalTextField("Số văn bản", 60),
    paperDate: optionalDateField(),
  },
  (form, at) => {
    const typed: Omit<Typed, "words"> = { actual: {}, note: {}, dropped: [] };
    for (const [name, value] of Object.entries(form)) {
      const [, part, key] = KEY.exec(name) ?? [],
        text = lineOf(value);
      if (!part || !key || text === "") continue;
      const most = part === "actual" ? 40 : MOST_NOTE;
      if (text.length > most)
        at.addIssue({
          code: "custom",
          path: [name],
          message: tooLong(part === "actual" ? "Số liệu" : "Nội dung ghi thêm", most).error({ input: text }),
        });
      if (part === "drop") typed.dropped.push(key);
      else typed[part as "actual" | "note"][key] = text;
    }
    return { typed };
  },
).transform(({ typed, blocYearId, unitId, period, version, verb, paperNumber, paperDate, ...words }) => {
  const all: Typed = { ...typed, words: Object.fromEntries(SECTIONS.map((section) => [section, words[section] ?? ""])) };
  return { blocYearId, unitId, period, version, verb, paperNumber, paperDate, typed: all };
});
export type ReportTyped = z.infer<typeof ReportInput>;

export const ReturnInput = z.object({
  ...place,
  version: versionField,
  reason: textField("Nội dung cần bổ sung", 2000),
  until: dateField("Nhập hạn gửi lại."),
});
export const ConfirmInput = z.object({ ...place, version: versionField });
export const ContestInput = ConfirmInput.extend({ reason: textField("Chỗ chưa đúng", 2000) });

export const PhotoInput = z.object({
  ...place,
  caption: textField("Chú thích ảnh", 300),
  altText: textField("Mô tả ảnh cho người không nhìn thấy", 500),
});
export const PaperInput = z.object({ ...place, caption: textField("Tên tài liệu", 300) });
export const FileInput = z.object({ ...place, useId: idField });
export const FileSealInput = FileInput.extend({ reason: textField("Lý do niêm phong", 300) });
