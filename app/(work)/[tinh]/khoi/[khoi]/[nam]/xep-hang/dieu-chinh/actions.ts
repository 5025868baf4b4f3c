"use server";
import { action } from "@/lib/action/action";
import { cancelResult, correctItem, dropItem, openResult, settleResult } from "@/lib/scoring/correct";
import { resultYear } from "@/lib/scoring/result-queries";
import { CancelResultInput, CorrectItemInput, DropItemInput, OpenResultInput, SettleResultInput } from "@/lib/scoring/result-schema";

export const openCorrection = action({
  may: "result.correct",
  input: OpenResultInput,
  find: ({ sql }, { id }) => resultYear(sql, id),
  run: openResult,
});
export const writeFigure = action({
  may: "result.correct",
  input: CorrectItemInput,
  find: ({ sql }, { id }) => resultYear(sql, id),
  run: correctItem,
});
export const dropFigure = action({
  may: "result.correct",
  input: DropItemInput,
  find: ({ sql }, { id }) => resultYear(sql, id),
  run: dropItem,
});
export const settleCorrection = action({
  may: "result.settle",
  input: SettleResultInput,
  find: ({ sql }, { id }) => resultYear(sql, id),
  run: settleResult,
});
export const stopCorrection = action({
  may: "result.correct",
  input: CancelResultInput,
  find: ({ sql }, { id }) => resultYear(sql, id),
  run: cancelResult,
});
