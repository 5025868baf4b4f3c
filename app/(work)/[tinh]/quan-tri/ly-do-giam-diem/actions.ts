"use server";
import { action } from "@/lib/action/action";
import { AddReasonInput, addReason, EndReasonInput, endReason, findReason, findReasons } from "@/lib/scoring/keep-reasons";

export const addLoweringReason = action({ may: "reason.keep", input: AddReasonInput, find: ({ sql }) => findReasons(sql), run: addReason });
export const endLoweringReason = action({
  may: "reason.keep",
  input: EndReasonInput,
  find: ({ sql }, { id }) => findReason(sql, id),
  run: endReason,
});
