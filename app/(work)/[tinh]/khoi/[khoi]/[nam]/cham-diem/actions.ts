"use server";
import { action } from "@/lib/action/action";
import { addEvidence, linkEvidence, sealEvidence, sendEvidence, unlinkEvidence } from "@/lib/evidence/keep";
import { AddEvidenceInput, LinkEvidenceInput, SealEvidenceInput, SendProofInput, UseInput } from "@/lib/evidence/schema";
import { handIn, handInOnPaper, recallSheet, submitSheet } from "@/lib/scoring/hand-in";
import { answerOnBehalf, beginOnBehalf, closeSheet, extendSheet, openMissing, returnSheet } from "@/lib/scoring/manage-sheets";
import { provenAt } from "@/lib/scoring/proof";
import { lineFacts, saveLine } from "@/lib/scoring/save-line";
import { saveSheet } from "@/lib/scoring/save-sheet";
import { sheetById, sheetFacts, yearOfSheets } from "@/lib/scoring/sheet-queries";
import {
  BehalfAnswerInput,
  ExtendInput,
  HandInInput,
  LineInput,
  PaperInput,
  ReasonInput,
  ReturnInput,
  SheetInput,
  WholeInput,
  YearInput,
} from "@/lib/scoring/sheet-schema";

export const saveDraft = action({ may: "sheet.draft", input: LineInput, ask: lineFacts, run: saveLine });
export const saveWhole = action({ may: "sheet.draft", input: WholeInput, ask: sheetFacts, run: saveSheet });
export const submit = action({ may: "sheet.draft", input: SheetInput, ask: sheetFacts, run: submitSheet });
export const recall = action({ may: "sheet.draft", input: SheetInput, ask: sheetFacts, run: recallSheet });
export const handInSheet = action({ may: "sheet.hand_in", input: HandInInput, ask: sheetFacts, run: handIn });
export const handInPaper = action({ may: "sheet.hand_in_on_paper", input: PaperInput, ask: sheetFacts, run: handInOnPaper });
export const giveBack = action({
  may: "sheet.return",
  input: ReturnInput,
  find: ({ sql }, { id }) => sheetById(sql, id),
  run: returnSheet,
});
export const extend = action({ may: "sheet.extend", input: ExtendInput, find: ({ sql }, { id }) => sheetById(sql, id), run: extendSheet });
export const close = action({ may: "sheet.extend", input: ReasonInput, find: ({ sql }, { id }) => sheetById(sql, id), run: closeSheet });
export const openAll = action({
  may: "sheet.extend",
  input: YearInput,
  find: ({ sql }, { id }) => yearOfSheets(sql, id),
  run: openMissing,
});
export const writeOnBehalf = action({
  may: "sheet.draft",
  input: ReasonInput,
  find: ({ sql }, { id }) => sheetById(sql, id),
  run: beginOnBehalf,
});
export const answerBehalf = action({
  may: "sheet.reply",
  input: BehalfAnswerInput,
  find: ({ sql }, { id }) => sheetById(sql, id),
  run: answerOnBehalf,
});

export const addProof = action({
  may: "evidence.keep",
  input: AddEvidenceInput,
  find: ({ sql }, { id, item }) => provenAt(sql, id, item),
  run: addEvidence,
});
export const linkProof = action({
  may: "evidence.keep",
  input: LinkEvidenceInput,
  find: ({ sql }, { id, item }) => provenAt(sql, id, item),
  run: linkEvidence,
});
export const unlinkProof = action({
  may: "evidence.keep",
  input: UseInput,
  find: ({ sql }, { id, item }) => provenAt(sql, id, item),
  run: unlinkEvidence,
});
export const sendProof = action({
  may: "evidence.keep",
  input: SendProofInput,
  find: ({ sql }, { id, item }) => provenAt(sql, id, item),
  run: sendEvidence,
});
export const sealProof = action({
  may: "evidence.keep",
  input: SealEvidenceInput,
  find: ({ sql }, { id, item }) => provenAt(sql, id, item),
  run: sealEvidence,
});
