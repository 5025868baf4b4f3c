"use server";
import { action } from "@/lib/action/action";
import { DraftInput, ReadWorkbookInput } from "@/lib/provinces/import/draft";
import { applyArchive as apply, archiveDraft, discardArchive as discard, readArchive as read } from "@/lib/year/archive/drafts";

export const readArchive = action({ may: "bloc.keep", input: ReadWorkbookInput, find: async () => ({}), run: read });
export const applyArchive = action({
  may: "bloc.keep",
  input: DraftInput,
  find: ({ tx, sql }, { id }) => archiveDraft(tx, sql, id),
  run: apply,
});
export const discardArchive = action({
  may: "bloc.keep",
  input: DraftInput,
  find: ({ tx, sql }, { id }) => archiveDraft(tx, sql, id),
  run: discard,
});
