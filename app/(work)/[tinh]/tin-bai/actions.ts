"use server";
import { action } from "@/lib/action/action";
import { dropOffer, offerArticle } from "@/lib/portal/news/offers";
import { addPicture, dropPicture } from "@/lib/portal/news/pictures";
import { returnArticle, scheduleArticle, sendArticle, unscheduleArticle } from "@/lib/portal/news/review";
import {
  DropOfferInput,
  DropPictureInput,
  OfferInput,
  PictureInput,
  ReturnInput,
  ScheduleInput,
  TagsInput,
  VersionInput,
} from "@/lib/portal/news/schema";
import { saveTags } from "@/lib/portal/news/tags";
import { publishArticle, withdrawArticle } from "@/lib/portal/publish";
import { articleById, factsOfYear } from "@/lib/portal/queries";
import { renewing } from "@/lib/portal/renew";
import { createArticle, saveArticle } from "@/lib/portal/save";
import type { Tx } from "@/lib/tenancy/enter";
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

const find = ({ tx }: { tx: Tx }, { id }: { id: string }) => articleById(tx, id);
export const send = action({ may: "article.write", input: VersionInput, find, run: sendArticle });
export const giveBack = action({ may: "article.publish", input: ReturnInput, find, run: returnArticle });
export const schedule = action({ may: "article.publish", input: ScheduleInput, find, run: scheduleArticle });
export const unschedule = action({ may: "article.publish", input: VersionInput, find, run: unscheduleArticle });
export const add = action({ may: "article.write", input: PictureInput, find, run: addPicture });
export const drop = action({ may: "article.write", input: DropPictureInput, find, run: dropPicture });
export const tag = action({ may: "article.write", input: TagsInput, find, run: saveTags });
export const offer = action({ may: "article_offer.make", input: OfferInput, find, run: offerArticle });
export const takeOfferBack = action({ may: "article_offer.make", input: DropOfferInput, find, run: dropOffer });
