"use server";
import { action } from "@/lib/action/action";
import { announceCheck } from "@/lib/scoring/announce";
import { sheetToCheck } from "@/lib/scoring/check-queries";
import { AnswerInput, JudgeInput, ReplyInput, SheetInput } from "@/lib/scoring/check-schema";
import { acceptRest, judgeItem } from "@/lib/scoring/judge";
import { callOff, CallOffInput, returnItem, ReturnItemInput } from "@/lib/scoring/returns/give-back";
import { answerReply, endReply, replyToCheck } from "@/lib/scoring/reply";
import { settleSheet } from "@/lib/scoring/settle";

export const judgeSheetItem = action({
  may: "sheet.check",
  input: JudgeInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: judgeItem,
});
export const returnSheetItem = action({
  may: "sheet.check",
  input: ReturnItemInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: returnItem,
});
export const callOffSheetItem = action({
  may: "sheet.check",
  input: CallOffInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: callOff,
});
export const acceptRestOfSheet = action({
  may: "sheet.check",
  input: SheetInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: acceptRest,
});
export const announceSheetCheck = action({
  may: "sheet.check",
  input: SheetInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: announceCheck,
});
export const answerUnitReply = action({
  may: "sheet.check",
  input: AnswerInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: answerReply,
});
export const settleUnitSheet = action({
  may: "sheet.settle",
  input: SheetInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: settleSheet,
});
export const sendReply = action({
  may: "sheet.reply",
  input: ReplyInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: replyToCheck,
});
export const endUnitReply = action({
  may: "sheet.reply",
  input: SheetInput,
  find: ({ sql }, { id }) => sheetToCheck(sql, id),
  run: endReply,
});
