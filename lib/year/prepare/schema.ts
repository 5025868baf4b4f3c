import { z } from "zod";
import { idField } from "@/lib/provinces/schema";

const ids = z.union([z.array(idField), idField.transform((one) => [one])]).default([]);
const ticked = z
  .literal("on")
  .optional()
  .transform((it) => it === "on");

/** What is to be taken over from the year before: ticked boxes, the rows of lists by their ids. */
export const TakeInput = z.object({
  id: idField,
  times: ticked,
  plan: ticked,
  regulation: ticked,
  criteria: ticked,
  pledge: ticked,
  "dates[]": ids,
  "meetings[]": ids,
  "movements[]": ids,
});
export type TakeInput = z.infer<typeof TakeInput>;

/** One point of the list was looked at and stays as it is. */
export const ReviewedInput = z.object({ id: idField, what: z.string("Tải lại trang rồi làm lại.").min(1).max(400) });
export type ReviewedInput = z.infer<typeof ReviewedInput>;
