import "server-only";
import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { inspect } from "./inspect";
import { eraseBytes, sizeOf, writeBytes } from "./place";
import type { FileLimits } from "./words";

const MEGABYTE = 1_048_576;
const inMegabytes = (size: number) => (Math.ceil((size / MEGABYTE) * 10) / 10).toLocaleString("vi-VN");

/**
 * Keeps one file that somebody sent: size, kind by content, bytes, row. The same bytes are kept once a province, under no name:
 * the name it was sent under is answered for the use, so that nobody reads the name which somebody else gave the same bytes.
 * `field` is the name of the form's field, so that a refusal stands there.
 */
export async function storeFile(
  ctx: Pick<Ctx, "sql" | "actor">,
  file: File,
  limits: FileLimits,
  field?: string,
): Promise<{ id: string; sha256: string; name: string }> {
  const at = field ? { field } : {};
  if (file.size === 0) throw new Problem({ code: "file.missing", ...at });
  if (file.size > limits.megabytes * MEGABYTE) {
    throw new Problem({ code: "file.too_large", ...at, facts: { megabytes: inMegabytes(file.size), limit: limits.megabytes } });
  }
  const { bytes, mediaType } = await inspect(Buffer.from(await file.arrayBuffer()), limits, field, file.name);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { rows } = await ctx.sql.query<{ id: string; sealed: boolean }>({
    name: "stored_file_keep",
    // Touching the row that is there answers it, and waits for somebody who is just sealing it.
    text: `insert into stored_file (sha256, bytes, media_type, uploaded_by_id) values ($1, $2, $3, $4)
           on conflict (province_id, sha256) do update set bytes = excluded.bytes
           returning id, sealed_at is not null as sealed`,
    values: [sha256, bytes.length, mediaType, ctx.actor.personId],
  });
  const { id, sealed } = rows[0]!;
  if (sealed) throw new Problem({ code: "file.sealed", ...at });
  if ((await sizeOf(ctx.actor.provinceId, sha256)) !== bytes.length) await writeBytes(ctx.actor.provinceId, sha256, bytes);
  return { id, sha256, name: plainName(file.name) };
}

/** The last part of a path, without signs that end a line or turn the reading direction. */
const plainName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? "")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(0, 160) || "tep";

/**
 * Seals a file that should never have been sent: the bytes go at once, hash and reason stay, and the same bytes are not taken again.
 * A file that other records rest on is sealed only by somebody who may do so `everywhere`; what the public sees of it goes
 * in the same transaction. The caller writes the audit row.
 */
export async function sealFile(
  ctx: Pick<Ctx, "tx" | "sql" | "actor" | "now">,
  fileId: string,
  reason: string,
  { about, everywhere }: { about: string; everywhere: boolean },
): Promise<void> {
  const file = await ctx.tx.storedFile.findFirst({ where: { id: fileId }, include: { fileUses: { where: { removedAt: null } } } });
  if (!file) throw new Problem("record.not_found");
  if (!everywhere && file.fileUses.some((use) => use.about !== about)) throw new Problem("file.used_elsewhere");
  const sealed = await ctx.tx.storedFile.updateMany({
    where: { id: fileId, sealedAt: null },
    data: { sealedAt: ctx.now, sealReason: reason },
  });
  if (sealed.count === 0) throw new Problem("file.sealed");
  await withdrawPublished(ctx, file.sha256);
  const { rows: drawn } = await ctx.sql.query<{ sha256: string }>({
    name: "picture_size_seal",
    text: "delete from picture_size where file_id = $1 returning sha256",
    values: [fileId],
  });
  for (const { sha256 } of [file, ...drawn]) await eraseBytes(ctx.actor.provinceId, sha256);
}

/** The article stays up without its picture: nobody outside may even learn the hash of what was sealed. */
async function withdrawPublished({ sql }: Pick<Ctx, "sql">, sha256: string): Promise<void> {
  await sql.query({
    name: "published_photo_unlink",
    text: `update published_article a set photo_id = null, photo_caption = null, photo_alt = null
      from published_file f where f.province_id = a.province_id and f.id = a.photo_id and f.sha256 = $1`,
    values: [sha256],
  });
  await sql.query({
    name: "published_picture_seal",
    text: "delete from published_picture p using published_file f where f.province_id = p.province_id and f.id = p.photo_id and f.sha256 = $1",
    values: [sha256],
  });
  await sql.query({
    name: "published_crest_seal",
    text: "update published_face p set crest_id = null from published_file f where f.province_id = p.province_id and f.id = p.crest_id and f.sha256 = $1",
    values: [sha256],
  });
  await sql.query({ name: "published_file_seal", text: "delete from published_file where sha256 = $1", values: [sha256] });
  // Publishing again would bring it back: the article itself forgets its picture too.
  await sql.query({
    name: "article_photo_seal",
    text: `update article a set photo_id = null from file_use u join stored_file f on f.province_id = u.province_id and f.id = u.file_id
      where u.province_id = a.province_id and u.id = a.photo_id and f.sha256 = $1`,
    values: [sha256],
  });
  await sql.query({
    name: "crest_seal",
    text: "update province_face p set crest_id = null from file_use u join stored_file f on f.province_id = u.province_id and f.id = u.file_id where u.province_id = p.province_id and u.id = p.crest_id and f.sha256 = $1",
    values: [sha256],
  });
  await sql.query({
    name: "article_picture_seal",
    text: "delete from article_picture p using file_use u, stored_file f where u.province_id = p.province_id and u.id = p.use_id and f.province_id = u.province_id and f.id = u.file_id and f.sha256 = $1",
    values: [sha256],
  });
}
