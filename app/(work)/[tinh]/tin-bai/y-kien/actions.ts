"use server";
import { action } from "@/lib/action/action";
import { publishOpinion, refuseOpinion } from "@/lib/portal/opinions/decide";
import { opinionById } from "@/lib/portal/opinions/queries";
import { PublishOpinionInput, RefuseOpinionInput } from "@/lib/portal/opinions/schema";
import { renewing } from "@/lib/portal/renew";

export const publishReaderOpinion = action({
  may: "reader_opinion.decide",
  input: PublishOpinionInput,
  find: ({ sql }, { id }) => opinionById(sql, id),
  run: renewing(publishOpinion),
});
export const refuseReaderOpinion = action({
  may: "reader_opinion.decide",
  input: RefuseOpinionInput,
  find: ({ sql }, { id }) => opinionById(sql, id),
  run: renewing(refuseOpinion),
});
