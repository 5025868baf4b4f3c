import { z } from "zod";
import { dateField, idField, optionalTextField, textField, versionField } from "@/lib/provinces/schema";

const longText = (label: string, most: number) => textField(label, most).transform((text) => text.replace(/\r\n?/g, "\n"));

export const MinutesWordsInput = z.object({
  meetingId: idField,
  version: versionField,
  words: longText("Nội dung thảo luận, kết luận", 20_000),
});
export const MinutesSendInput = z.object({ meetingId: idField, version: versionField, dueOn: dateField("Nhập hạn trả lời.") });
export const MinutesAnswerInput = z
  .object({
    meetingId: idField,
    unitId: idField,
    version: versionField,
    stance: z.enum(["agree", "object"], { error: "Chọn thống nhất hay có ý kiến." }),
    reason: optionalTextField("Ý kiến", 3000),
  })
  .superRefine(({ stance, reason }, at) => {
    if (stance === "object" && !reason)
      at.addIssue({ code: "custom", path: ["reason"], message: "Ghi ý kiến của đơn vị: chỗ nào chưa đúng, đề nghị sửa thế nào." });
  });
export const MinutesReplyInput = z.object({
  meetingId: idField,
  unitId: idField,
  version: versionField,
  reply: longText("Trả lời của thư ký", 3000),
});
export const MinutesFreezeInput = z.object({
  meetingId: idField,
  version: versionField,
  manner: z.enum(["AT_MEETING", "BY_ANSWERS"], { error: "Chọn biên bản được thống nhất thế nào." }),
});
export const AddendumInput = z.object({
  meetingId: idField,
  /** Made with the page: the same form sent twice is one addendum. */
  addendumId: idField,
  kind: z.enum(["SUPPLEMENT", "CORRECTION"], { error: "Chọn phụ lục hay đính chính." }),
  text: longText("Nội dung", 5000),
  reason: textField("Lý do", 500),
});
export const KeeperInput = z.object({
  meetingId: idField,
  personId: z
    .uuid()
    .or(z.literal(""))
    .transform((it) => it || null),
});
