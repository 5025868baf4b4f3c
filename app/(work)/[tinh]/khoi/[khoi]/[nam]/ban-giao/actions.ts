"use server";
import { action } from "@/lib/action/action";
import { checkBundle } from "@/lib/year/bundle/check";
import { confirmGiving, confirmReceiving } from "@/lib/year/handover/confirm";
import { giving, receiving } from "@/lib/year/handover/find";
import { prepare, prepareAgain } from "@/lib/year/handover/prepare";
import { handoverHeld } from "@/lib/year/handover/queries";
import { CheckInput, ConfirmInput, PrepareAgainInput, PrepareInput } from "@/lib/year/handover/schema";

export const prepareHandover = action({
  may: "handover.prepare",
  input: PrepareInput,
  find: ({ sql }, { yearId }) => giving(sql, yearId),
  run: prepare,
});
export const prepareHandoverAgain = action({
  may: "handover.prepare",
  input: PrepareAgainInput,
  find: ({ sql }, { yearId }) => giving(sql, yearId),
  run: prepareAgain,
});
export const give = action({
  may: "handover.prepare",
  input: ConfirmInput,
  find: ({ sql }, { yearId }) => giving(sql, yearId),
  run: confirmGiving,
});
export const receive = action({
  may: "handover.receive",
  input: ConfirmInput,
  find: ({ sql }, { yearId }) => receiving(sql, yearId),
  run: confirmReceiving,
});
export const check = action({
  may: "handover.read",
  input: CheckInput,
  find: ({ sql }, { yearId }) => handoverHeld(sql, yearId),
  run: checkBundle,
});
