import { EVIDENCE } from "@/lib/evidence/words.ts";
import { Problem } from "@/lib/problems/problem.ts";
import { inspect } from "@/lib/storage/inspect.ts";
import { HOSTILE } from "../support/papers.ts";

/** Every hostile file is refused within two seconds and 200 MB: figures of one machine, so they are no test. That they are refused at all is one: tests/database/hostile-files.test.ts. */
export const NEEDS = ["Node"];

const MOST_SECONDS = 2,
  MOST_MEGABYTES = 200;

export async function drill(): Promise<{ what: string; figure: string; holds: boolean }[]> {
  const rows = [];
  for (const [what, content] of HOSTILE) {
    const bytes = content(),
      before = process.memoryUsage.rss(),
      began = performance.now();
    const refused =
      bytes.length > EVIDENCE.megabytes * 1_048_576 || (await inspect(bytes, EVIDENCE).catch((it: unknown) => it)) instanceof Problem;
    const seconds = (performance.now() - began) / 1000,
      megabytes = Math.max(0, process.memoryUsage.rss() - before) / 1_048_576;
    rows.push({
      what,
      figure: `${refused ? "từ chối" : "LỌT"}, ${seconds.toFixed(2)} giây, thêm ${megabytes.toFixed(0)} MB`,
      holds: refused && seconds <= MOST_SECONDS && megabytes <= MOST_MEGABYTES,
    });
  }
  return rows;
}
