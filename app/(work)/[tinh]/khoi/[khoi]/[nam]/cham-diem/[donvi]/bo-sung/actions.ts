"use server";
import { action } from "@/lib/action/action";
import { saveSupplement, sendSupplement, SendSupplementInput, supplementById, SupplementInput } from "@/lib/scoring/returns/supplement";

export const saveReturnedLine = action({
  may: "sheet.reply",
  input: SupplementInput,
  find: ({ sql }, { id }) => supplementById(sql, id),
  run: saveSupplement,
});
export const sendReturnedLine = action({
  may: "sheet.hand_in",
  input: SendSupplementInput,
  find: ({ sql }, { id }) => supplementById(sql, id),
  run: sendSupplement,
});
