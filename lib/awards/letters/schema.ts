import { z } from "zod";
import { idField, optionalDateField, optionalTextField, textField, tooLong, versionField } from "@/lib/provinces/schema";
import { AWARD_MODES } from "@/lib/titles/modes";
import { passage } from "../schema";
import { GENDERS, RECIPIENT_CLASSES } from "../subject-words";

const KINDS = ["COLLECTIVE", "PERSON", "HOUSEHOLD"] as const;
const empty = (text: unknown) => (text === "" ? undefined : text);

/** `unitId` is empty where the board itself proposes; the id is made with the page. */
export const NewLetterInput = z.object({
  id: idField,
  unitId: z.preprocess((text) => (text === "" || text === undefined ? null : text), idField.nullable()),
  mode: z.enum(AWARD_MODES, { error: "Chọn loại hình khen thưởng." }),
  period: z
    .string({ error: "Ghi năm đạt thành tích." })
    .trim()
    .regex(/^20\d{2}$/, "Ghi năm đạt thành tích, ví dụ 2026."),
  occasion: passage("Ghi thành tích hoặc việc đề nghị khen thưởng.", 300),
});
export type NewLetterInput = z.infer<typeof NewLetterInput>;

export const LetterInput = z.object({
  id: idField,
  version: versionField,
  occasion: passage("Ghi thành tích hoặc việc đề nghị khen thưởng.", 300),
});
export type LetterInput = z.infer<typeof LetterInput>;

const subject = {
  kind: z.enum(KINDS, { error: "Chọn tập thể, cá nhân hay hộ gia đình." }),
  titleCode: textField("Danh hiệu, hình thức", 60),
  name: optionalTextField("Tên", 200),
  post: optionalTextField("Chức vụ", 200),
  place: optionalTextField("Nơi công tác, nơi ở", 200),
  gender: z.preprocess(empty, z.enum(GENDERS).optional()),
  recipientClass: z.preprocess(empty, z.enum(RECIPIENT_CLASSES).optional()),
  enterprise: z
    .literal("on")
    .optional()
    .transform((it) => it === "on"),
  identity: optionalTextField("Số định danh", 30),
};
export const AddSubjectInput = z.object({ letterId: idField, unitId: z.preprocess(empty, idField.optional()), ...subject });
export type AddSubjectInput = z.infer<typeof AddSubjectInput>;
/** Name, post and what is counted of one that is there; what kind it is stays. */
export const KeepSubjectInput = z.object({
  id: idField,
  version: versionField,
  ...subject,
  kind: z.enum(KINDS),
  titleCode: z.string().optional(),
});
export type KeepSubjectInput = z.infer<typeof KeepSubjectInput>;
export type SubjectTyped = Pick<
  AddSubjectInput,
  "kind" | "name" | "post" | "place" | "gender" | "recipientClass" | "enterprise" | "identity"
>;

export const AddRowsInput = z.object({
  letterId: idField,
  unitId: z.preprocess(empty, idField.optional()),
  titleCode: textField("Danh hiệu, hình thức", 60),
  rows: z.string({ error: "Dán danh sách." }).max(60_000, tooLong("Danh sách", 60_000)),
});
export type AddRowsInput = z.infer<typeof AddRowsInput>;

export const DropSubjectInput = z.object({ id: idField, version: versionField });
export type DropSubjectInput = z.infer<typeof DropSubjectInput>;

/** To which entry of the register it belongs; empty: to none. */
export const LinkSubjectInput = z.object({
  id: idField,
  version: versionField,
  subjectId: z.preprocess((text) => (text === "" ? null : text), idField.nullable()),
});
export type LinkSubjectInput = z.infer<typeof LinkSubjectInput>;

export const SendLetterInput = z.object({
  id: idField,
  version: versionField,
  number: optionalTextField("Số tờ trình", 60),
  signedOn: optionalDateField(),
  signerName: textField("Người ký", 120),
  signerTitle: textField("Chức vụ người ký", 200),
});
export type SendLetterInput = z.infer<typeof SendLetterInput>;
