import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { Problem } from "@/lib/problems/problem";
import { momentWords } from "@/lib/provinces/dates";
import type { HandoverYear } from "../handover/queries";
import type { CheckInput } from "../handover/schema";

/** Whether a file with this hash is the sealed record of the year. One changed byte is another hash, and is known by nobody. */
export async function checkBundle({ sql }: Ctx, it: HandoverYear, { sha256 }: z.infer<typeof CheckInput>): Promise<Done> {
  const {
    rows: [found],
  } = await sql.query<{ id: string; at: Date }>({
    name: "bundle_of_hash",
    text: "select id, sealed_at as at from record_bundle where province_id = app_province() and bloc_year_id = $1 and kind = 'YEAR' and state = 'sealed' and sha256 = $2 order by sealed_at desc limit 1",
    values: [it.yearId, sha256],
  });
  if (!found) throw new Problem({ code: "bundle.other", field: "sha256" });
  if (it.handover?.bundle.id === found.id)
    return { done: `Khớp: đây đúng là gói hồ sơ năm ${it.year} đã niêm phong lúc ${momentWords(found.at)}, nguyên vẹn từng byte.` };
  return {
    done: `Khớp với gói hồ sơ năm ${it.year} niêm phong lúc ${momentWords(found.at)}, nhưng gói đó đã được lập lại sau này. Dùng gói mới nhất.`,
  };
}
