"use server";
import { action } from "@/lib/action/action";
import { adoptByDecision, adoptByMeeting, moveUnitsDay } from "@/lib/plans/adopt";
import { planHeld, yearToStart } from "@/lib/plans/found";
import {
  AdoptByDecisionInput,
  AdoptByMeetingInput,
  DayInput,
  DraftInput,
  HeadInput,
  MoveInput,
  PointAddInput,
  PointInput,
  PointRemoveInput,
  SectionAddInput,
  SectionInput,
  SectionRemoveInput,
  StartInput,
} from "@/lib/plans/schema";
import { discardPlan, startPlan } from "@/lib/plans/start";
import { addPoint, addSection, movePart, removePoint, removeSection, saveHead, savePoint, saveSection } from "@/lib/plans/write";

export const start = action({
  may: "plan.keep",
  input: StartInput,
  find: ({ sql }, { blocYearId, kind }) => yearToStart(sql, blocYearId, kind),
  run: startPlan,
});
export const discard = action({
  may: "plan.keep",
  input: DraftInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: discardPlan,
});
export const headSave = action({ may: "plan.keep", input: HeadInput, find: ({ sql }, { planId }) => planHeld(sql, planId), run: saveHead });
export const sectionAdd = action({
  may: "plan.keep",
  input: SectionAddInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: addSection,
});
export const sectionSave = action({
  may: "plan.keep",
  input: SectionInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: saveSection,
});
export const sectionRemove = action({
  may: "plan.keep",
  input: SectionRemoveInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: removeSection,
});
export const pointAdd = action({
  may: "plan.keep",
  input: PointAddInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: addPoint,
});
export const pointSave = action({
  may: "plan.keep",
  input: PointInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: savePoint,
});
export const pointRemove = action({
  may: "plan.keep",
  input: PointRemoveInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: removePoint,
});
export const move = action({ may: "plan.keep", input: MoveInput, find: ({ sql }, { planId }) => planHeld(sql, planId), run: movePart });
export const adoptMeeting = action({
  may: "plan.keep",
  input: AdoptByMeetingInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: adoptByMeeting,
});
export const adoptDecision = action({
  may: "plan.keep",
  input: AdoptByDecisionInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: adoptByDecision,
});
export const unitsDay = action({
  may: "plan.keep",
  input: DayInput,
  find: ({ sql }, { planId }) => planHeld(sql, planId),
  run: moveUnitsDay,
});
