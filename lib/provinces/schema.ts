import { z } from "zod";
import { readDate } from "./dates";

const read = (text: string, ctx: z.RefinementCtx): string => {
  const date = readDate(text);
  if (date.ok) return date.iso;
  ctx.addIssue({ code: "custom", message: date.words });
  return z.NEVER;
};

/** A date that must be there, typed as people type it; gives YYYY-MM-DD. `missing` says what to do when it is empty. */
export const dateField = (missing: string) => z.string({ error: missing }).trim().min(1, missing).transform(read);

/** A date that may stay empty; gives YYYY-MM-DD or null. */
export const optionalDateField = () =>
  z.string().trim().optional().transform((text, ctx) => (text ? read(text, ctx) : null));
