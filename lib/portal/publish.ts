import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dayOf } from "@/lib/provinces/dates";
import { bringOpinionsOf, dropOpinionsOf } from "./opinions/decide";
import type { ArticleFound } from "./queries";
import { isWord, obstaclesToPublish } from "./rules";
import type { PublishInput, WithdrawInput } from "./schema";
import { PUBLISH_WORD, WITHDRAW_WORD } from "./words";

/**
 * Copies an article and its picture to where the public reads, whole or not at all. Publishing again replaces the copy.
 * The guarded update comes first: of two at once the second finds a newer version and writes nothing.
 */
export async function publishArticle(ctx: Ctx, it: ArticleFound, { version, word }: PublishInput): Promise<Done> {
  if (!isWord(word, PUBLISH_WORD)) throw new Problem({ code: "article.publish_word", field: "word" });
  const obstacles = obstaclesToPublish(it);
  if (obstacles.length > 0) throw new Problem(obstacles);
  const datedOn = it.datedOn ?? dateColumn(dayOf(ctx.now));
  const moved = await ctx.tx.article.updateMany({
    where: { id: it.id, version },
    data: {
      status: "published", datedOn, publishedAt: it.publishedAt ?? ctx.now, publishedById: ctx.actor.personId, withdrawnAt: null, withdrawReason: null,
      version: { increment: 1 }, publishedVersion: version + 1,
    },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  if (it.photoId && it.photo) {
    await ctx.sql.query({
      name: "published_file_keep",
      text: "insert into published_file (id, sha256, media_type) values ($1, $2, $3) on conflict (province_id, id) do update set sha256 = excluded.sha256, media_type = excluded.media_type",
      values: [it.photoId, it.photo.file.sha256, it.photo.file.mediaType],
    });
  }
  await ctx.sql.query({
    name: "published_article_keep",
    text: `insert into published_article (id, slug, title, summary, body, author, bloc_name, year, event_on, dated_on, photo_id, photo_caption, photo_alt, pledge_code, views_before, invented, published_at)
      select a.id, a.slug, a.title, a.summary, a.body, a.author, $2, $3, a.event_on, a.dated_on, a.photo_id, $4, $5, $6, a.views_before, a.invented, $7 from article a where a.id = $1
      on conflict (province_id, id) do update set slug = excluded.slug, title = excluded.title, summary = excluded.summary, body = excluded.body, author = excluded.author,
        bloc_name = excluded.bloc_name, year = excluded.year, event_on = excluded.event_on, dated_on = excluded.dated_on, photo_id = excluded.photo_id,
        photo_caption = excluded.photo_caption, photo_alt = excluded.photo_alt, pledge_code = excluded.pledge_code, views_before = excluded.views_before,
        invented = excluded.invented, published_at = excluded.published_at`,
    values: [it.id, it.bloc?.name ?? null, it.blocYear?.year ?? null, it.photoCaption, it.photoAlt, it.pledgeCode, ctx.now],
  });
  await bringOpinionsOf(ctx, it.id);
  await dropUnusedPhotos(ctx);
  await audit(ctx, "article.published", it.id, { version: version + 1, again: it.status === "published" });
  return { done: it.status === "published" ? "Đã công bố lại. Người dân đọc bản này trong vòng một phút." : "Đã công bố. Người dân đọc được bài trong vòng một phút." };
}

/** Takes the copy away from the public; the article, its views and the reason stay. */
export async function withdrawArticle(ctx: Ctx, it: ArticleFound, { version, word, reason }: WithdrawInput): Promise<Done> {
  if (!isWord(word, WITHDRAW_WORD)) throw new Problem({ code: "article.withdraw_word", field: "word" });
  if (it.status !== "published") throw new Problem("article.not_published");
  const moved = await ctx.tx.article.updateMany({
    where: { id: it.id, version, status: "published" },
    data: { status: "withdrawn", withdrawnAt: ctx.now, withdrawReason: reason, publishedVersion: null, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await ctx.tx.publishedArticle.deleteMany({ where: { id: it.id } });
  await dropOpinionsOf(ctx, it.id);
  await dropUnusedPhotos(ctx);
  await audit(ctx, "article.withdrawn", it.id, { version: version + 1 });
  return { done: "Đã gỡ bài khỏi cổng. Bài trở lại thành bài riêng của khối, có thể sửa rồi công bố lại." };
}

/** Pictures that no published article shows any more. */
const dropUnusedPhotos = ({ sql }: Ctx) =>
  sql.query({
    name: "published_file_drop",
    text: "delete from published_file f where not exists (select from published_article p where p.province_id = f.province_id and p.photo_id = f.id)",
  });
