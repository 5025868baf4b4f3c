"use server";
import { action } from "@/lib/action/action";
import { DraftInput, ReadWorkbookInput } from "@/lib/provinces/import/draft";
import { applyPast, discardPast, pastDraft, readPast } from "@/lib/council/honours/import/drafts";
import { renewing } from "@/lib/portal/renew";

export const read = action({ may: "honours.keep", input: ReadWorkbookInput, find: async () => ({}), run: readPast });
export const apply = action({
  may: "honours.keep",
  input: DraftInput,
  find: ({ tx, sql, now }, { id }) => pastDraft(tx, sql, id, now),
  run: renewing(applyPast),
});
export const discard = action({
  may: "honours.keep",
  input: DraftInput,
  find: ({ tx, sql, now }, { id }) => pastDraft(tx, sql, id, now),
  run: discardPast,
});
