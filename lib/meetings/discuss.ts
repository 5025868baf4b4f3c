import "server-only";
import type { z } from "zod";
import { audit } from "@/lib/audit/audit";
import type { Ctx, Done } from "@/lib/action/action";
import { Clash, Problem } from "@/lib/problems/problem";
import { clashesOf } from "./plan";
import type { MeetingFound } from "./queries";
import type { DiscussInput } from "./schema";

/** Chair, secretary and what was said; two secretaries on one text both see both. */
export async function recordDiscussion(ctx: Ctx, it: MeetingFound, input: z.infer<typeof DiscussInput>): Promise<Done> {
  if (it.status !== "open") throw new Problem("meeting.not_open");
  if (input.version !== it.version) {
    const clashing = await clashesOf(ctx, it.id, [
      ["chairName", "Chủ trì", input.chairName, it.chairName],
      ["chairTitle", "Chức vụ của người chủ trì", input.chairTitle, it.chairTitle],
      ["secretaryName", "Thư ký", input.secretaryName, it.secretaryName],
      ["discussion", "Nội dung thảo luận", input.discussion, it.discussion],
    ]);
    if (clashing.length > 0) throw new Clash(clashing, it.version);
  }
  const { chairName, chairTitle, secretaryName, discussion } = input;
  const moved = await ctx.tx.meeting.updateMany({
    where: { id: it.id, version: it.version, status: "open" },
    data: { chairName, chairTitle, secretaryName, discussion, version: { increment: 1 } },
  });
  if (moved.count === 0) throw new Problem("record.moved");
  await audit(ctx, "meeting.discussion_recorded", it.id, { length: discussion?.length ?? 0 });
  return { done: "Đã lưu nội dung thảo luận." };
}
