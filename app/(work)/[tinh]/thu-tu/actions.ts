"use server";
import { action } from "@/lib/action/action";
import { attachFile, detachFile, sealLetterFile } from "@/lib/letters/files";
import { letterHeld, letterToRewrite, placeToWrite } from "@/lib/letters/found";
import { FileInput, FileRemoveInput, FileSealInput, LetterInput, RecallInput, RewriteInput, WriteInput } from "@/lib/letters/schema";
import { recallLetter, sendLetter } from "@/lib/letters/send";
import { discardLetter, rewriteLetter, writeLetter } from "@/lib/letters/write";

export const write = action({
  may: "letter.write",
  input: WriteInput,
  find: ({ sql }, { blocYearId }) => placeToWrite(sql, blocYearId),
  run: writeLetter,
});
export const rewrite = action({
  may: "letter.write",
  input: RewriteInput,
  find: ({ sql }, { letterId }) => letterToRewrite(sql, letterId),
  run: rewriteLetter,
});
export const send = action({
  may: "letter.write",
  input: LetterInput,
  find: ({ sql }, { letterId }) => letterHeld(sql, letterId),
  run: sendLetter,
});
export const recall = action({
  may: "letter.write",
  input: RecallInput,
  find: ({ sql }, { letterId }) => letterHeld(sql, letterId),
  run: recallLetter,
});
export const discard = action({
  may: "letter.write",
  input: LetterInput,
  find: ({ sql }, { letterId }) => letterHeld(sql, letterId),
  run: discardLetter,
});
export const fileAdd = action({
  may: "letter.write",
  input: FileInput,
  find: ({ sql }, { letterId }) => letterHeld(sql, letterId),
  run: attachFile,
});
export const fileRemove = action({
  may: "letter.write",
  input: FileRemoveInput,
  find: ({ sql }, { letterId }) => letterHeld(sql, letterId),
  run: detachFile,
});
export const fileSeal = action({
  may: "letter.write",
  input: FileSealInput,
  find: ({ sql }, { letterId }) => letterHeld(sql, letterId),
  run: sealLetterFile,
});
