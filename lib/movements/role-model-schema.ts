import { z } from "zod";
import { dateField, idField, optionalDateField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";
import { FIELD_WORDS, MODEL_KIND_WORDS, type MeritField } from "./words";

const MOST_STORY = 16_000;
const keysOf = <K extends string>(words: Record<K, string>) => Object.keys(words) as [K, ...K[]];

const story = {
  kind: z.enum(keysOf(MODEL_KIND_WORDS), "Chọn tập thể, cá nhân hay hộ gia đình."),
  name: textField("Tên tập thể, cá nhân", 200),
  post: optionalTextField("Chức vụ, nghề nghiệp", 200),
  workplace: optionalTextField("Đơn vị công tác, nơi ở", 200),
  field: z.enum(keysOf(FIELD_WORDS), "Chọn lĩnh vực.").transform((it): MeritField => it),
  movementId: z
    .uuid()
    .or(z.literal(""))
    .default("")
    .transform((it) => it || null),
  merit: optionalTextField("Tóm tắt thành tích", 1000),
  story: optionalTextField("Câu chuyện", MOST_STORY),
  consentOn: optionalDateField(),
  consentNote: optionalTextField("Hình thức đồng ý", 300),
  source: optionalTextField("Nguồn", 500),
  invented: optionalTextField("Phần minh họa", 500),
};

/** `modelId` is made with the page: the same form sent twice is one story. */
export const ModelWriteInput = z.object({ modelId: idField, blocYearId: idField, unitId: z.uuid("Chọn đơn vị giới thiệu."), ...story });
export const ModelRewriteInput = z.object({ modelId: idField, version: versionField, ...story });
export type ModelWriting = Omit<z.infer<typeof ModelWriteInput>, "modelId" | "blocYearId" | "unitId">;

export const ModelInput = z.object({ modelId: idField, version: versionField });
export const ModelReasonInput = ModelInput.extend({ reason: textField("Lý do", 1000) });
export const ChooseInput = ModelInput.extend({ chosenOn: dateField("Nhập ngày chọn."), basis: optionalTextField("Căn cứ", 300) });
export const ChooseByResolutionInput = ModelInput.extend({ resolutionId: z.uuid("Chọn nội dung biểu quyết của cuộc họp.") });

export const SpreadInput = z.object({
  modelId: idField,
  toldOn: dateField("Nhập ngày giới thiệu."),
  place: textField("Nơi giới thiệu", 300),
  note: optionalTextField("Cách nhân rộng", 2000),
});
export const SpreadDropInput = z.object({ modelId: idField, spreadId: idField });

const caption = { caption: textField("Chú thích ảnh", 300), altText: textField("Mô tả ảnh cho người không nhìn thấy", 500) };
export const ModelPictureInput = z.object({ modelId: idField, ...caption });
export const ModelPictureRemoveInput = z.object({ modelId: idField, useId: idField });
export const ModelPictureSealInput = ModelPictureRemoveInput.extend({ reason: textField("Lý do niêm phong", 300) });
