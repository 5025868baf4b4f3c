"use server";
import { action } from "@/lib/action/action";
import { publishArticle, withdrawArticle } from "@/lib/portal/publish";
import { articleById, factsOfYear } from "@/lib/portal/queries";
import { renewing } from "@/lib/portal/renew";
import { createArticle, saveArticle } from "@/lib/portal/save";
import { ArticleInput, NewArticleInput, PublishInput, WithdrawInput } from "@/lib/portal/schema";

export const create = action({
  may: "article.write",
  input: NewArticleInput,
  find: ({ tx }, { blocYearId }) => factsOfYear(tx, blocYearId),
  run: createArticle,
});

export const save = action({
  may: "article.write",
  input: ArticleInput,
  find: ({ tx }, { id }) => articleById(tx, id),
  run: saveArticle,
});

export const publish = action({
  may: "article.publish",
  input: PublishInput,
  find: ({ tx }, { id }) => articleById(tx, id),
  run: renewing(publishArticle),
});

export const withdraw = action({
  may: "article.publish",
  input: WithdrawInput,
  find: ({ tx }, { id }) => articleById(tx, id),
  run: renewing(withdrawArticle),
});
