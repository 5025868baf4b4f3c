import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem, type ProblemItem } from "@/lib/problems/problem";
import { dateColumn, dayOf } from "@/lib/provinces/dates";
import { NO_HOUR } from "./news/hour";
import type { ArticleFound } from "./queries";
import { isWord, obstaclesToPublish } from "./rules";
import type { PublishInput, WithdrawInput } from "./schema";
import { PUBLISH_WORD, WITHDRAW_WORD } from "./words";

/** Nobody waits for it any more and no hour is set. */
const SETTLED = { sentAt: null, sentById: null, returnedReason: null, ...NO_HOUR } as const;

/** What keeps this person from laying the article before the public; the word typed comes first. */
export function refuseUnlessReady(ctx: Ctx, it: ArticleFound, word: string): void {
  if (!isWord(word, PUBLISH_WORD)) throw new Problem({ code: "article.publish_word", field: "word" });
  const obstacles: ProblemItem[] = obstaclesToPublish(it, ctx.actor.personId);
  if (obstacles.length > 0) throw new Problem(obstacles);
}

/**
 * Copies an article and its pictures to where the public reads, whole or not at all. Publishing again replaces the copy.
 * The guarded update comes first: of two at once the second finds a newer version and writes nothing.
 */
export async function publishArticle(ctx: Ctx, it: ArticleFound, { version, word }: PublishInput): Promise<Done> {
  refuseUnlessReady(ctx, it, word);
  const datedOn = it.datedOn ?? dateColumn(dayOf(ctx.now));
  const moved = await ctx.tx.article.updateMany({
    where: { id: it.id, version },
    data: {
      ...SETTLED,
      status: "published",
      datedOn,
      publishedAt: it.publishedAt ?? ctx.now,
      publishedById: ctx.actor.personId,
      withdrawnAt: null,
      withdrawReason: null,
      version: { increment: 1 },
      publishedVersion: version + 1,
    },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await ctx.sql.query({ name: "article_to_public", text: "select article_to_public($1, $2)", values: [it.id, ctx.now] });
  await audit(ctx, "article.published", it.id, { version: version + 1, again: it.status === "published" });
  return {
    done:
      it.status === "published"
        ? "Đã công bố lại. Người dân đọc bản này trong vòng một phút."
        : "Đã công bố. Người dân đọc được bài trong vòng một phút.",
  };
}

/** Takes the copy away from the public; the article, its views and the reason stay. */
export async function withdrawArticle(ctx: Ctx, it: ArticleFound, { version, word, reason }: WithdrawInput): Promise<Done> {
  if (!isWord(word, WITHDRAW_WORD)) throw new Problem({ code: "article.withdraw_word", field: "word" });
  if (it.status !== "published") throw new Problem("article.not_published");
  const moved = await ctx.tx.article.updateMany({
    where: { id: it.id, version, status: "published" },
    data: {
      ...SETTLED,
      status: "withdrawn",
      withdrawnAt: ctx.now,
      withdrawReason: reason,
      publishedVersion: null,
      version: { increment: 1 },
    },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await ctx.sql.query({ name: "article_from_public", text: "select article_from_public($1)", values: [it.id] });
  await audit(ctx, "article.withdrawn", it.id, { version: version + 1 });
  return { done: "Đã gỡ bài khỏi cổng. Bài trở lại thành bài riêng của khối, có thể sửa rồi công bố lại." };
}
