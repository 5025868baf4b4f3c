"use server";
import { action } from "@/lib/action/action";
import { sheetToComment } from "@/lib/scoring/comments/queries";
import {
  CommentInput,
  CommentWithdrawInput,
  MentionReadInput,
  readMention,
  withdrawComment,
  writeComment,
} from "@/lib/scoring/comments/write";

export const commentOnItem = action({
  may: "sheet.comment",
  input: CommentInput,
  find: ({ sql }, { id }) => sheetToComment(sql, id),
  run: writeComment,
});
export const takeBackComment = action({
  may: "sheet.comment",
  input: CommentWithdrawInput,
  find: ({ sql }, { id }) => sheetToComment(sql, id),
  run: withdrawComment,
});
export const readComment = action({
  may: "sheet.comment",
  input: MentionReadInput,
  find: ({ sql }, { id }) => sheetToComment(sql, id),
  run: readMention,
});
