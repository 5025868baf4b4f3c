"use server";
import { action } from "@/lib/action/action";
import { PublishRankingInput, publishRanking, rankingByYear, WithdrawRankingInput, withdrawRanking } from "@/lib/portal/ranking/publish";
import { renewing } from "@/lib/portal/renew";

export const publish = action({
  may: "ranking.publish",
  input: PublishRankingInput,
  find: ({ sql }, input) => rankingByYear(sql, input),
  run: renewing(publishRanking),
});
export const withdraw = action({
  may: "ranking.publish",
  input: WithdrawRankingInput,
  find: ({ sql }, input) => rankingByYear(sql, input),
  run: renewing(withdrawRanking),
});
