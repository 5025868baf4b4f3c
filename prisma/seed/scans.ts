import { sowFile } from "./files.ts";
import type { Keys } from "./province.ts";
import type { Sower } from "./sow.ts";

export type SeedScan = {
  file: string;
  kind: "meeting_scan" | "vote_scan" | "proposal_paper" | "decision_scan";
  about: string;
  caption: string;
  unit?: string;
  by?: string;
  at: string;
};

/** A signed page of prisma/seed/papers, kept for what it is about. */
export async function sowScan(sower: Sower, at: Keys, it: SeedScan): Promise<{ use: string; sha256: string }> {
  const { id, name, sha256 } = await sowFile(sower, at, `papers/${it.file}`),
    use = at.of("use", it.file, it.about);
  await sower.into("file_use", [
    {
      id: use,
      file_id: id,
      file_name: name,
      kind: it.kind,
      about: it.about,
      unit_id: it.unit && at.unit(it.unit),
      caption: it.caption,
      added_by_id: it.by,
      added_at: it.at,
    },
  ]);
  return { use, sha256 };
}
