import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeBytes } from "../../lib/storage/place.ts";
import type { Keys } from "./province.ts";
import type { Sower } from "./sow.ts";

const MEDIA_TYPES: Record<string, string> = { webp: "image/webp", pdf: "application/pdf" };

/** A file of the seed ("pictures/x.webp") kept as an uploaded one is: its bytes in the store, its row in the province. */
export async function sowFile(
  sower: Sower,
  at: Keys,
  path: string,
): Promise<{ id: string; name: string; sha256: string; mediaType: string }> {
  const bytes = readFileSync(new URL(`./${path}`, import.meta.url)),
    sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = path.split("/").at(-1)!,
    mediaType = MEDIA_TYPES[name.split(".").at(-1)!]!,
    id = at.of("file", name);
  await writeBytes(at.province, sha256, bytes);
  // The same file may be handed in by two units: its bytes and its row are kept once, as the store does it.
  if ((await sower.client.query("select from stored_file where id = $1", [id])).rowCount === 0)
    await sower.into("stored_file", [{ id, sha256, bytes: bytes.length, media_type: mediaType }]);
  return { id, name, sha256, mediaType };
}
