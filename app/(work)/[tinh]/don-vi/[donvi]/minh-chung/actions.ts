"use server";
import { action } from "@/lib/action/action";
import {
  ChangeDocumentInput,
  DocumentInput,
  LeaveArticleInput,
  SealDocumentInput,
  SendToVaultInput,
  TakeArticleInput,
  UseForInput,
} from "@/lib/evidence/schema";
import { changeDocument, documentById, sealDocument, sendToVault, vaultOf, withdrawDocument } from "@/lib/evidence/vault";
import { leaveArticle, offerById, takeArticle } from "@/lib/scoring/take-article";
import { putToUse } from "@/lib/scoring/use-document";

export const sendDocuments = action({
  may: "evidence.keep",
  input: SendToVaultInput,
  find: ({ sql }, { unit }) => vaultOf(sql, unit),
  run: sendToVault,
});
export const changeOne = action({
  may: "evidence.keep",
  input: ChangeDocumentInput,
  find: ({ sql }, { document }) => documentById(sql, document),
  run: changeDocument,
});
export const withdrawOne = action({
  may: "evidence.keep",
  input: DocumentInput,
  find: ({ sql }, { document }) => documentById(sql, document),
  run: withdrawDocument,
});
export const sealOne = action({
  may: "evidence.keep",
  input: SealDocumentInput,
  find: ({ sql }, { document }) => documentById(sql, document),
  run: sealDocument,
});
export const provesToo = action({
  may: "evidence.keep",
  input: UseForInput,
  find: ({ sql }, { document }) => documentById(sql, document),
  run: putToUse,
});
export const takeOne = action({
  may: "article_offer.answer",
  input: TakeArticleInput,
  find: ({ sql }, { offer }) => offerById(sql, offer),
  run: takeArticle,
});
export const leaveOne = action({
  may: "article_offer.answer",
  input: LeaveArticleInput,
  find: ({ sql }, { offer }) => offerById(sql, offer),
  run: leaveArticle,
});
