"use server";
import { action } from "@/lib/action/action";
import { setTargetPlan } from "@/lib/pledges/plan-targets";
import { courseHeld } from "@/lib/pledges/progress-queries";
import { ReportTargetsInput, SetPlanInput } from "@/lib/pledges/progress-schema";
import { reportTargets } from "@/lib/pledges/report-targets";

export const report = action({
  may: "target.report",
  input: ReportTargetsInput,
  find: ({ sql }, input) => courseHeld(sql, input),
  run: reportTargets,
});
export const plan = action({
  may: "target.report",
  input: SetPlanInput,
  find: ({ sql }, input) => courseHeld(sql, input),
  run: setTargetPlan,
});
