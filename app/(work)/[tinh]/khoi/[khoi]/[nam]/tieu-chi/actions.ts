"use server";
import { action } from "@/lib/action/action";
import { adoptByDecision, adoptByResolution } from "@/lib/criteria/adopt";
import { changeClasses, changeHead, changeTies } from "@/lib/criteria/head";
import { importTable } from "@/lib/criteria/import-table";
import { moveItem, placeItem, renumber } from "@/lib/criteria/item-order";
import { addItem, changeItem, removeItem } from "@/lib/criteria/items";
import { findCriteria, findDraft } from "@/lib/criteria/queries";
import {
  AddItemInput,
  AddSectionInput,
  AdoptByDecisionInput,
  AdoptByResolutionInput,
  AmendInput,
  AmendLateInput,
  ChangeItemInput,
  ChangeSectionInput,
  ClassesInput,
  HeadInput,
  ImportInput,
  ItemInput,
  MoveItemInput,
  MoveSectionInput,
  PlaceItemInput,
  RenumberInput,
  SectionInput,
  ShareInput,
  StartInput,
  TiesInput,
} from "@/lib/criteria/schema";
import { addSection, changeSection, moveSection, removeSection } from "@/lib/criteria/sections";
import { shareCriteria, startAmendment, startCriteria, startLateAmendment } from "@/lib/criteria/start";
import { moveDrafts } from "@/lib/scoring/move-drafts";

export const start = action({
  may: "criteria.draft",
  input: StartInput,
  find: ({ sql }, { blocYearId }) => findCriteria(sql, blocYearId),
  run: startCriteria,
});
export const amend = action({
  may: "criteria.draft",
  input: AmendInput,
  find: ({ sql }, { blocYearId }) => findCriteria(sql, blocYearId),
  run: startAmendment,
});
export const amendLate = action({
  may: "criteria.amend_late",
  input: AmendLateInput,
  find: ({ sql }, { blocYearId }) => findCriteria(sql, blocYearId),
  run: startLateAmendment,
});
export const share = action({
  may: "criteria.adopt",
  input: ShareInput,
  find: ({ sql }, { blocYearId }) => findCriteria(sql, blocYearId),
  run: shareCriteria,
});

export const saveHead = action({
  may: "criteria.draft",
  input: HeadInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: changeHead,
});
export const saveClasses = action({
  may: "criteria.draft",
  input: ClassesInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: changeClasses,
});
export const saveTies = action({
  may: "criteria.draft",
  input: TiesInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: changeTies,
});

export const newSection = action({
  may: "criteria.draft",
  input: AddSectionInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: addSection,
});
export const saveSection = action({
  may: "criteria.draft",
  input: ChangeSectionInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: changeSection,
});
export const dropSection = action({
  may: "criteria.draft",
  input: SectionInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: removeSection,
});
export const shiftSection = action({
  may: "criteria.draft",
  input: MoveSectionInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: moveSection,
});

export const newItem = action({
  may: "criteria.draft",
  input: AddItemInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: addItem,
});
export const saveItem = action({
  may: "criteria.draft",
  input: ChangeItemInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: changeItem,
});
export const dropItem = action({
  may: "criteria.draft",
  input: ItemInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: removeItem,
});
export const shiftItem = action({
  may: "criteria.draft",
  input: MoveItemInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: moveItem,
});
export const dropAt = action({
  may: "criteria.draft",
  input: PlaceItemInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: placeItem,
});
export const readIn = action({
  may: "criteria.draft",
  input: ImportInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: importTable,
});
export const numberAgain = action({
  may: "criteria.draft",
  input: RenumberInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: renumber,
});

export const adoptAtMeeting = action({
  may: "criteria.adopt",
  input: AdoptByResolutionInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: adoptByResolution(moveDrafts),
});
export const adoptIssued = action({
  may: "criteria.adopt_by_decision",
  input: AdoptByDecisionInput,
  find: ({ sql }, input) => findDraft(sql, input),
  run: adoptByDecision(moveDrafts),
});
