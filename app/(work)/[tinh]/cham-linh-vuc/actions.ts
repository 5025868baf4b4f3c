"use server";
import { action } from "@/lib/action/action";
import {
  assignItems,
  assignmentToKeep,
  assignmentToWithdraw,
  moveDue,
  withdrawAssignment,
  yearsToAssign,
} from "@/lib/scoring/domain/assign";
import { handInAssignment } from "@/lib/scoring/domain/hand-in";
import { gridById } from "@/lib/scoring/domain/queries";
import { applyUpload, dropUpload, saveGrid } from "@/lib/scoring/domain/save-grid";
import { AssignInput, DueInput, GridInput, HandInInput, UploadedInput, UploadInput, WithdrawInput } from "@/lib/scoring/domain/schema";
import { readUpload } from "@/lib/scoring/domain/workbook";

export const assignDomainItems = action({
  may: "domain.keep",
  input: AssignInput,
  find: ({ sql }, input) => yearsToAssign(sql, input),
  run: assignItems,
});
export const moveDomainDue = action({
  may: "domain.keep",
  input: DueInput,
  find: ({ sql }, { id }) => assignmentToKeep(sql, id),
  run: moveDue,
});
export const withdrawDomain = action({
  may: "domain.withdraw",
  input: WithdrawInput,
  find: ({ sql }, { id }) => assignmentToWithdraw(sql, id),
  run: withdrawAssignment,
});
export const saveDomainGrid = action({
  may: "domain.score",
  input: GridInput,
  find: ({ sql }, { id }) => gridById(sql, id),
  run: saveGrid,
});
export const handInDomain = action({
  may: "domain.score",
  input: HandInInput,
  find: ({ sql }, { id }) => gridById(sql, id),
  run: handInAssignment,
});
export const readDomainWorkbook = action({
  may: "domain.score",
  input: UploadInput,
  find: ({ sql }, { id }) => gridById(sql, id),
  run: readUpload,
});
export const applyDomainWorkbook = action({
  may: "domain.score",
  input: UploadedInput,
  find: ({ sql }, { id }) => gridById(sql, id),
  run: applyUpload,
});
export const dropDomainWorkbook = action({
  may: "domain.score",
  input: UploadedInput,
  find: ({ sql }, { id }) => gridById(sql, id),
  run: dropUpload,
});
