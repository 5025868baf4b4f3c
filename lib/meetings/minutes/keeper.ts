import "server-only";
import type { z } from "zod";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import type { MeetingFound } from "../queries";
import { NAMEABLE } from "./expressions";
import type { KeeperInput } from "./schema";

/** The chair names somebody present to keep the record of this meeting, or takes that back; the right ends with the meeting's own. */
export async function nameKeeper(ctx: Ctx, it: MeetingFound, { personId }: z.infer<typeof KeeperInput>): Promise<Done> {
  if (it.mode === "archive") throw new Problem("minutes.on_paper");
  if (it.minutesFixed) throw new Problem("minutes.frozen");
  if (it.status !== "open" && it.status !== "closed") throw new Problem("keeper.before_opening");
  if (personId === it.keeperId) return { done: "Không có gì thay đổi." };
  const { rows } = await ctx.sql.query<{ it: { id: string; fullName: string; unitName: string }[] }>({
    name: "meeting_nameable",
    text: `select ${NAMEABLE} as it from meeting m where m.id = $1`,
    values: [it.id],
  });
  const named = rows[0]!.it.find(({ id }) => id === personId);
  if (personId && !named) throw new Problem({ code: "keeper.not_there", field: "personId" });
  await ctx.tx.meeting.updateMany({
    where: { id: it.id },
    data: { keeperId: personId, ...(named ? { secretaryName: named.fullName } : {}), version: { increment: 1 } },
  });
  await audit(ctx, named ? "meeting.keeper_named" : "meeting.keeper_released", it.id, { keeper: personId ?? it.keeperId });
  return {
    done: named
      ? `${named.fullName} ghi biên bản cuộc họp này và có quyền như thư ký trong cuộc họp này.`
      : "Đã thôi giao ghi biên bản. Thư ký khối ghi tiếp.",
  };
}
