"use server";
import { action } from "@/lib/action/action";
import { acceptRest, crossJudge } from "@/lib/scoring/cross/check-line";
import { drawChecks, voidDraw } from "@/lib/scoring/cross/draw-checks";
import { excuseCheck, handInCheck } from "@/lib/scoring/cross/hand-in-check";
import { callOffFromCross, CallOffInput, returnItemFromCross, ReturnItemInput } from "@/lib/scoring/returns/give-back";
import { checkById, yearToDraw } from "@/lib/scoring/cross/queries";
import { CheckInput, CrossJudgeInput, DrawInput, VoidInput } from "@/lib/scoring/cross/schema";

export const drawCrossChecks = action({
  may: "cross.draw",
  input: DrawInput,
  find: ({ sql }, { id }) => yearToDraw(sql, id),
  run: drawChecks,
});
export const voidCrossDraw = action({ may: "cross.draw", input: VoidInput, find: ({ sql }, { id }) => yearToDraw(sql, id), run: voidDraw });
export const judgeCrossItem = action({
  may: "cross.check",
  input: CrossJudgeInput,
  find: ({ sql }, { id }) => checkById(sql, id),
  run: crossJudge,
});
export const returnCrossItem = action({
  may: "cross.check",
  input: ReturnItemInput,
  find: ({ sql }, { id }) => checkById(sql, id),
  run: returnItemFromCross,
});
export const callOffCrossItem = action({
  may: "cross.check",
  input: CallOffInput,
  find: ({ sql }, { id }) => checkById(sql, id),
  run: callOffFromCross,
});
export const acceptCrossRest = action({
  may: "cross.check",
  input: CheckInput,
  find: ({ sql }, { id }) => checkById(sql, id),
  run: acceptRest,
});
export const handInCross = action({
  may: "cross.check",
  input: CheckInput,
  find: ({ sql }, { id }) => checkById(sql, id),
  run: handInCheck,
});
export const abstainFromCross = action({
  may: "cross.check",
  input: VoidInput,
  find: ({ sql }, { id }) => checkById(sql, id),
  run: excuseCheck("abstained"),
});
export const writeOffCross = action({
  may: "cross.excuse",
  input: VoidInput,
  find: ({ sql }, { id }) => checkById(sql, id),
  run: excuseCheck("written_off"),
});
