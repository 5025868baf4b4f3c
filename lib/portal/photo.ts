import "server-only";
import type { Ctx } from "@/lib/action/action";
import { enqueue } from "@/lib/jobs/enqueue";
import { storeFile } from "@/lib/storage/store";
import { useFile as addUse } from "@/lib/storage/uses";
import { PHOTO } from "@/lib/storage/words";

type Words = { photoCaption: string; photoAlt: string };

/** Keeps a picture that was sent with the form. @returns the id of its use */
export async function attachPhoto(
  ctx: Ctx,
  articleId: string,
  file: File,
  { photoCaption, photoAlt }: Words,
  field = "photo",
): Promise<string> {
  const { id, name } = await storeFile(ctx, file, PHOTO, field);
  await enqueue(ctx, "make-sizes", id);
  return addUse(ctx, {
    fileId: id,
    fileName: name,
    kind: "article_photo",
    about: articleId,
    caption: photoCaption || null,
    altText: photoAlt || null,
  });
}

/** Takes the picture of the meeting itself: the same bytes in a use of their own, so that each can be taken away alone. */
export async function reusePhoto(
  ctx: Ctx,
  articleId: string,
  meetingId: string,
  { photoCaption, photoAlt }: Words,
): Promise<string | null> {
  const found = await ctx.tx.fileUse.findFirst({
    where: { about: meetingId, kind: "meeting_photo", removedAt: null, file: { sealedAt: null } },
    orderBy: { addedAt: "asc" },
    select: { fileId: true, fileName: true, caption: true, altText: true },
  });
  if (found) await enqueue(ctx, "make-sizes", found.fileId);
  return (
    found &&
    addUse(ctx, {
      fileId: found.fileId,
      fileName: found.fileName,
      kind: "article_photo",
      about: articleId,
      caption: photoCaption || found.caption,
      altText: photoAlt || found.altText,
    })
  );
}
