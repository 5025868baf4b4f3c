"use server";
import { action } from "@/lib/action/action";
import { applyDraft as apply, discardDraft as discard, draftById, readWorkbook as read } from "@/lib/blocs/import/drafts";
import { DraftInput, ReadWorkbookInput } from "@/lib/provinces/import/draft";

export const readWorkbook = action({ may: "workbook.import", input: ReadWorkbookInput, find: async () => ({}), run: read });
export const applyDraft = action({
  may: "workbook.import",
  input: DraftInput,
  find: ({ tx, sql }, { id }) => draftById(tx, sql, id),
  run: apply,
});
export const discardDraft = action({
  may: "workbook.import",
  input: DraftInput,
  find: ({ tx, sql }, { id }) => draftById(tx, sql, id),
  run: discard,
});
