"use server";
import { action } from "@/lib/action/action";
import { yearToPrepare } from "@/lib/year/prepare/queries";
import { ReviewedInput, TakeInput } from "@/lib/year/prepare/schema";
import { markReviewed as mark, takeOver as take } from "@/lib/year/prepare/take-over";

export const takeOver = action({
  may: "bloc_year.prepare",
  input: TakeInput,
  find: ({ sql }, { id }) => yearToPrepare(sql, id),
  run: take,
});
export const markReviewed = action({
  may: "bloc_year.prepare",
  input: ReviewedInput,
  find: ({ sql }, { id }) => yearToPrepare(sql, id),
  run: mark,
});
