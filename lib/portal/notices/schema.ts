import { z } from "zod";
import { OpinionInput } from "../opinions/schema";

const { tinh, words, proof, question, reply, name } = OpinionInput.shape;

/** What a reader sends against one line. Who they are is asked for, kept apart, and never public. */
export const ObjectionInput = z.object({
  tinh,
  line: z.uuid("Danh sách đã thay đổi. Mở lại thông báo rồi chọn lại."),
  words,
  proof,
  question,
  reply,
  name: name.refine((text) => text.length > 1, "Nhập họ và tên. Họ tên không công khai."),
  contact: z
    .string()
    .default("")
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(5, "Nhập điện thoại hoặc thư điện tử để cơ quan hỏi lại. Thông tin này không công khai.")
        .max(200, "Liên hệ dài quá 200 ký tự. Chỉ ghi điện thoại hoặc thư điện tử."),
    ),
});
export type ObjectionInput = z.infer<typeof ObjectionInput>;
