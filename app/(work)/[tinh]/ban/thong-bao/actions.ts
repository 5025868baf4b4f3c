"use server";
import { action } from "@/lib/action/action";
import { answerObjection, readContact } from "@/lib/council/notices/objections";
import { draftNotice, dropNotice, keepNotice, publishNotice, withdrawNotice } from "@/lib/council/notices/publish";
import { noticeBaseOf, noticeById, noticeToEdit, objectionById } from "@/lib/council/notices/queries";
import {
  AnswerObjectionInput,
  ContactInput,
  KeepNoticeInput,
  NewNoticeInput,
  NoticeInput,
  PublishNoticeInput,
  WithdrawNoticeInput,
} from "@/lib/council/notices/schema";
import { renewing } from "@/lib/portal/renew";

export const draft = action({ may: "notice.keep", input: NewNoticeInput, find: ({ sql }) => noticeBaseOf(sql), run: draftNotice });
export const keep = action({
  may: "notice.keep",
  input: KeepNoticeInput,
  find: ({ sql }, { id }) => noticeToEdit(sql, id),
  run: keepNotice,
});
export const publish = action({
  may: "notice.keep",
  input: PublishNoticeInput,
  find: ({ sql }, { id }) => noticeById(sql, id),
  run: renewing(publishNotice),
});
export const withdraw = action({
  may: "notice.keep",
  input: WithdrawNoticeInput,
  find: ({ sql }, { id }) => noticeById(sql, id),
  run: renewing(withdrawNotice),
});
export const drop = action({ may: "notice.keep", input: NoticeInput, find: ({ sql }, { id }) => noticeById(sql, id), run: dropNotice });
export const answer = action({
  may: "objection.answer",
  input: AnswerObjectionInput,
  find: ({ sql }, { id }) => objectionById(sql, id),
  run: answerObjection,
});
export const contact = action({
  may: "objection.answer",
  input: ContactInput,
  find: ({ sql }, { id }) => objectionById(sql, id),
  run: readContact,
});
