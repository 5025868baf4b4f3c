import "server-only";
import { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { enqueue } from "@/lib/jobs/enqueue";
import { Problem } from "@/lib/problems/problem";
import { IN_FLIGHT } from "./outbox";

export const SendAgainInput = z.object({ id: z.uuid("Tải lại trang rồi làm lại.") });

/** A letter whose sending was broken off goes once more, because somebody decided so: it may arrive twice, and the page says it. */
export async function sendAgain(ctx: Ctx, _it: object, { id }: z.infer<typeof SendAgainInput>): Promise<Done> {
  const { rowCount } = await ctx.sql.query({
    name: "mail_again",
    text: `update mail_message set sending_at = null, last_error = null where id = $1 and sent_at is null and dropped_at is null and (sending_at < now() - interval '${IN_FLIGHT}' or sending_at is null and last_error is not null)`,
    values: [id],
  });
  if (rowCount === 0) throw new Problem("record.moved");
  await enqueue(ctx, "send-mail", id);
  await audit(ctx, "mail.sent_again", id);
  return { done: "Đã cho gửi lại." };
}
