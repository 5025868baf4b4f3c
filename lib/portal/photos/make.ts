import "server-only";
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { jobOf } from "@/lib/jobs/job";
import { readBytes, sizeOf, writeBytes } from "@/lib/storage/place";
import { inOperation } from "@/lib/tenancy/operation";
import { EDGES } from "./sizes";

type Stored = { sha256: string; mediaType: string };
const STORED = `select sha256, media_type as "mediaType" from stored_file where province_id = app_province() and id = $1 and sealed_at is null`;
/** Written only while the picture is not sealed: whoever seals it waits, and finds this drawing. */
const KEEP = `insert into picture_size (file_id, edge, sha256, bytes) select f.id, $2, $3, $4 from stored_file f where f.province_id = app_province() and f.id = $1 and f.sealed_at is null on conflict (province_id, file_id, edge) do nothing`;

/** The job `make-sizes`: draws a picture in every size, once. What the store took in was redrawn there already, without place and camera. */
export async function makeSizes(payload: unknown): Promise<void> {
  const { province, ref } = jobOf(payload);
  const stored = await inOperation(province, async (sql) => (await sql.query<Stored>(STORED, [ref])).rows[0]);
  if (!stored?.mediaType.startsWith("image/") || (await sizeOf(province, stored.sha256)) === null) return;
  const picture = await buffer(readBytes(province, stored.sha256));
  for (const edge of EDGES) {
    const bytes = await sharp(picture).resize(edge, edge, { fit: "inside", withoutEnlargement: true }).webp({ quality: 80 }).toBuffer(),
      sha256 = createHash("sha256").update(bytes).digest("hex");
    await writeBytes(province, sha256, bytes);
    await inOperation(province, (sql) => sql.query(KEEP, [ref, edge, sha256, bytes.length]));
  }
}
