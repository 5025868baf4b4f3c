import "server-only";
import { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { versionField } from "@/lib/provinces/schema";
import { RHYTHMS } from "./rules";
import { RHYTHM_WORDS } from "./words";

export const RhythmInput = z.object({ version: versionField, rhythm: z.enum(RHYTHMS, { error: "Chọn một cách nhắc việc." }) });

/** How often letters come; two windows at once are told apart by the version. */
export async function chooseRhythm(ctx: Ctx, _it: object, { version, rhythm }: z.infer<typeof RhythmInput>): Promise<Done> {
  const { rows } = await ctx.sql.query<{ id: string }>({
    name: "reminder_rhythm",
    text: `insert into reminder_setting as s (person_id, rhythm) select $1, $2::reminder_rhythm where $3 = 0 or exists (select from reminder_setting o where o.person_id = $1)
      on conflict (province_id, person_id) do update set rhythm = excluded.rhythm, version = s.version + 1, updated_at = app_now() where s.version = $3 returning s.id`,
    values: [ctx.actor.personId, rhythm, version],
  });
  if (!rows[0]) throw new Problem("record.moved");
  await audit(ctx, "reminder.chosen", rows[0].id, { rhythm });
  return { done: `Đã ghi: ${RHYTHM_WORDS[rhythm].name.toLowerCase()}.` };
}

export const SeenInput = z.object({ until: z.iso.datetime({ offset: true, error: "Tải lại trang rồi làm lại." }) });

/** Everything up to the newest notice on the page is read; an older page does not take that back. Nobody else is concerned: no audit row. */
export async function markSeen({ sql, actor }: Ctx, _it: object, { until }: z.infer<typeof SeenInput>): Promise<Done> {
  await sql.query({
    name: "notice_seen",
    text: "insert into notice_seen as n (person_id, seen_at) values ($1, least($2::timestamptz, clock_timestamp())) on conflict (province_id, person_id) do update set seen_at = greatest(n.seen_at, excluded.seen_at)",
    values: [actor.personId, until],
  });
  return { done: "Đã đánh dấu đã xem." };
}
