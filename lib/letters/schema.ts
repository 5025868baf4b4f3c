import { z } from "zod";
import { idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { LETTER_KINDS } from "./words";

/** About twenty pages; what is longer is refused with its length and stays in the field, or goes as a file. */
const MOST_BODY = 40_000;
const list = z.preprocess(
  (it) => (it === undefined || it === "" ? [] : Array.isArray(it) ? it : [it]),
  z.array(z.uuid("Chọn lại nơi nhận trong danh sách.")),
);
const noYear = z
  .union([z.literal(""), z.uuid()], "Tải lại trang rồi làm lại.")
  .optional()
  .transform((id) => id || null);

const written = {
  kind: z.enum(Object.keys(LETTER_KINDS) as [keyof typeof LETTER_KINDS, ...(keyof typeof LETTER_KINDS)[]], "Chọn loại văn bản."),
  number: optionalTextField("Số, ký hiệu", 60),
  title: textField("Trích yếu", 300),
  body: textField("Nội dung", MOST_BODY),
  answerBy: optionalDateField(),
  signer: optionalTextField("Người ký", 150),
  /** Whole blocs, and units one by one; who is in both gets it once. */
  "blocs[]": list,
  "units[]": list,
};
/** `letterId` is made with the page: the same form sent twice writes one letter. */
export const WriteInput = z.object({ letterId: idField, blocYearId: noYear, ...written });
export const RewriteInput = z.object({ letterId: idField, version: versionField, ...written });
export type Written = Omit<z.infer<typeof RewriteInput>, "letterId" | "version">;
export const LetterInput = z.object({ letterId: idField, version: versionField });
export const RecallInput = z.object({ letterId: idField, version: versionField, reason: textField("Lý do thu hồi", 1000) });
export const FileInput = z.object({ letterId: idField });
export const FileRemoveInput = z.object({ letterId: idField, useId: idField });
export const FileSealInput = z.object({ letterId: idField, useId: idField, reason: textField("Lý do niêm phong", 300) });
