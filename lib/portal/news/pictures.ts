import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { attachPhoto } from "../photo";
import type { ArticleFound } from "../queries";
import { NO_HOUR } from "./hour";
import type { DropPictureInput, PictureInput } from "./schema";

const MOST = 20;
/** A picture is a change of the article: the public keeps the old one until it is published again. */
async function changed(ctx: Ctx, { id, version }: { id: string; version: number }): Promise<void> {
  const { count } = await ctx.tx.article.updateMany({
    where: { id, version },
    data: { ...NO_HOUR, updatedById: ctx.actor.personId, updatedAt: ctx.now, version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
}

/** A picture for the text, with the next free number; where it stands, the writer says by that number. */
export async function addPicture(
  ctx: Ctx,
  it: ArticleFound,
  { id, version, caption, alt }: PictureInput,
  files: Record<string, File>,
): Promise<Done> {
  if (!files.picture) throw new Problem({ code: "file.missing", field: "picture" });
  if (it.pictures.length >= MOST) throw new Problem({ code: "article.pictures_full", field: "picture", facts: { most: MOST } });
  await changed(ctx, { id, version });
  const useId = await attachPhoto(ctx, id, files.picture, { photoCaption: caption, photoAlt: alt }, "picture");
  const number = Array.from({ length: MOST }, (_, n) => n + 1).find((n) => it.pictures.every((one) => one.number !== n))!;
  await ctx.tx.articlePicture.create({ data: { articleId: id, number, useId }, select: { id: true } });
  await audit(ctx, "article.saved", id, { version: version + 1, picture: number });
  return { done: `Đã thêm ảnh ${number}. Viết [ảnh ${number}] thành một dòng riêng ở chỗ muốn đặt ảnh.` };
}

export async function dropPicture(ctx: Ctx, it: ArticleFound, { id, version, number }: DropPictureInput): Promise<Done> {
  const found = it.pictures.find((one) => one.number === number);
  if (!found) throw new Problem("record.not_found");
  await changed(ctx, { id, version });
  await ctx.tx.articlePicture.deleteMany({ where: { articleId: id, number } });
  await ctx.tx.fileUse.updateMany({ where: { id: found.useId }, data: { removedAt: ctx.now } });
  await audit(ctx, "article.saved", id, { version: version + 1, dropped: number });
  return { done: `Đã bỏ ảnh ${number}. Xóa dòng [ảnh ${number}] trong nội dung nếu còn.` };
}
