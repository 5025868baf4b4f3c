import { sowFile } from "./files.ts";
import type { Keys } from "./province.ts";
import type { Sower } from "./sow.ts";

/** How a demo province shows itself; the crest says on itself that it is invented. */
export type SeedFace = {
  shortName: string;
  accent: "son" | "nau" | "luc" | "ngoc" | "tim";
  crest: string;
  responsible?: string;
  address?: string;
  phone?: string;
  email?: string;
};

export async function sowFace(
  sower: Sower,
  at: Keys,
  officialName: string,
  { shortName, accent, crest, ...contact }: SeedFace,
  publishedAt: string,
): Promise<void> {
  const id = at.of("face"),
    stored = await sowFile(sower, at, `pictures/${crest}`),
    use = at.of("use", crest);
  await sower.into("file_use", [
    { id: use, file_id: stored.id, file_name: stored.name, kind: "crest", about: id, alt_text: "Biểu trưng của tỉnh" },
  ]);
  await sower.into("province_face", [
    { id, official_name: officialName, short_name: shortName, accent, crest_id: use, ...contact, version: 2, published_version: 2 },
  ]);
  await sower.client.query("select face_to_public($1)", [publishedAt]);
  sower.audit("face.published", id, { version: 2, officialName, accent, crest: true }, publishedAt);
}
