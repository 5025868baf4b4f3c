"use server";
import { action } from "@/lib/action/action";
import { unitPlanHeld } from "@/lib/plans/found";
import { FollowInput, OwnInput, OwnRemoveInput, SendInput, SettleInput } from "@/lib/plans/schema";
import { sendUnitPlan } from "@/lib/plans/send";
import { followNewest, removeOwn, saveOwn, settlePoint } from "@/lib/plans/unit-plan";

export const settle = action({
  may: "unit_plan.write",
  input: SettleInput,
  find: ({ sql }, { blocYearId, unitId }) => unitPlanHeld(sql, blocYearId, unitId),
  run: settlePoint,
});
export const ownSave = action({
  may: "unit_plan.write",
  input: OwnInput,
  find: ({ sql }, { blocYearId, unitId }) => unitPlanHeld(sql, blocYearId, unitId),
  run: saveOwn,
});
export const ownRemove = action({
  may: "unit_plan.write",
  input: OwnRemoveInput,
  find: ({ sql }, { blocYearId, unitId }) => unitPlanHeld(sql, blocYearId, unitId),
  run: removeOwn,
});
export const follow = action({
  may: "unit_plan.write",
  input: FollowInput,
  find: ({ sql }, { blocYearId, unitId }) => unitPlanHeld(sql, blocYearId, unitId),
  run: followNewest,
});
export const send = action({
  may: "unit_plan.write",
  input: SendInput,
  find: ({ sql }, { blocYearId, unitId }) => unitPlanHeld(sql, blocYearId, unitId),
  run: sendUnitPlan,
});
