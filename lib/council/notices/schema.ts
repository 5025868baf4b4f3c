import { z } from "zod";
import { optionalPassage, passage, tickedIds } from "@/lib/awards/schema";
import { dateField, idField, textField, versionField } from "@/lib/provinces/schema";

const known = { id: idField, version: versionField };

/** `id` is made with the page: the same form sent twice keeps one draft. */
export const NewNoticeInput = z.object({
  id: idField,
  title: textField("Tên thông báo", 300),
  intro: optionalPassage(3_000),
  startsOn: dateField("Nhập ngày bắt đầu."),
  endsOn: dateField("Nhập ngày kết thúc."),
  proposals: tickedIds,
});
export type NewNoticeInput = z.infer<typeof NewNoticeInput>;

/** The same of a draft that is there: what was chosen takes the place of the list as it was. */
export const KeepNoticeInput = NewNoticeInput.extend({ version: versionField });
export type KeepNoticeInput = z.infer<typeof KeepNoticeInput>;

export const NoticeInput = z.object(known);
export type NoticeInput = z.infer<typeof NoticeInput>;
export const PublishNoticeInput = z.object({ ...known, word: z.string().default("") });
export type PublishNoticeInput = z.infer<typeof PublishNoticeInput>;
export const WithdrawNoticeInput = z.object({ ...known, withdrawnReason: passage("Ghi lý do gỡ thông báo.", 500) });
export type WithdrawNoticeInput = z.infer<typeof WithdrawNoticeInput>;

export const AnswerObjectionInput = z.object({ ...known, answer: passage("Ghi nội dung trả lời.", 3_000) });
export type AnswerObjectionInput = z.infer<typeof AnswerObjectionInput>;
export const ContactInput = z.object({ id: idField });
export type ContactInput = z.infer<typeof ContactInput>;
